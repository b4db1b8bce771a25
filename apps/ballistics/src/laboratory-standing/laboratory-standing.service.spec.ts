import { randomUUID } from 'node:crypto';
import type { InstrumentFacts, LaboratoryPolicy } from '@headstamp/codes';
import type { LaboratoryStandingBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { aClaim, scanOf, type Laboratory } from '../ballistics.spec-support';
import { bench, TwoLaboratories } from '../link/two-laboratories.spec-support';
import { isStanding } from './standing.document';

const stoppedBy = (...faults: string[]): unknown => expect.objectContaining({ code: 'examination.stopped', facts: { faults } });
const SCANNER: InstrumentFacts = {
  ...{ kind: 'SCANNER_3D', calibrationRequired: true, checkEveryHours: null, checks: [], service: [] },
  calibrations: [{ calibratedOn: '2020-01-01', dueOn: '2020-12-31', passed: true }],
};
const CALIBRATED: InstrumentFacts = { ...SCANNER, calibrations: [{ calibratedOn: '2020-01-01', dueOn: '2199-12-31', passed: true }] };

describe('examinations under the standing of the laboratory', () => {
  let both: TwoLaboratories;
  let lab: Laboratory;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  let slide = 900;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez, ramos } = both);
  });
  afterAll(() => lab.close());

  /** As custody tells it. @param to the jurisdiction itself unless said otherwise */
  const send = (actor: Actor, body: LaboratoryStandingBody, to = actor.jurisdictionId): Promise<string> =>
    lab.db.session.run(actor, (tx, now) => lab.documents.send(tx, actor, now, { kind: 'laboratory-standing', to, body }));
  const tell = async (actor: Actor, body: LaboratoryStandingBody): Promise<void> => {
    await send(actor, body);
    await lab.carry(['ballistics']);
  };
  const aScanner = async (actor: Actor, facts: InstrumentFacts): Promise<string> => {
    const subjectId = randomUUID();
    await tell(actor, { subject: 'instrument', subjectId, revision: 1, facts });
    return subjectId;
  };
  const decide = (actor: Actor, revision: number, facts: LaboratoryPolicy): Promise<void> =>
    tell(actor, { subject: 'policy', subjectId: actor.jurisdictionId, revision, facts });
  const acquire = (actor: Actor, more: Parameters<typeof aClaim>[0] = {}) =>
    lab.acquisitions.record(actor, scanOf(slide++, 1), aClaim(more));

  it('go on as before in a laboratory that has registered nothing', async () => {
    await expect(acquire(torres)).resolves.toMatchObject({ instrumentId: null, methodId: null, deviations: [] });
  });

  it('stop an acquisition with an overdue scanner, write nothing of it, and go on once the calibration is told', async () => {
    const instrumentId = await aScanner(torres, SCANNER);
    const before = await lab.count(torres, 'ballistics.acquisition');
    const outbox = await lab.count(torres, 'messaging.outbox');
    await expect(acquire(torres, { instrumentId })).rejects.toEqual(stoppedBy('calibration-overdue'));
    expect(await lab.count(torres, 'ballistics.acquisition')).toBe(before);
    expect(await lab.count(torres, 'messaging.outbox')).toBe(outbox);
    await tell(torres, { subject: 'instrument', subjectId: instrumentId, revision: 2, facts: CALIBRATED });
    const taken = await acquire(torres, { instrumentId });
    expect(taken).toMatchObject({ instrumentId, deviations: [] });
    await expect(lab.reader.one(torres, taken.id)).resolves.toMatchObject({ instrumentId, deviations: [] });
    // What was scanned while the old calibration held is judged by that.
    await tell(torres, { subject: 'instrument', subjectId: instrumentId, revision: 3, facts: SCANNER });
    await expect(acquire(torres, { instrumentId, acquiredAt: '2020-06-01T12:00:00Z' })).resolves.toMatchObject({ deviations: [] });
    await expect(acquire(lopez, { instrumentId })).rejects.toMatchObject({ code: 'examination.means-unknown' });
  });

  it('follow the later telling, in whatever order the two arrive and however often', async () => {
    const instrumentId = randomUUID();
    const first = await send(torres, { subject: 'instrument', subjectId: instrumentId, revision: 1, facts: SCANNER });
    await send(torres, { subject: 'instrument', subjectId: instrumentId, revision: 2, facts: CALIBRATED });
    const messages = (await lab.open(torres.jurisdictionId)).filter(({ job }) => job === 'laboratory-standing.received');
    for (const message of [...messages].reverse()) await lab.deliver(torres.jurisdictionId, message);
    for (const message of messages) await lab.deliver(torres.jurisdictionId, message);
    expect(messages.some(({ data }) => data.includes(first))).toBe(true);
    const [row] = await lab.rows<{ revision: number }>(
      torres,
      'SELECT revision FROM ballistics.laboratory_standing WHERE subject_id = $1',
      [instrumentId],
    );
    expect(row?.revision).toBe(2);
    await expect(acquire(torres, { instrumentId })).resolves.toMatchObject({ instrumentId });
  });

  it('mark what a manager allowed, on the record and in the log', async () => {
    const instrumentId = await aScanner(torres, SCANNER);
    const id = randomUUID();
    const allowance = {
      id,
      means: 'instrument',
      aboutId: instrumentId,
      discipline: null,
      withdrawnAt: null,
      reason: 'The visit was put off',
    } as const;
    await tell(torres, {
      subject: 'allowance',
      subjectId: id,
      revision: 1,
      facts: { ...allowance, from: '2020-01-01T00:00:00Z', until: '2199-01-01T00:00:00Z' },
    });
    const marked = { fault: 'calibration-overdue', allowanceId: id, reason: 'The visit was put off', aboutId: instrumentId };
    const taken = await acquire(torres, { instrumentId });
    expect(taken.deviations).toEqual([expect.objectContaining(marked)]);
    const { items } = await lab.reader.page(torres, { limit: 50 });
    expect(items.find((each) => each.id === taken.id)?.deviations).toEqual([expect.objectContaining(marked)]);
    const [event] = await lab.rows<{ body: string }>(torres, 'SELECT body FROM ledger.event WHERE subject_id = $1', [taken.id]);
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      facts: { instrumentId, deviations: [{ fault: 'calibration-overdue', allowanceId: id }] },
    });
    expect(event?.body).not.toContain('put off');
    const ended = { ...allowance, from: '2020-01-01T00:00:00Z', until: '2020-02-01T00:00:00Z' };
    await tell(torres, { subject: 'allowance', subjectId: id, revision: 2, facts: ended });
    await expect(acquire(torres, { instrumentId })).rejects.toEqual(stoppedBy('calibration-overdue'));
  });

  it('report their deviations to the other laboratory, and ask everybody for an authorisation once one was given', async () => {
    const { linkId } = await both.aLead();
    await lab.carry();
    await both.castArrives(linkId);
    await decide(lopez, 1, { enforcement: 'stop', instrumentRequired: true });
    const { version } = await both.at(lopez, linkId);
    await expect(lab.examinations.compare(lopez, linkId, version, bench())).rejects.toEqual(stoppedBy('instrument-not-named'));
    const balance = await aScanner(lopez, { ...CALIBRATED, kind: 'BALANCE' });
    await expect(lab.examinations.compare(lopez, linkId, version, bench({ instrumentId: balance }))).rejects.toEqual(
      stoppedBy('instrument-of-another-kind'),
    );
    const microscope = await aScanner(lopez, { ...SCANNER, kind: 'COMPARISON_MICROSCOPE' });
    await decide(lopez, 2, { enforcement: 'deviation', instrumentRequired: true });
    const compared = await lab.examinations.compare(lopez, linkId, version, bench({ instrumentId: microscope }));
    expect(compared.comparison).toMatchObject({
      instrumentId: microscope,
      deviations: [{ fault: 'calibration-overdue', allowanceId: null, reason: null }],
    });

    await decide(lopez, 3, { enforcement: 'stop', instrumentRequired: false });
    const authorised = { discipline: 'COMPARISON', methodCode: null, from: '2020-01-01', until: null, withdrawnAt: null } as const;
    await tell(lopez, {
      subject: 'competence',
      subjectId: lopez.officialId,
      revision: 1,
      facts: { authorisations: [authorised], suspensions: [] },
    });
    const verify = () => lab.examinations.verify(ramos, linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    await expect(verify()).rejects.toEqual(stoppedBy('competence-missing'));
    const suspensions = [{ discipline: 'COMPARISON', from: '2020-02-01T00:00:00Z', until: null }] as const;
    await tell(lopez, {
      subject: 'competence',
      subjectId: ramos.officialId,
      revision: 1,
      facts: { authorisations: [authorised], suspensions },
    });
    await expect(verify()).rejects.toEqual(stoppedBy('competence-suspended'));
    const id = randomUUID();
    await tell(lopez, {
      ...{ subject: 'allowance', subjectId: id, revision: 1 },
      facts: {
        ...{
          id,
          means: 'competence',
          aboutId: ramos.officialId,
          discipline: 'COMPARISON',
          reason: 'Nobody else is here',
          withdrawnAt: null,
        },
        ...{ from: '2020-01-01T00:00:00Z', until: '2199-01-01T00:00:00Z' },
      },
    });
    const verified = await verify();
    expect(verified.verification).toMatchObject({
      deviations: [{ fault: 'competence-suspended', allowanceId: id, reason: 'Nobody else is here' }],
    });
    await lab.carry();
    const abroad = await both.at(torres, linkId);
    expect(abroad.report?.deviations).toEqual([
      { fault: 'calibration-overdue', reason: null },
      { fault: 'competence-suspended', reason: 'Nobody else is here' },
    ]);
  });

  it('are not told how they stand by another jurisdiction, nor by what cannot be read', async () => {
    const subjectId = randomUUID();
    const body = { subject: 'instrument', subjectId, revision: 1, facts: CALIBRATED } as const;
    await send(lopez, body, torres.jurisdictionId);
    await expect(lab.carry(['exchange', 'ballistics'])).rejects.toMatchObject({
      code: 'exchange.document-refused',
      facts: { reason: 'not-from-home' },
    });
    await expect(acquire(torres, { instrumentId: subjectId })).rejects.toMatchObject({ code: 'examination.means-unknown' });
    expect(isStanding(body)).toBe(true);
    for (const hostile of [
      null,
      { ...body, subject: 'constructor' },
      { ...body, revision: 0 },
      { ...body, subjectId: 'x' },
      { ...body, facts: { ...CALIBRATED, calibrations: [{ calibratedOn: 'soon', dueOn: '2020-01-01', passed: true }] } },
      { ...body, facts: { ...CALIBRATED, more: 1 } },
      { ...body, facts: { ...CALIBRATED, checks: null } },
      { ...body, subject: 'policy', facts: { enforcement: 'never', instrumentRequired: false } },
    ])
      expect(isStanding(hostile)).toBe(false);
  });
});
