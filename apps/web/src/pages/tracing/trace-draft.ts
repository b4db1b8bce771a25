import type { IllicitGround, TracePriority } from '@headstamp/codes';
import type { Schemas } from '../../api/client';
import { draftOfFirearm, type FirearmDraft, firearmStated } from '../../parts/firearm/firearm-draft';
import type { TraceRequest } from './tracing.reads';

export interface TraceDraft {
  readonly addressee: string;
  readonly priority: TracePriority;
  readonly urgentBecause: string;
  readonly illicitGround: IllicitGround | '';
  readonly whyIllicit: string;
  readonly howFound: string;
  readonly intendedUse: string;
  readonly recoveredOn: string;
  readonly recoveredIn: string;
  readonly firearm: FirearmDraft;
}

export function traceDraftOf(request: TraceRequest): TraceDraft {
  return {
    addressee: request.addressee?.code ?? '',
    priority: request.priority,
    urgentBecause: request.urgentBecause ?? '',
    illicitGround: request.illicitGround ?? '',
    whyIllicit: request.whyIllicit ?? '',
    howFound: request.howFound ?? '',
    intendedUse: request.intendedUse ?? '',
    recoveredOn: request.recoveredOn ?? '',
    recoveredIn: request.recoveredIn ?? '',
    firearm: draftOfFirearm(request.firearm),
  };
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The whole draft: in an edit, null takes away what stood there before. */
export function traceDraftStated(draft: TraceDraft): Schemas['TraceRequestDraft'] {
  return {
    addressee: orNothing(draft.addressee),
    priority: draft.priority,
    urgentBecause: orNothing(draft.urgentBecause),
    illicitGround: draft.illicitGround === '' ? null : draft.illicitGround,
    whyIllicit: orNothing(draft.whyIllicit),
    howFound: orNothing(draft.howFound),
    intendedUse: orNothing(draft.intendedUse),
    recoveredOn: orNothing(draft.recoveredOn),
    recoveredIn: orNothing(draft.recoveredIn),
    firearm: firearmStated(draft.firearm),
  };
}

/** Whether something stands now where the server found nothing; the server judges again when it is saved. */
export function isWritten(draft: TraceDraft, item: TraceRequest['missing'][number]): boolean {
  const { firearm } = draft;
  switch (item) {
    case 'make':
    case 'countryOfOrigin':
    case 'type':
    case 'serial':
    case 'serialState':
    case 'calibre':
      return firearm[item].trim() !== '';
    case 'markings':
      return firearm.marks.length > 0;
    default:
      return draft[item].trim() !== '';
  }
}
