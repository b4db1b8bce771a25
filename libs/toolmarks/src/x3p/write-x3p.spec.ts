import fc from 'fast-check';
import { bitsOf, surfaceOf } from '../../test/surfaces';
import { readX3p } from './read-x3p';
import type { X3pAcquisitionRecord } from './record';
import { readX3pContent } from './rewrite';
import { metresOf, writeX3p, writeX3pContent, type X3pContent } from './write-x3p';

const NAMES = { I: Int16Array, L: Int32Array, F: Float32Array, D: Float64Array } as const;

const content = fc
  .record({
    nx: fc.integer({ min: 1, max: 12 }),
    ny: fc.integer({ min: 1, max: 12 }),
    type: fc.constantFrom<keyof typeof NAMES>('I', 'L', 'F', 'D'),
    seed: fc.integer({ min: 1, max: 1e6 }),
    masked: fc.boolean(),
  })
  .map(({ nx, ny, type, seed, masked }): X3pContent => {
    const integer = type === 'I' || type === 'L';
    const value = (i: number): number => ((seed * (i + 1) * 7_919) % 30_000) - 15_000;
    const stored = new NAMES[type](Array.from({ length: nx * ny }, (_, i) => (integer ? value(i) : value(i) * 1e-9)));
    if (!integer && nx * ny > 3) stored[2] = NaN;
    const valid = masked || integer ? Uint8Array.from({ length: nx * ny }, (_, i) => (i % 5 === 3 ? 0 : 1)) : null;
    return {
      nx,
      ny,
      incrementX: '6.25e-6',
      incrementY: '6.25E-06',
      stored,
      valid,
      increment: integer ? '1.25e-9' : null,
      offset: integer ? '-1e-6' : null,
      acquisition: null,
    };
  });

describe('writing X3P', () => {
  it('gives back every stored bit of every data type, with and without a mask of valid points', () => {
    fc.assert(
      fc.property(content, (given) => {
        const back = readX3pContent(writeX3pContent(given), 'strict');
        expect(Buffer.from(back.stored.buffer)).toEqual(Buffer.from(given.stored.buffer));
        expect([back.nx, back.ny, back.valid, back.incrementY]).toEqual([given.nx, given.ny, given.valid, given.incrementY]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives equal bytes for equal content', () => {
    fc.assert(
      fc.property(content, (given) => expect(writeX3pContent(given)).toEqual(writeX3pContent({ ...given }))),
      { numRuns: 50 },
    );
  });

  it('returns a surface that was read, bit for bit, with missing points missing and the pitch to its last digit', () => {
    fc.assert(
      fc.property(content, fc.double({ min: 0.1, max: 30, noNaN: true }), (given, pitchUm) => {
        const first = readX3p(writeX3pContent({ ...given, incrementX: metresOf(pitchUm) }), { mode: 'strict' }).surface;
        const second = readX3p(writeX3p(first), { mode: 'strict' }).surface;
        expect(bitsOf(second).equals(bitsOf(first))).toBe(true);
        expect(second.pitchXUm).toBe(pitchUm);
      }),
      { numRuns: 200 },
    );
  });

  it('carries record 2 as text, whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const acquisition: X3pAcquisitionRecord = {
          date: '2026-01-05',
          creator: 'A & B <c>',
          instrument: null,
          calibrationDate: null,
          probingType: null,
          probingIdentification: null,
          comment: `a${text}z`,
        };
        const { record } = readX3p(
          writeX3p(
            surfaceOf(2, 2, 5, (x) => x),
            acquisition,
          ),
          { mode: 'strict' },
        );
        expect(record.acquisition?.creator).toBe('A & B <c>');
        expect(record.acquisition?.comment?.replace(/\s/gu, '')).toBe(
          `a${text}z`.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').replace(/\s/gu, ''),
        );
      }),
    );
  });

  it('writes an absent record 2 as absent', () => {
    expect(readX3p(writeX3p(surfaceOf(2, 2, 5, (x) => x)), { mode: 'strict' }).record.acquisition).toBeNull();
  });
});
