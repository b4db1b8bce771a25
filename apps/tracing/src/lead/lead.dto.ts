import type { DirectoryEntry } from '@headstamp/tenancy';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { SaysSomething } from '../trace-request/field-rules';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import type { Party } from '../trace-request/trace-request.states';
import type { LeadDismissal } from './lead-dismissal.entity';
import { LEAD_KINDS, type Lead, type LeadKind, type WHY } from './leads';

export class TraceLeadQuery {
  @IsOptional() @IsIn(LEAD_KINDS) readonly kind?: LeadKind;
  /** `only` shows those that were dismissed, `no` the others; both when left out. */
  @IsOptional() @IsIn(['no', 'only']) readonly dismissed?: 'no' | 'only';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) readonly limit: number = 50;
}

export class DismissTraceLead {
  /** What was found when it was looked into. */
  @IsString() @Length(1, 2_000) @SaysSomething() readonly reason!: string;
}

/** A trace request that a lead rests on. */
export class LeadRequestView {
  readonly id!: string;
  readonly reference!: string;
  readonly ourPart!: Party;
  readonly requester!: JurisdictionName | null;
  readonly addressee!: JurisdictionName | null;
  readonly recoveredOn!: string | null;
  readonly recoveredIn!: string | null;

  static of(request: TraceRequest, directory: readonly DirectoryEntry[]): LeadRequestView {
    const { id, reference, ourPart, recoveredOn, recoveredIn } = request;
    return Object.assign(new LeadRequestView(), {
      ...{ id, reference, ourPart, recoveredOn, recoveredIn },
      requester: JurisdictionName.of(request.requesterId, directory),
      addressee: JurisdictionName.of(request.addresseeId, directory),
    });
  }
}

export class LeadDismissalView {
  readonly reason!: string;
  readonly dismissedBy!: string;
  readonly dismissedAt!: Date;

  static of({ reason, dismissedBy, occurredAt }: LeadDismissal): LeadDismissalView {
    return Object.assign(new LeadDismissalView(), { reason, dismissedBy, dismissedAt: occurredAt });
  }
}

/** Something to look into, and why. It is no finding: agreement may have an innocent reason. */
export class TraceLeadView {
  readonly id!: string;
  readonly kind!: LeadKind;
  readonly why!: (typeof WHY)[number][];
  readonly requests!: LeadRequestView[];
  /** Of a short time to crime; equal when both dates are exact. */
  readonly minDays!: number | null;
  readonly maxDays!: number | null;
  /** Of recoveries together: the days between which they lie. */
  readonly firstOn!: string | null;
  readonly lastOn!: string | null;
  readonly dismissal!: LeadDismissalView | null;

  static of(
    lead: Lead,
    requests: ReadonlyMap<string, TraceRequest>,
    dismissal: LeadDismissal | null,
    directory: readonly DirectoryEntry[],
  ): TraceLeadView {
    const { id, kind, why, requestIds, days, between } = lead;
    return Object.assign(new TraceLeadView(), {
      ...{ id, kind, why: [...why] },
      requests: requestIds.flatMap((requestId) => {
        const request = requests.get(requestId);
        return request ? [LeadRequestView.of(request, directory)] : [];
      }),
      ...{ minDays: days?.min ?? null, maxDays: days?.max ?? null, firstOn: between?.first ?? null, lastOn: between?.last ?? null },
      dismissal: dismissal && LeadDismissalView.of(dismissal),
    });
  }
}

export class TraceLeadList {
  readonly items!: TraceLeadView[];
  /** There are more than are shown. */
  readonly more!: boolean;
  /** How many requests were compared: the newest, of those that you may see. */
  readonly requestsCompared!: number;
  /** Older requests that were not. */
  readonly requestsNotCompared!: number;
  /** Rows of answers that were left out because their use conditions forbid this look. */
  readonly factsWithheld!: number;
}
