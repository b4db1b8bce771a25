import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { es6Numbers } from '../../../libs/ledger/src/es6-numbers.spec-support';
import { equal, fromBase64, fromHex, hex, toBase64, utf8, type Bytes } from './bytes';
import { ed25519Spki, type Crypto, type Judgement } from './crypto';
import { ecdsaRaw } from './der';
import { canonical } from './json';
import { isBeginning, isOnePoint, isPart, leafHash, rootFromPath } from './merkle';
import { nodeCrypto } from './node-crypto';
import { checkpoint, logKey, openNote } from './note';
import { sha256 } from './sha256';
import { webCrypto } from './web-crypto';

const vectors = process.env['HEADSTAMP_VECTORS'];
if (!vectors) console.warn('the verifier against the public vectors: not run, HEADSTAMP_VECTORS names no folder of public test vectors');
const published = vectors ? describe : describe.skip;
const at = (...path: string[]): string => join(vectors ?? '', ...path);
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what the file holds
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(at(...path), 'utf8')) as T;
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what the file holds
const probes = <T>(folder: string): { name: string; probe: T }[] =>
  readdirSync(at('merkle-rfc6962', 'testdata', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, probe: JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')) as T }));
/** A hash as a file of the verifier could hold it. */
const hash = (text: string): Bytes => fromBase64(text) ?? new Uint8Array();

const PORTS: [string, Crypto][] = [
  ['Node.js', nodeCrypto],
  ['a browser', webCrypto()],
];

published.each(PORTS)('the verifier with the cryptography of %s, against public vectors', (_, crypto) => {
  it('judges all 98 inclusion probes as published', () => {
    const all = probes<{ leafIdx: number; treeSize: number; root: string; leafHash: string; proof: string[] | null; wantErr: boolean }>(
      'inclusion',
    );
    const wrong = all.filter(({ probe }) => {
      const root = rootFromPath(crypto, hash(probe.leafHash), probe.leafIdx, probe.treeSize, (probe.proof ?? []).map(hash));
      return (root !== null && equal(root, hash(probe.root))) === probe.wantErr;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(all).toHaveLength(98);
  });

  it('judges all 98 consistency probes as published', () => {
    const all = probes<{ size1: number; size2: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean }>(
      'consistency',
    );
    const wrong = all.filter(({ probe: { size1, size2, root1, root2, proof, wantErr } }) => {
      const holds = isBeginning(crypto, { size: size1, root: hash(root1) }, { size: size2, root: hash(root2) }, (proof ?? []).map(hash));
      return holds === wantErr;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(all).toHaveLength(98);
  });

  it('judges all 204 probes of inclusion in a part as published', () => {
    interface Probe {
      leafIdx: number;
      start: number;
      end: number;
      root: string;
      leafHash: string;
      proof: string[] | null;
      wantErr: boolean;
    }
    const all = probes<Probe>('subtreeinclusion');
    const wrong = all.filter(({ probe: { leafIdx, start, end, root, leafHash: leaf, proof, wantErr } }) => {
      const found = isOnePoint({ start, end }) ? rootFromPath(crypto, hash(leaf), leafIdx - start, end - start, (proof ?? []).map(hash)) : null;
      return (found !== null && equal(found, hash(root))) === wantErr;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(all).toHaveLength(204);
  });

  it('judges all 118 probes of a part in its tree as published', () => {
    const all = probes<{ start: number; end: number; size: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean }>(
      'subtreeconsistency',
    );
    const wrong = all.filter(({ probe: { start, end, size, root1, root2, proof, wantErr } }) => {
      const holds = isPart(crypto, { start, end, root: hash(root1) }, { size, root: hash(root2) }, (proof ?? []).map(hash));
      return holds === wantErr;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(all).toHaveLength(118);
  });

  it('opens all 16 checkpoints of the public test log, whose roots are those of its leaves', async () => {
    const key = logKey(crypto, 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx');
    const words = 'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'.split(' ');
    const folder = at('tessera-testlog', 'testdata', 'log');
    const notes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.startsWith('checkpoint'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const states = new Map<number, string>();
    for (const note of notes) {
      const { size, root } = checkpoint(await openNote(crypto, note, key));
      states.set(size, hex(root));
    }
    for (const [size, root] of states) expect(root).toBe(hex(rootOver(crypto, words.slice(0, size))));
    expect([...states.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (__, size) => size));
  });

  interface Wycheproof {
    readonly numberOfTests: number;
    readonly testGroups: readonly {
      readonly publicKey: { readonly pk?: string };
      readonly publicKeyDer: string;
      readonly tests: readonly {
        readonly tcId: number;
        readonly msg: string;
        readonly sig: string;
        readonly result: 'valid' | 'invalid';
      }[];
    }[];
  }
  type Judges = (key: { raw: Bytes; der: Bytes }, signature: Bytes, message: Bytes) => Promise<Judgement>;
  const P256 = { kind: 'ecdsa', curve: 'P-256', hash: 'SHA-256' } as const;
  const bytes = (text: string): Bytes => fromHex(text) ?? new Uint8Array();

  it.each<[string, number, Judges]>([
    ['ed25519_test.json', 151, ({ raw }, signature, message) => crypto.verify({ kind: 'ed25519' }, ed25519Spki(raw), signature, message)],
    [
      'ecdsa_secp256r1_sha256_test.json',
      484,
      ({ der }, signature, message) => {
        const raw = ecdsaRaw(signature, 32);
        return raw ? crypto.verify(P256, der, raw, message) : Promise.resolve('invalid');
      },
    ],
    ['ecdsa_secp256r1_sha256_p1363_test.json', 262, ({ der }, signature, message) => crypto.verify(P256, der, signature, message)],
  ])('judges the signatures of %s as Wycheproof does, all %i', async (file, count, judge) => {
    const { testGroups, numberOfTests } = read<Wycheproof>('wycheproof', file);
    const wrong: number[] = [];
    let judged = 0;
    for (const { publicKey, publicKeyDer, tests } of testGroups) {
      const key = { raw: bytes(publicKey.pk ?? ''), der: bytes(publicKeyDer) };
      for (const { tcId, msg, sig, result } of tests) {
        judged++;
        if ((await judge(key, bytes(sig), bytes(msg))) !== result) wrong.push(tcId);
      }
    }
    expect(wrong).toEqual([]);
    expect([judged, numberOfTests]).toEqual([count, count]);
  });
});

function rootOver(crypto: Crypto, leaves: readonly string[]): Bytes {
  const [first, ...rest] = leaves;
  if (first === undefined) return crypto.sha256();
  if (rest.length === 0) return leafHash(crypto, utf8(first));
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return crypto.sha256(Uint8Array.of(1), rootOver(crypto, leaves.slice(0, split)), rootOver(crypto, leaves.slice(split)));
}

describe('numbers in canonical form', () => {
  it('are those of the published corpus, 100,000 lines', () => {
    const corpus = createHash('sha256');
    for (const { bits, value } of es6Numbers(100_000)) corpus.update(`${bits.toString(16)},${canonical(value)}\n`);
    expect(corpus.digest('hex')).toBe('22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7');
  });
});

describe('the hash of the page', () => {
  it('is SHA-256, whatever is hashed and however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 5 }), (parts) => {
        const known = createHash('sha256');
        for (const part of parts) known.update(part);
        expect(hex(sha256(...parts))).toBe(known.digest('hex'));
      }),
    );
    for (let length = 0; length < 200; length++) {
      expect(hex(sha256(new Uint8Array(length)))).toBe(createHash('sha256').update(Buffer.alloc(length)).digest('hex'));
    }
  });
});

describe('base64 as the verifier reads it', () => {
  it('is read in one way only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    for (const text of ['A', 'AA', 'AAA', 'AB==', 'A===', 'AA=A', 'AA==\n', 'A-_A', 'AAA=AAAA']) expect(fromBase64(text)).toBeNull();
  });
});
