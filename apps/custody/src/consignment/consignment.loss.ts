import { ExchangeDocuments } from '@headstamp/exchange';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { claimedTime } from '../fields/claimed-time';
import { ConsignmentAlarms } from './consignment.alarms';
import { sealsFound } from './consignment.arrival';
import { ConsignmentCustody } from './consignment-custody';
import type { AcceptConsignment, StateLoss } from './consignment.dto';
import type { ConsignmentDetailView } from './consignment-view.dto';
import { knowledgeOf, type Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { consignmentDetail } from './consignment-detail';
import { endedIn, endLoans, keepChecks, lockConsignment } from './consignment-rows';
import { keepOwnWord, learn, sendWord } from './consignment-words';
import { senderSays, type SenderMove } from './consignment.states';
import { discrepanciesOf, missingCasts, sealsOf, type PackedParcel, type ParcelFound } from './packages';
import { parcelsFound } from './parcels-found';
import { travelStateAfter } from './travel-states';

/** The sender's side when something does not arrive: lost, found again, or in its own hands again. */
@Injectable()
export class ConsignmentLoss {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly custody: ConsignmentCustody,
    private readonly documents: ExchangeDocuments,
    private readonly alarms: ConsignmentAlarms,
  ) {}

  /** Nobody knows where it is. Custody stays with the sender, who must answer for it. */
  lose(actor: Actor, id: string, stated: StateLoss): Promise<ConsignmentDetailView> {
    return this.say(actor, id, 'lose', stated);
  }

  /** It has turned up on its way and goes on. */
  find(actor: Actor, id: string, stated: StateLoss): Promise<ConsignmentDetailView> {
    return this.say(actor, id, 'find', stated);
  }

  /** It is in the sender's hands again: turned away, sent back, undeliverable or found. Also a parcel that never arrived with the others. */
  takeHome(actor: Actor, id: string, found: AcceptConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts, parcels } = await lockConsignment(tx, actor, id, 'out');
      const receivedAt = claimedTime(found.receivedAt, now, consignment.dispatchedAt);
      const missingElsewhere = (consignment.state === 'accepted' || consignment.state === 'kept') && consignment.missingCastIds.length > 0;
      const awaited = missingElsewhere
        ? parcels.filter((parcel) => parcel.castIds.every((castId) => consignment.missingCastIds.includes(castId)))
        : parcels;
      const packages = parcelsFound(awaited, found);
      const missing = missingCasts(awaited, packages);
      const come = casts.filter(({ id: castId }) => awaited.some(({ castIds }) => castIds.includes(castId)) && !missing.includes(castId));
      if (casts.some((cast) => come.includes(cast) && cast.custodianOfficialId !== actor.officialId))
        throw new ExhibitError('exhibit.not-custodian');
      if (come.length === 0) throw new ConsignmentError('consignment.packages-unstated', { packages: awaited.length });
      const discrepancy = [...discrepanciesOf(awaited, packages), ...(found.damaged ? (['damaged'] as const) : [])];
      const wasLost = consignment.state === 'lost';
      let documentId: string | null = null;
      if (missingElsewhere) {
        const ended = await endedIn(tx, actor, id);
        if (come.some((cast) => ended.has(cast.id))) throw new ConsignmentError('consignment.loan-ended');
        await endLoans(
          tx,
          actor,
          consignment,
          come.map((cast) => cast.id),
          'home',
          receivedAt,
        );
      } else {
        learn(consignment, senderSays(knowledgeOf(consignment), 'take-home', consignment));
        documentId = await this.sayWord(tx, actor, now, consignment, 'home', found.condition, receivedAt);
        consignment.missingCastIds = missing;
        consignment.discrepancy = [...new Set([...consignment.discrepancy, ...discrepancy])];
      }
      await keepChecks(tx, actor, id, 'home', receivedAt, packages);
      await this.backInHand(tx, actor, consignment, come, {
        parcels,
        packages,
        receivedAt,
        documentId,
        discrepancy,
        wasLost,
        condition: found.condition,
      });
      await this.alarms.raise(tx, actor, id, 'returned', now);
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  private say(
    actor: Actor,
    id: string,
    move: Exclude<SenderMove, 'take-home'>,
    { statement, at }: StateLoss,
  ): Promise<ConsignmentDetailView> {
    const says = move === 'lose' ? 'lost' : 'found';
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, id, 'out');
      const occurredAt = claimedTime(at, now, consignment.dispatchedAt);
      learn(consignment, senderSays(knowledgeOf(consignment), move, consignment));
      const documentId = await this.sayWord(tx, actor, now, consignment, says, statement, occurredAt);
      await this.custody.tell(tx, actor, consignment, casts, {
        kind: `consignment.${says}`,
        occurredAt,
        facts: { consignmentId: id, documentId },
        sealed: { statement },
      });
      await this.alarms.raise(tx, actor, id, says, now);
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  private async sayWord(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Consignment,
    says: 'lost' | 'found' | 'home',
    statement: string,
    at: Date,
  ): Promise<string> {
    const documentId = await sendWord(tx, actor, now, this.documents, consignment, { says, statement, at });
    await keepOwnWord(tx, actor, consignment, { says, statement, at, documentId });
    return documentId;
  }

  /** The casts are at hand; custody had never moved. What a seal says on its return is observed like on any arrival. */
  private async backInHand(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    casts: readonly Exhibit[],
    {
      parcels,
      packages,
      receivedAt,
      documentId,
      discrepancy,
      wasLost,
      condition,
    }: {
      readonly parcels: readonly PackedParcel[];
      readonly packages: readonly ParcelFound[];
      readonly receivedAt: Date;
      readonly documentId: string | null;
      readonly discrepancy: readonly string[];
      readonly wasLost: boolean;
      readonly condition: string;
    },
  ): Promise<void> {
    const facts = { consignmentId: consignment.id, documentId };
    for (const cast of casts) {
      cast.state = travelStateAfter(cast, consignment.returnsId === null ? 'come-home' : 'come-back');
      cast.disputed = discrepancy.length > 0;
      await tx.save(cast);
      if (wasLost) await this.custody.of(tx, actor, cast, { kind: 'consignment.found', occurredAt: receivedAt, facts });
      await this.custody.of(tx, actor, cast, {
        kind: 'consignment.returned',
        occurredAt: receivedAt,
        facts: { ...facts, ...sealsFound(packages, sealsOf(parcels, cast.id)) },
        sealed: { condition },
      });
    }
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: 'consignment.returned',
      occurredAt: receivedAt,
      facts: { ...facts, discrepancy: [...discrepancy] },
      sealed: { condition },
    });
  }
}
