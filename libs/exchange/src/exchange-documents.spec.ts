import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { type Envelope, type SignedDocument, signEnvelope } from './envelope';
import { ExchangeDocuments } from './exchange-documents';
import { ExchangeError } from './exchange.errors';

type State = 'BZ' | 'GT' | 'TT';

describe('a document that arrives', () => {
  let db: TestDatabase;
  let documents: ExchangeDocuments;
  beforeAll(async () => {
    db = await testDatabase();
    documents = new ExchangeDocuments(new JurisdictionDirectory(db.dataSource), db.keys, new Ledger(), new Outbox());
  });
  afterAll(() => db.close());

  it('is not sent to an office that may not be written to, unless it is owed to it, or was given the same before', async () => {
    const closed = { assertReachable: (): Promise<void> => Promise.reject(new ExchangeError('exchange.unknown-recipient', { of: 'TT' })) };
    const guarded = new ExchangeDocuments(new JurisdictionDirectory(db.dataSource), db.keys, new Ledger(), new Outbox(), closed);
    const actor = serviceActor(db.jurisdictions.GT, 'exchange');
    const to = db.jurisdictions.TT;
    const subjectId = randomUUID();
    const cast = { kind: 'cast-request', to, body: { subjectId, acquisitionId: randomUUID(), purpose: 'MICROSCOPY' } } as const;
    const sent = (document: Parameters<typeof guarded.send>[3]): Promise<string> => db.session.run(actor, (tx, now) => guarded.send(tx, actor, now, document));
    await expect(sent(cast)).rejects.toMatchObject({ facts: { of: 'TT' } });
    await expect(db.session.run(actor, (tx, now) => guarded.mayBeWrittenTo(tx, to, now))).resolves.toBe(false);
    await expect(sent({ ...cast, again: true })).resolves.toEqual(expect.any(String));
    const ended = { number: 2, compare: false, disclosure: 'PICTURE', expiresAt: null } as const;
    await expect(sent({ kind: 'sharing-terms', to, body: { subjectId, ...ended } })).resolves.toEqual(expect.any(String));
  });

  const aRequest = (more: Partial<Record<keyof Envelope, unknown>> = {}): Envelope =>
    ({
      v: 1,
      id: randomUUID(),
      kind: 'cast-request',
      from: db.jurisdictions.GT,
      to: db.jurisdictions.BZ,
      signedAt: '2026-03-01T12:00:00.000Z',
      body: { subjectId: randomUUID(), acquisitionId: randomUUID(), purpose: 'MICROSCOPY' },
      ...more,
    }) as Envelope;
  const signedBy = (state: State, envelope: Envelope): SignedDocument =>
    signEnvelope(envelope, db.keys.privateKey(db.jurisdictions[state], 'exchange'));
  const arrives = (signed: SignedDocument, at: State = 'BZ'): Promise<void> => {
    const actor = serviceActor(db.jurisdictions[at], 'exchange');
    return db.session.run(actor, (tx, now) => documents.takeIn(tx, actor, now, signed));
  };
  /** How many documents, events and messages a jurisdiction has. */
  const kept = (at: State = 'BZ'): Promise<unknown> => {
    const { [at]: id } = db.jurisdictions;
    return db.session.run(serviceActor(id, 'test'), (tx) =>
      tx.query(
        `SELECT (SELECT count(*) FROM exchange.document WHERE jurisdiction_id = $1) AS documents,
                (SELECT count(*) FROM ledger.event WHERE jurisdiction_id = $1) AS events,
                (SELECT count(*) FROM messaging.outbox WHERE jurisdiction_id = $1) AS messages`,
        [id],
      ),
    );
  };

  it('is kept and tells one service, the one that judges whether its sender may say this', async () => {
    const envelope = aRequest();
    await arrives(signedBy('GT', envelope));
    const told = await db.session.run(serviceActor(db.jurisdictions.BZ, 'test'), (tx) =>
      tx.query('SELECT queue, job FROM messaging.outbox WHERE data LIKE $1', [`%${envelope.id}%`]),
    );
    expect(told).toEqual([{ queue: 'ballistics', job: 'cast-request.received' }]);
  });

  it('changes nothing when it comes again', async () => {
    const signed = signedBy('GT', aRequest());
    await arrives(signed);
    const before = await kept();
    await arrives(signed);
    expect(await kept()).toEqual(before);
  });

  const refused: readonly (readonly [string, string, () => SignedDocument])[] = [
    ['signed by another state than it names', 'exchange.signature-invalid', () => signedBy('TT', aRequest())],
    ['from nobody who takes part', 'exchange.signature-invalid', () => signedBy('GT', aRequest({ from: randomUUID() }))],
    ['addressed to another state', 'exchange.misaddressed', () => signedBy('GT', aRequest({ to: db.jurisdictions.TT }))],
    ['of a kind that nobody knows', 'exchange.document-refused', () => signedBy('GT', aRequest({ kind: 'warrant' }))],
    ['of a kind that every object has', 'exchange.document-refused', () => signedBy('GT', aRequest({ kind: 'constructor' }))],
    [
      'about nothing that has an identifier',
      'exchange.document-refused',
      () => signedBy('GT', aRequest({ body: { subjectId: "' OR 1=1" } })),
    ],
    ['named by no identifier', 'exchange.document-refused', () => signedBy('GT', aRequest({ id: '1' }))],
    ['signed at no time', 'exchange.document-refused', () => signedBy('GT', aRequest({ signedAt: 'yesterday' }))],
    [
      'changed by one character after it was signed',
      'exchange.signature-invalid',
      () => {
        const { text, signature } = signedBy('GT', aRequest());
        return { text: text.replace('MICROSCOPY', 'MICROSCOPE'), signature };
      },
    ],
    [
      'written otherwise than it was signed',
      'exchange.signature-invalid',
      () => {
        const { text, signature } = signedBy('GT', aRequest());
        return { text: ` ${text}`, signature };
      },
    ],
  ];

  it.each(refused)('is refused and leaves nothing behind when it is %s', async (_what, code, document) => {
    const before = await kept();
    await expect(arrives(document())).rejects.toMatchObject({ code });
    expect(await kept()).toEqual(before);
  });

  it('is refused when its identifier stands for another document already', async () => {
    const first = aRequest();
    await arrives(signedBy('GT', first));
    const before = await kept();
    await expect(arrives(signedBy('GT', aRequest({ id: first.id })))).rejects.toMatchObject({
      code: 'exchange.document-refused',
      facts: { reason: 'identifier-used-before' },
    });
    await expect(arrives(signedBy('TT', aRequest({ id: first.id, from: db.jurisdictions.TT })))).rejects.toMatchObject({
      code: 'exchange.document-refused',
    });
    expect(await kept()).toEqual(before);
  });
});
