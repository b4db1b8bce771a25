import { competenceAt, DISCIPLINES, type CompetenceFacts, type CompetenceState, type Discipline } from '@headstamp/codes';
import { IsDay, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import { PROFICIENCY_RESULTS, type Competence, type ProficiencyOutcome, type ProficiencyResult } from './competence.entity';

export class AuthoriseOfficial {
  @IsUUID() readonly officialId!: string;
  @IsIn(DISCIPLINES) readonly discipline!: Discipline;
  /** The code of one method; left out, for every method of the discipline. */
  @MayBeLeftOut() @Matches(/^[A-Z0-9][A-Z0-9.-]{1,29}$/) readonly methodCode?: string;
  @IsDay() readonly validFrom!: string;
  /** Last day; left out, until withdrawn. */
  @MayBeLeftOut() @IsDay() readonly validUntil?: string;
  /** Training, tests and supervised casework it rests on. */
  @IsWritten(2_000) readonly basis!: string;
}

export class WithdrawCompetence {
  @IsWritten(500) readonly reason!: string;
}

export class ListCompetences extends PageQuery {
  @IsOptional() @IsUUID() readonly official?: string;
}

export class CompetenceView {
  readonly id!: string;
  readonly officialId!: string;
  readonly discipline!: Discipline;
  readonly methodCode!: string | null;
  readonly authorisedBy!: string;
  readonly validFrom!: string;
  readonly validUntil!: string | null;
  readonly basis!: string;
  readonly withdrawnAt!: Date | null;
  /** Of the official in this discipline and method, computed at the time of the answer. */
  readonly state!: CompetenceState;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(row: Competence, facts: CompetenceFacts, now: Date): CompetenceView {
    const { jurisdictionId: _, occurredAt: __, withdrawnBy: ___, ...fields } = row;
    return Object.assign(new CompetenceView(), fields, { state: competenceAt(facts, row.discipline, row.methodCode, now).state });
  }
}

export class CompetencePage implements Page<CompetenceView> {
  readonly items!: CompetenceView[];
  readonly nextCursor!: string | null;
}

export class RecordProficiency {
  @IsUUID() readonly officialId!: string;
  @IsIn(DISCIPLINES) readonly discipline!: Discipline;
  /** Of the proficiency test. */
  @IsWritten(200) readonly provider!: string;
  @IsWritten(120) readonly round!: string;
  /** UNSATISFACTORY suspends until the corrective action it raises is closed. */
  @IsIn(PROFICIENCY_RESULTS) readonly result!: ProficiencyOutcome;
  @IsDay() readonly resultedOn!: string;
  @MayBeLeftOut() @IsWritten(2_000) readonly remarks?: string;
}

export class ProficiencyView {
  readonly id!: string;
  readonly officialId!: string;
  readonly discipline!: Discipline;
  readonly provider!: string;
  readonly round!: string;
  readonly result!: ProficiencyOutcome;
  readonly resultedOn!: string;
  readonly remarks!: string | null;
  /** Raised by an unsatisfactory result. */
  readonly nonConformityId!: string | null;
  readonly recordedBy!: string;
  readonly recordedAt!: Date;

  static of({ jurisdictionId: _, occurredAt: __, ...row }: ProficiencyResult): ProficiencyView {
    return Object.assign(new ProficiencyView(), row);
  }
}

export class ProficiencyPage implements Page<ProficiencyView> {
  readonly items!: ProficiencyView[];
  readonly nextCursor!: string | null;
}
