import { plainFault } from '@headstamp/tenancy';
import { Injectable, Logger } from '@nestjs/common';
import { TimeStampingOptions } from './time-stamping.options';
import { TimeStamps } from './time-stamps';

/** So often it is looked whether a stamp is due, or sooner when the period is shorter. */
const LOOK_EVERY_MS = 60_000;

/** Looks for what is to be stamped; an authority that takes long delays its own next turn and nothing else. */
@Injectable()
export class TimeStampTimer {
  private readonly log = new Logger(TimeStampTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly stamps: TimeStamps,
    private readonly options: TimeStampingOptions,
  ) {}

  start(): void {
    if (this.options.url !== null) this.schedule();
  }

  /** Lets the turn under way end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private schedule(): void {
    this.timer = setTimeout(
      () => {
        this.turn = this.stamps
          .all()
          .catch((error: unknown) => this.log.warn(`nothing was stamped: ${plainFault(error)}`))
          .then(() => {
            if (!this.stopped) this.schedule();
          });
      },
      Math.min(LOOK_EVERY_MS, this.options.everyMs),
    );
  }
}
