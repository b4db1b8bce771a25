import type { TraceOutcome } from '@headstamp/exchange';
import type { DirectoryEntry } from '@headstamp/tenancy';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import type { AnswerExtent, TraceRequest } from '../trace-request/trace-request.entity';
import type { RoutingReason } from '../trace-request/trace-request.routing';
import { isOverdue, type TraceRequestState } from '../trace-request/trace-request.states';

interface Seen {
  readonly directory: readonly DirectoryEntry[];
  readonly now: Date;
  readonly unread: ReadonlyMap<string, number>;
}

/** One state that is asked about a firearm: a trace request of its own, with its own state and clock. */
export class SubRequestView {
  /** Of the trace request: everything that can be done with one is done there. */
  readonly id!: string;
  readonly reference!: string;
  readonly addressee!: JurisdictionName | null;
  /** Null for the state that was asked first. */
  readonly askedBecause!: RoutingReason | null;
  readonly state!: TraceRequestState;
  readonly submittedAt!: Date | null;
  readonly acknowledgedAt!: Date | null;
  readonly dueAt!: Date | null;
  readonly overdue!: boolean;
  readonly expectedOn!: string | null;
  readonly answeredAt!: Date | null;
  readonly outcome!: TraceOutcome | null;
  readonly extent!: AnswerExtent | null;
  readonly unreadMessages!: number;
  readonly version!: number;

  static of(request: TraceRequest, { directory, now, unread }: Seen): SubRequestView {
    const { id, reference, askedBecause, state, submittedAt, acknowledgedAt, dueAt, expectedOn, answeredAt, outcome, extent, version } =
      request;
    return Object.assign(new SubRequestView(), {
      ...{ id, reference, askedBecause, state, submittedAt, acknowledgedAt, dueAt, expectedOn, answeredAt, outcome, extent, version },
      addressee: JurisdictionName.of(request.addresseeId, directory),
      overdue: isOverdue(request, now),
      unreadMessages: unread.get(id) ?? 0,
    });
  }
}

export class SubRequestList {
  readonly traceRequestId!: string;
  /** The state that was asked first stands first. */
  readonly items!: SubRequestView[];

  static of(traceRequestId: string, items: SubRequestView[]): SubRequestList {
    return Object.assign(new SubRequestList(), { traceRequestId, items });
  }
}
