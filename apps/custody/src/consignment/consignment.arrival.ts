import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Seal } from '../exhibit/seal.entity';
import { claimedTime } from '../fields/claimed-time';
import { ConsignmentAlarms } from './consignment.alarms';
import { ConsignmentAnswers } from './consignment-answers';
import type { AcceptConsignment, RefuseConsignment, StateLatePackages } from './consignment.dto';
import type { ConsignmentDetailView } from './consignment-view.dto';
import { knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { ConsignmentCustody } from './consignment-custody';
import { consignmentDetail } from './consignment-detail';
import { keepChecks, lockConsignment } from './consignment-rows';
import { learn } from './consignment-words';
import { recipientSays, stateOf } from './consignment.states';
import { DISCREPANCIES, discrepanciesOf, isSound, missingCasts, sealsOf, type Discrepancy, type ParcelFound } from './packages';
import { parcelsFound } from './parcels-found';

/** The recipient's side when something stands at the door. */
@Injectable()
export class ConsignmentArrival {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly custody: ConsignmentCustody,
    private readonly answers: ConsignmentAnswers,
    private readonly alarms: ConsignmentAlarms,
  ) {}

  /** Custody of the casts moves here, and nowhere else. When something is not as announced it does not, and the sender is told what was found. */
  accept(actor: Actor, id: string, found: AcceptConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts, parcels } = await lockConsignment(tx, actor, id, 'in');
      const before = knowledgeOf(consignment);
      const wasLost = stateOf(before, 'in') === 'lost';
      const accepted = recipientSays(before, 'accept', consignment);
      const receivedAt = claimedTime(found.receivedAt, now, consignment.dispatchedAt);
      const packages = parcelsFound(parcels, found);
      const discrepancy = inOrder([
        ...(consignment.discrepancy as Discrepancy[]),
        ...discrepanciesOf(parcels, packages),
        ...(found.damaged ? (['damaged'] as const) : []),
        ...(await this.sealsOfOthers(tx, actor, packages)),
      ]);
      const whole = discrepancy.length === 0;
      const missing = missingCasts(parcels, packages);
      const checks = packages.flatMap(({ seals }) => seals);
      learn(consignment, whole ? accepted : recipientSays(before, 'hold', consignment));
      Object.assign(consignment, {
        sealFound: checks[0]?.found ?? null,
        sealIntact: checks.length > 0 && checks.every(({ viewed, tugged, twisted }) => viewed && tugged && twisted),
        condition: found.condition,
        discrepancy,
        missingCastIds: missing,
        receivedAt,
      });
      await keepChecks(tx, actor, id, 'arrival', receivedAt, packages);
      if (wasLost) {
        await this.custody.tell(tx, actor, consignment, casts, {
          kind: 'consignment.found',
          occurredAt: receivedAt,
          facts: { consignmentId: id },
        });
        await this.alarms.raise(tx, actor, id, 'found', now);
      }
      for (const cast of casts.filter((each) => !missing.includes(each.id))) {
        await this.custody.of(tx, actor, cast, {
          kind: 'consignment.received',
          occurredAt: receivedAt,
          facts: { consignmentId: id, ...sealsFound(packages, sealsOf(parcels, cast.id)) },
          sealed: { condition: found.condition },
        });
      }
      if (whole) await this.answers.takeCustody(tx, actor, now, { consignment, casts, parcels }, null);
      else await this.hold(tx, actor, now, consignment, casts, receivedAt);
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** A parcel that was missing has come while the hold lasts. That it was missing stays written. */
  late(actor: Actor, id: string, found: StateLatePackages): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts, parcels } = await lockConsignment(tx, actor, id, 'in');
      if (consignment.state !== 'on_hold' || consignment.missingCastIds.length === 0)
        throw new ConsignmentError('consignment.move-not-allowed', { state: consignment.state, move: 'late' });
      const receivedAt = claimedTime(found.receivedAt, now, consignment.receivedAt);
      const awaited = parcels.filter(({ castIds }) => castIds.every((castId) => consignment.missingCastIds.includes(castId)));
      const packages = parcelsFound(awaited, { packages: found.packages }).filter(({ arrived }) => arrived);
      if (packages.length === 0) throw new ConsignmentError('consignment.packages-unstated');
      const come = awaited.filter(({ ordinal }) => packages.some((parcel) => parcel.ordinal === ordinal));
      consignment.discrepancy = inOrder([
        ...(consignment.discrepancy as Discrepancy[]),
        ...discrepanciesOf(come, packages),
        ...(await this.sealsOfOthers(tx, actor, packages)),
        'package-late',
      ]);
      const comeCasts = come.flatMap(({ castIds }) => castIds);
      consignment.missingCastIds = consignment.missingCastIds.filter((castId) => !comeCasts.includes(castId));
      consignment.proposedOutcome = null;
      await keepChecks(tx, actor, id, 'arrival', receivedAt, packages);
      for (const cast of casts.filter((each) => comeCasts.includes(each.id))) {
        await this.custody.of(tx, actor, cast, {
          kind: 'consignment.received',
          occurredAt: receivedAt,
          facts: { consignmentId: id, ...sealsFound(packages, sealsOf(parcels, cast.id)) },
          sealed: { condition: found.condition },
        });
      }
      await this.answers.sendReceipt(tx, actor, now, consignment, 'held', found.condition);
      consignment.recipientWord = consignment.said;
      await tx.save(consignment);
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Turns the consignment away, unexamined. */
  refuse(actor: Actor, id: string, { reason }: RefuseConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, id, 'in');
      learn(consignment, recipientSays(knowledgeOf(consignment), 'refuse', consignment));
      consignment.refusalReason = reason;
      const signed = this.answers.sign(actor, consignment, 'refused', now, {});
      const documentId = await this.answers.sendReceipt(tx, actor, now, consignment, 'refused', reason);
      await tx.save(consignment);
      const facts = { ...signed, documentId };
      const happened = { occurredAt: now, facts, sealed: { reason } };
      for (const cast of casts) await this.custody.of(tx, actor, cast, { kind: 'handover.refused', ...happened });
      await this.custody.tellOnce(tx, actor, consignment, { kind: 'consignment.refused', ...happened });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** The offer stays unanswered until two officials have settled what to do. */
  private async hold(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Parameters<ConsignmentAnswers['sendReceipt']>[3],
    casts: Parameters<ConsignmentCustody['dispute']>[1],
    receivedAt: Date,
  ): Promise<void> {
    const documentId = await this.answers.sendReceipt(tx, actor, now, consignment, 'held', consignment.condition ?? '');
    await this.custody.dispute(tx, casts, true);
    await this.custody.tell(tx, actor, consignment, casts, {
      kind: 'consignment.held',
      occurredAt: receivedAt,
      facts: { consignmentId: consignment.id, documentId, discrepancy: consignment.discrepancy, missing: consignment.missingCastIds },
      sealed: { condition: consignment.condition },
    });
    await this.alarms.raise(tx, actor, consignment.id, 'on-hold', now);
  }

  /** A seal found where another should be, that was put on or seen elsewhere: one of the two is a copy. */
  private async sealsOfOthers(tx: EntityManager, { jurisdictionId }: Actor, packages: readonly ParcelFound[]): Promise<Discrepancy[]> {
    const strange = packages.flatMap(({ seals }) =>
      seals.flatMap(({ expected, found }) => (found !== null && found !== expected ? [found] : [])),
    );
    if (strange.length === 0) return [];
    return (await tx.existsBy(Seal, { jurisdictionId, number: In(strange) })) ? ['seal-of-another'] : [];
  }
}

const inOrder = (codes: readonly Discrepancy[]): Discrepancy[] => DISCREPANCIES.filter((code) => codes.includes(code));

/** What was found of the seals of one parcel: the first of them is the seal of its items, the others stand beside it. */
export function sealsFound(
  found: readonly ParcelFound[],
  expected: readonly string[],
): { seals: string[]; sealIntact: boolean; furtherSeals?: string[] } {
  const checks = found.flatMap(({ seals }) => seals).filter((check) => expected.includes(check.expected));
  const numbers = expected.flatMap((number) => {
    const check = checks.find((each) => each.expected === number);
    return check?.found ? [check.found] : [];
  });
  const [first, ...further] = numbers;
  const sealIntact = checks.length > 0 && checks.every((check) => isSound({ ...check, expected: check.found ?? '', verified: true }));
  return { seals: first === undefined ? [] : [first], sealIntact, ...(further.length > 0 && { furtherSeals: further }) };
}
