import { SERIAL_STATES } from '@headstamp/codes';
import fc from 'fast-check';
import { judgeDay, judgeSerial } from './recovery.states';

const contradicted = expect.objectContaining({ code: 'recovery.serial-contradicts-state' }) as Error;
const missing = expect.objectContaining({ code: 'recovery.serial-missing' }) as Error;

describe('what a recovery may say', () => {
  it('takes any serial number that was read, unless the firearm is said to bear none', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...SERIAL_STATES), (serial, state) => {
        if (state === 'NONE') expect(() => judgeSerial(serial, state)).toThrow(contradicted);
        else expect(() => judgeSerial(serial, state)).not.toThrow();
      }),
    );
  });

  it.each(['NONE', 'OBLITERATED'] as const)('takes no serial number when it is %s', (state) =>
    expect(() => judgeSerial(null, state)).not.toThrow(),
  );

  it.each(['COMPLETE', 'PARTIAL', 'RESTORED_FULL', 'RESTORED_PARTIAL', 'DUPLICATE'] as const)(
    'asks for the serial number that is said to be %s',
    (state) => expect(() => judgeSerial(null, state)).toThrow(missing),
  );

  it('takes a day that has begun somewhere on earth, and none later', () => {
    const now = new Date('2026-03-01T10:00:00Z');
    expect(() => judgeDay('2026-03-02', now)).not.toThrow();
    expect(() => judgeDay('2026-03-02', new Date('2026-03-01T09:59:59Z'))).toThrow(
      expect.objectContaining({ code: 'recovery.in-the-future' }) as Error,
    );
  });
});
