import { IsInstant, IsWritten, PageQuery } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import { PLACE_KINDS, WHEN_FULL, type PlaceKind, type WhenFull } from './storage-rules';

const IsTemperature = () => (target: object, property: string | symbol) => {
  for (const rule of [IsNumber(), Min(-90), Max(90)]) rule(target, property);
};
const IsHumidity = () => (target: object, property: string | symbol) => {
  for (const rule of [IsNumber(), Min(0), Max(100)]) rule(target, property);
};

export class DescribePlace {
  /** What people call it. */
  @IsWritten(200) readonly name!: string;
  /** How many items it holds, with everything inside it; left out, nobody counts. */
  @MayBeLeftOut() @IsInt() @Min(1) @Max(1_000_000) readonly capacity?: number;
  /** What it does when it is full: refuse, or take more and say so. */
  @MayBeLeftOut() @IsIn(WHEN_FULL) readonly whenFull?: WhenFull;
  /** Who keeps it, and may place and take out items of others. */
  @MayBeLeftOut() @IsUUID() readonly keeperOfficialId?: string;
  /** Who may enter, besides its keeper; left out, whoever works here. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly mayEnter?: string[];
  /** Degrees Celsius. */
  @MayBeLeftOut() @IsTemperature() readonly temperatureMin?: number;
  @MayBeLeftOut() @IsTemperature() readonly temperatureMax?: number;
  /** Per cent relative humidity. */
  @MayBeLeftOut() @IsHumidity() readonly humidityMin?: number;
  @MayBeLeftOut() @IsHumidity() readonly humidityMax?: number;
}

export class RegisterPlace extends DescribePlace {
  @IsIn(PLACE_KINDS) readonly kind!: PlaceKind;
  /** The place it is in; left out, it is outermost. */
  @MayBeLeftOut() @IsUUID() readonly parentId?: string;
}

export class MovePlace {
  /** The place it is in from now on; left out, it is outermost. */
  @MayBeLeftOut() @IsUUID() readonly parentId?: string;
}

export class ReadClimate {
  /** Degrees Celsius. */
  @MayBeLeftOut() @IsTemperature() readonly temperature?: number;
  /** Per cent relative humidity. */
  @MayBeLeftOut() @IsHumidity() readonly humidity?: number;
  @MayBeLeftOut() @IsWritten(500) readonly remark?: string;
  /** When it was read; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class ListPlaces extends PageQuery {
  /** Places directly in this one. */
  @IsOptional() @IsUUID() readonly parentId?: string;
  /** The one with this code on its label, as scanned or typed. */
  @IsOptional() @IsWritten(40) readonly code?: string;
}

export class PlaceTreeQuery {
  /** Only what is inside this place, with it. */
  @IsOptional() @IsUUID() readonly within?: string;
}

export class PlaceItem {
  @IsUUID() readonly placeId!: string;
  /** When it was put there; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class TakeOutItem {
  /** When it was taken out; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}
