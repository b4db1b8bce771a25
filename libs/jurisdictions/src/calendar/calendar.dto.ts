import { IsDay, IsWritten } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsInt, Matches, Max, Min, ValidateBy, ValidateNested } from 'class-validator';
import type { PublishedCalendar } from './calendars.service';
import { isTimeZone, minutesOf } from './local-time';
import { UNSTATED_CALENDAR } from './working-time';

const IsTimeZone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value) => typeof value === 'string' && value.length <= 60 && isTimeZone(value),
      defaultMessage: () => '$property must be the name of a time zone, for example America/Belize',
    },
  });

const ClosesLater = (): PropertyDecorator =>
  ValidateBy({
    name: 'closesLater',
    validator: {
      validate: (value, at) => {
        const opensAt = (at?.object as Partial<StateCalendar> | undefined)?.opensAt;
        const [opens, closes] = [opensAt, value].map((time: unknown) => (typeof time === 'string' ? minutesOf(time) : null));
        return typeof opens === 'number' && typeof closes === 'number' && closes - opens >= 60;
      },
      defaultMessage: () => '$property must be a time of the day at least an hour after opensAt, 24:00 at the latest',
    },
  });

export class HolidayStated {
  @IsDay() readonly day!: string;
  @IsWritten(120) readonly name!: string;
}

/** When the offices of one's own jurisdiction work. Replaces what was stated before as a whole. */
export class StateCalendar {
  /** IANA time zone, for example America/Belize. */
  @IsTimeZone() readonly timeZone!: string;
  /** 1 for Monday to 7 for Sunday. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  readonly workingDays!: number[];
  /** Local time, for example 08:00. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'opensAt must be a time such as 08:00' }) readonly opensAt!: string;
  /** Local time, for example 17:00; 24:00 for the end of the day. */
  @ClosesLater() readonly closesAt!: string;
  /** Public holidays of the years to come. */
  @IsArray()
  @ArrayMaxSize(400)
  @ArrayUnique(({ day }: Partial<HolidayStated>) => day)
  @ValidateNested({ each: true })
  @Type(() => HolidayStated)
  readonly holidays!: HolidayStated[];
}

export class HolidayView {
  readonly day!: string;
  readonly name!: string;
}

/** When the offices of a jurisdiction work. */
export class WorkingCalendarView {
  readonly jurisdictionId!: string;
  /** ISO 3166-1 alpha-2. */
  readonly code!: string;
  /** False where the jurisdiction stated nothing, and deadlines are counted by the ordinary calendar below. */
  readonly stated!: boolean;
  readonly timeZone!: string;
  readonly workingDays!: number[];
  readonly opensAt!: string;
  readonly closesAt!: string;
  readonly holidays!: HolidayView[];

  static of(jurisdictionId: string, code: string, calendar: PublishedCalendar | null): WorkingCalendarView {
    const { timeZone, workingDays, opensAt, closesAt } = calendar ?? UNSTATED_CALENDAR;
    const holidays = (calendar?.holidays ?? []).map(({ day, name }) => Object.assign(new HolidayView(), { day, name }));
    const hours = { timeZone, workingDays: [...workingDays], opensAt, closesAt, holidays };
    return Object.assign(new WorkingCalendarView(), { jurisdictionId, code, stated: calendar !== null, ...hours });
  }
}
