import { IsDay, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import type { AffectedRecord, NonConformity } from './non-conformity.entity';
import {
  AFFECTED_KINDS,
  isActionOverdue,
  NON_CONFORMITY_CLASSES,
  NON_CONFORMITY_STATES,
  type AffectedKind,
  type NonConformityClass,
  type NonConformityState,
} from './non-conformity.states';

export class AffectedRecordFields implements AffectedRecord {
  @IsIn(AFFECTED_KINDS) readonly kind!: AffectedKind;
  @IsUUID() readonly id!: string;
}

export class RaiseNonConformity {
  @IsIn(NON_CONFORMITY_CLASSES) readonly severity!: NonConformityClass;
  @IsWritten(4_000) readonly description!: string;
  /** Examinations, casts and other records that it touches. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AffectedRecordFields)
  readonly affected!: AffectedRecordFields[];
}

export class ContainNonConformity {
  /** What was done at once: work stopped, records held back, others told. */
  @IsWritten(4_000) readonly containment!: string;
}

export class PlanCorrectiveAction {
  @IsWritten(4_000) readonly rootCause!: string;
  @IsWritten(4_000) readonly correctiveAction!: string;
  /** The official who sees to it. */
  @IsUUID() readonly ownerId!: string;
  @IsDay() readonly dueOn!: string;
}

export class CheckEffectiveness {
  @IsBoolean() readonly effective!: boolean;
  @IsWritten(4_000) readonly finding!: string;
}

export class ListNonConformities extends PageQuery {
  @IsOptional() @IsIn(NON_CONFORMITY_STATES) readonly state?: NonConformityState;
}

export class NonConformityView {
  readonly id!: string;
  readonly severity!: NonConformityClass;
  readonly description!: string;
  readonly affected!: AffectedRecordFields[];
  readonly state!: NonConformityState;
  readonly raisedBy!: string;
  readonly containment!: string | null;
  readonly rootCause!: string | null;
  readonly correctiveAction!: string | null;
  readonly ownerId!: string | null;
  readonly dueOn!: string | null;
  /** The corrective action was to be carried out before today. */
  readonly overdue!: boolean;
  readonly carriedOutAt!: Date | null;
  readonly checkedBy!: string | null;
  readonly checkFinding!: string | null;
  readonly closedBy!: string | null;
  readonly closedAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(row: NonConformity, now: Date): NonConformityView {
    const { jurisdictionId: _, occurredAt: __, ...fields } = row;
    return Object.assign(new NonConformityView(), fields, { overdue: isActionOverdue(row, now) });
  }
}

export class NonConformityPage implements Page<NonConformityView> {
  readonly items!: NonConformityView[];
  readonly nextCursor!: string | null;
}
