import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OfficialSignatures } from '../chronicle/official-signatures';
import { lockExhibit } from '../exhibit/exhibit-custody';
import { listed } from '../fields/listed';
import type { ApproveDisposal, EditDisposal, ListDisposals, ProposeDisposal, RefuseDisposal } from './disposal.dto';
import { Disposal, DisposalApproval } from './disposal.entity';
import { DisposalError } from './disposal.errors';
import { assertDisposable, disposalDetail, lockDisposal, proposalHash } from './disposal-rows';
import { approvalEnds, assertRecipientFits, disposalStateAfter } from './disposal.states';
import { DisposalView, type DisposalDetailView } from './disposal.views.dto';

/** What is to become of items: one official proposes, another decides. Nothing happens to the item here. */
@Injectable()
export class DisposalService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly signatures: OfficialSignatures,
  ) {}

  propose(actor: Actor, proposal: ProposeDisposal): Promise<DisposalDetailView> {
    const { exhibitId, outcome, reason, legalBasis, recipient = null } = proposal;
    return this.session.run(actor, async (tx, now) => {
      assertRecipientFits(outcome, recipient);
      const exhibit = await lockExhibit(tx, actor, exhibitId);
      await assertDisposable(tx, actor, exhibit, outcome);
      const worded = { id: randomUUID(), exhibitId, outcome, reason, legalBasis, recipient, nonce: newNonce() };
      const row = {
        ...{ ...worded, jurisdictionId: actor.jurisdictionId, proposalHash: proposalHash(worded), state: 'proposed' as const, version: 1 },
        ...{ proposedBy: actor.officialId, occurredAt: now },
      };
      const inserted = await tx.createQueryBuilder().insert().into(Disposal).values(row).orIgnore().returning(['id']).execute();
      if ((inserted.raw as unknown[]).length === 0) throw new DisposalError('disposal.under-way');
      await this.tell(tx, actor, now, row, 'disposal.proposed', {}, wording(row));
      return disposalDetail(tx, actor, row.id, now);
    });
  }

  /** Another wording is another proposal: an approval given before does not reach it. */
  edit(actor: Actor, id: string, version: number, edited: EditDisposal): Promise<DisposalDetailView> {
    const { outcome, reason, legalBasis, recipient = null } = edited;
    return this.session.run(actor, async (tx, now) => {
      const { disposal, exhibit } = await lockDisposal(tx, actor, id, version);
      disposal.state = disposalStateAfter(disposal, 'edit', actor.officialId);
      assertRecipientFits(outcome, recipient);
      await assertDisposable(tx, actor, exhibit, outcome);
      Object.assign(disposal, { outcome, reason, legalBasis, recipient, nonce: newNonce() });
      disposal.proposalHash = proposalHash(disposal);
      await tx.save(disposal);
      await this.tell(tx, actor, now, disposal, 'disposal.edited', {}, wording(disposal));
      return disposalDetail(tx, actor, id, now);
    });
  }

  /** By somebody other than who proposed it, who signs what was proposed. */
  approve(actor: Actor, id: string, version: number, { validUntil }: ApproveDisposal): Promise<DisposalDetailView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const { disposal, exhibit } = await lockDisposal(tx, actor, id, version);
      disposal.state = disposalStateAfter(disposal, 'approve', officialId);
      await assertDisposable(tx, actor, exhibit, disposal.outcome);
      const expiresAt = approvalEnds(validUntil === undefined ? null : new Date(validUntil), now);
      const signed = this.signatures.sign(jurisdictionId, officialId, {
        ...{ v: 1, kind: 'disposal-approval', disposal: id, proposalHash: disposal.proposalHash, by: officialId },
        ...{ approvedAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
      });
      await tx.insert(DisposalApproval, {
        ...{ jurisdictionId, id: randomUUID(), disposalId: id, proposalHash: disposal.proposalHash, approvedBy: officialId },
        ...{ statement: signed.text, signature: signed.signature, expiresAt, occurredAt: now },
      });
      await tx.save(disposal);
      const approval = { approvalHash: signed.hash, approvalSignature: signed.signature, approverKey: signed.key };
      await this.tell(tx, actor, now, disposal, 'disposal.approved', { ...approval, expiresAt: expiresAt.toISOString() });
      return disposalDetail(tx, actor, id, now);
    });
  }

  refuse(actor: Actor, id: string, version: number, { reason }: RefuseDisposal): Promise<DisposalDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { disposal } = await lockDisposal(tx, actor, id, version);
      disposal.state = disposalStateAfter(disposal, 'refuse', actor.officialId);
      Object.assign(disposal, { refusedBy: actor.officialId, refusalReason: reason });
      await tx.save(disposal);
      await this.tell(tx, actor, now, disposal, 'disposal.refused', {}, { reason });
      return disposalDetail(tx, actor, id, now);
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<DisposalDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { disposal } = await lockDisposal(tx, actor, id, version);
      disposal.state = disposalStateAfter(disposal, 'withdraw', actor.officialId);
      await tx.save(disposal);
      await this.tell(tx, actor, now, disposal, 'disposal.withdrawn');
      return disposalDetail(tx, actor, id, now);
    });
  }

  list(actor: Actor, query: ListDisposals): Promise<Page<DisposalView>> {
    return this.session.disclose(actor, { subjectKind: 'disposal', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        Disposal,
        query,
        (rows) => {
          if (query.state !== undefined) rows.andWhere('row.state = :state', { state: query.state });
          if (query.exhibitId !== undefined) rows.andWhere('row.exhibitId = :exhibitId', { exhibitId: query.exhibitId });
          return rows;
        },
        (row) => DisposalView.of(row),
      ),
    );
  }

  read(actor: Actor, id: string): Promise<DisposalDetailView> {
    return this.session.disclose(actor, { subjectKind: 'disposal', subjectId: id }, (tx, now) => disposalDetail(tx, actor, id, now));
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    disposal: Pick<Disposal, 'id' | 'exhibitId' | 'outcome' | 'proposalHash'>,
    kind: string,
    facts: EventFacts = {},
    sealed?: SealedFacts,
  ): Promise<void> {
    const { id, exhibitId, outcome, proposalHash: hash } = disposal;
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'disposal', id },
      occurredAt: now,
      facts: { exhibitId, outcome, proposalHash: hash, ...facts },
      ...(sealed && { sealed }),
    });
  }
}

const newNonce = (): string => randomBytes(16).toString('base64');
const wording = ({
  reason,
  legalBasis,
  recipient,
  nonce,
}: Pick<Disposal, 'reason' | 'legalBasis' | 'recipient' | 'nonce'>): SealedFacts => ({
  ...{ reason, legalBasis, recipient, nonce },
});
