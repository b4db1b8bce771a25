import { randomBytes, randomUUID } from 'node:crypto';
import { commitmentTo, Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle, type Happening } from '../chronicle/chronicle';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree } from '../exhibit/exhibit-custody';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { leavePlace, timeOf } from '../storage/placement-rows';
import type { DisposalWitnessed, ExecuteDisposal } from './disposal.dto';
import { DisposalWitness, DisposalWitnessIdentity, type Disposal } from './disposal.entity';
import { DisposalError } from './disposal.errors';
import { approvalOf, assertDisposable, disposalDetail, lockDisposal, lockInside, proposalHash, stateAfterEnd } from './disposal-rows';
import { assertApproved, disposalStateAfter, endBy, reportFaults } from './disposal.states';
import type { DisposalDetailView } from './disposal.views.dto';
import { ItemEnd } from './item-end.entity';

/** Carries out an approved disposal, once: the last event of the item, and of everything inside it, in one transaction. */
@Injectable()
export class DisposalExecutionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
  ) {}

  /** By who holds the item. */
  execute(actor: Actor, id: string, version: number, report: ExecuteDisposal): Promise<DisposalDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { disposal, exhibit } = await lockDisposal(tx, actor, id, version);
      const state = disposalStateAfter(disposal, 'execute', actor.officialId);
      // The wording is hashed again from the row: what was changed past the use cases was not approved.
      const proposal = { hash: proposalHash(disposal), proposedBy: disposal.proposedBy };
      const approval = assertApproved(await approvalOf(tx, disposal), proposal, now);
      await assertDisposable(tx, actor, exhibit, disposal.outcome);
      await assertFree(tx, actor, exhibit);
      const reported = {
        ...{ method: report.method ?? null, place: report.place ?? null, witnesses: report.witnesses?.length ?? 0 },
        ...{ receivedBy: report.receivedBy ?? null, receipt: report.receipt ?? null },
      };
      const { missing, superfluous } = reportFaults(disposal.outcome, reported);
      if (missing.length + superfluous.length > 0) throw new DisposalError('disposal.incomplete', { missing, superfluous });
      const { method, place, receivedBy, receipt } = reported;
      const { occurredAt: approvedAt } = approval;
      const possibleFrom = exhibit.heldSince && exhibit.heldSince > approvedAt ? exhibit.heldSince : approvedAt;
      const executedAt = timeOf(report.occurredAt, now, possibleFrom);
      Object.assign(disposal, { state, executedBy: actor.officialId, executedAt, method, place, receivedBy, receipt });
      await tx.save(disposal);
      const attendance = await this.attend(tx, actor, id, executedAt, report.witnesses ?? []);
      const inside = endBy(disposal.outcome) === null ? [] : await lockInside(tx, actor, exhibit.id);
      const facts = { disposal: id, approvedBy: approval.approvedBy };
      if (endBy(disposal.outcome) === null) {
        await this.chronicle.record(tx, actor, exhibit, { kind: 'disposal.retained', occurredAt: executedAt, facts });
      } else {
        // What is inside ends with the whole: it has no custody of its own that could end.
        for (const item of [...inside, exhibit]) await this.end(tx, actor, disposal, item, executedAt, facts);
      }
      await this.ledger.append(tx, actor, {
        kind: 'disposal.executed',
        subject: { kind: 'disposal', id },
        occurredAt: executedAt,
        facts: { ...facts, exhibitId: exhibit.id, outcome: disposal.outcome, method, attendance, endedWith: inside.map((item) => item.id) },
        sealed: { place, receivedBy, receipt },
      });
      return disposalDetail(tx, actor, id, now);
    });
  }

  private async end(
    tx: EntityManager,
    actor: Actor,
    disposal: Disposal,
    item: Exhibit,
    at: Date,
    facts: { readonly disposal: string; readonly approvedBy: string },
  ): Promise<void> {
    const { jurisdictionId } = actor;
    const endedAs = endBy(disposal.outcome);
    if (endedAs === null) return;
    await leavePlace(tx, actor, this.chronicle, item, at);
    const eventId = await this.chronicle.record(tx, actor, item, this.lastEvent(disposal, item, at, facts));
    const state =
      item.id === disposal.exhibitId ? stateAfterEnd(item, disposal.outcome) : endedAs === 'destroyed' ? 'destroyed' : 'returned';
    Object.assign(item, { state, custodianOfficialId: null, holderId: null, heldSince: null, sealId: null, sealNumber: null });
    await tx.save(item);
    await tx.insert(ItemEnd, { jurisdictionId, id: item.id, disposalId: disposal.id, eventId, endedAs, occurredAt: at });
  }

  private lastEvent(
    { outcome, exhibitId }: Disposal,
    item: Exhibit,
    occurredAt: Date,
    facts: { readonly disposal: string; readonly approvedBy: string },
  ): Happening {
    if (item.id !== exhibitId) return { kind: 'disposal.ended-within', occurredAt, facts: { ...facts, whole: exhibitId } };
    if (outcome === 'DESTROY') return { kind: `${subjectKindOf(item.kind)}.destroyed`, occurredAt, facts };
    return { kind: 'disposal.returned', occurredAt, facts: { ...facts, to: outcome === 'TRANSFER' ? 'agency' : 'owner' } };
  }

  /** The log knows each witness by a commitment whose key stands with the name, so that both can end together. */
  private async attend(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    disposalId: string,
    occurredAt: Date,
    witnesses: readonly DisposalWitnessed[],
  ): Promise<{ id: string; organisation: string; identity: string }[]> {
    const facts = [];
    for (const { name, function: office, organisation } of witnesses) {
      const [id, commitmentKey] = [randomUUID(), randomBytes(32)];
      await tx.insert(DisposalWitness, { jurisdictionId, id, disposalId, organisation, occurredAt });
      await tx.insert(DisposalWitnessIdentity, { jurisdictionId, id, name, function: office, commitmentKey, occurredAt });
      facts.push({ id, organisation, identity: commitmentTo({ key: commitmentKey, sealed: { name, function: office } }) });
    }
    return facts;
  }
}
