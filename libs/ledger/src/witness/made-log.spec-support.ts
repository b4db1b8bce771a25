import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { checkpointText } from '../checkpoint';
import { logSigner, type LogSigner } from '../log-keys';
import { consistencyProof, leafHash, rootOf } from '../merkle';
import { addCheckpointBody } from './add-checkpoint';

/** A log that stands nowhere but here, so that a test can make it lie. */
export class MadeLog {
  readonly signer: LogSigner;

  constructor(
    readonly origin: string,
    readonly leaves: readonly Buffer[],
    readonly privateKey: KeyObject = generateKeyPairSync('ed25519').privateKey,
  ) {
    this.signer = logSigner(origin, privateKey);
  }

  static of(origin: string, size: number): MadeLog {
    return new MadeLog(origin, leaves(size));
  }

  /** Signed by the same key, grown by honest leaves. */
  grown(by: number): MadeLog {
    return new MadeLog(this.origin, [...this.leaves, ...leaves(by)], this.privateKey);
  }

  /** Signed by the same key, of the same size, with another event at one place. */
  rewrittenAt(place: number): MadeLog {
    return new MadeLog(
      this.origin,
      this.leaves.map((leaf, index) => (index === place ? leafHash(randomBytes(8)) : leaf)),
      this.privateKey,
    );
  }

  head(size = this.leaves.length): string {
    return this.signer.sign(checkpointText({ origin: this.origin, size: BigInt(size), root: rootOf(this.leaves.slice(0, size)) }));
  }

  /** What an honest log sends. */
  request(oldSize: number, size = this.leaves.length): string {
    const proof = oldSize === 0 || oldSize > size ? [] : consistencyProof(this.leaves.slice(0, size), oldSize);
    return addCheckpointBody({ oldSize: BigInt(oldSize), proof, checkpoint: this.head(size) });
  }
}

const leaves = (count: number): Buffer[] => Array.from({ length: count }, () => leafHash(randomBytes(8)));
