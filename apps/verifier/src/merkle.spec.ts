import { consistencyProof, inclusionProof, leafHash as writersLeafHash, rootOf } from '@headstamp/ledger';
import fc from 'fast-check';
import { isBeginning, leafHash, rootFromPath } from './merkle';
import { nodeCrypto } from './node-crypto';

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

describe('audit paths as the verifier climbs them', () => {
  const trees = fc
    .integer({ min: 1, max: 130 })
    .map((count) => Array.from({ length: count }, (_, at) => writersLeafHash(Buffer.from(`leaf ${at}`))));

  it('lead to the root the writer computed, for every leaf', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (leaves, pick) => {
        const at = pick % leaves.length;
        const own = leafHash(nodeCrypto, Buffer.from(`leaf ${at}`));
        expect(rootFromPath(nodeCrypto, own, at, leaves.length, inclusionProof(leaves, at).map(bytes))).toEqual(bytes(rootOf(leaves)));
      }),
    );
  });

  it('lead nowhere for another place, or when too long or too short', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.integer({ min: 1, max: 200 }), (leaves, pick, shift) => {
        const at = pick % leaves.length;
        const [path, root, leaf] = [inclusionProof(leaves, at).map(bytes), bytes(rootOf(leaves)), bytes(leaves[at]!)];
        expect(rootFromPath(nodeCrypto, leaf, at + shift, leaves.length, path)).not.toEqual(root);
        expect(rootFromPath(nodeCrypto, leaf, at, leaves.length, [...path, root])).toBeNull();
        if (path.length > 0) expect(rootFromPath(nodeCrypto, leaf, at, leaves.length, path.slice(1))).toBeNull();
      }),
    );
  });
});

describe('consistency as the verifier reads it', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 130 }), fc.nat()).map(([newer, pick]) => ({ newer, older: 1 + (pick % newer) }));
  const leaves = Array.from({ length: 130 }, (_, at) => writersLeafHash(Buffer.from(`leaf ${at}`)));
  const state = (size: number): { size: number; root: Uint8Array<ArrayBuffer> } => ({ size, root: bytes(rootOf(leaves.slice(0, size))) });

  it('holds for every log that only grew, and for none that was rewritten, cut short or told with another proof', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), ({ newer, older }, pick) => {
        const proof = consistencyProof(leaves.slice(0, newer), older).map(bytes);
        expect(isBeginning(nodeCrypto, state(older), state(newer), proof)).toBe(true);
        const other = leaves.map((leaf, at) => (at === pick % older ? writersLeafHash(Buffer.from('another past')) : leaf));
        const rewritten = { size: older, root: bytes(rootOf(other.slice(0, older))) };
        expect(isBeginning(nodeCrypto, rewritten, state(newer), proof)).toBe(false);
        expect(isBeginning(nodeCrypto, state(older), state(newer), [...proof, state(newer).root])).toBe(false);
        if (proof.length > 0) expect(isBeginning(nodeCrypto, state(older), state(newer), proof.slice(1))).toBe(false);
        if (older < newer) expect(isBeginning(nodeCrypto, state(newer), state(older), proof)).toBe(false);
      }),
    );
  });
});
