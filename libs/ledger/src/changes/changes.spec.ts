import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import type { Subject } from '../event';
import { Ledger } from '../ledger';
import { LedgerSequencer } from '../sequencer';
import { ChangesService } from './changes.service';
import { READERS } from './readers';

describe('what changed since somebody was here', () => {
  let db: TestDatabase;
  let changes: ChangesService;
  const ledger = new Ledger();
  beforeAll(async () => {
    db = await testDatabase();
    changes = new ChangesService(db.session);
  });
  afterAll(() => db.close());

  const does = async (actor: Actor, subject: Subject, ...kinds: string[]): Promise<void> => {
    for (const kind of kinds) await db.session.run(actor, (tx, now) => ledger.append(tx, actor, { kind, subject, occurredAt: now }));
    const sequencer = new LedgerSequencer(db.session, new JurisdictionDirectory(db.dataSource), db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    await sequencer.sequence(actor.jurisdictionId);
  };
  const official = (state: 'BZ' | 'GT'): Actor => ({ ...db.actor(db.jurisdictions[state]), officialId: randomUUID() });

  it('is what others did, once for each record and the latest of it first', async () => {
    const [mine, colleague] = [official('BZ'), official('BZ')];
    const [cast, exhibit] = ['cast', 'exhibit'].map((kind) => ({ kind, id: randomUUID() })) as [Subject, Subject];
    const before = new Date(Date.now() - 60_000).toISOString();
    await does(colleague, cast, 'cast.poured', 'cast.passed');
    await does(mine, exhibit, 'exhibit.registered');
    await does(colleague, exhibit, 'exhibit.sealed');
    const { changes: found, more } = await changes.since(mine, ['examiner'], before);
    expect(found).toEqual([
      expect.objectContaining({ subjectKind: 'exhibit', subjectId: exhibit.id, latestKind: 'exhibit.sealed', latestBy: colleague.officialId, events: 1 }),
      expect.objectContaining({ subjectKind: 'cast', subjectId: cast.id, latestKind: 'cast.passed', events: 2 }),
    ]);
    expect(more).toBe(false);
    expect((await changes.since(mine, ['examiner'], new Date(Date.now() + 60_000).toISOString())).changes).toEqual([]);
  });

  it('is nothing of another jurisdiction, and no kind that the roles may not open', async () => {
    const [here, there] = [official('GT'), official('BZ')];
    await does(there, { kind: 'cast', id: randomUUID() }, 'cast.poured');
    await does(official('GT'), { kind: 'firearm', id: randomUUID() }, 'firearm.recorded');
    const kinds = async (roles: Parameters<ChangesService['since']>[1]): Promise<string[]> =>
      (await changes.since(here, roles, null)).changes.map(({ subjectKind }) => subjectKind);
    expect(await kinds(['examiner', 'marking-officer'])).toEqual(['firearm']);
    expect(await kinds(['examiner'])).toEqual([]);
  });

  it('is written into the access log before it is shown', async () => {
    const mine = official('BZ');
    await changes.since(mine, ['auditor'], null);
    const looks = await db.session.run(mine, (tx) => tx.query('SELECT subject_kind FROM app.access_log WHERE official_id = $1', [mine.officialId]));
    expect(looks).toEqual([{ subject_kind: 'log' }]);
  });

  it('tells nobody of a record that its own route would not show', () => {
    const { paths } = JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')) as {
      paths: Record<string, { get?: { 'x-roles'?: string[] | string } }>;
    };
    const other: Record<string, string> = {
      ...{ mould: 'moulds/{id}', candidate: 'candidates/{id}', armoury: 'armouries', 'destruction-batch': 'destruction-batches', 'register-match': 'register-matches' },
      ...{ method: 'laboratory/methods', instrument: 'laboratory/instruments', 'consumable-lot': 'laboratory/consumable-lots' },
      ...{ 'non-conformity': 'laboratory/non-conformities' },
    };
    for (const [kind, readers] of Object.entries(READERS)) {
      const access = paths[`/api/${other[kind] ?? `${kind}s`}`]?.get?.['x-roles'];
      expect([kind, access === 'any-official' ? [] : readers.filter((role) => !access?.includes(role))]).toEqual([kind, []]);
    }
  });
});
