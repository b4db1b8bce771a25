import type { FitFor } from '@headstamp/codes';
import { curedHours, isExpired, judgeReview, type RegionReview } from './casting-rules';

const cast = { regions: ['BREECH_FACE', 'FIRING_PIN'] as const };
const good: RegionReview = { region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] };
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('the rules of casting', () => {
  it('let silicone be used on its last day and not on the next', () => {
    expect(isExpired('2026-03-01', new Date('2026-03-01T23:59:59.999Z'))).toBe(false);
    expect(isExpired('2026-03-01', new Date('2026-03-02T00:00:00.000Z'))).toBe(true);
  });

  it('count no more hours of cure than went by', () => {
    const mould = { pouredAt: new Date('2026-03-01T08:00:00Z'), cureHours: 16 };
    expect(curedHours(mould, new Date('2026-03-01T18:00:00Z'))).toBe(10);
    expect(curedHours(mould, new Date('2026-03-03T18:00:00Z'))).toBe(16);
    expect(curedHours(mould, new Date('2026-02-01T18:00:00Z'))).toBe(0);
  });

  it.each<[what: string, code: string, fitFor: FitFor[], perRegion: RegionReview[]]>([
    ['is fit for microscopy and rejected', 'cast.rejected-excludes-others', ['MICROSCOPY', 'REJECTED'], [good]],
    ['judges a region the cast does not bear', 'cast.region-not-on-item', ['MICROSCOPY'], [{ ...good, region: 'LAND_ENGRAVED' }]],
    ['judges a region twice', 'cast.region-not-on-item', ['MICROSCOPY'], [good, good]],
    [
      'passes a cast on which nothing came out',
      'cast.no-region-reproduced',
      ['MICROSCOPY'],
      [{ ...good, verdict: 'NOT_REPRODUCED', defects: ['VOID'] }],
    ],
    ['passes a cast without having looked at a region', 'cast.no-region-reproduced', ['TRAINING'], []],
  ])('refuse a review that %s', (_, code, fitFor, perRegion) => {
    expect(() => judgeReview(cast, fitFor, perRegion)).toThrow(refused(code));
  });

  it('accept a plain rejection and a pass with one good region', () => {
    expect(() => judgeReview(cast, ['REJECTED'], [])).not.toThrow();
    expect(() =>
      judgeReview(cast, ['MICROSCOPY', 'ABIS_ENTRY'], [good, { region: 'FIRING_PIN', verdict: 'NOT_REPRODUCED', defects: ['BUBBLE'] }]),
    ).not.toThrow();
  });
});
