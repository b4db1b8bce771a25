import { LABEL_SIZES, LABEL_SYMBOLOGIES, PAPER_LANGUAGES, ZPL_RESOLUTIONS } from '@headstamp/documents';
import type { LabelSize, LabelSymbology, PaperLanguage, ZplResolution } from '@headstamp/documents';
import { IsWritten, PageQuery, type Page } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { formatLabelCode } from '@headstamp/codes';
import { IsReference, MayBeLeftOut } from '../fields/field-rules';
import { LABEL_OUTPUTS, LABEL_STATES, LABEL_SUBJECT_KINDS, type LabelOutput, type LabelState, type LabelSubjectKind } from './label-kinds';
import type { Label, LabelPrint, LabelRun } from './label.entity';

/** Labels of one batch: what a roll in a desk printer holds. */
const LARGEST_BATCH = 300;

export class LabelledThing {
  @IsIn(LABEL_SUBJECT_KINDS) readonly kind!: LabelSubjectKind;
  @IsUUID() readonly id!: string;
  /** Printed where there is room; the custody records know the case by its id only. */
  @MayBeLeftOut() @IsReference() readonly caseReference?: string;
}

export class PrintLabels {
  /** At most 300, printed in this order. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LARGEST_BATCH) @ValidateNested({ each: true }) @Type(() => LabelledThing) readonly things!: LabelledThing[];
  @IsIn(LABEL_OUTPUTS) readonly output!: LabelOutput;
  @IsIn(LABEL_SYMBOLOGIES) readonly symbology!: LabelSymbology;
  /** Width by height in millimetres. */
  @IsIn(LABEL_SIZES) readonly size!: LabelSize;
  /** Dots to the inch of a thermal printer; needed for `zpl`. */
  @MayBeLeftOut() @IsIn(ZPL_RESOLUTIONS) readonly dpi?: ZplResolution;
  @IsIn(PAPER_LANGUAGES) readonly language!: PaperLanguage;
  /** Of each label; left out, one. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(10) readonly copies?: number;
  /** Why labels that were printed before are printed again; needed as soon as there is one among them. */
  @MayBeLeftOut() @IsWritten(500) readonly reason?: string;
}

export class RetireLabel {
  @IsWritten(500) readonly reason!: string;
}

export class ListLabels extends PageQuery {
  @IsOptional() @IsUUID() readonly subjectId?: string;
  @IsOptional() @IsIn(LABEL_STATES) readonly state?: LabelState;
}

export class LabelView {
  readonly id!: string;
  /** In groups, as it is printed. */
  readonly code!: string;
  readonly subjectKind!: LabelSubjectKind;
  readonly subjectId!: string;
  readonly state!: LabelState;
  /** How often it was printed; copies of one printing count once. */
  readonly prints!: number;
  readonly retiredBy!: string | null;
  readonly retiredAt!: string | null;
  readonly retiredReason!: string | null;
  readonly madeBy!: string;
  readonly recordedAt!: string;

  static of(label: Label): LabelView {
    const { id, code, subjectKind, subjectId, state, prints, retiredBy, retiredAt, retiredReason, madeBy, recordedAt } = label;
    return Object.assign(new LabelView(), {
      ...{ id, subjectKind, subjectId, state, prints, retiredBy, retiredReason, madeBy },
      code: formatLabelCode(code),
      retiredAt: retiredAt?.toISOString() ?? null,
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class LabelPage implements Page<LabelView> {
  readonly items!: LabelView[];
  readonly nextCursor!: string | null;
}

/** One printing of a label. */
export class LabelPrintView {
  readonly id!: string;
  readonly runId!: string;
  /** The how many-th printing of this label. */
  readonly ordinal!: number;
  readonly reason!: string | null;
  readonly output!: LabelOutput;
  readonly symbology!: LabelSymbology;
  readonly size!: LabelSize;
  readonly copies!: number;
  readonly printedBy!: string;
  readonly recordedAt!: string;

  static of({ id, runId, ordinal, reason, recordedAt }: LabelPrint, { output, symbology, size, copies, printedBy }: LabelRun): LabelPrintView {
    return Object.assign(new LabelPrintView(), {
      ...{ id, runId, ordinal, reason, output, symbology, size, copies, printedBy },
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class LabelDetailView extends LabelView {
  /** The first first. */
  readonly printings!: LabelPrintView[];

  static ofDetail(label: Label, printings: LabelPrintView[]): LabelDetailView {
    return Object.assign(new LabelDetailView(), LabelView.of(label), { printings });
  }
}

export class LabelRunView {
  readonly id!: string;
  /** In the order of the request. */
  readonly labels!: LabelView[];
  /** Where the file is fetched, by whoever printed it. */
  readonly document!: string;
  /** Until when. */
  readonly documentUntil!: string;

  static of(id: string, labels: LabelView[], documentUntil: Date): LabelRunView {
    return Object.assign(new LabelRunView(), {
      id,
      labels,
      document: `/api/label-runs/${id}/document`,
      documentUntil: documentUntil.toISOString(),
    });
  }
}
