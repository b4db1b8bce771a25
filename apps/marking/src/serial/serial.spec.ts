import fc from 'fast-check';
import { keySkeleton, likeness, serialSkeleton } from './look-alikes';
import { withinOne, withinTwo, type MisreadLookup } from './misread-lookups';
import { compactSerial, normaliseName, normaliseSerial } from './normalise';
import { partialLookup } from './partial-lookup';
import { serialAgreement } from './serial-differences';
import { distanceFrom } from './serial-distance';
import { allowedMisreadings, firearmKeys, MOST_KEYS, serialKeys, TURNS } from './serial-keys';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const letter = fc.constantFrom(...LETTERS);
const serial = (minLength = 6, maxLength = 14) => fc.array(letter, { minLength, maxLength }).map((letters) => letters.join(''));

type Misreading = { kind: 'replace' | 'insert' | 'delete' | 'exchange'; place: number; with: string };
const misreadingOf = (...kinds: Misreading['kind'][]): fc.Arbitrary<Misreading> =>
  fc.record({ kind: fc.constantFrom(...kinds), place: fc.nat(100), with: letter });
const misreading = misreadingOf('replace', 'insert', 'delete', 'exchange');
/** Two at once; an exchange into which another misreading falls is a third one. */
const misreadings = fc.oneof(fc.array(misreadingOf('replace', 'insert', 'delete'), { maxLength: 2 }), fc.tuple(misreading));

function misread(text: string, { kind, place, with: other }: Misreading): string {
  const letters = Array.from(text);
  const at = place % letters.length;
  if (kind === 'replace') return letters.with(at, other).join('');
  if (kind === 'insert') return letters.toSpliced(at, 0, other).join('');
  if (kind === 'delete') return letters.toSpliced(at, 1).join('');
  const next = at + 1 < letters.length ? at + 1 : at - 1;
  return letters
    .with(at, letters[next] ?? '')
    .with(next, letters[at] ?? '')
    .join('');
}

/** What the index does with a lookup. */
function foundBy({ keys, tails }: MisreadLookup, recorded: string): boolean {
  const kept = serialKeys(recorded);
  return kept.some((key) => keys.includes(key) || tails.some((tail) => key.startsWith(tail)));
}

const found = (observed: string, recorded: string): boolean => {
  const skeleton = keySkeleton(observed);
  const allowed = allowedMisreadings(skeleton.length);
  const once = { keys: withinOne(skeleton), tails: [] };
  return (skeleton.length <= 6 && foundBy(once, recorded)) || (allowed === 2 && foundBy(withinTwo(skeleton), recorded));
};

/** What the statement does with a partial lookup: keys of some beginning, turned back, that agree with the pattern. */
function matched(pattern: string, recorded: string): boolean {
  const lookup = partialLookup(keySkeleton(pattern));
  if (!lookup) throw new Error(`${pattern} is not looked up`);
  const like = new RegExp(`^${lookup.like.replaceAll('%', '.*').replaceAll('_', '.')}$`);
  return serialKeys(recorded).some((key) => {
    if (lookup.keys.includes(key)) return true;
    if (!lookup.beginnings.some((beginning) => key.startsWith(beginning))) return false;
    const turn = TURNS['abcde'.indexOf(key.charAt(0))];
    const text = key.slice(1);
    return like.test(turn === undefined ? text : Array.from(text.slice(turn)).reverse().join('') + text.slice(0, turn));
  });
}

describe('serial numbers', () => {
  it.each([
    ['tkr-8142 7', 'TKR81427'],
    ['ТКВ 123', 'TKB123'],
    ['ΑΒΕ—7', 'ABE7'],
    ['٤٥٦٧', '4567'],
    ['é12', 'E12'],
    ['１２Ａ', '12A'],
    ['AB?1*', 'AB?1*'],
  ])('%s is stamped like %s', (typed, stamped) => expect(normaliseSerial(typed)).toBe(stamped));

  it('are normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) =>
        expect(normaliseSerial(normaliseSerial(text))).toBe(normaliseSerial(text)),
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) =>
        expect(compactSerial(compactSerial(text))).toBe(compactSerial(text)),
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) =>
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text)),
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) =>
        expect(serialSkeleton(serialSkeleton(text))).toBe(serialSkeleton(text)),
      ),
      { numRuns: 2_000 },
    );
  });

  it('are normalised alike whether all of a text is ASCII or a sign beside it is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 20 }), (text) => {
        // A bullet is no part of any number or name.
        expect([normaliseSerial(`${text}•`), compactSerial(`${text}•`), normaliseName(`${text}•`)]).toEqual([normaliseSerial(text), compactSerial(text), normaliseName(text)]);
      }),
    );
  });

  it('have one skeleton whichever look-alike was read at whichever place', () => {
    expect(serialSkeleton('O1S8B2')).toBe(serialSkeleton('QL5BBZ'));
    expect(serialSkeleton('GT8142')).not.toBe(serialSkeleton('GT7142'));
  });

  it('are compared alike in both directions', () => {
    fc.assert(fc.property(letter, letter, (one, other) => expect(likeness(one, other)).toBe(likeness(other, one))));
  });
});

describe('the search for a serial number', () => {
  it('finds a record whatever one or two characters were misread', () => {
    fc.assert(
      fc.property(serial(4), misreadings, (recorded, changes) => {
        const observed = changes.reduce(misread, recorded);
        fc.pre(changes.length <= allowedMisreadings(Math.min(observed.length, recorded.length)));
        expect(found(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)?.misreadings).toBeLessThanOrEqual(changes.length);
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds a record although every character that has a look-alike was read as one', () => {
    const swapped: Record<string, string> = {
      '0': 'O',
      O: 'Q',
      '1': 'I',
      I: 'L',
      '5': 'S',
      S: '5',
      '8': 'B',
      B: '8',
      '2': 'Z',
      Z: '2',
      '6': 'G',
      G: '6',
    };
    fc.assert(
      fc.property(serial(), (recorded) => {
        const observed = Array.from(recorded, (each) => swapped[each] ?? each).join('');
        expect(found(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)?.misreadings).toBe(0);
      }),
    );
  });

  it('finds a record whose two misread characters meet where its end begins', () => {
    for (const observed of ['TKR8421759', 'TKR814275', 'TKR1842759', 'TKR81X24759', 'TKR8124759', 'TKR184275', 'KTR8124759', 'TKR8124758'])
      expect([observed, found(observed, 'TKR8142759')]).toEqual([observed, true]);
  });

  it('finds a record of which a character could not be read when it was recorded', () => {
    fc.assert(
      fc.property(serial(7), fc.nat(100), misreading, (observed, place, change) => {
        const recorded = Array.from(observed)
          .with(place % observed.length, '?')
          .join('');
        expect(found(observed, recorded)).toBe(true);
        const other = misread(observed, change);
        fc.pre(change.kind === 'replace' && other.length === observed.length);
        expect(found(other, recorded)).toBe(true);
      }),
    );
  });

  it('finds a record of which one or two characters are unreadable', () => {
    fc.assert(
      fc.property(serial(4), fc.nat(100), fc.nat(100), (recorded, one, other) => {
        const observed = Array.from(recorded)
          .with(one % recorded.length, '?')
          .with(other % recorded.length, '?')
          .join('');
        expect(matched(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)).toMatchObject({ misreadings: 0 });
      }),
    );
  });

  it('finds a record of which a stretch of four or more is readable, wherever it stands', () => {
    fc.assert(
      fc.property(serial(4, 21), fc.nat(100), fc.integer({ min: 4, max: 9 }), (recorded, place, length) => {
        const start = place % (recorded.length - 3);
        const observed = `*${recorded.slice(start, start + length)}*`;
        expect(matched(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)).toMatchObject({ misreadings: 0 });
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with a pattern exactly where the pattern agrees, look-alikes aside', () => {
    const few = fc.constantFrom(...'AB12Ж');
    const short = fc.array(few, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
    const pattern = fc
      .array(fc.oneof({ weight: 5, arbitrary: few }, { weight: 2, arbitrary: fc.constantFrom('?', '*') }), { minLength: 2, maxLength: 9 })
      .map((letters) => letters.join(''));
    let agreed = 0;
    fc.assert(
      fc.property(fc.array(short, { minLength: 20, maxLength: 40 }), pattern, fc.boolean(), (records, written, over) => {
        // Every second pattern is written over one of the records, so that many agree.
        const asked = over
          ? Array.from(records[0] ?? '', (each, place) => (/[?*]/.test(written[place] ?? '') ? written[place] : each)).join('')
          : written;
        fc.pre(partialLookup(keySkeleton(asked)) !== null);
        const naive = new RegExp(`^${keySkeleton(asked).replaceAll('?', '.').replaceAll('*', '.*')}$`);
        const expected = records.filter((recorded) => naive.test(keySkeleton(recorded)));
        agreed += expected.length;
        expect(records.filter((recorded) => matched(asked, recorded))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(agreed).toBeGreaterThan(500);
  });

  it('keeps few keys of a serial number: six of one with eight characters, never more than the most', () => {
    expect(serialKeys('TKR81427')).toHaveLength(6);
    fc.assert(fc.property(serial(1, 60), (recorded) => expect(serialKeys(recorded).length).toBeLessThanOrEqual(1 + 4 + TURNS.length)));
    const partial = fc.array(fc.oneof({ weight: 3, arbitrary: letter }, fc.constantFrom('?', '*')), { maxLength: 60 });
    fc.assert(fc.property(partial, (letters) => expect(serialKeys(letters.join('')).length).toBeLessThanOrEqual(MOST_KEYS)));
    expect(firearmKeys(['TKR81427', null, 'tkr-81427'])).toEqual(serialKeys('TKR81427'));
  });

  it.each(['', '??', '*', '?*?', '-', 'W*', 'K???X2', '*703*', '*51', 'AB*12'])(
    'looks for nothing where too little can be read: %p',
    (observed) => expect(partialLookup(keySkeleton(observed))).toBeNull(),
  );
});

describe('the differences between two serial numbers', () => {
  it.each<[string, string, string[]]>([
    ['TKR81427', 'tkr 814-27', []],
    ['TKR81427', 'TKRB1427', ['look-alike 8/B at position 4']],
    ['TKR81427', 'TKR81421', ['look-alike 7/1 at position 8']],
    ['TKR81427', 'TKR81K27', ['observed 4, recorded K at position 6']],
    ['TKR81472', 'TKR81427', ['7 and 2 exchanged at positions 7 and 8']],
    ['TKR8127', 'TKR81427', ['recorded 4 before position 6 was not observed']],
    ['TKRX81427', 'TKR81427', ['X at position 4 is not in the record']],
    ['ТKR81427', 'TKR81427', ['same shape Cyrillic Т/T at position 1']],
    ['TKR8?427', 'TKR81427', ['unreadable at position 5, recorded 1']],
    ['TKR*27', 'TKR81427', ['unreadable stretch at position 4, recorded 814']],
    ['TKR81427', 'TKR8142?', ['observed 7 at position 8, unreadable when it was recorded']],
    ['TKRO14Z7', 'TKR01427', ['look-alike O/0 at position 4', 'look-alike Z/2 at position 7']],
  ])('%s against %s: %j', (observed, recorded, reasons) => expect(serialAgreement(observed, recorded)?.reasons).toEqual(reasons));

  it.each([
    ['three misread characters', 'TKR81427', 'TKRXYZ27'],
    ['two misread characters of five', 'A1427', 'AXX27'],
    ['one misread character of three', '142', '1X2'],
    ['nothing readable', '???', '142'],
  ])('are too many: %s', (_, observed, recorded) => expect(serialAgreement(observed, recorded)).toBeNull());

  it('are none, and of no weight, only between the same texts', () => {
    fc.assert(
      fc.property(serial(), misreading, (recorded, changed) => {
        const observed = misread(recorded, changed);
        const agreement = serialAgreement(observed, recorded);
        expect(agreement?.distance === 0).toBe(observed === recorded);
        expect(agreement?.reasons.length === 0).toBe(observed === recorded);
      }),
    );
  });

  it('are measured alike with and without words', () => {
    const any = fc.array(fc.oneof({ weight: 12, arbitrary: letter }, fc.constantFrom('?', '*', 'Ж', 'В', '٤')), { maxLength: 12 });
    fc.assert(
      fc.property(any, any, fc.boolean(), misreading, (one, other, near, change) => {
        const observed = one.join('');
        const recorded = near && observed !== '' ? misread(observed, change) : other.join('');
        const agreement = serialAgreement(observed, recorded);
        const { distance, misreadings } = agreement ?? {};
        expect(distanceFrom(observed)(recorded)).toEqual(agreement && { distance, misreadings });
      }),
      { numRuns: 5_000 },
    );
  });

  it('weigh a look-alike less than a misread character, and one less than two', () => {
    const distance = (observed: string): number => serialAgreement(observed, 'TKR81427')?.distance ?? Infinity;
    expect(distance('TKRB1427')).toBeLessThan(distance('TKR81421'));
    expect(distance('TKR81421')).toBeLessThan(distance('TKR8142K'));
    expect(distance('TKR8142K')).toBeLessThan(distance('TKR814KK'));
  });
});
