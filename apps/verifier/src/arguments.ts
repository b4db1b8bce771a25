import { fromBase64, utf8 } from './bytes';
import { certificatesIn, type Certificate } from './certificate';
import type { Crypto } from './crypto';
import { base64, checkpoint, logKey, NoteFault, readNote } from './note';
import { readPolicy } from './policy';
import { NO_TRUST, type KeptCheckpoint, type Trust } from './trust';

/** What a reader brings, each as text or bytes of the file it came in. */
export interface Brought {
  readonly logKeys: readonly string[];
  /** `jurisdiction-id=base64` */
  readonly exchangeKeys: readonly string[];
  /** `official-id=base64` */
  readonly officialKeys: readonly string[];
  readonly policy: string | null;
  readonly authorities: readonly Uint8Array<ArrayBuffer>[];
  readonly papers: readonly Uint8Array<ArrayBuffer>[];
  readonly kept: readonly { readonly name: string; readonly text: string }[];
  /** Requests of C2SP tlog-witness: `old N`, the proof, an empty line, the newer checkpoint. */
  readonly consistency: readonly string[];
}

/** Reads what the reader brings. Throws NoteFault or DerFault for what cannot be read. */
export function trustOf(crypto: Crypto, brought: Brought): Trust {
  const proofs = brought.consistency.map(consistencyProof);
  return {
    ...NO_TRUST,
    logs: brought.logKeys.map((text) => logKey(crypto, text)),
    exchange: new Map(brought.exchangeKeys.map(keyById)),
    officials: new Map(brought.officialKeys.map(keyById)),
    policy: brought.policy === null ? null : readPolicy(crypto, brought.policy),
    authorities: brought.authorities.flatMap(certificates),
    papers: brought.papers.flatMap(certificates),
    earlier: brought.kept.map(({ name, text }): KeptCheckpoint => {
      const { origin, size } = checkpoint(readNote(text).text);
      return { name, note: text, proof: proofs.find((proof) => proof.origin === origin && proof.from === size) ?? null };
    }),
  };
}

const certificates = (bytes: Uint8Array<ArrayBuffer>): Certificate[] => certificatesIn(bytes, fromBase64);

function keyById(text: string): [string, Uint8Array<ArrayBuffer>] {
  const split = text.indexOf('=');
  if (split < 1) throw new NoteFault('a key reads id=base64');
  return [text.slice(0, split), base64(text.slice(split + 1), 32)];
}

function consistencyProof(text: string): { origin: string; from: number; size: number; hashes: Uint8Array<ArrayBuffer>[] } {
  const end = text.indexOf('\n\n');
  const [first = '', ...hashes] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, old] = /^old (0|[1-9][0-9]{0,15})$/.exec(first) ?? [];
  if (end < 0 || old === undefined || utf8(text).length > 65_536) throw new NoteFault('a consistency proof begins with "old" and a size');
  const { origin, size } = checkpoint(readNote(text.slice(end + 2)).text);
  return { origin, from: Number(old), size, hashes: hashes.map((hash) => base64(hash, 32)) };
}
