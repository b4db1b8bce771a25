import 'reflect-metadata';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { MakeCast, MakeMould, ReviewCast } from './casting/casting.dto';
import { AcceptConsignment, DispatchConsignment, PackConsignment } from './consignment/consignment.dto';
import { ChangeSeal, ListExhibits, RegisterExhibit } from './exhibit/exhibit.dto';
import { AcceptHandover, OfferHandover } from './handover/handover.dto';

type Dto = new () => object;

const pointersOf = async (metatype: Dto, body: unknown, type: 'body' | 'query' = 'body'): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type, metatype });
    return [];
  } catch (error) {
    return (error as RequestInvalid).errors.map(({ pointer }) => pointer);
  }
};

const id = '0b5e7a10-0000-4000-8000-000000000001';
const exhibit = { caseId: id, kind: 'FIRED_CARTRIDGE_CASE', description: 'fired case', regions: ['BREECH_FACE'], sealNumber: 'BZ 1' };
const mould = {
  originalId: id,
  siliconeProduct: 'silicone',
  lot: 'L',
  expiresOn: '2027-01-31',
  mixRatio: '10:1',
  degassing: { pressureKpa: 3, minutes: 5 },
  cureHours: 15,
  temperatureC: 22,
  sealAfter: 'BZ 2',
};
const cast = {
  resinProduct: 'resin',
  lot: 'R',
  expiresOn: '2027-01-31',
  pressureKpa: 250,
  minutes: 60,
  demouldedAt: '2026-03-01T10:00:00Z',
};
const review = { fitFor: ['MICROSCOPY'], perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }], magnification: 40 };
const offer = { receiverOfficialId: id, purpose: 'storage' };
const acceptance = { sealFound: 'BZ 2', sealIntact: true, condition: 'whole' };
const consignment = { to: 'GT', linkId: id, castIds: [id], sealNumber: 'BZ 3' };
const dispatch = { courier: 'bag', dispatchedAt: '2026-03-01T10:00:00-06:00' };
const arrival = { sealFound: 'bz 3', condition: 'whole', receivedAt: '2026-03-03T10:00:00Z' };

describe('what the custody routes accept', () => {
  it.each<[string, Dto, object]>([
    ['an exhibit', RegisterExhibit, exhibit],
    [
      'an exhibit whose optional fields are null',
      RegisterExhibit,
      { ...exhibit, parentId: null, calibre: null, occurredAt: null, sealNumber: null, regions: null },
    ],
    ['a mould', MakeMould, mould],
    ['a cast', MakeCast, cast],
    ['a review', ReviewCast, review],
    ['an offer', OfferHandover, offer],
    ['an acceptance', AcceptHandover, acceptance],
    ['a consignment', PackConsignment, consignment],
    ['a dispatch', DispatchConsignment, dispatch],
    ['an arrival', AcceptConsignment, arrival],
  ])('takes %s', async (_, dto, body) => {
    expect(await pointersOf(dto, body)).toEqual([]);
  });

  it('reads a seal number in one way, however it was typed, and a null as nothing', async () => {
    const read = (await validationPipe().transform(
      { ...exhibit, sealNumber: ' bz-1 ', occurredAt: null },
      { type: 'body', metatype: RegisterExhibit },
    )) as RegisterExhibit;
    expect(read.sealNumber).toBe('BZ-1');
    expect(read.occurredAt).toBeUndefined();
  });

  it.each<[string, Dto, object, string[]]>([
    ['a kind that is no code', RegisterExhibit, { ...exhibit, kind: 'GUN' }, ['/kind']],
    ['a region twice', RegisterExhibit, { ...exhibit, regions: ['BREECH_FACE', 'BREECH_FACE'] }, ['/regions']],
    ['a blank description', RegisterExhibit, { ...exhibit, description: '  ' }, ['/description']],
    ['a NUL in the description', RegisterExhibit, { ...exhibit, description: 'a\u0000' }, ['/description']],
    ['a reference no label printer knows', RegisterExhibit, { ...exhibit, reference: 'case π' }, ['/reference']],
    ['a time without a zone', RegisterExhibit, { ...exhibit, occurredAt: '2026-03-01T10:00' }, ['/occurredAt']],
    ['a case that is no identifier', RegisterExhibit, { ...exhibit, caseId: '1' }, ['/caseId']],
    ['a custodian chosen by the caller', RegisterExhibit, { ...exhibit, custodianOfficialId: id }, ['/custodianOfficialId']],
    ['a seal without number', ChangeSeal, { applied: '', reason: 'x' }, ['/applied']],
    ['a seal change without reason', ChangeSeal, { applied: 'BZ 9' }, ['/reason']],
    ['a mix ratio in words', MakeMould, { ...mould, mixRatio: 'ten to one' }, ['/mixRatio']],
    ['a mould without degassing', MakeMould, { ...mould, degassing: undefined }, ['/degassing']],
    ['a vacuum above the atmosphere', MakeMould, { ...mould, degassing: { pressureKpa: 300, minutes: 5 } }, ['/degassing/pressureKpa']],
    ['a day that the calendar lacks', MakeMould, { ...mould, expiresOn: '2027-02-30' }, ['/expiresOn']],
    ['hours as text', MakeMould, { ...mould, cureHours: '15' }, ['/cureHours']],
    ['a cast without demoulding', MakeCast, { ...cast, demouldedAt: undefined }, ['/demouldedAt']],
    ['a review fit for nothing', ReviewCast, { ...review, fitFor: [] }, ['/fitFor']],
    [
      'an unknown defect',
      ReviewCast,
      { ...review, perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: ['UGLY'] }] },
      ['/perRegion/0/defects'],
    ],
    ['an offer to nobody', OfferHandover, { purpose: 'x' }, ['/receiverOfficialId']],
    ['an acceptance that does not say whether the seal was whole', AcceptHandover, { condition: 'x' }, ['/sealIntact']],
    ['a recipient that is no country', PackConsignment, { ...consignment, to: 'Guatemala' }, ['/to']],
    ['an empty consignment', PackConsignment, { ...consignment, castIds: [] }, ['/castIds']],
    ['one cast packed twice', PackConsignment, { ...consignment, castIds: [id, id] }, ['/castIds']],
    ['a consignment of rejected casts', PackConsignment, { ...consignment, purpose: 'REJECTED' }, ['/purpose']],
    ['a dispatch without courier', DispatchConsignment, { dispatchedAt: dispatch.dispatchedAt }, ['/courier']],
    ['an arrival without a look at the seal', AcceptConsignment, { condition: 'x', receivedAt: arrival.receivedAt }, ['/sealFound']],
  ])('refuses %s and says where', async (_, dto, body, pointers) => {
    expect([...new Set(await pointersOf(dto, body))]).toEqual(pointers);
  });

  it('refuses a list of a case that is no identifier, and a page of a million', async () => {
    expect(await pointersOf(ListExhibits, { caseId: 'x', limit: '1000000' }, 'query')).toEqual(
      expect.arrayContaining(['/caseId', '/limit']),
    );
  });
});
