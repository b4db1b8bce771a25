import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** A signed text or a key that this program cannot accept. */
export class NoteFault extends Error {}

/** A log's public key as its users hand it round: `name+keyid+base64(0x01 ‖ Ed25519 key)` (C2SP signed-note). */
export interface LogKey {
  readonly name: string;
  readonly keyId: string;
  readonly key: KeyObject;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** Base64 as RFC 4648 4 writes it, and in no other way. */
export function base64(text: string, bytes?: number): Buffer {
  const decoded = Buffer.from(text, 'base64');
  if (decoded.toString('base64') !== text) throw new NoteFault(`"${text.slice(0, 20)}" is not base64`);
  if (bytes !== undefined && decoded.length !== bytes) throw new NoteFault(`${decoded.length} bytes where ${bytes} belong`);
  return decoded;
}

/** The key object of a raw Ed25519 public key. */
export function ed25519Key(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}

/** Reads one `--log-key`. */
export function logKey(text: string): LogKey {
  const [first, second] = [text.indexOf('+'), text.indexOf('+', text.indexOf('+') + 1)];
  const [name, keyId, encoded] = [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
  if (first < 1 || second < 0 || /\s/.test(name)) throw new NoteFault('a log key reads name+keyid+base64');
  const typed = base64(encoded, 33);
  if (typed[0] !== 1) throw new NoteFault('only Ed25519 log keys are known here');
  const computed = createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8);
  if (computed !== keyId) throw new NoteFault(`the key id ${keyId} does not belong to the key of ${name}; it was copied wrongly`);
  return { name, keyId, key: ed25519Key(typed.subarray(1)) };
}

/** The text of a note that this key signed. Lines of other signers are left alone; a wrong line of this one is a fault. */
export function openNote(note: string, by: LogKey): string {
  const end = note.lastIndexOf('\n\n') + 1;
  if (end === 0 || !note.endsWith('\n')) throw new NoteFault('is not a signed note');
  const text = note.slice(0, end);
  let signed = false;
  for (const line of note.slice(end + 1, -1).split('\n')) {
    const [dash, name, encoded, ...rest] = line.split(' ');
    if (dash !== '\u2014' || !name || !encoded || rest.length > 0) throw new NoteFault('has a malformed signature line');
    const bytes = base64(encoded);
    if (name !== by.name || bytes.subarray(0, 4).toString('hex') !== by.keyId) continue;
    if (bytes.length !== 68 || !verify(null, Buffer.from(text), by.key, bytes.subarray(4))) {
      throw new NoteFault(`has a signature of ${name} that does not fit its text`);
    }
    signed = true;
  }
  if (!signed) throw new NoteFault(`is not signed by the key you supplied for ${by.name}`);
  return text;
}

/** Reads the three lines of a checkpoint (C2SP tlog-checkpoint). */
export function checkpoint(text: string): Checkpoint {
  const [origin, size, root, last, ...more] = text.split('\n');
  if (!origin || !size || !root || last !== '' || more.length > 0) throw new NoteFault('is not a checkpoint of three lines');
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) throw new NoteFault('has no readable size');
  return { origin, size: Number(size), root: base64(root, 32) };
}
