import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judgeMapping, type ColumnMapping } from './column-mapping';
import { storable } from './file-text';
import { ImportFaults } from './import-faults';
import type { CheckRecords, ConfirmRecords, DescribeFile } from './record-import.dto';
import { RecordImportView } from './record-import.views.dto';
import { RecordImport } from './record-import.entity';
import { RecordImportError } from './record-import.errors';
import { RecordImportIntake } from './record-import.intake';
import { judgeChoice, recordImportAfter } from './record-import.states';
import { RecordImportUploads, type KeptUpload } from './record-import.uploads';

const FRESH = { textDone: 0, rowsDone: 0, runner: null, lastSignAt: null, attempts: 0 };
const LONGEST_NAME = 200;

/** What an officer does with an import; the rows themselves are the work of `RecordImportRuns`. */
@Injectable()
export class RecordImportService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly faults: ImportFaults,
    private readonly intake: RecordImportIntake,
    private readonly uploads: RecordImportUploads,
  ) {}

  /** Makes an import of a file that was received; what was kept of it goes when it cannot be one. */
  async receive(actor: Actor, upload: KeptUpload, stated: DescribeFile): Promise<RecordImportView> {
    const { command: _, ...sender } = actor;
    try {
      const file = await this.intake.read(sender, upload, { encoding: stated.encoding ?? null, separator: stated.separator ?? null });
      return await this.session.run(actor, async (tx, now) => {
        const sha256 = upload.buffer.toString('hex');
        const received = tx.create(RecordImport, {
          ...{ jurisdictionId: actor.jurisdictionId, id: upload.importId, state: 'uploaded', sha256, fileBytes: upload.bytes },
          ...{ ...file, fileName: fileNameOf(upload.originalname), rowChoice: null, ...FRESH, rowsTotal: null },
          ...{ rowsFaulty: 0, rowsDuplicate: 0, rowsRecorded: 0, rowsRefused: 0, failure: null, uploadedBy: actor.officialId },
          ...{ confirmedBy: null, checkedAt: null, endedAt: null, fileRemovedAt: null, occurredAt: now, version: 1 },
        });
        await tx.insert(RecordImport, received);
        await this.ledger.append(tx, actor, {
          ...{ kind: 'record-import.uploaded', subject: { kind: 'record-import', id: received.id }, occurredAt: now },
          ...{ facts: { bytes: upload.bytes, format: file.format, sha256 }, sealed: { fileName: received.fileName } },
        });
        return RecordImportView.of(Object.assign(received, { recordedAt: now }));
      });
    } catch (error) {
      await this.uploads.discard(sender, upload.importId);
      throw error;
    }
  }

  /** Confirms the columns and has every row checked; nothing is recorded by it. */
  check(actor: Actor, id: string, { mapping }: CheckRecords): Promise<RecordImportView> {
    return this.move(actor, id, async (tx, found) => {
      const state = recordImportAfter(found.state, 'check');
      if (found.fileRemovedAt) throw new RecordImportError('record-import.file-removed');
      const confirmed = mapping.map(plainMapping);
      judgeMapping(confirmed, found.headings.length);
      await this.faults.forget(tx, actor, id);
      Object.assign(found, { ...FRESH, state, mapping: confirmed, rowsTotal: null, rowsFaulty: 0, rowsDuplicate: 0, checkedAt: null });
      return { kind: 'record-import.mapped', facts: { fields: confirmed.map(({ field }) => field) }, continues: true };
    });
  }

  /** Has the rows recorded that the check found good. */
  confirm(actor: Actor, id: string, { rows }: ConfirmRecords): Promise<RecordImportView> {
    return this.move(actor, id, (_, found) => {
      const state = recordImportAfter(found.state, 'confirm');
      if (found.fileRemovedAt) throw new RecordImportError('record-import.file-removed');
      judgeChoice(rows, { rows: found.rowsTotal ?? 0, faulty: found.rowsFaulty });
      Object.assign(found, { ...FRESH, state, rowChoice: rows, confirmedBy: actor.officialId });
      return { kind: 'record-import.confirmed', facts: { rows: found.rowsTotal ?? 0, faulty: found.rowsFaulty, choice: rows }, continues: true };
    });
  }

  /** Stops it between two batches. What was recorded until then stays. */
  cancel(actor: Actor, id: string): Promise<RecordImportView> {
    return this.move(actor, id, (_, found, now) => {
      Object.assign(found, { state: recordImportAfter(found.state, 'cancel'), runner: null, endedAt: now });
      return { kind: 'record-import.cancelled', facts: { rows: found.rowsDone, recorded: found.rowsRecorded }, continues: false };
    });
  }

  private move(
    actor: Actor,
    id: string,
    make: (tx: EntityManager, found: RecordImport, now: Date) => Told | Promise<Told>,
  ): Promise<RecordImportView> {
    return this.session.run(actor, async (tx, now) => {
      const where = { jurisdictionId: actor.jurisdictionId, id };
      const found = await tx.findOne(RecordImport, { where, lock: { mode: 'pessimistic_write' } });
      if (!found) throw new RecordImportError('record-import.unknown');
      const { kind, facts, continues } = await make(tx, found, now);
      await tx.save(found);
      await this.ledger.append(tx, actor, { kind, subject: { kind: 'record-import', id }, occurredAt: now, facts });
      if (continues) await this.outbox.post(tx, actor, 'record-import.continued', { importId: id });
      return RecordImportView.of(found);
    });
  }
}

interface Told {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  /** Whether rows are to be read now. */
  readonly continues: boolean;
}

/** The name as the sender's computer has it, without folders and unprintable characters. */
function fileNameOf(sent: string): string {
  // The form's parser reads names as Latin-1; browsers send UTF-8.
  const utf8 = Buffer.from(sent, 'latin1').toString('utf8');
  const name = (utf8.includes('\ufffd') ? sent : utf8).split(/[/\\]/).at(-1) ?? '';
  return storable(name.replace(/[\u0000-\u001f\u007f]/g, '')).slice(-LONGEST_NAME) || 'file';
}

const plainMapping = ({ field, column, constant, dates }: ColumnMapping): ColumnMapping => ({
  field,
  ...(column !== undefined && { column }),
  ...(constant !== undefined && { constant }),
  ...(dates !== undefined && { dates }),
});
