import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ArmouryError } from './armoury.errors';
import { DifferenceView, type DifferencePage, type DifferenceQuery, type ResolveDifference } from './inspection.dto';
import { InspectionDifference, InspectionListed, InspectionSighting } from './inspection.entity';
import { resembling } from './inspection-rows';
import { InspectionService } from './inspection.service';

/** Where armoury and list disagree, and what was found out about it. */
@Injectable()
export class DifferenceService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly inspections: InspectionService,
  ) {}

  list(actor: Actor, armouryId: string, inspectionId: string, query: DifferenceQuery): Promise<DifferencePage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'armoury-inspection', subjectId: inspectionId }, async (tx) => {
      await this.inspections.find(tx, actor, armouryId, inspectionId);
      const differences = tx
        .createQueryBuilder(InspectionDifference, 'd')
        .where('d.jurisdictionId = :jurisdictionId AND d.inspectionId = :inspectionId', { jurisdictionId, inspectionId });
      if (query.kind) differences.andWhere('d.kind = :kind', { kind: query.kind });
      if (query.resolved !== undefined) differences.andWhere(`d.resolvedAt IS ${query.resolved ? 'NOT ' : ''}NULL`);
      if (after) differences.andWhere('(d.recordedAt, d.id) < (:recordedAt, :id)', after);
      const rows = await differences
        .orderBy('d.recordedAt', 'DESC')
        .addOrderBy('d.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const views = new Map((await this.views(tx, jurisdictionId, inspectionId, rows)).map((view) => [view.id, view]));
      return pageOf(rows, query.limit, ({ id }) => views.get(id) as DifferenceView);
    });
  }

  /** Adds what was found out. Records of firearms are corrected where they are kept, by entries of their own. */
  resolve(actor: Actor, armouryId: string, inspectionId: string, id: string, { note }: ResolveDifference): Promise<DifferenceView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.inspections.find(tx, actor, armouryId, inspectionId);
      const difference = await tx.findOne(InspectionDifference, {
        where: { jurisdictionId, id, inspectionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!difference) throw new ArmouryError('inspection-difference.unknown');
      if (difference.resolvedAt) throw new ArmouryError('inspection-difference.resolved');
      Object.assign(difference, { resolution: note, resolvedBy: officialId, resolvedAt: now });
      await tx.save(difference);
      await this.ledger.append(tx, actor, {
        kind: 'inspection-difference.resolved',
        subject: { kind: 'armoury-inspection', id: inspectionId },
        occurredAt: now,
        facts: { differenceId: id, differenceKind: difference.kind },
        sealed: { note },
      });
      const [view] = await this.views(tx, jurisdictionId, inspectionId, [difference]);
      return view as DifferenceView;
    });
  }

  private async views(
    tx: EntityManager,
    jurisdictionId: string,
    inspectionId: string,
    rows: readonly InspectionDifference[],
  ): Promise<DifferenceView[]> {
    const firearmIds = rows.flatMap(({ firearmId }) => firearmId ?? []);
    const listed = await tx.findBy(InspectionListed, { jurisdictionId, inspectionId, firearmId: In(firearmIds) });
    const sightings = await tx.findBy(InspectionSighting, { jurisdictionId, id: In(rows.flatMap(({ sightingId }) => sightingId ?? [])) });
    const hints = await resembling(tx, jurisdictionId, sightings);
    return rows.map((row) =>
      DifferenceView.of(
        row,
        listed.find(({ firearmId }) => firearmId === row.firearmId),
        sightings.find(({ id }) => id === row.sightingId),
        hints.get(row.sightingId ?? '') ?? [],
      ),
    );
  }
}
