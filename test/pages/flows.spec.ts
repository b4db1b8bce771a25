import fc from 'fast-check';
import { flowsOf, layFlows } from '../../apps/web/src/pages/trace-figures/flows';

const state = fc.constantFrom('BZ', 'GT', 'HN', 'MX', 'US');
const flows = fc.uniqueArray(fc.record({ from: state, to: state, count: fc.integer({ min: 1, max: 5_000 }) }), {
  maxLength: 12,
  selector: ({ from, to }) => `${from} ${to}`,
});

describe('the drawing of routes', () => {
  it('draws what was told as a route between two states, and nothing else', () => {
    const cells = [
      { label: 'GT > BZ', count: 7 },
      { label: 'GT > HN', count: null },
      { label: 'OTHERS', count: 9 },
    ];
    expect(flowsOf(cells)).toEqual([{ from: 'GT', to: 'BZ', count: 7 }]);
  });

  it('makes every state as high as its bands together, and lets no two bands or states lie over one another', () => {
    fc.assert(
      fc.property(flows, (given) => {
        const { sources, targets, bands, height } = layFlows(given);
        expect(bands).toHaveLength(given.length);
        for (const [column, of, at] of [
          [sources, 'from', 'fromTop'],
          [targets, 'to', 'toTop'],
        ] as const) {
          column.forEach(({ top }, index) => expect(top).toBeGreaterThanOrEqual(index === 0 ? 0 : (column[index - 1]?.top ?? 0) + (column[index - 1]?.height ?? 0)));
          for (const { name, top, height: high } of column) {
            expect(top + high).toBeLessThanOrEqual(height + 1e-6);
            const own = bands.filter((band) => band[of] === name).sort((one, other) => one[at] - other[at]);
            let free = top;
            for (const band of own) {
              expect(band[at]).toBeCloseTo(free, 6);
              free += band.thickness;
            }
            expect(free).toBeCloseTo(top + high, 6);
          }
        }
      }),
    );
  });
});
