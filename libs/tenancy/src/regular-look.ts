import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { plainFault } from './fault';
import { JurisdictionDirectory } from './jurisdiction-directory';

/** Many facts in one moment are one reason to look. */
const SOON_MS = 250;

/**
 * Looks into the rows of every jurisdiction from time to time and does what they say is to be done by now. Nothing is timed ahead,
 * so a stop loses nothing, a late look finds what an earlier one would have, and any number of processes may look.
 */
export abstract class RegularLook implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private waiting = false;
  private stopped = false;

  protected constructor(
    protected readonly directory: JurisdictionDirectory,
    private readonly everyMs: number,
  ) {}

  /**
   * Does what is to be done in one jurisdiction; answers how much there was.
   * @param at the time to judge by; the database's own when left out
   */
  abstract look(jurisdictionId: string, at?: Date): Promise<number>;

  onApplicationBootstrap(): void | Promise<void> {
    this.timer = setInterval(() => this.wake(), this.everyMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    clearTimeout(this.soon);
    await this.turn;
  }

  /** Asks for a round; rounds follow one another, and one that waits answers all who asked meanwhile. */
  protected wake(): void {
    if (this.stopped || this.waiting) return;
    this.waiting = true;
    this.soon = setTimeout(() => {
      this.turn = this.turn.then(() => {
        this.waiting = false;
        return this.round();
      });
    }, SOON_MS);
  }

  private async round(): Promise<void> {
    for (const { jurisdictionId } of await this.directory.all().catch(() => [])) {
      if (this.stopped) return;
      await this.look(jurisdictionId).catch((error: unknown) => this.log.warn(`a look is put off: ${plainFault(error)}`));
    }
  }
}
