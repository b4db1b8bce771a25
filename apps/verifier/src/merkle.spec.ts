import { inclusionProof, leafHash as writersLeafHash, rootOf } from '@headstamp/ledger';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { leafHash, rootFromPath } from './merkle';

interface Probe {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectors = process.env['HEADSTAMP_VECTORS'];
if (!vectors)
  console.warn('the verifier against the public Merkle probes: not run, HEADSTAMP_VECTORS names no folder of public test vectors');
(vectors ? describe : describe.skip)('the verifier against the public Merkle probes', () => {
  it('judges all 98 inclusion probes as published', () => {
    const folder = join(vectors ?? '', 'merkle-rfc6962', 'testdata', 'inclusion');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
    const misjudged = files.filter((file) => {
      const probe = JSON.parse(readFileSync(join(file.parentPath, file.name), 'utf8')) as Probe;
      const leaf = bytes(probe.leafHash);
      const valid =
        leaf.length === 32 &&
        rootFromPath(leaf, probe.leafIdx, probe.treeSize, (probe.proof ?? []).map(bytes))?.equals(bytes(probe.root)) === true;
      return valid === probe.wantErr;
    });
    expect(misjudged.map(({ name }) => name)).toEqual([]);
    expect(files).toHaveLength(98);
  });
});

describe('audit paths as the verifier climbs them', () => {
  const trees = fc
    .integer({ min: 1, max: 130 })
    .map((count) => Array.from({ length: count }, (_, at) => writersLeafHash(Buffer.from(`leaf ${at}`))));

  it('lead to the root the writer computed, for every leaf', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (leaves, pick) => {
        const at = pick % leaves.length;
        expect(rootFromPath(leafHash(Buffer.from(`leaf ${at}`)), at, leaves.length, inclusionProof(leaves, at))).toEqual(rootOf(leaves));
      }),
    );
  });

  it('lead nowhere for another place, or when too long or too short', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.integer({ min: 1, max: 200 }), (leaves, pick, shift) => {
        const at = pick % leaves.length;
        const [path, root] = [inclusionProof(leaves, at), rootOf(leaves)];
        expect(rootFromPath(leaves[at]!, at + shift, leaves.length, path)?.equals(root) ?? false).toBe(false);
        expect(rootFromPath(leaves[at]!, at, leaves.length, [...path, root])).toBeNull();
        if (path.length > 0) expect(rootFromPath(leaves[at]!, at, leaves.length, path.slice(1))).toBeNull();
      }),
    );
  });
});
