import { CHAIN, TraceOffices } from '../../test/trace-offices';

const refusedWith = (code: string) => expect.objectContaining({ code });

describe('several states that are asked about one firearm', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const further = async (id: string, addressee: string, more = {}) =>
    offices.subRequests.ask(offices.official('BZ'), id, (await offices.seen('BZ', id)).version, { addressee, ...more });

  it('are asked in parallel, each by a request of its own that knows nothing of the others', async () => {
    const first = await offices.submitted();
    const second = await further(first.id, 'TT');
    expect(second).toMatchObject({ state: 'submitted', addressee: { code: 'TT' }, reference: first.reference, rootId: first.id });
    expect(second.firearm).toEqual(first.firearm);
    await offices.deliver();
    const there = await offices.seen('TT', second.id);
    expect(there).toMatchObject({ ourPart: 'addressee', rootId: null, state: 'submitted', subRequests: [], whyIllicit: first.whyIllicit });
    await expect(offices.seen('TT', first.id)).rejects.toEqual(refusedWith('trace-request.unknown'));
    const [document] = await offices.rows<{ text: string }>(
      'TT',
      'SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2',
      second.id,
    );
    expect(document?.text).not.toContain(first.id);
    expect(document?.text).not.toContain('rootId');
  });

  it('have each a state and a clock of their own', async () => {
    const { id } = await offices.acknowledged();
    const second = await further(id, 'TT');
    await offices.deliver();
    const { version } = await offices.seen('GT', id);
    await offices.answers.refuse(offices.official('GT'), id, version, { ground: 'NATIONAL_SECURITY', reasons: 'stock of the army' });
    await offices.deliver();
    for (const each of [id, second.id]) {
      const { subRequests } = await offices.seen('BZ', each);
      expect(subRequests).toMatchObject([
        { id, addressee: { code: 'GT' }, state: 'refused', askedBecause: null, outcome: 'refused' },
        { id: second.id, addressee: { code: 'TT' }, state: 'submitted', outcome: null, overdue: false },
      ]);
    }
    expect((await offices.subRequests.list(offices.official('BZ'), id)).items.map(({ id: each }) => each)).toEqual([id, second.id]);
    expect((await offices.subRequests.list(offices.official('GT'), id)).items).toEqual([]);
  });

  it('are proposed when an answer names the way on, and asked only when a person says so', async () => {
    const { id, version } = await offices.acknowledged();
    expect((await offices.seen('BZ', id)).routing.map(({ country }) => country)).not.toContain('TT');
    await offices.answers.answer(offices.official('GT'), id, version, {
      ...{ chain: CHAIN.slice(0, 2), endState: 'TRACED_EXPORT_FOREIGN', extent: 'partial', useConditions: [], furtherCountry: 'TT' },
    });
    await offices.deliver();
    const proposed = (await offices.seen('BZ', id)).routing.find(({ country }) => country === 'TT');
    expect(proposed).toMatchObject({ reason: 'named-by-answer', standing: 'addressable', askedBy: null });
    expect((await offices.seen('BZ', id)).subRequests).toHaveLength(1);
    const second = await further(id, 'TT');
    expect(second.askedBecause).toBe('named-by-answer');
    expect((await offices.seen('BZ', id)).routing.find(({ country }) => country === 'TT')).toMatchObject({ askedBy: second.id });
  });

  it('are not asked twice, unless the first question was cancelled', async () => {
    const { id } = await offices.submitted();
    await expect(further(id, 'GT')).rejects.toEqual(refusedWith('trace-request.asked-already'));
    const second = await further(id, 'TT');
    await expect(further(id, 'TT')).rejects.toEqual(refusedWith('trace-request.asked-already'));
    await offices.requests.cancel(offices.official('BZ'), second.id, second.version);
    const third = await further(id, 'TT');
    await offices.deliver();
    expect(await offices.seen('TT', second.id)).toMatchObject({ state: 'cancelled' });
    expect(await offices.seen('TT', third.id)).toMatchObject({ state: 'submitted' });
  });

  it('are asked once when two officials ask the same state at the same moment', async () => {
    const { id, version } = await offices.submitted();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => offices.subRequests.ask(offices.official('BZ'), id, version, { addressee: 'TT' })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await offices.seen('BZ', id)).subRequests).toHaveLength(2);
  });

  it('are asked by the requester alone, from the first request, once it is submitted', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), {});
    await expect(further(draft.id, 'TT')).rejects.toEqual(refusedWith('trace-request.not-submitted'));
    const { id } = await offices.submitted();
    await offices.deliver();
    const asAddressee = offices.subRequests.ask(offices.official('GT'), id, (await offices.seen('GT', id)).version, { addressee: 'TT' });
    await expect(asAddressee).rejects.toEqual(refusedWith('trace-request.not-submitted'));
    const second = await further(id, 'TT');
    await expect(further(second.id, 'GT')).rejects.toEqual(refusedWith('trace-request.is-sub-request'));
    await expect(further(id, 'IT')).rejects.toEqual(refusedWith('trace-request.addressee-not-here'));
    await expect(further(id, 'BZ')).rejects.toEqual(refusedWith('trace-request.own-jurisdiction'));
  });

  it('do not hear of the possessor unless the requester says so each time', async () => {
    const draft = await offices.submittedWithPossessor({ toBeSent: true, familyName: 'Quiroga' });
    const quiet = await further(draft.id, 'TT');
    await offices.deliver();
    const of = (code: 'GT' | 'TT', id: string) => offices.possessors.show(offices.official(code), ['focal-point'], id);
    await expect(of('GT', draft.id)).resolves.toMatchObject({ familyName: 'Quiroga' });
    await expect(of('TT', quiet.id)).rejects.toEqual(refusedWith('trace-request.no-possessor'));
    await offices.requests.cancel(offices.official('BZ'), quiet.id, quiet.version);
    const told = await further(draft.id, 'TT', { sendPossessor: true });
    await offices.deliver();
    await expect(of('TT', told.id)).resolves.toMatchObject({ familyName: 'Quiroga' });
  });
});
