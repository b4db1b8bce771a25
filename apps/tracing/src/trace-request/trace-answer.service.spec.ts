import { randomUUID } from 'node:crypto';
import { CHAIN, TraceOffices } from '../../test/trace-offices';
import type { AnswerTraceRequest } from './trace-answer.dto';

const refusedWith = (code: string, facts = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });
const RELEASED: Omit<AnswerTraceRequest, 'proposalCandidateRecordId' | 'chain'> = {
  endState: 'TRACED_FIRST_PURCHASER',
  useConditions: ['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER'],
};

describe('a trace request between two jurisdictions', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  /** Guatemala answers with the record that its marking service proposed. */
  const answered = async (more: Partial<AnswerTraceRequest> = {}) => {
    const { id, version } = await offices.acknowledged();
    const recordId = randomUUID();
    await offices.propose('GT', id, recordId);
    await offices.answers.answer(offices.official('GT'), id, version, { ...RELEASED, proposalCandidateRecordId: recordId, ...more });
    return id;
  };

  it('reaches the addressee word for word as it was observed, and a third state sees nothing of it', async () => {
    const asked = await offices.submitted();
    await offices.deliver();
    const received = await offices.seen('GT', asked.id);
    expect(received).toMatchObject({
      state: 'submitted',
      ourPart: 'addressee',
      requester: { code: 'BZ' },
      reference: asked.reference,
      caseId: null,
    });
    expect(received.firearm).toEqual(asked.firearm);
    for (const said of ['illicitGround', 'whyIllicit', 'howFound', 'intendedUse', 'recoveredOn', 'recoveredIn', 'dueAt'] as const) {
      expect(received[said]).toEqual(asked[said]);
    }
    await expect(offices.seen('TT', asked.id)).rejects.toEqual(refusedWith('trace-request.unknown'));
    for (const table of ['trace_request', 'firearm_reading', 'mark_reading', 'chain_row', 'records_search', 'proposal']) {
      expect(await offices.rows('TT', `SELECT id FROM tracing.${table} WHERE $1::uuid IS NOT NULL`)).toEqual([]);
    }
  });

  it('keeps the requester’s own case number at home', async () => {
    const { id } = await offices.submitted({ caseId: randomUUID() });
    const [document] = await offices.rows<{ text: string }>(
      'BZ',
      'SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2',
      id,
    );
    expect(document?.text).not.toContain('caseId');
  });

  it('is acknowledged by the addressee, and the requester hears of it', async () => {
    const { id } = await offices.acknowledged();
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'acknowledged', version: 3 });
    expect(await offices.events('BZ', id)).toContain('trace-acknowledgement.recorded');
    expect(await offices.events('GT', id)).toEqual(
      expect.arrayContaining(['document.received', 'trace-request.received', 'trace-request.acknowledged']),
    );
  });

  it('cannot be acknowledged, answered or refused by the one who asked', async () => {
    const { id, version } = await offices.submitted();
    const own = offices.official('BZ');
    const notOurs = refusedWith('trace-request.move-not-allowed', { by: 'requester' });
    await expect(offices.answers.acknowledge(own, id, version)).rejects.toEqual(notOurs);
    await expect(offices.answers.answer(own, id, version, { ...RELEASED, chain: [] })).rejects.toEqual(notOurs);
    await expect(offices.answers.stateNoRecord(own, id, version, {})).rejects.toEqual(notOurs);
    await expect(offices.answers.refuse(own, id, version, { ground: 'OTHER', reasons: 'none' })).rejects.toEqual(notOurs);
  });

  it('is answered by nobody before it is acknowledged', async () => {
    const { id } = await offices.submitted();
    await offices.deliver();
    const { version } = await offices.seen('GT', id);
    await expect(offices.answers.refuse(offices.official('GT'), id, version, { ground: 'OTHER', reasons: 'none' })).rejects.toEqual(
      refusedWith('trace-request.move-not-allowed', { state: 'submitted' }),
    );
  });

  it('shows the proposed records with their differences to the addressee’s focal point and to nobody else', async () => {
    const { id } = await offices.acknowledged();
    expect((await offices.seen('GT', id)).recordsSearch).toBeNull();
    const recordId = randomUUID();
    await offices.propose('GT', id, recordId);
    const { recordsSearch } = await offices.seen('GT', id, 'focal-point');
    expect(recordsSearch?.candidates).toMatchObject([
      {
        recordId,
        serial: 'GT-2009-1187',
        agrees: ['make', 'calibre'],
        differs: [{ field: 'serial', observed: 'GT-20O9-1187', reason: 'O read for 0' }],
        chain: CHAIN,
      },
    ]);
    expect((await offices.seen('GT', id, 'investigator', 'auditor')).recordsSearch).toBeNull();
    expect((await offices.seen('BZ', id, 'focal-point')).recordsSearch).toBeNull();
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'acknowledged', answer: null });
  });

  it('tells a search that found nothing from a search that nobody made', async () => {
    const { id } = await offices.acknowledged();
    await offices.propose('GT', id);
    expect((await offices.seen('GT', id)).recordsSearch).toMatchObject({ candidates: [] });
  });

  it('gives the requester the released chain with its use conditions and the time to crime', async () => {
    const id = await answered({ remarks: 'sold on the open market' });
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'acknowledged', answer: null });
    await offices.deliver();
    const { state, answer } = await offices.seen('BZ', id, 'investigator');
    expect(state).toBe('answered');
    expect(answer).toMatchObject({
      outcome: 'answered',
      extent: 'full',
      endState: 'TRACED_FIRST_PURCHASER',
      useConditions: ['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER'],
      chain: CHAIN,
      remarks: 'sold on the open market',
      timeToCrime: { known: true, minDays: 365, maxDays: 365, shortestBand: 'Y1_2', countedFrom: 'first-purchaser-acquired' },
    });
    expect(await offices.events('BZ', id)).toContain('trace-answer.recorded');
  });

  it('keeps withheld rows at home, calls the answer partial, and never logs a name in clear', async () => {
    const id = await answered({ withhold: [3] });
    await offices.deliver();
    const { answer } = await offices.seen('BZ', id);
    expect(answer?.extent).toBe('partial');
    expect(answer?.chain.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(answer?.timeToCrime).toMatchObject({ known: true, countedFrom: 'last-retail-transfer' });
    const documents = await offices.rows<{ text: string }>(
      'BZ',
      'SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2',
      id,
    );
    const bodies = await offices.rows<{ text: string }>(
      'GT',
      'SELECT body AS text FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2',
      id,
    );
    expect(documents.map(({ text }) => text).join()).not.toContain('Juan Pérez');
    expect(documents.map(({ text }) => text).join()).toContain('Armería Central');
    expect(bodies.map(({ text }) => text).join()).not.toMatch(/Juan Pérez|Armería|1187/);
  });

  it('shows the names of holders, at home, to those who answer or audit only', async () => {
    const id = await answered();
    expect((await offices.seen('GT', id, 'focal-point')).answer?.chain).toHaveLength(3);
    expect((await offices.seen('GT', id, 'auditor')).answer?.chain).toHaveLength(3);
    expect((await offices.seen('GT', id, 'investigator')).answer).toBeNull();
  });

  it('releases only a record that was proposed for this very request, or a chain stated by hand, and not both', async () => {
    const recordId = randomUUID();
    const other = await offices.acknowledged();
    await offices.propose('GT', other.id, recordId);
    const { id, version } = await offices.acknowledged();
    await offices.propose('GT', id, randomUUID());
    const focalPoint = offices.official('GT');
    const attempt = (more: Partial<AnswerTraceRequest>) => offices.answers.answer(focalPoint, id, version, { ...RELEASED, ...more });
    await expect(attempt({ proposalCandidateRecordId: recordId })).rejects.toEqual(refusedWith('trace-request.unknown-candidate'));
    await expect(attempt({})).rejects.toEqual(refusedWith('trace-request.chain-not-stated'));
    await expect(attempt({ proposalCandidateRecordId: recordId, chain: [] })).rejects.toEqual(
      refusedWith('trace-request.chain-not-stated'),
    );
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'acknowledged', version, answer: null });
    await attempt({
      chain: [{ sequence: 1, actor: 'IMPORTER', name: 'Importadora del Sur', country: 'GT', acquiredOn: '2009' }],
      endState: 'TRACED_WHOLESALE_ONLY',
    });
    await offices.deliver();
    expect((await offices.seen('BZ', id)).answer).toMatchObject({
      chain: [{ name: 'Importadora del Sur', licence: null, acquiredOn: '2009' }],
      timeToCrime: { known: false, unknownBecause: 'no-date-of-sale' },
    });
  });

  it('carries a refusal with its ground and reasons, and the statement that there is no record', async () => {
    const refused = await offices.acknowledged();
    await offices.answers.refuse(offices.official('GT'), refused.id, refused.version, {
      ground: 'NATIONAL_SECURITY',
      reasons: 'stock of the army',
    });
    const unknown = await offices.acknowledged();
    await offices.answers.stateNoRecord(offices.official('GT'), unknown.id, unknown.version, { remarks: 'no such serial' });
    await offices.deliver();
    expect(await offices.seen('BZ', refused.id)).toMatchObject({
      state: 'refused',
      answer: { outcome: 'refused', refusalGround: 'NATIONAL_SECURITY', remarks: 'stock of the army', chain: [] },
    });
    expect(await offices.seen('BZ', unknown.id)).toMatchObject({
      state: 'no_record',
      answer: { outcome: 'no_record', remarks: 'no such serial' },
    });
  });

  it('may be answered in part, and the further answer takes the place of the first', async () => {
    const id = await answered({ withhold: [3] });
    await offices.deliver();
    const { version } = await offices.seen('GT', id);
    await offices.answers.answer(offices.official('GT'), id, version, { ...RELEASED, chain: [...CHAIN] });
    await offices.deliver();
    for (const code of ['BZ', 'GT'] as const) {
      const seen = await offices.seen(code, id);
      expect(seen).toMatchObject({ state: 'answered', extent: 'full', answer: { number: 2, chain: CHAIN } });
      expect(seen.answers.map(({ number, extent }) => [number, extent])).toEqual([
        [1, 'partial'],
        [2, 'full'],
      ]);
    }
    await expect(
      offices.answers.answer(offices.official('GT'), id, (await offices.seen('GT', id)).version, { ...RELEASED, chain: [...CHAIN] }),
    ).rejects.toEqual(refusedWith('trace-request.move-not-allowed', { state: 'answered' }));
  });

  it('may be delayed with ground and date, taken up again, restricted, and completed', async () => {
    const focal = offices.official('GT');
    const { id, version } = await offices.acknowledged();
    const late = { ground: 'CRIMINAL_INVESTIGATION', reasons: 'a trial is under way' } as const;
    await expect(offices.answers.delay(focal, id, version, { ...late, expectedOn: '2001-01-01' })).rejects.toEqual(
      refusedWith('trace-request.expected-in-past'),
    );
    const delayed = await offices.answers.delay(focal, id, version, { ...late, expectedOn: '2190-01-31' });
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({
      ...{ state: 'delayed', expectedOn: '2190-01-31', overdue: false },
      answer: { outcome: 'delayed', refusalGround: 'CRIMINAL_INVESTIGATION', remarks: 'a trial is under way' },
    });
    const begun = await offices.answers.begin(focal, id, delayed.version);
    const restricted = await offices.answers.restrict(focal, id, begun.version, {
      ...{ ground: 'CONFIDENTIALITY_LAW', reasons: 'buyers are protected', useConditions: ['INVESTIGATION_ONLY'] },
      ...{ chain: [...CHAIN], withhold: [3] },
    });
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({
      state: 'restricted',
      answer: { number: 2, outcome: 'restricted', refusalGround: 'CONFIDENTIALITY_LAW', expectedOn: null },
    });
    await offices.answers.answer(focal, id, restricted.version, { ...RELEASED, chain: [...CHAIN] });
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'answered', answer: { number: 3, refusalGround: null, chain: CHAIN } });
  });

  it('that is too old says by whose law, and no other end does', async () => {
    const { id, version } = await offices.acknowledged();
    const attempt = (more: Partial<AnswerTraceRequest>) =>
      offices.answers.answer(offices.official('GT'), id, version, { ...RELEASED, chain: [], ...more });
    const law = { tooOldYear: 1968, tooOldCountry: 'US' };
    await expect(attempt({ endState: 'TOO_OLD' })).rejects.toEqual(refusedWith('trace-request.too-old-needs-law'));
    await expect(attempt({ endState: 'RECORDS_NOT_AVAILABLE', ...law })).rejects.toEqual(refusedWith('trace-request.too-old-needs-law'));
    await attempt({ endState: 'TOO_OLD', ...law });
    await offices.deliver();
    expect((await offices.seen('BZ', id)).answer).toMatchObject({ endState: 'TOO_OLD', ...law });
  });

  it('names the evidence of a row by identifier and hash', async () => {
    const { id, version } = await offices.acknowledged();
    const kept = await offices.photograph('GT');
    const answer = (photographId: string) =>
      offices.answers.answer(offices.official('GT'), id, version, {
        ...RELEASED,
        chain: CHAIN.map((row) => (row.sequence === 2 ? { ...row, evidence: [{ kind: 'PHOTOGRAPH' as const, id: photographId }] } : row)),
      });
    await expect(answer((await offices.photograph('BZ')).id)).rejects.toEqual(refusedWith('photograph.unknown'));
    await answer(kept.id);
    await offices.deliver();
    const shown = [{ kind: 'PHOTOGRAPH', id: kept.id, sha256: kept.sha256 }];
    expect((await offices.seen('BZ', id)).answer?.chain.map((row) => row.evidence)).toEqual([[], shown, []]);
  });

  it('is answered once when many focal points answer at the same moment, each in their own way', async () => {
    const { id, version } = await offices.acknowledged();
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => {
        const official = offices.official('GT');
        if (at % 3 === 0) return offices.answers.answer(official, id, version, { ...RELEASED, chain: [...CHAIN] });
        if (at % 3 === 1) return offices.answers.refuse(official, id, version, { ground: 'NATIONAL_SECURITY', reasons: `reason ${at}` });
        return offices.answers.stateNoRecord(official, id, version, { remarks: `remark ${at}` });
      }),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('trace-request.changed-meanwhile'));
    expect(await offices.deliver()).toEqual([]);
    const [here, there] = [await offices.seen('GT', id), await offices.seen('BZ', id)];
    expect(there.state).toBe(here.state);
    const answers = await offices.rows(
      'GT',
      `SELECT 1 FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND kind = 'trace-answer'`,
      id,
    );
    expect(answers).toHaveLength(1);
  });

  it('is cancelled by the requester, and the addressee hears of it', async () => {
    const { id } = await offices.acknowledged();
    await offices.requests.cancel(offices.official('BZ'), id, (await offices.seen('BZ', id)).version);
    await offices.deliver();
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'cancelled' });
  });

  it('is closed by the requester when it has its answer, on both sides', async () => {
    const id = await answered();
    await offices.deliver();
    await offices.requests.close(offices.official('BZ'), id, (await offices.seen('BZ', id)).version);
    await offices.deliver();
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'closed', answer: { chain: CHAIN } });
    expect(await offices.seen('GT', id)).toMatchObject({ state: 'closed' });
  });
});
