import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Client } from 'pg';
import type { RecordFirearm, RecordLifeEvent } from '../firearm/firearm.dto';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import type { RegisterHolder } from './holder.dto';
import { identityCommitment } from './holder.service';

const CANARY = 'Quetzalcanary';

describe('the data of holders', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let officer: Actor;
  let second: Actor;
  let abroad: Actor;
  let admin: Client;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    officer = db.actor(db.jurisdictions.GT);
    second = db.actor(db.jurisdictions.GT);
    abroad = db.actor(db.jurisdictions.BZ);
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const thirtyOneYearsOn = `${new Date().getUTCFullYear() + 31}-12-31`;
  const person = (changed: Partial<RegisterHolder> = {}) =>
    services.holders.register(officer, {
      ...{ kind: 'PERSON', name: `${CANARY}, Ana`, licence: `${CANARY}-77`, address: `${CANARY} street`, country: 'GT' },
      ...changed,
    });
  const firearm = async (lifeEvents: RecordLifeEvent[], who: Actor = officer): Promise<string> => {
    const wanted: RecordFirearm = {
      ...{ serial: randomUUID().slice(0, 8), serialState: 'COMPLETE', make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19' },
      ...{ countryOfManufacture: 'US', lifeEvents },
    };
    return (await services.firearms.record(who, wanted)).id;
  };
  /** Every place of the database where a text stands. */
  const placesOf = async (text: string): Promise<string[]> => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ count: string }>(`SELECT count(*) FROM ${name} AS r WHERE r::text ILIKE '%' || $1 || '%'`, [text]);
      if (rows[0]?.count !== '0') found.push(name);
    }
    return found;
  };

  it('say until when they are kept, from the last entry that names them, by the class of their instrument', async () => {
    const seller = await person({ kind: 'RETAILER' });
    const buyer = await person({ retentionClass: 'FIREARMS_PROTOCOL' });
    await firearm([
      { kind: 'transferred', date: '2009-05-20', holderId: seller.id },
      { kind: 'transferred', date: '2011', fromHolderId: seller.id, holderId: buyer.id },
    ]);
    expect(await services.retention.read(officer, seller.id)).toMatchObject({ retentionClass: 'ITI_OTHER', retentionEndsOn: '2031-12-31' });
    expect(await services.retention.read(officer, buyer.id)).toMatchObject({ retentionEndsOn: '2021-12-31', legalHold: null, erasure: null });
    await expect(services.retention.read(abroad, buyer.id)).rejects.toThrow(refused('holder.not-here'));
    await expect(services.retention.read(officer, randomUUID())).rejects.toThrow(refused('holder.not-here'));
  });

  it('of the Union’s class are kept until thirty years after the destruction of the last firearm', async () => {
    const holder = await person({ retentionClass: 'EU_DESTRUCTION' });
    const endsOn = async () => (await services.retention.read(officer, holder.id)).retentionEndsOn;
    expect(await endsOn()).toBeNull();
    await firearm([{ kind: 'transferred', date: '1980', holderId: holder.id }, { kind: 'destroyed', date: '1990-04' }]);
    expect(await endsOn()).toBe('2020-04-30');
    const another = await firearm([{ kind: 'transferred', date: '1985', holderId: holder.id }]);
    expect(await endsOn()).toBeNull();
    await expect(services.retention.erase(officer, holder.id, thirtyOneYearsOn)).rejects.toThrow(refused('holder.retention-not-ended'));
    await services.firearms.addLifeEvent(officer, another, { kind: 'destroyed', date: '2001-02-03' });
    expect(await endsOn()).toBe('2031-02-03');
  });

  it('are gone from every table after their end, while the log still proves that there was somebody, and a neighbour’s stay', async () => {
    const name = `Endson ${randomUUID()}`;
    const gone = await person({ name });
    const stays = await person({ name: `Stayson ${randomUUID()}`, retentionClass: 'ITI_MANUFACTURE' });
    const id = await firearm([
      { kind: 'transferred', date: '2001', holderId: gone.id },
      { kind: 'transferred', date: '2003', fromHolderId: gone.id, holderId: stays.id },
    ]);
    // What a repeated command would be answered with holds the name, too.
    await db.session.run({ ...officer, command: { key: randomUUID(), requestHash: 'x', claimed: false } }, () => services.holders.list(officer, { limit: 200 }));
    expect(await placesOf(name)).toEqual(expect.arrayContaining(['marking.holder_identity', 'app.command']) as string[]);
    const erased = await services.retention.erase(officer, gone.id);
    expect(erased).toMatchObject({
      ...{ id: gone.id, name: null, licence: null, address: null, retentionEndsOn: null },
      erasure: { retentionClass: 'ITI_OTHER', endedOn: '2023-12-31', erasedBy: officer.officialId },
    });
    expect(await placesOf(name)).toEqual([]);
    const { lifeEvents } = await services.firearms.read(officer, id);
    expect(lifeEvents.map(({ from, holder }) => [from?.name, holder?.name])).toEqual([
      [undefined, null],
      [null, stays.name],
    ]);
    const logged = await db.session.run(officer, (tx) =>
      tx.query<{ kind: string; body: string }[]>('SELECT kind, body FROM ledger.event WHERE subject_id = $1 ORDER BY written', [gone.id]),
    );
    expect(logged.map(({ kind }) => kind)).toEqual(['holder.registered', 'holder.erased']);
    expect(JSON.parse(logged[1]?.body ?? '{}')).toMatchObject({ official: officer.officialId, facts: { basis: 'ITI_OTHER', endedOn: '2023-12-31' } });
    const openings = await db.session.run(officer, (tx) =>
      tx.query('SELECT 1 FROM ledger.opening o JOIN ledger.event e ON e.id = o.event_id WHERE e.subject_id = $1', [gone.id]),
    );
    expect(openings).toEqual([]);
    await expect(services.retention.erase(officer, gone.id)).rejects.toThrow(refused('holder.erased-already'));
  });

  it('are proved by the log as long as they are there', async () => {
    const holder = await person();
    const [{ key, body }] = await db.session.run(officer, (tx) =>
      tx.query<[{ key: Buffer; body: string }]>(
        `SELECT i.commitment_key AS key, e.body FROM marking.holder_identity i JOIN ledger.event e ON e.subject_id = i.id AND e.jurisdiction_id = i.jurisdiction_id WHERE i.id = $1`,
        [holder.id],
      ),
    );
    const { facts } = JSON.parse(body) as { facts: { identity: string } };
    const { name, licence } = holder;
    expect(facts.identity).toBe(identityCommitment(key, { name: name ?? '', licence, address: `${CANARY} street` }));
    expect(facts.identity).not.toBe(identityCommitment(key, { name: 'Another', licence, address: `${CANARY} street` }));
    expect(body).not.toContain(CANARY);
  });

  it('do not end a day early, with a clock that goes on for thirty-one years', async () => {
    const holder = await person({ kind: 'MANUFACTURER' });
    await firearm([{ kind: 'manufactured', date: '2020-06-15', holderId: holder.id }]);
    await expect(services.retention.erase(officer, holder.id)).rejects.toMatchObject({
      code: 'holder.retention-not-ended',
      facts: { endsOn: '2050-06-15' },
    });
    await expect(services.retention.erase(officer, holder.id, '2050-06-15')).rejects.toThrow(refused('holder.retention-not-ended'));
    await expect(services.retention.erase(abroad, holder.id, '2051-06-15')).rejects.toThrow(refused('holder.not-here'));
    expect((await services.retention.erase(officer, holder.id, '2050-06-16')).erasure).toMatchObject({ endedOn: '2050-06-15' });
  });

  it('are shown for review when they have outlived their retention, held ones with their hold', async () => {
    const old = await person({ name: 'Old One' });
    const held = await person({ name: 'Held One' });
    const young = await person({ name: 'Young One' });
    await firearm([
      { kind: 'transferred', date: '1995-03', holderId: old.id },
      { kind: 'transferred', date: '1996-03', holderId: held.id },
      { kind: 'transferred', date: '2024', holderId: young.id },
    ]);
    await services.holds.set(officer, held.id, { reason: 'Case 7 is open' });
    const { items } = await services.retention.review(officer, { limit: 200 });
    const seen = items.filter(({ id }) => [old.id, held.id, young.id].includes(id));
    expect(seen.map(({ name, retentionEndsOn, legalHold }) => [name, retentionEndsOn, legalHold?.reason ?? null])).toEqual([
      ['Held One', '2016-03-31', 'Case 7 is open'],
      ['Old One', '2015-03-31', null],
    ]);
    const later = await services.retention.review(officer, { limit: 200, by: '2045-01-01' });
    expect(later.items.map(({ id }) => id)).toContain(young.id);
    expect((await services.retention.review(abroad, { limit: 200, by: '2045-01-01' })).items).toEqual([]);
    const page = await services.retention.review(officer, { limit: 1 });
    const rest = await services.retention.review(officer, { limit: 200, cursor: page.nextCursor ?? '' });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it('stay under legal hold until a second official lifts it', async () => {
    const holder = await person();
    await firearm([{ kind: 'transferred', date: '1990', holderId: holder.id }]);
    const hold = await services.holds.set(officer, holder.id, { reason: 'Asked by the court' });
    await expect(services.holds.set(second, holder.id, { reason: 'Again' })).rejects.toThrow(refused('holder.hold-stands'));
    await expect(services.retention.erase(officer, holder.id)).rejects.toThrow(refused('holder.hold-stands'));
    await expect(services.holds.lift(second, hold.id, hold.version)).rejects.toThrow(refused('holder.hold-lift-not-asked'));
    const asked = await services.holds.askToLift(officer, hold.id, hold.version, { reason: 'The court has ruled' });
    await expect(services.retention.erase(officer, holder.id)).rejects.toThrow(refused('holder.hold-stands'));
    await expect(services.holds.lift(officer, hold.id, asked.version)).rejects.toThrow(refused('holder.hold-lift-needs-another'));
    await expect(services.holds.lift(abroad, hold.id, asked.version)).rejects.toThrow(refused('holder.hold-unknown'));
    await expect(services.holds.lift(second, hold.id, hold.version)).rejects.toThrow(refused('holder.changed-meanwhile'));
    expect(await services.holds.lift(second, hold.id, asked.version)).toMatchObject({ state: 'lifted', liftedBy: second.officialId });
    expect((await services.retention.erase(officer, holder.id)).erasure).not.toBeNull();
    await expect(
      admin.query('UPDATE marking.legal_hold SET lifted_by = lift_asked_by WHERE id = $1', [hold.id]),
    ).rejects.toMatchObject({ constraint: 'legal_hold_lifted_by_another' });
  });

  it('are erased once, however many erase at once', async () => {
    const holder = await person();
    await firearm([{ kind: 'transferred', date: '1990', holderId: holder.id }]);
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => services.retention.erase(officer, holder.id)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
