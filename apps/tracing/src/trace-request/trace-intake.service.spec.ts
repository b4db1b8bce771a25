import { serviceActor } from '@headstamp/tenancy';
import { CHAIN, COMPLETE_DRAFT, TraceOffices } from '../../test/trace-offices';
import type { AnswerTraceRequest } from './trace-answer.dto';

const RELEASED: AnswerTraceRequest = { endState: 'TRACED_FIRST_PURCHASER', useConditions: ['INVESTIGATION_ONLY'] };

describe('what arrives from the other side', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

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
    const nothing = { extent: null, endState: null, refusalGround: null, remarks: null, chain: [], useConditions: [] };
    await send('BZ', { kind: 'trace-answer', body: { ...nothing, subjectId: id, outcome: 'no_record' } });
    await send('GT', { kind: 'trace-status', body: { subjectId: id, move: 'cancel' } });
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
    expect(told).toEqual([{ job: 'trace-request.received' }]);
  });
});
