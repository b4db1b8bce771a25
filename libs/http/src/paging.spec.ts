import fc from 'fast-check';
import { pageOf, positionOf } from './paging';

const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');
const ID = 'c648447a-db32-4944-98dd-18ccffa4a721';

describe('a cursor', () => {
  it('leads to the position after the page that gave it', () => {
    const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, fc.uuid(), (recordedAt, id) => {
        const { nextCursor } = pageOf(
          [
            { recordedAt, id },
            { recordedAt, id },
          ],
          1,
          (row) => row,
        );
        expect(positionOf(nextCursor ?? '')).toEqual({ recordedAt, id });
      }),
    );
  });

  it('is refused when this server cannot have given it, before the database has to', () => {
    const made = [
      `2026-01-01T00:00:00.000Z ${'-'.repeat(36)}`,
      `-271821-04-20T00:00:00.000Z ${ID}`,
      `+275760-09-13T00:00:00.000Z ${ID}`,
      `2026-01-01T00:00:00.000Z ${ID} more`,
      `2026-02-30T00:00:00.000Z ${ID}`,
      `2026 ${ID}`,
      `0 ${ID}`,
      '',
      '\u0000 \u0000',
    ];
    for (const text of made)
      expect(() => positionOf(cursorOf(text))).toThrow(expect.objectContaining({ code: 'request.cursor-malformed' }));
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(() => positionOf(text)).toThrow(expect.objectContaining({ code: 'request.cursor-malformed' })),
      ),
    );
  });
});
