import { randomUUID } from 'node:crypto';
import type { AfteConclusion } from '@headstamp/codes';
import { commitmentTo } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import type { AcquisitionView } from '../acquisition/acquisition.dto';
import { aClaim, Laboratory, scanOf } from '../ballistics.spec-support';
import type { CandidateView } from '../candidate/candidate.dto';
import type { CompareLink, LinkView } from './link.dto';

describe('ballistic links between Belize and Guatemala', () => {
  let lab: Laboratory;
  let BZ: string;
  let GT: string;
  let TT: string;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  beforeAll(async () => {
    lab = await Laboratory.open();
    ({ BZ, GT, TT } = lab.db.jurisdictions);
    torres = await lab.official(BZ, 'torres');
    lopez = await lab.official(GT, 'lopez');
    ramos = await lab.official(GT, 'ramos');
  });
  afterAll(() => lab.close());

  let slides = 300;
  const aCalibre = (): string => `TEST ${randomUUID().slice(0, 8)}`;
  interface Story {
    readonly linkId: string;
    readonly candidate: CandidateView;
    readonly sent: AcquisitionView;
    readonly found: AcquisitionView;
  }
  /** Guatemala's scene case, Belize's test fire of the same slide, and Belize's lead between them. */
  const aLead = async (cases: { readonly bz?: string; readonly gt?: string; readonly shareSurface?: boolean } = {}): Promise<Story> => {
    const calibre = aCalibre();
    const slide = slides++;
    const found = await lab.acquisitions.record(lopez, scanOf(slide, 1), aClaim({ calibre, caseId: cases.gt ?? randomUUID(), caseReference: 'GT-SCENE', shareWith: ['BZ'] }));
    await lab.carry();
    const claim = aClaim({ calibre, caseId: cases.bz ?? randomUUID(), caseReference: 'BZ-SEIZURE', itemKind: 'TEST_FIRE_CASE', shareSurface: cases.shareSurface ?? true });
    const sent = await lab.acquisitions.record(torres, scanOf(slide, 2), claim);
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(torres, sent.id)).items;
    if (!candidate) throw new Error('no candidate');
    const lead = await lab.candidates.declareLead(torres, candidate.id, candidate.version, 'Agreement of individual marks at two o’clock');
    return { linkId: lead.linkId ?? '', candidate: lead, sent, found };
  };
  const bench = (more: Partial<CompareLink> = {}): CompareLink => ({
    basis: 'ORIGINAL_CAST', specimens: ['GT-SCENE-1', 'BZ-L1-C7-E2-M1-C1'], instrument: 'Comparison microscope 2', magnification: 40,
    marksUsed: ['BREECH_FACE'], conclusion: 'IDENTIFICATION', remarks: 'secret remark', ...more,
  });
  const at = (actor: Actor, id: string): Promise<LinkView> => lab.linkReader.one(actor, id);
  const castArrives = async (linkId: string, castId: string = randomUUID()): Promise<string> => {
    await lab.post(GT, 'cast.received', { castId, linkId });
    await lab.carry();
    return castId;
  };
  const examined = async (linkId: string, first: AfteConclusion, second: AfteConclusion, more: Partial<CompareLink> = {}): Promise<LinkView> => {
    await lab.carry();
    await castArrives(linkId);
    const compared = await lab.examinations.compare(lopez, linkId, (await at(lopez, linkId)).version, bench({ conclusion: first, ...more }));
    const verified = await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: second });
    await lab.carry();
    return verified;
  };
  const events = async (actor: Actor, linkId: string): Promise<string[]> => {
    const rows = await lab.rows<{ kind: string }>(actor, 'SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written', [linkId]);
    return rows.map(({ kind }) => kind);
  };
  const heard = async (jurisdictionId: string, job: string, linkId: string): Promise<unknown[]> => {
    const messages = await lab.rows<{ queue: string; data: string }>(lab.db.actor(jurisdictionId), 'SELECT queue, data FROM messaging.outbox WHERE job = $1 AND data LIKE $2 ORDER BY id', [job, `%${linkId}%`]);
    return messages.map(({ queue, data }) => ({ queue, ...(JSON.parse(data) as object) }));
  };

  it('makes a lead of a reviewed candidate and tells the owner no more than may be shared', async () => {
    const { linkId, candidate, sent, found } = await aLead();
    expect(candidate).toMatchObject({ state: 'lead', reviewReason: 'Agreement of individual marks at two o’clock' });
    await expect(at(torres, linkId)).resolves.toMatchObject({
      ourPart: 'declarer', state: 'notified', score: candidate.score, comparison: null, otherSurfaceShared: true,
      own: { acquisitionId: sent.id, jurisdiction: null, caseReference: 'BZ-SEIZURE', synthetic: true },
      other: { acquisitionId: found.id, jurisdiction: 'GT', reference: found.reference, caseReference: null, synthetic: true },
    });
    await expect(heard(BZ, 'lead.declared', linkId)).resolves.toEqual([{ queue: 'notifications', linkId }]);
    await expect(at(lopez, linkId)).rejects.toMatchObject({ code: 'link.unknown' });

    await lab.carry();
    await expect(at(lopez, linkId)).resolves.toMatchObject({
      ourPart: 'recipient', state: 'notified', score: candidate.score, engineVersion: candidate.engineVersion, parametersHash: candidate.parametersHash,
      own: { acquisitionId: found.id, caseReference: 'GT-SCENE' },
      other: { acquisitionId: sent.id, jurisdiction: 'BZ', reference: sent.reference, caseId: sent.caseId, caseReference: 'BZ-SEIZURE', synthetic: true },
    });
    const [document] = await lab.rows<{ text: string }>(lopez, `SELECT text FROM exchange.document WHERE kind = 'lead-notice' AND subject_id = $1`, [linkId]);
    for (const kept of [sent.exhibitId, 'two o’clock', torres.officialId]) expect(document?.text).not.toContain(kept);
    expect(await events(torres, linkId)).toEqual(['lead.declared', 'document.sent']);
    expect(await events(lopez, linkId)).toEqual(['document.received', 'lead.received']);
    await expect(lab.rows(lab.db.actor(TT), 'SELECT 1 FROM ballistics.link')).resolves.toEqual([]);
    await expect(at(lab.db.actor(TT), linkId)).rejects.toMatchObject({ code: 'link.unknown' });
    for (const side of ['own', 'other'] as const) {
      expect((await lab.linkReader.picture(lopez, linkId, side, 96)).subarray(1, 4).toString()).toBe('PNG');
      expect((await lab.linkReader.picture(torres, linkId, side, 96)).subarray(1, 4).toString()).toBe('PNG');
      await expect(lab.linkReader.picture(lab.db.actor(TT), linkId, side, 96)).rejects.toMatchObject({ code: 'link.unknown' });
    }
  }, 60_000);

  it('sends no surface with the notice where its owner does not share it', async () => {
    const { linkId } = await aLead({ shareSurface: false });
    await lab.carry();
    await expect(at(lopez, linkId)).resolves.toMatchObject({ otherSurfaceShared: false });
    await expect(lab.linkReader.picture(lopez, linkId, 'other', 96)).rejects.toMatchObject({ code: 'link.surface-not-shared' });
  }, 60_000);

  it('reviews a candidate once, on the version that was read', async () => {
    const { candidate } = await aLead();
    await expect(lab.candidates.dismiss(torres, candidate.id, candidate.version, 'no')).rejects.toMatchObject({ code: 'candidate.reviewed-before' });
    await expect(lab.candidates.dismiss(torres, candidate.id, candidate.version + 1, 'no')).rejects.toMatchObject({ code: 'candidate.changed-meanwhile' });
    await expect(lab.candidates.dismiss(lopez, candidate.id, candidate.version, 'no')).rejects.toMatchObject({ code: 'candidate.unknown' });
  }, 60_000);

  it('joins no two items of one case, and writes nothing of the attempt', async () => {
    const calibre = aCalibre();
    const caseId = randomUUID();
    const slide = slides++;
    const other = await lab.acquisitions.record(torres, scanOf(slide, 2), aClaim({ calibre }));
    const one = await lab.acquisitions.record(torres, scanOf(slide, 1), aClaim({ calibre, caseId }));
    const same = await lab.acquisitions.record(torres, scanOf(slide, 3), aClaim({ calibre, caseId }));
    await lab.carry();
    expect((await lab.candidateReader.ranked(torres, one.id)).items.map((item) => item.other.acquisitionId)).toEqual([other.id]);
    // A correlation never proposes two items of one case, so the candidate is written by hand.
    const id = randomUUID();
    await lab.rows(
      torres,
      `INSERT INTO ballistics.candidate SELECT jurisdiction_id, $1, occurred_at, recorded_at, correlation_id, acquisition_id, 'own', $3, 99, score, mean_correlation, areal,
       congruent_cells, cells, pose, engine_version, parameters_hash, file_sha256, other_file_sha256, note, 'candidate', NULL, NULL, NULL, 1
       FROM ballistics.candidate WHERE acquisition_id = $2 AND rank = 1`,
      [id, one.id, same.id],
    );
    const before = await lab.count(torres, 'ballistics.link');
    await expect(lab.candidates.declareLead(torres, id, 1, 'same case')).rejects.toMatchObject({ code: 'link.one-case' });
    await expect(lab.count(torres, 'ballistics.link')).resolves.toBe(before);
    await expect(lab.candidateReader.one(torres, id)).resolves.toMatchObject({ state: 'candidate', linkId: null });
  }, 60_000);

  it('declares a lead between two items once, whichever side looks', async () => {
    const { linkId, sent, found } = await aLead();
    await lab.carry();
    await lab.rows(torres, `UPDATE ballistics.candidate SET state = 'candidate', reviewed_by = NULL, review_reason = NULL WHERE acquisition_id = $1 AND other_id = $2`, [sent.id, found.id]);
    const [candidate] = (await lab.candidateReader.ranked(torres, sent.id)).items;
    await expect(lab.candidates.declareLead(torres, candidate?.id ?? '', candidate?.version ?? 0, 'again')).rejects.toMatchObject({ code: 'link.already-declared', facts: { linkId } });
  }, 60_000);

  it('takes in no lead on an acquisition that was not shared with its sender', async () => {
    const own = await lab.acquisitions.record(lopez, scanOf(slides++, 1), aClaim({ calibre: aCalibre(), shareWith: ['TT'] }));
    for (const recipientAcquisitionId of [own.id, randomUUID()]) {
      const linkId = randomUUID();
      await lab.db.session.run(torres, (tx, now) =>
        lab.documents.send(tx, torres, now, {
          kind: 'lead-notice', to: GT,
          body: {
            subjectId: linkId, senderAcquisitionId: randomUUID(), senderReference: 'BZ-1', senderCaseId: randomUUID(), senderCaseReference: 'BZ-C', synthetic: true,
            recipientAcquisitionId, score: 40, engineVersion: 'x', parametersHash: 'x', reviewedOn: '2026-03-01', preparedSurface: null,
          },
        }),
      );
      await lab.carry(['exchange']);
      const message = (await lab.open(GT)).find(({ job, queue, data }) => job === 'lead-notice.received' && queue === 'ballistics' && data.includes(linkId));
      if (!message) throw new Error('no message');
      await expect(lab.deliver(GT, message)).rejects.toMatchObject({ code: 'lead-notice.unknown-acquisition' });
      await lab.rows(lopez, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
      await expect(at(lopez, linkId)).rejects.toMatchObject({ code: 'link.unknown' });
    }
  }, 60_000);

  it('asks for a cast, compares only after it was received, and confirms a hit by two examiners on both sides', async () => {
    const { linkId, sent, found } = await aLead();
    await lab.carry();
    await expect(lab.links.requestCast(torres, linkId, (await at(torres, linkId)).version)).rejects.toMatchObject({ code: 'link.only-the-recipient-asks' });
    const before = await at(lopez, linkId);
    await expect(lab.links.requestCast(lopez, linkId, before.version + 1)).rejects.toMatchObject({ code: 'link.changed-meanwhile' });
    const asked = await lab.links.requestCast(lopez, linkId, before.version);
    expect(asked).toMatchObject({ state: 'casts_requested' });
    await lab.carry();
    await expect(at(torres, linkId)).resolves.toMatchObject({ state: 'casts_requested' });
    for (const basis of ['ORIGINAL_CAST', 'CAST_CAST', 'ORIGINAL_ORIGINAL'] as const) {
      await expect(lab.examinations.compare(lopez, linkId, asked.version, bench({ basis }))).rejects.toMatchObject({ code: 'link.specimen-not-received' });
    }
    const castId = await castArrives(linkId);
    const received = await at(lopez, linkId);
    expect(received).toMatchObject({ state: 'casts_received', receivedCastIds: [castId] });
    await castArrives(linkId, castId);
    await expect(at(lopez, linkId)).resolves.toMatchObject({ receivedCastIds: [castId], version: received.version });

    const compared = await lab.examinations.compare(lopez, linkId, received.version, bench());
    expect(compared).toMatchObject({ state: 'compared', comparison: { conclusion: 'IDENTIFICATION', examinerReference: 'REF-lopez', scale: 'AFTE range of conclusions' } });
    await expect(lab.examinations.verify(lopez, linkId, compared.version, { conclusion: 'IDENTIFICATION' })).rejects.toMatchObject({ code: 'link.verifier-is-examiner' });
    await expect(heard(GT, 'hit.confirmed', linkId)).resolves.toEqual([]);
    const verified = await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    expect(verified).toMatchObject({
      state: 'confirmed_hit', comment: null, comparison: { conclusion: 'IDENTIFICATION' }, verification: { conclusion: 'IDENTIFICATION', verifierReference: 'REF-ramos', outcome: 'confirmed_hit' },
    });
    await expect(at(torres, linkId)).resolves.toMatchObject({ state: 'casts_requested' });
    await lab.carry();
    await expect(at(torres, linkId)).resolves.toMatchObject({
      state: 'confirmed_hit', other: { caseReference: 'GT-SCENE' }, comparison: null,
      report: { conclusion: 'IDENTIFICATION', verification: 'IDENTIFICATION', outcome: 'confirmed_hit', examinerReference: 'REF-lopez', verifierReference: 'REF-ramos', basis: 'ORIGINAL_CAST' },
    });
    const toBoth = (caseId: string) => ['cases', 'notifications'].map((queue) => ({ queue, linkId, caseId }));
    await expect(heard(GT, 'hit.confirmed', linkId)).resolves.toEqual(toBoth(found.caseId));
    await expect(heard(BZ, 'hit.confirmed', linkId)).resolves.toEqual(toBoth(sent.caseId));
    expect(await events(lopez, linkId)).toEqual([
      'document.received', 'lead.received', 'cast.requested', 'document.sent', 'specimen.received', 'comparison.concluded', 'hit.confirmed', 'document.sent',
    ]);
    expect(await events(torres, linkId)).toEqual(['lead.declared', 'document.sent', 'document.received', 'cast.requested', 'document.received', 'hit.confirmed']);
    await expect(lab.count(lab.db.actor(TT), 'ballistics.link')).resolves.toBe(0);
  }, 90_000);

  it('hides the first conclusion from everybody but its examiner until the verification, on every way out', async () => {
    const { linkId } = await aLead();
    await lab.carry();
    await castArrives(linkId);
    const compared = await lab.examinations.compare(lopez, linkId, (await at(lopez, linkId)).version, bench({ conclusion: 'INCONCLUSIVE_B' }));
    expect(compared.comparison).toMatchObject({ conclusion: 'INCONCLUSIVE_B', remarks: 'secret remark' });
    const others = [ramos, await lab.official(GT, 'focal', ['focal-point']), await lab.official(GT, 'manager', ['laboratory-manager']), await lab.official(GT, 'auditor', ['auditor'])];
    for (const person of others) {
      const one = await at(person, linkId);
      const page = await lab.linkReader.page(person, { limit: 200 });
      expect(one.comparison).toMatchObject({ examinerReference: 'REF-lopez', basis: 'ORIGINAL_CAST', conclusion: null, remarks: null });
      expect(JSON.stringify([one, page.items.filter(({ id }) => id === linkId)])).not.toMatch(/INCONCLUSIVE|secret/);
    }
    await expect(at(lopez, linkId)).resolves.toMatchObject({ comparison: { conclusion: 'INCONCLUSIVE_B' } });
    const said = await lab.rows<{ everything: string }>(
      ramos,
      `SELECT coalesce((SELECT string_agg(body, ' ') FROM ledger.event), '') || coalesce((SELECT string_agg(sealed::text, ' ') FROM ledger.opening), '')
       || coalesce((SELECT string_agg(data, ' ') FROM messaging.outbox), '') AS everything`,
    );
    expect(said[0]?.everything).not.toMatch(/INCONCLUSIVE_B|secret/);

    const verified = await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'INCONCLUSIVE_B' });
    expect(verified).toMatchObject({ state: 'inconclusive_parked', comment: null, comparison: { conclusion: 'INCONCLUSIVE_B' } });
    const [proof] = await lab.rows<{ commitment: string; opened: string }>(
      ramos,
      `SELECT c.commitment, e.body AS opened FROM ballistics.comparison c JOIN ledger.event e ON e.subject_id = c.link_id AND e.kind = 'link.parked' WHERE c.link_id = $1`,
      [linkId],
    );
    const key = (JSON.parse(proof?.opened ?? '{}') as { facts: { conclusionKey: string } }).facts.conclusionKey;
    expect(commitmentTo({ key: Buffer.from(key, 'hex'), sealed: { conclusion: 'INCONCLUSIVE_B', remarks: 'secret remark' } })).toBe(proof?.commitment);
  }, 90_000);

  it.each([
    ['IDENTIFICATION', 'INCONCLUSIVE_A', 'inconclusive_parked', 'conclusions-differ'],
    ['ELIMINATION', 'ELIMINATION', 'not_confirmed', null],
  ] as const)('makes of %s and %s the outcome %s on both sides, and tells nobody of a hit', async (first, second, state, comment) => {
    const { linkId } = await aLead();
    await expect(examined(linkId, first, second)).resolves.toMatchObject({ state, comment });
    await expect(at(torres, linkId)).resolves.toMatchObject({ state, comment, report: { conclusion: first, verification: second, outcome: state } });
    await expect(heard(GT, 'hit.confirmed', linkId)).resolves.toEqual([]);
    await expect(heard(BZ, 'hit.confirmed', linkId)).resolves.toEqual([]);
    const settled = await at(lopez, linkId);
    await expect(lab.examinations.compare(lopez, linkId, settled.version, bench())).rejects.toMatchObject({ code: 'link.move-not-allowed' });
  }, 90_000);

  it('never identifies on images, though it may eliminate on them before any cast came', async () => {
    const { linkId } = await aLead();
    await lab.carry();
    const { version } = await at(lopez, linkId);
    await expect(lab.examinations.compare(lopez, linkId, version, bench({ basis: 'IMAGE_ONLY' }))).rejects.toMatchObject({ code: 'link.identification-needs-specimens' });
    const compared = await lab.examinations.compare(lopez, linkId, version, bench({ basis: 'IMAGE_ONLY', conclusion: 'ELIMINATION' }));
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' })).rejects.toMatchObject({ code: 'link.identification-needs-specimens' });
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'ELIMINATION' })).resolves.toMatchObject({ state: 'not_confirmed' });
  }, 90_000);

  it('counts one hit between two cases: a second identification is noted as a known link, on both sides', async () => {
    const cases = { bz: randomUUID(), gt: randomUUID() };
    const first = await aLead(cases);
    await expect(examined(first.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
    const second = await aLead(cases);
    await expect(examined(second.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'verified', comment: 'already-known-link' });
    await expect(at(torres, second.linkId)).resolves.toMatchObject({ state: 'verified', comment: 'already-known-link', report: { outcome: 'verified' } });
    for (const jurisdictionId of [BZ, GT]) await expect(heard(jurisdictionId, 'hit.confirmed', second.linkId)).resolves.toEqual([]);
    const third = await aLead({ ...cases, gt: randomUUID() });
    await expect(examined(third.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
  }, 120_000);

  it('links two cases of one jurisdiction without a document, and tells both of the hit', async () => {
    const calibre = aCalibre();
    const known = await lab.acquisitions.record(lopez, scanOf(slides, 1), aClaim({ calibre }));
    await lab.carry();
    const query = await lab.acquisitions.record(lopez, scanOf(slides++, 2), aClaim({ calibre }));
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(lopez, query.id)).items;
    const { linkId } = await lab.candidates.declareLead(lopez, candidate?.id ?? '', candidate?.version ?? 0, 'same breech face');
    const link = await at(lopez, linkId ?? '');
    expect(link).toMatchObject({ ourPart: 'domestic', state: 'reviewed_lead', other: { acquisitionId: known.id, jurisdiction: null, caseReference: 'CASE-1' } });
    const compared = await lab.examinations.compare(lopez, link.id, link.version, bench({ basis: 'ORIGINAL_ORIGINAL' }));
    await expect(lab.examinations.verify(ramos, link.id, compared.version, { conclusion: 'IDENTIFICATION' })).resolves.toMatchObject({ state: 'confirmed_hit' });
    const told = await heard(GT, 'hit.confirmed', link.id);
    expect(new Set(told.map((each) => (each as { caseId: string }).caseId))).toEqual(new Set([known.caseId, query.caseId]));
    await expect(lab.rows(lopez, 'SELECT 1 FROM exchange.document WHERE subject_id = $1', [link.id])).resolves.toEqual([]);
    await expect(lab.linkReader.page(lopez, { limit: 50, caseId: known.caseId })).resolves.toMatchObject({ items: [{ id: link.id }] });
  }, 90_000);

  it('takes in no report that contradicts itself or comes from somebody else', async () => {
    const { linkId } = await aLead();
    await lab.carry();
    const stranger = lab.db.actor(TT);
    const report = {
      subjectId: linkId, basis: 'ORIGINAL_CAST' as const, scale: 'AFTE', scaleVersion: '1992', conclusion: 'IDENTIFICATION' as const, verification: 'IDENTIFICATION' as const,
      outcome: 'confirmed_hit' as const, examinedSpecimens: ['a', 'b'], examinerReference: 'X', verifierReference: 'Y', concludedOn: '2026-03-01', verifiedOn: '2026-03-02', caseReference: 'GT-SCENE',
    };
    const lies = [
      { from: stranger, body: report, code: 'link.not-a-party' },
      { from: lopez, body: { ...report, verification: 'INCONCLUSIVE_A' as const }, code: 'comparison-report.contradicts-itself' },
      { from: lopez, body: { ...report, basis: 'IMAGE_ONLY' as const }, code: 'comparison-report.contradicts-itself' },
      { from: lopez, body: { ...report, verifierReference: 'X' }, code: 'comparison-report.contradicts-itself' },
    ];
    for (const { from, body, code } of lies) {
      await lab.db.session.run(from, (tx, now) => lab.documents.send(tx, from, now, { kind: 'comparison-report', to: BZ, body }));
      await lab.carry(['exchange']);
      const message = (await lab.open(BZ)).find(({ job, data }) => job === 'comparison-report.received' && data.includes(linkId));
      if (!message) throw new Error('no message');
      await expect(lab.deliver(BZ, message)).rejects.toMatchObject({ code });
      await lab.rows(torres, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
    }
    await expect(at(torres, linkId)).resolves.toMatchObject({ state: 'notified', report: null });
  }, 60_000);

  it('leaves the database no way to a confirmed hit but two identifications by two officials', async () => {
    const { linkId } = await aLead();
    await lab.carry();
    await castArrives(linkId);
    const forge = (sql: string, values: unknown[] = []): Promise<unknown> => lab.rows(lopez, sql, values);
    await expect(forge(`UPDATE ballistics.link SET state = 'verified' WHERE id = $1`, [linkId])).rejects.toThrow('link_settled_by_two_examiners');
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit' WHERE id = $1`, [linkId])).rejects.toThrow('link_outcome_as_concluded');
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit', verification_id = $2, verified_outcome = 'confirmed_hit' WHERE id = $1`, [linkId, randomUUID()])).rejects.toThrow('link_settled_by_verification');
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit', report_id = $2, reported_outcome = 'confirmed_hit' WHERE id = $1`, [linkId, randomUUID()])).rejects.toThrow('link_settled_by_report');

    const compared = await lab.examinations.compare(lopez, linkId, (await at(lopez, linkId)).version, bench({ conclusion: 'INCONCLUSIVE_A' }));
    const verification = (verifier: string, first: string, conclusion: string, outcome: string): Promise<unknown> =>
      forge(
        `INSERT INTO ballistics.verification (jurisdiction_id, id, occurred_at, link_id, comparison_id, examiner_id, verifier_id, verifier_reference, first_conclusion, conclusion, outcome)
         SELECT jurisdiction_id, gen_random_uuid(), now(), link_id, id, examiner_id, $2, 'REF', $3, $4, $5 FROM ballistics.comparison WHERE link_id = $1`,
        [linkId, verifier, first, conclusion, outcome],
      );
    await expect(verification(lopez.officialId, 'INCONCLUSIVE_A', 'IDENTIFICATION', 'inconclusive_parked')).rejects.toThrow('verification_by_another');
    await expect(verification(ramos.officialId, 'IDENTIFICATION', 'IDENTIFICATION', 'confirmed_hit')).rejects.toThrow('verification_meets_first_conclusion');
    await expect(verification(ramos.officialId, 'INCONCLUSIVE_A', 'IDENTIFICATION', 'confirmed_hit')).rejects.toThrow('verification_outcome_follows');
    await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit' WHERE id = $1`, [linkId])).rejects.toThrow('link_outcome_as_concluded');
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit', verified_outcome = 'confirmed_hit' WHERE id = $1`, [linkId])).rejects.toThrow('link_settled_by_verification');
    await expect(forge(`UPDATE ballistics.link SET other_case_id = gen_random_uuid() WHERE id = $1`, [linkId])).rejects.toThrow('keeps what was written');
    await expect(forge(`UPDATE ballistics.first_conclusion SET conclusion = 'IDENTIFICATION'`)).rejects.toThrow('permission denied');
  }, 90_000);
});
