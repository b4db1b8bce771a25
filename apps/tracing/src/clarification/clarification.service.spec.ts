import { randomUUID } from 'node:crypto';
import { TraceOffices, type Code } from '../../test/trace-offices';

const refusedWith = (code: string, facts = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
const FOCAL = { name: 'Ana Focal', roles: ['focal-point'] as const };

describe('what two offices say about a request', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const thread = async (code: Code, id: string) =>
    (await offices.clarifications.thread(offices.official(code), ['focal-point'], id)).messages;
  const version = async (code: Code, id: string) => (await offices.seen(code, id)).version;
  const ask = async (id: string, text: string) =>
    offices.clarifications.ask(offices.official('GT'), FOCAL, id, await version('GT', id), { text });
  const inform = async (id: string, text: string) =>
    offices.clarifications.inform(offices.official('BZ'), FOCAL, id, await version('BZ', id), { text });

  it('goes to information needed and back, and both threads say who said what', async () => {
    const { id } = await offices.acknowledged();
    await ask(id, 'Is there a proof mark on the barrel?');
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'info_needed', unreadMessages: 1 });
    await inform(id, 'Yes: PB in an oval.');
    await offices.deliver();
    for (const code of ['BZ', 'GT'] as const) {
      expect(await offices.seen(code, id)).toMatchObject({ state: 'in_progress' });
      const [question, reply] = await thread(code, id);
      expect(question).toMatchObject({
        saidBy: 'addressee',
        purpose: 'question',
        official: 'Ana Focal',
        text: 'Is there a proof mark on the barrel?',
      });
      expect(reply).toMatchObject({ saidBy: 'requester', purpose: 'information', inReplyTo: question?.id, text: 'Yes: PB in an oval.' });
    }
    expect(await offices.events('GT', id)).toEqual(expect.arrayContaining(['trace-clarification.sent', 'trace-clarification.recorded']));
  });

  it('stops the clock of the answer on both sides, and gives the time back on both when it is told', async () => {
    const { id, dueAt } = await offices.acknowledged();
    const clocks = async (): Promise<object[]> => {
      const sides = await Promise.all(
        (['BZ', 'GT'] as const).map((code) =>
          offices.rows<{ paused_at: Date | null; due_at: Date }>(
            code,
            'SELECT paused_at, due_at FROM tracing.trace_request WHERE jurisdiction_id = $1 AND id = $2',
            id,
          ),
        ),
      );
      return sides.flat();
    };
    await ask(id, 'Which side is the number on?');
    await offices.deliver();
    const [own, theirs] = await clocks();
    expect(own).toEqual({ paused_at: expect.any(Date) as unknown, due_at: dueAt });
    expect(theirs).toEqual(own);
    await inform(id, 'On the left.');
    await offices.deliver();
    const [after, theirsAfter] = (await clocks()) as { due_at: Date }[];
    expect(after).toMatchObject({ paused_at: null });
    expect(theirsAfter).toEqual(after);
    expect(after?.due_at.getTime()).toBeGreaterThanOrEqual(dueAt?.getTime() ?? Infinity);
  });

  it('is marked unread until somebody here has read it, and once read it stays so', async () => {
    const { id } = await offices.acknowledged();
    await ask(id, 'Which part is ground off?');
    expect((await thread('GT', id)).map(({ unread }) => unread)).toEqual([false]);
    await offices.deliver();
    expect((await thread('BZ', id)).map(({ unread }) => unread)).toEqual([true]);
    const reader = offices.official('BZ');
    await offices.clarifications.markRead(reader, ['investigator'], id);
    const [read] = await thread('BZ', id);
    await offices.clarifications.markRead(offices.official('BZ'), ['investigator'], id);
    expect((await thread('BZ', id))[0]).toEqual(read);
    expect(read).toMatchObject({ unread: false });
    expect(await offices.seen('BZ', id)).toMatchObject({ unreadMessages: 0 });
    expect((await offices.events('BZ', id)).filter((kind) => kind === 'trace-clarification.read')).toHaveLength(1);
  });

  it('lets the addressee go on without the information, and keeps what comes too late to matter', async () => {
    const { id } = await offices.acknowledged();
    await ask(id, 'Is there an importer’s mark?');
    await offices.deliver();
    await offices.answers.begin(offices.official('GT'), id, await version('GT', id));
    await inform(id, 'No.');
    await offices.deliver();
    for (const code of ['BZ', 'GT'] as const) {
      expect(await offices.seen(code, id)).toMatchObject({ state: 'in_progress' });
      expect((await thread(code, id)).map(({ text }) => text)).toEqual(['Is there an importer’s mark?', 'No.']);
    }
  });

  it('lets the requester ask what a refusal rests on, which moves nothing', async () => {
    const { id } = await offices.acknowledged();
    await offices.answers.refuse(offices.official('GT'), id, await version('GT', id), { ground: 'OTHER', reasons: 'see our law' });
    await offices.deliver();
    const said = await offices.clarifications.remark(offices.official('BZ'), FOCAL, id, { text: 'Which law is that?' });
    await offices.deliver();
    await offices.clarifications.remark(offices.official('GT'), FOCAL, id, { text: 'Decree 15.', inReplyTo: said.messages[0]?.id ?? '' });
    await offices.deliver();
    expect((await thread('BZ', id)).map(({ text, purpose }) => [text, purpose])).toEqual([
      ['Which law is that?', 'remark'],
      ['Decree 15.', 'remark'],
    ]);
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'refused' });
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'refused' });
  });

  it('is nobody’s while the request is a draft or over, nor an answer to what was never said', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), {});
    const say = (id: string, more = {}) => offices.clarifications.remark(offices.official('BZ'), FOCAL, id, { text: 'hello', ...more });
    await expect(say(draft.id)).rejects.toEqual(refusedWith('trace-request.move-not-allowed', { move: 'remark' }));
    const { id } = await offices.submitted();
    await expect(say(id, { inReplyTo: randomUUID() })).rejects.toEqual(refusedWith('trace-request.nothing-said-yet'));
    await offices.requests.cancel(offices.official('BZ'), id, await version('BZ', id));
    await expect(say(id)).rejects.toEqual(refusedWith('trace-request.move-not-allowed', { state: 'cancelled' }));
  });

  it('is for the focal point where others ask, and nobody’s in a third state', async () => {
    const { id } = await offices.acknowledged();
    await expect(offices.clarifications.thread(offices.official('GT'), ['investigator'], id)).rejects.toEqual(
      refusedWith('trace-request.for-the-focal-point'),
    );
    await expect(thread('TT', id)).rejects.toEqual(refusedWith('trace-request.unknown'));
  });

  it('is never rewritten, on either side', async () => {
    const { id } = await offices.acknowledged();
    await ask(id, 'Is it a copy?');
    const rewrite = offices.rows(
      'GT',
      `UPDATE tracing.clarification SET text = 'otherwise' WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      id,
    );
    await expect(rewrite).rejects.toMatchObject({ code: '23001' });
  });
});
