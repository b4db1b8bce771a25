import type { IllicitGround, SerialState, TracePriority } from '@headstamp/codes';
import type { FirearmAsObserved } from '@headstamp/exchange';
import type { FirearmAsRead } from './firearm-as-read';
import type { TraceRequest } from './trace-request.entity';

/** What a request states, as far as its draft has come. */
export interface Grounds {
  readonly addresseeId: string | null;
  readonly priority: TracePriority;
  readonly urgentBecause: string | null;
  readonly illicitGround: IllicitGround | null;
  readonly whyIllicit: string | null;
  readonly howFound: string | null;
  readonly intendedUse: string | null;
  readonly recoveredOn: string | null;
  readonly recoveredIn: string | null;
  readonly firearm: FirearmAsRead;
}

/** Nothing is missing any more. */
export interface CompleteGrounds extends Grounds {
  readonly addresseeId: string;
  readonly illicitGround: IllicitGround;
  readonly whyIllicit: string;
  readonly howFound: string;
  readonly intendedUse: string;
  readonly recoveredOn: string;
  readonly recoveredIn: string;
  readonly firearm: Required<FirearmAsObserved>;
}

export const REQUIRED_ITEMS = [
  'addressee',
  'urgentBecause',
  'make',
  'countryOfOrigin',
  'type',
  'serial',
  'serialState',
  'calibre',
  'markings',
  'illicitGround',
  'whyIllicit',
  'howFound',
  'intendedUse',
  'recoveredOn',
  'recoveredIn',
] as const;
export type RequiredItem = (typeof REQUIRED_ITEMS)[number];

/** Nothing to be read is itself a finding: such a serial is stated by its state alone. */
const UNREADABLE: readonly SerialState[] = ['OBLITERATED', 'NONE'];

const said = (text: string | null): boolean => text !== null && text.trim() !== '';

/**
 * Each item that the addressee needs and the draft does not state: the minimum identifiers of an INTERPOL trace (make, country
 * of origin, type, serial, calibre), the elements of a request under the International Tracing Instrument, paragraph 17
 * (circumstances and why it is held illicit; markings, type and calibre; intended use), and the justification that form 3312.1
 * asks of an urgent request.
 */
export function missingForSubmission(grounds: Grounds): RequiredItem[] {
  const { firearm } = grounds;
  const unreadable = firearm.serialState !== null && UNREADABLE.includes(firearm.serialState);
  const stated: Record<RequiredItem, boolean> = {
    addressee: grounds.addresseeId !== null,
    urgentBecause: grounds.priority !== 'URGENT' || said(grounds.urgentBecause),
    make: said(firearm.make),
    countryOfOrigin: said(firearm.countryOfOrigin),
    type: said(firearm.type),
    serial: said(firearm.serial) || unreadable,
    serialState: firearm.serialState !== null,
    calibre: said(firearm.calibre),
    // The serial is a mark as well; a weapon that bears none is described by saying so.
    markings: firearm.marks.length > 0 || said(firearm.serial) || unreadable,
    illicitGround: grounds.illicitGround !== null,
    whyIllicit: said(grounds.whyIllicit),
    howFound: said(grounds.howFound),
    intendedUse: said(grounds.intendedUse),
    recoveredOn: said(grounds.recoveredOn),
    recoveredIn: said(grounds.recoveredIn),
  };
  return REQUIRED_ITEMS.filter((item) => !stated[item]);
}

export function isComplete(grounds: Grounds): grounds is CompleteGrounds {
  return missingForSubmission(grounds).length === 0;
}

export function groundsOf(request: TraceRequest, firearm: FirearmAsRead): Grounds {
  const { addresseeId, priority, urgentBecause, illicitGround, whyIllicit, howFound, intendedUse, recoveredOn, recoveredIn } = request;
  return { addresseeId, priority, urgentBecause, illicitGround, whyIllicit, howFound, intendedUse, recoveredOn, recoveredIn, firearm };
}
