import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { pageOf, positionOf, prefixRange } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { normaliseName } from '../serial/normalise';
import { HolderIdentity } from './holder-identity.entity';
import { HolderView, type HolderPage, type HolderQuery, type RegisterHolder } from './holder.dto';
import { Holder } from './holder.entity';
import { HolderError } from './holder.errors';
import { ordinaryRetention } from './retention.states';

/**
 * What the log keeps of a person: an HMAC-SHA-256 (hex) over name, licence and address as JSON, under a key that stands beside them
 * and ends with them. With the row it proves what was registered; without it, it opens to nothing.
 */
export function identityCommitment(
  key: Buffer,
  { name, licence, address }: { readonly name: string; readonly licence: string | null; readonly address: string | null },
): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([name, licence, address]))
    .digest('hex');
}

@Injectable()
export class HolderService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  register(actor: Actor, { kind, name, licence = null, address = null, country, retentionClass = null }: RegisterHolder): Promise<HolderView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const commitmentKey = randomBytes(32);
      const held = retentionClass ?? ordinaryRetention(kind);
      await tx.insert(Holder, { jurisdictionId, id, kind, country, retentionClass: held, occurredAt: now });
      const identity = { name, nameNormalised: normaliseName(name), licence, address, commitmentKey };
      await tx.insert(HolderIdentity, { jurisdictionId, id, ...identity, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'holder.registered',
        subject: { kind: 'holder', id },
        occurredAt: now,
        facts: { holderKind: kind, country, retentionClass: held, identity: identityCommitment(commitmentKey, { name, licence, address }) },
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
        holders.andWhere('i.nameNormalised COLLATE "C" >= :begin AND i.nameNormalised COLLATE "C" < :end', prefixRange(begin));
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

  /** Those who change what is kept of one holder follow one another. */
  async lock(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Holder> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`marking/${jurisdictionId}/holder/${id}`]);
    const holder = await tx.findOneBy(Holder, { jurisdictionId, id });
    if (!holder) throw new HolderError('holder.not-here');
    return holder;
  }

  private async identities(tx: EntityManager, { jurisdictionId }: Actor, holders: readonly Holder[]): Promise<Map<string, HolderIdentity>> {
    const rows = await tx.findBy(HolderIdentity, { jurisdictionId, id: In(holders.map(({ id }) => id)) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
