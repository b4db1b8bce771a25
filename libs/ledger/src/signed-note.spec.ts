import { generateKeyPairSync } from 'node:crypto';
import { ed25519PublicKey, verifyEd25519 } from './ed25519';
import { noteSigner, noteVerifier, openNote, parseNote, SignedNoteError, signNote, verifierKey } from './signed-note';
import { describeVectors } from './vectors.spec-support';

interface Wycheproof {
  readonly numberOfTests: number;
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string };
    readonly tests: readonly { readonly tcId: number; readonly msg: string; readonly sig: string; readonly result: 'valid' | 'invalid' }[];
  }[];
}

describeVectors('Ed25519 against Wycheproof', (vectors) => {
  it('accepts the valid signatures and refuses the others, all 151', () => {
    const { testGroups, numberOfTests } = vectors.json<Wycheproof>('wycheproof', 'ed25519_test.json');
    const judged = testGroups.flatMap(({ publicKey, tests }) => {
      const key = ed25519PublicKey(Buffer.from(publicKey.pk, 'hex'));
      return tests.map(({ tcId, msg, sig, result }) => {
        const valid = verifyEd25519(key, Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex'));
        return { tcId, right: valid === (result === 'valid') };
      });
    });
    expect(judged.filter(({ right }) => !right)).toEqual([]);
    expect(judged).toHaveLength(151);
    expect(numberOfTests).toBe(151);
  });
});

const belize = generateKeyPairSync('ed25519');
const guatemala = generateKeyPairSync('ed25519');
const belizeKey = verifierKey('bz.example/log', belize.publicKey);
const guatemalaKey = verifierKey('gt.example/log', guatemala.publicKey);
const text = 'bz.example/log\n7\nnot looked at here\n';

describe('signed notes', () => {
  it('open under the key of the signer and name who signed', () => {
    const note = signNote(text, [noteSigner('bz.example/log', belize.privateKey), noteSigner('gt.example/log', guatemala.privateKey)]);
    expect(openNote(note, [noteVerifier(belizeKey)])).toEqual({ text, signedBy: ['bz.example/log'] });
    expect(openNote(note, [noteVerifier(guatemalaKey), noteVerifier(belizeKey)]).signedBy).toHaveLength(2);
  });

  it('stay shut without a known key', () => {
    const note = signNote(text, [noteSigner('bz.example/log', belize.privateKey)]);
    expect(() => openNote(note, [noteVerifier(guatemalaKey)])).toThrow(SignedNoteError);
    expect(() => openNote(note, [])).toThrow(SignedNoteError);
  });

  it('stay shut when one known signature is good and another known one is bad', () => {
    const forged = { ...noteSigner('gt.example/log', guatemala.privateKey), sign: () => Buffer.alloc(64) };
    const note = signNote(text, [noteSigner('bz.example/log', belize.privateKey), forged]);
    expect(() => openNote(note, [noteVerifier(belizeKey), noteVerifier(guatemalaKey)])).toThrow('gt.example/log');
  });

  it('stay shut when any byte of them is changed', () => {
    const note = Buffer.from(signNote(text, [noteSigner('bz.example/log', belize.privateKey)]));
    for (let at = 0; at < note.length; at++) {
      const changed = Buffer.from(note);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openNote(changed.toString('utf8'), [noteVerifier(belizeKey)])).toThrow(SignedNoteError);
    }
  });

  it.each([
    ['no signature', `${text}\n`],
    ['no empty line', text],
    ['no newline at the end', `${text}\n\u2014 a AAAAAAAA`],
    ['a hyphen for the dash', `${text}\n- a AAAAAAAA\n`],
    ['base64 with trailing bits', `${text}\n\u2014 a AAAAAAB=\n`],
    ['a carriage return in the text', `a\r\n\n\u2014 a AAAAAAAA\n`],
  ])('are not read with %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(SignedNoteError);
  });

  it('refuse a verifier key whose key id belongs to another key', () => {
    const [name, , key] = belizeKey.split('+', 3);
    const [, otherId] = guatemalaKey.split('+', 3);
    expect(() => noteVerifier(`${name}+${otherId}+${key}`)).toThrow(SignedNoteError);
  });

  it('refuse a name with a space or a plus sign', () => {
    expect(() => noteSigner('bz log', belize.privateKey)).toThrow(SignedNoteError);
    expect(() => verifierKey('bz+log', belize.publicKey)).toThrow(SignedNoteError);
  });
});
