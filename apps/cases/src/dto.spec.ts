import 'reflect-metadata';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { OpenCase } from './case-file/case-file.dto';
import { ReadFirearmAgain, RecordRecovery } from './recovery/recovery.dto';

const pointersOf = async (metatype: new () => object, body: unknown): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    return (error as RequestInvalid).errors.map(({ pointer }) => pointer);
  }
};

const recovery = {
  disposition: 'SEIZED',
  recoveredOn: '2026-01-12',
  country: 'BZ',
  place: 'Benque',
  circumstances: 'Stopped car',
  firearm: {
    serial: 'A1',
    serialState: 'COMPLETE',
    countryOfOrigin: 'YUCS',
    marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
  },
};

describe('what the case routes accept', () => {
  it('takes a recovery, and one that knows little', async () => {
    expect(await pointersOf(RecordRecovery, recovery)).toEqual([]);
    expect(await pointersOf(RecordRecovery, { ...recovery, illicitGround: null, firearm: { serial: null, serialState: 'NONE' } })).toEqual(
      [],
    );
  });

  it.each([
    ['a place that is blank', { place: '   ' }, ['/place']],
    ['a place with a NUL in it', { place: 'A\u0000B' }, ['/place']],
    ['half of a surrogate pair', { place: 'A\ud800' }, ['/place']],
    ['30 February', { recoveredOn: '2026-02-30' }, ['/recoveredOn']],
    ['a year for a day', { recoveredOn: '2026' }, ['/recoveredOn']],
    ['a recovery in a state that is no more', { country: 'YUCS' }, ['/country']],
    ['an unknown country of origin', { firearm: { ...recovery.firearm, countryOfOrigin: 'UK' } }, ['/firearm/countryOfOrigin']],
    [
      'a mark without a text',
      { firearm: { ...recovery.firearm, marks: [{ kind: 'IMPORT', part: 'FRAME', text: '' }] } },
      ['/firearm/marks/0/text'],
    ],
    ['no firearm', { firearm: undefined }, ['/firearm']],
    ['a firearm that is a number', { firearm: 7 }, ['/firearm']],
    ['an unknown criterion', { sharingCriteria: ['BORDER_90KM'] }, ['/sharingCriteria']],
    ['a field nobody knows', { owner: 'me' }, ['/owner']],
    ['a number for text', { circumstances: 5 }, ['/circumstances']],
  ])('refuses %s', async (_, changed, pointers) => expect(await pointersOf(RecordRecovery, { ...recovery, ...changed })).toEqual(pointers));

  it('asks why a weapon was read again', async () =>
    expect(await pointersOf(ReadFirearmAgain, { serial: 'A1', serialState: 'COMPLETE' })).toEqual(['/reason']));

  it('refuses a reference that begins with a dot, and a case without a title', async () => {
    expect(await pointersOf(OpenCase, { reference: '.A', title: 'x' })).toEqual(['/reference']);
    expect(await pointersOf(OpenCase, {})).toEqual(['/title']);
  });
});
