import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { Actor } from '@headstamp/tenancy';
import fc from 'fast-check';
import { openCheckpoint } from './checkpoint';
import { readEvent } from './event';
import { EventProofs } from './event-proofs';
import { leafHash } from './merkle';
import { verifyInclusion } from './merkle-verify';
import { noteVerifier, parseNote } from './signed-note';
import { parseTlogProof, tlogProofText } from './tlog-proof';
import { cosignaturesOf, cosignatureVerifier } from './witness/cosignature';
import { WitnessedLogs } from './witness/witnessed-log.spec-support';

describe('a tlog-proof file', () => {
  it('is read back as it was written, whatever it holds', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    const extra = fc.option(fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)));
    const checkpoint = 'example.com/log\n1\nAAAA\n\n— example.com/log AAAAAAA=\n';
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 62n }), fc.array(hash, { maxLength: 62 }), extra, (leafIndex, proof, more) => {
        const written = { leafIndex, proof, extra: more, checkpoint };
        expect(parseTlogProof(tlogProofText(written))).toEqual(written);
      }),
    );
  });

  it.each([
    ['another version', (text: string) => text.replace('@v1', '@v2')],
    ['an index with a leading zero', (text: string) => text.replace('index 1', 'index 01')],
    ['no index', (text: string) => text.replace('index 1\n', '')],
    ['a hash that is cut', (text: string) => text.replace(/\n[A-Za-z0-9+/]{43}=\n/, '\nAAAA\n')],
    ['extra data that are no base64', (text: string) => text.replace('extra ', 'extra !')],
  ])('is refused with %s', (_, spoil) => {
    const text = tlogProofText({ leafIndex: 1n, proof: [Buffer.alloc(32)], extra: Buffer.from('x'), checkpoint: 'o\n2\nx\n\n— o AAAAAAA=\n' });
    expect(() => parseTlogProof(spoil(text))).toThrow('tlog-proof');
  });

  describe('of an event', () => {
    let db: TestDatabase;
    let logs: WitnessedLogs;
    let belize: Actor;
    beforeAll(async () => {
      db = await testDatabase();
      logs = new WitnessedLogs(db);
      belize = db.actor(db.jurisdictions.BZ);
    });
    afterAll(() => db.close());

    it('proves what was recorded under a checkpoint that the witnesses have cosigned', async () => {
      await logs.grow(belize, 4);
      const { eventId, leafHash: leaf } = await logs.append(belize, { serial: 'canary of a serial' });
      await logs.grow(belize, 3);
      await logs.round.all();
      await logs.grow(belize, 2);
      const text = await new EventProofs(db.session, db.logKeys).tlogProof(belize, eventId);
      expect(text.split('\n')[0]).toBe('c2sp.org/tlog-proof@v1');
      expect(text).not.toContain('canary');
      const { leafIndex, proof, checkpoint, extra } = parseTlogProof(text);
      const { size, root } = openCheckpoint(checkpoint, [noteVerifier(db.logKeys.signer(belize.jurisdictionId).verifierKey)]);
      expect([leafIndex, size]).toEqual([4n, 8n]);
      expect(leafHash(extra ?? Buffer.alloc(0))).toEqual(leaf);
      expect(readEvent(extra?.toString() ?? '').id).toBe(eventId);
      expect(verifyInclusion({ leafIndex, treeSize: size, leafHash: leaf, root, proof })).toBe(true);
      const witnesses = [db.jurisdictions.GT, db.jurisdictions.TT].map((id) => cosignatureVerifier(db.logKeys.cosigner(id).verifierKey));
      expect(cosignaturesOf(checkpoint, witnesses)).toHaveLength(2);
      expect(parseNote(checkpoint).signatures).toHaveLength(3);
    });

    it('is not given to another jurisdiction', async () => {
      const { eventId } = await logs.append(belize);
      await logs.sequencer.sequence(belize.jurisdictionId);
      const attempt = new EventProofs(db.session, db.logKeys).tlogProof(db.actor(db.jurisdictions.GT), eventId);
      await expect(attempt).rejects.toMatchObject({ code: 'ledger.unknown-event' });
    });
  });
});
