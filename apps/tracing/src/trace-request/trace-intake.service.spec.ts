import { randomUUID } from 'node:crypto';
import type { DocumentKind } from '@headstamp/exchange';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { Client } from 'pg';
import { CHAIN, COMPLETE_DRAFT, TraceOffices } from '../../test/trace-offices';
import type { AnswerTraceRequest } from './trace-answer.dto';

const aNoRecord = (subjectId: string) => ({
  ...{ subjectId, number: 1, outcome: 'no_record', extent: null, endState: null, tooOldYear: null, tooOldCountry: null },
  ...{ furtherCountry: null, refusalGround: null, expectedOn: null, remarks: null, chain: [], useConditions: [] },
});

const RELEASED: AnswerTraceRequest = { endState: 'TRACED_FIRST_PURCHASER', useConditions: ['INVESTIGATION_ONLY'] };

describe('what arrives from the other side', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  /** Only the superuser can make a document older than it is. */
  const anHourLater = async (subjectId: string): Promise<void> => {
    const client = new Client({ connectionString: offices.db.adminUrl });
    await client.connect();
    await client.query('SET session_replication_role = replica');
    await client.query(`UPDATE exchange.document SET recorded_at = recorded_at - interval '61 minutes' WHERE subject_id = $1`, [subjectId]);
    await client.end();
  };

  /** Signs whatever it is told to. */
  const say = (actor: Actor, to: 'BZ' | 'GT', kind: DocumentKind, body: unknown) =>
    offices.db.session.run(actor, (tx, now) =>
      offices.documents.send(tx, actor, now, { kind, to: offices.db.jurisdictions[to], body: body as never }),
    );

  it('changes nothing when every message is delivered three times', async () => {
    const { id } = await offices.submitted();
    await offices.deliver(3);
    await offices.answers.acknowledge(offices.official('GT'), id, 1);
    await offices.deliver(3);
    await offices.answers.answer(offices.official('GT'), id, 2, { ...RELEASED, chain: [...CHAIN] });
    expect(await offices.deliver(3)).toEqual([]);
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'answered', version: 4, answer: { chain: CHAIN } });
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'answered', version: 3 });
    const events = await offices.events('BZ', id);
    expect(events.filter((kind) => kind === 'trace-answer.recorded')).toHaveLength(1);
    expect(events.filter((kind) => kind === 'trace-acknowledgement.recorded')).toHaveLength(1);
    expect((await offices.events('GT', id)).filter((kind) => kind === 'trace-request.received')).toHaveLength(1);
  });

  it('is tried again, and not given up, when it overtakes the request it speaks of', async () => {
    const { id, version } = await offices.submitted();
    await offices.requests.cancel(offices.official('BZ'), id, version);
    const held = (sql: string) =>
      offices.rows('BZ', `UPDATE messaging.outbox o SET ${sql} WHERE o.jurisdiction_id = $1 AND o.data LIKE '%' || $2 || '%'`, request?.id);
    const [request] = await offices.rows<{ id: string }>(
      'BZ',
      `SELECT id FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND kind = 'trace-request'`,
      id,
    );
    await held('given_up_at = now()');
    await expect(offices.deliver()).rejects.toThrow('not here yet');
    await held('given_up_at = NULL');
    expect(await offices.deliver()).toEqual([]);
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'cancelled' });
  });

  it('stays cancelled when an answer crosses the cancellation on its way, and both logs say so', async () => {
    const { id, version } = await offices.acknowledged();
    await offices.answers.answer(offices.official('GT'), id, version, { ...RELEASED, chain: [...CHAIN] });
    await offices.requests.cancel(offices.official('BZ'), id, (await offices.seen('BZ', id)).version);
    expect(await offices.deliver()).toEqual([]);
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'cancelled', answer: null });
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'answered' });
    expect(await offices.events('BZ', id)).toContain('trace-request.late-word');
    expect(await offices.events('GT', id)).toContain('trace-request.late-word');
  });

  it('takes no answer, cancellation or proposal from a state that has no part in it', async () => {
    const { id } = await offices.acknowledged();
    const stranger = serviceActor(offices.db.jurisdictions.TT, 'tracing');
    const send = (to: 'BZ' | 'GT', document: { kind: 'trace-answer' | 'trace-status' | 'trace-proposal'; body: unknown }) =>
      offices.db.session.run(stranger, (tx, now) =>
        offices.documents.send(tx, stranger, now, { ...document, to: offices.db.jurisdictions[to] } as Parameters<
          typeof offices.documents.send
        >[3]),
      );
    const order = { word: 9, heard: 0 };
    await send('BZ', { kind: 'trace-answer', body: { ...aNoRecord(id), ...order } });
    await send('GT', { kind: 'trace-status', body: { subjectId: id, move: 'cancel', ...order } });
    await send('GT', { kind: 'trace-proposal', body: { subjectId: id, candidates: [] } });
    expect(await offices.deliver()).toEqual(Array<string>(3).fill('trace-request.not-from-counterpart'));
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'acknowledged', answer: null });
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'acknowledged', recordsSearch: null });
  });

  it('does not let a request from abroad take the place of one that is here', async () => {
    const { id } = await offices.submitted();
    const stranger = serviceActor(offices.db.jurisdictions.TT, 'tracing');
    const { firearm, version, reference } = await offices.seen('BZ', id);
    const { addressee: _, ...asked } = COMPLETE_DRAFT;
    const body = { ...asked, subjectId: id, reference: 'TT-1', urgentBecause: null, dueAt: new Date().toISOString() };
    await offices.db.session.run(stranger, (tx, now) =>
      offices.documents.send(tx, stranger, now, { kind: 'trace-request', to: offices.db.jurisdictions.BZ, body: body as never }),
    );
    expect(await offices.deliver()).toEqual(['trace-request.already-known']);
    expect(await offices.seen('BZ', id)).toMatchObject({ ourPart: 'requester', reference, firearm, version });
    // Neither the marking records are searched for what the stranger wrote, nor is anybody alerted.
    const told = await offices.rows(
      'BZ',
      `SELECT job FROM messaging.outbox WHERE jurisdiction_id = $1 AND data LIKE '%' || $2 || '%' AND queue <> 'exchange'`,
      id,
    );
    const ofOwn = [{ job: 'trace-request.received' }, { job: 'own-records.asked' }];
    expect(told).toHaveLength(3);
    expect(told).toEqual(expect.arrayContaining([...ofOwn, { job: 'trace-request.received' }]));
  });

  it('is refused and put aside at once when it answers a request that never existed', async () => {
    const stranger = serviceActor(offices.db.jurisdictions.TT, 'tracing');
    const never = randomUUID();
    await say(stranger, 'BZ', 'trace-answer', { ...aNoRecord(never), word: 1, heard: 0 });
    await say(stranger, 'BZ', 'trace-status', { subjectId: never, move: 'acknowledge', word: 1, heard: 0 });
    expect(await offices.deliver()).toEqual(['trace-request.never-asked', 'trace-request.never-asked']);
    const [aside] = await offices.rows<{ failure: string }>(
      'BZ',
      `SELECT failure FROM messaging.outbox WHERE jurisdiction_id = $1 AND data LIKE '%' || $2 || '%' AND given_up_at IS NOT NULL LIMIT 1`,
      never,
    );
    expect(aside?.failure).toBe('trace-request.never-asked');
    await expect(offices.seen('BZ', never)).rejects.toMatchObject({ code: 'trace-request.unknown' });
  });

  it('waits for the request it follows for an hour, and is put aside then', async () => {
    const stranger = serviceActor(offices.db.jurisdictions.TT, 'tracing');
    const never = randomUUID();
    await say(stranger, 'BZ', 'trace-status', { subjectId: never, move: 'cancel', word: 1, heard: 0 });
    await expect(offices.deliver()).rejects.toThrow('not here yet');
    await anHourLater(never);
    expect(await offices.deliver()).toEqual(['trace-request.never-asked']);
  });

  it.each([
    ['an outcome of its own', { outcome: 'maybe' }],
    ['an answer without its end', { outcome: 'answered', extent: 'full' }],
    ['a refusal without ground', { outcome: 'refused' }],
    ['a chain where there is no record', { chain: CHAIN }],
    [
      'a row without a name',
      { outcome: 'answered', extent: 'full', endState: 'TRACED_DEALER_ONLY', chain: [{ sequence: 1, actor: 'RETAILER', country: 'GT' }] },
    ],
    ['two rows of one number', { outcome: 'answered', extent: 'full', endState: 'TRACED_DEALER_ONLY', chain: [CHAIN[0], CHAIN[0]] }],
    ['a number that was used', { number: 0 }],
    ['a word beyond all counting', { word: 2 ** 40 }],
    ['no word at all', { word: 0 }],
    ['conditions that nobody knows', { useConditions: ['NONE_AT_ALL'] }],
    ['remarks without end', { remarks: 'x'.repeat(4_001) }],
    ['a text with a null character', { remarks: 'a\0b' }],
  ])('refuses %s in an answer of the right sender, once and for all', async (_, wrong) => {
    const { id } = await offices.acknowledged();
    await say(serviceActor(offices.db.jurisdictions.GT, 'tracing'), 'BZ', 'trace-answer', {
      ...aNoRecord(id),
      word: 2,
      heard: 0,
      ...wrong,
    });
    expect(await offices.deliver()).toEqual(['trace-request.document-refused']);
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'acknowledged', answer: null });
  });

  it.each([
    ['no firearm', { firearm: null }],
    ['a firearm that is a text', { firearm: 'a pistol' }],
    ['marks without end', { firearm: { ...COMPLETE_DRAFT.firearm, marks: Array(31).fill({ kind: 'IMPORT', part: 'FRAME', text: 'x' }) } }],
    ['a deadline that is none', { dueAt: 'soon' }],
    ['no reason why it is illicit', { whyIllicit: null }],
    ['urgency without a reason', { priority: 'URGENT' }],
    ['a possessor that is a list', { possessor: [] }],
    ['photographs without hash', { photographs: [{ id: randomUUID(), sha256: 'none' }] }],
  ])('refuses a request with %s, and nothing of it is kept', async (_, wrong) => {
    const { addressee: _addressee, ...asked } = COMPLETE_DRAFT;
    const subjectId = randomUUID();
    const body = { ...asked, subjectId, reference: 'TT-1', urgentBecause: null, dueAt: new Date().toISOString(), ...wrong };
    await say(serviceActor(offices.db.jurisdictions.TT, 'tracing'), 'BZ', 'trace-request', body);
    expect(await offices.deliver()).toEqual(['trace-request.document-refused']);
    await expect(offices.seen('BZ', subjectId)).rejects.toMatchObject({ code: 'trace-request.unknown' });
  });
});
