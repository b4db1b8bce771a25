import { PageQuery, type Page } from '@headstamp/http';
import { IsOptional, IsUUID, Matches } from 'class-validator';

export class AccessLogQuery extends PageQuery {
  /** What was looked at, in the words of the routes: `trace-request`, `sign-in`. */
  @IsOptional() @Matches(/^[a-z][a-z-]{1,60}$/, { message: 'subjectKind must be words in lower case with hyphens' }) readonly subjectKind?: string;
  @IsOptional() @IsUUID() readonly subjectId?: string;
  @IsOptional() @IsUUID() readonly officialId?: string;
}

/** One row of the log, as it is stored. */
export interface AccessRow {
  readonly id: string;
  readonly official_id: string;
  readonly purpose: string;
  readonly request_id: string;
  readonly subject_kind: string;
  readonly subject_id: string | null;
  readonly recorded_at: Date;
}

/** Somebody looked at something, or tried to sign in. What was there is not in the log. */
export class AccessView {
  readonly id!: string;
  /** The nil UUID stands for the system itself. */
  readonly officialId!: string;
  readonly purpose!: string;
  /** The same in every line that one request left behind. */
  readonly requestId!: string;
  readonly subjectKind!: string;
  /** Null for a list. */
  readonly subjectId!: string | null;
  readonly recordedAt!: Date;

  static of(row: AccessRow): AccessView {
    return Object.assign(new AccessView(), {
      id: row.id,
      officialId: row.official_id,
      purpose: row.purpose,
      requestId: row.request_id,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      recordedAt: row.recorded_at,
    });
  }
}

export class AccessPage {
  readonly items!: AccessView[];
  readonly nextCursor!: string | null;

  static of(page: Page<AccessView>): AccessPage {
    return Object.assign(new AccessPage(), page);
  }
}
