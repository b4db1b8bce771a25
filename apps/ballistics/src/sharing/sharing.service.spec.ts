import { randomUUID } from 'node:crypto';
import { SHARING_DISCLOSURES, type SharingDisclosure } from '@headstamp/codes';
import type { SharingTermsFact } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import fc from 'fast-check';
import { Client } from 'pg';
import type { AcquisitionView } from '../acquisition/acquisition.dto';
import { aClaim, Laboratory, scanOf } from '../ballistics.spec-support';
import type { RecordAssessment } from './sharing.dto';
import { factFor, mayShow, tellsAnew, type Terms } from './sharing.rules';

describe('the sharing of acquisitions', () => {
  let lab: Laboratory;
  let belize: Actor;
  let guatemala: Actor;
  let slide = 3_000;
  beforeAll(async () => {
    lab = await Laboratory.open();
    belize = lab.db.actor(lab.db.jurisdictions.BZ);
    guatemala = lab.db.actor(lab.db.jurisdictions.GT);
  });
  afterAll(() => lab.close());

  const aCalibre = (): string => `TEST ${randomUUID().slice(0, 8)}`;
  const acquire = (actor: Actor, more: Parameters<typeof aClaim>[0], of = slide++, firing = 1): Promise<AcquisitionView> =>
    lab.acquisitions.record(actor, scanOf(of, firing), aClaim(more));
  const change = (id: string, version: number, more: Partial<Parameters<typeof lab.sharing.change>[3]> = {}) =>
    lab.sharing.change(guatemala, id, version, { audience: 'OWN', disclosure: 'PICTURE', reason: 'The court asked for it', ...more });
  const seenAbroad = async (id: string) => {
    const { items } = await lab.sharedReader.page(belize, { limit: 50 });
    return items.find((each) => each.id === id);
  };

  it('tells a partner what it may see, and lets it compare until the owner ends it', async () => {
    const calibre = aCalibre();
    const mate = await acquire(guatemala, { calibre, shareWith: ['BZ'] }, 3_900, 1);
    await lab.carry();
    const query = await acquire(belize, { calibre }, 3_900, 2);
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(belize, query.id)).items;
    expect(candidate?.other).toMatchObject({ acquisitionId: mate.id, reference: mate.reference });
    expect((await lab.candidateReader.picture(belize, candidate?.id ?? '', 64)).subarray(1, 4).toString()).toBe('PNG');

    await expect(change(mate.id, 1, { audience: 'NAMED', partners: ['BZ'], disclosure: 'EXISTENCE' })).resolves.toMatchObject({
      version: 2,
      recipients: [{ jurisdiction: 'BZ', endedAt: null, disclosure: 'EXISTENCE' }],
    });
    await lab.carry();
    const narrowed = await seenAbroad(mate.id);
    expect(narrowed).toMatchObject({ disclosure: 'EXISTENCE', standing: 'open' });
    expect(narrowed?.reference).not.toBe(mate.reference);
    await expect(lab.candidateReader.picture(belize, candidate?.id ?? '', 64)).rejects.toMatchObject({
      code: 'shared-acquisition.not-disclosed',
      facts: { disclosure: 'EXISTENCE', standing: 'open' },
    });
    const again = (await lab.candidateReader.ranked(belize, query.id)).items[0];
    // What was found stays; what may not be seen any more is not shown with it.
    expect(again).toMatchObject({ id: candidate?.id, score: candidate?.score });
    expect(again?.other.reference).not.toBe(mate.reference);

    await change(mate.id, 2);
    await lab.carry();
    await expect(seenAbroad(mate.id)).resolves.toMatchObject({ standing: 'ended' });
    const later = await acquire(belize, { calibre }, 3_900, 3);
    await lab.carry();
    const { correlation, items } = await lab.candidateReader.ranked(belize, later.id);
    expect(correlation).toMatchObject({ state: 'done', compared: 1 });
    expect(items.map(({ other }) => other.acquisitionId)).toEqual([query.id]);
    await expect(lab.sharing.one(guatemala, mate.id)).resolves.toMatchObject({
      version: 3,
      history: [{ number: 1 }, { number: 2 }, { number: 3, audience: 'OWN', partners: [] }],
      recipients: [{ jurisdiction: 'BZ', endedAt: expect.any(Date) as Date }],
    });
    const [event] = await lab.rows<{ body: string }>(
      guatemala,
      `SELECT body FROM ledger.event WHERE kind = 'acquisition.sharing-changed' AND subject_id = $1 ORDER BY written DESC`,
      [mate.id],
    );
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ facts: { audience: 'OWN', ended: ['BZ'] } });
    expect(event?.body).not.toContain('court');

    // Opened again, it is compared with what was acquired while it was closed.
    await change(mate.id, 3, { audience: 'REGION', disclosure: 'PICTURE' });
    await lab.carry();
    expect((await lab.candidateReader.ranked(belize, later.id)).items.map(({ other }) => other.acquisitionId)).toContain(mate.id);
    await expect(lab.count(lab.db.actor(lab.db.jurisdictions.TT), 'ballistics.shared_acquisition')).resolves.toBe(1);
  }, 240_000);

  it('compares what is shared late with the older own acquisitions, once, and lists it among their candidates', async () => {
    const calibre = aCalibre();
    const older = await acquire(belize, { calibre }, 3_800, 1);
    await lab.carry();
    await acquire(belize, { calibre });
    await lab.carry();
    expect((await lab.candidateReader.ranked(belize, older.id)).items).toEqual([]);
    const mate = await acquire(guatemala, { calibre, shareWith: ['BZ'], disclosure: 'SURFACE' }, 3_800, 2);
    await lab.carry();
    const { items } = await lab.candidateReader.ranked(belize, older.id);
    expect(items).toMatchObject([{ rank: 1, other: { acquisitionId: mate.id, origin: 'shared' } }]);
    const found = items[0];
    // The same pair, looked for from the own side, says the same.
    const { id } = await lab.correlations.start(belize, older.id, {});
    await lab.carry();
    const whole = await lab.candidateReader.ranked(belize, older.id);
    expect(whole.correlation).toMatchObject({ id, state: 'done', cause: 'REQUESTED' });
    const same = whole.items.find((each) => each.other.acquisitionId === mate.id);
    expect(same).toMatchObject({ score: found?.score, areal: found?.areal, pose: found?.pose, congruentCells: found?.congruentCells });
    expect(whole.items.filter((each) => each.other.acquisitionId === mate.id)).toHaveLength(1);
    // Nothing changed since, so nothing is compared again.
    await expect(lab.correlations.start(belize, older.id, {})).rejects.toMatchObject({
      code: 'correlation.nothing-new',
      facts: { correlationId: id },
    });
    // Within its own jurisdiction there is another collection.
    const home = await lab.correlations.start(belize, older.id, { scope: 'OWN' });
    await expect(lab.correlations.start(belize, older.id, { scope: 'OWN' })).rejects.toMatchObject({ code: 'correlation.under-way' });
    await lab.carry();
    await expect(lab.correlations.one(belize, home.id)).resolves.toMatchObject({ state: 'done', compared: 1, scope: 'OWN' });
    await expect(lab.correlations.start(belize, older.id, { scope: 'NAMED' })).rejects.toMatchObject({
      code: 'correlation.partners-and-scope-disagree',
    });
  }, 240_000);

  it('leaves out by class only what states another one, and says how many', async () => {
    const calibre = aCalibre();
    await acquire(belize, { calibre, breechFacePattern: 'GRANULAR' });
    const arched = await acquire(belize, { calibre, breechFacePattern: 'ARCHED', apertureShape: 'RECTANGULAR' });
    const unstated = await acquire(belize, { calibre });
    await lab.carry();
    const query = await acquire(belize, { calibre, breechFacePattern: 'ARCHED' });
    await lab.carry();
    const { id } = await lab.correlations.start(belize, query.id, { classFields: ['breechFacePattern', 'apertureShape'] });
    await lab.carry();
    const { correlation, items } = await lab.candidateReader.ranked(belize, query.id);
    expect(correlation).toMatchObject({ id, compared: 2, excluded: 1 });
    expect(new Set(items.map(({ other }) => other.acquisitionId))).toEqual(new Set([arched.id, unstated.id]));
  }, 240_000);

  const ANSWERS = { BORDER_80KM: 'NO', BORDER_OFFICIAL: 'NO', TRAFFICKER: 'NO', GROUP_3PLUS: 'NO', TERRORISM: 'NO', NON_RESIDENT: 'NO' } as const;
  const assess = (exhibitId: string, more: Partial<RecordAssessment> = {}, caseId: string = randomUUID()) =>
    lab.assessments.record(guatemala, {
      caseId,
      exhibitIds: [exhibitId],
      recoveredOn: '2026-01-05',
      firearms: 1,
      answers: ANSWERS,
      decision: 'SHARE',
      ...more,
    });

  it('shares nothing of a recovery that was assessed as not to be shared, until it is assessed anew', async () => {
    const acquired = await acquire(guatemala, {});
    const { exhibitId, caseId } = acquired;
    await expect(lab.assessments.unassessed(guatemala)).resolves.toContainEqual(expect.objectContaining({ exhibitId }));
    const first = await assess(exhibitId, { decision: 'DO_NOT_SHARE', reason: 'NATIONAL_LAW', remarks: 'Sealed by the judge' }, caseId);
    expect(first).toMatchObject({ met: [], reason: 'NATIONAL_LAW', supersededById: null });
    await expect(change(acquired.id, 1, { audience: 'REGION' })).rejects.toMatchObject({
      code: 'sharing.assessed-against',
      facts: { reason: 'NATIONAL_LAW' },
    });
    await expect(acquire(guatemala, { exhibitId, caseId, shareWith: ['BZ'] })).rejects.toMatchObject({ code: 'sharing.assessed-against' });
    const answers = { ...ANSWERS, BORDER_80KM: 'YES' } as const;
    const second = await assess(exhibitId, { answers, supersedesId: first.id }, caseId);
    expect(second).toMatchObject({ met: ['BORDER_80KM'], decision: 'SHARE', supersedesId: first.id });
    await expect(change(acquired.id, 1, { audience: 'REGION' })).resolves.toMatchObject({ current: { partners: ['BZ', 'TT'] } });
    await expect(assess(exhibitId, { supersedesId: first.id }, caseId)).rejects.toMatchObject({
      code: 'sharing-assessment.superseded-before',
    });
    const third = await assess(exhibitId, { decision: 'DO_NOT_SHARE', reason: 'OPERATION_UNDER_WAY', supersedesId: second.id }, caseId);
    expect(third.stillShared).toEqual([acquired.id]);
    const { items } = await lab.assessments.page(guatemala, { limit: 50, caseId });
    expect(items.map(({ id, supersededById }) => [id, supersededById])).toEqual([
      [third.id, null],
      [second.id, third.id],
      [first.id, second.id],
    ]);
    await expect(lab.assessments.page(belize, { limit: 50, caseId })).resolves.toMatchObject({ items: [] });
    const events = await lab.rows<{ body: string }>(guatemala, `SELECT body FROM ledger.event WHERE kind = 'sharing.assessed'`);
    expect(events.map(({ body }) => body).join()).not.toContain('judge');
  }, 120_000);

  it.each([
    ['no criterion is met although one is', { answers: { ...ANSWERS, TERRORISM: 'YES' }, decision: 'DO_NOT_SHARE', reason: 'NO_CRITERION_MET' }, 'criterion-met'],
    ['no criterion is met although one is not known', { answers: { ...ANSWERS, TRAFFICKER: 'UNKNOWN' }, decision: 'DO_NOT_SHARE', reason: 'NO_CRITERION_MET' }, 'criterion-met'],
    ['it is not shared and not why', { decision: 'DO_NOT_SHARE' }, 'no-reason'],
    ['it is shared and why it is not', { reason: 'NATIONAL_LAW' }, 'reason-without-refusal'],
    ['three firearms are no group of three', { firearms: 3 }, 'group-disagrees'],
    ['two firearms are a group of three', { firearms: 2, answers: { ...ANSWERS, GROUP_3PLUS: 'YES' } }, 'group-disagrees'],
    ['it was recovered in the future', { recoveredOn: '2199-01-01' }, 'in-the-future'],
    ['it replaces what is not there', { supersedesId: randomUUID() }, 'unknown'],
  ] as const)('refuses an assessment that says that %s', async (_, more, code) => {
    await expect(assess(randomUUID(), more as Partial<RecordAssessment>)).rejects.toMatchObject({ code: `sharing-assessment.${code}` });
  });

  it('refuses terms that contradict themselves, that were changed meanwhile, or that share what nothing can be compared with', async () => {
    const { id } = await acquire(guatemala, {});
    await expect(change(id, 1, { audience: 'NAMED' })).rejects.toMatchObject({ code: 'sharing.partners-and-audience-disagree' });
    await expect(change(id, 1, { audience: 'REGION', partners: ['BZ'] })).rejects.toMatchObject({
      code: 'sharing.partners-and-audience-disagree',
    });
    await expect(change(id, 7, { audience: 'REGION' })).rejects.toMatchObject({ code: 'sharing.changed-meanwhile' });
    await expect(change(id, 1, { audience: 'REGION', expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'sharing.expires-in-the-past',
    });
    await expect(change(id, 1)).rejects.toMatchObject({ code: 'sharing.nothing-changed' });
    await expect(lab.sharing.one(belize, id)).rejects.toMatchObject({ code: 'acquisition.unknown' });
    const pin = await acquire(guatemala, { region: 'FIRING_PIN' });
    expect(pin).toMatchObject({ notCorrelated: 'region-not-compared', prepared: null, correlation: null });
    await expect(change(pin.id, 1, { audience: 'REGION' })).rejects.toMatchObject({
      code: 'acquisition.nothing-to-compare',
      facts: { reason: 'region-not-compared' },
    });
    await expect(lab.correlations.start(guatemala, pin.id, {})).rejects.toMatchObject({ code: 'acquisition.nothing-to-compare' });
    expect((await lab.reader.picture(guatemala, pin.id, 64)).subarray(1, 4).toString()).toBe('PNG');
  }, 120_000);

  it('believes terms of the owner only, the latest of them, and none that are malformed', async () => {
    const { id } = await acquire(guatemala, { shareWith: ['BZ'], calibre: aCalibre() });
    await lab.carry();
    const send = (from: Actor, body: SharingTermsFact): Promise<string> =>
      lab.db.session.run(from, (tx, now) =>
        lab.documents.send(tx, from, now, { kind: 'sharing-terms', to: belize.jurisdictionId, body: { subjectId: id, ...body } }),
      );
    const open = { compare: true, disclosure: 'SURFACE', expiresAt: null } as const;
    // A third state says what it likes.
    await send(lab.db.actor(lab.db.jurisdictions.TT), { ...open, number: 9, compare: false });
    await lab.carry();
    await expect(seenAbroad(id)).resolves.toMatchObject({ standing: 'open', disclosure: 'PICTURE' });
    await send(guatemala, { ...open, number: 5 });
    await send(guatemala, { ...open, number: 4, compare: false });
    await lab.carry();
    await expect(seenAbroad(id)).resolves.toMatchObject({ standing: 'open', disclosure: 'SURFACE' });
    await send(guatemala, { ...open, number: 6, expiresAt: '2020-01-01T00:00:00Z' });
    await lab.carry();
    await expect(seenAbroad(id)).resolves.toMatchObject({ standing: 'expired' });
    for (const [body, reason] of [
      [{ ...open, number: 0 }, 'terms-malformed'],
      [{ ...open, number: 7, expiresAt: 'soon' }, 'terms-malformed'],
      [{ ...open, number: 7, disclosure: 'ALL' as SharingDisclosure }, 'terms-malformed'],
      [{ ...open, number: 5, compare: false }, 'terms-number-used-before'],
    ] as const) {
      await send(guatemala, body);
      await lab.carry(['exchange']);
      const refused = (await lab.open(belize.jurisdictionId)).find(({ job }) => job === 'sharing-terms.received');
      if (!refused) throw new Error('no message');
      await expect(lab.deliver(belize.jurisdictionId, refused)).rejects.toMatchObject({ code: 'shared-acquisition.refused', facts: { reason } });
      await lab.rows(belize, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [refused.id]);
    }
    await expect(seenAbroad(id)).resolves.toMatchObject({ standing: 'expired' });
  }, 120_000);

  it('prepares and compares anew, once, what an older engine prepared, and sends it to whoever may compare', async () => {
    const calibre = aCalibre();
    const mate = await acquire(guatemala, { calibre, shareWith: ['BZ'] }, 3_700, 1);
    const older = await acquire(belize, { calibre }, 3_700, 2);
    await lab.carry();
    const admin = new Client({ connectionString: lab.db.adminUrl });
    await admin.connect();
    // As if the rows had been written while another engine ran; nobody but a superuser can.
    await admin.query(`SET session_replication_role = replica;
      UPDATE ballistics.prepared_surface SET engine_version = 'older' WHERE acquisition_id IN ('${mate.id}', '${older.id}');
      UPDATE ballistics.shared_acquisition SET engine_version = 'older' WHERE id = '${mate.id}';
      UPDATE ballistics.correlation SET engine_version = 'older' WHERE acquisition_id IN ('${mate.id}', '${older.id}')`);
    await admin.end();
    for (const { jurisdictionId } of [guatemala, belize, guatemala, belize])
      expect(await lab.renewal.announce(jurisdictionId)).toBeGreaterThan(0);
    await lab.carry();
    await expect(lab.renewal.announce(belize.jurisdictionId)).resolves.toBe(0);
    const { items } = await lab.correlations.page(belize, { limit: 10, acquisitionId: older.id });
    expect(items.map(({ cause, state }) => [cause, state])).toEqual([
      ['ENGINE_CHANGED', 'done'],
      ['ACQUIRED', 'done'],
    ]);
    const list = await lab.candidateReader.ranked(belize, older.id);
    expect(list.items[0]).toMatchObject({ other: { acquisitionId: mate.id }, engineVersion: items[0]?.engineVersion });
  }, 240_000);
});

describe('sharing terms', () => {
  const at = new Date('2026-03-01T12:00:00Z');
  const anInstant = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true });
  const someTerms: fc.Arbitrary<Terms> = fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    audience: fc.constantFrom('OWN', 'NAMED', 'REGION'),
    partners: fc.subarray(['BZ', 'TT', 'HN']),
    disclosure: fc.constantFrom(...SHARING_DISCLOSURES),
    expiresAt: fc.option(anInstant),
  });

  it('show nothing after their end, and to nobody more than they say', () => {
    fc.assert(
      fc.property(someTerms, fc.constantFrom(...SHARING_DISCLOSURES), (terms, wanted) => {
        const held = { ...factFor(terms, 'BZ'), expiresAt: terms.expiresAt };
        const shown = mayShow(held, wanted, at);
        if (!terms.partners.includes('BZ') || (terms.expiresAt && terms.expiresAt <= at)) return !shown;
        return shown === SHARING_DISCLOSURES.indexOf(wanted) >= SHARING_DISCLOSURES.indexOf(terms.disclosure);
      }),
    );
  });

  it('are told to a partner exactly when they mean something else to it', () => {
    fc.assert(
      fc.property(someTerms, someTerms, (before, after) => {
        const [was, is] = [factFor(before, 'BZ'), factFor(after, 'BZ')];
        const means = ({ compare, disclosure, expiresAt }: SharingTermsFact): string => (compare ? `${disclosure} ${expiresAt}` : 'nothing');
        return tellsAnew(was, is) === (means(was) !== means(is)) && tellsAnew(null, is) === is.compare;
      }),
    );
  });
});
