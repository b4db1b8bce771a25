import fc from 'fast-check';
import { placeNodes } from '../../apps/web/src/pages/network/place-nodes';

const nodes = fc.uniqueArray(fc.record({ id: fc.uuid(), jurisdiction: fc.constantFrom(null, 'BZ', 'GT', 'TT') }), { selector: ({ id }) => id, maxLength: 60 });

describe('the drawing of the network', () => {
  it('gives every node a place of its own inside the drawing', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const { spots, width, height } = placeNodes(all);
        expect(new Set([...spots.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length);
        for (const { x, y } of spots.values()) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }),
    );
  });

  it('keeps one column for each jurisdiction, and one’s own first', () => {
    const all = [{ id: 'a', jurisdiction: 'GT' }, { id: 'b', jurisdiction: null }, { id: 'c', jurisdiction: 'GT' }];
    const { columns, spots } = placeNodes(all);
    expect(columns.map(({ key }) => key)).toEqual(['', 'GT']);
    expect(spots.get('a')?.x).toBe(spots.get('c')?.x);
    expect(spots.get('b')?.x).toBeLessThan(spots.get('a')?.x ?? 0);
  });
});
