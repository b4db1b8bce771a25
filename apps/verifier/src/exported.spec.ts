import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleExport, HistoryExport, Ledger, LedgerSequencer, LogExport, type NewEvent } from '@headstamp/ledger';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { main } from './main';

describe('a history written by the running system', () => {
  let db: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-exported-'));
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db.close();
  });

  it('is verified with the public key of the log alone, and not with one byte changed', async () => {
    const directory = new JurisdictionDirectory(db.dataSource);
    const sequencer = new LedgerSequencer(db.session, directory, db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    const histories = new HistoryExport(sequencer, directory, db.logKeys);
    const ledger = new Ledger();
    const actor = db.actor(db.jurisdictions.BZ);
    const subject = { kind: 'cast', id: randomUUID() };
    const told: Pick<NewEvent, 'kind' | 'facts' | 'sealed'>[] = [
      { kind: 'cast.poured', facts: { custodian: actor.officialId }, sealed: { operator: 'María Peña', lot: 'R-77' } },
      { kind: 'cast.passed', facts: { fitFor: 'MICROSCOPY' } },
      { kind: 'consignment.sealed', facts: { sealNumber: 'S-1007' } },
      { kind: 'handover.offered', facts: { from: actor.officialId, to: 'courier', offerHash: 'ab'.repeat(32) } },
      { kind: 'handover.accepted', facts: { offerHash: 'ab'.repeat(32) } },
    ];
    for (const event of told) {
      await db.session.run(actor, (tx, now) => ledger.append(tx, actor, { ...event, subject, occurredAt: now }));
      await db.session.run(actor, (tx, now) =>
        ledger.append(tx, actor, { kind: 'case.opened', subject: { kind: 'case', id: randomUUID() }, occurredAt: now }),
      );
    }
    const text = await db.session.run(actor, (tx, now) => histories.of(tx, actor, now, subject));

    const entry = await directory.byId(db.jurisdictions.BZ);
    const verified = async (name: string, content: string): Promise<{ code: number; output: string }> => {
      writeFileSync(join(folder, name), content);
      let output = '';
      const code = await main([join(folder, name), '--log-key', entry?.logKey ?? ''], (printed) => (output += printed));
      return { code, output };
    };
    const sound = await verified('sound.json', text);
    expect(sound.output).toContain('VERIFIED');
    expect(sound.output).toContain('stands at place 0 of 10');
    expect(sound.output).toContain('courier from');
    expect(sound.code).toBe(0);
    expect((await verified('changed.json', text.replace('MICROSCOPY', 'MICROSCOPX'))).code).toBe(1);
  });

  it('is verified as a whole log and as a bundle, and not with a line left out or changed', async () => {
    const directory = new JurisdictionDirectory(db.dataSource);
    const sequencer = new LedgerSequencer(db.session, directory, db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    const ledger = new Ledger();
    const actor = db.actor(db.jurisdictions.GT);
    const casts = [randomUUID(), randomUUID(), randomUUID()].map((id) => ({ kind: 'cast', id }));
    for (const subject of casts) {
      await db.session.run(actor, (tx, now) =>
        ledger.append(tx, actor, { kind: 'cast.poured', facts: { custodian: 'GT-LAB' }, subject, occurredAt: now }),
      );
    }
    let lines = '';
    for await (const part of new LogExport(db.session, sequencer, directory, db.logKeys).of(actor)) lines += part;
    const histories = new HistoryExport(sequencer, directory, db.logKeys);
    const bundle = await db.session.run(actor, async (tx, now) => {
      const texts: string[] = [];
      for (const subject of casts) texts.push(await histories.of(tx, actor, now, subject));
      return new BundleExport(db.logKeys).of(tx, actor, now, { kind: 'link', id: randomUUID() }, texts);
    });
    const key = (await directory.byId(db.jurisdictions.GT))?.logKey ?? '';
    let said = '';
    const code = (content: string): Promise<number> => {
      writeFileSync(join(folder, 'whole'), content);
      said = '';
      return main([join(folder, 'whole'), '--log-key', key], (printed) => (said += printed));
    };
    expect(lines.split('\n').length).toBeGreaterThan(casts.length + 4);
    expect(await code(lines)).toBe(0);
    expect(await code(lines.replace(/\n[^\n]*cast\.poured[^\n]*/, ''))).toBe(1);
    expect(await code(lines.replace('GT-LAB', 'XX-LAB'))).toBe(1);
    expect(await code(bundle)).toBe(0);
    // Three histories of one log: what is said of the log is said once.
    expect(said.match(/checkpoint over \d+ events, signed by/g)).toHaveLength(1);
    for (const { id } of casts) expect(said).toContain(id);
    expect(await code(bundle.replace(/"about":\{"id":"./, '"about":{"id":"x'))).toBe(1);
    const looks = await db.session.run(actor, (tx) =>
      tx.query<object[]>(`SELECT 1 FROM app.access_log WHERE subject_kind = 'whole-log' AND official_id = $1`, [actor.officialId]),
    );
    expect(looks).toHaveLength(1);
  });
});
