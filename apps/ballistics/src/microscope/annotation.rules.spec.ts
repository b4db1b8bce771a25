import fc from 'fast-check';
import { judgeShape, openToOthers } from './annotation.rules';

const numbers = (length: number): number[] => new Array<number>(length).fill(1);

describe('an annotation', () => {
  it('has one place on each side for a point, and two for a line or a box', () => {
    expect(() => judgeShape('point', numbers(2), numbers(2))).not.toThrow();
    expect(() => judgeShape('line', numbers(4), numbers(4))).not.toThrow();
    expect(() => judgeShape('box', numbers(4), numbers(2))).toThrow(expect.objectContaining({ code: 'annotation.shape-broken' }));
    expect(() => judgeShape('point', numbers(4), numbers(4))).toThrow(expect.objectContaining({ code: 'annotation.shape-broken' }));
  });

  it('is not shown to others as long as one link between the two items waits for its verification', () => {
    const link = fc.record({ verified: fc.boolean(), settled: fc.boolean() });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 4 }), fc.boolean(), (links, dismissed) => {
        const undecided = [...links, { verified: false, settled: false }];
        expect(openToOthers(undecided, dismissed)).toBe(false);
      }),
    );
  });

  it('is shown once the candidate was dismissed, the verification was signed or the link was settled', () => {
    expect(openToOthers([], true)).toBe(true);
    expect(openToOthers([], false)).toBe(false);
    expect(openToOthers([{ verified: true, settled: true }], false)).toBe(true);
    expect(openToOthers([{ verified: false, settled: true }], false)).toBe(true);
  });
});
