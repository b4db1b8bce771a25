import { positionOf, pageOf, type Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { LabelIncident, LabelScan } from './label-scan.entity';
import { LabelSubjects } from './label-subjects';
import { Label } from './label.entity';
import { LabelError } from './label.errors';
import { LabelIncidentView, type ListLabelIncidents, type SettleLabelIncident } from './scan.dto';

@Injectable()
export class LabelIncidentService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly subjects: LabelSubjects,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor, query: ListLabelIncidents): Promise<Page<LabelIncidentView>> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'label-incident', subjectId: null }, async (tx) => {
      const position = positionOf(query.cursor);
      const rows = tx.createQueryBuilder(LabelIncident, 'row').where('row.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (query.state !== undefined) rows.andWhere('row.state = :state', { state: query.state });
      if (position) rows.andWhere('(row.recordedAt, row.id) < (:recordedAt, :id)', { recordedAt: position.recordedAt, id: position.id });
      const found = await rows.orderBy('row.recordedAt', 'DESC').addOrderBy('row.id', 'DESC').limit(query.limit + 1).getMany();
      const { items, nextCursor } = pageOf(found, query.limit, (row) => row);
      return { items: await this.views(tx, actor, items), nextCursor };
    });
  }

  /** Somebody looked into it and says what it was; the incident and its scans stay. */
  settle(actor: Actor, id: string, { explanation }: SettleLabelIncident): Promise<LabelIncidentView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const incident = await tx.findOne(LabelIncident, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!incident) throw new LabelError('label-incident.unknown');
      if (incident.state === 'settled') throw new LabelError('label-incident.settled');
      await tx.save(Object.assign(incident, { state: 'settled' as const, explanation, settledBy: officialId, settledAt: now }));
      await this.ledger.append(tx, actor, {
        kind: 'label.settled',
        subject: { kind: 'label-incident', id },
        occurredAt: now,
        facts: { incident: incident.kind, labelId: incident.labelId },
        sealed: { explanation },
      });
      const [view] = await this.views(tx, actor, [incident]);
      if (!view) throw new Error('an incident without its scan');
      return view;
    });
  }

  private async views(tx: EntityManager, actor: Actor, incidents: readonly LabelIncident[]): Promise<LabelIncidentView[]> {
    const { jurisdictionId } = actor;
    const scanIds = incidents.flatMap(({ scanId, otherScanId }) => (otherScanId === null ? [scanId] : [scanId, otherScanId]));
    const scans = new Map((await tx.findBy(LabelScan, { jurisdictionId, id: In(scanIds) })).map((scan) => [scan.id, scan]));
    const labelIds = incidents.flatMap(({ labelId }) => labelId ?? []);
    const labels = new Map((await tx.findBy(Label, { jurisdictionId, id: In(labelIds) })).map((label) => [label.id, label]));
    const views: LabelIncidentView[] = [];
    for (const incident of incidents) {
      const scan = scans.get(incident.scanId);
      const label = labels.get(incident.labelId ?? '');
      const thing = label ? await this.subjects.find(tx, actor, label.subjectKind, label.subjectId) : null;
      if (scan) views.push(LabelIncidentView.of(incident, scan, scans.get(incident.otherScanId ?? '') ?? null, thing));
    }
    return views;
  }
}
