import { randomUUID } from 'node:crypto';
import type { FitFor } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { aClaim, scanOf, type Laboratory } from '../ballistics.spec-support';
import { bench, TwoLaboratories } from './two-laboratories.spec-support';

describe('who examines, on what, on which scale, and what becomes of a disagreement', () => {
  let both: TwoLaboratories;
  let lab: Laboratory;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  let ortiz: Actor;
  let manager: Actor;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez, ramos } = both);
    const { GT } = lab.db.jurisdictions;
    ortiz = await lab.official(GT, 'ortiz');
    manager = await lab.official(GT, 'manager', ['laboratory-manager']);
  }, 60_000);
  afterAll(() => lab.close());

  const version = async (linkId: string): Promise<number> => (await both.at(lopez, linkId)).version;

  it('holds casts made at home to their review just the same, at the microscope and at the scanner', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    const castId = randomUUID();
    const reference = `GT-L1-C9-E1-M1-C${castId.slice(0, 4)}`;
    const judge = async (fitFor: readonly FitFor[], at: string): Promise<void> => {
      await lab.post(lopez.jurisdictionId, 'cast.judged', { castId, reference, fitFor, at });
      await lab.carry();
    };
    await judge([], '2026-01-01T08:00:00.000Z');
    for (const named of [reference, castId])
      await expect(
        lab.examinations.compare(lopez, linkId, await version(linkId), bench({ basis: 'CAST_CAST', specimens: [named, 'BZ-L1-C7-E2-M1-C1'] })),
      ).rejects.toMatchObject({ code: 'link.cast-beyond-its-fitness', facts: { castId } });
    await judge(['MICROSCOPY'], '2026-01-03T08:00:00.000Z');
    // What was said before and arrives after changes nothing.
    await judge(['TRAINING'], '2026-01-02T08:00:00.000Z');
    const scan = aClaim({ exhibitId: castId, itemKind: 'CAST' });
    await expect(lab.acquisitions.record(lopez, scanOf(900, 1), scan)).rejects.toMatchObject({ code: 'acquisition.cast-not-fit-for-entry' });
    const compared = await lab.examinations.compare(
      lopez,
      linkId,
      await version(linkId),
      bench({ basis: 'CAST_CAST', specimens: [reference, 'BZ-L1-C7-E2-M1-C1'] }),
    );
    expect(compared.state).toBe('compared');
    // Between the two examinations the cast was found out.
    await judge(['TRAINING'], '2026-01-04T08:00:00.000Z');
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' })).rejects.toMatchObject({
      code: 'link.cast-beyond-its-fitness',
    });
  }, 90_000);

  it('compares no cast beyond what its review passed it for, and goes on with the original when that was asked for and came', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    const castId = await both.castArrives(linkId, randomUUID(), torres.jurisdictionId, ['ABIS_ENTRY']);
    const here = await both.at(lopez, linkId);
    expect(here).toMatchObject({ state: 'casts_received', receivedCastIds: [castId], unfitCastIds: [castId] });
    await expect(lab.examinations.compare(lopez, linkId, here.version, bench())).rejects.toMatchObject({ code: 'link.cast-beyond-its-fitness' });

    const asked = await lab.links.requestCast(lopez, linkId, here.version, { items: 'ORIGINALS', whyNoCast: 'a tear across the cast' });
    expect(asked).toMatchObject({ state: 'casts_requested', originalsRequestedAt: expect.any(Date) as Date, castsRequestedAt: null });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ originalsRequestedAt: expect.any(Date) as Date });
    await expect(
      lab.examinations.compare(lopez, linkId, asked.version, bench({ basis: 'ORIGINAL_ORIGINAL', specimens: ['GT-1', 'BZ-1'] })),
    ).rejects.toMatchObject({ code: 'link.specimen-not-received' });

    const paper = await lab.hits.paper(lopez);
    const original = { reference: 'BZ-L1-C7-E2', receivedOn: '2026-01-05', handedOverBy: 'Inspector of the central authority', paperId: paper.id };
    await expect(
      lab.hits.originals.receive(lopez, linkId, asked.version, { ...original, paperId: randomUUID() }),
    ).rejects.toMatchObject({ code: 'photograph.unknown' });
    await expect(
      lab.hits.originals.receive(lopez, linkId, asked.version, { ...original, receivedOn: '2199-01-01' }),
    ).rejects.toMatchObject({ code: 'link.received-in-the-future' });
    const received = await lab.hits.originals.receive(lopez, linkId, asked.version, original);
    expect(received).toMatchObject({ state: 'casts_received', originals: [{ reference: 'BZ-L1-C7-E2', paperSha256: paper.sha256 }] });
    const compared = await lab.examinations.compare(
      lopez,
      linkId,
      received.version,
      bench({ basis: 'ORIGINAL_ORIGINAL', specimens: ['GT-1', 'BZ-L1-C7-E2'] }),
    );
    expect(compared.state).toBe('compared');
    const sealed = await lab.rows<{ body: string }>(lopez, `SELECT body FROM ledger.event WHERE subject_id = $1`, [linkId]);
    expect(JSON.stringify(sealed)).not.toContain('Inspector of the central authority');
  }, 90_000);

  it('lets only those compare and verify who were named, never one person for both, and keeps every naming', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    const [lopezId, ramosId, ortizId] = [lopez, ramos, ortiz].map(({ officialId }) => officialId) as [string, string, string];
    const assign = async (examinerId: string, verifierId: string) =>
      lab.hits.assignments.assign(manager, linkId, await version(linkId), { examinerId, verifierId });
    await expect(assign(lopezId, lopezId)).rejects.toMatchObject({ code: 'link.verifier-is-examiner' });
    await expect(assign(lopezId, manager.officialId)).rejects.toMatchObject({ code: 'link.not-an-examiner' });
    await expect(assign(lopezId, torres.officialId)).rejects.toMatchObject({ code: 'official.unknown' });
    await assign(lopezId, ortizId);
    await expect(assign(lopezId, ramosId)).resolves.toMatchObject({ assignment: { examinerId: lopezId, verifierId: ramosId } });

    await expect(lab.examinations.compare(ortiz, linkId, await version(linkId), bench())).rejects.toMatchObject({ code: 'link.assigned-to-another' });
    await lab.examinations.compare(lopez, linkId, await version(linkId), bench());
    await expect(assign(ortizId, ramosId)).rejects.toMatchObject({ code: 'link.assigned-too-late' });
    const verdict = { conclusion: 'IDENTIFICATION' } as const;
    await expect(lab.examinations.verify(ortiz, linkId, await version(linkId), verdict)).rejects.toMatchObject({ code: 'link.assigned-to-another' });
    await assign(lopezId, ortizId);
    await expect(lab.examinations.verify(ortiz, linkId, await version(linkId), verdict)).resolves.toMatchObject({ state: 'confirmed_hit' });
    await expect(assign(lopezId, ramosId)).rejects.toMatchObject({ code: 'link.assigned-too-late' });
    const kept = await lab.rows(lopez, 'SELECT number FROM ballistics.examination_assignment WHERE link_id = $1 ORDER BY number', [linkId]);
    expect(kept).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  }, 90_000);

  it('concludes on a scale of the laboratory’s own by what that edition says it comes to, and hides it as any other', async () => {
    const conclusions = [
      { code: 'SAME_SOURCE', label: 'Same source', group: 'IDENTIFICATION' as const },
      { code: 'NO_OPINION', label: 'No opinion', group: 'INCONCLUSIVE' as const },
      { code: 'OTHER_SOURCE', label: 'Different source', group: 'ELIMINATION' as const },
    ];
    const scale = await lab.hits.scales.record(manager, { name: 'Three steps', edition: '2', conclusions });
    await expect(lab.hits.scales.record(manager, { name: 'Three steps', edition: '2', conclusions })).rejects.toMatchObject({
      code: 'conclusion-scale.edition-known',
    });
    await expect(
      lab.hits.scales.record(manager, { name: 'Twice', edition: '1', conclusions: [...conclusions, ...conclusions] }),
    ).rejects.toMatchObject({ code: 'conclusion-scale.code-twice' });
    expect((await lab.hits.scales.list(lopez)).items.map(({ name }) => name)).toEqual(['AFTE range of conclusions', 'Three steps']);
    expect((await lab.hits.scales.list(torres)).items).toHaveLength(1);

    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    const { conclusion: _afte, ...seen } = bench();
    const own = { ...seen, scaleId: scale.id ?? '' };
    for (const wrong of [{ ...own }, { ...own, stated: 'SURE' }, { ...own, stated: 'SAME_SOURCE', conclusion: 'IDENTIFICATION' as const }, { ...seen, stated: 'SAME_SOURCE' }])
      await expect(lab.examinations.compare(lopez, linkId, await version(linkId), wrong)).rejects.toMatchObject({
        code: 'conclusion-scale.no-such-conclusion',
      });
    await expect(
      lab.examinations.compare(lopez, linkId, await version(linkId), { ...seen, scaleId: randomUUID(), stated: 'SAME_SOURCE' }),
    ).rejects.toMatchObject({ code: 'conclusion-scale.unknown' });
    const compared = await lab.examinations.compare(lopez, linkId, await version(linkId), { ...own, stated: 'SAME_SOURCE' });
    expect(compared.comparison).toMatchObject({ scale: 'Three steps', scaleVersion: '2', conclusion: 'IDENTIFICATION', stated: 'SAME_SOURCE' });
    expect((await both.at(ramos, linkId)).comparison).toMatchObject({ scale: 'Three steps', conclusion: null, stated: null });
    await expect(
      lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' }),
    ).rejects.toMatchObject({ code: 'conclusion-scale.no-such-conclusion' });
    await expect(lab.examinations.verify(ramos, linkId, compared.version, { stated: 'SAME_SOURCE' })).resolves.toMatchObject({
      state: 'confirmed_hit',
      verification: { conclusion: 'IDENTIFICATION', stated: 'SAME_SOURCE' },
    });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({
      state: 'confirmed_hit',
      report: { scale: 'Three steps', scaleVersion: '2', conclusion: 'IDENTIFICATION', statedConclusion: 'SAME_SOURCE' },
    });
  }, 90_000);

  it('keeps both conclusions of a disagreement, lets a third examiner decide, and tells the other side', async () => {
    const { linkId } = await both.aLead();
    const parked = await both.examined(linkId, 'IDENTIFICATION', 'INCONCLUSIVE_A');
    expect(parked).toMatchObject({ state: 'inconclusive_parked', comment: 'conclusions-differ' });
    const third = (who: Actor) => ({ kind: 'THIRD_EXAMINER' as const, voices: [{ officialId: who.officialId, conclusion: 'IDENTIFICATION' as const }], record: 'Compared anew at 60 times' });
    const resolve = (who: Actor, given = third(who)) => lab.hits.disagreements.resolve(who, linkId, parked.version, given);
    for (const party of [lopez, ramos]) await expect(resolve(party)).rejects.toMatchObject({ code: 'link.resolved-by-a-party' });
    await expect(resolve(manager)).rejects.toMatchObject({ code: 'link.not-an-examiner' });
    const resolved = await resolve(ortiz);
    expect(resolved).toMatchObject({
      state: 'confirmed_hit',
      comment: null,
      comparison: { conclusion: 'IDENTIFICATION' },
      verification: { conclusion: 'INCONCLUSIVE_A', outcome: 'inconclusive_parked' },
      resolution: { kind: 'THIRD_EXAMINER', conclusion: 'IDENTIFICATION', outcome: 'confirmed_hit', voices: [{ reference: 'REF-ortiz' }] },
      credit: { initiating: 'BZ', confirming: null },
    });
    await expect(
      lab.hits.disagreements.resolve(ortiz, linkId, resolved.version, third(ortiz)),
    ).rejects.toMatchObject({ code: 'link.no-disagreement' });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({
      state: 'confirmed_hit',
      report: { conclusion: 'IDENTIFICATION', verification: 'INCONCLUSIVE_A', resolution: { kind: 'THIRD_EXAMINER', conclusion: 'IDENTIFICATION' } },
      credit: { initiating: null, confirming: 'GT' },
    });
    expect(await both.events(torres, linkId)).toContain('link.parked');
    expect(await both.heard(torres.jurisdictionId, 'hit.confirmed', linkId)).toHaveLength(2);
  }, 90_000);

  it('decides in a conference only what all conclude, and resolves nothing where nobody disagreed', async () => {
    const { linkId } = await both.aLead();
    const parked = await both.examined(linkId, 'ELIMINATION', 'INCONCLUSIVE_C');
    const voices = (last: 'ELIMINATION' | 'INCONCLUSIVE_C') =>
      [lopez, ramos, manager].map(({ officialId }, place) => ({ officialId, conclusion: place === 2 ? last : ('ELIMINATION' as const) }));
    await expect(
      lab.hits.disagreements.resolve(manager, linkId, parked.version, { kind: 'CONFERENCE', voices: voices('ELIMINATION').slice(1), record: 'x' }),
    ).rejects.toMatchObject({ code: 'link.conference-needs-both' });
    await expect(
      lab.hits.disagreements.resolve(manager, linkId, parked.version, { kind: 'CONFERENCE', voices: voices('ELIMINATION'), record: 'Agreed at the microscope' }),
    ).resolves.toMatchObject({ state: 'not_confirmed', resolution: { conclusion: 'ELIMINATION' } });
    await lab.carry();
    await expect(both.at(torres, linkId)).resolves.toMatchObject({ state: 'not_confirmed' });

    const agreed = await both.aLead();
    const settled = await both.examined(agreed.linkId, 'UNSUITABLE', 'UNSUITABLE');
    expect(settled).toMatchObject({ state: 'inconclusive_parked', comment: 'unsuitable' });
    await expect(
      lab.hits.disagreements.resolve(ortiz, agreed.linkId, settled.version, {
        ...{ kind: 'THIRD_EXAMINER', voices: [{ officialId: ortiz.officialId, conclusion: 'IDENTIFICATION' }], record: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'link.no-disagreement' });
  }, 120_000);
});
