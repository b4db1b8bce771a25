import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Chronicle } from '../chronicle/chronicle';
import { jurisdictionCalled } from '../consignment/consignment-rows';
import { assertNotEnded } from '../disposal/item-end';
import { lockExhibit } from '../exhibit/exhibit-custody';
import { listed } from '../fields/listed';
import { assertNotHeld } from '../legal-hold/held';
import { OriginalGrantView, type GrantOriginal, type ListGrants, type WithdrawGrant } from './grant.dto';
import { OriginalGrant } from './grant.entity';
import { OriginalGrantError } from './grant.errors';
import { isOriginal } from './grant.rows';
import { grantStateAfter } from './grant.states';

/** An original stays at home, unless the focal point of its owner lets it go. */
@Injectable()
export class OriginalGrantService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
  ) {}

  grant(actor: Actor, granted: GrantOriginal): Promise<OriginalGrantView> {
    const { exhibitId, to, linkId, whyNoCast, clauses, returnBy } = granted;
    const conditions = granted.conditions ?? null;
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId: grantedBy } = actor;
      const recipientId = await jurisdictionCalled(tx, actor, to);
      if (returnBy < now.toISOString().slice(0, 10)) throw new OriginalGrantError('original-grant.return-is-past');
      const exhibit = await lockExhibit(tx, actor, exhibitId);
      if (!isOriginal(exhibit.kind)) throw new OriginalGrantError('original-grant.not-an-original', { kind: exhibit.kind });
      if (exhibit.originJurisdictionId !== null) throw new OriginalGrantError('original-grant.not-ours');
      await assertNotEnded(tx, actor, exhibitId);
      await assertNotHeld(tx, actor, exhibitId);
      if (await tx.existsBy(OriginalGrant, { jurisdictionId, exhibitId, state: 'granted' }))
        throw new OriginalGrantError('original-grant.granted-already');
      const id = randomUUID();
      await tx.insert(OriginalGrant, {
        ...{ jurisdictionId, id, exhibitId, recipientId, linkId, whyNoCast, clauses, conditions, returnBy, grantedBy },
        ...{ state: 'granted', consignmentId: null, withdrawnBy: null, withdrawalReason: null, occurredAt: now, version: 1 },
      });
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'custody.original-granted',
        occurredAt: now,
        facts: { grantId: id, to: recipientId, linkId, clauses, returnBy },
        sealed: { whyNoCast, conditions },
      });
      return OriginalGrantView.of(await tx.findOneByOrFail(OriginalGrant, { jurisdictionId, id }));
    });
  }

  withdraw(actor: Actor, id: string, version: number, { reason }: WithdrawGrant): Promise<OriginalGrantView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId } = actor;
      const known = await tx.findOneBy(OriginalGrant, { jurisdictionId, id });
      if (!known) throw new OriginalGrantError('original-grant.unknown');
      // First the item, as who packs it does.
      const exhibit = await lockExhibit(tx, actor, known.exhibitId);
      const grant = await tx.findOneOrFail(OriginalGrant, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (grant.version !== version) throw new OriginalGrantError('original-grant.changed-meanwhile');
      Object.assign(grant, { state: grantStateAfter(grant.state, 'withdraw'), withdrawnBy: actor.officialId, withdrawalReason: reason });
      await tx.save(grant);
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'custody.original-grant-withdrawn',
        occurredAt: now,
        facts: { grantId: id },
        sealed: { reason },
      });
      return OriginalGrantView.of(grant);
    });
  }

  list(actor: Actor, query: ListGrants): Promise<Page<OriginalGrantView>> {
    return this.session.disclose(actor, { subjectKind: 'original-grant', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        OriginalGrant,
        query,
        (rows) => {
          for (const field of ['exhibitId', 'linkId', 'state'] as const)
            if (query[field] !== undefined) rows.andWhere(`row.${field} = :${field}`, { [field]: query[field] });
          return rows;
        },
        (row) => OriginalGrantView.of(row),
      ),
    );
  }

  one(actor: Actor, id: string): Promise<OriginalGrantView> {
    return this.session.disclose(actor, { subjectKind: 'original-grant', subjectId: id }, async (tx) => {
      const grant = await tx.findOneBy(OriginalGrant, { jurisdictionId: actor.jurisdictionId, id });
      if (!grant) throw new OriginalGrantError('original-grant.unknown');
      return OriginalGrantView.of(grant);
    });
  }
}
