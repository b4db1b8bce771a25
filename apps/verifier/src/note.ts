import { concat, equal, fromBase64, hex, utf8, type Bytes } from './bytes';
import { ed25519Spki, type Crypto, type Judgement } from './crypto';

/** A signed text or a key that this program cannot accept. */
export class NoteFault extends Error {}

/** A key as its users hand it round: `name+keyid+base64(type ‖ Ed25519 key)` (C2SP signed-note). Type 1 signs notes, type 4 cosigns. */
export interface NoteKey {
  readonly name: string;
  readonly keyId: string;
  readonly type: 1 | 4;
  /** 32 bytes. */
  readonly key: Bytes;
  readonly text: string;
}
export type LogKey = NoteKey & { readonly type: 1 };
export type WitnessKey = NoteKey & { readonly type: 4 };

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

interface SignatureLine {
  readonly name: string;
  readonly keyId: string;
  /** Without the key id. */
  readonly bytes: Bytes;
}

/** A note, read and not yet judged. */
export interface Note {
  /** What is signed, with its last newline. */
  readonly text: string;
  readonly lines: readonly SignatureLine[];
}

/** Base64 as RFC 4648 4 writes it, and in no other way. */
export function base64(text: string, bytes?: number): Bytes {
  const decoded = fromBase64(text);
  if (!decoded) throw new NoteFault(`"${text.slice(0, 20)}" is not base64`);
  if (bytes !== undefined && decoded.length !== bytes) throw new NoteFault(`${decoded.length} bytes where ${bytes} belong`);
  return decoded;
}

/** Reads a key of a log or of a witness; its id must be its own. */
export function noteKey(crypto: Pick<Crypto, 'sha256'>, text: string): NoteKey {
  const [first, second] = [text.indexOf('+'), text.indexOf('+', text.indexOf('+') + 1)];
  const [name, keyId, encoded] = [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
  if (first < 1 || second < 0 || /\s/.test(name)) throw new NoteFault('a key reads name+keyid+base64');
  const typed = base64(encoded, 33);
  const type = typed[0];
  if (type !== 1 && type !== 4) throw new NoteFault('only Ed25519 keys are known here');
  const computed = hex(crypto.sha256(utf8(`${name}\n`), typed).subarray(0, 4));
  if (computed !== keyId) throw new NoteFault(`the key id ${keyId} does not belong to the key of ${name}; it was copied wrongly`);
  return { name, keyId, type, key: typed.slice(1), text };
}

/** Reads one `--log-key`. */
export function logKey(crypto: Pick<Crypto, 'sha256'>, text: string): LogKey {
  const key = noteKey(crypto, text);
  if (key.type !== 1) throw new NoteFault(`the key of ${key.name} is that of a witness, not of a log`);
  return key as LogKey;
}

export function readNote(note: string): Note {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n')) throw new NoteFault('is not a signed note');
  const lines = note.slice(end + 1, -1).split('\n');
  return { text: note.slice(0, end), lines: lines.map(signatureLine) };
}

function signatureLine(line: string): SignatureLine {
  const [dash, name, encoded, ...rest] = line.split(' ');
  if (dash !== '\u2014' || !name || !encoded || rest.length > 0) throw new NoteFault('has a malformed signature line');
  const bytes = base64(encoded);
  if (bytes.length < 5) throw new NoteFault('has a malformed signature line');
  return { name, keyId: hex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

const ofKey = ({ lines }: Note, by: NoteKey): SignatureLine[] => lines.filter(({ name, keyId }) => name === by.name && keyId === by.keyId);

/** The text of a note that this key signed. Lines of other signers are left alone; a wrong line of this one is a fault. */
export async function openNote(crypto: Crypto, note: string, by: LogKey): Promise<string> {
  const read = readNote(note);
  const own = ofKey(read, by);
  if (own.length === 0) throw new NoteFault(`is not signed by the key you supplied for ${by.name}`);
  for (const { bytes } of own) {
    const judged: Judgement =
      bytes.length === 64 ? await crypto.verify({ kind: 'ed25519' }, ed25519Spki(by.key), bytes, utf8(read.text)) : 'invalid';
    if (judged === 'unknown') throw new NoteFault('cannot be checked: this browser knows no Ed25519 signatures');
    if (judged === 'invalid') throw new NoteFault(`has a signature of ${by.name} that does not fit its text`);
  }
  return read.text;
}

/** When this witness saw the checkpoint, in POSIX seconds (C2SP tlog-cosignature); null when it did not cosign it. A wrong line is a fault. */
export async function cosignedAt(crypto: Crypto, note: Note, by: WitnessKey): Promise<number | null> {
  let latest: number | null = null;
  for (const { bytes } of ofKey(note, by)) {
    if (bytes.length !== 72) throw new NoteFault(`has a malformed cosignature of ${by.name}`);
    const time = new DataView(bytes.buffer).getBigUint64(0);
    if (time > BigInt(Number.MAX_SAFE_INTEGER)) throw new NoteFault(`has a malformed cosignature of ${by.name}`);
    const signed = concat(utf8(`cosignature/v1\ntime ${time}\n`), utf8(note.text));
    const judged = await crypto.verify({ kind: 'ed25519' }, ed25519Spki(by.key), bytes.slice(8), signed);
    if (judged === 'unknown') throw new NoteFault('cannot be checked: this browser knows no Ed25519 signatures');
    if (judged === 'invalid') throw new NoteFault(`has a cosignature of ${by.name} that does not fit its text`);
    latest = Math.max(latest ?? 0, Number(time));
  }
  return latest;
}

/** Reads the three lines of a checkpoint (C2SP tlog-checkpoint). */
export function checkpoint(text: string): Checkpoint {
  const [origin, size, root, last, ...more] = text.split('\n');
  if (!origin || !size || !root || last !== '' || more.length > 0) throw new NoteFault('is not a checkpoint of three lines');
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) throw new NoteFault('has no readable size');
  return { origin, size: Number(size), root: base64(root, 32) };
}

export function sameHead(a: Checkpoint, b: Checkpoint): boolean {
  return a.origin === b.origin && a.size === b.size && equal(a.root, b.root);
}
