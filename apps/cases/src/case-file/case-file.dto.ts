import { IsDay, IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { RecoveryView } from '../recovery/recovery.dto';
import type { CaseFile } from './case-file.entity';
import { CASE_STATES, type CaseState } from './case-file.states';
import type { CaseLink } from './case-link.entity';
import type { CaseLinkSupersession } from './case-link-supersession.entity';

const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9/_. -]{0,59}$/;
const REFERENCE_RULE = { message: 'reference must be 1 to 60 letters, digits, spaces and / _ . - and begin with a letter or digit' };

export class OpenCase {
  /** The office's own reference, unique in the jurisdiction; left out, the next one such as BZ-2026-0001 is given. */
  @IsOptional() @Matches(REFERENCE, REFERENCE_RULE) readonly reference?: string;
  @IsWritten(300) readonly title!: string;
  /** The day the case was opened; left out, today. */
  @IsOptional() @IsDay() readonly openedOn?: string;
}

export class AmendCase {
  @IsOptional() @IsWritten(300) readonly title?: string;
  @IsOptional() @IsIn(CASE_STATES) readonly state?: CaseState;
}

export class CaseQuery extends PageQuery {
  @IsOptional() @IsIn(CASE_STATES) readonly state?: CaseState;
  /** The reference, or how it begins. */
  @IsOptional() @Matches(REFERENCE, REFERENCE_RULE) readonly reference?: string;
}

export class CaseFileView {
  readonly id!: string;
  readonly reference!: string;
  readonly title!: string;
  readonly openedOn!: string;
  readonly state!: CaseState;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(file: CaseFile): CaseFileView {
    const { id, reference, title, openedOn, state, recordedAt, version } = file;
    return Object.assign(new CaseFileView(), { id, reference, title, openedOn, state, recordedAt, version });
  }
}

/** One page of the cases of a jurisdiction, newest first. */
export class CaseFilePage {
  readonly items!: CaseFileView[];
  readonly nextCursor!: string | null;
}

export class CaseLinkView {
  /** The confirmed hit's ballistic link. */
  readonly linkId!: string;
  readonly recordedAt!: Date;

  /** When it became known here that the hit was taken back; null while it stands. */
  readonly supersededAt!: Date | null;

  static of({ linkId, recordedAt }: CaseLink, superseded?: CaseLinkSupersession): CaseLinkView {
    return Object.assign(new CaseLinkView(), { linkId, recordedAt, supersededAt: superseded?.recordedAt ?? null });
  }
}

export class CaseFileDetail extends CaseFileView {
  readonly recoveries!: RecoveryView[];
  readonly links!: CaseLinkView[];

  static with(file: CaseFile, recoveries: RecoveryView[], links: readonly CaseLink[], superseded: readonly CaseLinkSupersession[] = []): CaseFileDetail {
    return Object.assign(new CaseFileDetail(), CaseFileView.of(file), {
      recoveries,
      links: links.map((link) => CaseLinkView.of(link, superseded.find(({ linkId }) => linkId === link.linkId))),
    });
  }
}
