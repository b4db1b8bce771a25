import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { openCase } from '../../apps/standalone/src/story/steps';
import { startStandalone, type Deployment } from '../support/deployment';

interface Identified {
  id: string;
}
interface Versioned extends Identified {
  version: number;
}
interface Match extends Versioned {
  kind: string;
  firearmId: string | null;
  wantedFirearmId: string | null;
  other: { code: string } | null;
  observed: { serial: string };
  differs: { field: string; observed: string; recorded: string; reason: string }[];
  state: string;
}
interface Alert {
  kind: string;
  subjectKind: string;
  subjectId: string;
  urgent: boolean;
  sender: { code: string } | null;
}

const PISTOL = { serialState: 'COMPLETE', make: 'Ruger', model: 'P95', type: 'P', action: 'I', calibre: '9x19', countryOfManufacture: 'US' } as const;

const recovery = (serial: string) => ({
  ...{ disposition: 'SEIZED', recoveredOn: '2026-10-03', country: 'BZ', place: 'Western border checkpoint', circumstances: 'Routine check of a car' },
  firearm: { serial, serialState: 'COMPLETE', make: 'Ruger', model: 'P95', type: 'P', calibre: '9 mm Luger', countryOfOrigin: 'US' },
});

describe('the registry of two states', () => {
  let system: Deployment;
  let marking: OfficialClient;
  let markingToo: OfficialClient;
  let focalAtHome: OfficialClient;
  let focalAbroad: OfficialClient;
  let markingAbroad: OfficialClient;
  let investigator: OfficialClient;
  let caseId: string;

  const signIn = (role: Parameters<Deployment['logins']>[0], state: string): Promise<OfficialClient> => {
    const [{ login, password }] = system.logins(role, state);
    return OfficialClient.signIn(system.url, login, password);
  };
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const alertOf = (focal: OfficialClient, kind: string): Promise<Alert> =>
    eventually(`an alert of ${kind}`, async () => {
      const { items } = await focal.get<{ items: Alert[] }>('/alerts');
      return items.find((alert) => alert.kind === kind);
    });

  beforeAll(async () => {
    system = await startStandalone();
    marking = await signIn('marking-officer', 'GT');
    markingToo = await signIn('focal-point', 'GT');
    focalAtHome = markingToo;
    focalAbroad = await signIn('focal-point', 'BZ');
    markingAbroad = await signIn('marking-officer', 'BZ');
    investigator = await signIn('investigator', 'BZ');
    ({ id: caseId } = await openCase(investigator, 'Registry', '2026-10-03'));
  }, 150_000);
  afterAll(() => system.stop(), 60_000);

  it('alerts both when a pistol stolen in Guatemala is recovered in Belize, its number misread', async () => {
    const owner = await marking.post<Identified>('/holders', { kind: 'PERSON', name: 'Owner of the pistol', country: 'GT' });
    const firearm = await marking.post<Identified>('/firearms', {
      ...PISTOL,
      ...{ serial: '31B-48627', serialPart: 'FRAME', serialLegibility: 'CLEAR', yearOfManufacture: 2008 },
      marks: [{ kind: 'IMPORT', part: 'FRAME', position: 'left side', text: 'GT 2009', method: 'LASER', depthMm: 0.08 }],
      lifeEvents: [{ kind: 'transferred', date: '2011-08', holderId: owner.id }],
    });
    const stolen = await marking.post<{ missing: boolean }>(`/firearms/${firearm.id}/life-events`, {
      ...{ kind: 'stolen', date: '2026-02', fromHolderId: owner.id, place: 'A house in Flores', document: 'Report 114' },
    });
    expect(stolen.missing).toBe(true);
    const [wanted] = await eventually('what Guatemala misses', async () => {
      const { items } = await markingAbroad.get<{ items: (Identified & { serial: string; owner: { code: string } })[] }>('/wanted-firearms');
      return items.length ? items : undefined;
    });
    expect(wanted).toMatchObject({ serial: '31B-48627', make: 'Ruger', owner: { code: 'GT' }, date: '2026-02', withdrawnBecause: null });
    expect(JSON.stringify(wanted)).not.toMatch(/Owner of the pistol|Flores|Report 114/);

    await investigator.post(`/cases/${caseId}/recoveries`, recovery('318-48627'));
    const abroad = await alertOf(focalAbroad, 'wanted-recovered');
    const atHome = await alertOf(focalAtHome, 'found-abroad');
    expect([abroad.sender?.code, atHome.sender?.code]).toEqual(['GT', 'BZ']);

    const match = await focalAtHome.get<Match>(`/register-matches/${atHome.subjectId}`);
    expect(match).toMatchObject({
      ...{ kind: 'found-abroad', firearmId: firearm.id, other: { code: 'BZ' }, observed: { serial: '318-48627' }, state: 'open' },
      differs: [{ field: 'serial', observed: '318-48627', recorded: '31B-48627', reason: 'look-alike 8/B at position 3' }],
    });
    expect(await focalAbroad.get<Match>(`/register-matches/${abroad.subjectId}`)).toMatchObject({ kind: 'wanted-recovered', wantedFirearmId: wanted?.id });
    expect((await refusalOf(focalAbroad.get(`/register-matches/${match.id}`))).status).toBe(404);

    const judged = await focalAtHome.move<Match>(`/register-matches/${match.id}/judgement`, match.version, { verdict: 'confirmed' });
    expect(judged.state).toBe('confirmed');
    const { items: notices } = await marking.get<{ items: Versioned[] }>('/wanted-notices?state=published');
    await marking.move(`/wanted-notices/${notices[0]?.id}/withdrawal`, notices[0]?.version ?? 0, { because: 'RECOVERED' });
    await eventually('the withdrawal', async () => {
      const { items } = await markingAbroad.get<{ items: { withdrawnBecause: string | null }[] }>('/wanted-firearms');
      return items[0]?.withdrawnBecause === 'RECOVERED' || undefined;
    });
  }, 90_000);

  it('raises an urgent alarm when a pistol destroyed in Belize is recovered there', async () => {
    const { id } = await markingAbroad.post<Identified>('/firearms', {
      ...PISTOL,
      serial: 'DSTR 70351',
      lifeEvents: [{ kind: 'destroyed', date: '2019-06', document: 'Batch 12' }],
    });
    await investigator.post(`/cases/${caseId}/recoveries`, recovery('DSTR7O351'));
    const alarm = await alertOf(focalAbroad, 'destroyed-reappeared');
    expect(alarm).toMatchObject({ urgent: true, sender: null });
    expect(await focalAbroad.get<Match>(`/register-matches/${alarm.subjectId}`)).toMatchObject({ firearmId: id, other: null });
  }, 60_000);

  it('points records to one model of the reference, and adds what a laboratory restored beside what was observed', async () => {
    const { items: makes } = await marking.get<{ items: { code: string }[] }>('/make-codes?name=ruger');
    expect(makes.map(({ code }) => code)).toContain('SR');
    const template = await marking.post<Identified>('/firearm-templates', {
      ...{ make: 'Sturm, Ruger & Co.', makeCode: 'SR', model: 'P95', type: 'P', action: 'I', calibre: '9x19', country: 'US' },
      calibreCodes: [{ scheme: 'NCIC', code: '9' }],
    });
    const { id } = await marking.post<Identified>('/firearms', { ...PISTOL, serialState: 'OBLITERATED', templateId: template.id });
    const restored = await marking.post(`/firearms/${id}/restorations`, {
      ...{ part: 'FRAME', method: 'CHEMICAL_ETCHING', examiner: 'LAB-07', examinedOn: '2026-03-04', outcome: 'PARTIAL', resultText: 'KX9?014' },
    });
    expect(restored).toMatchObject({
      ...{ serial: null, serialState: 'OBLITERATED', serialStateNow: 'RESTORED_PARTIAL', make: 'Ruger' },
      template: { id: template.id, make: 'Sturm, Ruger & Co.' },
    });
  });

  it('ends what is known of a holder after their retention, and keeps it under a hold that two lift', async () => {
    const { id } = await marking.post<Identified>('/holders', { kind: 'PERSON', name: 'Long ago', licence: 'L-1', country: 'GT' });
    await marking.post('/firearms', { ...PISTOL, serial: 'OLD 1001', lifeEvents: [{ kind: 'transferred', date: '1990', holderId: id }] });
    const hold = await marking.post<Versioned>(`/holders/${id}/legal-holds`, { reason: 'Asked by the court' });
    const { items } = await marking.get<{ items: Identified[] }>('/retention-review');
    expect(items.map((holder) => holder.id)).toContain(id);
    expect(await refusalOf(marking.post(`/holders/${id}/erasure`, {}))).toMatchObject({ status: 409, code: 'holder.hold-stands' });
    const asked = await marking.move<Versioned>(`/legal-holds/${hold.id}/lift-request`, hold.version, { reason: 'The court has ruled' });
    expect(await refusalOf(marking.move(`/legal-holds/${hold.id}/lift`, asked.version))).toMatchObject({ code: 'holder.hold-lift-needs-another' });
    await markingToo.move(`/legal-holds/${hold.id}/lift`, asked.version);
    expect(await marking.post(`/holders/${id}/erasure`, {})).toMatchObject({ name: null, licence: null, erasure: { endedOn: '2010-12-31' } });
  });

  it('says clearly what is wrong, and names the record that has the number already', async () => {
    const first = await marking.post<Identified>('/firearms', { ...PISTOL, serial: 'DUP-1' });
    const again = await refusalOf(marking.post('/firearms', { ...PISTOL, serial: 'dup 1' }));
    expect(again).toMatchObject({ status: 409, code: 'firearm.serial-already-recorded', problem: { firearmId: first.id } });
    await marking.post('/firearms', { ...PISTOL, serial: 'dup 1', serialState: 'DUPLICATE' });
    const wrong = await refusalOf(
      marking.post('/firearms', {
        ...{ ...PISTOL, serial: 'X 1', type: 'PISTOL', action: '9', countryOfManufacture: 'ZZ' },
        marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT', country: 'CS', depthMm: -1 }],
        lifeEvents: [{ kind: 'vanished', date: '2026-02-30' }],
      }),
    );
    expect((wrong.problem.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(
      ['/action', '/countryOfManufacture', '/lifeEvents/0/date', '/lifeEvents/0/kind', '/marks/0/depthMm', '/type'].sort(),
    );
    const noState = { kind: 'PROOF', part: 'BARREL', text: 'lion', country: 'CS', year: 1999 };
    expect(await refusalOf(marking.post('/firearms', { ...PISTOL, serial: 'X 2', marks: [noState] }))).toMatchObject({ code: 'firearm.country-not-told' });
    const { marks } = await marking.post<{ marks: { country: string }[] }>('/firearms', { ...PISTOL, serial: 'X 3', marks: [{ ...noState, year: 1981 }] });
    expect(marks[0]?.country).toBe('CSHH');
  });
});
