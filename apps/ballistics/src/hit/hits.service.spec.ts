import { randomUUID } from 'node:crypto';
import type { DocumentBodies, DocumentKind } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { aClaim, scanOf, type Laboratory } from '../ballistics.spec-support';
import { aCalibre, TwoLaboratories } from '../link/two-laboratories.spec-support';

const DAY_MS = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
const period = { from: '2026-01-01', to: today > '2026-01-01' ? today : '2099-12-31' };
const refusal = (code: string) => expect.objectContaining({ code }) as Error;

describe('from candidates to hits and what became of them', () => {
  let both: TwoLaboratories;
  let lab: Laboratory;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  let second: Actor;
  let detective: Actor;
  let manager: Actor;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez, ramos } = both);
    const { BZ, GT } = lab.db.jurisdictions;
    second = await lab.official(BZ, 'cal');
    detective = await lab.official(GT, 'detective', ['investigator']);
    manager = await lab.official(GT, 'manager', ['laboratory-manager']);
  }, 60_000);
  afterAll(() => lab.close());

  /** Two acquisitions of one slide in Belize, in two cases, and the candidate between them. */
  const aCandidate = async () => {
    const calibre = aCalibre();
    const slide = both.aSlide();
    const known = await lab.acquisitions.record(torres, scanOf(slide, 1), aClaim({ calibre, caseReference: 'BZ-OLD' }));
    await lab.carry();
    const query = await lab.acquisitions.record(torres, scanOf(slide, 2), aClaim({ calibre, caseReference: 'BZ-NEW' }));
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(torres, query.id)).items;
    if (!candidate) throw new Error('no candidate');
    return { candidate, known, query };
  };
  /** Delivers a document that a state sends, whatever it says. */
  const sent = async <Kind extends DocumentKind>(from: Actor, to: string, kind: Kind, body: DocumentBodies[Kind]): Promise<void> => {
    await lab.db.session.run(from, (tx, now) => lab.documents.send(tx, from, now, { kind, to, body }));
    await lab.carry(['exchange']);
    const message = (await lab.open(to)).find(({ job, data }) => job === `${kind}.received` && data.includes(body.subjectId));
    if (!message) throw new Error('no message');
    try {
      await lab.deliver(to, message);
    } finally {
      await lab.rows(lab.db.actor(to), 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
    }
  };

  it('keeps every look at a candidate: left open by one examiner, opened again and made a lead by another', async () => {
    const { candidate } = await aCandidate();
    const { id } = candidate;
    expect(candidate.likelihood).toMatchObject({ refused: 'found-by-search', holdsFor: expect.stringContaining('chosen beforehand') as string });
    await expect(lab.candidates.leaveOpen(torres, id, candidate.version, { reason: 'too worn' })).rejects.toEqual(refusal('candidate.code-missing'));
    await expect(
      lab.candidates.leaveOpen(torres, id, candidate.version, { reason: 'too worn', codes: ['CLASS_DIFFERS'] }),
    ).rejects.toEqual(refusal('candidate.code-of-another-verdict'));
    const open = await lab.candidates.leaveOpen(torres, id, candidate.version, { reason: 'too worn', codes: ['POOR_SURFACE'] });
    expect(open).toMatchObject({ state: 'undecided', linkId: null });
    const again = { reason: 'a better scan of the slide', codes: ['BETTER_SURFACE'] as const };
    await expect(lab.candidates.lookAgain(torres, id, open.version, { ...again, codes: [...again.codes] })).rejects.toEqual(
      refusal('candidate.second-look-by-another'),
    );
    const opened = await lab.candidates.lookAgain(second, id, open.version, { ...again, codes: [...again.codes] });
    await expect(lab.candidates.declareLead(torres, id, opened.version, { reason: 'now I see it' })).rejects.toEqual(
      refusal('candidate.second-look-by-another'),
    );
    const lead = await lab.candidates.declareLead(second, id, opened.version, { reason: 'agreement at four places', codes: ['BREECH_FACE_AGREES'] });
    expect(lead).toMatchObject({ state: 'lead', linkId: expect.any(String) as string });
    expect(lead.reviews.map(({ number, verdict, codes, examinerReference }) => [number, verdict, codes, examinerReference])).toEqual([
      [1, 'cannot-tell', ['POOR_SURFACE'], 'REF-torres'],
      [2, 'look-again', ['BETTER_SURFACE'], 'REF-cal'],
      [3, 'declare-lead', ['BREECH_FACE_AGREES'], 'REF-cal'],
    ]);
    expect(await both.events(torres, id)).toEqual(['candidate.left-open', 'candidate.opened-again']);
  }, 60_000);

  it('takes in a candidate of another system with its report, never mixes its score with ours, and makes a lead of it across the border', async () => {
    const calibre = aCalibre();
    const slide = both.aSlide();
    const theirs = await lab.acquisitions.record(lopez, scanOf(slide, 1), aClaim({ calibre, caseReference: 'GT-IBIN', shareWith: ['BZ'] }));
    // Only photographs of our item are here: another system compared it.
    const picture = await lab.hits.paper(torres);
    const ours = await lab.acquisitions.recordImages(torres, { ...aClaim({ calibre, caseReference: 'BZ-IBIN' }), photographIds: [picture.id] });
    await lab.carry();
    const paper = await lab.hits.paper(torres);
    const report = {
      ...{ acquisitionId: ours.id, system: 'IBIN' as const, vendor: 'Maker of the system', site: 'Site 4', reportNumber: 'IBIN-77', reportedOn: '2026-01-02' },
      ...{ scoreAsPrinted: '348 (BF), 112 (FP)', rankAsPrinted: '1', otherExhibit: 'GTM-2231', otherCountry: 'GT', paperId: paper.id },
    };
    await expect(lab.hits.external.record(torres, { ...report, paperId: randomUUID() })).rejects.toEqual(refusal('photograph.unknown'));
    await expect(lab.hits.external.record(torres, { ...report, acquisitionId: theirs.id })).rejects.toEqual(refusal('acquisition.unknown'));
    await expect(lab.hits.external.record(torres, { ...report, reportedOn: '2199-01-01' })).rejects.toEqual(refusal('external-candidate.in-the-future'));
    const candidate = await lab.hits.external.record(torres, report);
    expect(candidate).toMatchObject({ state: 'candidate', scoreAsPrinted: '348 (BF), 112 (FP)', paperSha256: paper.sha256, linkId: null });
    await expect(lab.hits.external.record(torres, report)).rejects.toEqual(refusal('external-candidate.recorded-before'));
    expect((await lab.candidateReader.ranked(torres, ours.id)).items.map(({ id }) => id)).not.toContain(candidate.id);
    await expect(lab.hits.external.one(lopez, candidate.id)).rejects.toEqual(refusal('external-candidate.unknown'));

    const seen = { reason: 'seen on the report and on both surfaces' };
    await expect(lab.hits.external.declareLead(torres, candidate.id, candidate.version, seen)).rejects.toEqual(
      refusal('external-candidate.other-item-not-said'),
    );
    await expect(
      lab.hits.external.declareLead(torres, candidate.id, candidate.version, { ...seen, otherAcquisitionId: randomUUID() }),
    ).rejects.toEqual(refusal('external-candidate.other-item-unknown'));
    const lead = await lab.hits.external.declareLead(torres, candidate.id, candidate.version, { ...seen, otherAcquisitionId: theirs.id });
    const linkId = lead.linkId ?? '';
    await lab.carry();
    const external = { system: 'IBIN', reportNumber: 'IBIN-77', scoreAsPrinted: '348 (BF), 112 (FP)', paperSha256: paper.sha256 };
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ ourPart: 'declarer', score: null, engineVersion: null, external });
    await expect(both.at(lopez, linkId)).resolves.toMatchObject({ ourPart: 'recipient', state: 'notified', score: null, external });
    await expect(both.examined(linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
    await expect(lab.rows(torres, `UPDATE ballistics.link SET external = '{}' WHERE id = $1`, [linkId])).rejects.toMatchObject({ code: '23001' });
  }, 90_000);

  it('reads no lead notice that is not one, and tells nobody whether the acquisition exists', async () => {
    const { BZ, GT } = lab.db.jurisdictions;
    const own = await lab.acquisitions.record(lopez, scanOf(both.aSlide(), 1), aClaim({ calibre: aCalibre(), shareWith: ['BZ'] }));
    await lab.carry();
    const notice = {
      ...{ subjectId: randomUUID(), senderAcquisitionId: randomUUID(), senderReference: 'BZ-1', senderCaseId: randomUUID(), senderCaseReference: 'BZ-C' },
      ...{ synthetic: true, recipientAcquisitionId: own.id, score: 40, engineVersion: 'x', parametersHash: 'x', reviewedOn: '2026-03-01', preparedSurface: null },
    };
    const report = { system: 'IBIS', vendor: 'v', site: 's', reportNumber: '1', reportedOn: '2026-01-01', scoreAsPrinted: null, paperSha256: 'a'.repeat(64) };
    const lies: Partial<Record<string, unknown>>[] = [
      { score: 'high' },
      { score: null },
      { external: report },
      { score: null, engineVersion: null, parametersHash: null, external: { ...report, system: 'MADE_UP' } },
      { senderReference: 'a\u0000b' },
      { senderCaseId: '1; DROP TABLE x' },
      { reviewedOn: 'yesterday' },
      { more: 'than it should' },
      { synthetic: 'yes' },
    ];
    for (const lie of lies) {
      const body = { ...notice, subjectId: randomUUID(), ...lie } as unknown as DocumentBodies['lead-notice'];
      await expect(sent(torres, GT, 'lead-notice', body)).rejects.toEqual(refusal('lead-notice.refused'));
    }
    await sent(torres, GT, 'lead-notice', notice);
    await expect(both.at(lopez, notice.subjectId)).resolves.toMatchObject({ state: 'notified', score: 40, external: null });
    expect(BZ).not.toBe(GT);
  }, 60_000);

  it('notes a further link between the cases of a hit on that hit, gives credit to both laboratories, and takes a hit back by two people', async () => {
    const cases = { bz: randomUUID(), gt: randomUUID() };
    const first = await both.aLead(cases);
    await both.examined(first.linkId, 'IDENTIFICATION', 'IDENTIFICATION');
    const further = await both.aLead(cases);
    await both.examined(further.linkId, 'IDENTIFICATION', 'IDENTIFICATION');
    for (const [who, credit] of [
      [lopez, { initiating: 'BZ', confirming: null }],
      [torres, { initiating: null, confirming: 'GT' }],
    ] as const)
      await expect(both.at(who, first.linkId)).resolves.toMatchObject({ credit, knownLinks: [{ linkId: further.linkId }] });
    await expect(both.at(lopez, further.linkId)).resolves.toMatchObject({ state: 'verified', comment: 'already-known-link', credit: null, knownLinks: [] });

    const at = async (who: Actor) => (await both.at(who, first.linkId)).version;
    const { supersessions } = lab.hits;
    const why = { ground: 'WRONG_SPECIMEN', reason: 'The labels of two casts were exchanged' } as const;
    await expect(supersessions.propose(torres, first.linkId, await at(torres), why)).rejects.toEqual(refusal('link.confirmed-elsewhere'));
    await expect(supersessions.confirm(manager, first.linkId, await at(lopez), {})).rejects.toEqual(refusal('link.no-supersession-open'));
    await supersessions.propose(lopez, first.linkId, await at(lopez), why);
    await expect(supersessions.propose(ramos, first.linkId, await at(lopez), why)).rejects.toEqual(refusal('link.supersession-open'));
    await expect(supersessions.confirm(lopez, first.linkId, await at(lopez), {})).rejects.toEqual(refusal('link.superseded-by-two'));
    const stands = await supersessions.decline(manager, first.linkId, await at(lopez), { answer: 'The labels were right' });
    expect(stands).toMatchObject({ state: 'confirmed_hit', supersession: { state: 'declined', answer: 'The labels were right' } });
    await supersessions.propose(lopez, first.linkId, await at(lopez), why);
    const gone = await supersessions.confirm(manager, first.linkId, await at(lopez), {});
    expect(gone).toMatchObject({ state: 'superseded', supersession: { state: 'confirmed', ground: 'WRONG_SPECIMEN' }, verification: { conclusion: 'IDENTIFICATION' } });
    await lab.carry();
    await expect(both.at(torres, first.linkId)).resolves.toMatchObject({ state: 'superseded', supersession: { state: 'reported', proposedBy: null } });
    for (const jurisdictionId of [torres.jurisdictionId, lopez.jurisdictionId])
      expect(((await both.heard(jurisdictionId, 'hit.superseded', first.linkId)) as { queue: string }[]).map(({ queue }) => queue).sort()).toEqual(['cases', 'notifications']);
    await expect(lab.rows(lopez, 'DELETE FROM ballistics.link WHERE id = $1', [first.linkId])).rejects.toThrow(/permission denied/);
    await expect(
      lab.rows(lopez, `UPDATE ballistics.link SET state = 'superseded' WHERE id = $1`, [further.linkId]),
    ).rejects.toThrow('link_superseded_for_a_reason');

    // The cases are free for another hit, which is one again.
    const anew = await both.aLead(cases);
    await expect(both.examined(anew.linkId, 'IDENTIFICATION', 'IDENTIFICATION')).resolves.toMatchObject({ state: 'confirmed_hit' });
    const stranger = lab.db.actor(lab.db.jurisdictions.TT);
    const lie = { subjectId: anew.linkId, ground: 'OTHER', reason: 'x', supersededOn: today } as const;
    await expect(sent(stranger, lopez.jurisdictionId, 'hit-supersession', lie)).rejects.toEqual(refusal('link.not-a-party'));
    await expect(
      sent(lopez, torres.jurisdictionId, 'hit-supersession', { ...lie, ground: 'WHIM' } as never),
    ).rejects.toEqual(refusal('hit-supersession.refused'));
    // Who did not confirm takes nothing back: the difference is noted and the hit stands.
    await sent(torres, lopez.jurisdictionId, 'hit-supersession', lie);
    await expect(both.at(lopez, anew.linkId)).resolves.toMatchObject({ state: 'confirmed_hit', comment: 'reports-disagree' });
  }, 150_000);

  it('records what became of a hit, tells the other side what is released and nothing else, and asks again where nobody says', async () => {
    const { linkId } = await both.aLead();
    const { outcomes, sweep } = lab.hits;
    await lab.carry();
    const arrest = { outcome: 'ARREST', on: '2026-01-05', release: false, remarks: 'held in the capital' } as const;
    await expect(outcomes.record(detective, linkId, arrest)).rejects.toEqual(refusal('hit-outcome.no-hit'));
    await both.examined(linkId, 'IDENTIFICATION', 'IDENTIFICATION');
    await expect(outcomes.record(detective, linkId, { ...arrest, on: '2199-01-01' })).rejects.toEqual(refusal('hit-outcome.in-the-future'));
    await expect(outcomes.record(detective, linkId, { ...arrest, caseId: randomUUID() })).rejects.toEqual(refusal('hit-outcome.not-its-case'));
    await expect(outcomes.record(detective, randomUUID(), arrest)).rejects.toEqual(refusal('link.unknown'));

    const later = (days: number): Date => new Date(Date.now() + days * DAY_MS);
    const GT = lopez.jurisdictionId;
    expect(await sweep.look(GT, later(80))).toBe(0);
    const asked = await sweep.look(GT, later(95));
    expect(asked).toBeGreaterThan(0);
    expect(await sweep.look(GT, later(96))).toBe(0);
    expect(await both.heard(GT, 'hit-outcome.due', linkId)).toHaveLength(1);

    await expect(outcomes.record(detective, linkId, arrest)).resolves.toMatchObject({ own: { outcome: 'ARREST', number: 1, released: false } });
    await lab.carry();
    await expect(outcomes.list(torres, linkId)).resolves.toMatchObject({ items: [], own: null, other: null });
    const told = { outcome: 'CHARGE', on: '2026-01-06', release: true, remarks: 'charged with robbery' } as const;
    await outcomes.record(detective, linkId, told);
    await lab.carry();
    await expect(outcomes.list(torres, linkId)).resolves.toMatchObject({
      items: [{ saidBy: 'other', number: 2, outcome: 'CHARGE', remarks: 'charged with robbery', officialId: null }],
      other: { outcome: 'CHARGE' },
    });
    const ended = await outcomes.record(detective, linkId, { outcome: 'TRIAL', on: '2026-01-07', release: false });
    expect(ended.own).toMatchObject({ outcome: 'TRIAL', number: 3 });
    const notices = await lab.count(lopez, 'ballistics.hit_outcome_notice');
    await sweep.look(GT, later(2_000));
    expect(await both.heard(GT, 'hit-outcome.due', linkId)).toHaveLength(1);
    expect(await lab.count(lopez, 'ballistics.hit_outcome_notice')).toBeGreaterThanOrEqual(notices);
    const events = await lab.rows<{ body: string }>(lopez, `SELECT body FROM ledger.event WHERE subject_id = $1`, [linkId]);
    expect(JSON.stringify(events)).not.toMatch(/held in the capital|charged with robbery/);

    const stranger = lab.db.actor(lab.db.jurisdictions.TT);
    const word = { subjectId: linkId, number: 9, outcome: 'NONE' as const, on: '2026-01-08', remarks: null };
    await expect(sent(stranger, torres.jurisdictionId, 'hit-outcome', word)).rejects.toEqual(refusal('link.not-a-party'));
    for (const lie of [{ number: 0 }, { outcome: 'PARTY' }, { on: 'soon' }, { remarks: 4 }])
      await expect(sent(lopez, torres.jurisdictionId, 'hit-outcome', { ...word, ...lie } as never)).rejects.toEqual(refusal('hit-outcome.refused'));
    await expect(sent(lopez, torres.jurisdictionId, 'hit-outcome', { ...word, number: 2 })).rejects.toEqual(refusal('hit-outcome.refused'));
    await expect(outcomes.list(stranger, linkId)).rejects.toEqual(refusal('link.unknown'));
  }, 120_000);

  it('counts the way from candidate to outcome, and at which rank leads were found', async () => {
    const figures = await lab.hits.figures.funnel(torres, period);
    const links = await lab.rows<{ n: number }>(torres, 'SELECT count(*)::integer AS n FROM ballistics.link');
    const listed = await lab.rows<{ n: number }>(
      torres,
      'SELECT (SELECT count(*) FROM ballistics.candidate)::integer + (SELECT count(*) FROM ballistics.external_candidate)::integer AS n',
    );
    expect(figures).toMatchObject({ leads: links[0]?.n, candidates: listed[0]?.n, smallestCell: 5 });
    expect(figures.hits).toBeGreaterThan(0);
    expect(figures.superseded).toBe(1);
    for (const { cells } of [figures.leadsByPartner, figures.hitsByPartner, figures.outcomes])
      for (const { count } of cells) expect(count === null || count >= 5).toBe(true);
    const lengths = await lab.hits.figures.lengths(torres, period);
    expect(lengths).toMatchObject({ deepestLead: 1 });
    expect(lengths.lengths[0]).toMatchObject({ length: 1, leadsPercent: 100, leads: lengths.leads });
    await expect(lab.hits.figures.funnel(torres, { from: '2026-02-02', to: '2026-02-01' })).rejects.toEqual(refusal('hit-figures.period-backwards'));
    await expect(lab.hits.figures.lengths(lab.db.actor(lab.db.jurisdictions.TT), period)).resolves.toMatchObject({ candidates: 0, leads: 0, lists: 0 });
  }, 60_000);

  it('draws the network of what is ours or was released to us, and writes the look down', async () => {
    const { BZ, GT } = lab.db.jurisdictions;
    const { linkId, sent: ours, found } = await both.aLead();
    await both.examined(linkId, 'IDENTIFICATION', 'IDENTIFICATION');
    const [one, other] = [randomUUID(), randomUUID()].sort() as [string, string];
    const request = { part: 'requester' as const, counterpartId: GT, answeredAt: '2026-01-05T10:00:00.000Z' };
    const asked = { ...request, id: one, reference: 'BZ-T-1', caseId: ours.caseId };
    const joined = { ...request, id: other, reference: 'BZ-T-2', caseId: randomUUID(), answeredAt: null };
    await lab.db.session.run(torres, (tx, now) =>
      lab.documents.send(tx, torres, now, { kind: 'traced-link', to: BZ, body: { subjectId: one, requests: [asked] } }),
    );
    await lab.db.session.run(torres, (tx, now) =>
      lab.documents.send(tx, torres, now, { kind: 'traced-link', to: BZ, body: { subjectId: one, requests: [asked, joined] } }),
    );
    await lab.carry();
    const around = await lab.hits.network.graph(torres, { caseId: ours.caseId, limit: 500 });
    expect(around.edges.map(({ kind, recordId }) => [kind, recordId])).toEqual([
      ['hit', linkId],
      ['traced', one],
      ['same-weapon', one],
    ]);
    expect(around.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'case', jurisdiction: null, caseId: ours.caseId, reference: 'BZ-SEIZURE' }),
        expect.objectContaining({ kind: 'case', jurisdiction: 'GT', caseId: null, reference: 'GT-SCENE' }),
        expect.objectContaining({ kind: 'records', jurisdiction: 'GT' }),
      ]),
    );
    expect(around.pairs).toContainEqual({ one: 'BZ', other: 'GT', hits: 1, traces: 1 });
    const theirs = await lab.hits.network.graph(lopez, { caseId: found.caseId, limit: 500 });
    expect(theirs.edges.map(({ kind }) => kind)).toEqual(['hit']);
    expect(JSON.stringify(theirs)).not.toContain('BZ-T-');
    await expect(lab.hits.network.graph(lab.db.actor(lab.db.jurisdictions.TT), { limit: 500 })).resolves.toMatchObject({ nodes: [], edges: [], pairs: [] });
    const looks = await lab.rows(torres, `SELECT subject_id FROM app.access_log WHERE subject_kind = 'network'`);
    expect(looks).toEqual([{ subject_id: ours.caseId }]);

    // What another state says of our traces, and what is no trace, is not taken in.
    await expect(sent(lopez, BZ, 'traced-link', { subjectId: randomUUID(), requests: [asked] })).rejects.toMatchObject({ code: 'exchange.document-refused' });
    for (const lie of [[], [{ ...asked, part: 'both' }], [{ ...asked, caseId: 'x' }], [{ ...asked, counterpartId: randomUUID() }], [asked, joined, asked]]) {
      const subjectId = randomUUID();
      await lab.db.session.run(torres, (tx, now) =>
        lab.documents.send(tx, torres, now, { kind: 'traced-link', to: BZ, body: { subjectId, requests: lie as never } }),
      );
      const message = (await lab.open(BZ)).find(({ data }) => data.includes(subjectId));
      if (!message) throw new Error('no message');
      await expect(lab.deliver(BZ, message)).rejects.toMatchObject({ code: 'exchange.document-refused' });
      await lab.rows(torres, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
    }
  }, 90_000);
});
