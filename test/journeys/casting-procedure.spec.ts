import { randomUUID } from 'node:crypto';
import { checkSignature } from '@headstamp/documents';
import { PDF } from '@libpdf/core';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Exhibit {
  id: string;
  reference: string;
  wholeId: string | null;
  custodianOfficialId: string | null;
}
interface WithParts extends Exhibit {
  parts: Exhibit[];
}
interface Node {
  id: string;
  relation: string;
  heldWithin: string;
  custodianOfficialId: string | null;
}
interface Tree {
  caseId: string;
  recoveryId: string | null;
  ancestors: Node[];
  item: Node;
  descendants: Node[];
}
interface Casting {
  id: string;
  state: string;
  resultId: string | null;
  next: { step: string; needs: string[] }[];
  missing: string[];
}
interface Recall {
  id: string;
  items: { itemId: string; kind: string; whereabouts: string; jurisdictionId: string | null }[];
  told: { jurisdictionId: string }[];
  open: number;
}
interface Alert {
  id: string;
  kind: string;
  subjectId: string;
}

const HOUR = 3_600_000;
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const refusal = (status: number, code: string, more: object = {}): unknown =>
  expect.objectContaining({ status, problem: expect.objectContaining({ code, ...more }) as unknown });

describe('from an exhibit to a cast abroad, and back by a recall', () => {
  let system: Deployment;
  const officials = new Map<string, OfficialClient>();
  const as = (login: string): OfficialClient => {
    const client = officials.get(login);
    if (!client) throw new Error(`nobody signed in as ${login}`);
    return client;
  };
  const begun = Date.now() - 48 * HOUR;
  const at = (hour: number): string => new Date(begun + hour * HOUR).toISOString();
  const [sealOpened, sealAfter] = ['BZ-CP-0001', 'BZ-CP-0002'];
  const caseId = randomUUID();
  let original: Exhibit;
  let mouldId: string;
  let castId: string;

  const pdfOf = async (login: string, language: string): Promise<{ pdf: Buffer; text: string }> => {
    const pdf = await as(login).get<Buffer>(`/casts/${castId}/certificate?language=${language}`);
    const pages = (await PDF.load(pdf)).extractText();
    return {
      pdf,
      text: pages
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
    };
  };
  const carryOut = async (casting: Casting, steps: readonly object[]): Promise<Casting> => {
    let last = casting;
    for (const step of steps) last = await as('examiner@bz').post<Casting>(`/castings/${casting.id}/steps`, step);
    return last;
  };

  beforeAll(async () => {
    system = await startStandalone();
    for (const login of ['examiner@bz', 'manager@bz', 'investigator@bz', 'manager@gt', 'focal@gt']) {
      const { password } = system.logins('auditor', 'BZ')[0];
      officials.set(login, await OfficialClient.signIn(system.url, login, password));
    }
  }, 180_000);
  afterAll(async () => {
    const code = await system.stop();
    expect([code, system.printed()]).toEqual([0, expect.any(String)]);
  }, 60_000);

  it('divides a find, merges what belongs together, and shows the tree with who holds each', async () => {
    const examiner = as('examiner@bz');
    const recoveryId = randomUUID();
    const bag = await examiner.post<Exhibit>('/exhibits', {
      ...{ caseId, recoveryId, kind: 'PART', description: 'bag of fired cases and fragments', occurredAt: at(-2) },
    });
    const { parts } = await examiner.post<WithParts>(`/exhibits/${bag.id}/parts`, {
      parts: [
        {
          kind: 'FIRED_CARTRIDGE_CASE',
          description: 'fired case',
          calibre: '9x19',
          regions: ['BREECH_FACE', 'FIRING_PIN'],
          sealNumber: sealOpened,
        },
        { kind: 'BULLET_FRAGMENT', description: 'fragment' },
        { kind: 'BULLET_FRAGMENT', description: 'another fragment' },
      ],
      occurredAt: at(-1),
    });
    original = parts[0] as Exhibit;
    expect(parts.map(({ reference }) => reference)).toEqual([1, 2, 3].map((ordinal) => `${bag.reference}-${ordinal}`));
    const fragments = parts.slice(1).map(({ id }) => id);
    const whole = await examiner.post<WithParts>('/exhibits/wholes', {
      ...{ kind: 'FIRED_BULLET', description: 'the bullet the fragments are of', partIds: fragments, sealNumber: 'BZ-CP-0003' },
    });
    const alone = { receiverOfficialId: randomUUID(), purpose: 'comparison' };
    await expect(examiner.post(`/exhibits/${fragments[0]}/handovers`, alone)).rejects.toEqual(refusal(409, 'exhibit.inside-whole'));

    const tree = await as('investigator@bz').get<Tree>(`/exhibits/${bag.id}/tree`);
    expect(tree).toMatchObject({ caseId, recoveryId, ancestors: [], item: { relation: 'item' } });
    expect(tree.descendants.find(({ id }) => id === fragments[0])).toMatchObject({
      relation: 'part',
      heldWithin: whole.id,
      custodianOfficialId: tree.item.custodianOfficialId,
    });
    const out = await examiner.post<WithParts>(`/exhibits/${whole.id}/taken-out`, { partIds: [fragments[0]], sealOpened: 'BZ-CP-0003' });
    expect(out.parts[0]).toMatchObject({ id: fragments[0], wholeId: null });
    await expect(examiner.post('/exhibits', { caseId, kind: 'CAST', description: 'a cast nobody made' })).rejects.toEqual(
      refusal(422, 'exhibit.kind-not-registered'),
    );
  });

  it('casts step by step, saying what comes next, and refuses a step out of its turn', async () => {
    const examiner = as('examiner@bz');
    const wrong = { kind: 'MOULD', itemId: original.id, sealOpened: 'BZ-CP-9999', occurredAt: at(0) };
    await expect(examiner.post('/castings', wrong)).rejects.toEqual(refusal(409, 'exhibit.seal-differs'));
    const casting = await examiner.post<Casting>('/castings', { ...wrong, sealOpened });
    expect(casting.next).toEqual([{ step: 'FIXED', needs: ['fixture'] }]);
    const [fixed, poured, ...rest] = [
      { step: 'FIXED', startedAt: at(0), endedAt: at(0.2), fixture: 'secured cup' },
      {
        step: 'POURED',
        startedAt: at(0.2),
        endedAt: at(0.3),
        product: 'Casting silicone',
        lot: 'CP-7',
        expiresOn: '2099-01-31',
        mixRatio: '10:1',
      },
      { step: 'DEGASSED', startedAt: at(0.3), endedAt: at(0.5), pressureKpa: 3 },
      { step: 'CURED', startedAt: at(0.5), endedAt: at(16.5), temperatureC: 22 },
      { step: 'DEMOULDED', startedAt: at(16.5), endedAt: at(16.6), condition: 'clean', sealAfter },
    ];
    await expect(carryOut(casting, [poured as object])).rejects.toEqual(
      refusal(409, 'casting.step-before-its-time', { step: 'POURED', missing: ['FIXED'] }),
    );
    await carryOut(casting, [fixed, poured]);
    await expect(examiner.post('/moulds', { originalId: original.id })).rejects.toEqual(refusal(422, 'request.invalid'));
    const finished = await carryOut(casting, rest);
    expect(finished).toMatchObject({ state: 'finished', next: [], missing: [] });
    mouldId = finished.resultId ?? '';

    const pour = await examiner.post<Casting>('/castings', { kind: 'CAST', itemId: mouldId, occurredAt: at(17) });
    const made = await carryOut(pour, [
      { step: 'RESIN_POURED', startedAt: at(17), endedAt: at(17.1), product: 'Grey resin', lot: 'CP-R1', expiresOn: '2099-01-31' },
      { step: 'PRESSURISED', startedAt: at(17.1), endedAt: at(18.1), pressureKpa: 250 },
      { step: 'CAST_CURED', startedAt: at(18.1), endedAt: at(24), temperatureC: 22 },
      { step: 'CAST_DEMOULDED', startedAt: at(24), endedAt: at(24.1), condition: 'whole' },
    ]);
    castId = made.resultId ?? '';
    const { timeline } = await examiner.get<{ timeline: { flags: unknown[]; events: { kind: string }[] } }>(`/exhibits/${original.id}`);
    expect(timeline.flags).toEqual([]);
    expect(timeline.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['seal.opened', 'exhibit.cast', 'exhibit.sealed']));
  });

  it('gives a certificate when another person has reviewed the cast, and says before what is missing', async () => {
    const manager = as('manager@bz');
    await expect(as('examiner@bz').get(`/casts/${castId}/certificate`)).rejects.toEqual(
      refusal(409, 'cast.record-incomplete', { missing: ['review'] }),
    );
    const form = new FormData();
    form.set('file', new Blob([DOT], { type: 'image/png' }), 'photograph.png');
    const photograph = await manager.post<{ id: string; sha256: string }>('/photographs', form);
    const judged = (fitFor: string[]): object => ({
      fitFor,
      perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: ['BUBBLE'], photographIds: [photograph.id] }],
      magnification: 40,
    });
    await expect(as('examiner@bz').post(`/casts/${castId}/review`, judged(['TRAINING']))).rejects.toEqual(
      refusal(409, 'cast.reviewer-is-maker'),
    );
    await manager.post(`/casts/${castId}/review`, judged(['MICROSCOPY', 'TRAINING']));
    await expect(manager.post(`/casts/${castId}/review`, judged(['ABIS_ENTRY']))).rejects.toEqual(refusal(422, 'cast.review-widens'));
    await manager.post(`/casts/${castId}/review`, judged(['MICROSCOPY']));

    const english = await pdfOf('examiner@bz', 'en');
    expect(checkSignature(english.pdf)).toMatchObject({ intact: true });
    for (const said of [original.reference, sealOpened, sealAfter, 'CP-7', 'secured cup', 'comparison microscopy'])
      expect(english.text).toContain(said);
    expect((await pdfOf('manager@bz', 'es')).text).toContain('Certificado de autenticidad');
    await expect(as('manager@bz').get(`/casts/${castId}/certificate?language=fr`)).rejects.toEqual(refusal(422, 'request.invalid'));
  });

  it('recalls a lot: what is abroad is told to who has it, and what is here does not leave', async () => {
    const examiner = as('examiner@bz');
    const packing = (purpose: string, seal: string): object => ({
      to: 'GT',
      linkId: randomUUID(),
      castIds: [castId],
      sealNumber: seal,
      purpose,
    });
    await expect(examiner.post('/consignments', packing('TRAINING', 'BZ-CP-0010'))).rejects.toEqual(refusal(409, 'cast.not-passed'));
    const sent = await examiner.post<{ id: string }>('/consignments', packing('MICROSCOPY', 'BZ-CP-0011'));
    await examiner.post(`/consignments/${sent.id}/dispatch`, { courier: 'diplomatic bag', dispatchedAt: new Date().toISOString() });

    const lot = { material: 'SILICONE', product: 'casting  SILICONE', lot: 'cp7', reason: 'does not cure through' };
    await expect(examiner.post('/casting/recalls', lot)).rejects.toEqual(refusal(403, 'role.required'));
    const recall = await as('manager@bz').post<Recall>('/casting/recalls', lot);
    const cast = recall.items.find(({ itemId }) => itemId === castId);
    expect(cast?.whereabouts).toBe('on-the-way');
    expect(recall.told.map(({ jurisdictionId }) => jurisdictionId)).toEqual([cast?.jurisdictionId]);
    expect(recall.items.find(({ kind }) => kind === 'MOULD')).toMatchObject({ itemId: mouldId, whereabouts: 'here' });
    await expect(as('manager@bz').post('/casting/recalls', lot)).rejects.toEqual(refusal(409, 'recall.made-already'));

    for (const login of ['focal@gt', 'manager@gt']) {
      const alert = await eventually(`the alert of the recall for ${login}`, async () =>
        (await as(login).get<{ items: Alert[] }>('/alerts?limit=200')).items.find(({ kind }) => kind === 'lot-recall'),
      );
      expect(alert.subjectId).toBe(recall.id);
    }
    const there = await eventually('the recalled cast in the recall as its recipient sees it', async () => {
      const seen = await as('manager@gt').get<Recall & { reason: string }>(`/casting/recalls/${recall.id}`);
      return seen.items.length > 0 && seen;
    });
    expect(there).toMatchObject({ reason: 'does not cure through', items: [{ itemId: castId, whereabouts: 'not-arrived' }] });
    await expect(as('manager@gt').get(`/casts/${castId}/certificate`)).rejects.toEqual(refusal(409, 'cast.made-abroad'));

    const second = await examiner.post<{ id: string; recallIds?: string[] }>(`/moulds/${mouldId}/casts`, {
      ...{ resinProduct: 'Grey resin', lot: 'CP-R1', expiresOn: '2099-01-31', pressureKpa: 250, minutes: 60, demouldedAt: at(40) },
    });
    const perRegion = [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }];
    await as('manager@bz').post(`/casts/${second.id}/review`, { fitFor: ['MICROSCOPY'], perRegion, magnification: 40 });
    await expect(
      examiner.post('/consignments', { to: 'GT', linkId: randomUUID(), castIds: [second.id], sealNumber: 'BZ-CP-0012' }),
    ).rejects.toEqual(refusal(409, 'cast.lot-recalled'));
    expect((await as('manager@bz').get<Recall>(`/casting/recalls/${recall.id}`)).open).toBe(3);
    expect((await pdfOf('examiner@bz', 'en')).text).toContain('is recalled');
  });
});
