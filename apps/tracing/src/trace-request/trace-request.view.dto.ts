import type {
  CrimeCode,
  Disposition,
  FirearmAction,
  IllicitGround,
  MarkedPart,
  MarkKind,
  SerialState,
  TracePriority,
} from '@headstamp/codes';
import type { PhotographReference } from '@headstamp/exchange';
import type { Page } from '@headstamp/http';
import type { DirectoryEntry } from '@headstamp/tenancy';
import type { FirearmAsRead } from './firearm-as-read';
import { JurisdictionName } from './jurisdiction-name.dto';
import { groundsOf, missingForSubmission, type RequiredItem } from './trace-request.completeness';
import type { AnswerExtent, TraceRequest } from './trace-request.entity';
import { questionOf } from './trace-request.question';
import { proposeAddressees, type AskedSoFar, type ProposedAddressee, type RoutingReason, type Standing } from './trace-request.routing';
import { isOverdue, type Party, type TraceRequestState } from './trace-request.states';

/** What a view needs besides the row. */
export interface Seen {
  readonly firearm: FirearmAsRead;
  readonly directory: readonly DirectoryEntry[];
  readonly now: Date;
  /** How many messages of the other side nobody here has read; none when left out. */
  readonly unread?: ReadonlyMap<string, number>;
  /** Who else is asked about this firearm; nobody when left out. */
  readonly askedSoFar?: AskedSoFar;
}

export { JurisdictionName };

export class MarkReadView {
  readonly kind!: MarkKind;
  readonly part!: MarkedPart;
  readonly text!: string;
  readonly country!: string | null;
  readonly year!: number | null;
}

/** What was read off the weapon, word for word. */
export class FirearmReadView {
  readonly serial!: string | null;
  readonly serialState!: SerialState | null;
  readonly barrelSerial!: string | null;
  readonly obliteratedPart!: MarkedPart | null;
  readonly obliterationDetail!: string | null;
  readonly make!: string | null;
  readonly model!: string | null;
  /** NCIC GTYP code. */
  readonly type!: string | null;
  /** NCIC GTYP2 code. */
  readonly action!: FirearmAction | null;
  readonly calibre!: string | null;
  readonly countryOfOrigin!: string | null;
  readonly importer!: string | null;
  readonly additionalMarkings!: string | null;
  readonly marks!: MarkReadView[];

  static of(firearm: FirearmAsRead): FirearmReadView {
    const marks = firearm.marks.map((mark) => Object.assign(new MarkReadView(), mark));
    return Object.assign(new FirearmReadView(), { ...firearm, marks });
  }
}

/** A country that the weapon names, and whether it can be asked from here. */
export class ProposedAddresseeView {
  readonly country!: string;
  readonly reason!: RoutingReason;
  /** The year that the mark names. */
  readonly year!: number | null;
  readonly standing!: Standing;
  readonly jurisdictionId!: string | null;
  /** The request by which it is asked already. */
  readonly askedBy!: string | null;

  static of(proposed: ProposedAddressee): ProposedAddresseeView {
    return Object.assign(new ProposedAddresseeView(), proposed);
  }
}

/** A photograph of the sender, named by its hash. */
export class PhotographReferenceView {
  readonly id!: string;
  readonly sha256!: string | null;

  static of({ id, sha256 }: PhotographReference): PhotographReferenceView {
    return Object.assign(new PhotographReferenceView(), { id, sha256 });
  }
}

/** One line of the list. */
export class TraceRequestSummary {
  readonly id!: string;
  /** The request for which this one asks a further state; null where it is the first, or somebody else's. */
  readonly rootId!: string | null;
  readonly reference!: string;
  readonly ourPart!: Party;
  readonly requester!: JurisdictionName | null;
  readonly addressee!: JurisdictionName | null;
  readonly state!: TraceRequestState;
  readonly priority!: TracePriority;
  readonly submittedAt!: Date | null;
  /** Put later by the time for which the requester owed information; while it does, as it was when the clock stopped. */
  readonly dueAt!: Date | null;
  readonly overdue!: boolean;
  /** ISO 8601 date by which a delayed answer is to come. */
  readonly expectedOn!: string | null;
  readonly extent!: AnswerExtent | null;
  /** Messages of the other side that nobody here has read. */
  readonly unreadMessages!: number;
  readonly make!: string | null;
  readonly calibre!: string | null;
  readonly serial!: string | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(request: TraceRequest, { firearm, directory, now, unread }: Seen): TraceRequestSummary {
    const { id, rootId, expectedOn, extent, reference, ourPart, state, priority, submittedAt, dueAt, recordedAt, version } = request;
    const { make, calibre, serial } = firearm;
    return Object.assign(new TraceRequestSummary(), {
      id,
      rootId,
      reference,
      ourPart,
      requester: JurisdictionName.of(request.requesterId, directory),
      addressee: JurisdictionName.of(request.addresseeId, directory),
      state,
      priority,
      submittedAt,
      dueAt,
      overdue: isOverdue(request, now),
      expectedOn,
      extent,
      unreadMessages: unread?.get(id) ?? 0,
      make,
      calibre,
      serial,
      recordedAt,
      version,
    });
  }
}

export class TraceRequestPage {
  readonly items!: TraceRequestSummary[];
  readonly nextCursor!: string | null;

  static of(page: Page<TraceRequestSummary>): TraceRequestPage {
    return Object.assign(new TraceRequestPage(), page);
  }
}

/** The question itself, with nothing of the answer. */
export class TraceRequestView extends TraceRequestSummary {
  readonly urgentBecause!: string | null;
  readonly specialInstructions!: string | null;
  readonly crimeCode!: CrimeCode | null;
  readonly projectCode!: string | null;
  readonly requestingOffice!: string | null;
  readonly requestingOfficer!: string | null;
  readonly agencyCaseNumber!: string | null;
  readonly caseId!: string | null;
  readonly firearm!: FirearmReadView;
  readonly photographs!: PhotographReferenceView[];
  readonly illicitGround!: IllicitGround | null;
  readonly whyIllicit!: string | null;
  readonly howFound!: string | null;
  readonly intendedUse!: string | null;
  readonly recoveredOn!: string | null;
  readonly recoveredIn!: string | null;
  readonly recoveryPlace!: string | null;
  readonly recoveryCircumstances!: string | null;
  readonly disposition!: Disposition | null;
  readonly acknowledgedAt!: Date | null;
  readonly startedAt!: Date | null;
  readonly answeredAt!: Date | null;
  /** Why a further state is asked; null for the first request. */
  readonly askedBecause!: RoutingReason | null;
  /** What a submission would still be refused for. Empty once submitted. */
  readonly missing!: RequiredItem[];
  /** Whom to ask, in the order of the field. Only where we are the requester. */
  readonly routing!: ProposedAddresseeView[];

  static override of(request: TraceRequest, seen: Seen): TraceRequestView {
    const { firearm, directory, askedSoFar } = seen;
    const { caseId, acknowledgedAt, startedAt, answeredAt, askedBecause, photographs } = request;
    const routing = request.ourPart === 'requester' ? proposeAddressees(firearm, directory, request.jurisdictionId, askedSoFar) : [];
    return Object.assign(new TraceRequestView(), TraceRequestSummary.of(request, seen), questionOf(request), {
      caseId,
      firearm: FirearmReadView.of(firearm),
      photographs: photographs.map((photograph) => PhotographReferenceView.of(photograph)),
      acknowledgedAt,
      startedAt,
      answeredAt,
      askedBecause,
      missing: request.state === 'draft' ? missingForSubmission(groundsOf(request, firearm)) : [],
      routing: routing.map((proposed) => ProposedAddresseeView.of(proposed)),
    });
  }
}
