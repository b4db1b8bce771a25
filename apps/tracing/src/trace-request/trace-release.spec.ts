import type { ChainRow } from '@headstamp/exchange';
import fc from 'fast-check';
import { release } from './trace-release';

const chainOf = (...sequences: number[]): ChainRow[] =>
  sequences.map((sequence) => ({
    sequence,
    actor: 'RETAILER',
    name: `hand ${sequence}`,
    licence: null,
    country: 'GT',
    acquiredOn: null,
    disposedOn: null,
    document: null,
  }));
const choice = { withhold: [] as number[], endState: 'TRACED_FIRST_PURCHASER', extent: undefined } as const;
const refusedWith = (code: string) => expect.objectContaining({ code });

describe('what an answer releases', () => {
  it('releases exactly the rows that are not withheld, in their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (sequences, coin) => {
          const withhold = sequences.filter(() => coin.next().value);
          fc.pre(withhold.length < sequences.length);
          const released = release({ ...choice, chain: chainOf(...sequences), withhold });
          expect(released.chain.map(({ sequence }) => sequence)).toEqual(
            sequences.filter((each) => !withhold.includes(each)).sort((a, b) => a - b),
          );
          expect(released.extent).toBe(withhold.length > 0 ? 'partial' : 'full');
        },
      ),
    );
  });

  it('calls an answer partial where the official says that the records are incomplete', () => {
    expect(release({ ...choice, chain: chainOf(1, 2), extent: 'partial' }).extent).toBe('partial');
  });

  it('does not call an answer full that withholds a row', () => {
    expect(() => release({ ...choice, chain: chainOf(1, 2), withhold: [2], extent: 'full' })).toThrow(
      refusedWith('trace-request.withheld-is-not-full'),
    );
  });

  it('does not pass a refusal off as an answer by withholding every row', () => {
    expect(() => release({ ...choice, chain: chainOf(1, 2), withhold: [1, 2] })).toThrow(refusedWith('trace-request.nothing-released'));
  });

  it('names the rows that are to be withheld and are not there', () => {
    expect(() => release({ ...choice, chain: chainOf(1, 2), withhold: [2, 7] })).toThrow(
      expect.objectContaining({ code: 'trace-request.unknown-sequence', facts: { sequences: ['7'] } }),
    );
  });

  it('refuses a chain with two rows of one number', () => {
    expect(() => release({ ...choice, chain: chainOf(1, 1) })).toThrow(refusedWith('trace-request.sequence-twice'));
  });

  it('lets an answer without rows only say that the weapon could not be traced', () => {
    expect(release({ ...choice, chain: [], endState: 'TOO_OLD' })).toEqual({ chain: [], extent: 'full' });
    expect(() => release({ ...choice, chain: [] })).toThrow(refusedWith('trace-request.traced-without-chain'));
  });
});
