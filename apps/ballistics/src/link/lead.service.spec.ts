import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aClaim, scanOf, type Laboratory } from '../ballistics.spec-support';
import { aCalibre, TwoLaboratories } from './two-laboratories.spec-support';

describe('leads between Belize and Guatemala', () => {
  let lab: Laboratory;
  let BZ: string;
  let GT: string;
  let TT: string;
  let torres: Actor;
  let lopez: Actor;
  let both: TwoLaboratories;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez } = both);
    ({ BZ, GT, TT } = lab.db.jurisdictions);
  });
  afterAll(() => lab.close());

  it('makes a lead of a reviewed candidate and tells the owner no more than may be shared', async () => {
    const { linkId, candidate, sent, found } = await both.aLead();
    expect(candidate).toMatchObject({ state: 'lead', reviewReason: 'Agreement of individual marks at two o’clock' });
    await expect(both.at(torres, linkId)).resolves.toMatchObject({
      ourPart: 'declarer',
      state: 'notified',
      score: candidate.score,
      comparison: null,
      otherSurfaceShared: true,
      own: { acquisitionId: sent.id, jurisdiction: null, caseReference: 'BZ-SEIZURE', synthetic: true },
      other: { acquisitionId: found.id, jurisdiction: 'GT', reference: found.reference, caseReference: null, synthetic: true },
    });
    await expect(both.heard(BZ, 'lead.declared', linkId)).resolves.toEqual([{ queue: 'notifications', linkId }]);
    await expect(both.at(lopez, linkId)).rejects.toMatchObject({ code: 'link.unknown' });

    await lab.carry();
    await expect(both.at(lopez, linkId)).resolves.toMatchObject({
      ourPart: 'recipient',
      state: 'notified',
      score: candidate.score,
      engineVersion: candidate.engineVersion,
      parametersHash: candidate.parametersHash,
      own: { acquisitionId: found.id, caseReference: 'GT-SCENE' },
      other: {
        acquisitionId: sent.id,
        jurisdiction: 'BZ',
        reference: sent.reference,
        caseId: sent.caseId,
        caseReference: 'BZ-SEIZURE',
        synthetic: true,
      },
    });
    const [document] = await lab.rows<{ text: string }>(
      lopez,
      `SELECT text FROM exchange.document WHERE kind = 'lead-notice' AND subject_id = $1`,
      [linkId],
    );
    for (const kept of [sent.exhibitId, 'two o’clock', torres.officialId]) expect(document?.text).not.toContain(kept);
    expect(await both.events(torres, linkId)).toEqual(['lead.declared', 'document.sent']);
    expect(await both.events(lopez, linkId)).toEqual(['document.received', 'lead.received']);
    await expect(lab.rows(lab.db.actor(TT), 'SELECT 1 FROM ballistics.link')).resolves.toEqual([]);
    await expect(both.at(lab.db.actor(TT), linkId)).rejects.toMatchObject({ code: 'link.unknown' });
    for (const side of ['own', 'other'] as const) {
      expect((await lab.linkReader.picture(lopez, linkId, side, 96)).subarray(1, 4).toString()).toBe('PNG');
      expect((await lab.linkReader.picture(torres, linkId, side, 96)).subarray(1, 4).toString()).toBe('PNG');
      await expect(lab.linkReader.picture(lab.db.actor(TT), linkId, side, 96)).rejects.toMatchObject({ code: 'link.unknown' });
    }
  }, 60_000);

  it('sends no surface with the notice where its owner does not share it', async () => {
    const { linkId } = await both.aLead({ shareSurface: false });
    await lab.carry();
    await expect(both.at(lopez, linkId)).resolves.toMatchObject({ otherSurfaceShared: false });
    await expect(lab.linkReader.picture(lopez, linkId, 'other', 96)).rejects.toMatchObject({ code: 'link.surface-not-shared' });
  }, 60_000);

  it('reviews a candidate once, on the version that was read', async () => {
    const { candidate } = await both.aLead();
    await expect(lab.candidates.dismiss(torres, candidate.id, candidate.version, { reason: 'no' })).rejects.toMatchObject({
      code: 'candidate.reviewed-before',
    });
    await expect(lab.candidates.dismiss(torres, candidate.id, candidate.version + 1, { reason: 'no' })).rejects.toMatchObject({
      code: 'candidate.changed-meanwhile',
    });
    await expect(lab.candidates.dismiss(lopez, candidate.id, candidate.version, { reason: 'no' })).rejects.toMatchObject({ code: 'candidate.unknown' });
  }, 60_000);

  it('joins no two items of one case, and writes nothing of the attempt', async () => {
    const calibre = aCalibre();
    const caseId = randomUUID();
    const slide = both.aSlide();
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
       congruent_cells, cells, pose, engine_version, parameters_hash, file_sha256, other_file_sha256, likelihood, note, 'candidate', NULL, NULL, NULL, 1
       FROM ballistics.candidate WHERE acquisition_id = $2 AND rank = 1`,
      [id, one.id, same.id],
    );
    const before = await lab.count(torres, 'ballistics.link');
    await expect(lab.candidates.declareLead(torres, id, 1, { reason: 'same case' })).rejects.toMatchObject({ code: 'link.one-case' });
    await expect(lab.count(torres, 'ballistics.link')).resolves.toBe(before);
    await expect(lab.candidateReader.one(torres, id)).resolves.toMatchObject({ state: 'candidate', linkId: null });
  }, 60_000);

  it('declares a lead between two items once, whichever side looks', async () => {
    const { linkId, sent, found } = await both.aLead();
    await lab.carry();
    await lab.rows(
      torres,
      `UPDATE ballistics.candidate SET state = 'candidate', reviewed_by = NULL, review_reason = NULL WHERE acquisition_id = $1 AND other_id = $2`,
      [sent.id, found.id],
    );
    const [candidate] = (await lab.candidateReader.ranked(torres, sent.id)).items;
    await expect(lab.candidates.declareLead(torres, candidate?.id ?? '', candidate?.version ?? 0, { reason: 'again' })).rejects.toMatchObject({
      code: 'link.already-declared',
      facts: { linkId },
    });
  }, 60_000);

  it('takes in no lead on an acquisition that was not shared with its sender', async () => {
    const own = await lab.acquisitions.record(lopez, scanOf(both.aSlide(), 1), aClaim({ calibre: aCalibre(), shareWith: ['TT'] }));
    for (const recipientAcquisitionId of [own.id, randomUUID()]) {
      const linkId = randomUUID();
      await lab.db.session.run(torres, (tx, now) =>
        lab.documents.send(tx, torres, now, {
          kind: 'lead-notice',
          to: GT,
          body: {
            subjectId: linkId,
            senderAcquisitionId: randomUUID(),
            senderReference: 'BZ-1',
            senderCaseId: randomUUID(),
            senderCaseReference: 'BZ-C',
            synthetic: true,
            recipientAcquisitionId,
            score: 40,
            engineVersion: 'x',
            parametersHash: 'x',
            reviewedOn: '2026-03-01',
            preparedSurface: null,
          },
        }),
      );
      await lab.carry(['exchange']);
      const message = (await lab.open(GT)).find(
        ({ job, queue, data }) => job === 'lead-notice.received' && queue === 'ballistics' && data.includes(linkId),
      );
      if (!message) throw new Error('no message');
      await expect(lab.deliver(GT, message)).rejects.toMatchObject({ code: 'lead-notice.unknown-acquisition' });
      await lab.rows(lopez, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [message.id]);
      await expect(both.at(lopez, linkId)).rejects.toMatchObject({ code: 'link.unknown' });
    }
  }, 60_000);
});
