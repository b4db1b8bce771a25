import type { FirearmAction, FirearmType, MarkedPart, SerialState } from '@headstamp/codes';
import type { Firearm } from './firearm.entity';
import type { Legibility } from './marking.codes';

export class FirearmView {
  readonly id!: string;
  /** As stamped. */
  readonly serial!: string | null;
  readonly serialNormalised!: string | null;
  readonly serialState!: SerialState;
  /** What bears the number, and where on it. */
  readonly serialPart!: MarkedPart | null;
  readonly serialPosition!: string | null;
  readonly serialLegibility!: Legibility | null;
  readonly barrelSerial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly type!: FirearmType;
  readonly action!: FirearmAction | null;
  /** The designation as stamped. */
  readonly calibre!: string;
  readonly countryOfManufacture!: string;
  readonly yearOfManufacture!: number | null;
  readonly recordedAt!: Date;

  static of(firearm: Firearm): FirearmView {
    const { id, serialObserved, serialNormalised, serialState, serialPart, serialPosition, serialLegibility } = firearm;
    const { barrelSerialObserved, make, model, type, action, calibre } = firearm;
    const { countryOfManufacture, yearOfManufacture, recordedAt } = firearm;
    const identity = {
      id,
      serial: serialObserved,
      serialNormalised,
      serialState,
      serialPart,
      serialPosition,
      serialLegibility,
      barrelSerial: barrelSerialObserved,
      make,
      model,
      type,
      action,
      calibre,
    };
    return Object.assign(new FirearmView(), identity, { countryOfManufacture, yearOfManufacture, recordedAt });
  }
}

export class FirearmFound extends FirearmView {
  /** Where the number asked for differs from the recorded one, in words; nothing where they agree or one only begins with the other. */
  readonly differences!: string[];

  static with(firearm: Firearm, differences: readonly string[]): FirearmFound {
    return Object.assign(new FirearmFound(), FirearmView.of(firearm), { differences: [...differences] });
  }
}

/** One page of a search: in the order of serial numbers, nearest first of a noisy or partial one, newest first where no number was asked for. */
export class FirearmPage {
  readonly items!: FirearmFound[];
  readonly nextCursor!: string | null;
}
