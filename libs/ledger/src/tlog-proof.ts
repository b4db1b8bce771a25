import { HASH_LENGTH, MerkleError } from './merkle';
import { strictBase64 } from './signed-note';

const HEADER = 'c2sp.org/tlog-proof@v1';

/** That something stands in a log, in one file that needs nothing else but keys to be checked (C2SP tlog-proof). */
export interface TlogProof {
  readonly leafIndex: bigint;
  /** Nearest sibling first. */
  readonly proof: readonly Buffer[];
  /** Signed note of the tree that the proof leads to, with its cosignatures. */
  readonly checkpoint: string;
  /** Whatever helps the reader; nothing vouches for it. */
  readonly extra: Buffer | null;
}

/** The file, to be kept under a name that ends in `.tlog-proof`. */
export function tlogProofText({ leafIndex, proof, checkpoint, extra }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${leafIndex}`,
    ...proof.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads such a file; throws MerkleError for anything else. Nothing in it is believed yet. */
export function parseTlogProof(text: string): TlogProof {
  const end = text.indexOf('\n\n');
  const [header, ...lines] = end < 0 ? [] : text.slice(0, end).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? strictBase64(lines.shift()?.slice('extra '.length) ?? '') : undefined;
  const [, index] = /^index (0|[1-9][0-9]{0,18})$/.exec(lines.shift() ?? '') ?? [];
  const proof = lines.map(strictBase64);
  if (header !== HEADER || index === undefined || extra === null || !proof.every((hash): hash is Buffer => hash?.length === HASH_LENGTH)) {
    throw new MerkleError('no file of the format c2sp.org/tlog-proof@v1');
  }
  return { leafIndex: BigInt(index), proof, checkpoint: text.slice(end + 2), extra: extra ?? null };
}
