import { randomUUID } from 'node:crypto';
import { commitmentTo } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { aClaim, scanOf, type Laboratory } from '../ballistics.spec-support';
import { aCalibre, bench, TwoLaboratories } from './two-laboratories.spec-support';

describe('examinations in Guatemala of leads from Belize', () => {
  let lab: Laboratory;
  let BZ: string;
  let GT: string;
  let TT: string;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  let both: TwoLaboratories;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez, ramos } = both);
    ({ BZ, GT, TT } = lab.db.jurisdictions);
  });
  afterAll(() => lab.close());

  it('asks for a cast, compares only after it was received, and confirms a hit by two examiners on both sides', async () => {
    const { linkId, sent, found } = await both.aLead();
    await lab.carry();
    await expect(lab.links.requestCast(torres, linkId, (await both.at(torres, linkId)).version)).rejects.toMatchObject({
      code: 'link.only-the-recipient-asks',
    });
    const before = await both.at(lopez, linkId);
    await expect(lab.links.requestCast(lopez, linkId, before.version + 1)).rejects.toMatchObject({ code: 'link.changed-meanwhile' });
    const asked = await lab.links.requestCast(lopez, linkId, before.version);
    expect(asked).toMatchObject({ state: 'casts_requested' });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ state: 'casts_requested' });
    for (const basis of ['ORIGINAL_CAST', 'CAST_CAST', 'ORIGINAL_ORIGINAL'] as const) {
      await expect(lab.examinations.compare(lopez, linkId, asked.version, bench({ basis }))).rejects.toMatchObject({
        code: 'link.specimen-not-received',
      });
    }
    const castId = await both.castArrives(linkId);
    const received = await both.at(lopez, linkId);
    expect(received).toMatchObject({ state: 'casts_received', receivedCastIds: [castId] });
    await both.castArrives(linkId, castId);
    await expect(both.at(lopez, linkId)).resolves.toMatchObject({ receivedCastIds: [castId], version: received.version });

    const compared = await lab.examinations.compare(lopez, linkId, received.version, bench());
    expect(compared).toMatchObject({
      state: 'compared',
      comparison: { conclusion: 'IDENTIFICATION', examinerReference: 'REF-lopez', scale: 'AFTE range of conclusions' },
    });
    await expect(lab.examinations.verify(lopez, linkId, compared.version, { conclusion: 'IDENTIFICATION' })).rejects.toMatchObject({
      code: 'link.verifier-is-examiner',
    });
    await expect(both.heard(GT, 'hit.confirmed', linkId)).resolves.toEqual([]);
    const verified = await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    expect(verified).toMatchObject({
      state: 'confirmed_hit',
      comment: null,
      comparison: { conclusion: 'IDENTIFICATION' },
      verification: { conclusion: 'IDENTIFICATION', verifierReference: 'REF-ramos', outcome: 'confirmed_hit' },
    });
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ state: 'casts_requested' });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({
      state: 'confirmed_hit',
      other: { caseReference: 'GT-SCENE' },
      comparison: null,
      report: {
        conclusion: 'IDENTIFICATION',
        verification: 'IDENTIFICATION',
        outcome: 'confirmed_hit',
        examinerReference: 'REF-lopez',
        verifierReference: 'REF-ramos',
        basis: 'ORIGINAL_CAST',
      },
    });
    const toBoth = (caseId: string) => ['cases', 'notifications'].map((queue) => ({ queue, linkId, caseId }));
    await expect(both.heard(GT, 'hit.confirmed', linkId)).resolves.toEqual(toBoth(found.caseId));
    await expect(both.heard(BZ, 'hit.confirmed', linkId)).resolves.toEqual(toBoth(sent.caseId));
    expect(await both.events(lopez, linkId)).toEqual([
      'document.received',
      'lead.received',
      'cast.requested',
      'document.sent',
      'specimen.received',
      'comparison.concluded',
      'hit.confirmed',
      'document.sent',
    ]);
    expect(await both.events(torres, linkId)).toEqual([
      'lead.declared',
      'document.sent',
      'document.received',
      'cast.requested',
      'document.received',
      'hit.confirmed',
    ]);
    await expect(lab.count(lab.db.actor(TT), 'ballistics.link')).resolves.toBe(0);
  }, 90_000);

  it('hides the first conclusion from everybody but its examiner until the verification, on every way out', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    const compared = await lab.examinations.compare(
      lopez,
      linkId,
      (await both.at(lopez, linkId)).version,
      bench({ conclusion: 'INCONCLUSIVE_B' }),
    );
    expect(compared.comparison).toMatchObject({ conclusion: 'INCONCLUSIVE_B', remarks: 'secret remark' });
    const others = [
      ramos,
      await lab.official(GT, 'focal', ['focal-point']),
      await lab.official(GT, 'manager', ['laboratory-manager']),
      await lab.official(GT, 'auditor', ['auditor']),
    ];
    for (const person of others) {
      const one = await both.at(person, linkId);
      const page = await lab.linkReader.page(person, { limit: 200 });
      expect(one.comparison).toMatchObject({ examinerReference: 'REF-lopez', basis: 'ORIGINAL_CAST', conclusion: null, remarks: null });
      expect(JSON.stringify([one, page.items.filter(({ id }) => id === linkId)])).not.toMatch(/INCONCLUSIVE|secret/);
    }
    await expect(both.at(lopez, linkId)).resolves.toMatchObject({ comparison: { conclusion: 'INCONCLUSIVE_B' } });
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
    expect(commitmentTo({ key: Buffer.from(key, 'hex'), sealed: { conclusion: 'INCONCLUSIVE_B', remarks: 'secret remark' } })).toBe(
      proof?.commitment,
    );
  }, 90_000);

  it.each([
    ['IDENTIFICATION', 'INCONCLUSIVE_A', 'inconclusive_parked', 'conclusions-differ'],
    ['ELIMINATION', 'ELIMINATION', 'not_confirmed', null],
  ] as const)(
    'makes of %s and %s the outcome %s on both sides, and tells nobody of a hit',
    async (first, second, state, comment) => {
      const { linkId } = await both.aLead();
      await expect(both.examined(linkId, first, second)).resolves.toMatchObject({ state, comment });
      await expect(both.at(torres, linkId)).resolves.toMatchObject({
        state,
        comment,
        report: { conclusion: first, verification: second, outcome: state },
      });
      await expect(both.heard(GT, 'hit.confirmed', linkId)).resolves.toEqual([]);
      await expect(both.heard(BZ, 'hit.confirmed', linkId)).resolves.toEqual([]);
      const settled = await both.at(lopez, linkId);
      await expect(lab.examinations.compare(lopez, linkId, settled.version, bench())).rejects.toMatchObject({
        code: 'link.move-not-allowed',
      });
    },
    90_000,
  );

  it('never identifies on images, though it may eliminate on them before any cast came', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    const { version } = await both.at(lopez, linkId);
    await expect(lab.examinations.compare(lopez, linkId, version, bench({ basis: 'IMAGE_ONLY' }))).rejects.toMatchObject({
      code: 'link.identification-needs-specimens',
    });
    const compared = await lab.examinations.compare(lopez, linkId, version, bench({ basis: 'IMAGE_ONLY', conclusion: 'ELIMINATION' }));
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' })).rejects.toMatchObject({
      code: 'link.identification-needs-specimens',
    });
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'ELIMINATION' })).resolves.toMatchObject({
      state: 'not_confirmed',
    });
  }, 90_000);

  it('counts one hit between two cases: a second identification is noted as a known link, on both sides', async () => {
    const cases = { bz: randomUUID(), gt: randomUUID() };
    const first = await both.aLead(cases);
    await expect(both.examined(first.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
    const second = await both.aLead(cases);
    await expect(both.examined(second.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({
      state: 'verified',
      comment: 'already-known-link',
    });
    await expect(both.at(torres, second.linkId)).resolves.toMatchObject({
      state: 'verified',
      comment: 'already-known-link',
      report: { outcome: 'verified' },
    });
    for (const jurisdictionId of [BZ, GT]) await expect(both.heard(jurisdictionId, 'hit.confirmed', second.linkId)).resolves.toEqual([]);
    const third = await both.aLead({ ...cases, gt: randomUUID() });
    await expect(both.examined(third.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
  }, 120_000);

  it('links two cases of one jurisdiction without a document, and tells both of the hit', async () => {
    const calibre = aCalibre();
    const slide = both.aSlide();
    const known = await lab.acquisitions.record(lopez, scanOf(slide, 1), aClaim({ calibre }));
    await lab.carry();
    const query = await lab.acquisitions.record(lopez, scanOf(slide, 2), aClaim({ calibre }));
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(lopez, query.id)).items;
    const { linkId } = await lab.candidates.declareLead(lopez, candidate?.id ?? '', candidate?.version ?? 0, { reason: 'same breech face' });
    const link = await both.at(lopez, linkId ?? '');
    expect(link).toMatchObject({
      ourPart: 'domestic',
      state: 'reviewed_lead',
      other: { acquisitionId: known.id, jurisdiction: null, caseReference: 'CASE-1' },
    });
    const compared = await lab.examinations.compare(lopez, link.id, link.version, bench({ basis: 'ORIGINAL_ORIGINAL' }));
    await expect(lab.examinations.verify(ramos, link.id, compared.version, { conclusion: 'IDENTIFICATION' })).resolves.toMatchObject({
      state: 'confirmed_hit',
    });
    const told = await both.heard(GT, 'hit.confirmed', link.id);
    expect(new Set(told.map((each) => (each as { caseId: string }).caseId))).toEqual(new Set([known.caseId, query.caseId]));
    await expect(lab.rows(lopez, 'SELECT 1 FROM exchange.document WHERE subject_id = $1', [link.id])).resolves.toEqual([]);
    await expect(lab.linkReader.page(lopez, { limit: 50, caseId: known.caseId })).resolves.toMatchObject({ items: [{ id: link.id }] });
  }, 90_000);

  it('takes no cast of a third state for a specimen of the link, whatever the consignment said it was for', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await lab.post(GT, 'cast.received', { castId: randomUUID(), linkId, from: TT });
    const message = (await lab.open(GT)).find(({ job, data }) => job === 'cast.received' && data.includes(linkId));
    if (!message) throw new Error('no message');
    await expect(lab.deliver(GT, message)).rejects.toMatchObject({ code: 'link.not-a-party' });
    await lab.rows(lopez, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
    const link = await both.at(lopez, linkId);
    expect(link).toMatchObject({ state: 'notified', receivedCastIds: [] });
    await expect(lab.examinations.compare(lopez, linkId, link.version, bench())).rejects.toMatchObject({
      code: 'link.specimen-not-received',
    });
  }, 60_000);

  it('takes in no report that contradicts itself or comes from somebody else', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    const stranger = lab.db.actor(TT);
    const report = {
      subjectId: linkId,
      basis: 'ORIGINAL_CAST' as const,
      scale: 'AFTE',
      scaleVersion: '1992',
      conclusion: 'IDENTIFICATION' as const,
      verification: 'IDENTIFICATION' as const,
      outcome: 'confirmed_hit' as const,
      examinedSpecimens: ['a', 'b'],
      examinerReference: 'X',
      verifierReference: 'Y',
      concludedOn: '2026-03-01',
      verifiedOn: '2026-03-02',
      caseReference: 'GT-SCENE',
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
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ state: 'notified', report: null });
  }, 60_000);

  it('leaves the database no way to a confirmed hit but two identifications by two officials', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    const forge = (sql: string, values: unknown[] = []): Promise<unknown> => lab.rows(lopez, sql, values);
    await expect(forge(`UPDATE ballistics.link SET state = 'verified' WHERE id = $1`, [linkId])).rejects.toThrow(
      'link_settled_by_two_examiners',
    );
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit' WHERE id = $1`, [linkId])).rejects.toThrow(
      'link_outcome_as_concluded',
    );
    await expect(
      forge(`UPDATE ballistics.link SET state = 'confirmed_hit', verification_id = $2, verified_outcome = 'confirmed_hit' WHERE id = $1`, [
        linkId,
        randomUUID(),
      ]),
    ).rejects.toThrow('link_settled_by_verification');
    await expect(
      forge(`UPDATE ballistics.link SET state = 'confirmed_hit', report_id = $2, reported_outcome = 'confirmed_hit' WHERE id = $1`, [
        linkId,
        randomUUID(),
      ]),
    ).rejects.toThrow('link_settled_by_report');

    const compared = await lab.examinations.compare(
      lopez,
      linkId,
      (await both.at(lopez, linkId)).version,
      bench({ conclusion: 'INCONCLUSIVE_A' }),
    );
    const verification = (verifier: string, first: string, conclusion: string, outcome: string): Promise<unknown> =>
      forge(
        `INSERT INTO ballistics.verification (jurisdiction_id, id, occurred_at, link_id, comparison_id, examiner_id, verifier_id, verifier_reference, first_conclusion, conclusion, outcome)
         SELECT jurisdiction_id, gen_random_uuid(), now(), link_id, id, examiner_id, $2, 'REF', $3, $4, $5 FROM ballistics.comparison WHERE link_id = $1`,
        [linkId, verifier, first, conclusion, outcome],
      );
    await expect(verification(lopez.officialId, 'INCONCLUSIVE_A', 'IDENTIFICATION', 'inconclusive_parked')).rejects.toThrow(
      'verification_by_another',
    );
    await expect(verification(ramos.officialId, 'IDENTIFICATION', 'IDENTIFICATION', 'confirmed_hit')).rejects.toThrow(
      'verification_meets_first_conclusion',
    );
    await expect(verification(ramos.officialId, 'INCONCLUSIVE_A', 'IDENTIFICATION', 'confirmed_hit')).rejects.toThrow(
      'verification_outcome_follows',
    );
    await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    await expect(forge(`UPDATE ballistics.link SET state = 'confirmed_hit' WHERE id = $1`, [linkId])).rejects.toThrow(
      'link_outcome_as_concluded',
    );
    await expect(
      forge(`UPDATE ballistics.link SET state = 'confirmed_hit', verified_outcome = 'confirmed_hit' WHERE id = $1`, [linkId]),
    ).rejects.toThrow('link_settled_by_verification');
    await expect(forge(`UPDATE ballistics.link SET other_case_id = gen_random_uuid() WHERE id = $1`, [linkId])).rejects.toThrow(
      'keeps what was written',
    );
    await expect(forge(`UPDATE ballistics.first_conclusion SET conclusion = 'IDENTIFICATION'`)).rejects.toThrow('permission denied');
  }, 90_000);
});
