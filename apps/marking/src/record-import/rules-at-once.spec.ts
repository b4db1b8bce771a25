import 'reflect-metadata';
import { FIREARM_TYPE_CODES, MARK_KINDS, MARKED_PARTS, SERIAL_STATES } from '@headstamp/codes';
import { IsIn, IsOptional, ValidateIf, validateSync } from 'class-validator';
import fc from 'fast-check';
import { RecordFirearm, RecordLifeEvent, RecordMark } from '../firearm/firearm.dto';
import { LIFE_EVENT_KINDS } from '../firearm/life-cycle.states';
import { obeysItsRules } from './rules-at-once';

/** Those of the validation pipe. */
const PIPE = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };

const strange = fc.constantFrom<unknown>('', ' ', 0, -1, 1.5, NaN, 9_999, true, null, undefined, [], {}, 'x'.repeat(400), '\u0000', 'ZZ', '2024-13', 'CS', ['no-uuid'], [null]);
/** What a field may hold, now and then something that it may not. */
const or = (usual: fc.Arbitrary<unknown>) => fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: strange });
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const uuid = fc.uuid();
const country = fc.constantFrom('GT', 'US', 'YUCS', 'YU', 'CSHH');
const date = fc.constantFrom('2009', '2009-04', '2009-04-17');
const year = fc.integer({ min: 1500, max: 2200 });

const made = <T extends object>(of: new () => T, fields: Record<string, fc.Arbitrary<unknown>>, required: string[]) =>
  fc.record(fields, { requiredKeys: required }).map((values) => Object.assign(new of(), values));

const mark = made(
  RecordMark,
  {
    ...{ kind: or(fc.constantFrom(...MARK_KINDS)), part: or(fc.constantFrom(...MARKED_PARTS)), text: or(text), position: or(text), country: or(country) },
    ...{ year: or(year), depthMm: or(fc.double({ min: 0.001, max: 10, noNaN: true })), photographIds: or(fc.uniqueArray(uuid, { maxLength: 3 })) },
  },
  ['kind', 'part', 'text'],
);
const lifeEvent = made(
  RecordLifeEvent,
  { kind: or(fc.constantFrom(...LIFE_EVENT_KINDS)), date: or(date), holderId: or(uuid), document: or(text), country: or(country), publish: or(fc.boolean()), owner: text },
  ['kind', 'date'],
);
const firearm = made(
  RecordFirearm,
  {
    ...{ serial: or(text), serialState: or(fc.constantFrom(...SERIAL_STATES)), make: or(text), model: or(text), type: or(fc.constantFrom(...FIREARM_TYPE_CODES)) },
    ...{ calibre: or(text), countryOfManufacture: or(country), yearOfManufacture: or(year), templateId: or(uuid), occurredAt: or(fc.constant('2026-03-01T14:05:00Z')) },
    ...{ marks: or(fc.array(mark, { maxLength: 2 })), lifeEvents: or(fc.array(lifeEvent, { maxLength: 2 })) },
  },
  ['serialState', 'make', 'model', 'type', 'calibre', 'countryOfManufacture'],
);

class Dependent {
  @ValidateIf((of: Dependent) => of.kind === 'a') @IsIn(['b']) readonly of?: string;
  @IsOptional() @IsIn(['a']) readonly kind?: string;
}
class NoRules {
  readonly of = 'anything';
}

describe('the rules of a record, asked at once', () => {
  it('hold exactly where the single write accepts it', () => {
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(firearm, (record) => {
        const accepted = validateSync(record, PIPE).length === 0;
        if (accepted) good++;
        else bad++;
        expect(obeysItsRules(record)).toBe(accepted);
      }),
      { numRuns: 3_000 },
    );
    // Of both kinds there were many.
    expect(Math.min(good, bad)).toBeGreaterThan(200);
  });

  it('hold for a property only under its condition', () => {
    expect(obeysItsRules(Object.assign(new Dependent(), { of: 'c' }))).toBe(true);
    expect(obeysItsRules(Object.assign(new Dependent(), { kind: 'a', of: 'c' }))).toBe(false);
  });

  it('are not vouched for where a class has none', () => expect(obeysItsRules(new NoRules())).toBe(false));
});
