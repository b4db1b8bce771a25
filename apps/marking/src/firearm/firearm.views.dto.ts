import type { ChainActor, FirearmType, MarkKind, MarkedPart, SerialState } from '@headstamp/codes';
import { IsWritten, PageQuery } from '@headstamp/http';
import { IsIn, IsOptional } from 'class-validator';
import type { HolderView } from '../holder/holder.dto';
import type { FirearmMark } from './firearm-mark.entity';
import type { Firearm } from './firearm.entity';
import type { LifeEvent } from './life-event.entity';
import type { LifeCycleFlag, LifeCycleFlagCode, LifeEventKind } from './life-cycle.states';
import type { Legibility, MarkingMethod } from './marking.codes';

export const SERIAL_MATCHES = ['prefix', 'noisy'] as const;
export type SerialMatch = (typeof SERIAL_MATCHES)[number];

export class FirearmQuery extends PageQuery {
  /** The serial number of frame or barrel, or how it begins; case, spaces and dashes do not matter. */
  @IsOptional() @IsWritten(60) readonly serial?: string;
  /** `prefix` finds numbers that begin so; `noisy` finds numbers that may have been misread as this one, nearest first, on one page. */
  @IsOptional() @IsIn(SERIAL_MATCHES) readonly match: SerialMatch = 'prefix';
  /** The maker's name; case, accents and spaces do not matter. */
  @IsOptional() @IsWritten(200) readonly make?: string;
  @IsOptional() @IsWritten(200) readonly model?: string;
}

export class MarkView {
  readonly id!: string;
  readonly kind!: MarkKind;
  readonly part!: MarkedPart;
  readonly text!: string;
  readonly country!: string | null;
  readonly year!: number | null;
  readonly method!: MarkingMethod | null;
  readonly legibility!: Legibility | null;
  readonly recordedAt!: Date;

  static of({ id, kind, part, text, country, year, method, legibility, recordedAt }: FirearmMark): MarkView {
    return Object.assign(new MarkView(), { id, kind, part, text, country, year, method, legibility, recordedAt });
  }
}

export class LifeEventHolderView {
  readonly id!: string;
  readonly kind!: string;
  /** Null when its retention has ended. */
  readonly name!: string | null;
  readonly licence!: string | null;
  readonly country!: string;
}

export class LifeEventView {
  readonly id!: string;
  readonly kind!: LifeEventKind;
  readonly actor!: ChainActor | null;
  readonly holder!: LifeEventHolderView | null;
  /** As far as it is known: a year, a month or a day. */
  readonly date!: string;
  readonly document!: string | null;
  readonly country!: string | null;
  readonly recordedAt!: Date;

  static of({ id, kind, actor, on, document, country, recordedAt }: LifeEvent, holder: HolderView | undefined): LifeEventView {
    const shown = holder && { id: holder.id, kind: holder.kind, name: holder.name, licence: holder.licence, country: holder.country };
    return Object.assign(new LifeEventView(), { id, kind, actor, holder: shown ?? null, date: on, document, country, recordedAt });
  }
}

/** What cannot have happened as recorded; shown, never repaired. */
export class LifeCycleFlagView {
  readonly code!: LifeCycleFlagCode;
  /** The entry it was seen at; null when it concerns the marks. */
  readonly lifeEventId!: string | null;
}

export class FirearmView {
  readonly id!: string;
  /** As stamped. */
  readonly serial!: string | null;
  readonly serialNormalised!: string | null;
  readonly serialState!: SerialState;
  readonly barrelSerial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly type!: FirearmType;
  readonly calibre!: string;
  readonly countryOfManufacture!: string;
  readonly yearOfManufacture!: number | null;
  readonly recordedAt!: Date;

  static of(firearm: Firearm): FirearmView {
    const { id, serialObserved, serialNormalised, serialState, barrelSerialObserved, make, model, type, calibre } = firearm;
    const { countryOfManufacture, yearOfManufacture, recordedAt } = firearm;
    const identity = {
      id,
      serial: serialObserved,
      serialNormalised,
      serialState,
      barrelSerial: barrelSerialObserved,
      make,
      model,
      type,
      calibre,
    };
    return Object.assign(new FirearmView(), identity, { countryOfManufacture, yearOfManufacture, recordedAt });
  }
}

export class FirearmFound extends FirearmView {
  /** Of a noisy search, where the number asked for differs from the recorded one, in words. */
  readonly differences!: string[];

  static with(firearm: Firearm, differences: readonly string[]): FirearmFound {
    return Object.assign(new FirearmFound(), FirearmView.of(firearm), { differences: [...differences] });
  }
}

/** One page of a search: newest first, or nearest first of a noisy one. */
export class FirearmPage {
  readonly items!: FirearmFound[];
  readonly nextCursor!: string | null;
}

export class FirearmDetail extends FirearmView {
  readonly marks!: MarkView[];
  /** Earliest first. */
  readonly lifeEvents!: LifeEventView[];
  readonly flags!: LifeCycleFlagView[];

  static whole(
    firearm: Firearm,
    marks: readonly FirearmMark[],
    lifeEvents: LifeEventView[],
    flags: readonly LifeCycleFlag[],
  ): FirearmDetail {
    return Object.assign(new FirearmDetail(), FirearmView.of(firearm), {
      marks: marks.map((mark) => MarkView.of(mark)),
      lifeEvents,
      flags: [...flags],
    });
  }
}
