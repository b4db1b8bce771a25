import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ArmouryError } from './armoury.errors';
import { ArmouryService } from './armoury.service';
import { StorageAssessmentView, StorageChecklistView, type AssessStorage, type StorageAssessmentPage } from './storage-assessment.dto';
import { StorageAnswer, StorageAssessment } from './storage-assessment.entity';
import { checklistFaults, countAnswers, PRESENT_CHECKLIST, STORAGE_CHECKLISTS } from './storage-checklist';

const checklistOf = (version: string) => STORAGE_CHECKLISTS.find((each) => each.version === version);

/** Assessments of storage by a checklist: answers and remarks, counted and never scored. */
@Injectable()
export class StorageAssessmentService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly armouries: ArmouryService,
  ) {}

  checklist(): StorageChecklistView {
    return StorageChecklistView.of(PRESENT_CHECKLIST);
  }

  assess(actor: Actor, armouryId: string, { assessedOn, answers }: AssessStorage): Promise<StorageAssessmentView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      await this.armouries.find(tx, actor, armouryId);
      const { version } = PRESENT_CHECKLIST;
      const faults = checklistFaults(
        PRESENT_CHECKLIST,
        answers.map(({ item }) => item),
      );
      if (faults.unknown.length > 0)
        throw new ArmouryError('storage-assessment.unknown-item', { items: faults.unknown, checklist: version });
      const { unanswered, repeated } = faults;
      if (unanswered.length + repeated.length > 0) {
        throw new ArmouryError('storage-assessment.unanswered', { missing: unanswered, repeated, checklist: version });
      }
      const id = randomUUID();
      const assessment = { jurisdictionId, id, armouryId, checklist: version, assessedOn, assessedBy: officialId, occurredAt: now };
      await tx.insert(StorageAssessment, assessment);
      const rows = answers.map(({ item, answer, remark = null }) => ({
        jurisdictionId,
        assessmentId: id,
        item,
        answer,
        remark,
        recordedAt: now,
      }));
      await tx.insert(StorageAnswer, rows);
      await this.ledger.append(tx, actor, {
        kind: 'armoury.storage-assessed',
        subject: { kind: 'armoury', id: armouryId },
        occurredAt: now,
        facts: { assessmentId: id, checklist: version, counts: countAnswers(answers.map(({ answer }) => answer)) },
        sealed: { answers: rows.map(({ item, answer, remark }) => ({ item, answer, remark })) },
      });
      return StorageAssessmentView.of({ ...assessment, recordedAt: now }, rows, PRESENT_CHECKLIST);
    });
  }

  list(actor: Actor, armouryId: string, query: PageQuery): Promise<StorageAssessmentPage> {
    const after = positionOf(query.cursor);
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'storage-assessment', subjectId: armouryId }, async (tx) => {
      await this.armouries.find(tx, actor, armouryId);
      const assessments = tx
        .createQueryBuilder(StorageAssessment, 's')
        .where('s.jurisdictionId = :jurisdictionId AND s.armouryId = :armouryId', { jurisdictionId, armouryId });
      if (after) assessments.andWhere('(s.recordedAt, s.id) < (:recordedAt, :id)', after);
      const rows = await assessments
        .orderBy('s.recordedAt', 'DESC')
        .addOrderBy('s.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      const answers = await tx.findBy(StorageAnswer, { jurisdictionId, assessmentId: In(rows.map(({ id }) => id)) });
      return pageOf(rows, query.limit, (assessment) =>
        StorageAssessmentView.of(
          assessment,
          answers.filter(({ assessmentId }) => assessmentId === assessment.id),
          checklistOf(assessment.checklist),
        ),
      );
    });
  }
}
