import fc from 'fast-check';
import { closeCross, dilateCross, erodeCross, erodeDisc, labelPieces, openCross } from './morphology';

const mask = fc
  .record({ nx: fc.integer({ min: 1, max: 16 }), ny: fc.integer({ min: 1, max: 16 }) })
  .chain(({ nx, ny }) =>
    fc.record({ nx: fc.constant(nx), ny: fc.constant(ny), bits: fc.uint8Array({ minLength: nx * ny, maxLength: nx * ny, max: 1 }) }),
  );
const reach = fc.integer({ min: 0, max: 4 });

/** Whether every (or some) point within the distance has the value; beyond the grid is outside. */
function near(bits: Uint8Array, nx: number, ny: number, at: number, within: (dx: number, dy: number) => boolean, value: 0 | 1): boolean {
  for (let y = -6; y < ny + 6; y++) {
    for (let x = -6; x < nx + 6; x++) {
      if (!within(x - (at % nx), y - Math.floor(at / nx))) continue;
      const bit = x < 0 || y < 0 || x >= nx || y >= ny ? 0 : bits[x + nx * y];
      if (bit === value) return true;
    }
  }
  return false;
}

describe('masks', () => {
  it('shrink and grow by steps of the cross as the definition says', () => {
    fc.assert(
      fc.property(mask, reach, ({ nx, ny, bits }, n) => {
        const cross = (dx: number, dy: number): boolean => Math.abs(dx) + Math.abs(dy) <= n;
        expect([...erodeCross(bits, nx, ny, n)]).toEqual([...bits.keys()].map((at) => (near(bits, nx, ny, at, cross, 0) ? 0 : 1)));
        expect([...dilateCross(bits, nx, ny, n)]).toEqual([...bits.keys()].map((at) => (near(bits, nx, ny, at, cross, 1) ? 1 : 0)));
      }),
    );
  });

  it('shrink by a disc as the definition says', () => {
    fc.assert(
      fc.property(
        mask,
        fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 4.9, noNaN: true })),
        ({ nx, ny, bits }, radius) => {
          const disc = (dx: number, dy: number): boolean => dx * dx + dy * dy <= radius * radius && Math.abs(dy) <= Math.floor(radius);
          expect([...erodeDisc(bits, nx, ny, radius)]).toEqual([...bits.keys()].map((at) => (near(bits, nx, ny, at, disc, 0) ? 0 : 1)));
        },
      ),
    );
  });

  it('lose by opening, gain by closing, and neither changes a second time', () => {
    fc.assert(
      fc.property(mask, reach, ({ nx, ny, bits }, n) => {
        const opened = openCross(bits, nx, ny, n);
        opened.forEach((bit, i) => expect(bit).toBeLessThanOrEqual(bits[i]!));
        expect(openCross(opened, nx, ny, n)).toEqual(opened);
      }),
    );
    const ring = Uint8Array.from([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(closeCross(ring, 5, 5, 1)[12]).toBe(1);
  });

  it('fall into connected pieces whose sizes add up', () => {
    fc.assert(
      fc.property(mask, ({ nx, ny, bits }) => {
        const { labels, sizes } = labelPieces(bits, nx, ny);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bits.reduce((sum, bit) => sum + bit, 0));
        labels.forEach((label, at) => {
          expect(label > 0).toBe(bits[at] === 1);
          if (label > 0 && at % nx < nx - 1 && bits[at + 1]) expect(labels[at + 1]).toBe(label);
          if (label > 0 && at + nx < labels.length && bits[at + nx]) expect(labels[at + nx]).toBe(label);
        });
      }),
    );
  });
});
