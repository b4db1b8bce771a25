import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { checkSignature } from '@headstamp/documents';
import { parse } from 'csv-parse/sync';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Versioned {
  id: string;
  version: number;
  state: string;
}
interface Items<T> {
  items: T[];
}

const refusal = (status: number, code: string): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code }) as unknown });

/** A grey picture of one pixel. */
function png(): Buffer {
  const crc = (bytes: Buffer): number => {
    let sum = 0xffffffff;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
    return (sum ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a stock of the police, from its armoury over a marking campaign to its destruction', () => {
  let system: Deployment;
  let officer: OfficialClient;
  let colleague: OfficialClient;
  let auditor: OfficialClient;
  let neighbour: OfficialClient;
  let holderId: string;
  let armouryId: string;
  const serials = ['TKR 1001', 'TKR 1002', 'TKR 1003', '=TKR 1004'];
  const firearms: string[] = [];
  const today = new Date().toISOString().slice(0, 10);

  const form = (name: string, content: Buffer | string, type: string): FormData => {
    const made = new FormData();
    made.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
    return made;
  };
  const signIn = (login: string): Promise<OfficialClient> => {
    const [{ password }] = system.logins('marking-officer', 'GT');
    return OfficialClient.signIn(system.url, login, password);
  };

  beforeAll(async () => {
    system = await startStandalone();
    [officer, colleague, auditor, neighbour] = [
      await signIn('marking@gt'),
      await signIn('marking2@gt'),
      await signIn('auditor@gt'),
      await signIn('marking@bz'),
    ];
    holderId = (await officer.post<{ id: string }>('/holders', { kind: 'STATE', name: 'National police', country: 'GT' })).id;
    armouryId = (await officer.post<{ id: string }>('/armouries', { holderId, name: 'Central', place: 'Zone 1' })).id;
    for (const serial of serials) {
      const weapon = {
        serial,
        serialState: 'COMPLETE',
        make: 'Taurus',
        model: 'PT 92',
        type: 'P',
        calibre: '9x19',
        countryOfManufacture: 'BR',
      };
      const lifeEvents = [{ kind: 'transferred', holderId, date: '2012-04' }];
      firearms.push((await officer.post<{ id: string }>('/firearms', { ...weapon, lifeEvents })).id);
    }
  }, 150_000);
  afterAll(() => system.stop(), 60_000);

  it('is marked number by number, and each mark is verified by a second person', async () => {
    const mark = { markKind: 'STOCK_TRANSFER', part: 'FRAME', method: 'LASER', pattern: 'GT {year} {number:6}', year: 2026 };
    const draft = await officer.post<Versioned>('/marking-campaigns', { name: 'Police pistols', ...mark, selection: { armouryId } });
    const path = `/marking-campaigns/${draft.id}`;
    await expect(officer.post(`${path}/work-lists`, { station: 'Laser 1', count: 3 })).rejects.toEqual(
      refusal(409, 'marking-campaign.move-not-allowed'),
    );
    expect(await officer.move(`${path}/opening`, draft.version)).toMatchObject({ state: 'open', progress: { total: 4, planned: 4 } });
    await expect(neighbour.get(path)).rejects.toEqual(refusal(404, 'marking-campaign.unknown'));

    const list = await officer.post<{ id: string; firstMark: string }>(`${path}/work-lists`, { station: 'Laser 1', count: 10 });
    expect(list).toMatchObject({ marks: 4, firstMark: 'GT 2026 000001', lastMark: 'GT 2026 000004' });
    const csv = (await officer.send<Buffer>('GET', `${path}/work-lists/${list.id}/csv`)).body.toString();
    const work = parse<Record<'mark_id' | 'mark' | 'serial', string>>(csv, { columns: true });
    expect(work.map(({ serial }) => serial).sort()).toEqual(["'=TKR 1004", 'TKR 1001', 'TKR 1002', 'TKR 1003']);

    const [first, second, third, fourth] = work;
    const result = (...rows: string[]): FormData =>
      form('result.csv', ['mark_id,mark,outcome,reason,serial_read', ...rows].join('\r\n'), 'text/csv');
    const wrong = await officer
      .send('POST', `${path}/results`, {
        body: result(`${first!.mark_id},,done,,`, ',GT 2026 000099,done,,', `${second!.mark_id},,melted,,`),
      })
      .catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(Refused);
    expect((wrong as Refused).problem.errors).toMatchObject([
      { pointer: '/rows/3/mark', code: 'mark-unknown', detail: expect.stringContaining('GT 2026 000099') },
      { pointer: '/rows/4/outcome' },
    ]);
    const rows = [
      `${first!.mark_id},,done,,${first!.serial}`,
      `${second!.mark_id},,done,,`,
      `,${third!.mark},failed,ABSENT,`,
      `${fourth!.mark_id},,done,,OTHER 5`,
    ];
    expect((await officer.send('POST', `${path}/results`, { body: result(...rows) })).body).toMatchObject({
      done: 2,
      failed: 2,
      unchanged: 0,
    });
    expect((await officer.send('POST', `${path}/results`, { body: result(...rows) })).body).toMatchObject({
      done: 0,
      failed: 0,
      unchanged: 4,
    });

    const { items } = await officer.get<Items<{ id: string; mark: string; firearmId: string; state: string }>>(
      `${path}/items?state=marked`,
    );
    expect(items).toHaveLength(2);
    for (const item of items) {
      const photographId = (await officer.send<{ id: string }>('POST', '/photographs', { body: form('mark.png', png(), 'image/png') })).body
        .id;
      const reading = { photographId, textRead: item.mark, legibility: 'CLEAR' };
      await expect(officer.post(`${path}/items/${item.id}/verification`, reading)).rejects.toEqual(
        refusal(403, 'campaign-item.needs-second-person'),
      );
      expect(await colleague.post(`${path}/items/${item.id}/verification`, reading)).toMatchObject({
        agrees: true,
        item: { state: 'verified' },
      });
      const { marks } = await officer.get<{ marks: unknown[] }>(`/firearms/${item.firearmId}`);
      expect(marks).toMatchObject([{ kind: 'STOCK_TRANSFER', part: 'FRAME', text: item.mark, method: 'LASER' }]);
    }

    const exceptions = await auditor.get<Items<{ id: string; reason: string; serialRead: string | null }>>(
      `${path}/exceptions?resolved=false`,
    );
    expect(exceptions.items.map(({ reason, serialRead }) => [reason, serialRead]).sort()).toEqual([
      ['ABSENT', null],
      ['WRONG_SERIAL', 'OTHER 5'],
    ]);
    const before = await officer.get<Versioned>(path);
    await expect(officer.move(`${path}/closing`, before.version)).rejects.toEqual(refusal(409, 'marking-campaign.unfinished'));
    for (const { id } of exceptions.items)
      await officer.post(`${path}/exceptions/${id}/resolution`, { resolution: 'WITHDRAW', note: 'to be looked into' });
    expect(await officer.move(`${path}/closing`, before.version)).toMatchObject({
      state: 'closed',
      progress: { verified: 2, withdrawn: 2, spoiltMarks: 1 },
    });
  });

  it('is inspected, and what does not agree is listed and explained, never repaired', async () => {
    const path = `/armouries/${armouryId}`;
    expect(await auditor.get(`${path}/stock`)).toMatchObject({ count: 4, unplaced: 0 });
    await officer.post(`${path}/ammunition-counts`, { calibre: '9x19', rounds: 2_000 });
    const opened = await officer.post<Versioned>(`${path}/inspections`);
    const inspection = `${path}/inspections/${opened.id}`;
    const sightings = ['tkr-1001', 'TKR 1OO2', 'TKR 1003', 'FOREIGN 9'].map((serial) => ({ serial }));
    const read = await officer.post<{ inspection: Versioned; sightings: { outcome: string; resembles: { serial: string }[] }[] }>(
      `${inspection}/sightings`,
      { sightings },
    );
    expect(read.sightings.map(({ outcome, resembles }) => [outcome, resembles[0]?.serial ?? null])).toEqual([
      ['FOUND', null],
      ['SERIAL_DIFFERS', 'TKR 1002'],
      ['FOUND', null],
      ['EXTRA', null],
    ]);
    await officer.post(`${inspection}/rounds`, { calibre: '9x19', rounds: 1_990 });
    expect(await officer.move(`${inspection}/closing`, read.inspection.version)).toMatchObject({ state: 'closed', listed: 4, found: 2 });
    const { items } = await auditor.get<Items<{ id: string; kind: string; firearmId: string | null }>>(`${inspection}/differences`);
    expect(items.map(({ kind }) => kind).sort()).toEqual(['EXTRA', 'MISSING', 'MISSING', 'ROUNDS_DIFFER', 'SERIAL_DIFFERS']);
    const missing = items.find(({ kind }) => kind === 'MISSING');
    await officer.post(`${inspection}/differences/${missing!.id}/resolution`, { note: 'the officer had read an O for a 0' });
    expect(await auditor.get(inspection)).toMatchObject({
      differences: expect.arrayContaining([{ kind: 'MISSING', count: 2, resolved: 1 }]),
    });
    expect(await auditor.get(`${path}/stock`)).toMatchObject({ count: 4 });
    await expect(neighbour.get(inspection)).rejects.toEqual(refusal(404, 'armoury-inspection.unknown'));

    const checklist = await auditor.get<Items<{ code: string }>>('/armouries/storage-checklist');
    const answers = checklist.items.map(({ code }, place) => ({ item: code, answer: place === 0 ? 'NO' : 'YES' }));
    expect(await officer.post(`${path}/storage-assessments`, { assessedOn: today, answers })).toMatchObject({ counts: { NO: 1 } });
  });

  it('is destroyed under four eyes, before witnesses, on a signed certificate', async () => {
    const hold = await officer.post<Versioned>('/firearm-holds', { firearmId: firearms[0], ground: 'EVIDENCE', reference: 'Case 7' });
    const plan = { reference: 'GT-2026-1', weaponMethod: 'SMELTING', ammunitionMethod: 'INCINERATION', place: 'Foundry', plannedOn: today };
    const items = { firearmIds: firearms.slice(0, 2), ammunition: [{ calibre: '9x19', rounds: 1_000 }] };
    await expect(officer.post('/destruction-batches', { ...plan, ...items })).rejects.toEqual(
      refusal(409, 'destruction-batch.firearms-held'),
    );
    await colleague.move(`/firearm-holds/${hold.id}/release`, hold.version, { note: 'the case is closed' });

    const planned = await officer.post<Versioned & { items: { id: string; planned: number }[] }>('/destruction-batches', {
      ...plan,
      ...items,
    });
    const path = `/destruction-batches/${planned.id}`;
    await expect(officer.move(`${path}/approval`, planned.version)).rejects.toEqual(refusal(403, 'destruction-batch.needs-second-person'));
    const approved = await colleague.move<Versioned>(`${path}/approval`, planned.version);
    const person = (name: string, organisation: string) => ({ name, function: 'Observer', organisation });
    const report = {
      carriedOutOn: today,
      results: planned.items.map(({ id, planned: count }) => ({ itemId: id, destroyed: count === 1 ? 1 : 980, leftOver: 0 })),
      witnesses: [person('A. Pérez', 'Ministry of the interior')],
      monitor: person('B. Gómez', 'Ombudsman'),
    };
    const done = await officer.move<Versioned>(`${path}/carrying-out`, approved.version, report);
    expect(done).toMatchObject({ state: 'carried-out', differences: [{ planned: 1_000, destroyed: 980, unaccounted: 20 }] });
    const certified = await colleague.move<{ certificateSha256: string }>(`${path}/certification`, done.version, { language: 'es' });
    const pdf = (await auditor.send<Buffer>('GET', `${path}/certificate`)).body;
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(certified.certificateSha256);
    expect(checkSignature(pdf)).toMatchObject({ intact: true });

    const { lifeEvents } = await officer.get<{ lifeEvents: { kind: string; date: string }[] }>(`/firearms/${firearms[0]}`);
    expect(lifeEvents.map(({ kind }) => kind)).toEqual(['transferred', 'destroyed']);
    await expect(officer.post('/destruction-batches', { ...plan, reference: 'GT-2026-2', firearmIds: [firearms[0]] })).rejects.toEqual(
      refusal(409, 'destruction-batch.firearms-destroyed'),
    );
    expect(await auditor.get(`/armouries/${armouryId}/stock`)).toMatchObject({ count: 2 });
    await expect(auditor.post('/destruction-batches', { ...plan, reference: 'GT-2026-3' })).rejects.toEqual(refusal(403, 'role.required'));
    await expect(neighbour.get(`${path}/certificate`)).rejects.toEqual(refusal(404, 'destruction-batch.unknown'));
  });
});
