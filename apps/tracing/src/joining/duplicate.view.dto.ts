import type { DirectoryEntry } from '@headstamp/tenancy';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import type { Party, TraceRequestState } from '../trace-request/trace-request.states';
import type { AlikeIn } from './duplicates';
import type { Duplicate } from './duplicates.rows';

/** Another request that may ask about the same firearm: that there is one, and nothing of what it was told. */
export class DuplicateView {
  readonly id!: string;
  readonly reference!: string;
  readonly ourPart!: Party;
  readonly requester!: JurisdictionName | null;
  readonly addressee!: JurisdictionName | null;
  readonly state!: TraceRequestState;
  readonly recoveredOn!: string | null;
  readonly recordedAt!: Date;
  /** Wherein the two agree. */
  readonly alikeIn!: AlikeIn[];
  /** An official found that they ask about one firearm. */
  readonly joined!: boolean;

  static of({ request, alike, joined }: Duplicate, directory: readonly DirectoryEntry[]): DuplicateView {
    const { id, reference, ourPart, state, recoveredOn, recordedAt } = request;
    return Object.assign(new DuplicateView(), {
      ...{ id, reference, ourPart, state, recoveredOn, recordedAt, joined },
      requester: JurisdictionName.of(request.requesterId, directory),
      addressee: JurisdictionName.of(request.addresseeId, directory),
      alikeIn: [...alike],
    });
  }
}

export class DuplicateList {
  readonly traceRequestId!: string;
  /** Newest first. */
  readonly items!: DuplicateView[];

  static of(traceRequestId: string, duplicates: readonly Duplicate[], directory: readonly DirectoryEntry[]): DuplicateList {
    const items = duplicates.map((duplicate) => DuplicateView.of(duplicate, directory));
    return Object.assign(new DuplicateList(), { traceRequestId, items });
  }
}
