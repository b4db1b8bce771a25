import fc from 'fast-check';
import { judge } from '../matching/candidate';
import { serialAgreement } from '../serial/serial-differences';
import { judgeBody } from './document-rules';
import { registerKeys } from './register-keys';
import { isAlerting } from './register-matches';
import { MATCH_STATES, matchAfterJudgement, noticeAfterWithdrawal } from './register.states';

const SERIAL = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'), { minLength: 6, maxLength: 12 })
  .map((letters) => letters.join(''));

describe('what a number of the register is found by', () => {
  it('is shared by every number of which two characters at most were misread', () => {
    const change = fc.tuple(fc.constantFrom('replace', 'insert', 'delete', 'swap'), fc.nat({ max: 40 }), fc.constantFrom(...'0123456789ABCDEFG'));
    fc.assert(
      fc.property(SERIAL, fc.array(change, { maxLength: 2 }), (serial, changes) => {
        let read = serial;
        for (const [kind, place, letter] of changes) {
          const at = place % read.length;
          if (kind === 'replace') read = read.slice(0, at) + letter + read.slice(at + 1);
          if (kind === 'insert') read = read.slice(0, at) + letter + read.slice(at);
          if (kind === 'delete') read = read.slice(0, at) + read.slice(at + 1);
          if (kind === 'swap' && at > 0) read = read.slice(0, at - 1) + read.charAt(at) + read.charAt(at - 1) + read.slice(at + 1);
        }
        if (read.length < 6 || !serialAgreement(read, serial)) return;
        const keys = new Set(registerKeys(serial));
        expect(registerKeys(read).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('is shared by a number of which a character, or a stretch of them, could not be read', () => {
    const shared = (one: string, other: string): boolean => registerKeys(one).some((key) => registerKeys(other).includes(key));
    expect(shared('31B-4?627', '31B-48627')).toBe(true);
    expect(shared('31B*', '31B-48627')).toBe(true);
    expect(shared('31B-48627', 'ZZK 99014')).toBe(false);
  });
});

describe('an alert of the register', () => {
  const recorded = {
    ...{ id: 'x', serialObserved: '31B-48627', barrelSerialObserved: null, make: 'Ruger', model: 'P95', type: 'P' as const },
    ...{ calibre: '9x19', countryOfManufacture: 'US', marks: [] },
  };
  const nothing = { serialState: 'COMPLETE' as const, make: null, model: null, type: null, calibre: null, countryOfOrigin: null, marks: [] };
  const alerts = (seen: { serial: string; make?: string; model?: string; type?: string; calibre?: string }): boolean => {
    const likelihood = judge({ ...nothing, ...seen }, recorded, new Date('2026-03-01'));
    return likelihood !== null && isAlerting(likelihood);
  };

  it.each([
    ['the same number and maker', { serial: '31B48627', make: 'Ruger' }, true],
    ['look-alikes and a misread character', { serial: '318-48629', make: 'Ruger' }, true],
    ['the same number, model and calibre misdescribed', { serial: '31B48627', make: 'Ruger', model: 'SR9', calibre: '.40 S&W' }, true],
    ['a misread character and one thing misdescribed', { serial: '31B-48629', make: 'Ruger', model: 'SR9' }, true],
    ['a misread character and two things misdescribed', { serial: '31B-48629', make: 'Ruger', model: 'SR9', calibre: '.40 S&W' }, false],
    ['two misread characters', { serial: '31B-49X27', make: 'Ruger', model: 'P95' }, false],
    ['another maker', { serial: '31B48627', make: 'Beretta' }, false],
    ['no maker read, the model agreeing', { serial: '31B48627', model: 'P95' }, true],
    ['nothing read but the number', { serial: '31B48627' }, false],
  ])('for %s', (_, seen, expected) => expect(alerts(seen)).toBe(expected));
});

describe('documents of the register', () => {
  it('are refused whatever a stranger puts into them, and crash nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('wanted-firearm', 'wanted-withdrawal', 'found-notice', 'recovered-firearm'), fc.anything(), (kind, body) => {
        expect(() => judgeBody(kind, body)).toThrow(expect.objectContaining({ code: 'register.document-refused' }) as Error);
      }),
    );
  });
});

describe('states of the register', () => {
  it('withdraw a notice once and judge a match once', () => {
    expect(noticeAfterWithdrawal('published')).toBe('withdrawn');
    expect(() => noticeAfterWithdrawal('withdrawn')).toThrow(expect.objectContaining({ code: 'register.notice-withdrawn-before' }) as Error);
    for (const state of MATCH_STATES.filter((each) => each !== 'open'))
      expect(() => matchAfterJudgement(state, 'confirmed')).toThrow(expect.objectContaining({ code: 'register.match-judged-before' }) as Error);
    expect(matchAfterJudgement('open', 'dismissed')).toBe('dismissed');
  });
});
