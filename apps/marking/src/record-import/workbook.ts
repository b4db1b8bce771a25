import { inflateRawSync } from 'node:zlib';
import { RecordImportError } from './record-import.errors';

export interface WorkbookLimits {
  /** Of everything in it, unpacked. */
  readonly mostSheetBytes: number;
  readonly mostSheetRows: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
/** What may follow an entry's data: its size and checksum once more, with or without a signature, in 32 or 64 bits (APPNOTE 4.3.9). */
const TRAILERS = [0, 12, 16, 20, 24];
const MOST_ENTRIES = 2_000;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const unreadable = (reason: string): RecordImportError => new RecordImportError('record-import.unreadable', { reason });

/**
 * Judges a workbook before anybody reads it: every entry is unpacked into nothing and may hold no more than it says, all of them
 * together no more than the limit, and none may hide between those that the directory names.
 * Throws `record-import.unreadable` or `record-import.workbook-too-large`.
 */
export function judgeWorkbook(file: Buffer, { mostSheetBytes, mostSheetRows }: WorkbookLimits): void {
  const { entries, directory } = directoryOf(file);
  const tooLarge = (): RecordImportError =>
    new RecordImportError('record-import.workbook-too-large', { limitBytes: mostSheetBytes, limitRows: mostSheetRows });
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostSheetBytes) throw tooLarge();
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (!TRAILERS.includes(entry.offset - end)) throw unreadable('the workbook holds what its directory does not name');
    const data = dataOf(file, entry);
    end = data.end;
    if (end > directory) throw unreadable('an entry of the workbook reaches beyond its place');
    if (unpackedLength(data.bytes, entry) !== entry.unpacked) throw unreadable('an entry of the workbook is not as large as it says');
  }
  if (!TRAILERS.includes(directory - end)) throw unreadable('the workbook holds what its directory does not name');
}

function directoryOf(file: Buffer): { entries: Entry[]; directory: number } {
  const at = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || file.length - at < END_LENGTH || file.readUInt32LE(at) !== END) throw unreadable('the workbook breaks off');
  const count = file.readUInt16LE(at + 10);
  const directory = file.readUInt32LE(at + 16);
  if (count === 0 || count > MOST_ENTRIES) throw unreadable('the workbook has no sheets or too many parts');
  const entries: Entry[] = [];
  let place = directory;
  for (let number = 0; number < count; number++) {
    if (place + CENTRAL_LENGTH > at || file.readUInt32LE(place) !== CENTRAL) throw unreadable('the directory of the workbook is damaged');
    const [method, flags] = [file.readUInt16LE(place + 10), file.readUInt16LE(place + 8)];
    if (flags & 1) throw unreadable('the workbook is protected by a password');
    if (method !== 0 && method !== 8) throw unreadable('the workbook is packed in a way that is not known');
    const [packed, unpacked] = [file.readUInt32LE(place + 20), file.readUInt32LE(place + 24)];
    entries.push({ method, packed, unpacked, offset: file.readUInt32LE(place + 42) });
    place += CENTRAL_LENGTH + file.readUInt16LE(place + 28) + file.readUInt16LE(place + 30) + file.readUInt16LE(place + 32);
  }
  return { entries, directory };
}

function dataOf(file: Buffer, { offset, packed }: Entry): { bytes: Buffer; end: number } {
  if (offset + LOCAL_LENGTH > file.length || file.readUInt32LE(offset) !== LOCAL) throw unreadable('an entry of the workbook is damaged');
  const start = offset + LOCAL_LENGTH + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  return { bytes: file.subarray(start, start + packed), end: start + packed };
}

function unpackedLength(bytes: Buffer, { method, unpacked }: Entry): number {
  if (method === 0) return bytes.length;
  if (unpacked === 0) return 0;
  try {
    return inflateRawSync(bytes, { maxOutputLength: unpacked }).length;
  } catch {
    throw unreadable('an entry of the workbook is damaged or larger than it says');
  }
}
