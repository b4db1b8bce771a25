import { sign, createPublicKey, type KeyObject } from 'node:crypto';
import { ED25519_KEY_LENGTH, ED25519_SIGNATURE_LENGTH, ed25519PublicKey, ed25519RawKey, verifyEd25519 } from '../ed25519';
import { noteKeyId, parseNote, parseVerifierKey, signatureText, SignedNoteError, verifierKey } from '../signed-note';

/** Type byte of an Ed25519 cosignature (C2SP tlog-cosignature). 0x06, ML-DSA-44, is not known here yet. */
const ED25519_COSIGNATURE = 0x04;
const TIME_LENGTH = 8;

/** Cosigns checkpoints in the name of one witness. */
export interface Cosigner {
  readonly name: string;
  /** What others hold of this witness: `name+keyid+base64(0x04 ‖ public key)`. */
  readonly verifierKey: string;
  /** The signature line, its newline included, over the three lines of a checkpoint at a time in POSIX seconds. */
  cosign(checkpointText: string, time: bigint): string;
}

/** Knows the cosignatures of one witness. */
export interface CosignatureVerifier {
  readonly name: string;
  readonly keyId: Buffer;
  readonly verifierKey: string;
  /** The time the witness states, in POSIX seconds; null when the signature does not fit the text. */
  timeOf(checkpointText: string, signature: Uint8Array): bigint | null;
}

/** What a witness signed: header, time and the whole text of the checkpoint. */
const cosignedText = (checkpointText: string, time: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${checkpointText}`);

/** A cosigner over an Ed25519 private key that signs nothing else: the signed text does not name the witness. */
export function ed25519Cosigner(name: string, privateKey: KeyObject): Cosigner {
  const keyId = noteKeyId(name, ed25519RawKey(privateKey), ED25519_COSIGNATURE);
  return {
    name,
    verifierKey: verifierKey(name, createPublicKey(privateKey), ED25519_COSIGNATURE),
    cosign: (text, time) => {
      const stated = Buffer.alloc(TIME_LENGTH);
      stated.writeBigUInt64BE(time);
      return signatureText({ name, keyId, signature: Buffer.concat([stated, sign(null, cosignedText(text, time), privateKey)]) });
    },
  };
}

/** Reads a witness's verifier key. Throws SignedNoteError when it is malformed or of an algorithm that is not known here. */
export function cosignatureVerifier(text: string): CosignatureVerifier {
  const { name, keyId, type, raw } = parseVerifierKey(text);
  if (type !== ED25519_COSIGNATURE || raw.length !== ED25519_KEY_LENGTH) {
    throw new SignedNoteError(`the key of ${name} is of type ${type}; of witnesses, type 4 (Ed25519 cosignatures) is known here`);
  }
  const publicKey = ed25519PublicKey(raw);
  return {
    name,
    keyId,
    verifierKey: text,
    timeOf: (checkpoint, bytes) => {
      if (bytes.length !== TIME_LENGTH + ED25519_SIGNATURE_LENGTH) return null;
      const time = Buffer.from(bytes).readBigUInt64BE(0);
      if (time > 2n ** 63n - 1n) return null;
      return verifyEd25519(publicKey, cosignedText(checkpoint, time), bytes.subarray(TIME_LENGTH)) ? time : null;
    },
  };
}

/** A cosignature that was checked. */
export interface Cosignature {
  readonly witness: string;
  /** POSIX seconds, as the witness states. */
  readonly time: bigint;
  /** The signature line with its newline. */
  readonly line: string;
}

/**
 * The cosignatures of known witnesses on a note, at most one of each. Lines of others, and lines that do not verify, are left out:
 * they count for nothing, and nobody's line can spoil another's.
 */
export function cosignaturesOf(note: string, witnesses: readonly CosignatureVerifier[]): Cosignature[] {
  const { text, signatures } = parseNote(note);
  const found = new Map<string, Cosignature>();
  for (const signature of signatures) {
    const witness = witnesses.find((known) => known.name === signature.name && known.keyId.equals(signature.keyId));
    const time = witness?.timeOf(text, signature.signature) ?? null;
    if (time !== null && !found.has(signature.name)) found.set(signature.name, { witness: signature.name, time, line: signatureText(signature) });
  }
  return [...found.values()];
}
