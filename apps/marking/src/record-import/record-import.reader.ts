import { Readable } from 'node:stream';
import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FaultQuery, RecordImportQuery } from './record-import.dto';
import { faultReportHead, faultReportLines } from './fault-report';
import { ImportFaults } from './import-faults';
import { RecordImport } from './record-import.entity';
import { RecordImportError } from './record-import.errors';
import { FaultyRowView, RecordImportView, type FaultyRowPage, type RecordImportPage } from './record-import.views.dto';

const REPORT_ROWS = 1_000;

/** Imports as people look at them. */
@Injectable()
export class RecordImportReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly faults: ImportFaults,
  ) {}

  page(actor: Actor, { cursor, limit }: RecordImportQuery): Promise<RecordImportPage> {
    return this.session.disclose(actor, { subjectKind: 'record-import', subjectId: null }, async (tx) => {
      const after = positionOf(cursor);
      const imports = tx.createQueryBuilder(RecordImport, 'i').where('i.jurisdictionId = :jurisdictionId', actor);
      if (after) imports.andWhere('(i.recordedAt, i.id) < (:recordedAt, :id)', after);
      const rows = await imports
        .orderBy('i.recordedAt', 'DESC')
        .addOrderBy('i.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      return pageOf(rows, limit, (each) => RecordImportView.of(each));
    });
  }

  one(actor: Actor, id: string): Promise<RecordImportView> {
    return this.session.disclose(actor, { subjectKind: 'record-import', subjectId: id }, async (tx) =>
      RecordImportView.of(await this.find(tx, actor, id)),
    );
  }

  faultyRows(actor: Actor, id: string, { limit, afterRow, duplicates }: FaultQuery): Promise<FaultyRowPage> {
    return this.session.disclose(actor, { subjectKind: 'record-import', subjectId: id }, async (tx) => {
      await this.find(tx, actor, id);
      const rows = await this.faults.page(tx, actor, id, { afterRow, limit: limit + 1, duplicatesOnly: duplicates });
      const shown = rows.slice(0, limit);
      return { items: shown.map((row) => FaultyRowView.of(row)), nextRow: rows.length > limit ? (shown.at(-1)?.rowNumber ?? null) : null };
    });
  }

  /** The list of faults as CSV: every faulty row as it was read, with what is wrong with it. Written down as shown before the first line is read. */
  async report(actor: Actor, id: string): Promise<Readable> {
    const { headings } = await this.session.disclose(actor, { subjectKind: 'record-import', subjectId: id }, (tx) => this.find(tx, actor, id));
    return Readable.from(this.reportText(actor, id, headings));
  }

  private async *reportText(actor: Actor, id: string, headings: readonly string[]): AsyncGenerator<string> {
    yield faultReportHead(headings);
    for (let afterRow = 0; ;) {
      const from = afterRow;
      const rows = await this.session.run(actor, (tx) =>
        this.faults.page(tx, actor, id, { afterRow: from, limit: REPORT_ROWS, duplicatesOnly: false }),
      );
      yield faultReportLines(rows, headings.length);
      const last = rows.at(-1);
      if (!last || rows.length < REPORT_ROWS) return;
      afterRow = last.rowNumber;
    }
  }

  private async find(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<RecordImport> {
    const found = await tx.findOneBy(RecordImport, { jurisdictionId, id });
    if (!found) throw new RecordImportError('record-import.unknown');
    return found;
  }
}
