import { CHAIN, TraceOffices, type Code } from '../../test/trace-offices';
import type { AnswerTraceRequest } from '../trace-request/trace-answer.dto';
import type { TraceRequestDraft } from '../trace-request/trace-request.dto';
import { figuresCsv } from './figure.csv';
import type { TraceFigures } from './figure.dto';
import { FigureService } from './figure.service';

describe('figures of a jurisdiction', () => {
  let offices: TraceOffices;
  let figures: FigureService;
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const of = (code: Code, from = day(-1), to = day(1)): Promise<TraceFigures> => figures.of(offices.official(code), { from, to });
  const answered = async (serial: string, more: Partial<AnswerTraceRequest> = {}): Promise<void> => {
    const draft: Partial<TraceRequestDraft> = {
      firearm: {
        serial,
        serialState: 'COMPLETE',
        make: '=Beretta',
        model: '92 FS',
        type: 'P',
        calibre: '9x19',
        countryOfOrigin: 'IT',
        marks: [],
      },
      disposition: 'SEIZED',
    };
    const { id, version } = await offices.acknowledged(draft);
    const answer = { chain: CHAIN, endState: 'TRACED_FIRST_PURCHASER', useConditions: [], ...more } as AnswerTraceRequest;
    await offices.answers.answer(offices.official('GT'), id, version, answer);
    await offices.deliver();
  };

  beforeAll(async () => {
    offices = await TraceOffices.open();
    figures = new FigureService(offices.db.session);
    for (const serial of ['FA-0001', 'FA-0002', 'FA-0003', 'FA-0004', 'FA-0005']) await answered(serial);
    await answered('FA-0006', { terms: { noStatistics: true } });
    await answered('FA-0007', { rowTerms: [{ sequence: 3, purposes: ['INVESTIGATION'] }] });
    await offices.submitted();
  }, 120_000);
  afterAll(() => offices.db.close());

  it('count what was asked, and of the answers only what may be counted', async () => {
    const { asRequester, asAddressee, note } = await of('BZ');
    expect(asRequester).toMatchObject({
      requests: 8,
      turnaround: { answers: 7, notAnswered: 1, answeredInTime: 7 },
      outcomes: [{ label: 'answered', count: 7 }],
      endStates: { cells: [{ label: 'TRACED_FIRST_PURCHASER', count: 6 }], notCounted: 1 },
      timeToCrime: { notCounted: 2, lacking: 0 },
      routes: { cells: [{ label: 'GT > BZ', count: 5 }], notCounted: 2 },
      makes: { cells: [{ label: 'BERETTA', count: 8 }], lacking: 0 },
      seizures: { seizedFoundSurrendered: 7, originEstablished: 6, lackingDisposition: 1 },
    });
    expect(asRequester.timeToCrime.cells).toContainEqual({ label: 'Y1_2', count: 5 });
    expect(asAddressee.requests).toBe(0);
    expect(note).toContain('no sample');
  });

  it('count everything at the originator, whose facts they are', async () => {
    const { asAddressee, asRequester } = await of('GT');
    expect(asAddressee).toMatchObject({ requests: 7, endStates: { cells: [{ count: 7 }], notCounted: 0 }, timeToCrime: { notCounted: 0 } });
    expect(asRequester.requests).toBe(0);
  });

  it('count nothing of other states, nor of other days', async () => {
    expect((await of('TT')).asRequester.requests).toBe(0);
    expect((await of('BZ', day(-9), day(-3))).asRequester).toMatchObject({ requests: 0, turnaround: { p50Days: null, answers: 0 } });
    await expect(of('BZ', day(1), day(-1))).rejects.toMatchObject({ code: 'trace-figures.period-backwards' });
  });

  it('go into a table whose cells no spreadsheet runs, and which names nobody', async () => {
    const all = await of('BZ');
    const table = figuresCsv(all);
    expect(table).toMatch(/^\uFEFFside,table,label,value,lacking,not_counted,suppressed\r\n/);
    expect(table).toContain('requester,routes,GT > BZ,5,,,\r\n');
    expect(table).toContain('requester,time_to_crime,DATA_QUALITY,,0,2,0\r\n');
    expect(table).toContain('no sample');
    expect(table).not.toMatch(/Juan|FA-000/);
    const hostile = figuresCsv({ ...all, asRequester: { ...all.asRequester, outcomes: [{ label: '=1+1', count: 1 }] } });
    expect(hostile).toContain("outcomes,'=1+1,1");
  });
});
