import { randomUUID } from 'node:crypto';
import { syntheticFiringX3p } from '@headstamp/toolmarks';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { openCase } from '../../apps/standalone/src/story/steps';
import { startStandalone, type Deployment } from '../support/deployment';

interface Identified {
  id: string;
}
interface Versioned extends Identified {
  version: number;
  state: string;
}
interface Deviation {
  fault: string;
  reason: string | null;
}
interface Acquisition extends Identified {
  instrumentId: string | null;
  deviations: Deviation[];
}
interface Instrument extends Versioned {
  faults: string[];
}
interface Alert extends Versioned {
  kind: string;
  subjectId: string;
}

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const CERTIFICATE = {
  calibratedBy: 'National metrology institute',
  certificateNumber: 'NMI-2044',
  uncertainty: 'U = 0.25 µm (k = 2)',
  passed: true,
};

describe('the quality of a laboratory', () => {
  let system: Deployment;
  let manager: OfficialClient;
  let examiner: OfficialClient;
  let colleague: OfficialClient;
  let abroad: OfficialClient;
  let investigator: OfficialClient;
  let ids: { examiner: string; colleague: string };
  let caseFile: { id: string; reference: string };
  let scanner: Instrument;
  let firing = 0;

  const signIn = (login: { login: string; password: string } | undefined): Promise<OfficialClient> => {
    if (!login) throw new Error('the demonstration has nobody with this role');
    return OfficialClient.signIn(system.url, login.login, login.password);
  };
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const acquire = (by: OfficialClient, more: Readonly<Record<string, string>> = {}): Promise<Acquisition> => {
    const form = new FormData();
    const fields = {
      caseId: caseFile.id,
      caseReference: caseFile.reference,
      exhibitId: randomUUID(),
      reference: `ACQ-${randomUUID().slice(0, 8)}`,
    };
    const claim = {
      ...fields,
      itemKind: 'FIRED_CARTRIDGE_CASE',
      region: 'BREECH_FACE',
      calibre: `TEST ${randomUUID().slice(0, 6)}`,
      ...more,
    };
    for (const [name, value] of Object.entries(claim)) form.set(name, value);
    const scan = syntheticFiringX3p({ slide: 77, firing: (firing += 1), pitchUm: 12.5 });
    form.set('file', new Blob([new Uint8Array(scan)]), 'scan.x3p');
    return by.post<Acquisition>('/acquisitions', form);
  };
  /** What the attempt came to; a fault that is no refusal ends the test. */
  const outcomeOf = async <T>(attempt: Promise<T>): Promise<T | Refused> => {
    try {
      return await attempt;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  };
  /** What custody records reaches ballistics soon, not at once. */
  const stopped = (by: OfficialClient, fault: string, more: Readonly<Record<string, string>> = {}): Promise<true> =>
    eventually(`an acquisition stopped by ${fault}`, async () => {
      const outcome = await outcomeOf(acquire(by, more));
      return outcome instanceof Refused && outcome.code === 'examination.stopped' && (outcome.problem.faults as string[]).includes(fault);
    });
  const goesOn = (by: OfficialClient, more: Readonly<Record<string, string>> = {}): Promise<Acquisition> =>
    eventually('an acquisition that goes on', async () => {
      const outcome = await outcomeOf(acquire(by, more));
      return outcome instanceof Refused ? null : outcome;
    });
  const alertsOf = async (subjectId: string): Promise<Alert[]> => {
    const { items } = await manager.get<{ items: Alert[] }>('/alerts?limit=200');
    return items.filter((alert) => alert.kind === 'laboratory-overdue' && alert.subjectId === subjectId);
  };

  beforeAll(async () => {
    system = await startStandalone({ environment: { HEADSTAMP_LABORATORY_SWEEP: '1s' } });
    manager = await signIn(system.logins('laboratory-manager', 'BZ')[0]);
    examiner = await signIn(system.logins('examiner', 'BZ')[0]);
    colleague = await signIn(system.logins('examiner', 'BZ')[1]);
    abroad = await signIn(system.logins('laboratory-manager', 'GT')[0]);
    investigator = await signIn(system.logins('investigator', 'BZ')[0]);
    const idOf = async (client: OfficialClient) => (await client.get<{ officialId: string }>('/session')).officialId;
    ids = { examiner: await idOf(examiner), colleague: await idOf(colleague) };
    caseFile = await openCase(investigator, 'Quality', day(-3));
  }, 150_000);
  afterAll(() => system.stop(), 60_000);

  it('stops an acquisition with a scanner whose calibration has passed, and tells its manager', async () => {
    // A laboratory that has registered nothing works as before.
    expect(await acquire(examiner)).toMatchObject({ instrumentId: null, deviations: [] });
    scanner = await manager.post<Instrument>('/laboratory/instruments', {
      ...{ kind: 'SCANNER_3D', maker: 'Maker', model: 'Scanner', serial: 'S-118', location: 'Room 4', calibrationRequired: true },
    });
    const old = await manager.post<Instrument>(`/laboratory/instruments/${scanner.id}/calibrations`, {
      ...CERTIFICATE,
      calibratedOn: day(-400),
      dueOn: day(-35),
    });
    expect(old).toMatchObject({ state: 'overdue', faults: ['calibration-overdue'] });
    await stopped(examiner, 'calibration-overdue', { instrumentId: scanner.id });
    expect((await refusalOf(acquire(examiner, { instrumentId: randomUUID() }))).code).toBe('examination.means-unknown');

    const due = await manager.get<{ items: { kind: string; subjectId: string; overdue: boolean }[] }>('/laboratory/due');
    expect(due.items).toEqual([expect.objectContaining({ kind: 'calibration', subjectId: scanner.id, overdue: true })]);
    const alert = await eventually('the alert of the manager', async () => (await alertsOf(scanner.id))[0]);
    expect((await manager.move<Alert>(`/alerts/${alert.id}/acknowledgement`, alert.version)).state).toBe('acknowledged');
  }, 90_000);

  it('marks an acquisition that the manager lets pass, with the reason, for as long as it is let', async () => {
    const reason = 'The visit of the metrology institute was put off; daily checks are passed';
    expect((await refusalOf(examiner.post('/laboratory/deviations', {}))).status).toBe(403);
    const allowed = await manager.post<Versioned>('/laboratory/deviations', {
      ...{
        means: 'instrument',
        aboutId: scanner.id,
        discipline: 'ACQUISITION',
        reason,
        until: new Date(Date.now() + 86_400_000).toISOString(),
      },
    });
    const marked = await goesOn(examiner, { instrumentId: scanner.id });
    expect(marked.deviations).toEqual([expect.objectContaining({ fault: 'calibration-overdue', reason })]);
    expect((await examiner.get<Acquisition>(`/acquisitions/${marked.id}`)).deviations).toHaveLength(1);
    await manager.move(`/laboratory/deviations/${allowed.id}/withdrawal`, allowed.version);
    await stopped(examiner, 'calibration-overdue', { instrumentId: scanner.id });
  }, 90_000);

  it('goes on after the calibration is recorded, and stops again when a reference check fails', async () => {
    const now = await manager.post<Instrument>(`/laboratory/instruments/${scanner.id}/calibrations`, {
      ...CERTIFICATE,
      calibratedOn: day(0),
      dueOn: day(365),
    });
    expect(now).toMatchObject({ state: 'in-service', faults: [] });
    expect((await goesOn(examiner, { instrumentId: scanner.id })).deviations).toEqual([]);
    const standard = { standard: 'NIST SRM 2461-1', quantity: 'ACCF_max', lowerLimit: 0.95 };
    await examiner.post(`/laboratory/instruments/${scanner.id}/checks`, { ...standard, value: 0.88 });
    await stopped(examiner, 'check-failed', { instrumentId: scanner.id });
    await examiner.post(`/laboratory/instruments/${scanner.id}/checks`, { ...standard, value: 0.98 });
    await goesOn(examiner, { instrumentId: scanner.id });
    expect((await manager.get<{ items: unknown[] }>('/laboratory/due')).items).toEqual([]);
  }, 90_000);

  it('suspends an examiner by an unsatisfactory proficiency test until the corrective action is closed', async () => {
    for (const officialId of [ids.examiner, ids.colleague]) {
      await manager.post('/laboratory/competences', {
        officialId,
        discipline: 'ACQUISITION',
        validFrom: day(-100),
        basis: 'Training and supervised casework',
      });
    }
    await goesOn(examiner);
    const result = await manager.post<{ nonConformityId: string }>('/laboratory/proficiency-results', {
      ...{
        officialId: ids.examiner,
        discipline: 'ACQUISITION',
        provider: 'Provider of tests',
        round: '2026-2',
        result: 'UNSATISFACTORY',
        resultedOn: day(-1),
      },
    });
    await stopped(examiner, 'competence-suspended');
    await goesOn(colleague);
    const { items } = await examiner.get<{ items: { officialId: string; state: string }[] }>(
      `/laboratory/competences?official=${ids.examiner}`,
    );
    expect(items).toEqual([expect.objectContaining({ state: 'suspended' })]);

    const at = `/laboratory/non-conformities/${result.nonConformityId}`;
    let found = await manager.get<Versioned>(at);
    const step = async (by: OfficialClient, name: string, body: object = {}): Promise<void> => {
      found = await by.move<Versioned>(`${at}/${name}`, found.version, body);
    };
    await step(manager, 'containment', { containment: 'The scans of the last two weeks are looked at again' });
    await step(manager, 'corrective-action', {
      rootCause: 'Lens not cleaned',
      correctiveAction: 'Cleaning plan',
      ownerId: ids.examiner,
      dueOn: day(20),
    });
    await step(examiner, 'completion');
    expect((await refusalOf(examiner.move(`${at}/effectiveness`, found.version, { effective: true, finding: 'fine' }))).code).toBe(
      'non-conformity.owner-checks',
    );
    await step(colleague, 'effectiveness', { effective: true, finding: 'Ten of ten scans right' });
    expect((await refusalOf(colleague.move(`${at}/closure`, found.version))).status).toBe(403);
    await stopped(examiner, 'competence-suspended');
    await step(manager, 'closure');
    expect(found.state).toBe('closed');
    await goesOn(examiner);
  }, 120_000);

  it('keeps casting from a registered lot that is blocked, and from a review by whoever is not authorised', async () => {
    const casting = { mixRatio: '10:1', degassing: { pressureKpa: 5, minutes: 10 }, cureHours: 16, temperatureC: 23, expiresOn: day(300) };
    const original = await examiner.post<Identified>('/exhibits', {
      ...{
        caseId: caseFile.id,
        kind: 'FIRED_CARTRIDGE_CASE',
        description: 'Case from the scene',
        calibre: '9x19',
        regions: ['BREECH_FACE'],
      },
      occurredAt: new Date(Date.now() - 4 * 86_400_000).toISOString(),
    });
    const lot = await examiner.post<Versioned>('/laboratory/consumable-lots', {
      ...{
        kind: 'SILICONE',
        product: 'Casting silicone',
        maker: 'Maker',
        lot: 'SIL-9',
        expiresOn: day(300),
        receivedOn: day(-30),
        quantity: '1 kg',
      },
    });
    const accepted = await examiner.move<Versioned>(`/laboratory/consumable-lots/${lot.id}/acceptance-test`, lot.version, {
      passed: true,
      test: 'No bubbles at 40x',
    });
    const blocked = await examiner.move<Versioned>(`/laboratory/consumable-lots/${lot.id}/block`, accepted.version, {
      reason: 'Tacky after curing',
    });
    const pour = (product: string, number: string, sealAfter: string): Promise<Versioned> =>
      examiner.post<Versioned>('/moulds', {
        ...casting,
        ...{
          originalId: original.id,
          siliconeProduct: product,
          lot: number,
          sealAfter,
          occurredAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
        },
      });
    const refusal = await refusalOf(pour('casting silicone', 'sil-9', 'BZ-Q-1'));
    expect([refusal.code, refusal.problem.reason]).toEqual(['consumable-lot.not-usable', 'blocked']);
    expect(blocked.state).toBe('blocked');
    const mould = await pour('Another silicone', 'X-1', 'BZ-Q-2');
    const cast = await examiner.post<Identified>(`/moulds/${mould.id}/casts`, {
      ...{
        resinProduct: 'Resin',
        lot: 'R-1',
        expiresOn: day(300),
        pressureKpa: 400,
        minutes: 90,
        demouldedAt: new Date(Date.now() - 86_400_000).toISOString(),
      },
    });
    await manager.post('/laboratory/competences', {
      officialId: ids.colleague,
      discipline: 'CAST_REVIEW',
      validFrom: day(-10),
      basis: 'Training',
    });
    const judged = {
      fitFor: ['MICROSCOPY'],
      perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }],
      magnification: 40,
    };
    expect((await refusalOf(manager.post(`/casts/${cast.id}/review`, judged))).code).toBe('examination.stopped');
    const policy = await manager.get<Versioned>('/laboratory/policy');
    await manager.send('PUT', '/laboratory/policy', {
      body: { enforcement: 'deviation', instrumentRequired: false },
      headers: { 'if-match': `"${policy.version}"` },
    });
    await manager.post(`/casts/${cast.id}/review`, judged);
    const shown = await examiner.get<{ means: { discipline: string; deviations: Deviation[] }[] }>(`/casts/${cast.id}`);
    expect(shown.means).toEqual([
      expect.objectContaining({
        discipline: 'CAST_REVIEW',
        deviations: [expect.objectContaining({ fault: 'competence-missing', reason: null })],
      }),
    ]);
  }, 90_000);

  it('tells of each overdue corrective action once, however often it is looked for', async () => {
    const overdue = async (): Promise<string> => {
      let found = await examiner.post<Versioned>('/laboratory/non-conformities', {
        severity: 'MINOR',
        description: 'A label was misread',
        affected: [],
      });
      const at = `/laboratory/non-conformities/${found.id}`;
      found = await manager.move<Versioned>(`${at}/containment`, found.version, { containment: 'Relabelled' });
      const plan = { rootCause: 'Small print', correctiveAction: 'Larger labels', ownerId: ids.colleague, dueOn: day(-2) };
      expect(await manager.move(`${at}/corrective-action`, found.version, plan)).toMatchObject({ state: 'planned', overdue: true });
      return found.id;
    };
    const told = (subjectId: string) => eventually('the alert', async () => (await alertsOf(subjectId)).length > 0);
    const first = await overdue();
    await told(first);
    // Whoever tells of the second has looked at the first again.
    const second = await overdue();
    await told(second);
    expect([await alertsOf(first), await alertsOf(second)].map(({ length }) => length)).toEqual([1, 1]);
    const { items } = await manager.get<{ items: { kind: string; subjectId: string }[] }>('/laboratory/due');
    expect(items.map(({ subjectId }) => subjectId).sort()).toEqual([first, second].sort());
  }, 90_000);

  it('lets anybody say that something is wrong, and shows nothing of it abroad', async () => {
    const raised = await investigator.post<Versioned>('/laboratory/non-conformities', {
      ...{ severity: 'OBSERVATION', description: 'A label could not be read', affected: [{ kind: 'cast', id: randomUUID() }] },
    });
    expect(raised.state).toBe('raised');
    expect((await refusalOf(abroad.get(`/laboratory/non-conformities/${raised.id}`))).status).toBe(404);
    expect((await refusalOf(abroad.get(`/laboratory/instruments/${scanner.id}`))).status).toBe(404);
    for (const list of [
      'instruments',
      'methods',
      'consumable-lots',
      'competences',
      'proficiency-results',
      'non-conformities',
      'deviations',
      'due',
    ])
      expect([list, (await abroad.get<{ items: unknown[] }>(`/laboratory/${list}`)).items]).toEqual([list, []]);
    expect(await abroad.get('/laboratory/policy')).toEqual({ enforcement: 'stop', instrumentRequired: false, version: 0 });
  }, 60_000);
});
