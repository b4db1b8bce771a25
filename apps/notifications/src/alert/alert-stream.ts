import type { OfficialRole } from '@headstamp/codes';
import { DatabaseSignals, plainFault, type Actor, type DatabaseSignal } from '@headstamp/tenancy';
import { type BeforeApplicationShutdown, Injectable, Logger, type MessageEvent, type OnApplicationBootstrap } from '@nestjs/common';
import { catchError, defer, EMPTY, filter, interval, map, merge, mergeMap, of, type Observable, startWith, Subject, takeUntil, throttleTime, timer } from 'rxjs';
import { MissedChanges } from './missed-changes';

/** Shorter than the time after which a proxy or a firewall drops a silent connection. */
const HEARTBEAT_MS = 20_000;

/** A browser connects again at once, and is then asked anew who it is: somebody who signed out hears nothing for longer than this. */
const LONGEST_CONNECTION_MS = 5 * 60_000;

/** Many alerts in one moment are one reason to look. */
const AT_MOST_EVERY_MS = 100;

/**
 * Tells open pages at once that their jurisdiction's inbox has changed, and nothing more: what an alert says is read
 * through the inbox itself, where the reader's rights are looked at and the look is written down. The first event comes
 * with the connection, so whoever was away for a moment looks; who says what was heard last is told what has changed since.
 */
@Injectable()
export class AlertStream implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(AlertStream.name);
  private readonly changes = new Subject<string | undefined>();
  private readonly end = new Subject<void>();
  private readonly signal: DatabaseSignal;

  constructor(
    signals: DatabaseSignals,
    private readonly missedChanges: MissedChanges,
  ) {
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

  /**
   * @param lastEventId the id of the last event that was heard before a connection was cut; whatever else is said there counts as none
   */
  of(actor: Actor, roles: readonly OfficialRole[], lastEventId?: string): Observable<MessageEvent> {
    const { jurisdictionId } = actor;
    const changed = this.changes.pipe(
      filter((whose) => whose === undefined || whose === jurisdictionId),
      startWith(undefined),
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      map((): MessageEvent => ({ type: 'changed', id: idOf(new Date()), data: '' })),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ comment: 'heartbeat' })));
    return merge(changed, this.missed(actor, roles, lastEventId), heartbeat).pipe(takeUntil(merge(this.end, timer(LONGEST_CONNECTION_MS))));
  }

  /** The connection is open by then, so nothing falls between what is read and what is heard. */
  private missed(actor: Actor, roles: readonly OfficialRole[], lastEventId: string | undefined): Observable<MessageEvent> {
    const heardAt = heardAtOf(lastEventId);
    if (heardAt === null) return EMPTY;
    return defer(() => this.missedChanges.since(actor, roles, heardAt)).pipe(
      mergeMap((alerts): Observable<MessageEvent> => (alerts === null ? EMPTY : of({ type: 'missed', id: idOf(new Date()), data: { alerts } }))),
      catchError((error: unknown) => {
        this.log.warn(`what a page has missed was not read: ${plainFault(error)}`);
        return EMPTY;
      }),
    );
  }
}

/** When it was sent, in milliseconds. */
const idOf = (at: Date): string => String(at.getTime());

function heardAtOf(id: string | undefined): Date | null {
  return id !== undefined && /^\d{13}$/.test(id) ? new Date(Number(id)) : null;
}
