import { randomUUID } from 'node:crypto';
import { registerJurisdiction } from '@headstamp/boot';
import type { SecondHandRequestBody } from '@headstamp/exchange';
import { CHAIN, COMPLETE_DRAFT, TraceOffices, type Code } from '../../test/trace-offices';
import { AnswerTraceRequest } from '../trace-request/trace-answer.dto';
import type { TraceRequestView } from '../trace-request/trace-request.view.dto';

const refusedWith = (code: string, facts: object = {}): unknown => expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
const ELSEWHERE = { jurisdictionId: randomUUID(), code: 'SV', name: 'El Salvador' };
const QUESTION = { purpose: 'INVESTIGATION', reason: 'the buyer lives there' } as const;

describe('facts of a third state that another told', () => {
  let offices: TraceOffices;
  let serial = 0;
  beforeAll(async () => {
    offices = await TraceOffices.open();
    await registerJurisdiction(offices.db.session, offices.db.keys, ELSEWHERE);
  });
  afterAll(() => offices.db.close());

  /** Guatemala told Belize of a retailer, and let it tell Trinidad and Tobago, which Belize did in an answer. */
  const toldOn = async (): Promise<{ source: string; about: string; retailer: string; passingId: string }> => {
    const retailer = `Comercio Número ${(serial += 1)} de Huehuetenango`;
    const [bz, gt, tt] = (['BZ', 'GT', 'TT'] as const).map((code) => offices.official(code)) as [never, never, never];
    const source = await offices.acknowledged();
    const rows = CHAIN.map((row) => (row.sequence === 2 ? { ...row, name: retailer } : row));
    const answer = (more: object): AnswerTraceRequest => Object.assign(new AnswerTraceRequest(), { endState: 'TRACED_DEALER_ONLY', useConditions: [] }, more);
    await offices.answers.answer(gt, source.id, (await offices.seen('GT', source.id)).version, answer({ chain: rows, useConditions: ['NO_ONWARD_TRANSFER'] }));
    const draft = await offices.requests.draft(tt, { ...COMPLETE_DRAFT, addressee: 'BZ', recoveredIn: 'TT' });
    const about = (await offices.requests.submit(tt, draft.id, draft.version)).id;
    await offices.deliver();
    await offices.answers.acknowledge(bz, about, (await offices.seen('BZ', about)).version);
    const told = answer({ chain: [{ ...CHAIN[0] }, { ...CHAIN[1], name: retailer, licence: null, document: null }] });
    const tell = async (): Promise<unknown> => offices.answers.answer(bz, about, (await offices.seen('BZ', about)).version, told);
    await expect(tell()).rejects.toEqual(refusedWith('use-condition.third-party'));
    const [attempt] = (await offices.onward.list(bz, { limit: 5, traceRequestId: source.id })).items;
    if (!attempt) throw new Error('no attempt is kept');
    await offices.onward.ask(bz, attempt.id, attempt.version, QUESTION);
    await offices.deliver();
    await offices.onward.consent(gt, attempt.id, (await offices.onward.one(gt, attempt.id)).version, {});
    await offices.deliver();
    await tell();
    expect(await offices.deliver()).toEqual([]);
    const passingId = (await offices.seen('TT', about)).passedOn[0]?.id ?? '';
    return { source: source.id, about, retailer, passingId };
  };
  const asked = async (): Promise<TraceRequestView> => offices.requests.draft(offices.official('TT'), { ...COMPLETE_DRAFT, addressee: 'SV', recoveredIn: 'TT' });
  /** Trinidad and Tobago asks El Salvador, and says where the weapon was sold. */
  const tellElsewhere = async (retailer: string): Promise<TraceRequestView> => {
    const { id, version } = await asked();
    const edited = await offices.requests.edit(offices.official('TT'), id, version, { specialInstructions: `sold by ${retailer}` });
    return offices.requests.submit(offices.official('TT'), id, edited.version);
  };

  it('are named with their originator, row by row', async () => {
    const { about } = await toldOn();
    const { passedOn, answer } = await offices.seen('TT', about);
    expect(passedOn).toMatchObject([{ originator: { code: 'GT' }, sequences: [2], terms: { noOnwardTransfer: true }, recalledAt: null }]);
    expect(answer?.chain.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect((await offices.seen('BZ', about)).passedOn).toEqual([]);
  });

  it('are asked for at their originator in one step, and go further on its conditions once it consents', async () => {
    const { source, retailer, passingId } = await toldOn();
    const [tt, gt] = [offices.official('TT'), offices.official('GT')];
    await expect(tellElsewhere(retailer)).rejects.toEqual(refusedWith('use-condition.third-party', { rules: ['third-party-rule'] }));
    const { id } = await offices.secondHand.askDirectly(tt, passingId, { ...QUESTION, thirdState: 'SV' });
    await expect(offices.secondHand.askDirectly(tt, passingId, { ...QUESTION, thirdState: 'SV' })).rejects.toEqual(refusedWith('onward-request.asked-already'));
    expect(await offices.deliver(2)).toEqual([]);
    const seen = await offices.onward.one(gt, id);
    expect(seen).toMatchObject({ state: 'asked', ourPart: 'originator', traceRequestId: source, sequences: [2], asker: { code: 'TT' }, thirdState: { code: 'SV' } });
    expect(JSON.stringify(seen)).not.toContain('Huehuetenango');
    await offices.onward.consent(gt, id, seen.version, { conditions: { notInCourt: true } });
    expect(await offices.deliver()).toEqual([]);
    const { id: told } = await tellElsewhere(retailer);
    expect(await offices.deliver()).toEqual([]);
    const passings = await offices.rows<{ originator_id: string; terms: object }>('TT', 'SELECT originator_id, terms FROM tracing.passing WHERE jurisdiction_id = $1 AND about_request_id = $2', told);
    const onTermsOf = ({ originator_id }: { originator_id: string }): boolean => originator_id === offices.db.jurisdictions.GT;
    expect(passings.filter(onTermsOf)).toMatchObject([{ terms: { notInCourt: true, noOnwardTransfer: true } }]);
    // What the originator takes back is taken back from there, too.
    await offices.words.say(gt, source, { says: 'veto', of: 'everything' });
    expect(await offices.deliver()).toEqual([]);
    expect(await offices.events('TT', told)).toContain('trace-request.recall-passed-on');
  });

  it('are kept as an attempt when they were to be told on, which the focal point makes the same question; a refusal leaves them where they are', async () => {
    const { retailer, about } = await toldOn();
    const [tt, gt] = [offices.official('TT'), offices.official('GT')];
    await expect(tellElsewhere(retailer)).rejects.toEqual(refusedWith('use-condition.third-party', { traceRequestId: about }));
    const [attempt] = (await offices.onward.list(tt, { limit: 5, traceRequestId: about })).items;
    expect(attempt).toMatchObject({ state: 'attempted', inDocument: 'trace-request', rules: ['third-party-rule'], passingId: expect.any(String) as string });
    await offices.onward.ask(tt, attempt?.id ?? '', attempt?.version ?? 0, QUESTION);
    expect(await offices.deliver()).toEqual([]);
    const { id, version } = await offices.onward.one(gt, attempt?.id ?? '');
    await offices.onward.refuse(gt, id, version, { reason: 'not to that state' });
    expect(await offices.deliver()).toEqual([]);
    expect(await offices.onward.one(tt, id)).toMatchObject({ state: 'refused', answerReason: 'not to that state' });
    await expect(tellElsewhere(retailer)).rejects.toEqual(refusedWith('use-condition.third-party'));
  });

  it('are asked for by nobody who was not told them, nor for a state that knows them', async () => {
    const { retailer, passingId } = await toldOn();
    const { BZ, GT, TT } = offices.db.jurisdictions;
    for (const thirdState of ['GT', 'BZ', 'TT', 'FR'])
      await expect(offices.secondHand.askDirectly(offices.official('TT'), passingId, { ...QUESTION, thirdState })).rejects.toEqual(refusedWith('onward-request.no-third-state'));
    await expect(offices.secondHand.askDirectly(offices.official('BZ'), passingId, { ...QUESTION, thirdState: 'SV' })).rejects.toEqual(refusedWith('onward-request.unknown'));
    const says = async (code: Code, body: Partial<SecondHandRequestBody>): Promise<string[]> => {
      const sender = offices.official(code);
      const whole = { subjectId: randomUUID(), toldById: BZ, words: [retailer], thirdId: ELSEWHERE.jurisdictionId, ...QUESTION, rules: [], ...body };
      await offices.db.session.run(sender, (tx, now) =>
        offices.documents.send(tx, sender, now, {
          ...{ kind: 'second-hand-request', to: GT },
          body: { inDocument: 'trace-request', attemptedAt: now.toISOString(), ...whole },
        }),
      );
      return offices.deliver();
    };
    expect(await says('TT', { words: ['Nobody ever told this'] })).toEqual(['onward-request.document-refused']);
    expect(await says('TT', { words: [retailer, 'Nobody ever told this'] })).toEqual(['onward-request.document-refused']);
    expect(await says('BZ', {})).toEqual(['onward-request.document-refused']);
    expect(await says('TT', { toldById: GT })).toEqual(['onward-request.document-refused']);
    expect(await says('TT', { thirdId: TT })).toEqual(['onward-request.document-refused']);
    expect(await says('TT', { words: [] })).toEqual(['trace-request.document-refused']);
    expect(await says('TT', {})).toEqual([]);
  });
});
