import type { FitFor, ItemKind, MarkOfInterest } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import type { CastMaking } from '../casting/cast.entity';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { LentOriginal } from '../original-grant/grant.entity';
import { isOriginal } from '../original-grant/grant.rows';
import type { CustodyClause } from '../original-grant/grant.states';
import type { Consignment } from './consignment.entity';
import { settlementsAfter, type Direction, type HoldAnswer, type Settlement } from './consignment.states';
import { LoanEndingView } from './loan.dto';
import type { LoanEnding } from './loan.entity';
import type { CarrierEvent, ConsignmentCheck, ConsignmentPackage, CustomsPaper } from './package.entity';
import type { CarrierStep, CheckedEnd, CustomsPaperKind } from './packages';
import type { ConsignmentNotice, ConsignmentWord } from './word.entity';

/** Why an original travels where a cast does not do, and what its owner asks of who borrows it. */
export class LendingTermsView {
  readonly whyNoCast!: string;
  readonly clauses!: CustodyClause[];
  readonly conditions!: string | null;
  readonly returnBy!: string;
}

export class ConsignmentCastView {
  /** Of the cast, or of the original. */
  readonly castId!: string;
  readonly kind!: ItemKind;
  /** The terms under which an original is lent; null for a cast. */
  readonly lentUnder!: LendingTermsView | null;
  readonly label!: string;
  readonly mouldOrdinal!: number;
  readonly castOrdinal!: number;
  readonly regions!: MarkOfInterest[];
  readonly fitFor!: FitFor[];
  readonly state!: string;
  readonly custodianOfficialId!: string | null;
  readonly holderId!: string | null;
  readonly disputed!: boolean;
  /** The parcel it lies in. */
  readonly packageOrdinal!: number | null;
  /** Its parcel did not come. */
  readonly missing!: boolean;
  /** How its loan ended: returned, retained, destroyed, or home where its parcel was found. */
  readonly loanEnded!: string | null;
}

/** Where each item of a contested consignment is, as one side found, or both. */
export class FindingView {
  readonly withSender!: string[];
  readonly withRecipient!: string[];
  readonly lost!: string[];
}

export class ConsignmentView {
  readonly id!: string;
  readonly direction!: Direction;
  /** The other side. */
  readonly counterpartId!: string;
  readonly reference!: string;
  readonly linkId!: string;
  readonly purpose!: FitFor | null;
  /** The first seal of the first parcel. */
  readonly sealNumber!: string;
  readonly state!: string;
  readonly packedBy!: string | null;
  readonly packedAt!: string | null;
  readonly courier!: string | null;
  readonly trackingNumber!: string | null;
  readonly expectedDispatchAt!: string | null;
  readonly expectedOn!: string | null;
  readonly expectedAt!: string | null;
  readonly dispatchedAt!: string | null;
  /** When what is lent is expected back. */
  readonly returnBy!: string | null;
  /** The consignment whose casts go back in this one. */
  readonly returnsId!: string | null;
  readonly offerHash!: string | null;
  readonly noticeDocumentId!: string | null;
  readonly receiptDocumentId!: string | null;
  readonly sealFound!: string | null;
  readonly sealIntact!: boolean | null;
  readonly condition!: string | null;
  readonly refusalReason!: string | null;
  readonly discrepancy!: string[];
  readonly missingCastIds!: string[];
  readonly receivedAt!: string | null;
  readonly answeredBy!: string | null;
  readonly answeredAt!: string | null;
  /** The sender's last answer to a hold. */
  readonly holdAnswer!: HoldAnswer | null;
  /** How one official proposes to end the hold; another one confirms. */
  readonly proposedOutcome!: Settlement | null;
  readonly proposedStatement!: string | null;
  readonly proposedBy!: string | null;
  readonly proposedAt!: string | null;
  readonly settledOutcome!: Settlement | null;
  readonly settlement!: string | null;
  readonly settledBy!: string | null;
  readonly settledAt!: string | null;
  /** Of a contested consignment: where each item is, as both sides found, and since when they agree. */
  readonly agreedFinding!: FindingView | null;
  readonly resolvedAt!: string | null;
  readonly backCourier!: string | null;
  readonly backTrackingNumber!: string | null;
  readonly backExpectedOn!: string | null;
  readonly loanEndedAt!: string | null;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(consignment: Consignment): ConsignmentView {
    return Object.assign(new ConsignmentView(), fields(consignment));
  }
}

function fields(consignment: Consignment): object {
  const {
    jurisdictionId: _,
    senderAt: _1,
    senderWord: _2,
    senderHeard: _3,
    recipientAt: _4,
    recipientWord: _5,
    recipientHeard: _6,
    said: _7,
    heard: _8,
    occurredAt,
    ...shown
  } = consignment;
  const instants = Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : (value as unknown)]),
  );
  return { ...instants, packedAt: consignment.direction === 'out' ? occurredAt.toISOString() : null };
}

export class SealCheckView {
  readonly expected!: string;
  readonly found!: string | null;
  readonly viewed!: boolean;
  readonly verified!: boolean;
  readonly tugged!: boolean;
  readonly twisted!: boolean;
}

export class PackageCheckView {
  readonly atEnd!: CheckedEnd;
  readonly packageOrdinal!: number;
  readonly arrived!: boolean;
  readonly weightGrams!: number | null;
  readonly remarks!: string | null;
  readonly sealChecks!: SealCheckView[];
  readonly checkedBy!: string;
  readonly at!: string;
}

export class PackageView {
  readonly ordinal!: number;
  readonly castIds!: string[];
  readonly seals!: string[];
  readonly weightGrams!: number | null;
}

export class CustomsPaperView {
  readonly kind!: CustomsPaperKind;
  readonly number!: string;
  readonly country!: string;
  readonly issuedOn!: string;
  readonly photographSha256!: string | null;
  /** The jurisdiction that entered it. */
  readonly toldBy!: string;
}

export class CarrierEventView {
  readonly what!: CarrierStep;
  readonly place!: string | null;
  readonly person!: string | null;
  readonly remarks!: string | null;
  readonly enteredBy!: string;
  readonly occurredAt!: string;
}

export class ConsignmentWordView {
  /** Who said it: `out` the sender of the consignment, `in` its recipient. */
  readonly side!: Direction;
  readonly number!: number;
  readonly says!: string;
  readonly statement!: string | null;
  readonly finding!: FindingView | null;
  readonly documentId!: string;
  readonly officialId!: string | null;
  readonly at!: string;
}

export class ConsignmentAlarmView {
  readonly alarm!: string;
  readonly at!: string;
}

/** Everything that stands beside a consignment. */
export interface ConsignmentBesides {
  readonly exhibits: readonly Exhibit[];
  readonly makings: ReadonlyMap<string, CastMaking>;
  readonly ended: ReadonlyMap<string, string>;
  readonly packages: readonly ConsignmentPackage[];
  readonly checks: readonly ConsignmentCheck[];
  readonly customs: readonly CustomsPaper[];
  readonly carrierEvents: readonly CarrierEvent[];
  readonly words: readonly ConsignmentWord[];
  readonly loanEndings: readonly LoanEnding[];
  readonly notices: readonly ConsignmentNotice[];
  /** Of the originals in it, also where they go back. */
  readonly terms: readonly LentOriginal[];
}

export class ConsignmentDetailView extends ConsignmentView {
  readonly casts!: ConsignmentCastView[];
  readonly packages!: PackageView[];
  readonly checks!: PackageCheckView[];
  readonly customs!: CustomsPaperView[];
  readonly carrierEvents!: CarrierEventView[];
  /** What both sides said after the notice, in the order in which it was heard here. */
  readonly words!: ConsignmentWordView[];
  readonly loanEndings!: LoanEndingView[];
  readonly alarms!: ConsignmentAlarmView[];
  /** How a hold may end after what the sender answered; empty where there is none. */
  readonly settlementsOpen!: Settlement[];

  static ofDetail(consignment: Consignment, besides: ConsignmentBesides): ConsignmentDetailView {
    const { packages, checks, customs, carrierEvents, words, loanEndings, notices } = besides;
    return Object.assign(new ConsignmentDetailView(), fields(consignment), {
      casts: castsOf(consignment, besides),
      packages: packages.map(({ ordinal, castIds, seals, weightGrams }) => ({ ordinal, castIds, seals, weightGrams })),
      checks: checks.map(({ atEnd, packageOrdinal, arrived, weightGrams, remarks, sealChecks, checkedBy, occurredAt }) => ({
        atEnd,
        packageOrdinal,
        arrived,
        weightGrams,
        remarks,
        sealChecks,
        checkedBy,
        at: occurredAt.toISOString(),
      })),
      customs: customs.map(({ kind, number, country, issuedOn, photographSha256, toldBy }) => ({
        kind,
        number,
        country,
        issuedOn,
        photographSha256,
        toldBy,
      })),
      carrierEvents: carrierEvents.map(({ what, place, person, remarks, enteredBy, occurredAt }) => ({
        what,
        place,
        person,
        remarks,
        enteredBy,
        occurredAt: occurredAt.toISOString(),
      })),
      words: words.map(({ side, number, says, statement, finding, documentId, officialId, occurredAt }) => ({
        side,
        number,
        says,
        statement,
        finding,
        documentId,
        officialId,
        at: occurredAt.toISOString(),
      })),
      loanEndings: loanEndings.map((ending) => LoanEndingView.of(ending)),
      alarms: notices.map(({ alarm, dueAt }) => ({ alarm, at: dueAt.toISOString() })),
      settlementsOpen:
        consignment.state === 'on_hold' && consignment.direction === 'in' ? [...settlementsAfter(consignment.holdAnswer)] : [],
    });
  }
}

function castsOf(consignment: Consignment, { exhibits, makings, ended, packages, terms }: ConsignmentBesides): ConsignmentCastView[] {
  return exhibits.flatMap((exhibit) => {
    const making = makings.get(exhibit.id);
    const { id, kind, reference, regions, state, custodianOfficialId, holderId, disputed } = exhibit;
    if (!making && !isOriginal(kind)) return [];
    const { mouldOrdinal = 0, castOrdinal = 0, fitFor = [] } = making ?? {};
    const lent = terms.find(({ exhibitId }) => exhibitId === id);
    const parcel = packages.find(({ castIds }) => castIds.includes(id));
    return [
      Object.assign(new ConsignmentCastView(), {
        castId: id,
        kind,
        lentUnder: lent ? { whyNoCast: lent.whyNoCast, clauses: lent.clauses, conditions: lent.conditions, returnBy: lent.returnBy } : null,
        label: reference,
        mouldOrdinal,
        castOrdinal,
        regions,
        fitFor,
        state,
        custodianOfficialId,
        holderId,
        disputed,
        packageOrdinal: parcel?.ordinal ?? null,
        missing: consignment.missingCastIds.includes(id),
        loanEnded: ended.get(id) ?? null,
      }),
    ];
  });
}

export class ConsignmentPage implements Page<ConsignmentView> {
  readonly items!: ConsignmentView[];
  readonly nextCursor!: string | null;
}
