import { DISCIPLINES, ENFORCEMENTS, MEANS, type Discipline, type Enforcement, type LaboratoryPolicy, type Means } from '@headstamp/codes';
import { IsInstant, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../fields/field-rules';
import type { DeviationAllowance } from '../standing/standing.entity';

export class DecidePolicy {
  /** `stop`: an examination whose means are not in order is refused; `deviation`: it is marked; `off`: nothing is looked at. */
  @IsIn(ENFORCEMENTS) readonly enforcement!: Enforcement;
  /** Whether an acquisition and a comparison must name a registered instrument. */
  @IsBoolean() readonly instrumentRequired!: boolean;
}

export class LaboratoryPolicyView {
  readonly enforcement!: Enforcement;
  readonly instrumentRequired!: boolean;
  /** 0 while nothing was decided. */
  readonly version!: number;

  static of({ enforcement, instrumentRequired }: LaboratoryPolicy, version: number): LaboratoryPolicyView {
    return Object.assign(new LaboratoryPolicyView(), { enforcement, instrumentRequired, version });
  }
}

export class AllowDeviation {
  @IsIn(MEANS) readonly means!: Means;
  /** The instrument, the official or the version of a method. */
  @IsUUID() readonly aboutId!: string;
  /** Left out, for every discipline. */
  @MayBeLeftOut() @IsIn(DISCIPLINES) readonly discipline?: Discipline;
  /** Shown on every record it lets pass, and in every report of it, also abroad. */
  @IsWritten(500) readonly reason!: string;
  /** Left out, from now on. */
  @MayBeLeftOut() @IsInstant() readonly from?: string;
  @IsInstant() readonly until!: string;
}

export class AllowedDeviationView {
  readonly id!: string;
  readonly means!: Means;
  readonly aboutId!: string;
  readonly discipline!: Discipline | null;
  readonly reason!: string;
  readonly validFrom!: Date;
  readonly validUntil!: Date;
  readonly allowedBy!: string;
  readonly withdrawnAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of({ jurisdictionId: _, occurredAt: __, withdrawnBy: ___, ...row }: DeviationAllowance): AllowedDeviationView {
    return Object.assign(new AllowedDeviationView(), row);
  }
}

export class ListAllowedDeviations extends PageQuery {}

export class AllowedDeviationPage implements Page<AllowedDeviationView> {
  readonly items!: AllowedDeviationView[];
  readonly nextCursor!: string | null;
}
