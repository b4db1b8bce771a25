import { JurisdictionDirectory, JurisdictionSession, RegularLook, serviceActor } from '@headstamp/tenancy';
import { Ledger } from '@headstamp/ledger';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportFaults } from './import-faults';
import { ImportParts } from './import-parts';
import { RecordImport } from './record-import.entity';
import { RecordImportSettings } from './record-import.settings';
import { hasEnded, isUnderWay, recordImportAfter } from './record-import.states';

const EVERY_MS = 3_600_000;
/** An upload takes hours at most; parts that no import names after a day are what is left of one that broke off. */
const UPLOAD_HOURS = 24;

/** Removes uploaded files when the time for which they are kept is over. What was recorded from them stays, and so do the counts. */
@Injectable()
export class RecordImportRetention extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly parts: ImportParts,
    private readonly faults: ImportFaults,
    private readonly settings: RecordImportSettings,
  ) {
    super(directory, EVERY_MS);
  }

  /** One jurisdiction's turn; returns how many files were removed. */
  override async look(jurisdictionId: string): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'record-import-retention');
    const expired = await this.session.run(actor, async (tx) => {
      await tx.query(
        `DELETE FROM marking.import_part p WHERE p.jurisdiction_id = $1 AND p.recorded_at < now() - make_interval(hours => $2)
         AND NOT EXISTS (SELECT FROM marking.record_import i WHERE i.jurisdiction_id = $1 AND i.id = p.import_id)`,
        [jurisdictionId, UPLOAD_HOURS],
      );
      return tx.query<{ id: string }[]>(
        `SELECT id FROM marking.record_import WHERE jurisdiction_id = $1 AND file_removed_at IS NULL
         AND coalesce(ended_at, checked_at, recorded_at) < now() - make_interval(days => $2)`,
        [jurisdictionId, this.settings.keepDays],
      );
    });
    let removed = 0;
    for (const { id } of expired) if (await this.session.run(actor, (tx, now) => this.remove(tx, jurisdictionId, id, now))) removed++;
    return removed;
  }

  private async remove(tx: EntityManager, jurisdictionId: string, id: string, now: Date): Promise<boolean> {
    const actor = serviceActor(jurisdictionId, 'record-import-retention');
    const found = await tx.findOne(RecordImport, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
    if (!found || isUnderWay(found.state)) return false;
    if (!hasEnded(found.state)) Object.assign(found, { state: recordImportAfter(found.state, 'cancel'), endedAt: now });
    await this.parts.remove(tx, actor, id);
    await this.faults.forget(tx, actor, id);
    await tx.save(Object.assign(found, { fileRemovedAt: now }));
    await this.ledger.append(tx, actor, {
      ...{ kind: 'record-import.file-removed', subject: { kind: 'record-import', id }, occurredAt: now, facts: { state: found.state } },
    });
    return true;
  }
}
