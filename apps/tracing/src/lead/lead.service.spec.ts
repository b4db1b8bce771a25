import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { CHAIN, TraceOffices, type Code } from '../../test/trace-offices';
import type { AnswerTraceRequest } from '../trace-request/trace-answer.dto';
import type { TraceRequestDraft } from '../trace-request/trace-request.dto';
import type { TraceLeadList, TraceLeadView } from './lead.dto';
import { LeadService } from './lead.service';
import type { LeadKind } from './leads';

describe('leads of a jurisdiction', () => {
  let offices: TraceOffices;
  let leads: LeadService;
  beforeAll(async () => {
    offices = await TraceOffices.open();
    const { session, dataSource } = offices.db;
    leads = new LeadService(session, new JurisdictionDirectory(dataSource), new Ledger());
  });
  afterAll(() => offices.db.close());

  const firearm = (serial: string): Partial<TraceRequestDraft> => ({
    firearm: {
      serial,
      serialState: 'COMPLETE',
      make: 'Beretta',
      model: '92 FS',
      type: 'P',
      calibre: '9x19',
      countryOfOrigin: 'IT',
      marks: [],
    },
  });
  const answered = async (serial: string, more: Partial<AnswerTraceRequest> = {}): Promise<string> => {
    const { id, version } = await offices.acknowledged(firearm(serial));
    const answer = { chain: CHAIN, endState: 'TRACED_FIRST_PURCHASER', useConditions: [], ...more } as AnswerTraceRequest;
    await offices.answers.answer(offices.official('GT'), id, version, answer);
    await offices.deliver();
    return id;
  };
  const seen = (code: Code, role: 'investigator' | 'focal-point' = 'focal-point', more: object = {}): Promise<TraceLeadList> =>
    leads.list(offices.official(code), [role], { limit: 200, ...more });
  const about = ({ items }: TraceLeadList, kind: LeadKind, ...ids: string[]): TraceLeadView | undefined =>
    items.find((lead) => lead.kind === kind && ids.every((id) => lead.requests.some((request) => request.id === id)));

  it('show to both sides what lies in what each of them knows, and to nobody else', async () => {
    const [one, other] = [await answered('KK-0001-A'), await answered('KK-0002-B')];
    for (const code of ['BZ', 'GT'] as const) {
      const list = await seen(code);
      expect(about(list, 'same-purchaser', one, other)).toMatchObject({ why: ['purchaser'], dismissal: null });
      expect(about(list, 'short-time-to-crime', one)).toMatchObject({ minDays: 365, maxDays: 365 });
      expect(JSON.stringify(list)).not.toMatch(/Juan|Pérez|KK-000/);
    }
    expect((await seen('TT')).items).toEqual([]);
    // At home, the names of holders are for those who answer.
    expect((await seen('GT', 'investigator')).items).toEqual([]);
    expect(about(await seen('BZ', 'investigator'), 'same-purchaser', one, other)).toBeDefined();
  });

  it('see one weapon that two requests ask about', async () => {
    const [one, other] = [await offices.submitted(firearm('QZ-5O0-77')), await offices.submitted(firearm('QZ 500 77'))];
    expect(about(await seen('BZ'), 'same-firearm', one.id, other.id)).toMatchObject({ why: ['serial', 'make'] });
  });

  it('rest on no row whose use conditions forbid it, and say how many those are', async () => {
    const hidden = await answered('KK-0003-C', {
      rowTerms: [
        { sequence: 3, purposes: ['PROSECUTION'] },
        { sequence: 2, purposes: ['PROSECUTION'] },
      ],
    });
    const list = await seen('BZ');
    expect(list.items.some(({ kind, requests }) => kind !== 'same-firearm' && requests.some(({ id }) => id === hidden))).toBe(false);
    expect(list.factsWithheld).toBe(2);
    // It is the originator's own row.
    expect(about(await seen('GT'), 'same-purchaser', hidden)).toBeDefined();
  });

  it('are dismissed with a reason that is kept, once, and only by those who may see them', async () => {
    const lead = about(await seen('BZ'), 'short-time-to-crime');
    if (!lead) throw new Error('no lead');
    const { id } = lead;
    await expect(leads.dismiss(offices.official('TT'), ['focal-point'], id, 'not ours')).rejects.toMatchObject({
      code: 'trace-lead.unknown',
    });
    await expect(leads.dismiss(offices.official('BZ'), ['focal-point'], randomUUID(), 'none')).rejects.toMatchObject({
      code: 'trace-lead.unknown',
    });
    const official = offices.official('BZ');
    const dismissed = await leads.dismiss(official, ['investigator'], id, 'sold to a police officer, by Juan');
    expect(dismissed.dismissal).toMatchObject({ reason: 'sold to a police officer, by Juan', dismissedBy: official.officialId });
    await expect(leads.dismiss(official, ['focal-point'], id, 'again')).rejects.toMatchObject({ code: 'trace-lead.dismissed-already' });
    expect((await seen('BZ', 'focal-point', { dismissed: 'no' })).items.map((item) => item.id)).not.toContain(id);
    expect((await seen('BZ', 'focal-point', { dismissed: 'only' })).items.map((item) => item.id)).toEqual([id]);
    const [event] = await offices.rows<{ body: string }>(
      'BZ',
      `SELECT body FROM ledger.event WHERE jurisdiction_id = $1 AND kind = 'trace-lead.dismissed'`,
    );
    expect(event?.body).not.toContain('Juan');
    // The other side has looked into nothing.
    expect((await seen('GT', 'focal-point', { dismissed: 'only' })).items).toEqual([]);
  });

  it('are written into the access log before they are shown', async () => {
    const official = offices.official('BZ');
    await leads.list(official, ['focal-point'], { limit: 1 });
    const looks = await offices.rows(
      'BZ',
      `SELECT 1 FROM app.access_log WHERE jurisdiction_id = $1 AND official_id = $2 AND subject_kind = 'trace-lead'`,
      official.officialId,
    );
    expect(looks).toHaveLength(1);
  });
});
