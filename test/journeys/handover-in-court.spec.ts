import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Official {
  readonly id: string;
  readonly login: string;
}
interface Exhibit {
  readonly id: string;
  readonly custodianOfficialId: string | null;
  readonly timeline: {
    readonly flags: { readonly code: string }[];
    readonly events: {
      readonly id: string;
      readonly kind: string;
      readonly late: boolean;
      readonly corrections: { readonly text: string }[];
    }[];
  };
}
interface Handover {
  readonly id: string;
  readonly state: string;
  readonly discrepancy: string[];
}
interface Photograph {
  readonly id: string;
  readonly sha256: string;
}

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const whole = { sealIntact: true, condition: 'as described' };

describe('a handover that stands in court', () => {
  let system: Deployment;
  let giver: OfficialClient;
  let colleague: OfficialClient;
  let receiver: OfficialClient;
  let auditor: OfficialClient;
  let abroad: OfficialClient;
  let ids: { giver: string; colleague: string; receiver: string };

  beforeAll(async () => {
    system = await startStandalone();
    const [{ password }] = system.logins('auditor', 'BZ');
    const as = (login: string): Promise<OfficialClient> => OfficialClient.signIn(system.url, login, password);
    [giver, colleague, receiver, auditor, abroad] = [
      await as('examiner@bz'),
      await as('examiner2@bz'),
      await as('manager@bz'),
      await as('auditor@bz'),
      await as('examiner@gt'),
    ];
    const known = await giver.get<Official[]>('/officials');
    const idOf = (login: string): string => known.find((official) => official.login.startsWith(login))?.id ?? '';
    ids = { giver: idOf('examiner'), colleague: idOf('examiner2'), receiver: idOf('manager') };
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const aSeal = (): string => `S-${randomUUID().slice(0, 8).toUpperCase()}`;
  const anExhibit = (sealNumber: string): Promise<Exhibit> =>
    giver.post('/exhibits', {
      caseId: randomUUID(),
      kind: 'FIRED_CARTRIDGE_CASE',
      description: 'fired case',
      sealNumber,
      occurredAt: hoursAgo(48),
    });
  const offer = (exhibitId: string, more: object = {}): Promise<Handover> =>
    giver.post(`/exhibits/${exhibitId}/handovers`, { receiverOfficialId: ids.receiver, purpose: 'to the vault', ...more });
  const custodian = async (id: string): Promise<string | null> => (await giver.get<Exhibit>(`/exhibits/${id}`)).custodianOfficialId;
  const picture = (): Buffer => {
    const drawn = new PNG({ width: 12, height: 8 });
    drawn.data.fill(90);
    return PNG.sync.write(drawn);
  };
  const upload = (by: OfficialClient, bytes: Buffer): Promise<Photograph> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'photograph.png');
    return by.post('/photographs', form);
  };
  /** The verdict of the verifier as its user runs it, given public keys from the directory and the file. */
  const verify = async (exhibitId: string): Promise<{ file: string; verdict: string }> => {
    const folder = mkdtempSync(join(tmpdir(), 'headstamp-history-'));
    try {
      const directory = await auditor.get<{ jurisdictionId: string; logKey: string; exchangeKey: string }[]>('/jurisdictions');
      const keys = directory.flatMap(({ jurisdictionId, logKey, exchangeKey }) => [
        '--log-key',
        logKey,
        '--exchange-key',
        `${jurisdictionId}=${exchangeKey}`,
      ]);
      const { body } = await auditor.send<unknown>('GET', `/custody-histories/exhibit/${exhibitId}`);
      const file = Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body);
      writeFileSync(join(folder, 'history.json'), file);
      const program = join(__dirname, '../../dist/verifier/headstamp-verify.mjs');
      return {
        file,
        verdict: execFileSync(process.execPath, [program, join(folder, 'history.json'), ...keys], { encoding: 'utf8', env: {} }),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('moves custody at the acceptance, and anybody can check offline who signed what over which photographs', async () => {
    const seal = aSeal();
    const exhibit = await anExhibit(seal);
    expect(await refusalOf(upload(giver, picture().subarray(0, -8)))).toMatchObject({ status: 422, code: 'photograph.damaged' });
    const [given, found] = [await upload(giver, picture()), await upload(receiver, picture())];
    expect(await refusalOf(offer(exhibit.id, { photographIds: [randomUUID()] }))).toMatchObject({
      status: 404,
      code: 'photograph.unknown',
    });
    const made = await offer(exhibit.id, { photographIds: [given.id] });
    await expect(custodian(exhibit.id)).resolves.toBe(ids.giver);
    expect(await refusalOf(offer(exhibit.id, { receiverOfficialId: ids.colleague }))).toMatchObject({
      status: 409,
      code: 'handover.offered-already',
    });
    expect(await refusalOf(colleague.post(`/handovers/${made.id}/acceptance`, { sealFound: seal, ...whole }))).toMatchObject({
      status: 409,
      code: 'handover.not-receiver',
    });
    expect(await refusalOf(abroad.post(`/handovers/${made.id}/acceptance`, { sealFound: seal, ...whole }))).toMatchObject({ status: 404 });
    await receiver.post(`/handovers/${made.id}/acceptance`, { sealFound: seal, ...whole, photographIds: [found.id] });
    await expect(custodian(exhibit.id)).resolves.toBe(ids.receiver);
    const { file, verdict } = await verify(exhibit.id);
    expect(verdict).toMatch(/verified/i);
    for (const official of [ids.giver, ids.receiver]) expect(verdict).toContain(`official ${official} signed`);
    expect(file).toContain(given.sha256);
    expect(file).toContain('"officials"');
  });

  it('leaves a wrong seal disputed with the giver, a withdrawn offer with nobody else, and an ended one unanswerable', async () => {
    const [one, two] = [await anExhibit(aSeal()), await anExhibit(aSeal())];
    const disputed = await offer(one.id);
    const answer = await receiver.post<Handover>(`/handovers/${disputed.id}/acceptance`, { sealFound: 'ANOTHER-7', ...whole });
    expect(answer).toMatchObject({ state: 'disputed', discrepancy: ['seal-differs'] });
    expect(await custodian(one.id)).toBe(ids.giver);
    const taken = await offer(two.id);
    expect(await refusalOf(receiver.post(`/handovers/${taken.id}/withdrawal`))).toMatchObject({ status: 409, code: 'handover.not-giver' });
    await giver.post(`/handovers/${taken.id}/withdrawal`);
    expect(await refusalOf(receiver.post(`/handovers/${taken.id}/acceptance`, whole))).toMatchObject({
      status: 409,
      code: 'handover.not-open',
    });
    const ending = await offer(two.id, { expiresAt: new Date(Date.now() + 1_500).toISOString() });
    await eventually('the offer ends', async () => {
      const { items } = await receiver.get<{ items: Handover[] }>('/handovers?state=expired&limit=200');
      return items.some(({ id }) => id === ending.id) ? true : null;
    });
    expect(await refusalOf(receiver.post(`/handovers/${ending.id}/acceptance`, whole))).toMatchObject({
      status: 409,
      code: 'handover.expired',
    });
  });

  it('is entered late from a numbered paper form, each of the two on the own login, once', async () => {
    const { forms } = await giver.post<{ forms: { id: string; number: string }[] }>('/paper-forms', { language: 'es', count: 2 });
    const [form] = forms;
    if (!form) throw new Error('forms were issued');
    const pdf = await giver.send<Buffer>('GET', `/paper-forms/${form.id}/pdf`);
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    const scan = await upload(giver, picture());
    const seals = [aSeal(), aSeal()];
    const exhibits = [await anExhibit(seals[0] ?? ''), await anExhibit(seals[1] ?? '')];
    const late = { occurredAt: hoursAgo(5), reason: 'the line was down from noon' };
    const terms = { exhibitIds: exhibits.map(({ id }) => id), receiverOfficialId: ids.receiver, purpose: 'to the vault', late };
    const badNumber = await refusalOf(giver.post('/handover-batches', { ...terms, paperForm: { number: '17', photographId: scan.id } }));
    expect(badNumber).toMatchObject({ status: 422, code: 'request.invalid' });
    expect(JSON.stringify(badNumber.problem)).toContain('the number printed on the form');
    const paperForm = { number: form.number, photographId: scan.id };
    const entered = await giver.post<{ id: string; handovers: Handover[] }>('/handover-batches', { ...terms, paperForm });
    for (const { id } of exhibits) expect(await custodian(id)).toBe(ids.giver);
    const items = exhibits.map(({ id }, n) => ({ exhibitId: id, sealFound: seals[n], ...whole }));
    const path = `/handover-batches/${entered.id}/acceptance`;
    expect(await refusalOf(receiver.post(path, { items, late }))).toMatchObject({ code: 'paper-form.differs' });
    expect(await refusalOf(receiver.post(path, { items, paperForm: form.number }))).toMatchObject({ code: 'handover.late-half-missing' });
    expect(await refusalOf(abroad.get(`/handover-batches/${entered.id}`))).toMatchObject({ status: 404, code: 'handover.unknown' });
    await receiver.post(path, { items, late, paperForm: form.number });
    const third = await anExhibit(aSeal());
    expect(await refusalOf(offer(third.id, { late, paperForm }))).toMatchObject({ status: 409, code: 'paper-form.used' });
    expect(await refusalOf(offer(third.id, { late: { ...late, occurredAt: hoursAgo(100) } }))).toMatchObject({
      code: 'exhibit.time-too-early',
    });
    for (const { id } of exhibits) {
      const { custodianOfficialId, timeline } = await giver.get<Exhibit>(`/exhibits/${id}`);
      expect(custodianOfficialId).toBe(ids.receiver);
      expect(timeline.flags).toEqual([]);
      expect(timeline.events.filter((event) => event.late).map(({ kind }) => kind)).toEqual(['handover.offered', 'handover.accepted']);
      const { file, verdict } = await verify(id);
      expect(verdict).toMatch(/verified/i);
      for (const told of [form.number, scan.sha256]) expect(file).toContain(told);
    }
  });

  it('is corrected by an entry that names the wrong one, and both stay in the history', async () => {
    const { id } = await anExhibit(aSeal());
    const made = await offer(id);
    await receiver.post(`/handovers/${made.id}/refusal`, { reason: 'not announced' });
    const event = (await giver.get<Exhibit>(`/exhibits/${id}`)).timeline.events.find(({ kind }) => kind === 'handover.refused');
    const correction = { eventId: event?.id, what: 'other', correction: 'it was announced by telephone at nine' };
    expect(await refusalOf(colleague.post(`/exhibits/${id}/corrections`, correction))).toMatchObject({
      status: 409,
      code: 'custody-event.not-recorder',
    });
    await receiver.post(`/exhibits/${id}/corrections`, correction);
    const { timeline } = await giver.get<Exhibit>(`/exhibits/${id}`);
    expect(timeline.events.find(({ kind }) => kind === 'handover.refused')?.corrections).toMatchObject([{ text: correction.correction }]);
    expect(timeline.events.at(-1)?.kind).toBe('custody.corrected');
    const unflagged = { eventId: event?.id, explanation: 'x' };
    expect(await refusalOf(giver.post(`/exhibits/${id}/explanations`, unflagged))).toMatchObject({
      status: 409,
      code: 'custody-event.not-flagged',
    });
    expect((await verify(id)).verdict).toMatch(/verified/i);
    expect((await refusalOf(giver.get('/custody/flags'))).status).toBe(403);
    for (const reader of [auditor, receiver])
      await expect(reader.get<{ items: unknown[] }>('/custody/flags?unexplained=true')).resolves.toMatchObject({ items: [] });
  });
});
