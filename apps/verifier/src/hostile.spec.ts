import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ledger from '@headstamp/ledger';
import { trustOf, type Brought } from './arguments';
import { main } from './main';
import { nodeCrypto } from './node-crypto';
import { signedStatement, ToldLog, ToldWitness } from '../../../test/support/told-log';
import { judge, type Verdict } from './verdict';

const NOTHING: Brought = {
  logKeys: [],
  exchangeKeys: [],
  officialKeys: [],
  policy: null,
  authorities: [],
  papers: [],
  kept: [],
  consistency: [],
};
const judged = (text: string, brought: Partial<Brought>): Promise<Verdict> =>
  judge(nodeCrypto, [{ name: 'file', bytes: new Uint8Array(Buffer.from(text)) }], trustOf(nodeCrypto, { ...NOTHING, ...brought }));
const faults = ({ findings }: Verdict): string =>
  findings
    .filter(({ standing }) => standing === 'broken')
    .map(({ about, because }) => `${about}: ${because}`)
    .join('\n');

const [giver, receiver] = [randomUUID(), randomUUID()];
const [giverKey, receiverKey] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const raw = (pair: typeof giverKey): string => ledger.ed25519RawKey(pair.publicKey).toString('base64');

interface Bent {
  readonly by?: string;
  readonly outcome?: string;
  readonly signWith?: typeof giverKey;
  readonly answerTo?: string;
}

/** One cast, poured, offered and accepted, both statements signed by the persons. */
function handedOver(bent: Bent = {}): ToldLog {
  const log = new ToldLog('bz.example/log');
  const offer = { v: 1, kind: 'handover-offer', id: randomUUID(), from: giver, giver, to: receiver, seals: [], expiresAt: null };
  const offered = signedStatement(offer, giverKey.privateKey);
  const answer = {
    v: 1,
    kind: 'handover-answer',
    offerHash: bent.answerTo ?? offered.hash,
    outcome: bent.outcome ?? 'accepted',
    by: bent.by ?? receiver,
  };
  const answered = signedStatement(answer, (bent.signWith ?? receiverKey).privateKey);
  return log
    .tell({ kind: 'cast.poured', facts: { custodian: giver }, official: giver })
    .tell({
      kind: 'handover.offered',
      official: giver,
      facts: {
        offer,
        offerHash: offered.hash,
        offerSignature: offered.signature,
        giverKey: raw(giverKey),
        from: giver,
        to: receiver,
        seals: [],
        expiresAt: null,
      },
    })
    .tell({
      kind: 'handover.accepted',
      official: receiver,
      facts: {
        answer,
        offerHash: offered.hash,
        answerHash: answered.hash,
        answerSignature: answered.signature,
        answererKey: raw(receiverKey),
        custodian: receiver,
      },
    });
}
const officials = [
  { id: giver, key: raw(giverKey), validFrom: '2026-01-01T00:00:00.000Z', validUntil: null },
  { id: receiver, key: raw(receiverKey), validFrom: '2026-01-01T00:00:00.000Z', validUntil: null },
].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('signatures of officials', () => {
  it('are proved, and the list of statements says by whom', async () => {
    const log = handedOver();
    const verdict = await judged(log.history({ officials }), { logKeys: [log.signer.verifierKey] });
    expect(faults(verdict)).toBe('');
    expect(verdict.statements.filter(({ strength }) => strength === 'signer').map(({ statement }) => statement)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`official ${giver} signed the offer`),
        expect.stringContaining(`official ${receiver} signed the answer`),
      ]),
    );
    expect(verdict.statements).toContainEqual(expect.objectContaining({ strength: 'record', provenBy: "only the record's word" }));
  });

  it.each<[string, Bent, unknown[], string]>([
    ['signed_by_another_key_fail', { signWith: generateKeyPairSync('ed25519') }, officials, 'does not fit the statement'],
    [
      'key_of_nobody_listed_fail',
      {},
      officials.map((each) => ({ ...each, key: Buffer.alloc(32, 7).toString('base64') })),
      'not one that the file lists',
    ],
    ['out_of_office_fail', {}, officials.map((each) => ({ ...each, validUntil: '2026-02-01T00:00:00.000Z' })), 'did not hold office'],
    ['recorded_for_another_fail', { by: giver }, officials, 'another official recorded it'],
    ['refusal_recorded_as_acceptance_fail', { outcome: 'refused' }, officials, 'what was signed is "refused"'],
    ['answer_to_another_offer_fail', { answerTo: 'ab'.repeat(32) }, officials, 'differ in offerHash'],
  ])('%s', async (_, bent, listed, because) => {
    const log = handedOver(bent);
    const verdict = await judged(log.history({ officials: listed }), { logKeys: [log.signer.verifierKey] });
    expect(verdict.verified).toBe(false);
    expect(faults(verdict)).toContain(because);
  });

  it('are open where the file does not say whose keys they are, until the reader does', async () => {
    const log = handedOver();
    const open = await judged(log.history(), { logKeys: [log.signer.verifierKey] });
    expect(open.verified).toBe(true);
    expect(open.findings).toContainEqual(expect.objectContaining({ standing: 'open', about: expect.stringContaining('signed the offer') }));
    const vouched = await judged(log.history(), {
      logKeys: [log.signer.verifierKey],
      officialKeys: [`${giver}=${raw(giverKey)}`, `${receiver}=${raw(receiverKey)}`],
    });
    expect(vouched.findings).toContainEqual(
      expect.objectContaining({ standing: 'proved', because: 'under the key you supplied for that official' }),
    );
    const other = await judged(log.history(), { logKeys: [log.signer.verifierKey], officialKeys: [`${giver}=${raw(receiverKey)}`] });
    expect(other.verified).toBe(false);
  });
});

describe('a policy of who must have cosigned', () => {
  const witnesses = ['one', 'two', 'three'].map((name) => new ToldWitness(`${name}.example/witness`));
  const [one, two] = witnesses as [ToldWitness, ToldWitness, ToldWitness];
  const log = handedOver();
  const policy = [
    '# who must have seen it',
    `log ${log.signer.verifierKey}`,
    ...witnesses.map((each, at) => `witness w${at} ${each.key}`),
    'group all 2 w0 w1 w2',
    'quorum all',
    '',
  ].join('\n');
  const note = log.checkpoint();

  it('is fulfilled by two of three, whose cosignatures make the order of the events more than the owner’s word', async () => {
    const verdict = await judged(log.history({ checkpoint: two.cosign(one.cosign(note)) }), { policy });
    expect(faults(verdict)).toBe('');
    expect(verdict.statements[0]).toMatchObject({ strength: 'independent', provenBy: expect.stringContaining('cosigned by w0, w1') });
    const alone = await judged(log.history(), { logKeys: [log.signer.verifierKey] });
    expect(alone.statements[0]).toMatchObject({ strength: 'log' });
  });

  const stranger = new ToldWitness('one.example/witness');
  it.each<[string, string]>([
    ['missing_cosignature_fail', one.cosign(note)],
    ['no_cosignature_fail', note],
    ['one_witness_twice_fail', one.cosign(one.cosign(note), 1_772_600_060)],
    ['cosignature_of_a_namesake_fail', stranger.cosign(one.cosign(note))],
    ['cosignature_of_another_state_fail', `${one.cosign(note)}${two.cosign(log.checkpoint(3)).split('\n').slice(-2).join('\n')}`],
  ])('%s', async (_, checkpoint) => {
    const verdict = await judged(log.history({ checkpoint }), { policy });
    expect(verdict.verified).toBe(false);
    expect(faults(verdict)).toContain('demands more cosignatures');
  });

  it.each([
    ['no quorum', policy.replace('quorum all\n', '')],
    ['a quorum of nobody known', policy.replace('quorum all', 'quorum everybody')],
    ['one witness under two names', `${policy}witness again ${one.key}\n`],
    ['a group that can never be', policy.replace('group all 2', 'group all 4')],
    ['a word of its own', `${policy}trust me\n`],
  ])('is refused with %s', (_, text) => {
    expect(() => trustOf(nodeCrypto, { ...NOTHING, policy: text })).toThrow();
  });
});

describe('a change of the key', () => {
  const old = handedOver();
  const next = ledger.logSigner(old.origin, generateKeyPairSync('ed25519').privateKey);
  const size = old.leaves.length;
  const text = `headstamp-key-rotation/1\n${old.origin}\n${old.signer.verifierKey}\n${next.verifierKey}\n${size}\n`;
  const both = (first: ledger.LogSigner, second: ledger.LogSigner): string =>
    `${first.sign(text)}${second.sign(text).slice(text.length + 1)}`;
  const rotated = (statement: string): string => {
    const subject = { kind: 'log', id: old.jurisdiction };
    const log = old.copy();
    log.tell({ kind: 'log.key-rotated', subject, facts: { from: old.signer.verifierKey, to: next.verifierKey, size, statement } });
    return log.history({ keyEvents: log.proofsOf(`log ${old.jurisdiction}`) }, undefined, next);
  };

  it('leads from the key the reader holds to the present one', async () => {
    const verdict = await judged(rotated(both(old.signer, next)), { logKeys: [old.signer.verifierKey] });
    expect(faults(verdict)).toBe('');
    expect(verdict.verified).toBe(true);
  });

  it.each<[string, string]>([
    ['rotation_not_signed_by_the_old_key_fail', next.sign(text)],
    ['rotation_signed_by_a_thief_of_neither_fail', both(ledger.logSigner(old.origin, generateKeyPairSync('ed25519').privateKey), next)],
  ])('%s', async (_, statement) => {
    expect((await judged(rotated(statement), { logKeys: [old.signer.verifierKey] })).verified).toBe(false);
  });

  it('old_key_used_after_its_end_fail', async () => {
    const late = handedOver();
    const after = ledger.logSigner(late.origin, generateKeyPairSync('ed25519').privateKey);
    const said = `headstamp-key-rotation/1\n${late.origin}\n${late.signer.verifierKey}\n${after.verifierKey}\n2\n`;
    late.tell({
      kind: 'log.key-rotated',
      subject: { kind: 'log', id: late.jurisdiction },
      facts: {
        from: late.signer.verifierKey,
        to: after.verifierKey,
        size: 2,
        statement: `${late.signer.sign(said)}${after.sign(said).slice(said.length + 1)}`,
      },
    });
    const verdict = await judged(late.history({ keyEvents: late.proofsOf(`log ${late.jurisdiction}`) }), {
      logKeys: [late.signer.verifierKey],
    });
    expect(verdict.verified).toBe(false);
    expect(faults(verdict)).toContain('not the log');
  });
});

describe('a checkpoint kept from earlier', () => {
  const log = handedOver();
  const kept = { name: 'kept.txt', text: log.checkpoint(3) };
  const request = (size: number): string => [`old ${size}`, ...log.consistency(size), '', log.checkpoint()].join('\n');
  const key = { logKeys: [log.signer.verifierKey] };

  it('is the beginning of the present log, when the proof says so; without one it stays open', async () => {
    const verdict = await judged(log.history(), { ...key, kept: [kept], consistency: [request(3)] });
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ standing: 'proved', because: expect.stringContaining('from 3 to 6') }),
    );
    const open = await judged(log.history(), { ...key, kept: [kept] });
    expect(open.findings).toContainEqual(
      expect.objectContaining({ standing: 'open', because: expect.stringContaining('no proof leads from 3') }),
    );
  });

  it('rewritten_past_fail', async () => {
    const other = new ToldLog(log.origin, log.privateKey).tell({ kind: 'cast.poured' }).tell({ kind: 'cast.passed' });
    const verdict = await judged(log.history(), {
      ...key,
      kept: [{ name: 'kept.txt', text: other.checkpoint(3) }],
      consistency: [request(3)],
    });
    expect(faults(verdict)).toContain('something was rewritten');
    const twin = new ToldLog(log.origin, log.privateKey)
      .tell({ kind: 'cast.poured' })
      .tell({ kind: 'cast.passed' })
      .tell({ kind: 'cast.passed' });
    expect(faults(await judged(log.history(), { ...key, kept: [{ name: 'kept.txt', text: twin.checkpoint() }] }))).toContain(
      'two different states',
    );
  });

  it('is judged from the events themselves when the whole log is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headstamp-kept-'));
    try {
      const run = async (lines: string, keptText = kept.text): Promise<{ code: number; output: string }> => {
        writeFileSync(join(folder, 'log.ndjson'), lines);
        writeFileSync(join(folder, 'kept.txt'), keptText);
        let output = '';
        const code = await main(
          [join(folder, 'log.ndjson'), '--log-key', log.signer.verifierKey, '--kept', join(folder, 'kept.txt')],
          (text) => (output += text),
        );
        return { code, output };
      };
      expect(await run(log.lines())).toMatchObject({ code: 0, output: expect.stringContaining('first 3 events, computed afresh') });
      expect(await run(log.lines(log.checkpoint(5)))).toMatchObject({ code: 1, output: expect.stringContaining('it holds 6') });
      expect(await run(log.lines().replace('cast.poured', 'cast.pourex'))).toMatchObject({ code: 1 });
      expect(await run(log.lines().replace('"somebody":', '"somebody" :'))).toMatchObject({
        code: 1,
        output: expect.stringContaining('not in canonical form'),
      });
      expect(await run(log.lines().slice(0, 300))).toMatchObject({ code: 1, output: expect.stringContaining('cut short') });
      const other = new ToldLog(log.origin, log.privateKey).tell({ kind: 'cast.poured' }).tell({ kind: 'cast.passed' });
      expect(await run(log.lines(), other.checkpoint(3))).toMatchObject({
        code: 1,
        output: expect.stringContaining('the past was rewritten'),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('time stamps of an authority', () => {
  const log = handedOver();
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-stamps-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const openssl = (...args: string[]): void => {
    const ran = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`openssl ${args[0]}: ${ran.stderr}`);
  };
  const present = spawnSync('openssl', ['version']).status === 0;
  if (!present) console.warn('time stamps in the verifier: not run, the program openssl is not on this machine');

  const authority = (name: string, key: string[]): void => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...key,
      '-nodes',
      '-keyout',
      `${name}-ca.key`,
      '-out',
      `${name}-ca.pem`,
      '-days',
      '3',
      '-subj',
      `/CN=${name} authority`,
    );
    openssl('req', '-newkey', ...key, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    writeFileSync(join(folder, 'purpose'), 'extendedKeyUsage=critical,timeStamping\n');
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      `${name}-ca.pem`,
      '-CAkey',
      `${name}-ca.key`,
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      'purpose',
      '-out',
      `${name}.pem`,
    );
    writeFileSync(
      join(folder, `${name}.cnf`),
      `[t]\nserial=${join(folder, 'serial')}\ndefault_policy=1.2.3\ndigests=sha256,sha384\nsigner_digest=sha256\nsigner_cert=${join(folder, `${name}.pem`)}\nsigner_key=${join(folder, `${name}.key`)}\n[default]\n`,
    );
    writeFileSync(join(folder, 'serial'), '01\n');
  };
  const token = (name: string, data: string): string => {
    writeFileSync(join(folder, 'data'), data);
    openssl('ts', '-query', '-data', 'data', '-sha256', '-cert', '-out', 'query.tsq');
    openssl('ts', '-reply', '-config', `${name}.cnf`, '-section', 't', '-queryfile', 'query.tsq', '-token_out', '-out', 'token.der');
    return readFileSync(join(folder, 'token.der')).toString('base64');
  };
  const pem = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, `${name}-ca.pem`)));
  const stamped = (data: string, name = 'rsa', size = 3, of = log): string =>
    log.history({
      timeStamp: {
        checkpoint: of.checkpoint(size),
        consistency: size === log.leaves.length ? [] : log.consistency(size),
        token: token(name, data),
      },
    });

  (present ? describe.each : describe.skip.each)([
    ['rsa', ['rsa:2048']],
    ['ec', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
  ])('whose key is %s', (name, key) => {
    beforeAll(() => authority(name, key));

    it('prove that the events were in the log before a moment, under the certificate the reader brings', async () => {
      // By this log's clock all happened long before now.
      const verdict = await judged(stamped(log.state(3), name), { logKeys: [log.signer.verifierKey], authorities: [pem(name)] });
      expect(faults(verdict)).toBe('');
      expect(verdict.statements).toContainEqual(
        expect.objectContaining({ strength: 'independent', provenBy: expect.stringContaining('RFC 3161') }),
      );
      const open = await judged(stamped(log.state(3), name), { logKeys: [log.signer.verifierKey] });
      expect(open.findings).toContainEqual(
        expect.objectContaining({ standing: 'open', because: expect.stringContaining('no certificate') }),
      );
    });

    it.each<[string, () => string, string]>([
      ['stamp_over_another_state_fail', () => stamped(log.state(4), name), 'made over something else'],
      [
        'stamped_state_is_no_beginning_fail',
        () => {
          const other = new ToldLog(log.origin, log.privateKey).tell({ kind: 'cast.poured' }).tell({ kind: 'cast.passed' });
          return stamped(other.state(3), name, 3, other);
        },
        'not a beginning of the log',
      ],
      [
        'stamp_cut_fail',
        () => {
          const whole = token(name, log.state(3));
          return log.history({
            timeStamp: {
              checkpoint: log.checkpoint(3),
              consistency: log.consistency(3),
              token: Buffer.from(whole, 'base64').subarray(0, -5).toString('base64'),
            },
          });
        },
        'cut short',
      ],
      [
        'stamp_signature_changed_fail',
        () => {
          const bytes = Buffer.from(token(name, log.state(3)), 'base64');
          bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
          return log.history({
            timeStamp: { checkpoint: log.checkpoint(3), consistency: log.consistency(3), token: bytes.toString('base64') },
          });
        },
        'signature that does not fit',
      ],
    ])('%s', async (_, text, because) => {
      const verdict = await judged(text(), { logKeys: [log.signer.verifierKey], authorities: [pem(name)] });
      expect(verdict.verified).toBe(false);
      expect(faults(verdict)).toContain(because);
    });
  });

  (present ? it : it.skip)('stamp_of_an_unknown_authority_fail, expired_stamp_fail', async () => {
    authority('other', ['rsa:2048']);
    const text = stamped(log.state(3), 'rsa');
    expect(faults(await judged(text, { logKeys: [log.signer.verifierKey], authorities: [pem('other')] }))).toContain(
      'does not lead to a certificate',
    );
    const trust = trustOf(nodeCrypto, { ...NOTHING, logKeys: [log.signer.verifierKey], authorities: [pem('rsa')] });
    const ended = {
      ...trust,
      authorities: trust.authorities.map((each) => ({ ...each, notBefore: 0, notAfter: Date.UTC(2021, 0, 1), whole: new Uint8Array() })),
    };
    const file = { name: 'file', bytes: new Uint8Array(Buffer.from(text)) };
    expect(faults(await judge(nodeCrypto, [file], trust))).toBe('');
    expect(faults(await judge(nodeCrypto, [file], ended))).toContain('was not valid');
  });
});

describe('JSON that two readers could understand differently', () => {
  const log = new ToldLog('bz.example/log').tell({ kind: 'cast.poured', facts: { custodian: 'Peña' } });
  const text = log.history();
  const key = { logKeys: [log.signer.verifierKey] };

  it.each<[string, string, string]>([
    ['duplicate_key_fail', text.replace('{"checkpoint"', '{"checkpoint":"","checkpoint"'), 'twice'],
    ['number_beyond_2_53_fail', text.replace(/"leafIndex":\d+/, '"leafIndex":9007199254740993'), 'beyond 2^53'],
    ['lone_surrogate_fail', text.replace('"Belize"', '"\\ud800"'), 'lone surrogate'],
    ['decomposed_name_fail', text.replace('Peña', 'Pen\u0303a'), 'changed'],
    ['escaped_name_fail', text.replace('Belize', '\\u0042elize'), 'canonical'],
    ['one_character_fail', text.replace('cast.poured', 'cast.pourex'), 'changed'],
    ['cut_fail', text.slice(0, -40), 'not JSON'],
    ['not_utf8_fail', '\ud800', 'not'],
  ])('%s', async (_, hostile, because) => {
    const verdict = await judged(hostile, key);
    expect(verdict.verified).toBe(false);
    expect(faults(verdict)).toContain(because);
  });

  it('is not the same name in another normal form: both are kept apart, neither is repaired', async () => {
    const other = new ToldLog('bz.example/log', log.privateKey).tell({ kind: 'cast.poured', facts: { custodian: 'Pen\u0303a' } });
    const verdict = await judged(other.history(), key);
    expect(verdict.custody[0]?.custodian).toBe('Pen\u0303a');
    expect(verdict.custody[0]?.custodian).not.toBe('Peña');
  });
});
