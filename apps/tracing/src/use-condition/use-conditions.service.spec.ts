import type { ChainRow, TraceAnswerBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { CHAIN, TraceOffices } from '../../test/trace-offices';
import { AnswerTraceRequest } from '../trace-request/trace-answer.dto';
import type { TraceRequestDetail } from '../trace-request/trace-answer.view.dto';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { conditionedAnswers, permitted } from './conditioned-answers';
import { counted, takenOut } from './stated-use';

const refusedWith = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
const stated = (chain: readonly ChainRow[] = CHAIN): AnswerTraceRequest =>
  Object.assign(new AnswerTraceRequest(), {
    chain,
    endState: 'TRACED_FIRST_PURCHASER',
    useConditions: [],
    remarks: 'sold over the counter',
  });

describe('the use conditions of an answer', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const answered = async (more: Partial<AnswerTraceRequest>): Promise<string> => {
    const { id, version } = await offices.acknowledged();
    await offices.answers.answer(offices.official('GT'), id, version, { ...stated(), ...more });
    expect(await offices.deliver()).toEqual([]);
    return id;
  };
  const looking = (id: string, purpose: string, ...roles: ('focal-point' | 'investigator' | 'auditor')[]): Promise<TraceRequestDetail> =>
    offices.reading.one({ ...offices.official('BZ'), purpose }, roles.length > 0 ? roles : ['investigator'], id);
  const names = ({ answer }: TraceRequestDetail): (string | undefined)[] => (answer?.chain ?? []).map(({ name }) => name);

  it('travel with each row, and each look shows only what its purpose permits, with the rules that keep the rest', async () => {
    const id = await answered({
      useConditions: ['CONSULT_BEFORE_ACTION'],
      rowTerms: [{ sequence: 3, purposes: ['INVESTIGATION'], notInCourt: true }],
    });
    const investigating = await looking(id, 'casework');
    expect(names(investigating)).toEqual(['Pietro Beretta', 'Armería Central', 'Juan Pérez']);
    expect(investigating.answer).toMatchObject({ obligations: ['consult-originator-before-action'], withheld: [] });
    expect(investigating.answer?.chain[2]?.terms).toMatchObject({ purposes: ['INVESTIGATION'], notInCourt: true, consultFirst: true });

    const inCourt = await looking(id, 'COURT: case 7');
    expect(names(inCourt)).toEqual(['Pietro Beretta', 'Armería Central']);
    expect(inCourt.answer?.withheld).toEqual([{ sequence: 3, because: ['purpose-not-permitted', 'not-in-court'] }]);
    expect(JSON.stringify(inCourt)).not.toContain('Juan');
    // What was bought in 2025 is no longer shown; the retailer's last day still is.
    expect(inCourt.answer?.timeToCrime.countedFrom).toBe('last-retail-transfer');
  });

  it('hide a confidential row from an investigator, and from every paper and file', async () => {
    const id = await answered({ rowTerms: [{ sequence: 3, classification: 'CONFIDENTIAL' }] });
    expect(names(await looking(id, 'casework'))).not.toContain('Juan Pérez');
    expect(names(await looking(id, 'casework', 'focal-point'))).toContain('Juan Pérez');
    const focalPoint = offices.official('BZ');
    const left = await offices.db.session.run(focalPoint, async (tx, now) => {
      const request = await tx.findOneByOrFail(TraceRequest, { jurisdictionId: focalPoint.jurisdictionId, id });
      const answer = (await conditionedAnswers(tx, focalPoint, [request])).get(id);
      if (!answer) throw new Error('no answer');
      const out = { roles: ['focal-point'], purpose: 'INVESTIGATION', now } as const;
      return [takenOut('print', focalPoint, out), takenOut('export', focalPoint, { ...out, purpose: null }), counted(focalPoint, now)].map(
        (use) => permitted(answer, use).rows.map(({ sequence }) => sequence),
      );
    });
    expect(left).toEqual([[1, 2], [], [1, 2, 3]]);
  });

  it('leave nothing of an answer once it has expired, and leave the originator what is its own', async () => {
    const id = await answered({ terms: { expiresAt: '2020-01-01T00:00:00Z' }, furtherCountry: 'TT' });
    const late = await looking(id, 'casework', 'focal-point');
    expect(late.answer).toMatchObject({ outcome: 'answered', endState: null, remarks: null, furtherCountry: null, chain: [] });
    expect(late.answer?.withheld).toContainEqual({ sequence: null, because: ['expired'] });
    expect(late.answers).toMatchObject([{ endState: null }]);
    // Nor does the routing lead where the expired answer pointed.
    expect(late.routing.map(({ country }) => country)).not.toContain('TT');
    expect(names(await offices.seen('GT', id))).toHaveLength(3);
  });

  it('are refused for a row that does not leave', async () => {
    const { id, version } = await offices.acknowledged();
    const answering = offices.answers.answer(offices.official('GT'), id, version, {
      ...stated(),
      withhold: [3],
      rowTerms: [{ sequence: 3 }],
    });
    await expect(answering).rejects.toEqual(refusedWith('use-condition.unknown-row', { sequences: ['3'] }));
  });

  it.each([
    ['half of the terms', { terms: { classification: 'OPEN' } }],
    ['terms of no kind', { terms: 'anything goes' }],
    ['a row with terms in pieces', { chain: [{ ...CHAIN[0], terms: { purposes: null } }] }],
  ])('that arrive as %s are refused, and nothing of the answer is kept', async (_, more) => {
    const { id } = await offices.acknowledged();
    const sender: Actor = offices.official('GT');
    const body = {
      ...{ subjectId: id, word: 9, heard: 0, number: 1, outcome: 'answered', extent: 'full', endState: 'TRACED_FIRST_PURCHASER' },
      ...{ tooOldYear: null, tooOldCountry: null, furtherCountry: null, refusalGround: null, expectedOn: null, remarks: null },
      ...{ chain: CHAIN, useConditions: [] },
      ...more,
    } as unknown as TraceAnswerBody;
    await offices.db.session.run(sender, (tx, now) =>
      offices.documents.send(tx, sender, now, { kind: 'trace-answer', to: offices.db.jurisdictions.BZ, body }),
    );
    expect(await offices.deliver()).toEqual(['trace-request.document-refused']);
    expect((await offices.seen('BZ', id)).answer).toBeNull();
  });

  describe('after the originator has spoken again', () => {
    it('let it consent to a court or to one third state, and to no other', async () => {
      const chain = CHAIN.map((row) => (row.sequence === 2 ? { ...row, name: 'Casa Quetzal' } : row));
      const id = await answered({ chain, useConditions: ['NO_ONWARD_TRANSFER', 'NOT_AS_EVIDENCE'] });
      expect(names(await looking(id, 'court'))).toEqual([]);
      await offices.words.say(offices.official('GT'), id, { says: 'consent', of: 'court' });
      await offices.words.say(offices.official('GT'), id, { says: 'consent', of: 'onward', thirdState: 'TT' });
      expect(await offices.deliver(2)).toEqual([]);
      expect(names(await looking(id, 'court'))).toHaveLength(3);
      await expect(offices.submitted({ addressee: 'TT', specialInstructions: 'sold by Casa Quetzal' })).resolves.toMatchObject({
        state: 'submitted',
      });
      await offices.deliver();
      await offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'onward', thirdState: 'TT' });
      await offices.deliver();
      await expect(offices.submitted({ addressee: 'TT', specialInstructions: 'sold by Casa Quetzal' })).rejects.toEqual(
        refusedWith('use-condition.third-party'),
      );
      expect(
        (await offices.words.list(offices.official('BZ'), id)).items.map(({ says, of, thirdState }) => [says, of, thirdState?.code]),
      ).toEqual([
        ['consent', 'court', undefined],
        ['consent', 'onward', 'TT'],
        ['veto', 'onward', 'TT'],
      ]);
      expect(await offices.events('BZ', id)).toContain('trace-request.originator-heard');
    });

    it('let its veto of everything win over what it had consented to', async () => {
      const id = await answered({ useConditions: ['NOT_AS_EVIDENCE'] });
      await offices.words.say(offices.official('GT'), id, { says: 'veto', of: 'everything' });
      await offices.words.say(offices.official('GT'), id, { says: 'consent', of: 'court' });
      await offices.deliver();
      for (const purpose of ['court', 'casework']) {
        const { answer, answers } = await looking(id, purpose, 'focal-point');
        expect(answer).toMatchObject({ endState: null, chain: [] });
        expect(answer?.withheld[0]?.because).toContain('vetoed-by-originator');
        expect(answers).toMatchObject([{ endState: null }]);
      }
      expect(names(await offices.seen('GT', id))).toHaveLength(3);
    });

    it('hear it from nobody else', async () => {
      const id = await answered({});
      await expect(offices.words.say(offices.official('BZ'), id, { says: 'consent', of: 'court' })).rejects.toEqual(
        refusedWith('use-condition.not-the-originator'),
      );
      await expect(offices.words.say(offices.official('TT'), id, { says: 'veto', of: 'court' })).rejects.toEqual(
        refusedWith('trace-request.unknown'),
      );
      await expect(offices.words.say(offices.official('GT'), id, { says: 'consent', of: 'everything' })).rejects.toEqual(
        refusedWith('use-condition.word-unclear'),
      );
      await expect(offices.words.say(offices.official('GT'), id, { says: 'consent', of: 'onward' })).rejects.toEqual(
        refusedWith('use-condition.word-unclear'),
      );
      const body = { subjectId: id, wordId: offices.db.jurisdictions.TT, number: 1, says: 'consent', of: 'court', thirdId: null } as const;
      const from = async (code: 'TT' | 'GT', more: object): Promise<string[]> => {
        const sender = offices.official(code);
        const to = offices.db.jurisdictions.BZ;
        await offices.db.session.run(sender, (tx, now) =>
          offices.documents.send(tx, sender, now, { kind: 'trace-originator-word', to, body: { ...body, ...more } }),
        );
        return offices.deliver();
      };
      expect(await from('TT', {})).toEqual(['trace-request.not-from-counterpart']);
      expect(await from('GT', { number: 0 })).toEqual(['trace-request.document-refused']);
      expect(await from('GT', { of: 'everything' })).toEqual(['use-condition.word-unclear']);
      expect((await offices.words.list(offices.official('BZ'), id)).items).toEqual([]);
    });
  });

  describe('on passing on', () => {
    const official = { name: 'A. Official', roles: ['focal-point'] } as const;

    it('keep what one state told us from a third, in a question and in a message alike', async () => {
      const chain = CHAIN.map((row) => (row.sequence === 2 ? { ...row, name: 'Armería Única' } : row));
      const id = await answered({ chain, useConditions: ['NO_ONWARD_TRANSFER'] });
      const telling = offices.submitted({
        addressee: 'TT',
        specialInstructions: 'It was sold by the armeria   UNICA to a private person',
      });
      await expect(telling).rejects.toEqual(refusedWith('use-condition.third-party', { rules: ['third-party-rule'], traceRequestId: id }));

      const toThird = await offices.submitted({ addressee: 'TT' });
      await offices.deliver();
      const { version } = await offices.seen('BZ', toThird.id);
      const said = offices.clarifications.remark(offices.official('BZ'), official, toThird.id, { text: 'JUAN PEREZ bought it' });
      await expect(said).rejects.toEqual(refusedWith('use-condition.third-party'));
      expect((await offices.seen('BZ', toThird.id)).version).toBe(version);
      const sent = await offices.rows(
        'BZ',
        `SELECT 1 FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2 AND kind = 'trace-clarification.sent'`,
        toThird.id,
      );
      expect(sent).toEqual([]);
    });

    it('let the originator itself be told what it said, and let us name the maker that stands on the weapon', async () => {
      const id = await answered({ useConditions: ['NO_ONWARD_TRANSFER'] });
      await expect(
        offices.clarifications.remark(offices.official('BZ'), official, id, { text: 'Is Juan Pérez still your licensee?' }),
      ).resolves.toBeDefined();
      await expect(offices.submitted({ addressee: 'TT', specialInstructions: 'made by Pietro Beretta' })).resolves.toMatchObject({
        state: 'submitted',
      });
      await offices.deliver();
    });
  });
});
