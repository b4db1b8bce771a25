import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import type { CustodyFacts } from '../chronicle/custody-event';
import type { Exhibit, ExhibitState } from '../exhibit/exhibit.entity';
import { Consignment } from './consignment.entity';
import { ConsignmentAlarms } from './consignment.alarms';
import { endLoans } from './consignment-rows';
import { travelStateAfter } from './travel-states';

interface Happened {
  readonly kind: string;
  readonly occurredAt: Date;
  readonly facts: CustodyFacts & EventFacts;
  readonly sealed?: SealedFacts;
}

/** What the words of both sides do to the casts on this side, and what the log says of it. */
@Injectable()
export class ConsignmentCustody {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
    private readonly alarms: ConsignmentAlarms,
  ) {}

  /** One event of the consignment itself, and the same one of each of these casts. */
  async tell(tx: EntityManager, actor: Actor, consignment: Consignment, casts: readonly Exhibit[], happened: Happened): Promise<void> {
    for (const cast of casts) await this.chronicle.record(tx, actor, cast, happened);
    await this.tellOnce(tx, actor, consignment, happened);
  }

  async tellOnce(tx: EntityManager, actor: Actor, { id }: Consignment, { kind, occurredAt, facts, sealed }: Happened): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'consignment', id }, occurredAt, facts, ...(sealed && { sealed }) });
  }

  async of(tx: EntityManager, actor: Actor, cast: Exhibit, happened: Happened): Promise<void> {
    await this.chronicle.record(tx, actor, cast, happened);
  }

  /** Custody begins here: what comes as a loan is received; what comes home from one is returned, and its loan has ended. */
  async begin(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Consignment,
    casts: readonly Exhibit[],
    keep: boolean,
  ): Promise<void> {
    for (const cast of casts) {
      cast.custodianOfficialId = actor.officialId;
      cast.holderId = actor.jurisdictionId;
      cast.heldSince = now;
      cast.state = stateOnArrival(cast, consignment, keep);
      cast.disputed = keep;
      await tx.save(cast);
    }
  }

  /** Custody has ended here: the other side signed for it. */
  async end(tx: EntityManager, consignment: Consignment, casts: readonly Exhibit[], at: Date, keep: boolean): Promise<void> {
    for (const cast of casts) {
      cast.custodianOfficialId = null;
      cast.holderId = consignment.counterpartId;
      cast.heldSince = at;
      cast.state = stateOnArrival(cast, consignment, keep);
      cast.disputed = keep;
      await tx.save(cast);
    }
  }

  /** Both sides found that the other one has it: whatever this log said before, it is there from now on. It stays in dispute. */
  async foundElsewhere(tx: EntityManager, { counterpartId }: Consignment, cast: Exhibit, at: Date): Promise<void> {
    Object.assign(cast, { custodianOfficialId: null, holderId: counterpartId, heldSince: at, disputed: true });
    await tx.save(cast);
  }

  /** Both sides found that it is here, where nobody had taken custody of it. It stays in dispute. */
  async foundHere(tx: EntityManager, actor: Actor, cast: Exhibit, consignment: Consignment, at: Date): Promise<void> {
    const custodianOfficialId = consignment.answeredBy ?? actor.officialId;
    Object.assign(cast, { custodianOfficialId, holderId: actor.jurisdictionId, heldSince: at, disputed: true });
    await tx.save(cast);
  }

  /** Of these the offer lapses: their parcel did not come with the others, and custody of them has not moved. */
  async leave(tx: EntityManager, actor: Actor, consignment: Consignment, casts: readonly Exhibit[], at: Date): Promise<void> {
    await this.dispute(tx, casts, true);
    const facts = { consignmentId: consignment.id, offerHash: consignment.offerHash ?? '', discrepancy: ['package-missing'] };
    for (const cast of casts) await this.of(tx, actor, cast, { kind: 'handover.refused', occurredAt: at, facts });
  }

  /** Marks casts as disputed, or no longer. */
  async dispute(tx: EntityManager, casts: readonly Exhibit[], disputed: boolean): Promise<void> {
    for (const cast of casts) {
      cast.disputed = disputed;
      await tx.save(cast);
    }
  }

  /** The casts of a return have arrived: on both sides their loan has ended. */
  async closeLoan(tx: EntityManager, actor: Actor, back: Consignment, casts: readonly Exhibit[], at: Date): Promise<void> {
    if (back.returnsId === null) return;
    const { jurisdictionId } = actor;
    const lent = await tx.findOne(Consignment, { where: { jurisdictionId, id: back.returnsId }, lock: { mode: 'pessimistic_write' } });
    if (!lent) return;
    const castIds = casts.map(({ id }) => id);
    const whole = await endLoans(tx, actor, lent, castIds, 'returned', at);
    const facts = { consignmentId: lent.id, by: back.id, casts: castIds };
    for (const cast of casts) await this.of(tx, actor, cast, { kind: 'loan.returned', occurredAt: at, facts });
    await this.tellOnce(tx, actor, lent, { kind: 'consignment.returned', occurredAt: at, facts });
    if (whole) await this.alarms.raise(tx, actor, lent.id, 'returned', at, back.direction === 'in' ? null : back.counterpartId);
  }
}

/** A loan received is `received`, and `retained` where it is kept as evidence; a loan given back is `returned` on both sides. */
function stateOnArrival(cast: Exhibit, { returnsId }: Consignment, keep: boolean): ExhibitState {
  if (returnsId !== null) return travelStateAfter(cast, 'return');
  const received = travelStateAfter(cast, 'receive');
  const { kind, originJurisdictionId } = cast;
  return keep ? travelStateAfter({ kind, originJurisdictionId, state: received }, 'retain') : received;
}
