import { plainFault } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { WitnessRound } from './witness-round';
import { WitnessingOptions } from './witnessing.options';

/** Makes a round every so often; a round that lasts longer delays the next, and two never run at once. */
@Injectable()
export class WitnessTimer {
  private readonly log = new Logger(WitnessTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly round: WitnessRound,
    private readonly options: WitnessingOptions,
  ) {}

  start(): void {
    if (this.options.everyMs > 0) this.schedule();
  }

  /** Lets the round under way end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.turn = this.round
        .all()
        .catch((error: unknown) => this.log.warn(`a round of the witnesses failed: ${plainFault(error)}`))
        .then(() => {
          if (!this.stopped) this.schedule();
        });
    }, this.options.everyMs);
  }
}
