import { randomBytes, randomUUID, sign } from 'node:crypto';
import fc from 'fast-check';
import { openEnvelope, signEnvelope, type Envelope } from './envelope';
import { ed25519PublicKey, SigningKeys } from './signing-keys';

const keys = new SigningKeys(randomBytes(32));
const [BZ, GT] = [randomUUID(), randomUUID()];
const publicKey = (jurisdictionId: string) => ed25519PublicKey(keys.publicKey(jurisdictionId, 'exchange'));

const envelope: Envelope<'cast-request'> = {
  v: 1,
  id: randomUUID(),
  kind: 'cast-request',
  from: GT,
  to: BZ,
  signedAt: '2026-03-01T12:00:00.000Z',
  body: { subjectId: randomUUID(), acquisitionId: randomUUID(), purpose: 'MICROSCOPY' } as never,
};
const signed = signEnvelope(envelope, keys.privateKey(GT, 'exchange'));

describe('a signed document', () => {
  it('says what was signed, to whoever has the sender’s key', () => {
    expect(openEnvelope(signed, publicKey(GT))).toEqual(envelope);
  });

  it('is refused under anybody else’s key, and under the sender’s key for another purpose', () => {
    expect(openEnvelope(signed, publicKey(BZ))).toBeNull();
    expect(openEnvelope(signed, ed25519PublicKey(keys.publicKey(GT, 'log')))).toBeNull();
  });

  it('is refused when one bit of its text was flipped', () => {
    const bytes = Buffer.from(signed.text, 'latin1');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(6), (place, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(openEnvelope({ ...signed, text: flipped.toString('latin1') }, publicKey(GT))).toBeNull();
      }),
    );
  });

  it('is refused when one bit of its signature was flipped', () => {
    const bytes = Buffer.from(signed.signature, 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
        expect(openEnvelope({ ...signed, signature: flipped.toString('base64') }, publicKey(GT))).toBeNull();
      }),
    );
  });

  it('is refused when it is well signed but not in the one form that everybody signs', () => {
    const loose = JSON.stringify(envelope, null, 1);
    const signature = sign(null, Buffer.from(loose), keys.privateKey(GT, 'exchange')).toString('base64');
    expect(openEnvelope({ text: loose, signature }, publicKey(GT))).toBeNull();
  });

  it('is signed with a key of its own in every jurisdiction, for every purpose and under every seed', () => {
    const all = [BZ, GT].flatMap((each) => [
      keys.publicKey(each, 'exchange'),
      keys.publicKey(each, 'log'),
      keys.publicKey(each, 'official:x'),
    ]);
    all.push(new SigningKeys(randomBytes(32)).publicKey(GT, 'exchange'));
    expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(all.length);
  });
});
