import fc from 'fast-check';
import { consistencyProof, EMPTY_ROOT, inclusionProof, leafHash, nodeHash, rootOf } from './merkle';
import { verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion } from './merkle-verify';
import { describeVectors } from './vectors.spec-support';

type Probe = Record<'leafIdx' | 'treeSize' | 'size1' | 'size2' | 'start' | 'end' | 'size', bigint> &
  Record<'root' | 'root1' | 'root2' | 'leafHash', Buffer> & { proof: Buffer[]; wantErr: boolean };

/** Sizes in the probes go up to 2^63 + 2, past what JSON.parse keeps, so integers are quoted before parsing. */
function readProbe(text: string): Probe {
  const raw = JSON.parse(text.replaceAll(/: (\d+)(?=[,\n])/g, ': "int:$1"')) as Record<string, unknown>;
  const field = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('int:')) return BigInt(value.slice(4));
    return typeof value === 'string' ? Buffer.from(value, 'base64') : value;
  };
  const proof = ((raw['proof'] ?? []) as string[]).map((hash) => Buffer.from(hash, 'base64'));
  return { ...Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, field(value)])), proof } as unknown as Probe;
}

describeVectors('Merkle proofs against the public probes', (vectors) => {
  const groups: [group: string, count: number, judge: (probe: Probe) => boolean][] = [
    [
      'inclusion',
      98,
      (p) => verifyInclusion({ leafIndex: p.leafIdx, treeSize: p.treeSize, leafHash: p.leafHash, root: p.root, proof: p.proof }),
    ],
    [
      'consistency',
      98,
      (p) => verifyConsistency({ oldSize: p.size1, newSize: p.size2, oldRoot: p.root1, newRoot: p.root2, proof: p.proof }),
    ],
    [
      'subtreeinclusion',
      204,
      (p) => verifySubtreeInclusion(p, { leafIndex: p.leafIdx, leafHash: p.leafHash, root: p.root, proof: p.proof }),
    ],
    [
      'subtreeconsistency',
      118,
      (p) => verifySubtreeConsistency(p, { newSize: p.size, oldRoot: p.root1, newRoot: p.root2, proof: p.proof }),
    ],
  ];

  it.each(groups)('judges every %s probe as published (%i)', (group, count, judge) => {
    const files = vectors.files('merkle-rfc6962', 'testdata', group);
    const misjudged = files.filter((file) => {
      const probe = readProbe(vectors.text('merkle-rfc6962', 'testdata', group, file));
      return judge(probe) === probe.wantErr;
    });
    expect(misjudged).toEqual([]);
    expect(files).toHaveLength(count);
  });
});

describe('Merkle hashes', () => {
  it('are the published constants of RFC 6962', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(leafHash(Buffer.from('L123456')).toString('hex')).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
    expect(nodeHash(Buffer.from('N123'), Buffer.from('N456')).toString('hex')).toBe(
      'aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb',
    );
  });
});

describe('Merkle proofs', () => {
  it('prove that every leaf of a tree stands where it stands', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), (leaves, pick) => {
        const index = pick % leaves.length;
        const claim = inclusionClaim(leaves, index);
        expect(verifyInclusion(claim)).toBe(true);
        expect(claim.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)));
      }),
    );
  });

  it('prove that every earlier tree is a beginning of the later one', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), (leaves, pick) => {
        expect(verifyConsistency(consistencyClaim(leaves, 1 + (pick % leaves.length)))).toBe(true);
      }),
    );
  });

  it('fail when one bit of leaf, root or proof is flipped', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), fc.nat(), (leaves, pick, bit) => {
        const claim = inclusionClaim(leaves, pick % leaves.length);
        const [leaf, root, ...proof] = withFlippedBit([claim.leafHash, claim.root, ...claim.proof], bit);
        expect(verifyInclusion({ ...claim, leafHash: leaf!, root: root!, proof })).toBe(false);
      }),
    );
    fc.assert(
      fc.property(aTree, fc.nat(), fc.nat(), (leaves, pick, bit) => {
        const claim = consistencyClaim(leaves, 1 + (pick % leaves.length));
        const [oldRoot, newRoot, ...proof] = withFlippedBit([claim.oldRoot, claim.newRoot, ...claim.proof], bit);
        expect(verifyConsistency({ ...claim, oldRoot: oldRoot!, newRoot: newRoot!, proof })).toBe(false);
      }),
    );
  });

  it('fail for another index, another size, or a proof too long or too short', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), fc.integer({ min: 1, max: 70 }), (leaves, pick, shift) => {
        const claim = inclusionClaim(leaves, pick % leaves.length);
        expect(verifyInclusion({ ...claim, leafIndex: claim.leafIndex + BigInt(shift) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] })).toBe(false);
        if (claim.proof.length > 0) expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
      }),
    );
  });

  it('take sizes beyond 2^53', () => {
    const size = 2n ** 63n;
    const proof = Array.from({ length: 63 }, (_, level) => leafHash(Buffer.from([level])));
    const leaf = leafHash(Buffer.from('far out'));
    const root = proof.reduce((hash, sibling) => nodeHash(sibling, hash), leaf);
    expect(verifyInclusion({ leafIndex: size - 1n, treeSize: size, leafHash: leaf, root, proof })).toBe(true);
    expect(verifyInclusion({ leafIndex: size - 2n, treeSize: size, leafHash: leaf, root, proof })).toBe(false);
  });
});

const aTree = fc
  .array(fc.uint8Array({ maxLength: 3 }), { minLength: 1, maxLength: 70 })
  .map((contents) => contents.map((content, index) => leafHash(Buffer.from([index, ...content]))));

function inclusionClaim(leaves: Buffer[], index: number) {
  return {
    leafIndex: BigInt(index),
    treeSize: BigInt(leaves.length),
    leafHash: leaves[index]!,
    root: rootOf(leaves),
    proof: inclusionProof(leaves, index),
  };
}

function consistencyClaim(leaves: Buffer[], oldSize: number) {
  return {
    oldSize: BigInt(oldSize),
    newSize: BigInt(leaves.length),
    oldRoot: rootOf(leaves.slice(0, oldSize)),
    newRoot: rootOf(leaves),
    proof: consistencyProof(leaves, oldSize),
  };
}

function withFlippedBit(hashes: Buffer[], pick: number): Buffer[] {
  const all = Buffer.concat(hashes);
  const bit = pick % (all.length * 8);
  all.writeUInt8(all.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return hashes.map((_, index) => all.subarray(index * 32, index * 32 + 32));
}
