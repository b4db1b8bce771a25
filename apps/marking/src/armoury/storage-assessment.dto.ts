import { IsDay, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { StorageAnswer, StorageAssessment } from './storage-assessment.entity';
import { countAnswers, STORAGE_ANSWERS, type ChecklistTopic, type StorageAnswerCode, type StorageChecklist } from './storage-checklist';

export class AnswerItem {
  /** Code of the checklist's item. */
  @IsWritten(60) readonly item!: string;
  @IsIn(STORAGE_ANSWERS) readonly answer!: StorageAnswerCode;
  @IsOptional() @IsWritten(2_000) readonly remark?: string | null;
}

export class AssessStorage {
  @IsDay() readonly assessedOn!: string;
  /** Every item of the present checklist, each once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnswerItem)
  readonly answers!: AnswerItem[];
}

export class ChecklistItemView {
  readonly code!: string;
  readonly topic!: ChecklistTopic;
  readonly question!: string;
}

export class StorageChecklistView {
  readonly version!: string;
  readonly sources!: string[];
  readonly items!: ChecklistItemView[];

  static of({ version, sources, items }: StorageChecklist): StorageChecklistView {
    return Object.assign(new StorageChecklistView(), { version, sources: [...sources], items: items.map((item) => ({ ...item })) });
  }
}

export class StorageAnswerView {
  readonly item!: string;
  readonly topic!: ChecklistTopic | null;
  readonly question!: string | null;
  readonly answer!: StorageAnswerCode;
  readonly remark!: string | null;
}

export class AnswerCounts {
  readonly YES!: number;
  readonly NO!: number;
  readonly NOT_APPLICABLE!: number;
}

export class StorageAssessmentView {
  readonly id!: string;
  readonly armouryId!: string;
  /** Version of the checklist it was made by. */
  readonly checklist!: string;
  readonly assessedOn!: string;
  readonly assessedBy!: string;
  /** How often each answer was given; there is no score. */
  readonly counts!: AnswerCounts;
  /** In the order of the checklist. */
  readonly answers!: StorageAnswerView[];
  readonly recordedAt!: Date;

  static of(
    assessment: StorageAssessment,
    answers: readonly StorageAnswer[],
    checklist: StorageChecklist | undefined,
  ): StorageAssessmentView {
    const { id, armouryId, assessedOn, assessedBy, recordedAt } = assessment;
    const place = (code: string): number => checklist?.items.findIndex((item) => item.code === code) ?? 0;
    const shown = [...answers]
      .sort((a, b) => place(a.item) - place(b.item))
      .map(({ item, answer, remark }) => {
        const asked = checklist?.items.find(({ code }) => code === item);
        return { item, topic: asked?.topic ?? null, question: asked?.question ?? null, answer, remark };
      });
    const counts = countAnswers(answers.map(({ answer }) => answer));
    return Object.assign(new StorageAssessmentView(), {
      ...{ id, armouryId, checklist: assessment.checklist, assessedOn, assessedBy, counts, answers: shown, recordedAt },
    });
  }
}

/** One page of assessments, newest first. */
export class StorageAssessmentPage {
  readonly items!: StorageAssessmentView[];
  readonly nextCursor!: string | null;
}
