import { generateKeyPairSync } from 'node:crypto';
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint';
import { EMPTY_ROOT, leafHash, rootOf } from './merkle';
import { noteSigner, noteVerifier, SignedNoteError, signNote, verifierKey } from './signed-note';
import { describeVectors } from './vectors.spec-support';

describeVectors('checkpoints against the public Tessera test log', (vectors) => {
  const words = 'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'.split(' ');
  const verifier = noteVerifier('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx');
  const log = ['tessera-testlog', 'testdata', 'log'];

  it.each(Array.from({ length: 16 }, (_, size) => size))('opens the checkpoint of size %i and arrives at its root', (size) => {
    const checkpoint = openCheckpoint(vectors.text(...log, `checkpoint.${size}`), [verifier]);
    const leaves = words.slice(0, size).map((word) => leafHash(Buffer.from(word)));
    expect(checkpoint).toEqual({ origin: 'example.com/log/testdata', size: BigInt(size), root: rootOf(leaves) });
    if (size > 0) expect(Buffer.concat(leaves)).toEqual(vectors.bytes(...log, 'tile', '0', '000.p', String(size)));
  });
});

describe('checkpoints', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const checkpoint = { origin: 'bz.example/log', size: 2n ** 60n, root: EMPTY_ROOT };

  it('say origin, size and root, and read back the same', () => {
    expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
  });

  it('are refused when the signer bears another name than the log', () => {
    const note = signNote(checkpointText(checkpoint), [noteSigner('gt.example/log', privateKey)]);
    expect(() => openCheckpoint(note, [noteVerifier(verifierKey('gt.example/log', publicKey))])).toThrow(SignedNoteError);
  });

  it.each([
    ['a size with a leading zero', 'a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
    ['a short root', 'a\n1\n47DEQpj8HBSa\n'],
    ['an extension line', 'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n'],
    ['no origin', '\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
    ['a negative size', 'a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
  ])('are refused with %s', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(SignedNoteError);
  });
});
