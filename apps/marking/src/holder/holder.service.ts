import { randomUUID } from 'node:crypto';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { normaliseName } from '../serial/normalise';
import { HolderIdentity } from './holder-identity.entity';
import { HolderView, type HolderPage, type HolderQuery, type RegisterHolder } from './holder.dto';
import { Holder } from './holder.entity';
import { HolderError } from './holder.errors';

@Injectable()
export class HolderService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  register(actor: Actor, { kind, name, licence = null, country }: RegisterHolder): Promise<HolderView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      await tx.insert(Holder, { jurisdictionId, id, kind, country, occurredAt: now });
      await tx.insert(HolderIdentity, { jurisdictionId, id, name, nameNormalised: normaliseName(name), licence, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'holder.registered',
        subject: { kind: 'holder', id },
        occurredAt: now,
        facts: { holderKind: kind, country },
        sealed: { name, licence },
      });
      const [view] = await this.known(tx, actor, [id]);
      if (!view) throw new Error('the holder just written is not there');
      return view;
    });
  }

  list(actor: Actor, query: HolderQuery): Promise<HolderPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'holder', subjectId: null }, async (tx) => {
      const holders = tx.createQueryBuilder(Holder, 'h').where('h.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.kind) holders.andWhere('h.kind = :kind', { kind: query.kind });
      const begin = normaliseName(query.name ?? '');
      if (begin) {
        holders.innerJoin(HolderIdentity, 'i', 'i.jurisdictionId = h.jurisdictionId AND i.id = h.id');
        holders.andWhere('i.nameNormalised COLLATE "C" >= :begin AND i.nameNormalised COLLATE "C" < :end', {
          begin,
          end: `${begin}\u{10ffff}`,
        });
      }
      if (after) holders.andWhere('(h.recordedAt, h.id) < (:recordedAt, :id)', after);
      const rows = await holders
        .orderBy('h.recordedAt', 'DESC')
        .addOrderBy('h.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const identities = await this.identities(tx, actor, rows);
      return pageOf(rows, query.limit, (holder) => HolderView.of(holder, identities.get(holder.id)));
    });
  }

  /** The holders with these ids, each once; throws `holder.unknown` when one is not of this jurisdiction. */
  async known(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<HolderView[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const holders = await tx.findBy(Holder, { jurisdictionId: actor.jurisdictionId, id: In(wanted) });
    if (holders.length < wanted.length) throw new HolderError('holder.unknown');
    const identities = await this.identities(tx, actor, holders);
    return holders.map((holder) => HolderView.of(holder, identities.get(holder.id)));
  }

  private async identities(tx: EntityManager, { jurisdictionId }: Actor, holders: readonly Holder[]): Promise<Map<string, HolderIdentity>> {
    const rows = await tx.findBy(HolderIdentity, { jurisdictionId, id: In(holders.map(({ id }) => id)) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
