import type { IllicitGround, MarkedPart, MarkKind, SerialState, TracePriority } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { DirectoryEntry } from '@headstamp/tenancy';
import type { FirearmAsRead } from './firearm-as-read';
import { groundsOf, missingForSubmission, type RequiredItem } from './trace-request.completeness';
import type { TraceRequest } from './trace-request.entity';
import { proposeAddressees, type ProposedAddressee, type RoutingReason, type Standing } from './trace-request.routing';
import { isOverdue, type Party, type TraceRequestState } from './trace-request.states';

/** What a view needs besides the row. */
export interface Seen {
  readonly firearm: FirearmAsRead;
  readonly directory: readonly DirectoryEntry[];
  readonly now: Date;
}

export class JurisdictionName {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  readonly name!: string;

  static of(id: string | null, directory: readonly DirectoryEntry[]): JurisdictionName | null {
    const entry = directory.find(({ jurisdictionId }) => jurisdictionId === id);
    if (!entry) return null;
    const { jurisdictionId, code, name } = entry;
    return Object.assign(new JurisdictionName(), { jurisdictionId, code, name });
  }
}

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
  readonly make!: string | null;
  readonly model!: string | null;
  /** NCIC GTYP code. */
  readonly type!: string | null;
  readonly calibre!: string | null;
  readonly countryOfOrigin!: string | null;
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

  static of(proposed: ProposedAddressee): ProposedAddresseeView {
    return Object.assign(new ProposedAddresseeView(), proposed);
  }
}

/** One line of the list. */
export class TraceRequestSummary {
  readonly id!: string;
  readonly reference!: string;
  readonly ourPart!: Party;
  readonly requester!: JurisdictionName | null;
  readonly addressee!: JurisdictionName | null;
  readonly state!: TraceRequestState;
  readonly priority!: TracePriority;
  readonly submittedAt!: Date | null;
  readonly dueAt!: Date | null;
  readonly overdue!: boolean;
  readonly make!: string | null;
  readonly calibre!: string | null;
  readonly serial!: string | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(request: TraceRequest, { firearm, directory, now }: Seen): TraceRequestSummary {
    const { id, reference, ourPart, state, priority, submittedAt, dueAt, recordedAt, version } = request;
    const { make, calibre, serial } = firearm;
    return Object.assign(new TraceRequestSummary(), {
      id,
      reference,
      ourPart,
      requester: JurisdictionName.of(request.requesterId, directory),
      addressee: JurisdictionName.of(request.addresseeId, directory),
      state,
      priority,
      submittedAt,
      dueAt,
      overdue: isOverdue(request, now),
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
  readonly caseId!: string | null;
  readonly firearm!: FirearmReadView;
  readonly illicitGround!: IllicitGround | null;
  readonly whyIllicit!: string | null;
  readonly howFound!: string | null;
  readonly intendedUse!: string | null;
  readonly recoveredOn!: string | null;
  readonly recoveredIn!: string | null;
  readonly acknowledgedAt!: Date | null;
  readonly answeredAt!: Date | null;
  /** What a submission would still be refused for. Empty once submitted. */
  readonly missing!: RequiredItem[];
  /** Whom to ask, most promising first. Only where we are the requester. */
  readonly routing!: ProposedAddresseeView[];

  static override of(request: TraceRequest, seen: Seen): TraceRequestView {
    const { firearm, directory } = seen;
    const {
      urgentBecause,
      caseId,
      illicitGround,
      whyIllicit,
      howFound,
      intendedUse,
      recoveredOn,
      recoveredIn,
      acknowledgedAt,
      answeredAt,
    } = request;
    const routing = request.ourPart === 'requester' ? proposeAddressees(firearm, directory, request.jurisdictionId) : [];
    return Object.assign(new TraceRequestView(), TraceRequestSummary.of(request, seen), {
      urgentBecause,
      caseId,
      firearm: FirearmReadView.of(firearm),
      illicitGround,
      whyIllicit,
      howFound,
      intendedUse,
      recoveredOn,
      recoveredIn,
      acknowledgedAt,
      answeredAt,
      missing: request.state === 'draft' ? missingForSubmission(groundsOf(request, firearm)) : [],
      routing: routing.map((proposed) => ProposedAddresseeView.of(proposed)),
    });
  }
}
