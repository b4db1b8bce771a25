import fc from 'fast-check';
import { likeness, serialSkeleton } from './look-alikes';
import { compactSerial, normaliseName, normaliseSerial } from './normalise';
import { serialAgreement } from './serial-differences';
import { allowedMisreadings, lookupsOf, recordKeys } from './serial-keys';

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

const found = (observed: string, recorded: string): boolean => {
  const keys = new Set(recordKeys(recorded));
  return lookupsOf(observed).some((lookup) =>
    lookup.kind === 'deletions'
      ? lookup.keys.some((key) => keys.has(key))
      : lookup.stretches.some((stretch) => stretch.every((gram) => keys.has(gram))),
  );
};

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

  it('finds a record of which one or two characters are unreadable', () => {
    fc.assert(
      fc.property(serial(), fc.nat(100), fc.nat(100), (recorded, one, other) => {
        const observed = Array.from(recorded)
          .with(one % recorded.length, '?')
          .with(other % recorded.length, '?')
          .join('');
        expect(found(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)).toMatchObject({ misreadings: 0 });
      }),
    );
  });

  it('finds a record of which a stretch of three or more is readable', () => {
    fc.assert(
      fc.property(serial(8), fc.nat(100), (recorded, place) => {
        const start = place % (recorded.length - 2);
        const observed = `*${recorded.slice(start, start + 3)}*`;
        expect(found(observed, recorded)).toBe(true);
        expect(serialAgreement(observed, recorded)).toMatchObject({ misreadings: 0 });
      }),
    );
  });

  it('keeps at most 55 keys for a serial number of up to twenty characters', () => {
    fc.assert(fc.property(serial(1, 20), (recorded) => expect(recordKeys(recorded).length).toBeLessThanOrEqual(37 + 18)));
  });

  it.each(['', '??', '*', '?*?', '-'])('looks for nothing when nothing can be read: %p', (observed) =>
    expect(lookupsOf(observed)).toEqual([]),
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

  it('weigh a look-alike less than a misread character, and one less than two', () => {
    const distance = (observed: string): number => serialAgreement(observed, 'TKR81427')?.distance ?? Infinity;
    expect(distance('TKRB1427')).toBeLessThan(distance('TKR81421'));
    expect(distance('TKR81421')).toBeLessThan(distance('TKR8142K'));
    expect(distance('TKR8142K')).toBeLessThan(distance('TKR814KK'));
  });
});
