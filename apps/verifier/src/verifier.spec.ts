import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// The writer's own code, so that writer and checker, which share none, are seen to agree.
import * as ledger from '@headstamp/ledger';
import fc from 'fast-check';
import { main } from './main';
import { nodeCrypto } from './node-crypto';
import { logKey } from './note';
import { NO_TRUST, type Trust } from './trust';
import { judge, type Verdict } from './verdict';

const belizeId = randomUUID();
const guatemalaId = randomUUID();
const belize = ledger.logSigner('bz.example/log', generateKeyPairSync('ed25519').privateKey);
const guatemala = ledger.logSigner('gt.example/log', generateKeyPairSync('ed25519').privateKey);
const exchange = generateKeyPairSync('ed25519');
const keys: Trust = {
  ...NO_TRUST,
  logs: [logKey(nodeCrypto, belize.verifierKey), logKey(nodeCrypto, guatemala.verifierKey)],
  exchange: new Map([[guatemalaId, new Uint8Array(ledger.ed25519RawKey(exchange.publicKey))]]),
};

interface Told {
  readonly kind: string;
  readonly facts?: ledger.EventFacts;
  readonly sealed?: ledger.SealedFacts;
}

/** A log with other people's events around the subject's own, and the export of the subject's history. */
function exportOf(
  signer: ledger.LogSigner,
  jurisdictionId: string,
  told: readonly Told[],
  more: { startsAt?: number; documents?: ledger.HistoryDocument[] } = {},
) {
  const subject = { kind: 'cast', id: castId };
  const leaves: Buffer[] = [];
  const entries: { leafIndex: number; event: string; opening: ledger.Opening | null }[] = [];
  let after: string | undefined;
  told.forEach(({ kind, facts = {}, sealed }, hour) => {
    leaves.push(ledger.leafHash(Buffer.from(`somebody else's event ${hour}`)));
    const at = new Date(Date.UTC(2026, 2, 1, (more.startsAt ?? 0) + hour)).toISOString();
    const opening = sealed ? ledger.openingOf(sealed) : null;
    const { text, leafHash } = ledger.eventText({
      v: 1,
      id: randomUUID(),
      kind,
      subject,
      jurisdiction: jurisdictionId,
      official: randomUUID(),
      occurredAt: at,
      recordedAt: at,
      ...(after && { after }),
      facts,
      ...(opening && { commitment: ledger.commitmentTo(opening) }),
    });
    after = leafHash.toString('hex');
    entries.push({ leafIndex: leaves.length, event: text, opening });
    leaves.push(leafHash);
  });
  const root = ledger.rootOf(leaves);
  const history: ledger.History = {
    subject,
    jurisdiction: {
      id: jurisdictionId,
      code: jurisdictionId === belizeId ? 'BZ' : 'GT',
      name: jurisdictionId === belizeId ? 'Belize' : 'Guatemala',
    },
    exportedAt: new Date(Date.UTC(2026, 3, 1)),
    checkpoint: signer.sign(ledger.checkpointText({ origin: signer.origin, size: BigInt(leaves.length), root })),
    entries: entries.map((entry) => ({
      ...entry,
      leafIndex: BigInt(entry.leafIndex),
      proof: ledger.inclusionProof(leaves, entry.leafIndex),
    })),
    documents: more.documents ?? [],
  };
  return { history, text: ledger.sealedHistory(history, signer) };
}

const castId = randomUUID();
const offerHash = createHash('sha256').update('the offer').digest('hex');
const receiptId = randomUUID();
const receiptOf = (outcome: string) => {
  const text = ledger.canonicalJson({
    v: 1,
    id: receiptId,
    kind: 'receipt',
    from: guatemalaId,
    to: belizeId,
    signedAt: '2026-03-01T05:00:00.000Z',
    body: { subjectId: randomUUID(), offerHash, outcome },
  });
  return { text, signature: sign(null, Buffer.from(text), exchange.privateKey).toString('base64') };
};
const receipt = receiptOf('accepted');

const travelled: Told[] = [
  { kind: 'cast.poured', facts: { custodian: 'BZ-LAB' }, sealed: { operator: 'José Ñandú' } },
  { kind: 'cast.passed', facts: { fitFor: 'MICROSCOPY' } },
  { kind: 'consignment.sealed', facts: { seals: ['S-1007'] } },
  { kind: 'consignment.dispatched', facts: { seals: ['S-1007'] } },
  { kind: 'handover.offered', facts: { from: 'BZ-LAB', to: 'GT-LAB', offerHash, seals: ['S-1007'] } },
];
const acceptedAtHome: Told = { kind: 'handover.accepted', facts: { offerHash, seals: ['S-1007'], documentId: receiptId } };
const arrived: Told[] = [
  { kind: 'consignment.received', facts: { offerHash, seals: ['S-1007'], sealIntact: true } },
  { kind: 'handover.accepted', facts: { offerHash, custodian: 'GT-LAB' } },
  { kind: 'seal.opened', facts: { seals: ['S-1007'] } },
];

const judged = (...texts: string[]): Promise<Verdict> =>
  judge(
    nodeCrypto,
    texts.map((text, index) => ({ name: `file ${index}`, bytes: new Uint8Array(Buffer.from(text)) })),
    keys,
  );
const faults = ({ findings }: Verdict): string[] => findings.filter(({ standing }) => standing === 'broken').map(({ because }) => because);

describe('the verifier', () => {
  const sound = exportOf(belize, belizeId, [...travelled, acceptedAtHome], { documents: [receipt] });

  it('verifies a history as it was exported and says who held the item when', async () => {
    const verdict = await judged(sound.text);
    expect(faults(verdict)).toEqual([]);
    expect(verdict.verified).toBe(true);
    expect(verdict.custody.map(({ custodian }) => custodian)).toEqual(['BZ-LAB', 'GT-LAB']);
    expect(verdict.findings.map(({ about }) => about)).toEqual(expect.arrayContaining([expect.stringContaining('receipt')]));
    expect(verdict.findings.map(({ because }) => because)).toEqual(expect.arrayContaining([expect.stringContaining('José Ñandú')]));
  });

  it('joins what two jurisdictions recorded of one item into one story', async () => {
    const there = exportOf(guatemala, guatemalaId, arrived, { startsAt: 5 });
    const verdict = await judged(there.text, sound.text);
    expect(faults(verdict)).toEqual([]);
    expect(verdict.custody.map(({ custodian }) => custodian)).toEqual(['BZ-LAB', 'GT-LAB']);
  });

  it('says what it cannot know from the receiving side alone', async () => {
    const verdict = await judged(exportOf(guatemala, guatemalaId, arrived).text);
    expect(verdict.verified).toBe(true);
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ standing: 'open', about: 'custody before the first event of these files' }),
    );
  });

  it('detects a change of any one byte, wherever it stands', async () => {
    const bytes = Buffer.from(sound.text);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      if ((await judge(nodeCrypto, [{ name: 'changed', bytes: new Uint8Array(changed) }], keys)).verified)
        throw new Error(`byte ${at} was changed unnoticed: ${bytes.subarray(at - 20, at + 20).toString()}`);
    }
  });

  it('detects a byte replaced, removed, repeated or put in anywhere', async () => {
    const bytes = Buffer.from(sound.text);
    const edits = fc.record({
      at: fc.nat({ max: bytes.length - 1 }),
      byte: fc.nat({ max: 255 }),
      remove: fc.nat({ max: 3 }),
      insert: fc.nat({ max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ at, byte, remove, insert }) => {
        const changed = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(insert, byte), bytes.subarray(at + remove)]);
        // One newline at the very end is allowed, and an edit may happen to change nothing.
        fc.pre(!changed.equals(bytes) && !changed.equals(Buffer.concat([bytes, Buffer.from('\n')])));
        expect((await judge(nodeCrypto, [{ name: 'changed', bytes: new Uint8Array(changed) }], keys)).verified).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('trusts no key that the user did not supply', async () => {
    const forger = ledger.logSigner('bz.example/log', generateKeyPairSync('ed25519').privateKey);
    expect(faults(await judged(exportOf(forger, belizeId, travelled).text))).toEqual([
      expect.stringContaining('not signed by the key you supplied'),
    ]);
    const stranger = ledger.logSigner('xx.example/log', generateKeyPairSync('ed25519').privateKey);
    expect(faults(await judged(exportOf(stranger, belizeId, travelled).text))).toEqual(['you supplied no --log-key for xx.example/log']);
  });

  // From here on the log's own owner is the forger: the seal is good, the content is not.
  const resealed = (change: (history: ledger.History) => Partial<ledger.History>): Promise<Verdict> =>
    judged(ledger.sealedHistory({ ...sound.history, ...change(sound.history) }, belize));

  it('detects an event that its log does not hold', async () => {
    const forged = (history: ledger.History) => {
      const [first, ...rest] = history.entries;
      return { entries: [{ ...first!, event: first!.event.replace('BZ-LAB', 'XX-LAB') }, ...rest] };
    };
    expect(faults(await resealed(forged))).toEqual(expect.arrayContaining([expect.stringContaining('changed, moved, or never logged')]));
  });

  it('detects an event left out of the middle, even by the owner of the log', async () => {
    for (let gap = 0; gap < sound.history.entries.length - 1; gap++) {
      const verdict = await resealed(({ entries }) => ({ entries: entries.filter((_, index) => index !== gap) }));
      expect(faults(verdict)).toEqual([expect.stringContaining('an event that the file does not hold')]);
    }
  });

  it('detects events told in another order', async () => {
    expect((await resealed(({ entries }) => ({ entries: entries.toReversed() }))).verified).toBe(false);
  });

  it('detects sealed facts that are not those the log committed to', async () => {
    const verdict = await resealed(({ entries: [first, ...rest] }) => ({
      entries: [{ ...first!, opening: { key: first!.opening!.key, sealed: { operator: 'somebody else' } } }, ...rest],
    }));
    expect(faults(verdict)).toEqual(['are not what the log committed to']);
  });

  it('leaves withheld facts open and verifies the rest', async () => {
    const verdict = await resealed(({ entries }) => ({ entries: entries.map((entry) => ({ ...entry, opening: null })) }));
    expect(verdict.verified).toBe(true);
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ standing: 'open', about: expect.stringContaining('sealed facts of cast.poured') }),
    );
  });

  it("detects a document whose signature is not the jurisdiction's", async () => {
    const signature = sign(null, Buffer.from(receipt.text), generateKeyPairSync('ed25519').privateKey).toString('base64');
    expect(faults(await resealed(() => ({ documents: [{ text: receipt.text, signature }] })))).toEqual([
      'the signature is not that of the key you supplied',
    ]);
  });

  it('detects an acceptance in the log that the receiver signed as a refusal', async () => {
    expect(faults(await resealed(() => ({ documents: [receiptOf('refused')] })))).toEqual([expect.stringContaining('says something else')]);
  });

  it('detects a history about something else, or from somebody else', async () => {
    expect((await resealed(() => ({ subject: { kind: 'cast', id: randomUUID() } }))).verified).toBe(false);
    expect((await resealed(() => ({ jurisdiction: { id: guatemalaId, code: 'GT', name: 'Guatemala' } }))).verified).toBe(false);
  });

  it('detects a log that signed two states of the same size', async () => {
    const other = exportOf(belize, belizeId, [
      ...travelled,
      { ...acceptedAtHome, facts: { offerHash, seals: ['S-1007'], remark: 'another past' } },
    ]);
    expect(faults(await judged(sound.text, other.text))).toEqual([expect.stringContaining('two different states')]);
  });

  it('refuses JSON with a key written twice before it looks at anything', async () => {
    expect(faults(await judged(sound.text.replace('{"checkpoint"', '{"checkpoint":"","checkpoint"')))).toEqual([
      expect.stringContaining('twice'),
    ]);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-verifier-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (text: string, ...args: string[]): Promise<{ code: number; output: string }> => {
    const file = join(folder, `${randomUUID()}.json`);
    writeFileSync(file, text);
    let output = '';
    const code = await main([file, ...args], (printed) => (output += printed));
    return { code, output };
  };
  const { text } = exportOf(belize, belizeId, travelled);

  it('ends with 0 for a sound history and names what is proved and what is not', async () => {
    const { code, output } = await run(text, '--log-key', belize.verifierKey);
    expect(code).toBe(0);
    for (const words of [
      'VERIFIED',
      'cast.passed',
      'stands at place 3 of 10',
      'BZ-LAB from 2026-03-01T00:00:00.000Z',
      'Not proved',
      'the clock of the server',
    ]) {
      expect(output).toContain(words);
    }
  });

  it('takes a file that an editor ended with a newline', async () => {
    expect((await run(`${text}\n`, '--log-key', belize.verifierKey)).code).toBe(0);
    expect((await run(`${text}\n\n`, '--log-key', belize.verifierKey)).code).toBe(1);
  });

  it('ends with 1 for a changed history', async () => {
    const { code, output } = await run(text.replace('S-1007', 'S-1001'), '--log-key', belize.verifierKey);
    expect(code).toBe(1);
    expect(output).toContain('NOT VERIFIED');
  });

  it('gives the verdict as JSON when asked', async () => {
    const { output } = await run(text, '--log-key', belize.verifierKey, '--json');
    expect(JSON.parse(output)).toMatchObject({ verified: true, subject: `cast ${castId}` });
  });

  it('ends with 2 for a key copied wrongly, no key, or no such file', async () => {
    expect((await run(text, '--log-key', belize.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).code).toBe(2);
    expect((await run(text)).code).toBe(2);
    expect(await main([join(folder, 'absent.json'), '--log-key', belize.verifierKey], () => undefined)).toBe(2);
  });

  it('prints text of the file without letting it control the terminal', async () => {
    const hostile = exportOf(belize, belizeId, [{ kind: 'cast.poured', facts: { custodian: '\u001b[2J\u202eVERIFIED' } }]);
    expect((await run(hostile.text, '--log-key', belize.verifierKey)).output).not.toMatch(/[\u001b\u202e]/);
  });
});
