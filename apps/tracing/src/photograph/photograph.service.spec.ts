import { createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { TracePhotographBody } from '@headstamp/exchange';
import type { ArrivedFile, Photograph } from '@headstamp/photographs';
import { exif, header, jpeg, png } from '../../../../libs/photographs/src/pictures.spec-support';
import { CHAIN, TraceOffices, type Code } from '../../test/trace-offices';

const PLACE = '17 29';
const WITH_PLACE: ArrivedFile = { bytes: jpeg([exif(6)], { width: 40, height: 30 }), mediaType: 'image/jpeg' };
const refusedWith = (code: string, facts: object = {}): unknown => expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });

describe('photographs of a trace', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const look = (code: Code, request: string, photograph: string, purpose = 'INVESTIGATION'): Promise<Buffer> =>
    offices.pictures.show({ ...offices.official(code), purpose }, ['focal-point'], request, photograph).then(({ content }) => content);
  const received = async (code: Code, request: string): Promise<readonly string[]> => (await offices.seen(code, request)).receivedPhotographs;
  const documents = (code: Code, request: string, direction: string): Promise<{ text: string }[]> =>
    offices.rows(code, `SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND kind = 'trace-photograph' AND direction = $3`, request, direction);
  /** More than one message holds: the picture is random, so that nothing of it can be compressed away. */
  const large = (): ArrivedFile => {
    const noise = randomBytes(1_300 * 1_001);
    for (let row = 0; row < 1_300; row += 1) noise[row * 1_001] = 0;
    return { bytes: png([], { head: header(1_000, 1_300), pixels: deflateSync(noise) }), mediaType: 'image/png' };
  };

  it('of a request reach the addressee without the place where they were taken, and each look is written down', async () => {
    const { id: photograph } = await offices.photograph('BZ', WITH_PLACE);
    expect(WITH_PLACE.bytes.includes(PLACE)).toBe(true);
    const { id } = await offices.submitted({ photographIds: [photograph] });
    expect(await offices.deliver()).toEqual([]);
    expect(await received('GT', id)).toEqual([photograph]);
    const shown = await look('GT', id, photograph);
    expect(shown.equals((await offices.photographs.show(offices.official('BZ'), photograph)).content)).toBe(true);
    for (const { text } of await documents('BZ', id, 'outgoing'))
      expect(Buffer.from((JSON.parse(text) as { body: TracePhotographBody }).body.content, 'base64').includes(PLACE)).toBe(false);
    const looks = await offices.rows<{ subject_kind: string }>('GT', 'SELECT subject_kind FROM app.access_log WHERE jurisdiction_id = $1 AND subject_id = $2', photograph);
    expect(looks).toEqual([{ subject_kind: 'trace-photograph' }]);
    expect(await offices.events('BZ', id)).toContain('trace-photograph.sent');
    expect(await offices.events('GT', id)).toContain('trace-photograph.received');
    // Nobody else was told.
    await expect(look('TT', id, photograph)).rejects.toEqual(refusedWith('trace-request.unknown'));
    await expect(offices.photographs.show(offices.official('GT'), photograph)).rejects.toEqual(refusedWith('photograph.unknown'));
  });

  it('larger than one message cross in several, are put together again, and come once however often they are delivered', async () => {
    const file = large();
    const { id: photograph } = await offices.photograph('BZ', file);
    const { id } = await offices.submitted({ photographIds: [photograph] });
    expect(await offices.deliver(2)).toEqual([]);
    const parts = await documents('GT', id, 'incoming');
    expect(parts.length).toBeGreaterThan(2);
    for (const { text } of parts) expect(text.length).toBeLessThan(800_000);
    const shown = await look('GT', id, photograph);
    expect(shown.equals((await offices.photographs.show(offices.official('BZ'), photograph)).content)).toBe(true);
    expect((await offices.events('GT', id)).filter((kind) => kind === 'trace-photograph.received')).toHaveLength(1);
    const queued = await offices.rows<{ data: string }>('BZ', `SELECT data FROM messaging.outbox WHERE jurisdiction_id = $1 AND job LIKE 'trace-photograph%'`);
    for (const { data } of queued) expect(data.length).toBeLessThan(200);
  });

  it('go to a further state that is asked about the same firearm, too', async () => {
    const { id: photograph } = await offices.photograph('BZ', WITH_PLACE);
    const root = await offices.submitted({ photographIds: [photograph] });
    const { version } = await offices.seen('BZ', root.id);
    const further = await offices.subRequests.ask(offices.official('BZ'), root.id, version, { addressee: 'TT' });
    expect(await offices.deliver()).toEqual([]);
    expect(await received('TT', further.id)).toEqual([photograph]);
    expect((await look('TT', further.id, photograph)).length).toBeGreaterThan(0);
  });

  describe('that are evidence of an answer', () => {
    const answered = async (...evidence: readonly Photograph[]): Promise<string> => {
      const { id } = await offices.acknowledged();
      const { version } = await offices.seen('GT', id);
      const chain = CHAIN.map((row, at) => ({ ...row, evidence: evidence[at] ? [{ kind: 'DOCUMENT' as const, id: evidence[at].id }] : [] }));
      await offices.answers.answer(offices.official('GT'), id, version, {
        ...{ chain, endState: 'TRACED_DEALER_ONLY', withhold: [3], useConditions: [] },
        rowTerms: [{ sequence: 2, notInCourt: true }],
      });
      expect(await offices.deliver()).toEqual([]);
      return id;
    };

    it('reach the requester with the rows that are released, and stay at home with those that are not', async () => {
      const [maker, retailer, purchaser] = [await offices.photograph('GT'), await offices.photograph('GT'), await offices.photograph('GT')];
      const id = await answered(maker, retailer, purchaser);
      expect([...(await received('BZ', id))].sort()).toEqual([maker.id, retailer.id].sort());
      expect((await look('BZ', id, maker.id)).length).toBeGreaterThan(0);
      await expect(look('BZ', id, purchaser.id)).rejects.toEqual(refusedWith('photograph.unknown'));
    });

    it('are shown for no purpose that their row forbids, and for none once the originator has taken it back', async () => {
      const [maker, retailer] = [await offices.photograph('GT'), await offices.photograph('GT')];
      const id = await answered(maker, retailer);
      await expect(look('BZ', id, retailer.id, 'COURT')).rejects.toEqual(refusedWith('use-condition.withheld', { rules: ['not-in-court'] }));
      expect((await look('BZ', id, retailer.id)).length).toBeGreaterThan(0);
      await offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'everything' });
      await offices.deliver();
      await expect(look('BZ', id, maker.id)).rejects.toEqual(refusedWith('use-condition.withheld', { rules: ['vetoed-by-originator'] }));
    });
  });

  describe('from abroad', () => {
    const picture = jpeg();
    const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    /** A request of Belize that names a photograph which nobody has sent yet, and what Belize says of that photograph. */
    const named = async (): Promise<{ id: string; body: TracePhotographBody }> => {
      const { id: photograph, sha256 } = await offices.photograph('BZ', WITH_PLACE);
      const { id } = await offices.submitted({ photographIds: [photograph] });
      // Its own photograph stays where it is for once.
      await offices.rows('BZ', `UPDATE messaging.outbox SET done_at = now() WHERE jurisdiction_id = $1 AND job = 'trace-photograph.due' RETURNING id`);
      await offices.deliver();
      const whole = { copySha256: sha(picture), mediaType: 'image/jpeg', bytes: picture.length, part: 1, parts: 1, content: picture.toString('base64') };
      return { id, body: { subjectId: id, photographId: photograph, sha256, ...whole } };
    };
    const says = async (code: Code, body: object, to: Code = 'GT'): Promise<string[]> => {
      const sender = offices.official(code);
      await offices.db.session.run(sender, (tx, now) =>
        offices.documents.send(tx, sender, now, { kind: 'trace-photograph', to: offices.db.jurisdictions[to], body: body as TracePhotographBody }),
      );
      return offices.deliver();
    };

    it.each<[string, (body: TracePhotographBody) => object, string]>([
      ['is no photograph', (body) => ofBytes(body, Buffer.from('<script>alert(1)</script>'.repeat(9))), 'trace-request.document-refused'],
      ['is a page with a picture before it', (body) => ofBytes(body, Buffer.concat([picture, Buffer.from('%PDF-1.7 hidden')])), 'trace-request.document-refused'],
      ['says it has more points than a viewer can open', (body) => ofBytes({ ...body, mediaType: 'image/png' }, bomb()), 'trace-request.document-refused'],
      ['is not what its hash says', (body) => ({ ...body, copySha256: 'f'.repeat(64) }), 'trace-request.document-refused'],
      ['is shorter than it says', (body) => ({ ...body, bytes: body.bytes + 1 }), 'trace-request.document-refused'],
      ['is larger than this installation keeps', (body) => ({ ...body, bytes: 1e9 }), 'trace-request.document-refused'],
      ['is another than was named', (body) => ({ ...body, sha256: 'a'.repeat(64) }), 'trace-request.document-refused'],
      ['was never named', (body) => ({ ...body, photographId: '00000000-0000-4000-8000-000000000000' }), 'trace-request.photograph-not-named'],
      ['comes as no base64', (body) => ({ ...body, content: '*'.repeat(40) }), 'trace-request.document-refused'],
      ['has no fields', ({ subjectId }) => ({ subjectId }), 'trace-request.document-refused'],
      ['has more parts than there are', (body) => ({ ...body, part: 2 }), 'trace-request.document-refused'],
    ])('that %s is put aside and never shown', async (_, change, code) => {
      const { id, body } = await named();
      expect(await says('BZ', change(body))).toEqual([code]);
      expect(await received('GT', id)).toEqual([]);
      await expect(look('GT', id, body.photographId)).rejects.toEqual(refusedWith('photograph.unknown'));
    });

    it('is heard from nobody but the other side of the request', async () => {
      const { id, body } = await named();
      expect(await says('TT', body)).toEqual(['trace-request.not-from-counterpart']);
      expect(await says('BZ', body)).toEqual([]);
      expect(await received('GT', id)).toEqual([body.photographId]);
      // The same again changes nothing.
      expect(await says('BZ', body)).toEqual([]);
    });

    it('is not put together from parts of two pictures', async () => {
      const { id, body } = await named();
      const half = { ...body, parts: 2, content: picture.subarray(0, 60).toString('base64') };
      expect(await says('BZ', half)).toEqual([]);
      expect(await says('BZ', { ...half, part: 2, copySha256: 'b'.repeat(64) })).toEqual(['trace-request.document-refused']);
      expect(await received('GT', id)).toEqual([]);
    });

    const ofBytes = (body: TracePhotographBody, bytes: Buffer): object => ({ ...body, copySha256: sha(bytes), bytes: bytes.length, content: bytes.toString('base64') });
  });
});

/** A header that promises ten thousand million points, and a few bytes behind it. */
const bomb = (): Buffer => png([], { head: header(100_000, 100_000), pixels: Buffer.alloc(20) });
