import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CastMaking } from './cast.entity';
import { PourLimit } from './casting.entity';
import { PourLimitView, type SetPourLimit } from './pour-limits.dto';
import { productKey } from './lots';
import type { Mould } from './mould.entity';

/** How often a mould of a silicone may be poured, as the laboratory set it for the product; without a word, as often as one likes. */
@Injectable()
export class PourLimits {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  set(actor: Actor, { product, pours }: SetPourLimit): Promise<PourLimitView> {
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const { jurisdictionId, officialId } = actor;
      await tx.insert(PourLimit, {
        jurisdictionId,
        id,
        product,
        productKey: productKey(product),
        pours,
        setBy: officialId,
        occurredAt: now,
      });
      await this.ledger.append(tx, actor, {
        kind: 'pour-limit.set',
        subject: { kind: 'pour-limit', id },
        occurredAt: now,
        facts: { pours },
        sealed: { product },
      });
      return PourLimitView.of(await tx.findOneByOrFail(PourLimit, { jurisdictionId, id }));
    });
  }

  /** The limits that count now, by product. */
  all(actor: Actor): Promise<PourLimitView[]> {
    return this.session.disclose(actor, { subjectKind: 'pour-limit', subjectId: null }, async (tx) => {
      const { jurisdictionId } = actor;
      const rows = await tx.find(PourLimit, { where: { jurisdictionId }, order: { recordedAt: 'ASC', id: 'ASC' } });
      const newest = new Map(rows.map((row) => [row.productKey, row]));
      return [...newest.values()].sort((a, b) => (a.productKey < b.productKey ? -1 : 1)).map((row) => PourLimitView.of(row));
    });
  }

  /** How often this mould was poured, a pour that came to nothing included, and how often it may be. */
  async of(tx: EntityManager, { jurisdictionId }: Actor, mould: Mould): Promise<{ readonly pours: number; readonly limit: number | null }> {
    const casts = await tx.countBy(CastMaking, { jurisdictionId, mouldId: mould.id });
    const [lost] = await tx.query<{ pours: number }[]>(
      `SELECT count(*)::integer AS pours FROM custody.casting c JOIN custody.casting_step s
         ON s.jurisdiction_id = c.jurisdiction_id AND s.casting_id = c.id AND s.step = 'RESIN_POURED'
       WHERE c.jurisdiction_id = $1 AND c.item_id = $2 AND c.state = 'abandoned'`,
      [jurisdictionId, mould.id],
    );
    const limit = await tx.findOne(PourLimit, {
      where: { jurisdictionId, productKey: productKey(mould.siliconeProduct) },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
    return { pours: casts + (lost?.pours ?? 0), limit: limit?.pours ?? null };
  }
}
