import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import type { TestDatabase } from '@headstamp/test-support';
import type { DescribeFile } from './record-import.dto';
import { markingServices } from '../marking.spec-support';
import { ImportFaults } from './import-faults';
import { ImportParts } from './import-parts';
import { ImportThreads } from './import-threads';
import { PausedReadings } from './paused-readings';
import { RecordImportIntake } from './record-import.intake';
import { RecordImportReader } from './record-import.reader';
import { RecordImportRetention } from './record-import.retention';
import { RecordImportRuns } from './record-import.runs';
import { RecordImportService } from './record-import.service';
import { RECORD_IMPORT_SETTINGS, type RecordImportSettings } from './record-import.settings';
import { RecordImportUploads } from './record-import.uploads';
import type { RecordImportView } from './record-import.views.dto';
import { RecordWriter } from './record-writer';

/** Threads that run the sources as they stand; shared, for each takes seconds to start. */
export const THREADS_FROM_SOURCE = new ImportThreads(['--require', join(__dirname, '../../../../test/support/register-typescript.cjs')]);

const once = <T>(value: T): (() => T) => () => value;

/** A register as its marking officers meet it, with the queue turned by hand. */
export class ImportingRegister {
  readonly settings: RecordImportSettings;
  readonly imports: RecordImportService;
  readonly reader: RecordImportReader;
  readonly retention: RecordImportRetention;
  readonly uploads: RecordImportUploads;

  constructor(
    readonly db: TestDatabase,
    settings: Partial<RecordImportSettings> = {},
  ) {
    const { session } = db;
    const [parts, faults, ledger, outbox] = [new ImportParts(), new ImportFaults(), new Ledger(), new Outbox()];
    this.settings = { ...RECORD_IMPORT_SETTINGS, ...settings };
    this.uploads = new RecordImportUploads(session, parts, this.settings);
    const intake = new RecordImportIntake(session, parts, THREADS_FROM_SOURCE, this.settings);
    this.imports = new RecordImportService(session, ledger, outbox, faults, intake, this.uploads);
    this.reader = new RecordImportReader(session, faults);
    this.retention = new RecordImportRetention(session, new JurisdictionDirectory(db.dataSource), ledger, parts, faults, this.settings);
  }

  /** Another process of the same register. */
  runs(parts = new ImportParts()): RecordImportRuns {
    const { session } = this.db;
    const [faults, ledger] = [new ImportFaults(), new Ledger()];
    const writer = new RecordWriter(ledger, markingServices(this.db).notices);
    return new RecordImportRuns(session, new Inbox(session), new Outbox(), ledger, parts, faults, writer, THREADS_FROM_SOURCE, new PausedReadings(), this.settings);
  }

  async upload(actor: Actor, file: string | Buffer, stated: DescribeFile = {}, name = 'records.csv'): Promise<RecordImportView> {
    const kept = await this.uploads.keep(actor, Readable.from([Buffer.from(file)]), name);
    return this.imports.receive(actor, kept, stated);
  }

  /** Uploads, confirms the proposed columns, and has every row checked. */
  async checked(actor: Actor, file: string | Buffer, stated: DescribeFile = {}, name?: string): Promise<RecordImportView> {
    const { id, mapping } = await this.upload(actor, file, stated, name);
    await this.imports.check(actor, id, { mapping: mapping });
    await this.work(actor);
    return this.reader.one(actor, id);
  }

  async confirmed(actor: Actor, id: string, rows: 'valid-rows' | 'all-or-none' = 'valid-rows'): Promise<RecordImportView> {
    await this.imports.confirm(actor, id, { rows });
    await this.work(actor);
    return this.reader.one(actor, id);
  }

  /** Messages that no worker has finished. */
  async open({ jurisdictionId }: Actor): Promise<Delivery<'record-import.continued'>[]> {
    const rows = await this.db.session.run(this.db.actor(jurisdictionId), (tx) =>
      tx.query<{ id: string; data: string }[]>(
        `SELECT id, data FROM messaging.outbox WHERE jurisdiction_id = $1 AND queue = 'marking' AND job = 'record-import.continued' AND done_at IS NULL ORDER BY id`,
        [jurisdictionId],
      ),
    );
    return rows.map(({ id, data }) => ({
      ...{ messageId: id, jurisdictionId, queue: 'marking' as const, requestId: '' },
      data: JSON.parse(data) as { importId: string },
    }));
  }

  /** Hands over messages until none is left, all to one process unless others are named. */
  async work(actor: Actor, runs: () => RecordImportRuns = once(this.runs())): Promise<void> {
    for (let open = await this.open(actor); open.length > 0; open = await this.open(actor)) {
      for (const delivery of open) await runs().carryOut(delivery);
    }
  }

  /** What the register holds of a jurisdiction, table by table. */
  async holds({ jurisdictionId }: Actor): Promise<{ firearms: number; marks: number; lifeEvents: number; keys: number; events: number; openings: number }> {
    const [row] = await this.db.session.run(this.db.actor(jurisdictionId), (tx) =>
      tx.query<Record<string, string>[]>(
        `SELECT (SELECT count(*) FROM marking.firearm WHERE jurisdiction_id = $1) AS firearms,
          (SELECT count(*) FROM marking.firearm_mark WHERE jurisdiction_id = $1) AS marks,
          (SELECT count(*) FROM marking.life_event WHERE jurisdiction_id = $1) AS "lifeEvents",
          (SELECT count(*) FROM marking.serial_key WHERE jurisdiction_id = $1) AS keys,
          (SELECT count(*) FROM ledger.event WHERE jurisdiction_id = $1 AND kind = 'firearm.recorded') AS events,
          (SELECT count(*) FROM ledger.opening o JOIN ledger.event e ON e.jurisdiction_id = o.jurisdiction_id AND e.id = o.event_id
            WHERE o.jurisdiction_id = $1 AND e.kind = 'firearm.recorded') AS openings`,
        [jurisdictionId],
      ),
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)])) as never;
  }
}

export const HEADINGS =
  'Serial number,Serial state,Make,Model,Type,Calibre,Country of manufacture,Year,Mark 1 kind,Mark 1 part,Mark 1 text,Event 1 kind,Event 1 date';

/** A row of a pistol that the rules accept. */
export const pistolRow = (number: number): string => `SN ${100_000 + number},COMPLETE,Ruger,P95,P,9x19,US,2004,IMPORT,FRAME,GT 2009,imported,2009`;

export const fileOf = (...rows: string[]): string => [HEADINGS, ...rows].map((row) => `${row}\r\n`).join('');
