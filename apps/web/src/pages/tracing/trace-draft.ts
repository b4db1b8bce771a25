import type { CrimeCode, Disposition, IllicitGround, TracePriority } from '@headstamp/codes';
import type { Schemas } from '../../api/client';
import { draftOfFirearm, type FirearmDraft, firearmStated } from '../../parts/firearm/firearm-draft';
import type { TraceRequest } from './tracing.reads';

/** Fields of a firearm that only a trace request has a place for. */
export interface FirearmMore {
  readonly barrelSerial: string;
  readonly importer: string;
  readonly additionalMarkings: string;
  readonly obliterationDetail: string;
}

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
  readonly specialInstructions: string;
  readonly crimeCode: CrimeCode | '';
  readonly projectCode: string;
  readonly requestingOffice: string;
  readonly requestingOfficer: string;
  readonly agencyCaseNumber: string;
  readonly recoveryPlace: string;
  readonly recoveryCircumstances: string;
  readonly disposition: Disposition | '';
  readonly photographIds: readonly string[];
  readonly firearm: FirearmDraft;
  /** What the form of a recovery does not ask, and a trace does. */
  readonly firearmMore: FirearmMore;
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
    specialInstructions: request.specialInstructions ?? '',
    crimeCode: request.crimeCode ?? '',
    projectCode: request.projectCode ?? '',
    requestingOffice: request.requestingOffice ?? '',
    requestingOfficer: request.requestingOfficer ?? '',
    agencyCaseNumber: request.agencyCaseNumber ?? '',
    recoveryPlace: request.recoveryPlace ?? '',
    recoveryCircumstances: request.recoveryCircumstances ?? '',
    disposition: request.disposition ?? '',
    photographIds: request.photographs.map(({ id }) => id),
    firearm: draftOfFirearm(request.firearm),
    firearmMore: {
      barrelSerial: request.firearm.barrelSerial ?? '',
      importer: request.firearm.importer ?? '',
      additionalMarkings: request.firearm.additionalMarkings ?? '',
      obliterationDetail: request.firearm.obliterationDetail ?? '',
    },
  };
}

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * The whole draft: in an edit, null takes away what stood there before. A reading replaces the one before it as a whole, so what
 * this form has no field for goes along as it was read.
 */
export function traceDraftStated(draft: TraceDraft, { action, obliteratedPart }: TraceRequest['firearm']): Schemas['TraceRequestDraft'] {
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
    specialInstructions: orNothing(draft.specialInstructions),
    crimeCode: draft.crimeCode === '' ? null : draft.crimeCode,
    projectCode: orNothing(draft.projectCode),
    requestingOffice: orNothing(draft.requestingOffice),
    requestingOfficer: orNothing(draft.requestingOfficer),
    agencyCaseNumber: orNothing(draft.agencyCaseNumber),
    recoveryPlace: orNothing(draft.recoveryPlace),
    recoveryCircumstances: orNothing(draft.recoveryCircumstances),
    disposition: draft.disposition === '' ? null : draft.disposition,
    photographIds: [...draft.photographIds],
    firearm: {
      ...firearmStated(draft.firearm),
      action,
      obliteratedPart,
      barrelSerial: orNothing(draft.firearmMore.barrelSerial),
      importer: orNothing(draft.firearmMore.importer),
      additionalMarkings: orNothing(draft.firearmMore.additionalMarkings),
      obliterationDetail: orNothing(draft.firearmMore.obliterationDetail),
    },
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
