import { randomUUID } from 'node:crypto';
import { RequestInvalid, validationPipe } from '@headstamp/http';
import { RegisterArmoury } from '../armoury/armoury.dto';
import { RecordSightings } from '../armoury/inspection.dto';
import { AssessStorage } from '../armoury/storage-assessment.dto';
import { CarryOutBatch, PlanBatch } from '../destruction/destruction.dto';
import { ExceptionQuery, PlanCampaign, VerifyMark } from './campaign.dto';

const pointersOf = async (metatype: new () => object, body: unknown, type: 'body' | 'query' = 'body'): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type, metatype });
    return [];
  } catch (error) {
    if (!(error instanceof RequestInvalid)) throw error;
    return error.errors.map(({ pointer }) => pointer);
  }
};

describe('what comes in', () => {
  const campaign = { name: 'Police', markKind: 'IMPORT', part: 'FRAME', method: 'LASER', pattern: 'GT {year}' };

  it('says which stock a campaign is of: a type alone would read every record there is', async () => {
    expect(await pointersOf(PlanCampaign, { ...campaign, selection: { armouryId: randomUUID() } })).toEqual([]);
    expect(await pointersOf(PlanCampaign, { ...campaign, selection: { type: 'P' } })).toEqual(['/selection']);
    expect(await pointersOf(PlanCampaign, { ...campaign, selection: { type: 'P', firearmIds: null } })).toEqual(['/selection']);
    expect(await pointersOf(PlanCampaign, campaign)).toContain('/selection');
    expect(await pointersOf(PlanCampaign, { ...campaign, selection: { firearmIds: ['x'], planted: 1 } })).toEqual([
      '/selection/planted',
      '/selection/firearmIds',
    ]);
  });

  it('names every wrong field at once', async () => {
    const wrong = { markKind: 'TATTOO', part: 'STOCK', method: 'HAND', pattern: '', year: 1, firstNumber: -1, selection: { make: ' ' } };
    const pointers = await pointersOf(PlanCampaign, wrong);
    expect(pointers).toEqual(
      expect.arrayContaining(['/name', '/markKind', '/part', '/method', '/pattern', '/year', '/firstNumber', '/selection/make']),
    );
    expect(await pointersOf(VerifyMark, { photographId: '1', textRead: '\u0000' })).toEqual(['/photographId', '/textRead']);
    expect(await pointersOf(RegisterArmoury, { holderId: 'x' })).toEqual(['/holderId', '/name', '/place']);
  });

  it('asks for a count of each item that is no less than nothing, and for a monitor', async () => {
    const attendee = { name: 'A', function: 'B', organisation: 'C' };
    const report = { carriedOutOn: '2026-02-30', results: [{ itemId: randomUUID(), destroyed: -1, leftOver: 0.5 }], witnesses: [] };
    const pointers = await pointersOf(CarryOutBatch, report);
    expect([...new Set(pointers)]).toEqual(['/carriedOutOn', '/results/0/destroyed', '/results/0/leftOver', '/witnesses', '/monitor']);
    const good = {
      carriedOutOn: '2026-02-28',
      results: [{ itemId: randomUUID(), destroyed: 1, leftOver: 0 }],
      witnesses: [attendee],
      monitor: attendee,
    };
    expect(await pointersOf(CarryOutBatch, good)).toEqual([]);
    const batch = {
      reference: 'R',
      place: 'P',
      plannedOn: '2026-03-01',
      weaponMethod: 'BURIAL',
      ammunition: [{ calibre: '9x19', rounds: 0 }],
    };
    expect(await pointersOf(PlanBatch, batch)).toEqual(['/weaponMethod', '/ammunition/0/rounds']);
  });

  it('holds lists to what one request may carry', async () => {
    expect(await pointersOf(RecordSightings, { sightings: [] })).toEqual(['/sightings']);
    expect(await pointersOf(RecordSightings, { sightings: Array.from({ length: 201 }, () => ({ serial: 'A1' })) })).toEqual(['/sightings']);
    expect(await pointersOf(AssessStorage, { assessedOn: '2026-01-01', answers: [{ item: 'SITE_FENCE', answer: 'MAYBE' }] })).toEqual([
      '/answers/0/answer',
    ]);
  });

  it('reads whether as true or false, and nothing else', async () => {
    for (const resolved of ['true', 'false']) expect(await pointersOf(ExceptionQuery, { resolved }, 'query')).toEqual([]);
    expect(await pointersOf(ExceptionQuery, { resolved: 'perhaps' }, 'query')).toEqual(['/resolved']);
    const query = (await validationPipe().transform({ resolved: 'false' }, { type: 'query', metatype: ExceptionQuery })) as ExceptionQuery;
    expect(query.resolved).toBe(false);
  });
});
