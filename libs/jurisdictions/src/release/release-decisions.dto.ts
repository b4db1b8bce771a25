import type { OfficialRole, UsePurpose } from '@headstamp/codes';
import { PageQuery, type Page } from '@headstamp/http';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { Obligation, WayOut, WithholdingRule } from './release-table';

export class ReleaseDecisionQuery extends PageQuery {
  /** In the words of the routes: `trace-request`, `shared-acquisition`. */
  @IsOptional() @Matches(/^[a-z][a-z-]{1,60}$/, { message: 'subjectKind must be words in lower case with hyphens' }) readonly subjectKind?: string;
  @IsOptional() @IsUUID() readonly subjectId?: string;
  @IsOptional() @IsUUID() readonly officialId?: string;
  /** Only what was allowed, or only what was denied. */
  @IsOptional() @IsIn(['allow', 'deny']) readonly effect?: 'allow' | 'deny';
}

/** One row of the log, as it is stored. */
export interface ReleaseDecisionRow {
  readonly id: string;
  readonly officialId: string;
  readonly requestId: string;
  readonly policyHash: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly way: WayOut;
  readonly purpose: UsePurpose | null;
  readonly capacity: OfficialRole[];
  readonly originator: string;
  readonly recipient: string | null;
  readonly allowed: boolean;
  readonly reasons: WithholdingRule[];
  readonly obligations: Obligation[];
  readonly facts: number;
  readonly recordedAt: Date;
}

/** Whether facts of a record were given to somebody, or kept, and by which rules. What they say is not in the log. */
export class ReleaseDecisionView {
  readonly id!: string;
  /** The nil UUID stands for the system itself. */
  readonly officialId!: string;
  /** The roles in which the official asked; none where the system itself did. */
  readonly capacity!: OfficialRole[];
  /** The same in every line that one request left behind. */
  readonly requestId!: string;
  readonly subjectKind!: string;
  /** Null where facts of many records were decided on together, as for figures. */
  readonly subjectId!: string | null;
  readonly way!: WayOut;
  readonly purpose!: UsePurpose | null;
  /** ISO 3166-1 alpha-2 of the state whose facts they are. */
  readonly originator!: string;
  /** ISO 3166-1 alpha-2 of the other state that was to be told; null where the facts stayed at home. */
  readonly recipient!: string | null;
  readonly effect!: 'allow' | 'deny';
  readonly reasons!: WithholdingRule[];
  readonly obligations!: Obligation[];
  /** How many facts were decided on alike. */
  readonly facts!: number;
  /** SHA-256 of the rules by which it was decided. */
  readonly policyHash!: string;
  readonly recordedAt!: Date;

  static of({ allowed, ...row }: ReleaseDecisionRow): ReleaseDecisionView {
    return Object.assign(new ReleaseDecisionView(), { ...row, effect: allowed ? 'allow' : 'deny' });
  }
}

export class ReleaseDecisionPage {
  readonly items!: ReleaseDecisionView[];
  readonly nextCursor!: string | null;

  static of(page: Page<ReleaseDecisionView>): ReleaseDecisionPage {
    return Object.assign(new ReleaseDecisionPage(), page);
  }
}
