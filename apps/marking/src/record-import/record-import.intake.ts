import type { Actor } from '@headstamp/tenancy';
import { JurisdictionSession } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { proposeMapping, type ColumnMapping } from './column-mapping';
import { csvRows } from './csv-rows';
import { formatOf, fromWindows1252, separatorOf, storable, type FileEncoding, type FileFormat, type Separator } from './file-text';
import { PART_BYTES } from './import-part.entity';
import { ImportParts } from './import-parts';
import { ImportThreads } from './import-threads';
import { RecordImportError } from './record-import.errors';
import { RecordImportSettings } from './record-import.settings';
import type { KeptUpload } from './record-import.uploads';

/** How a file is to be read, and what its first row says. */
export interface ReadFile {
  readonly format: FileFormat;
  readonly encoding: FileEncoding;
  readonly separator: Separator;
  readonly textBytes: number;
  readonly headings: string[];
  readonly mapping: ColumnMapping[];
}

export interface Stated {
  readonly encoding: FileEncoding | null;
  readonly separator: Separator | null;
}

const MOST_COLUMNS = 300;
const LONGEST_HEADING = 200;

/** Looks at an uploaded file before it becomes an import. */
@Injectable()
export class RecordImportIntake {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly parts: ImportParts,
    private readonly threads: ImportThreads,
    private readonly settings: RecordImportSettings,
  ) {}

  /** @throws RecordImportError for a file of which no row can be read */
  async read(actor: Actor, upload: KeptUpload, stated: Stated): Promise<ReadFile> {
    if (upload.bytes === 0) throw new RecordImportError('record-import.file-empty');
    const format = formatOf(upload.first);
    if (format === 'XLSX') return this.readWorkbook(actor, upload);
    const encoding = upload.watch.encoding(stated.encoding);
    const separator = stated.separator ?? separatorOf(firstLineOf(upload.first, encoding));
    return { format, encoding, separator, textBytes: upload.bytes, ...(await headingsOf(upload.first, encoding, separator)) };
  }

  private async readWorkbook(actor: Actor, { importId, bytes }: KeptUpload): Promise<ReadFile> {
    const { mostWorkbookBytes, mostSheetBytes, mostSheetRows } = this.settings;
    if (bytes > mostWorkbookBytes) throw new RecordImportError('record-import.file-too-large', { limitBytes: mostWorkbookBytes });
    const file = new Uint8Array(bytes);
    for (let number = 0; number * PART_BYTES < bytes; number++) {
      const part = await this.session.run(actor, (tx) => this.parts.read(tx, actor, importId, 'file', number));
      file.set(part ?? new Uint8Array(), number * PART_BYTES);
    }
    const text = await this.textOf(file, { mostSheetBytes, mostSheetRows });
    for (let at = 0, number = 0; at < text.length; at += PART_BYTES, number++) {
      const part = text.subarray(at, at + PART_BYTES);
      await this.session.run(actor, (tx) => this.parts.write(tx, actor, importId, 'rows', number, Buffer.from(part)));
    }
    const shape = { encoding: 'utf-8', separator: 'COMMA' } as const;
    return { format: 'XLSX', ...shape, textBytes: text.length, ...(await headingsOf(text.subarray(0, PART_BYTES), 'utf-8', 'COMMA')) };
  }

  private textOf(file: Uint8Array, limits: { mostSheetBytes: number; mostSheetRows: number }): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      const worker = this.threads.start('sheet', { file, limits });
      worker.once('message', (message: { text: Uint8Array } | { refused: Pick<RecordImportError, 'code' | 'facts'> }) => {
        if ('text' in message) done(message.text);
        else failed(new RecordImportError(message.refused.code, message.refused.facts));
      });
      // A workbook that fills the thread's heap ends the thread, not the process.
      const unreadable = (): void =>
        failed(new RecordImportError('record-import.workbook-too-large', { limitBytes: limits.mostSheetBytes, limitRows: limits.mostSheetRows }));
      worker.once('error', unreadable);
      worker.once('exit', unreadable);
    });
  }
}

function firstLineOf(first: Buffer, encoding: FileEncoding): string {
  const bytes = first.subarray(0, 65_536);
  const text = encoding === 'utf-8' ? bytes.toString('utf8') : fromWindows1252(bytes.toString('latin1'));
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 1)[0] ?? '';
}

async function headingsOf(
  first: Uint8Array,
  encoding: FileEncoding,
  separator: Separator,
): Promise<{ headings: string[]; mapping: ColumnMapping[] }> {
  const rows = await firstRows(first, encoding, separator);
  const headings = (rows[0] ?? []).map((heading) => storable(heading).trim().slice(0, LONGEST_HEADING));
  if (!headings.some((heading) => heading !== '') || rows.length < 2) throw new RecordImportError('record-import.no-header');
  if (headings.length > MOST_COLUMNS) throw new RecordImportError('record-import.unreadable', { reason: `more than ${MOST_COLUMNS} columns` });
  return { headings, mapping: proposeMapping(headings) };
}

/** The headings and one row behind them; a file of which the first part ends within them is none of records. */
async function firstRows(first: Uint8Array, encoding: FileEncoding, separator: Separator): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  // A generator, for the parts of a text arrive one by one.
  const part = (async function* () {
    yield await Promise.resolve(first);
  })();
  try {
    for await (const several of csvRows(part, { encoding, separator }, 0)) {
      for (const { cells } of several) if (rows.length === 0 || cells.length > 0) rows.push(cells);
      if (rows.length >= 2) break;
    }
  } catch (error) {
    // The part may break off within a row that goes on in the next one.
    if (!(error instanceof RecordImportError) || rows.length < 2) throw error;
  }
  return rows;
}
