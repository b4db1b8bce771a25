import { JurisdictionDirectory, plainFault } from '@headstamp/tenancy';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/**
 * Looks into the rows of every jurisdiction from time to time and does what they say is to be done by now. Nothing is timed ahead,
 * so a stop loses nothing, a late look finds what an earlier one would have, and any number of processes may look.
 */
export abstract class RegularLook implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> | null = null;

  protected constructor(
    protected readonly directory: JurisdictionDirectory,
    private readonly everyMs: number,
  ) {}

  /** What is to be done in one jurisdiction; answers how much there was. */
  abstract look(jurisdictionId: string, at?: Date): Promise<number>;

  onApplicationBootstrap(): void | Promise<void> {
    this.timer = setInterval(() => this.everywhere(), this.everyMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** Begins a round, unless one is under way. */
  protected everywhere(): void {
    this.turn ??= this.round().finally(() => (this.turn = null));
  }

  private async round(): Promise<void> {
    for (const { jurisdictionId } of await this.directory.all().catch(() => [])) {
      await this.look(jurisdictionId).catch((error: unknown) => this.log.warn(`a look is put off: ${plainFault(error)}`));
    }
  }
}
