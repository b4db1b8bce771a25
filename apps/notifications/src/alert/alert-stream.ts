import { DatabaseSignals, type DatabaseSignal } from '@headstamp/tenancy';
import { type BeforeApplicationShutdown, Injectable, type MessageEvent, type OnApplicationBootstrap } from '@nestjs/common';
import { filter, interval, map, merge, type Observable, startWith, Subject, takeUntil, throttleTime, timer } from 'rxjs';

/** Shorter than the time after which a proxy or a firewall drops a silent connection. */
const HEARTBEAT_MS = 20_000;

/** A browser connects again at once, and is then asked anew who it is: somebody who signed out hears nothing for longer than this. */
const LONGEST_CONNECTION_MS = 5 * 60_000;

/** Many alerts in one moment are one reason to look. */
const AT_MOST_EVERY_MS = 100;

/**
 * Tells open pages at once that their jurisdiction's inbox has changed, and nothing more: what an alert says is read
 * through the inbox itself, where the reader's rights are looked at and the look is written down. The first event comes
 * with the connection, so whoever was away for a moment looks, and nothing has to be sent again.
 */
@Injectable()
export class AlertStream implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly changes = new Subject<string | undefined>();
  private readonly end = new Subject<void>();
  private readonly signal: DatabaseSignal;

  constructor(signals: DatabaseSignals) {
    this.signal = signals.on('headstamp_alert', (jurisdictionId) => this.changes.next(jurisdictionId));
  }

  onApplicationBootstrap(): Promise<void> {
    return this.signal.start();
  }

  /** Open streams end first: the server waits for its connections when it closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.end.next();
    await this.signal.stop();
  }

  of(jurisdictionId: string): Observable<MessageEvent> {
    const changed = this.changes.pipe(
      filter((whose) => whose === undefined || whose === jurisdictionId),
      startWith(undefined),
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      map((): MessageEvent => ({ type: 'changed', data: '' })),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ comment: 'heartbeat' })));
    return merge(changed, heartbeat).pipe(takeUntil(merge(this.end, timer(LONGEST_CONNECTION_MS))));
  }
}
