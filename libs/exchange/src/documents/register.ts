import type { FirearmType } from '@headstamp/codes';
import type { FirearmAsObserved, MarkAsObserved } from './trace';

/** A firearm that the sender misses, as its records describe it. No holder, no place. */
export interface WantedFirearmBody {
  /** The notice, the same identifier on both sides. */
  readonly subjectId: string;
  readonly kind: 'lost' | 'stolen';
  readonly serial: string | null;
  readonly barrelSerial: string | null;
  readonly make: string;
  readonly model: string;
  readonly type: FirearmType;
  readonly calibre: string;
  readonly countryOfManufacture: string;
  readonly marks: readonly MarkAsObserved[];
  /** When it went missing: a year, a month or a day. */
  readonly on: string;
}

/** The sender no longer looks for the firearm of a notice. */
export interface WantedWithdrawalBody {
  /** The notice. */
  readonly subjectId: string;
  readonly because: 'RECOVERED' | 'DESTROYED' | 'ENTERED_IN_ERROR' | 'OTHER';
}

/** To the owner of a notice: a weapon that may be it was recovered in the sender's jurisdiction. */
export interface FoundNoticeBody {
  /** The notice. */
  readonly subjectId: string;
  /** The sender's recovery, opaque. */
  readonly recoveryId: string;
  /** As it was read off the weapon. */
  readonly firearm: FirearmAsObserved;
  /** ISO 8601 date. */
  readonly recoveredOn: string;
  readonly agrees: readonly string[];
  readonly differs: readonly { readonly field: string; readonly observed: string; readonly recorded: string; readonly reason: string }[];
}

/** What was read off a weapon recovered at home: stays in the jurisdiction, from cases to marking. */
export interface RecoveredFirearmBody {
  /** The recovery. */
  readonly subjectId: string;
  readonly firearm: FirearmAsObserved;
  /** ISO 8601 date. */
  readonly recoveredOn: string;
  readonly country: string;
}
