import { CHAIN, COMPLETE_DRAFT, TraceOffices, type Code } from '../../test/trace-offices';
import { AnswerTraceRequest } from '../trace-request/trace-answer.dto';

const refusedWith = (code: string) => expect.objectContaining({ code });
const read = (serial: string, more = {}) => ({ firearm: { ...COMPLETE_DRAFT.firearm, serial, ...more } });

describe('requests about one firearm', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const duplicates = async (code: Code, id: string) => (await offices.joining.duplicates(offices.official(code), id)).items;

  it('are found at home although look-alikes were taken for one another, with what agrees', async () => {
    const one = await offices.requests.draft(offices.official('BZ'), { ...COMPLETE_DRAFT, ...read('OB-7715') });
    const other = await offices.requests.draft(offices.official('BZ'), { ...read('0b 77I5', { make: 'Taurus' }) });
    expect(await duplicates('BZ', other.id)).toMatchObject([{ id: one.id, reference: one.reference, alikeIn: ['serial'], joined: false }]);
    expect(await duplicates('BZ', one.id)).toMatchObject([{ id: other.id }]);
    const third = await offices.requests.draft(offices.official('BZ'), { ...read('OB-7716') });
    expect(await duplicates('BZ', third.id)).toEqual([]);
  });

  it('are found by maker, day and place of recovery where no number tells', async () => {
    const unread = { serial: null, serialState: 'OBLITERATED' } as const;
    const recovery = { recoveredOn: '2026-02-11', recoveredIn: 'BZ' };
    const one = await offices.requests.draft(offices.official('BZ'), { ...recovery, ...read('x', { ...unread, make: 'Norinco' }) });
    const other = await offices.requests.draft(offices.official('BZ'), { ...recovery, ...read('x', { ...unread, make: 'NORINCO.' }) });
    await offices.requests.draft(offices.official('BZ'), { ...recovery, ...read('x', { ...unread, make: 'Glock' }) });
    expect(await duplicates('BZ', one.id)).toMatchObject([{ id: other.id, alikeIn: ['make', 'recovery'] }]);
  });

  it('are found at the addressee whoever asks, and no requester learns of the other', async () => {
    const fromBelize = await offices.submitted(read('ZQ-4410-9'));
    const tt = offices.official('TT');
    const draft = await offices.requests.draft(tt, { ...COMPLETE_DRAFT, ...read('ZQ 44IO 9'), recoveredIn: 'TT' });
    const fromTrinidad = await offices.requests.submit(tt, draft.id, draft.version);
    await offices.deliver();
    expect(await duplicates('GT', fromBelize.id)).toMatchObject([
      { id: fromTrinidad.id, requester: { code: 'TT' }, alikeIn: ['serial', 'make'] },
    ]);
    await offices.joining.join(offices.official('GT'), fromBelize.id, { otherId: fromTrinidad.id, reason: 'one pistol' });
    await offices.deliver();
    expect(await duplicates('GT', fromTrinidad.id)).toMatchObject([{ id: fromBelize.id, joined: true }]);
    expect(await duplicates('BZ', fromBelize.id)).toEqual([]);
    expect(await duplicates('TT', fromTrinidad.id)).toEqual([]);
    for (const id of [fromBelize.id, fromTrinidad.id]) {
      expect(await offices.seen('GT', id)).toMatchObject({ state: 'submitted' });
      expect(await offices.events('GT', id)).toContain('trace-request.joined');
    }
  });

  it('are answered together, each by its own release to its own requester, all of them or none', async () => {
    const fromBelize = await offices.acknowledged(read('YY-7001'));
    const tt = offices.official('TT');
    const draft = await offices.requests.draft(tt, { ...COMPLETE_DRAFT, ...read('YY-7001'), recoveredIn: 'TT' });
    const { id: otherId } = await offices.requests.submit(tt, draft.id, draft.version);
    await offices.deliver();
    const gt = offices.official('GT');
    const other = await offices.answers.acknowledge(gt, otherId, (await offices.seen('GT', otherId)).version);
    const answer = (version: number) =>
      Object.assign(new AnswerTraceRequest(), {
        ...{ chain: CHAIN, endState: 'TRACED_FIRST_PURCHASER', useConditions: [] },
        together: [{ id: otherId, version, withhold: [3], useConditions: ['NOT_AS_EVIDENCE'] }],
      });
    await expect(offices.answers.answer(gt, fromBelize.id, fromBelize.version, answer(other.version))).rejects.toEqual(
      refusedWith('trace-request.not-joined'),
    );
    await offices.joining.join(gt, fromBelize.id, { otherId });
    await expect(offices.answers.answer(gt, fromBelize.id, fromBelize.version, answer(other.version + 7))).rejects.toEqual(
      refusedWith('trace-request.changed-meanwhile'),
    );
    expect(await offices.seen('GT', fromBelize.id)).toMatchObject({ state: 'acknowledged' });
    await offices.answers.answer(gt, fromBelize.id, fromBelize.version, answer(other.version));
    expect(await offices.deliver()).toEqual([]);
    const rows = async (code: Code, id: string) => (await offices.seen(code, id)).answer?.chain.map(({ sequence }) => sequence);
    expect([await rows('BZ', fromBelize.id), await rows('TT', otherId)]).toEqual([[1, 2, 3], [1, 2]]);
    expect((await offices.seen('TT', otherId)).answer).toMatchObject({ extent: 'partial', useConditions: ['NOT_AS_EVIDENCE'] });
    for (const id of [fromBelize.id, otherId])
      expect((await offices.events('GT', id)).filter((kind) => kind === 'trace-request.answered')).toHaveLength(1);
    // Neither requester learns that another was answered too.
    const sent = await offices.rows<{ text: string }>('BZ', 'SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2', fromBelize.id);
    expect(JSON.stringify(sent)).not.toContain(otherId);
  });

  it('do not count the sub-requests of one inquiry, nor what was cancelled', async () => {
    const first = await offices.submitted(read('KK-90125'));
    await offices.subRequests.ask(offices.official('BZ'), first.id, first.version, { addressee: 'TT' });
    expect(await duplicates('BZ', first.id)).toEqual([]);
    const other = await offices.requests.draft(offices.official('BZ'), read('KK-90125'));
    expect((await duplicates('BZ', other.id)).map(({ id }) => id)).toEqual([first.id]);
    await offices.requests.cancel(offices.official('BZ'), other.id, other.version);
    expect(await duplicates('BZ', first.id)).toEqual([]);
  });

  it('are joined once, never with themselves, and never with a request of others', async () => {
    const one = await offices.requests.draft(offices.official('BZ'), {});
    const other = await offices.requests.draft(offices.official('BZ'), {});
    const join = (id: string, otherId: string, code: Code = 'BZ') => offices.joining.join(offices.official(code), id, { otherId });
    expect((await join(one.id, other.id)).items).toMatchObject([{ id: other.id, alikeIn: [], joined: true }]);
    await expect(join(other.id, one.id)).rejects.toEqual(refusedWith('trace-request.joined-already'));
    await expect(join(one.id, one.id)).rejects.toEqual(refusedWith('trace-request.same-request'));
    const theirs = await offices.requests.draft(offices.official('TT'), {});
    await expect(join(one.id, theirs.id)).rejects.toEqual(refusedWith('trace-request.unknown'));
  });
});
