import { inflateRawSync, inflateSync } from 'node:zlib';

/** The three states of the run. Belize and Guatemala deal with each other; Trinidad and Tobago has no part in any of it. */
export const STATES = ['BZ', 'GT', 'TT'] as const;
export type State = (typeof STATES)[number];

/** `H` stays at home; `S` may reach whoever its owner deals with. */
type Reach = 'H' | 'S';

/** Stands in every name, serial number, reference and file. Letters that no rule of the house takes for others. */
export const markOf = (state: State, reach: Reach, serial: number): string => `QWX${state}${reach}${serial}`;

const MARK = /QWX(BZ|GT|TT)([HS])/gi;
/** The same as hexadecimal digits, as a database prints bytes. */
const IN_HEX = /515758(425a|4754|5454)(48|53)/gi;
const HEX_STATES: Readonly<Record<string, State>> = { '425a': 'BZ', '4754': 'GT', '5454': 'TT' };

function mayKnow(observer: State | null, owner: State, reach: Reach): boolean {
  if (observer === owner) return true;
  return observer !== null && observer !== 'TT' && owner !== 'TT' && reach === 'S';
}

/** Marks in a text that this observer must not know. @param observer null for what nobody's matter may stand in: logs and queues */
export function foreignMarks(text: string, observer: State | null): string[] {
  const found = new Set<string>();
  for (const [mark, owner = '', reach = ''] of text.matchAll(MARK))
    if (!mayKnow(observer, owner.toUpperCase() as State, reach.toUpperCase() as Reach)) found.add(mark);
  for (const [mark, owner = '', reach = ''] of text.matchAll(IN_HEX))
    if (!mayKnow(observer, HEX_STATES[owner.toLowerCase()] ?? 'TT', reach === '48' ? 'H' : 'S')) found.add(mark);
  return [...found];
}

/** All that a file says, also where it is packed: a workbook, a sealed file, a printed form. */
export function saidIn(bytes: Buffer): string {
  const said = [bytes.toString('latin1')];
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') said.push(...partsOfArchive(bytes));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') said.push(...streamsOfPdf(bytes));
  return said.join('\n');
}

/** A central directory tells what each part is packed with and where it begins. */
function partsOfArchive(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const [method, length, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + length);
    parts.push((method === 8 ? inflateRawSync(packed) : packed).toString('latin1'));
  }
  return parts;
}

function streamsOfPdf(bytes: Buffer): string[] {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n', 0, 'latin1'); at >= 0; at = bytes.indexOf('stream\n', at + 7, 'latin1')) {
    const end = bytes.indexOf('endstream', at + 7, 'latin1');
    try {
      const text = inflateSync(bytes.subarray(at + 7, end)).toString('latin1');
      streams.push(text, Buffer.from((text.match(/<([0-9a-f]+)>/gi) ?? []).join('').replace(/[<>]/g, ''), 'hex').toString('latin1'));
    } catch {
      // A picture, or a stream that is not packed: its bytes are looked at as they stand.
    }
  }
  return streams;
}
