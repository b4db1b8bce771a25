import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticFiringX3p } from '@headstamp/toolmarks';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Correlation {
  id: string;
  state: string;
  progress: number;
  compared: number;
  excluded: number;
  cause: string;
  scope: string;
  engineVersion: string;
  parametersHash: string;
}
interface Acquisition {
  id: string;
  reference: string;
  exhibitId: string;
  caseId: string;
  notCorrelated: string | null;
  correlation: Correlation | null;
  classCharacteristics: Record<string, unknown>;
  foreignReferences: unknown[];
  pictures: { photographId: string; sha256: string }[];
  sharingVersion: number;
}
interface Candidate {
  id: string;
  rank: number;
  score: number;
  other: { acquisitionId: string; reference: string; jurisdiction: string | null };
}
interface Shared {
  id: string;
  owner: string;
  reference: string;
  disclosure: string;
  standing: string;
}
interface Sharing {
  version: number;
  current: { audience: string; partners: string[]; disclosure: string };
  recipients: { jurisdiction: string; endedAt: string | null }[];
}

const CALIBRE = `TEST ${randomUUID().slice(0, 6)}`;
const SLIDE = 8_100;

describe('a collection that states share', () => {
  let system: Deployment;
  let belize: OfficialClient;
  let guatemala: OfficialClient;
  let trinidad: OfficialClient;
  let investigator: OfficialClient;
  let firing = 0;

  const signIn = ([login]: readonly { login: string; password: string }[]): Promise<OfficialClient> =>
    OfficialClient.signIn(system.url, login?.login ?? '', login?.password ?? '');
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const claim = (more: Readonly<Record<string, string>>): Record<string, string> => ({
    caseId: randomUUID(),
    caseReference: 'COLLECTION',
    exhibitId: randomUUID(),
    reference: `ACQ-${randomUUID().slice(0, 8)}`,
    itemKind: 'FIRED_CARTRIDGE_CASE',
    region: 'BREECH_FACE',
    calibre: CALIBRE,
    ...more,
  });
  const acquire = (by: OfficialClient, more: Readonly<Record<string, string>> = {}, slide = SLIDE): Promise<Acquisition> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(claim(more))) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(syntheticFiringX3p({ slide, firing: (firing += 1), pitchUm: 12.5 }))]), 'scan.x3p');
    return by.post<Acquisition>('/acquisitions', form);
  };
  const correlated = (by: OfficialClient, id: string, correlationId?: string): Promise<{ correlation: Correlation; items: Candidate[] }> =>
    eventually('a ranked list', async () => {
      const list = await by.get<{ correlation: Correlation | null; items: Candidate[] }>(`/acquisitions/${id}/candidates`);
      const { correlation } = list;
      if (correlation?.state !== 'done' || (correlationId !== undefined && correlation.id !== correlationId)) return null;
      return { ...list, correlation };
    });
  const sharedWith = (by: OfficialClient, id: string, holds: (shared: Shared) => boolean = () => true): Promise<Shared> =>
    eventually('a shared acquisition', async () => {
      const { items } = await by.get<{ items: Shared[] }>('/shared-acquisitions?limit=200');
      return items.find((each) => each.id === id && holds(each)) ?? null;
    });
  const change = (by: OfficialClient, id: string, version: number, body: object): Promise<Sharing> =>
    by.move<Sharing>(`/acquisitions/${id}/sharing`, version, { reason: 'Agreed with the partner', ...body });
  const pictureOf = (candidate: string): Promise<number> =>
    belize.send('GET', `/candidates/${candidate}/picture?width=64`).then(
      ({ status }) => status,
      (error: unknown) => (error instanceof Refused ? error.status : Promise.reject(error as Error)),
    );

  beforeAll(async () => {
    system = await startStandalone();
    belize = await signIn(system.logins('examiner', 'BZ'));
    guatemala = await signIn(system.logins('examiner', 'GT'));
    trinidad = await signIn(system.logins('examiner', 'TT'));
    investigator = await signIn(system.logins('investigator', 'GT'));
  }, 150_000);
  afterAll(() => system.stop(), 60_000);

  it('keeps what class a mark is of and where else the item is known, and refuses what the mark cannot show', async () => {
    const taken = await acquire(guatemala, {
      breechFacePattern: 'ARCHED',
      apertureShape: 'RECTANGULAR',
      ejectorClock: '8',
      foreignVendor: 'Another maker',
      foreignSite: 'GT-1',
      foreignExhibit: 'E-77',
      calibre: `${CALIBRE} A`,
    });
    expect(taken).toMatchObject({
      notCorrelated: null,
      classCharacteristics: { breechFacePattern: 'ARCHED', apertureShape: 'RECTANGULAR', ejectorClock: 8 },
      foreignReferences: [{ vendor: 'Another maker', site: 'GT-1', caseReference: null, exhibitReference: 'E-77' }],
    });
    const wrong = await refusalOf(acquire(guatemala, { lands: '6', twist: 'RIGHT' }));
    expect([wrong.status, wrong.code, wrong.problem.fields]).toEqual([422, 'acquisition.characteristic-of-another-item', ['lands', 'twist']]);
    expect((await refusalOf(acquire(guatemala, { breechFacePattern: 'STRIPED' }))).code).toBe('request.invalid');
    expect((await refusalOf(acquire(guatemala, { itemKind: 'FIRED_BULLET' }))).code).toBe('acquisition.item-bears-no-such-mark');
  });

  it('takes in a land of a bullet and pictures, says that no engine compares either by itself, and shares neither for comparison', async () => {
    const land = await acquire(guatemala, { itemKind: 'FIRED_BULLET', region: 'LAND_ENGRAVED', lands: '6', twist: 'RIGHT', land: '3' });
    expect(land).toMatchObject({ notCorrelated: 'land-of-a-bullet', correlation: null, classCharacteristics: { lands: 6, twist: 'RIGHT' } });
    expect((await refusalOf(guatemala.post(`/acquisitions/${land.id}/correlations`))).problem).toMatchObject({
      code: 'acquisition.nothing-to-compare',
      reason: 'land-of-a-bullet',
    });
    expect(
      (await refusalOf(acquire(guatemala, { itemKind: 'FIRED_BULLET', region: 'LAND_ENGRAVED', lands: '6', land: '7' }))).code,
    ).toBe('acquisition.no-such-land');

    const form = new FormData();
    const png = readFileSync(join(__dirname, '../../docs/pictures/candidates.png'));
    form.set('file', new Blob([png], { type: 'image/png' }), 'breech-face.png');
    const photograph = await guatemala.post<{ id: string; sha256: string }>('/photographs', form);
    const image = await guatemala.post<Acquisition>('/acquisitions/images', { ...claim({}), photographIds: [photograph.id] });
    expect(image).toMatchObject({
      notCorrelated: 'image-only',
      correlation: null,
      pictures: [{ photographId: photograph.id, sha256: photograph.sha256 }],
    });
    expect((await refusalOf(guatemala.get(`/acquisitions/${image.id}/picture`))).code).toBe('acquisition.image-only');
    expect((await refusalOf(change(guatemala, image.id, 1, { audience: 'REGION', disclosure: 'PICTURE' }))).problem).toMatchObject({
      code: 'acquisition.nothing-to-compare',
      reason: 'image-only',
    });
    expect((await refusalOf(belize.get(`/acquisitions/${image.id}`))).code).toBe('acquisition.unknown');
  });

  it('compares what came late with what was there, honours the owner’s terms at once, and keeps what was found as history', async () => {
    const older = await acquire(belize);
    await correlated(belize, older.id);
    const assessment = {
      recoveredOn: '2026-01-05',
      firearms: 1,
      answers: { BORDER_80KM: 'YES', BORDER_OFFICIAL: 'NO', TRAFFICKER: 'NO', GROUP_3PLUS: 'NO', TERRORISM: 'UNKNOWN', NON_RESIDENT: 'NO' },
    };
    const mate = await acquire(guatemala);
    const { caseId, exhibitId } = mate;
    const against = { ...assessment, caseId, exhibitIds: [exhibitId], decision: 'DO_NOT_SHARE' };
    expect((await refusalOf(investigator.post('/sharing-assessments', against))).code).toBe('sharing-assessment.no-reason');
    const contradiction = await refusalOf(investigator.post('/sharing-assessments', { ...against, reason: 'NO_CRITERION_MET' }));
    expect(contradiction.problem).toMatchObject({ code: 'sharing-assessment.criterion-met', criteria: ['BORDER_80KM', 'TERRORISM'] });
    const first = await investigator.post<{ id: string }>('/sharing-assessments', { ...against, reason: 'JUDICIAL_ORDER' });
    expect((await refusalOf(change(guatemala, mate.id, 1, { audience: 'REGION', disclosure: 'SURFACE' }))).code).toBe('sharing.assessed-against');
    await investigator.post('/sharing-assessments', { ...against, decision: 'SHARE', supersedesId: first.id });

    const named = await change(guatemala, mate.id, 1, { audience: 'NAMED', partners: ['BZ'], disclosure: 'PICTURE' });
    expect(named).toMatchObject({ version: 2, current: { partners: ['BZ'] }, recipients: [{ jurisdiction: 'BZ', endedAt: null }] });
    await sharedWith(belize, mate.id);
    // The older acquisition hears of it without being asked for.
    const found = await eventually('the late share among the candidates', async () => {
      const { items } = await belize.get<{ items: Candidate[] }>(`/acquisitions/${older.id}/candidates`);
      return items.find(({ other }) => other.acquisitionId === mate.id) ?? null;
    });
    expect(found.other).toMatchObject({ jurisdiction: 'GT', reference: mate.reference });
    await expect(pictureOf(found.id)).resolves.toBe(200);
    expect((await trinidad.get<{ items: Shared[] }>('/shared-acquisitions')).items).toEqual([]);

    await change(guatemala, mate.id, 2, { audience: 'NAMED', partners: ['BZ'], disclosure: 'EXISTENCE' });
    const narrowed = await sharedWith(belize, mate.id, ({ disclosure }) => disclosure === 'EXISTENCE');
    expect(narrowed.reference).not.toBe(mate.reference);
    await expect(pictureOf(found.id)).resolves.toBe(403);
    expect((await refusalOf(change(guatemala, mate.id, 2, { audience: 'OWN', disclosure: 'PICTURE' }))).status).toBe(412);

    await change(guatemala, mate.id, 3, { audience: 'OWN', disclosure: 'PICTURE' });
    await sharedWith(belize, mate.id, ({ standing }) => standing === 'ended');
    const later = await acquire(belize);
    const { correlation, items } = await correlated(belize, later.id);
    expect(correlation.compared).toBe(1);
    expect(items.map(({ other }) => other.acquisitionId)).toEqual([older.id]);
    const kept = await belize.get<Candidate>(`/candidates/${found.id}`);
    expect(kept).toMatchObject({ id: found.id, score: found.score });
    expect(kept.other.reference).not.toBe(mate.reference);
    expect(await guatemala.get<Sharing>(`/acquisitions/${mate.id}/sharing`)).toMatchObject({
      version: 4,
      recipients: [{ jurisdiction: 'BZ', endedAt: expect.any(String) as string }],
    });
    expect((await refusalOf(belize.get(`/acquisitions/${mate.id}/sharing`))).code).toBe('acquisition.unknown');
  }, 120_000);

  it('compares again within the scope that is asked for, not twice the same, and can be stopped, resumed and hurried', async () => {
    const calibre = `${CALIBRE} B`;
    const mate = await acquire(guatemala, { calibre, shareWith: 'BZ', disclosure: 'SURFACE', breechFacePattern: 'ARCHED' }, 8_200);
    const other = await acquire(trinidad, { calibre, audience: 'REGION', breechFacePattern: 'GRANULAR' }, 8_201);
    // Both are here before anything is compared: one that came late would be listed of itself.
    for (const { id } of [mate, other]) await sharedWith(belize, id);
    const query = await acquire(belize, { calibre, breechFacePattern: 'ARCHED' }, 8_200);
    const whole = await eventually('both partners', async () => {
      const list = await correlated(belize, query.id);
      return list.items.length === 2 ? list : null;
    });
    expect(whole.items[0]?.other.acquisitionId).toBe(mate.id);
    const start = (body: object): Promise<Correlation> => belize.post<Correlation>(`/acquisitions/${query.id}/correlations`, body);
    const named = await start({ scope: 'NAMED', partners: ['GT'], urgent: true });
    expect(await correlated(belize, query.id, named.id)).toMatchObject({
      correlation: { scope: 'NAMED', cause: 'REQUESTED', compared: 1 },
      items: [{ other: { acquisitionId: mate.id } }],
    });
    const again = await refusalOf(start({ scope: 'NAMED', partners: ['GT'] }));
    expect(again.problem).toMatchObject({ code: 'correlation.nothing-new', correlationId: named.id });
    expect((await refusalOf(start({ scope: 'NAMED' }))).code).toBe('correlation.partners-and-scope-disagree');
    expect((await refusalOf(start({ scope: 'NAMED', partners: ['XX'] }))).code).toBe('acquisition.unknown-partner');
    const home = await start({ scope: 'OWN' });
    expect((await correlated(belize, query.id, home.id)).correlation.compared).toBe(0);
    const byClass = await start({ classFields: ['breechFacePattern'] });
    const classed = await correlated(belize, query.id, byClass.id);
    expect(classed.correlation).toMatchObject({ compared: 1, excluded: 1 });

    expect((await refusalOf(belize.post(`/correlations/${byClass.id}/cancellation`))).code).toBe('correlation.move-not-allowed');
    expect((await refusalOf(belize.post(`/correlations/${byClass.id}/restart`))).code).toBe('correlation.move-not-allowed');
    expect((await refusalOf(guatemala.post(`/correlations/${byClass.id}/resumption`))).code).toBe('correlation.unknown');
    const { items } = await belize.get<{ items: Correlation[] }>(`/correlations?acquisitionId=${query.id}`);
    // Every one of them is kept with what it compared by.
    expect(items.map(({ cause, scope }) => [cause, scope])).toEqual([
      ['REQUESTED', 'REGION'],
      ['REQUESTED', 'OWN'],
      ['REQUESTED', 'NAMED'],
      ['ACQUIRED', 'REGION'],
    ]);
    expect(new Set(items.map(({ engineVersion, parametersHash }) => `${engineVersion} ${parametersHash}`)).size).toBe(1);
  }, 120_000);
});
