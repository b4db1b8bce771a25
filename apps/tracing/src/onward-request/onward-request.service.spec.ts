import type { OnwardRequestBody } from '@headstamp/exchange';
import { RELEASE_POLICY_HASH } from '@headstamp/jurisdictions';
import { CHAIN, COMPLETE_DRAFT, TraceOffices, type Code } from '../../test/trace-offices';
import { AnswerTraceRequest } from '../trace-request/trace-answer.dto';
import type { OnwardRequestView } from './onward-request.dto';

const OFFICIAL = { name: 'A. Official', roles: ['focal-point'] } as const;
const refusedWith = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
const ANY_TIME = { limit: 50 };

interface Logged {
  allowed: boolean;
  way: string;
  reasons: string[];
  policy_hash: string;
  recipient_id: string | null;
}

describe('facts of a third state', () => {
  let offices: TraceOffices;
  let serial = 0;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  /** Guatemala has told Belize, under the third-party rule, of a retailer whom nobody else knows. */
  const told = async (more: Partial<AnswerTraceRequest> = {}): Promise<{ id: string; retailer: string }> => {
    const retailer = `Tienda Número ${(serial += 1)} de Quetzaltenango`;
    const { id, version } = await offices.acknowledged();
    const chain = CHAIN.map((row) => (row.sequence === 2 ? { ...row, name: retailer } : row));
    const answer = { chain, endState: 'TRACED_FIRST_PURCHASER', useConditions: ['NO_ONWARD_TRANSFER'], ...more };
    await offices.answers.answer(offices.official('GT'), id, version, Object.assign(new AnswerTraceRequest(), answer));
    expect(await offices.deliver()).toEqual([]);
    return { id, retailer };
  };
  /** Belize asks Trinidad and Tobago about something, and may talk with it. */
  const askedThird = async (): Promise<string> => {
    const { id } = await offices.submitted({ addressee: 'TT' });
    await offices.deliver();
    return id;
  };
  const say = (id: string, text: string) => offices.clarifications.remark(offices.official('BZ'), OFFICIAL, id, { text });
  const thread = (code: Code, id: string) => offices.clarifications.thread(offices.official(code), ['focal-point'], id);
  const onward = async (code: Code, traceRequestId: string): Promise<OnwardRequestView[]> =>
    (await offices.onward.list(offices.official(code), { ...ANY_TIME, traceRequestId })).items;
  const decisions = (code: Code, id: string): Promise<Logged[]> =>
    offices.rows<Logged>(
      code,
      `SELECT allowed, way, reasons, policy_hash, recipient_id FROM jurisdictions.release_decision
       WHERE jurisdiction_id = $1 AND subject_id = $2 ORDER BY recorded_at`,
      id,
    );
  /** Refused, asked for and answered by Guatemala. */
  const asked = async (traceRequestId: string): Promise<OnwardRequestView> => {
    const [attempt] = await onward('BZ', traceRequestId);
    if (!attempt) throw new Error('no attempt is kept');
    await offices.onward.ask(offices.official('BZ'), attempt.id, attempt.version, { purpose: 'INVESTIGATION', reason: 'the same network' });
    expect(await offices.deliver()).toEqual([]);
    return offices.onward.one(offices.official('GT'), attempt.id);
  };

  it('are not told on, and the attempt is kept although all else is undone, with the decision and the policy it was made by', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    for (let time = 0; time < 2; time += 1)
      await expect(say(third, `It came from ${retailer.toUpperCase()}`)).rejects.toEqual(
        refusedWith('use-condition.third-party', { rules: ['third-party-rule'], traceRequestId: id }),
      );
    expect((await thread('BZ', third)).messages).toEqual([]);
    expect(await onward('BZ', id)).toMatchObject([
      { state: 'attempted', attempts: 2, sequences: [2], thirdState: { code: 'TT' }, inDocument: 'trace-clarification', aboutRequestId: third },
    ]);
    const denied = (await decisions('BZ', id)).filter(({ way }) => way === 'onward');
    expect(denied).toEqual([0, 1].map(() => ({
      ...{ allowed: false, way: 'onward', reasons: ['third-party-rule'], policy_hash: RELEASE_POLICY_HASH },
      recipient_id: offices.db.jurisdictions.TT,
    })));
    // What is kept of the attempt says which rows, and none of their words.
    const kept = await offices.rows('BZ', 'SELECT * FROM tracing.onward_request WHERE jurisdiction_id = $1 AND trace_request_id = $2', id);
    expect(JSON.stringify([kept, await onward('GT', id)])).not.toContain('Quetzaltenango');
    expect(await onward('GT', id)).toEqual([]);
  });

  it('are asked for by one call; the originator sees the attempt and nothing of the matter, and its consent lets them go on its conditions', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    const speaker = offices.official('BZ');
    await expect(offices.clarifications.remark(speaker, OFFICIAL, third, { text: retailer })).rejects.toEqual(refusedWith('use-condition.third-party'));
    const seen = await asked(id);
    expect(seen).toMatchObject({
      ...{ state: 'asked', ourPart: 'originator', sequences: [2], thirdState: { code: 'TT' }, rules: ['third-party-rule'], aboutRequestId: null },
      ...{ purpose: 'INVESTIGATION', reason: 'the same network' },
    });
    const conditions = { purposes: ['INVESTIGATION' as const], notInCourt: true };
    await offices.onward.consent(offices.official('GT'), seen.id, seen.version, { conditions, reason: 'for this case' });
    expect(await offices.deliver()).toEqual([]);
    expect(await onward('BZ', id)).toMatchObject([
      { state: 'consented', answerReason: 'for this case', conditions: { notInCourt: true, noOnwardTransfer: true } },
    ]);
    // What waited is taken in one act by whoever wanted to take it, once.
    const [waits] = (await offices.onward.list(speaker, { ...ANY_TIME, traceRequestId: id })).items;
    expect((await offices.onward.list(offices.official('BZ'), { ...ANY_TIME, traceRequestId: id })).items).toMatchObject([{ waitingStep: null }]);
    expect(waits).toMatchObject({ state: 'consented', waitingStep: 'remark' });
    await expect(offices.steps.take(offices.official('BZ'), OFFICIAL, waits?.id ?? '')).rejects.toEqual(
      refusedWith('onward-request.no-step-waits'),
    );
    await expect(offices.steps.take(speaker, OFFICIAL, waits?.id ?? '')).resolves.toMatchObject({ traceRequestId: third, step: 'remark' });
    await expect(offices.steps.take(speaker, OFFICIAL, waits?.id ?? '')).rejects.toEqual(refusedWith('onward-request.no-step-waits'));
    expect(await offices.deliver()).toEqual([]);
    expect((await thread('TT', third)).messages).toMatchObject([{ text: retailer, withheld: [] }]);
    const logged = await offices.rows('BZ', `SELECT kind FROM ledger.event WHERE jurisdiction_id = $1 AND kind = 'onward-request.step-taken' AND subject_id = $2`, waits?.id ?? '');
    expect(logged).toHaveLength(1);
    const [passing] = await offices.rows<{ terms: object; words: string[] }>(
      'TT',
      'SELECT terms, words FROM tracing.passing WHERE jurisdiction_id = $1 AND about_request_id = $2',
      third,
    );
    expect(passing).toMatchObject({ words: [retailer], terms: { purposes: ['INVESTIGATION'], notInCourt: true, noOnwardTransfer: true } });
    // Another row of the same answer was not asked for.
    await expect(say(third, 'and Juan Pérez bought it')).rejects.toEqual(refusedWith('use-condition.third-party'));
    // The third state may say it to whoever told it and to whose it is, and to nobody else.
    const tt = offices.official('TT');
    await offices.clarifications.remark(tt, OFFICIAL, third, { text: `${retailer} is known to us` });
    expect(await offices.deliver()).toEqual([]);
    const draft = await offices.requests.draft(tt, { ...COMPLETE_DRAFT, addressee: 'GT', specialInstructions: `sold by ${retailer}` });
    await expect(offices.requests.submit(tt, draft.id, draft.version)).resolves.toMatchObject({ state: 'submitted' });
    await offices.deliver();
  });

  it('stay where they are when the originator refuses, and a new attempt is a new question', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
    const seen = await asked(id);
    await offices.onward.refuse(offices.official('GT'), seen.id, seen.version, { reason: 'under seal' });
    await offices.deliver();
    expect(await onward('BZ', id)).toMatchObject([{ state: 'refused', answerReason: 'under seal', conditions: null }]);
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
    expect((await onward('BZ', id)).map(({ state }) => state)).toEqual(['attempted', 'refused']);
    await expect(offices.onward.refuse(offices.official('GT'), seen.id, seen.version + 1, { reason: 'twice' })).rejects.toEqual(
      refusedWith('onward-request.move-not-allowed'),
    );
  });

  it('are not let go by a consent that a veto or a classification of the originator’s own would undo', async () => {
    const { id, retailer } = await told({ rowTerms: [{ sequence: 2, classification: 'CONFIDENTIAL' }] });
    const third = await askedThird();
    await expect(say(third, retailer)).rejects.toEqual(
      refusedWith('use-condition.third-party', { rules: ['above-clearance', 'third-party-rule'] }),
    );
    const seen = await asked(id);
    await expect(offices.onward.consent(offices.official('GT'), seen.id, seen.version, {})).rejects.toEqual(
      refusedWith('onward-request.still-forbidden', { rules: ['above-clearance'] }),
    );
    expect(await offices.onward.one(offices.official('GT'), seen.id)).toMatchObject({ state: 'asked' });
  });

  it('are answered for by nobody but the state whose facts they are', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
    const seen = await asked(id);
    await expect(offices.onward.one(offices.official('TT'), seen.id)).rejects.toEqual(refusedWith('onward-request.unknown'));
    await expect(offices.onward.consent(offices.official('BZ'), seen.id, 2, {})).rejects.toEqual(refusedWith('onward-request.move-not-allowed'));
    const from = async (code: Code, to: Code, kind: 'onward-request' | 'onward-answer', body: object): Promise<string[]> => {
      const sender = offices.official(code);
      await offices.db.session.run(sender, (tx, now) =>
        offices.documents.send(tx, sender, now, { kind, to: offices.db.jurisdictions[to], body: body as OnwardRequestBody }),
      );
      return offices.deliver();
    };
    const consent = { subjectId: id, onwardRequestId: seen.id, decision: 'consent', reason: null, conditions: null };
    expect(await from('TT', 'BZ', 'onward-answer', consent)).toEqual(['onward-request.document-refused']);
    expect(await from('GT', 'BZ', 'onward-answer', consent)).toEqual(['onward-request.document-refused']);
    const question = {
      ...{ subjectId: id, onwardRequestId: id, thirdId: offices.db.jurisdictions.TT, answerNumber: 1, sequences: [2] },
      ...{ inDocument: 'trace-answer', rules: [], purpose: 'COURT', reason: 'ours now', attemptedAt: '2026-01-01T00:00:00Z' },
    };
    expect(await from('TT', 'GT', 'onward-request', question)).toEqual(['onward-request.document-refused']);
    expect(await from('BZ', 'GT', 'onward-request', { ...question, sequences: [9] })).toEqual(['onward-request.document-refused']);
    expect(await from('BZ', 'GT', 'onward-request', { ...question, thirdId: offices.db.jurisdictions.GT })).toEqual([
      'onward-request.document-refused',
    ]);
    expect(await from('BZ', 'GT', 'onward-request', { ...question, rules: ['made-up'] })).toEqual(['trace-request.document-refused']);
    expect((await onward('BZ', id)).map(({ state }) => state)).toEqual(['asked']);
  });

  it('are taken back from every state that was told them, which shows them no longer, and each side lists who had been shown them', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
    const { id: onwardId, version } = await asked(id);
    await offices.onward.consent(offices.official('GT'), onwardId, version, {});
    await offices.deliver();
    await say(third, retailer);
    await offices.deliver();
    expect((await thread('TT', third)).messages).toMatchObject([{ text: retailer }]);
    const looker = offices.official('BZ');
    await offices.reading.one({ ...looker, purpose: 'court' }, ['investigator'], id);

    const atHome = await offices.recipients.list(offices.official('BZ'), id);
    expect(atHome.states).toMatchObject([{ state: { code: 'TT' }, how: 'passed-on', recalledAt: null }]);
    expect(atHome.atHome).toContainEqual(expect.objectContaining({ officialId: looker.officialId, capacity: ['investigator'], way: 'screen' }));

    await offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'everything' });
    expect(await offices.deliver(2)).toEqual([]);
    expect((await thread('TT', third)).messages).toMatchObject([{ text: '', withheld: ['vetoed-by-originator'] }]);
    expect((await thread('BZ', third)).messages).toMatchObject([{ text: '' }]);
    expect((await offices.seen('BZ', id)).answer?.chain).toEqual([]);
    expect((await offices.recipients.list(offices.official('GT'), id)).states).toMatchObject([
      { state: { code: 'BZ' }, how: 'answered', recalledAt: expect.any(Date) as unknown },
      { state: { code: 'TT' }, how: 'consented', recalledAt: expect.any(Date) as unknown },
    ]);
    expect((await offices.recipients.list(offices.official('BZ'), id)).states).toMatchObject([
      { state: { code: 'TT' }, how: 'passed-on', recalledAt: expect.any(Date) as unknown },
    ]);
    expect(await offices.events('TT', third)).toContain('trace-request.passed-on-recalled');
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party', { rules: ['vetoed-by-originator'] }));
    await expect(offices.recipients.list(offices.official('TT'), id)).rejects.toEqual(refusedWith('trace-request.unknown'));
  });

  it('are taken back one by one: the rest of the answer stays, and of what was told on goes what repeats them', async () => {
    const { id, retailer } = await told();
    const third = await askedThird();
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
    const { id: onwardId, version } = await asked(id);
    await offices.onward.consent(offices.official('GT'), onwardId, version, {});
    await offices.deliver();
    await say(third, retailer);
    await say(third, 'Nothing of anybody else');
    await offices.deliver();
    const before = (await offices.seen('BZ', id)).answer?.chain.map(({ sequence }) => sequence) ?? [];
    expect(before).toContain(2);

    const word = (more: object) => offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'facts', ...more });
    await expect(word({})).rejects.toEqual(refusedWith('use-condition.word-unclear'));
    await expect(word({ sequences: [99] })).rejects.toEqual(refusedWith('use-condition.word-unclear'));
    await expect(word({ says: 'consent', sequences: [2] })).rejects.toEqual(refusedWith('use-condition.word-unclear'));
    await expect(word({ sequences: [2] })).resolves.toMatchObject({ answerNumber: 1, sequences: [2] });
    expect(await offices.deliver(2)).toEqual([]);
    expect((await offices.seen('BZ', id)).answer?.chain.map(({ sequence }) => sequence)).toEqual(before.filter((sequence) => sequence !== 2));
    expect((await thread('TT', third)).messages).toMatchObject([
      { text: '', withheld: ['vetoed-by-originator'] },
      { text: 'Nothing of anybody else', withheld: [] },
    ]);
    await expect(say(third, retailer)).rejects.toEqual(refusedWith('use-condition.third-party', { rules: ['vetoed-by-originator'] }));
    for (const code of ['GT', 'BZ'] as const)
      expect((await offices.recipients.list(offices.official(code), id)).takenBack).toMatchObject([{ answerNumber: 1, sequences: [2] }]);
    expect((await offices.recipients.list(offices.official('BZ'), id)).states).toMatchObject([
      { state: { code: 'TT' }, how: 'passed-on', recalledAt: expect.any(Date) as unknown },
    ]);
  });

  it('are shown to nobody whose look begins after the veto was heard, and every look before it is in the list', async () => {
    const { id } = await told();
    let heard = false;
    let shown = 0;
    const look = async (): Promise<void> => {
      const late = heard;
      const { answer } = await offices.reading.one({ ...offices.official('BZ'), requestId: `look-${(serial += 1)}` }, ['focal-point'], id);
      const seen = (answer?.chain.length ?? 0) > 0;
      if (seen) shown += 1;
      if (late) expect(seen).toBe(false);
    };
    await offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'everything' });
    const veto = offices.deliver().then(() => (heard = true));
    const looks = Array.from({ length: 40 }, () => look());
    await Promise.all([veto, ...looks]);
    await Promise.all(Array.from({ length: 5 }, () => look()));
    const { atHome } = await offices.recipients.list(offices.official('BZ'), id);
    expect(atHome.reduce((all, { times }) => all + times, 0)).toBe(shown);
  });
});
