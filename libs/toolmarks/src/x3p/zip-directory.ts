import { crc32, inflateRawSync } from 'node:zlib';
import type { X3pLimits } from './limits';
import { X3pError } from './x3p.error';
import { assertSafeNames } from './zip-names';

/** One file of the archive as its central directory describes it; `start`..`end` are the compressed bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly declaredBytes: number;
  readonly start: number;
  readonly end: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

/**
 * Reads the directory of a ZIP archive without inflating anything (PKWARE APPNOTE 4.3). Directories are left out of the result.
 * Refuses what a surface scan never needs and an attacker likes: several directories, spanned or encrypted archives, ZIP64,
 * links, unsafe or repeated names, entries that share bytes.
 */
export function readZipDirectory(bytes: Uint8Array, limits: X3pLimits): ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw new X3pError('x3p.too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_BYTES || view.getUint32(0, true) !== LOCAL) throw new X3pError('x3p.not-a-zip', { bytes: bytes.length });

  const end = findEndOfDirectory(view);
  const disk = view.getUint16(end + 4, true);
  const directoryDisk = view.getUint16(end + 6, true);
  const entriesHere = view.getUint16(end + 8, true);
  const entries = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (disk !== 0 || directoryDisk !== 0 || entriesHere !== entries || directoryStart === 0xffffffff) {
    throw new X3pError('x3p.archive-unsupported', { why: 'spanned or zip64' });
  }
  if (entries > limits.entries) throw new X3pError('x3p.too-many-entries', { entries, limit: limits.entries });
  if (directoryStart + directoryBytes !== end)
    throw new X3pError('x3p.archive-damaged', { why: 'directory does not end at its end record' });

  const all: ZipEntry[] = [];
  let at = directoryStart;
  for (let i = 0; i < entries; i++) {
    const entry = readEntry(view, bytes, at, directoryStart);
    all.push(entry.entry);
    at = entry.next;
  }
  if (at !== end) throw new X3pError('x3p.archive-damaged', { why: 'directory longer than its entries' });

  assertSafeNames(all.map((entry) => entry.name));
  assertNoOverlap(all);
  return all.filter((entry) => !entry.name.endsWith('/'));
}

/** Inflates one entry, never beyond `maxBytes`, and checks its length and CRC-32 against the directory. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Buffer {
  const packed = bytes.subarray(entry.start, entry.end);
  let content: Buffer;
  if (entry.method === 0) {
    if (packed.length > maxBytes) throw new X3pError('x3p.entry-too-large', { entry: entry.name, limit: maxBytes });
    content = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  } else {
    content = inflate(packed, entry.name, maxBytes);
  }
  if (content.length !== entry.declaredBytes) {
    throw new X3pError('x3p.entry-corrupt', { entry: entry.name, declared: entry.declaredBytes, found: content.length });
  }
  if (crc32(content) !== entry.crc) throw new X3pError('x3p.entry-corrupt', { entry: entry.name, why: 'crc-32' });
  return content;
}

function inflate(packed: Uint8Array, name: string, maxBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
  } catch (error) {
    const tooLong = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLong
      ? new X3pError('x3p.entry-too-large', { entry: name, limit: maxBytes })
      : new X3pError('x3p.entry-corrupt', { entry: name, why: 'deflate' });
  }
}

/** The one record that ends the archive. A second signature behind it would let two readers see two archives. */
function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  const found: number[] = [];
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) found.push(at);
  }
  const [end] = found;
  if (end === undefined) throw new X3pError('x3p.archive-damaged', { why: 'no end of directory' });
  if (found.length > 1) throw new X3pError('x3p.archive-damaged', { why: 'more than one end of directory' });
  return end;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, directoryStart: number): { entry: ZipEntry; next: number } {
  const limit = view.byteLength - END_BYTES;
  if (at + CENTRAL_BYTES > limit || view.getUint32(at, true) !== CENTRAL) {
    throw new X3pError('x3p.archive-damaged', { why: 'directory entry' });
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedBytes = view.getUint32(at + 20, true);
  const declaredBytes = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (next > limit + END_BYTES) throw new X3pError('x3p.archive-damaged', { why: 'directory entry' });

  const rawName = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
  const name = decodeName(rawName);
  if ((flags & 0x2041) !== 0) throw new X3pError('x3p.archive-unsupported', { why: 'encrypted', entry: name });
  if (method !== 0 && method !== 8) throw new X3pError('x3p.archive-unsupported', { why: `method ${method}`, entry: name });
  if (view.getUint16(at + 34, true) !== 0 || compressedBytes === 0xffffffff || declaredBytes === 0xffffffff || local === 0xffffffff) {
    throw new X3pError('x3p.archive-unsupported', { why: 'spanned or zip64', entry: name });
  }
  if (((view.getUint32(at + 38, true) >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)
    throw new X3pError('x3p.entry-name-unsafe', { why: 'symbolic link', entry: name });
  if (method === 0 && compressedBytes !== declaredBytes) throw new X3pError('x3p.entry-corrupt', { entry: name, why: 'stored length' });

  const start = locateData(view, bytes, local, rawName, method, name);
  const end = start + compressedBytes;
  if (end > directoryStart) throw new X3pError('x3p.archive-damaged', { why: 'entry beyond the directory', entry: name });
  return { entry: { name, method, crc: view.getUint32(at + 16, true), compressedBytes, declaredBytes, start, end }, next };
}

/** The local header must tell the same story as the directory: readers differ in which of the two they believe. */
function locateData(view: DataView, bytes: Uint8Array, local: number, rawName: Uint8Array, method: number, name: string): number {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL) {
    throw new X3pError('x3p.archive-damaged', { why: 'local header', entry: name });
  }
  const nameStart = local + LOCAL_BYTES;
  const nameBytes = view.getUint16(local + 26, true);
  const sameName = Buffer.compare(bytes.subarray(nameStart, nameStart + nameBytes), rawName) === 0;
  if (!sameName || view.getUint16(local + 8, true) !== method)
    throw new X3pError('x3p.archive-damaged', { why: 'local header differs', entry: name });
  return nameStart + nameBytes + view.getUint16(local + 28, true);
}

function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw new X3pError('x3p.entry-name-unsafe', { why: 'not utf-8' });
  }
}

function assertNoOverlap(entries: readonly ZipEntry[]): void {
  const occupied = entries.filter((entry) => entry.compressedBytes > 0).sort((a, b) => a.start - b.start);
  for (let i = 1; i < occupied.length; i++) {
    const before = occupied[i - 1]!;
    const entry = occupied[i]!;
    if (entry.start < before.end) throw new X3pError('x3p.entry-overlap', { entry: entry.name, other: before.name });
  }
}
