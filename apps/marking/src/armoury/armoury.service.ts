import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Firearm } from '../firearm/firearm.entity';
import { HolderService } from '../holder/holder.service';
import {
  AmmunitionCountView,
  ArmouryView,
  type ArmouryPage,
  type ArmouryQuery,
  type ArmouryStockView,
  type CountAmmunition,
  type PlacedView,
  type PlaceFirearms,
  type RegisterArmoury,
} from './armoury.dto';
import { Armoury, ArmouryAmmunitionCount, ArmouryPlacement } from './armoury.entity';
import { ArmouryError } from './armoury.errors';
import { firearmsWith, stockOf } from './stock';

/** More firearms than this are several armouries: one list is read, inspected and kept in one go. */
export const LARGEST_STOCK = 20_000;

/** Armouries and what stands in them. */
@Injectable()
export class ArmouryService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly holders: HolderService,
  ) {}

  register(actor: Actor, { holderId, name, place }: RegisterArmoury): Promise<ArmouryView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const [holder] = await this.holders.known(tx, actor, [holderId]);
      if (holder?.kind === 'PERSON') throw new ArmouryError('armoury.holder-is-a-person');
      const id = randomUUID();
      const row = { jurisdictionId, id, holderId, name, place, registeredBy: officialId, occurredAt: now };
      const inserted = await tx.createQueryBuilder().insert().into(Armoury).values(row).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw new ArmouryError('armoury.name-taken');
      await this.ledger.append(tx, actor, {
        kind: 'armoury.registered',
        subject: { kind: 'armoury', id },
        occurredAt: now,
        facts: { holderId },
        sealed: { name, place },
      });
      return this.view(tx, actor, await this.find(tx, actor, id));
    });
  }

  list(actor: Actor, query: ArmouryQuery): Promise<ArmouryPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'armoury', subjectId: null }, async (tx) => {
      const armouries = tx.createQueryBuilder(Armoury, 'a').where('a.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.holderId) armouries.andWhere('a.holderId = :holderId', { holderId: query.holderId });
      if (after) armouries.andWhere('(a.recordedAt, a.id) < (:recordedAt, :id)', after);
      const rows = await armouries
        .orderBy('a.recordedAt', 'DESC')
        .addOrderBy('a.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const views = new Map<string, ArmouryView>();
      for (const row of rows.slice(0, query.limit)) views.set(row.id, await this.view(tx, actor, row));
      return pageOf(rows, query.limit, ({ id }) => views.get(id) as ArmouryView);
    });
  }

  read(actor: Actor, id: string): Promise<ArmouryView> {
    return this.session.disclose(actor, { subjectKind: 'armoury', subjectId: id }, async (tx) =>
      this.view(tx, actor, await this.find(tx, actor, id)),
    );
  }

  stock(actor: Actor, id: string, query: PageQuery): Promise<ArmouryStockView> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'armoury-stock', subjectId: id }, async (tx) => {
      const armoury = await this.find(tx, actor, id);
      const { here, unplaced } = await stockOf(tx, jurisdictionId, armoury);
      const firearms = tx
        .createQueryBuilder(Firearm, 'f')
        .where('f.jurisdictionId = :jurisdictionId AND f.id = ANY (:here)', { jurisdictionId, here: [...here] });
      if (after) firearms.andWhere('(f.recordedAt, f.id) < (:recordedAt, :id)', after);
      const rows = await firearms
        .orderBy('f.recordedAt', 'DESC')
        .addOrderBy('f.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const page = pageOf(rows, query.limit, ({ id: firearmId, serialObserved, make, model, type, calibre }) => ({
        ...{ id: firearmId, serial: serialObserved, make, model, type, calibre },
      }));
      const ammunition = (await latestCounts(tx, jurisdictionId, id)).map((count) => AmmunitionCountView.of(count));
      return { armouryId: id, count: here.length, unplaced, ...page, ammunition };
    });
  }

  /** Says in which of its holder's armouries firearms are kept. Only what the records give to that holder can be placed. */
  place(actor: Actor, id: string, { firearmIds }: PlaceFirearms): Promise<PlacedView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const armoury = await this.find(tx, actor, id);
      const wanted = [...new Set(firearmIds)];
      const theirs = new Set(await firearmsWith(tx, jurisdictionId, armoury.holderId));
      const foreign = wanted.filter((firearmId) => !theirs.has(firearmId));
      if (foreign.length > 0) throw new ArmouryError('armoury.not-its-stock', { firearmIds: foreign });
      await tx.insert(
        ArmouryPlacement,
        wanted.map((firearmId) => ({
          jurisdictionId,
          id: randomUUID(),
          armouryId: id,
          firearmId,
          recordedBy: officialId,
          occurredAt: now,
        })),
      );
      await this.ledger.append(tx, actor, {
        kind: 'armoury.firearms-placed',
        subject: { kind: 'armoury', id },
        occurredAt: now,
        facts: { count: wanted.length, firearmIds: wanted },
      });
      return { armouryId: id, placed: wanted.length };
    });
  }

  countAmmunition(actor: Actor, id: string, count: CountAmmunition): Promise<AmmunitionCountView> {
    const { jurisdictionId, officialId } = actor;
    const { calibre, rounds, remark = null } = count;
    return this.session.run(actor, async (tx, now) => {
      await this.find(tx, actor, id);
      const occurredAt = count.occurredAt ? new Date(count.occurredAt) : now;
      const row = { jurisdictionId, id: randomUUID(), armouryId: id, calibre, rounds, remark, countedBy: officialId, occurredAt };
      await tx.insert(ArmouryAmmunitionCount, row);
      await this.ledger.append(tx, actor, {
        kind: 'armoury.ammunition-counted',
        subject: { kind: 'armoury', id },
        occurredAt,
        facts: { calibre, rounds },
        ...(remark !== null && { sealed: { remark } }),
      });
      return AmmunitionCountView.of({ ...row, recordedAt: now });
    });
  }

  /** Inside the caller's transaction. @throws `armoury.unknown` */
  async find(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Armoury> {
    const armoury = await tx.findOneBy(Armoury, { jurisdictionId, id });
    if (!armoury) throw new ArmouryError('armoury.unknown');
    return armoury;
  }

  private async view(tx: EntityManager, actor: Actor, armoury: Armoury): Promise<ArmouryView> {
    const [holder] = await this.holders.known(tx, actor, [armoury.holderId]);
    if (!holder) throw new Error('an armoury without its holder');
    return ArmouryView.of(armoury, holder);
  }
}

/** The last count of each calibre in an armoury, by calibre. */
export async function latestCounts(tx: EntityManager, jurisdictionId: string, armouryId: string): Promise<ArmouryAmmunitionCount[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT ON (calibre) id FROM marking.armoury_ammunition_count WHERE jurisdiction_id = $1 AND armoury_id = $2
     ORDER BY calibre, recorded_at DESC, id DESC`,
    [jurisdictionId, armouryId],
  );
  return tx.find(ArmouryAmmunitionCount, { where: { jurisdictionId, id: In(rows.map(({ id }) => id)) }, order: { calibre: 'ASC' } });
}
