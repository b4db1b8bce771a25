import { randomUUID } from 'node:crypto';
import type { SharingAnswer, SharingCriterion } from '@headstamp/codes';
import { pageOf, positionOf } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { newestFirst } from '../record/newest-first';
import { unlessViolated } from '../record/violated';
import { AssessmentView, type AssessmentPage, type AssessmentQuery, type RecordAssessment, type UnassessedView } from './sharing.dto';
import { SharingError } from './sharing.errors';
import { judgeAssessment } from './sharing.rules';
import { SharingAssessment } from './sharing-assessment.entity';

const MOST_UNASSESSED = 200;

/** Of each recovery, whether it is to be shared and why not. */
@Injectable()
export class SharingAssessments {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  record(actor: Actor, claim: RecordAssessment): Promise<AssessmentView> {
    const { caseId, exhibitIds, recoveredOn, firearms, decision, remarks, supersedesId = null, reason = null } = claim;
    const answers: Record<SharingCriterion, SharingAnswer> = Object.assign({}, claim.answers);
    return this.session.run(actor, async (tx, now) => {
      judgeAssessment({ answers, firearms, decision, reason, recoveredOn }, now);
      if (supersedesId !== null) await this.assertSupersedes(tx, actor, supersedesId, caseId);
      const assessment = tx.create(SharingAssessment, {
        jurisdictionId: actor.jurisdictionId,
        id: randomUUID(),
        caseId,
        exhibitIds,
        recoveredOn,
        firearms,
        answers,
        decision,
        reason,
        supersedesId,
        officialId: actor.officialId,
        occurredAt: now,
        recordedAt: now,
      });
      await unlessViolated(
        tx.insert(SharingAssessment, assessment),
        'sharing_assessment_superseded_once',
        () => new SharingError('sharing-assessment.superseded-before'),
      );
      await this.ledger.append(tx, actor, {
        kind: 'sharing.assessed',
        subject: { kind: 'sharing-assessment', id: assessment.id },
        occurredAt: now,
        facts: { caseId, exhibitIds, answers, decision, reason, supersedesId },
        ...(remarks !== undefined && { sealed: { remarks } }),
      });
      const [view] = await this.views(tx, actor, [assessment]);
      if (!view) throw new SharingError('sharing-assessment.unknown');
      return view;
    });
  }

  page(actor: Actor, { limit, cursor, caseId }: AssessmentQuery): Promise<AssessmentPage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'sharing-assessment', subjectId: null }, async (tx) => {
      const query = newestFirst(tx, SharingAssessment, actor, position, limit);
      if (caseId !== undefined) query.andWhere('item.caseId = :caseId', { caseId });
      const rows = await query.getMany();
      const views = new Map((await this.views(tx, actor, rows)).map((view) => [view.id, view]));
      const { items, nextCursor } = pageOf(rows, limit, (row) => row.id);
      return { items: items.flatMap((id) => views.get(id) ?? []), nextCursor };
    });
  }

  /** Exhibits with acquisitions of whose recovery nobody said anything, oldest first. */
  unassessed(actor: Actor): Promise<UnassessedView[]> {
    return this.session.disclose(actor, { subjectKind: 'sharing-unassessed', subjectId: null }, (tx) =>
      tx.query<UnassessedView[]>(
        `SELECT a.case_id AS "caseId", min(a.case_reference) AS "caseReference", a.exhibit_id AS "exhibitId", min(a.occurred_at) AS "acquiredAt"
         FROM ballistics.acquisition a
         WHERE a.jurisdiction_id = $1 AND NOT EXISTS (SELECT FROM ballistics.sharing_assessment s
           WHERE s.jurisdiction_id = a.jurisdiction_id AND a.exhibit_id = ANY(s.exhibit_ids))
         GROUP BY a.case_id, a.exhibit_id ORDER BY min(a.recorded_at), a.exhibit_id LIMIT ${MOST_UNASSESSED}`,
        [actor.jurisdictionId],
      ),
    );
  }

  /** @throws SharingError when the assessment that holds of this exhibit says that it is not shared */
  async assertShareable(tx: EntityManager, { jurisdictionId }: Actor, exhibitId: string): Promise<void> {
    const [holding] = await tx.query<{ decision: string; reason: string | null }[]>(
      `SELECT s.decision, s.reason FROM ballistics.sharing_assessment s
       WHERE s.jurisdiction_id = $1 AND $2 = ANY(s.exhibit_ids) AND NOT EXISTS (SELECT FROM ballistics.sharing_assessment later
         WHERE later.jurisdiction_id = s.jurisdiction_id AND later.supersedes_id = s.id)
       ORDER BY s.recorded_at DESC, s.id DESC LIMIT 1`,
      [jurisdictionId, exhibitId],
    );
    if (holding?.decision === 'DO_NOT_SHARE') throw new SharingError('sharing.assessed-against', { reason: holding.reason ?? '' });
  }

  private async assertSupersedes(tx: EntityManager, { jurisdictionId }: Actor, id: string, caseId: string): Promise<void> {
    const before = await tx.findOneBy(SharingAssessment, { jurisdictionId, id });
    if (!before) throw new SharingError('sharing-assessment.unknown');
    if (before.caseId !== caseId) throw new SharingError('sharing-assessment.of-another-case');
  }

  private async views(tx: EntityManager, { jurisdictionId }: Actor, rows: readonly SharingAssessment[]): Promise<AssessmentView[]> {
    if (rows.length === 0) return [];
    const later = await tx.findBy(SharingAssessment, { jurisdictionId, supersedesId: In(rows.map(({ id }) => id)) });
    const shared = await tx.query<{ id: string; exhibit_id: string }[]>(
      `SELECT DISTINCT ON (a.id) a.id, a.exhibit_id, t.audience FROM ballistics.acquisition a
       JOIN ballistics.sharing_terms t ON t.jurisdiction_id = a.jurisdiction_id AND t.acquisition_id = a.id
       WHERE a.jurisdiction_id = $1 AND a.exhibit_id = ANY($2) AND NOT EXISTS (SELECT FROM ballistics.sharing_terms n
         WHERE n.jurisdiction_id = t.jurisdiction_id AND n.acquisition_id = t.acquisition_id AND n.number > t.number) AND t.audience <> 'OWN'
       ORDER BY a.id`,
      [jurisdictionId, rows.flatMap(({ exhibitIds }) => exhibitIds)],
    );
    return rows.map((row) => {
      const still = row.decision === 'SHARE' ? [] : shared.filter(({ exhibit_id }) => row.exhibitIds.includes(exhibit_id));
      const next = later.find(({ supersedesId }) => supersedesId === row.id);
      return AssessmentView.of(
        row,
        next?.id ?? null,
        still.map(({ id }) => id),
      );
    });
  }
}
