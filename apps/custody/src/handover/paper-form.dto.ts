import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { PaperForm } from './paper-form.entity';

export class IssueForms {
  @IsIn(PAPER_LANGUAGES) readonly language!: PaperLanguage;
  /** How many blank forms, each with a number of its own. */
  @IsInt() @Min(1) @Max(100) readonly count!: number;
}

export class ListForms extends PageQuery {}

/** A blank handover form with a number of its own. */
export class PaperFormView {
  readonly id!: string;
  /** Printed on it; entered once. */
  readonly number!: string;
  readonly language!: PaperLanguage;
  readonly issuedBy!: string;
  readonly issuedAt!: string;
  /** The handovers that were entered from it, and how they stand. */
  readonly entries!: PaperFormEntryView[];

  static of({ id, number, language, issuedBy, occurredAt }: PaperForm, entries: readonly PaperFormEntryView[]): PaperFormView {
    return Object.assign(new PaperFormView(), {
      id,
      number,
      language,
      issuedBy,
      issuedAt: occurredAt.toISOString(),
      entries: [...entries],
    });
  }
}

export class PaperFormEntryView {
  readonly handoverId!: string;
  readonly exhibitId!: string;
  readonly state!: string;
}

export class IssuedFormsView {
  readonly forms!: PaperFormView[];
}

export class PaperFormPage implements Page<PaperFormView> {
  readonly items!: PaperFormView[];
  readonly nextCursor!: string | null;
}
