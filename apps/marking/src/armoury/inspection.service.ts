import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { normaliseName, normaliseSerial } from '../serial/normalise';
import { ArmouryError } from './armoury.errors';
import { ArmouryService, LARGEST_STOCK, latestCounts } from './armoury.service';
import {
  InspectionView,
  RoundsView,
  SightingView,
  type CountRounds,
  type InspectionDetail,
  type InspectionPage,
  type RecordSightings,
  type SightingsRecorded,
} from './inspection.dto';
import { ArmouryInspection, InspectionDifference, InspectionRounds, InspectionSighting } from './inspection.entity';
import { keepList, listOf, recordedElsewhere, resembling } from './inspection-rows';
import { judgeRounds, judgeSighting, type DifferenceKind } from './inspection.states';
import { ListedNumbers } from './listed-numbers';
import { stockOf } from './stock';

/** Inspections of armouries: the list is frozen, each number read is judged against it, and what does not agree is listed. */
@Injectable()
export class InspectionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly armouries: ArmouryService,
  ) {}

  open(actor: Actor, armouryId: string): Promise<InspectionView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const armoury = await this.armouries.find(tx, actor, armouryId);
      const { here } = await stockOf(tx, jurisdictionId, armoury);
      if (here.length > LARGEST_STOCK) throw new ArmouryError('armoury.too-large', { listed: here.length, most: LARGEST_STOCK });
      const id = randomUUID();
      const row = {
        jurisdictionId,
        id,
        armouryId,
        state: 'open',
        listed: here.length,
        found: 0,
        openedBy: officialId,
        occurredAt: now,
        version: 1,
      } as const;
      const inserted = await tx.createQueryBuilder().insert().into(ArmouryInspection).values(row).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) throw new ArmouryError('armoury-inspection.under-way');
      await keepList(tx, jurisdictionId, id, here);
      for (const { calibre, rounds } of await latestCounts(tx, jurisdictionId, armouryId)) {
        const counted = {
          jurisdictionId,
          id: randomUUID(),
          inspectionId: id,
          calibre,
          listed: rounds,
          counted: null,
          countedBy: null,
          occurredAt: now,
        };
        await tx.insert(InspectionRounds, counted);
      }
      await this.ledger.append(tx, actor, {
        kind: 'armoury-inspection.opened',
        subject: { kind: 'armoury-inspection', id },
        occurredAt: now,
        facts: { armouryId, listed: here.length },
      });
      return InspectionView.of(await this.find(tx, actor, armouryId, id));
    });
  }

  /** Judges numbers in the order they were read. Reading one twice is itself a finding: two weapons may bear it. */
  sight(actor: Actor, armouryId: string, id: string, { sightings }: RecordSightings): Promise<SightingsRecorded> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const inspection = await this.lockOpen(tx, actor, armouryId, id);
      const list = await listOf(tx, jurisdictionId, id);
      const numbers = new ListedNumbers(list);
      const listed = new Set(list.map(({ firearmId }) => firearmId));
      const before = await tx.findBy(InspectionSighting, { jurisdictionId, inspectionId: id });
      const seen = new Set(before.flatMap(({ outcome, firearmId }) => (outcome === 'FOUND' && firearmId !== null ? [firearmId] : [])));
      const rows: Omit<InspectionSighting, 'recordedAt'>[] = [];
      for (const { serial, make = null, remark = null } of sightings) {
        const read = { serialNormalised: normaliseSerial(serial), makeNormalised: make === null ? null : normaliseName(make) };
        const { serialNormalised, makeNormalised } = read;
        const onList = numbers.same(serialNormalised).length > 0;
        const elsewhere = onList ? [] : await recordedElsewhere(tx, jurisdictionId, serialNormalised, makeNormalised, listed);
        const judged = judgeSighting(read, numbers, seen, elsewhere);
        if (judged.outcome === 'FOUND' && judged.firearmId !== null) seen.add(judged.firearmId);
        rows.push({
          ...{ jurisdictionId, id: randomUUID(), inspectionId: id, sequence: before.length + rows.length + 1 },
          ...{ serialRead: serial, makeRead: make, remark, outcome: judged.outcome, firearmId: judged.firearmId },
          ...{ resembles: [...judged.resembles], sightedBy: officialId, occurredAt: now },
        });
      }
      await tx.insert(InspectionSighting, rows);
      inspection.found = seen.size;
      await tx.save(inspection);
      await this.ledger.append(tx, actor, {
        kind: 'armoury-inspection.numbers-read',
        subject: { kind: 'armoury-inspection', id },
        occurredAt: now,
        facts: { read: rows.length, found: inspection.found },
        sealed: {
          sightings: rows.map(({ id: sightingId, serialRead, outcome, firearmId }) => ({ sightingId, serialRead, outcome, firearmId })),
        },
      });
      const hints = await resembling(tx, jurisdictionId, rows);
      const views = rows.map((row) => SightingView.of({ ...row, recordedAt: now }, hints.get(row.id) ?? []));
      return { inspection: InspectionView.of(inspection), sightings: views };
    });
  }

  /** A second count of a calibre replaces the first while the inspection is open. */
  countRounds(actor: Actor, armouryId: string, id: string, { calibre, rounds }: CountRounds): Promise<RoundsView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.lockOpen(tx, actor, armouryId, id);
      const known = await tx.findOneBy(InspectionRounds, { jurisdictionId, inspectionId: id, calibre });
      const counted = { counted: rounds, countedBy: officialId, occurredAt: now };
      if (known) await tx.update(InspectionRounds, { jurisdictionId, id: known.id }, counted);
      else await tx.insert(InspectionRounds, { jurisdictionId, id: randomUUID(), inspectionId: id, calibre, listed: null, ...counted });
      await this.ledger.append(tx, actor, {
        kind: 'armoury-inspection.rounds-counted',
        subject: { kind: 'armoury-inspection', id },
        occurredAt: now,
        facts: { calibre, rounds },
      });
      return RoundsView.of({ calibre, listed: known?.listed ?? null, counted: rounds });
    });
  }

  /** Ends the inspection and lists every difference. No record of a firearm changes by it. */
  close(actor: Actor, armouryId: string, id: string, version: number): Promise<InspectionDetail> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const inspection = await this.lockOpen(tx, actor, armouryId, id);
      if (inspection.version !== version) throw new ArmouryError('armoury-inspection.changed-meanwhile');
      const differences = await this.differences(tx, jurisdictionId, id);
      const rows = differences.map((difference) => ({
        ...difference,
        jurisdictionId,
        id: randomUUID(),
        inspectionId: id,
        occurredAt: now,
      }));
      for (let start = 0; start < rows.length; start += 1_000) await tx.insert(InspectionDifference, rows.slice(start, start + 1_000));
      Object.assign(inspection, { state: 'closed', closedBy: officialId, closedAt: now });
      await tx.save(inspection);
      const counts: Record<string, number> = {};
      for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
      await this.ledger.append(tx, actor, {
        kind: 'armoury-inspection.closed',
        subject: { kind: 'armoury-inspection', id },
        occurredAt: now,
        facts: { armouryId, listed: inspection.listed, found: inspection.found, differences: counts },
      });
      return this.detail(tx, actor, inspection);
    });
  }

  list(actor: Actor, armouryId: string, query: PageQuery): Promise<InspectionPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'armoury-inspection', subjectId: null }, async (tx) => {
      await this.armouries.find(tx, actor, armouryId);
      const inspections = tx
        .createQueryBuilder(ArmouryInspection, 'i')
        .where('i.jurisdictionId = :jurisdictionId AND i.armouryId = :armouryId', { jurisdictionId, armouryId });
      if (after) inspections.andWhere('(i.recordedAt, i.id) < (:recordedAt, :id)', after);
      const rows = await inspections
        .orderBy('i.recordedAt', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (inspection) => InspectionView.of(inspection));
    });
  }

  read(actor: Actor, armouryId: string, id: string): Promise<InspectionDetail> {
    return this.session.disclose(actor, { subjectKind: 'armoury-inspection', subjectId: id }, async (tx) =>
      this.detail(tx, actor, await this.find(tx, actor, armouryId, id)),
    );
  }

  /** Inside the caller's transaction. @throws `armoury-inspection.unknown` */
  async find(tx: EntityManager, { jurisdictionId }: Actor, armouryId: string, id: string, lock = false): Promise<ArmouryInspection> {
    const where = { jurisdictionId, id, armouryId };
    const inspection = await tx.findOne(ArmouryInspection, { where, ...(lock && { lock: { mode: 'pessimistic_write' as const } }) });
    if (!inspection) throw new ArmouryError('armoury-inspection.unknown');
    return inspection;
  }

  private async lockOpen(tx: EntityManager, actor: Actor, armouryId: string, id: string): Promise<ArmouryInspection> {
    const inspection = await this.find(tx, actor, armouryId, id, true);
    if (inspection.state !== 'open') throw new ArmouryError('armoury-inspection.closed');
    return inspection;
  }

  private async detail(tx: EntityManager, { jurisdictionId }: Actor, inspection: ArmouryInspection): Promise<InspectionDetail> {
    const rounds = await tx.find(InspectionRounds, { where: { jurisdictionId, inspectionId: inspection.id }, order: { calibre: 'ASC' } });
    const differences = await tx.query<{ kind: DifferenceKind; count: number; resolved: number }[]>(
      `SELECT kind, count(*)::integer AS count, count(resolved_at)::integer AS resolved FROM marking.inspection_difference
       WHERE jurisdiction_id = $1 AND inspection_id = $2 GROUP BY kind ORDER BY kind`,
      [jurisdictionId, inspection.id],
    );
    return Object.assign(InspectionView.of(inspection), { rounds: rounds.map((each) => RoundsView.of(each)), differences });
  }

  private async differences(
    tx: EntityManager,
    jurisdictionId: string,
    inspectionId: string,
  ): Promise<Pick<InspectionDifference, 'kind' | 'firearmId' | 'sightingId' | 'calibre' | 'listed' | 'counted'>[]> {
    const sightings = await tx.find(InspectionSighting, { where: { jurisdictionId, inspectionId }, order: { sequence: 'ASC' } });
    const found = new Set(sightings.filter(({ outcome }) => outcome === 'FOUND').map(({ firearmId }) => firearmId));
    const none = { firearmId: null, sightingId: null, calibre: null, listed: null, counted: null };
    const missing = (await listOf(tx, jurisdictionId, inspectionId))
      .filter(({ firearmId }) => !found.has(firearmId))
      .map(({ firearmId }) => ({ ...none, kind: 'MISSING' as const, firearmId }));
    const strange = sightings.flatMap(({ id, outcome, firearmId }) =>
      outcome === 'FOUND' ? [] : [{ ...none, kind: outcome, firearmId, sightingId: id }],
    );
    const rounds = (await tx.findBy(InspectionRounds, { jurisdictionId, inspectionId })).flatMap((count) => {
      const kind = judgeRounds(count);
      return kind === null ? [] : [{ ...none, kind, calibre: count.calibre, listed: count.listed, counted: count.counted }];
    });
    return [...missing, ...strange, ...rounds];
  }
}
