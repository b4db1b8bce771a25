import { randomUUID } from 'node:crypto';
import { RequestInvalid } from '@headstamp/http';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { ArmouryService } from '../armoury/armoury.service';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { AllocationService } from './allocation.service';
import type { PlanCampaign } from './campaign.dto';
import { CampaignService } from './campaign.service';
import type { CampaignDetail, ItemView } from './campaign.views.dto';
import { ExceptionService } from './exception.service';
import { ResultService } from './result.service';
import { VerificationService } from './verification.service';

/** One pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
const refused = (code: string, facts: object = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) }) as Error;

describe('marking campaigns', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let campaigns: CampaignService;
  let allocations: AllocationService;
  let results: ResultService;
  let exceptions: ExceptionService;
  let verifications: VerificationService;
  let armouries: ArmouryService;
  let officer: Actor;
  let colleague: Actor;
  let abroad: Actor;
  let admin: Client;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    const { ledger, history, photographs, holders } = services;
    campaigns = new CampaignService(db.session, ledger);
    allocations = new AllocationService(db.session, ledger);
    results = new ResultService(db.session, ledger);
    exceptions = new ExceptionService(db.session, ledger);
    verifications = new VerificationService(db.session, ledger, history, photographs);
    armouries = new ArmouryService(db.session, ledger, holders);
    [officer, colleague, abroad] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ)];
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
  });

  const rows = async <T extends object>(sql: string, ...values: unknown[]): Promise<T[]> => (await admin.query<T>(sql, values)).rows;
  const events = async (subjectId: string): Promise<string[]> =>
    (await rows<{ kind: string }>('SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written', subjectId)).map(
      ({ kind }) => kind,
    );

  const aPistol = async (
    serial = `P-${randomUUID().slice(0, 8)}`,
    lifeEvents: Parameters<typeof services.firearms.record>[1]['lifeEvents'] = [],
  ): Promise<string> => {
    const pistol = {
      serial,
      serialState: 'COMPLETE',
      make: 'Taurus',
      model: `PT ${randomUUID().slice(0, 6)}`,
      type: 'P',
      calibre: '9x19',
    } as const;
    return (await services.firearms.record(officer, { ...pistol, countryOfManufacture: 'BR', lifeEvents })).id;
  };
  const pistols = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) ids.push(await aPistol());
    return ids;
  };
  const prefixes = new Set<string>();
  const plan = (firearmIds: string[], changed: Partial<PlanCampaign> = {}): PlanCampaign => {
    const prefix = `G${prefixes.size}`;
    prefixes.add(prefix);
    const mark = { markKind: 'IMPORT', part: 'FRAME', method: 'LASER', pattern: `${prefix} {year} {number:6}`, year: 2026 } as const;
    return { name: 'Police stock', ...mark, selection: { firearmIds }, ...changed };
  };
  const exceptionsOf = (id: string) => exceptions.list(officer, id, { limit: 50 });
  const anOpenCampaign = async (firearmIds: string[], changed: Partial<PlanCampaign> = {}): Promise<CampaignDetail> => {
    const { id, version } = await campaigns.plan(officer, plan(firearmIds, changed));
    return campaigns.open(officer, id, version);
  };
  const itemsIn = async (id: string): Promise<ItemView[]> => (await allocations.items(officer, id, { limit: 200 })).items;
  const resultFile = (...lines: string[]): Buffer => Buffer.from(['mark,outcome,reason,serial_read,remark', ...lines].join('\n'));
  const aPhotograph = async (by: Actor): Promise<string> =>
    (await services.photographs.record(by, { bytes: PNG, mediaType: 'image/png' })).id;
  /** A campaign of one weapon whose mark the machine has made. */
  const aMarkedWeapon = async (): Promise<{ campaignId: string; item: ItemView; mark: string }> => {
    const { id } = await anOpenCampaign(await pistols(1));
    const { firstMark } = await allocations.draw(officer, id, { station: 'Laser 1', count: 1 });
    await results.take(officer, id, resultFile(`${firstMark ?? ''},done,,,`));
    const [item] = await itemsIn(id);
    return { campaignId: id, item: item!, mark: firstMark! };
  };

  describe('opening over weapons that need no second mark', () => {
    it('sets aside what bears such a mark on that part already, until somebody decides', async () => {
      const [marked, plain] = await pistols(2);
      if (!marked || !plain) throw new Error('no pistols');
      await admin.query(
        `INSERT INTO marking.firearm_mark (jurisdiction_id, id, firearm_id, sequence, kind, part, text, recorded_by, occurred_at)
         VALUES ($1, gen_random_uuid(), $2, 1, 'IMPORT', 'FRAME', 'GT 2019', $3, now())`,
        [officer.jurisdictionId, marked, officer.officialId],
      );
      const { id, progress } = await anOpenCampaign([marked, plain]);
      expect(progress).toMatchObject({ planned: 1, exception: 1 });
      const found = await exceptionsOf(id);
      expect(found.items).toMatchObject([{ reason: 'MARKED_ALREADY', markId: null, resolution: null }]);
      expect(await exceptions.resolveOpening(officer, id, { reason: 'MARKED_ALREADY', resolution: 'WITHDRAW', note: 'marked at import' })).toEqual({ resolved: 1 });
      expect((await campaigns.read(officer, id)).progress).toMatchObject({ planned: 1, exception: 0, withdrawn: 1 });
      // Another part, or another kind of mark, is another matter.
      expect((await anOpenCampaign([marked], { part: 'SLIDE' })).progress).toMatchObject({ planned: 1, exception: 0 });
    });

    it('sets aside what was marked after the opening when its number is to be drawn, and asks about it once', async () => {
      const marked = await aPistol();
      const { id } = await anOpenCampaign([marked]);
      await admin.query(
        `INSERT INTO marking.firearm_mark (jurisdiction_id, id, firearm_id, sequence, kind, part, text, recorded_by, occurred_at)
         VALUES ($1, gen_random_uuid(), $2, 1, 'IMPORT', 'FRAME', 'GT 2019', $3, now())`,
        [officer.jurisdictionId, marked, officer.officialId],
      );
      const draw = () => allocations.draw(officer, id, { station: 'Laser 1', count: 5 });
      await expect(draw()).rejects.toThrow(refused('marking-campaign.nothing-to-allocate'));
      expect((await exceptionsOf(id)).items).toMatchObject([{ reason: 'MARKED_ALREADY', resolution: null }]);
      expect(await events(id)).toContain('marking-campaign.set-aside');
      await exceptions.resolveOpening(officer, id, { reason: 'MARKED_ALREADY', resolution: 'RENUMBER', note: 'imported a second time' });
      expect(await draw()).toMatchObject({ marks: 1 });
    });

    it('never plans one weapon in two open campaigns of one kind, however they are opened', async () => {
      const stock = await pistols(3);
      const drafts = await Promise.all([campaigns.plan(officer, plan(stock)), campaigns.plan(colleague, plan(stock))]);
      const opened = await Promise.all(drafts.map(({ id, version }) => campaigns.open(officer, id, version)));
      expect(opened.map(({ progress }) => progress.planned).sort()).toEqual([0, 3]);
      const second = opened.find(({ progress }) => progress.planned === 0);
      if (!second) throw new Error('both took the stock');
      expect((await exceptionsOf(second.id)).items.map(({ reason }) => reason)).toEqual(Array(3).fill('IN_ANOTHER_CAMPAIGN'));
      expect(await exceptions.resolveOpening(officer, second.id, { reason: 'IN_ANOTHER_CAMPAIGN', resolution: 'RENUMBER', note: 'the other is broken off' })).toEqual({
        resolved: 3,
      });
      expect((await campaigns.read(officer, second.id)).progress).toMatchObject({ planned: 3, exception: 0 });
    });
  });

  it('fix their stock when they are opened: what is recorded afterwards is not in it, nor what is destroyed', async () => {
    const make = `Maker ${randomUUID().slice(0, 8)}`;
    const record = (serial: string, lifeEvents: { kind: 'destroyed'; date: string }[] = []) =>
      services.firearms.record(officer, {
        serial,
        serialState: 'COMPLETE',
        make,
        model: 'One',
        type: 'P',
        calibre: '9x19',
        countryOfManufacture: 'BR',
        lifeEvents,
      });
    await record('A1000');
    await record('A1001');
    await record('A1002', [{ kind: 'destroyed', date: '2020' }]);
    const { id } = await anOpenCampaign([], { selection: { make, type: 'P' } });
    await record('A1003');
    expect((await itemsIn(id)).map(({ serial }) => serial).sort()).toEqual(['A1000', 'A1001']);
    expect(await events(id)).toEqual(['marking-campaign.planned', 'marking-campaign.opened']);
  });

  it('take the stock of a holder and of an armoury by the records', async () => {
    const police = await services.holders.register(officer, { kind: 'STATE', name: 'Police', country: 'GT' });
    const held = await aPistol(undefined, [{ kind: 'transferred', holderId: police.id, date: '2020' }]);
    const sold = await aPistol(undefined, [
      { kind: 'transferred', holderId: police.id, date: '2018' },
      { kind: 'lost', date: '2019' },
    ]);
    const armoury = await armouries.register(officer, { holderId: police.id, name: 'Central', place: 'Zone 1' });
    for (const selection of [{ holderId: police.id }, { armouryId: armoury.id }, { holderId: police.id, firearmIds: [held, sold] }]) {
      const { id } = await anOpenCampaign([], { selection });
      expect((await itemsIn(id)).map(({ firearmId }) => firearmId)).toEqual([held]);
    }
  });

  it('name listed firearms that nobody here knows, those of another state too', async () => {
    const [here] = await pistols(1);
    const theirs = (
      await services.firearms.record(abroad, {
        serial: 'BZ1',
        serialState: 'COMPLETE',
        make: 'Colt',
        model: 'M4',
        type: 'R',
        calibre: '5.56',
        countryOfManufacture: 'US',
      })
    ).id;
    const { id, version } = await campaigns.plan(officer, plan([here!, theirs]));
    await expect(campaigns.open(officer, id, version)).rejects.toEqual(
      refused('marking-campaign.firearms-unknown', { firearmIds: [theirs] }),
    );
    await expect(campaigns.read(abroad, id)).rejects.toEqual(refused('marking-campaign.unknown'));
    await expect(campaigns.open(officer, id, version + 1)).rejects.toEqual(refused('marking-campaign.changed-meanwhile'));
  });

  it('hand each number out once when many stations draw at the same time', async () => {
    const { id } = await anOpenCampaign(await pistols(60));
    const draws = await Promise.allSettled(
      Array.from({ length: 24 }, (_, station) => allocations.draw(officer, id, { station: `Laser ${station}`, count: 3 })),
    );
    const refusals = draws.filter(({ status }) => status === 'rejected').map((draw) => (draw as PromiseRejectedResult).reason as Error);
    // Sixty firearms are twenty lists of three; who comes later finds nothing left.
    expect(refusals).toEqual(Array.from({ length: 4 }, () => refused('marking-campaign.nothing-to-allocate')));
    const marks = await rows<{ number: number; text: string; item_id: string }>(
      'SELECT number, text, item_id FROM marking.campaign_mark WHERE campaign_id = $1',
      id,
    );
    expect(marks.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
    for (const distinct of [marks.map(({ text }) => text), marks.map(({ item_id }) => item_id)]) expect(new Set(distinct).size).toBe(60);
    expect((await campaigns.read(officer, id)).progress).toMatchObject({ total: 60, allocated: 60, planned: 0, spoiltMarks: 0 });
  });

  it('pass over numbers that another campaign has handed out, also when both draw at once', async () => {
    const pattern = 'SHARED {number:4}';
    const [one, other] = [
      await anOpenCampaign(await pistols(12), { pattern }),
      await anOpenCampaign(await pistols(12), { pattern, firstNumber: 5 }),
    ];
    await Promise.all([one, other, one, other, one, other].map(({ id }) => allocations.draw(officer, id, { station: 'Laser', count: 4 })));
    const marks = await rows<{ text: string }>(`SELECT text FROM marking.campaign_mark WHERE text LIKE 'SHARED%'`);
    expect(marks).toHaveLength(24);
    expect(new Set(marks.map(({ text }) => text)).size).toBe(24);
  });

  it('are held to it by the database, whatever a program does', async () => {
    const { id } = await anOpenCampaign(await pistols(2));
    await allocations.draw(officer, id, { station: 'Laser', count: 1 });
    const copy = (number: string, text: string): Promise<unknown> =>
      rows(
        `INSERT INTO marking.campaign_mark (jurisdiction_id, id, campaign_id, item_id, work_list_id, sequence, number, text, occurred_at)
         SELECT jurisdiction_id, gen_random_uuid(), campaign_id, item_id, work_list_id, 99, ${number}, ${text}, now() FROM marking.campaign_mark WHERE campaign_id = $1`,
        id,
      );
    await expect(copy('number', `text || 'x'`)).rejects.toThrow('campaign_mark_number_once');
    await expect(copy('number + 1', 'text')).rejects.toThrow('campaign_mark_text_once');
    await expect(rows('UPDATE marking.campaign_mark SET number = 7 WHERE campaign_id = $1', id)).rejects.toThrow('keeps what was written');
  });

  it('give fewer marks where their numbers end, and then none', async () => {
    const { id } = await anOpenCampaign(await pistols(4), { pattern: 'END {number:1}', firstNumber: 8 });
    expect(await allocations.draw(officer, id, { station: 'Laser', count: 4 })).toMatchObject({
      marks: 2,
      firstMark: 'END 8',
      lastMark: 'END 9',
    });
    await expect(allocations.draw(officer, id, { station: 'Laser', count: 4 })).rejects.toEqual(
      refused('marking-campaign.numbers-exhausted'),
    );
    expect(await campaigns.read(officer, id)).toMatchObject({ nextMark: null, progress: { planned: 2, allocated: 2 } });
  });

  it('tell a marking station what to stamp on which weapon', async () => {
    const { id } = await anOpenCampaign([await aPistol('=1+1')]);
    const list = await allocations.draw(officer, id, { station: 'Laser 1', count: 10 });
    const [cells] = parse<Record<string, string>>(await allocations.csv(officer, id, list.id), { columns: true });
    expect(cells).toMatchObject({
      sequence: '1',
      mark: list.firstMark,
      part: 'FRAME',
      method: 'LASER',
      serial: "'=1+1",
      make: 'Taurus',
      type: 'P',
    });
    await expect(allocations.csv(abroad, id, list.id)).rejects.toEqual(refused('marking-campaign.unknown'));
  });

  it('take a result file in whole, and once however often it is sent', async () => {
    const { id } = await anOpenCampaign(await pistols(3));
    await allocations.draw(officer, id, { station: 'Laser', count: 3 });
    const [a, b, c] = (await itemsIn(id)).map(({ mark }) => mark);
    const file = resultFile(`${a},done,,,`, `${b},failed,ABSENT,,not in the rack`, `${c},done,,OTHER-1,`);
    expect(await results.take(officer, id, file)).toMatchObject({ rows: 3, done: 1, failed: 2, unchanged: 0 });
    expect(await results.take(officer, id, file)).toMatchObject({ rows: 3, done: 0, failed: 0, unchanged: 3 });
    const grown = Buffer.concat([file, Buffer.from('\n')]);
    expect(await results.take(officer, id, grown)).toMatchObject({ rows: 3, done: 0, failed: 0, unchanged: 3 });
    const { items } = await exceptions.list(officer, id, { limit: 50 });
    expect(items.map(({ reason, mark, remark, serialRead }) => [reason, mark, remark, serialRead]).sort()).toEqual([
      ['ABSENT', b, 'not in the rack', null],
      ['WRONG_SERIAL', c, null, 'OTHER-1'],
    ]);
    expect((await events(id)).filter((kind) => kind === 'marking-campaign.results-taken')).toHaveLength(2);
  });

  it('take a file that is sent again for no news, also when what failed then is to be done once more', async () => {
    const { id } = await anOpenCampaign(await pistols(1));
    const { firstMark } = await allocations.draw(officer, id, { station: 'Laser', count: 1 });
    const file = resultFile(`${firstMark},failed,MACHINE_FAULT,,`);
    await results.take(officer, id, file);
    const [exception] = (await exceptions.list(officer, id, { limit: 50 })).items;
    await exceptions.resolve(officer, id, exception!.id, { resolution: 'REPEAT', note: 'lens cleaned' });
    expect(await results.take(officer, id, file)).toMatchObject({ failed: 0, unchanged: 1 });
    expect(await itemsIn(id)).toMatchObject([{ state: 'allocated', mark: firstMark }]);
    expect(await results.take(officer, id, resultFile(`${firstMark},done,,,`))).toMatchObject({ done: 1 });
  });

  it('change nothing by a file with faults, and name the faults of every row', async () => {
    const { id } = await anOpenCampaign(await pistols(2));
    const { firstMark } = await allocations.draw(officer, id, { station: 'Laser', count: 2 });
    const file = resultFile(`${firstMark},done,,,`, 'GT 99,done,,,', `${firstMark},maybe,,,`);
    const fault = await results.take(officer, id, file).catch((error: unknown) => error as RequestInvalid);
    expect(fault).toBeInstanceOf(RequestInvalid);
    expect((fault as RequestInvalid).errors).toMatchObject([
      { pointer: '/rows/3/mark', code: 'mark-unknown', detail: expect.stringContaining('GT 99') },
      { pointer: '/rows/4/outcome', code: 'outcome-unknown' },
    ]);
    expect((await itemsIn(id)).map(({ state }) => state)).toEqual(['allocated', 'allocated']);
    expect(await rows('SELECT FROM marking.campaign_result_file WHERE campaign_id = $1', id)).toEqual([]);
  });

  it('make a mark of the firearm once a second person has read it off a photograph', async () => {
    const { campaignId, item, mark } = await aMarkedWeapon();
    const photographId = await aPhotograph(officer);
    const verified = await verifications.verify(colleague, campaignId, item.id, {
      photographId,
      textRead: mark.toLowerCase(),
      legibility: 'CLEAR',
    });
    expect(verified).toMatchObject({ agrees: true, item: { state: 'verified' } });
    const { marks } = await services.firearms.read(officer, item.firearmId);
    expect(marks).toMatchObject([
      { id: verified.firearmMarkId, kind: 'IMPORT', part: 'FRAME', text: mark, method: 'LASER', legibility: 'CLEAR' },
    ]);
    expect(await events(item.firearmId)).toEqual(['firearm.recorded', 'firearm.marked']);
    expect(await events(campaignId)).toContain('marking-campaign.mark-verified');
    const again = verifications.verify(colleague, campaignId, item.id, { photographId, textRead: mark });
    await expect(again).rejects.toEqual(refused('campaign-item.move-not-allowed', { state: 'verified' }));
  });

  it('let neither who reported the mark nor who took the photograph verify it, nor a photograph that nobody has', async () => {
    const { campaignId, item, mark } = await aMarkedWeapon();
    const secondPerson = refused('campaign-item.needs-second-person');
    const reading = { photographId: await aPhotograph(officer), textRead: mark };
    await expect(verifications.verify(officer, campaignId, item.id, reading)).rejects.toEqual(secondPerson);
    const theirs = { ...reading, photographId: await aPhotograph(colleague) };
    await expect(verifications.verify(colleague, campaignId, item.id, theirs)).rejects.toEqual(secondPerson);
    for (const photographId of [randomUUID(), await aPhotograph(abroad)])
      await expect(verifications.verify(colleague, campaignId, item.id, { ...reading, photographId })).rejects.toEqual(
        refused('photograph.unknown'),
      );
    expect((await services.firearms.read(officer, item.firearmId)).marks).toEqual([]);
  });

  it('set a weapon aside whose photograph shows something else, and number it anew', async () => {
    const { campaignId, item, mark } = await aMarkedWeapon();
    const reading = { photographId: await aPhotograph(officer), textRead: `${mark.slice(0, -1)}?` };
    expect(await verifications.verify(colleague, campaignId, item.id, reading)).toMatchObject({
      agrees: false,
      firearmMarkId: null,
      item: { state: 'exception' },
    });
    const [exception] = (await exceptions.list(officer, campaignId, { limit: 50 })).items;
    expect(exception).toMatchObject({ reason: 'DIFFERS_ON_PHOTOGRAPH', remark: reading.textRead, mark });
    await exceptions.resolve(officer, campaignId, exception!.id, { resolution: 'RENUMBER', note: 'struck out on the weapon' });
    const { firstMark } = await allocations.draw(officer, campaignId, { station: 'Laser', count: 1 });
    expect(firstMark).not.toBe(mark);
    expect((await campaigns.read(officer, campaignId)).progress).toMatchObject({ allocated: 1, spoiltMarks: 1, openExceptions: 0 });
    await expect(exceptions.resolve(officer, campaignId, exception!.id, { resolution: 'ACCEPT', note: 'no' })).rejects.toEqual(
      refused('campaign-exception.resolved'),
    );
  });

  it('are closed when every weapon is verified or withdrawn, and not before', async () => {
    const { id } = await anOpenCampaign(await pistols(1));
    const close = async () => campaigns.close(officer, id, (await campaigns.read(officer, id)).version);
    await expect(close()).rejects.toEqual(refused('marking-campaign.unfinished', { planned: 1 }));
    const [item] = await itemsIn(id);
    const { id: exceptionId } = await exceptions.report(officer, id, { itemId: item!.id, reason: 'ABSENT', remark: 'on loan' });
    await expect(close()).rejects.toEqual(refused('marking-campaign.unfinished', { exception: 1 }));
    await exceptions.resolve(officer, id, exceptionId, { resolution: 'WITHDRAW', note: 'marked next year' });
    expect(await close()).toMatchObject({ state: 'closed', progress: { withdrawn: 1 } });
    await expect(allocations.draw(officer, id, { station: 'Laser', count: 1 })).rejects.toEqual(
      refused('marking-campaign.move-not-allowed', { state: 'closed' }),
    );
  });

  it('write rows and log together or not at all', async () => {
    const { id } = await anOpenCampaign(await pistols(1));
    await rows(`
      CREATE FUNCTION ledger.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'marking-campaign.work-list-drawn' THEN RAISE EXCEPTION 'the log is full'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER full_log BEFORE INSERT ON ledger.event FOR EACH ROW EXECUTE FUNCTION ledger.full();
      GRANT EXECUTE ON FUNCTION ledger.full() TO PUBLIC`);
    await expect(allocations.draw(officer, id, { station: 'Laser', count: 1 })).rejects.toThrow('the log is full');
    await rows('DROP FUNCTION ledger.full() CASCADE');
    expect((await campaigns.read(officer, id)).progress).toMatchObject({ planned: 1, allocated: 0 });
    expect(await rows('SELECT FROM marking.campaign_mark WHERE campaign_id = $1', id)).toEqual([]);
  });
});
