import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '@headstamp/tenancy';
import type { AcquisitionView } from '../acquisition/acquisition.dto';
import type { CandidateList } from '../candidate/candidate.dto';
import type { Delivery } from '@headstamp/messaging';
import { aClaim, Laboratory, scanOf, type OpenMessage } from '../ballistics.spec-support';
import { engineFromSource, RUN_FROM_SOURCE } from '../engine/surface-engine.spec-support';
import { CORRELATION_SETTINGS } from './correlation.settings';

const scans = process.env.HEADSTAMP_SCANS;
if (!scans) console.log('HEADSTAMP_SCANS is not set: the correlation of real scans did not run');
const withScans = scans ? it : it.skip;

describe('correlations', () => {
  let lab: Laboratory;
  let examiner: Actor;
  beforeAll(async () => {
    lab = await Laboratory.open({ ...CORRELATION_SETTINGS, chunk: 1 });
    examiner = lab.db.actor(lab.db.jurisdictions.BZ);
  });
  afterAll(() => lab.close());

  let slides = 100;
  const aSlide = (): number => slides++;
  /** A calibre of its own keeps one story's collection apart from another's. */
  const aCalibre = (): string => `TEST ${randomUUID().slice(0, 8)}`;
  const acquire = (actor: Actor, slide: number, firing: number, more: Parameters<typeof aClaim>[0]): Promise<AcquisitionView> =>
    lab.acquisitions.record(actor, scanOf(slide, firing), aClaim(more));
  const strangers = async (calibre: string, count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await acquire(examiner, aSlide(), 1, { calibre });
  };
  const messageOf = async (acquisitionId: string): Promise<OpenMessage> => {
    const found = (await lab.open(examiner.jurisdictionId)).find(
      ({ job, data }) => job === 'acquisition.recorded' && data.includes(acquisitionId),
    );
    if (!found) throw new Error('no message');
    return found;
  };
  /** The parts that wait for a worker now, each as its message brings it. */
  const partsDue = async (correlationId: string): Promise<Delivery<'correlation.part-due'>[]> => {
    const { jurisdictionId } = examiner;
    const open = (await lab.open(jurisdictionId)).filter(({ job, data }) => job === 'correlation.part-due' && data.includes(correlationId));
    return open.map(({ id: messageId, data }) => ({
      messageId,
      jurisdictionId,
      queue: 'comparison' as const,
      requestId: '',
      data: JSON.parse(data) as Delivery<'correlation.part-due'>['data'],
    }));
  };
  const divide = async (acquisitionId: string): Promise<void> => lab.deliver(examiner.jurisdictionId, await messageOf(acquisitionId));
  const partDue = async (correlationId: string): Promise<Delivery<'correlation.part-due'>> => {
    const [due] = await partsDue(correlationId);
    if (!due) throw new Error('no part is due');
    return due;
  };
  const idOf = ({ correlation }: AcquisitionView): string => correlation?.id ?? '';
  const messagesOf = async (): Promise<string[]> =>
    (await lab.open(examiner.jurisdictionId)).filter(({ queue }) => queue === 'comparison').map(({ id }) => id);

  const listed = (list: CandidateList) =>
    list.items.map(({ rank, score, meanCorrelation, areal, congruentCells, cells, pose, other }) => ({
      rank,
      score,
      meanCorrelation,
      areal,
      congruentCells,
      cells,
      pose,
      other,
    }));
  /** Queues another correlation of the same acquisition; by hand the same would be refused as nothing new. */
  const anew = (acquisitionId: string): Promise<string> =>
    lab.db.session.run(examiner, async (tx, now) => {
      const wanted = { cause: 'REQUESTED', scope: 'REGION', partners: [], classFields: [], urgent: false } as const;
      const { id } = await lab.correlations.enqueue(tx, examiner, { id: acquisitionId, region: 'BREECH_FACE' }, now, { ...wanted, partners: [], classFields: [] });
      await lab.outbox.post(tx, examiner, 'correlation.requested', { correlationId: id });
      return id;
    });
  /** A run that ended by itself left its part to the keeper. */
  const eventuallyFreed = async (correlationId: string): Promise<void> => {
    await lab.carry(['ballistics', 'correlation']);
    while ((await partsDue(correlationId)).length === 0) {
      await lab.keeper.look(examiner.jurisdictionId);
      await wait(50);
    }
  };

  it('ranks the mate from abroad first, calls it a candidate and says whose it is', async () => {
    const calibre = aCalibre();
    const guatemala = lab.db.actor(lab.db.jurisdictions.GT);
    const slide = aSlide();
    const mate = await acquire(guatemala, slide, 1, { calibre, shareWith: ['BZ'] });
    await acquire(guatemala, slide, 2, { calibre });
    await strangers(calibre, 3);
    await lab.carry();
    const query = await acquire(examiner, slide, 3, { calibre: calibre.toLowerCase() });
    await lab.carry();

    const { correlation, items } = await lab.candidateReader.ranked(examiner, query.id);
    expect(correlation).toMatchObject({ state: 'done', progress: 1, compared: 4, leftOut: 0 });
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(items[0]).toMatchObject({
      other: {
        acquisitionId: mate.id,
        origin: 'shared',
        jurisdiction: 'GT',
        reference: mate.reference,
        caseReference: null,
        synthetic: true,
      },
      note: 'candidate: for review by an examiner',
      state: 'candidate',
      fileSha256: query.fileSha256,
      otherFileSha256: mate.fileSha256,
      engineVersion: correlation?.engineVersion,
      parametersHash: correlation?.parametersHash,
      likelihood: { refused: 'found-by-search', log10: null },
    });
    expect(items[0]?.score ?? 0).toBeGreaterThan(3 * (items[1]?.score ?? 0));
    expect(items.slice(1).every(({ other }) => other.origin === 'own')).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/match|\bhit\b/i);
    expect((await lab.candidateReader.picture(examiner, items[0]?.id ?? '', 128)).subarray(1, 4).toString()).toBe('PNG');
    await expect(lab.count(examiner, 'ballistics.correlation_chunk')).resolves.toBe(0);
    const outsider = lab.db.actor(lab.db.jurisdictions.TT);
    await expect(lab.candidateReader.ranked(outsider, query.id)).rejects.toMatchObject({ code: 'acquisition.unknown' });
    await expect(lab.candidateReader.one(outsider, items[0]?.id ?? '')).rejects.toMatchObject({ code: 'candidate.unknown' });
    await expect(lab.candidateReader.picture(outsider, items[0]?.id ?? '', 128)).rejects.toMatchObject({ code: 'candidate.unknown' });
  }, 240_000);

  it('compares only items of other cases, of the same calibre', async () => {
    const calibre = aCalibre();
    const caseId = randomUUID();
    const slide = aSlide();
    await acquire(examiner, slide, 1, { calibre, caseId });
    await acquire(examiner, slide, 2, { calibre: aCalibre() });
    const query = await acquire(examiner, slide, 3, { calibre, caseId });
    await lab.carry();
    await expect(lab.candidateReader.ranked(examiner, query.id)).resolves.toMatchObject({
      correlation: { state: 'done', compared: 0 },
      items: [],
    });
  }, 180_000);

  it('leaves out what another engine version prepared, and says how many', async () => {
    const calibre = aCalibre();
    const guatemala = lab.db.actor(lab.db.jurisdictions.GT);
    const belize = lab.db.jurisdictions.BZ;
    const scan = await lab.engine.read(scanOf(aSlide(), 1), 'original', false);
    if (scan.outcome !== 'prepared') throw new Error(scan.reason);
    await lab.db.session.run(guatemala, (tx, now) =>
      lab.documents.send(tx, guatemala, now, {
        kind: 'shared-acquisition',
        to: belize,
        body: {
          subjectId: randomUUID(),
          reference: 'GT-OLD',
          caseId: randomUUID(),
          region: 'BREECH_FACE',
          itemKind: 'CAST',
          calibre,
          synthetic: true,
          fileSha256: scan.fileSha256,
          engineVersion: 'headstamp-toolmarks/0.0.1',
          preparedSurface: Buffer.from(scan.exchangeSurface).toString('base64'),
        },
      }),
    );
    await lab.carry();
    const query = await acquire(examiner, aSlide(), 1, { calibre });
    await lab.carry();
    await expect(lab.candidateReader.ranked(examiner, query.id)).resolves.toMatchObject({
      correlation: { state: 'done', compared: 0, leftOut: 1 },
      items: [],
    });
  }, 180_000);

  it('takes in no shared surface that is damaged, or of another file than it says', async () => {
    const guatemala = lab.db.actor(lab.db.jurisdictions.GT);
    const scan = await lab.engine.read(scanOf(aSlide(), 1), 'original', false);
    if (scan.outcome !== 'prepared') throw new Error(scan.reason);
    const before = await lab.count(examiner, 'ballistics.shared_acquisition');
    const sound = Buffer.from(scan.exchangeSurface);
    const damaged = Buffer.from(sound);
    damaged[sound.length - 9] = (damaged[sound.length - 9] ?? 0) ^ 1;
    const bodies = [
      { preparedSurface: damaged.toString('base64'), fileSha256: scan.fileSha256, reason: 'prepared.damaged' },
      { preparedSurface: sound.toString('base64'), fileSha256: '0'.repeat(64), reason: 'surface-of-another-file' },
      { preparedSurface: sound.toString('base64'), fileSha256: 'no hash', reason: 'fields-malformed' },
    ];
    for (const { reason, ...body } of bodies) {
      await lab.db.session.run(guatemala, (tx, now) =>
        lab.documents.send(tx, guatemala, now, {
          kind: 'shared-acquisition',
          to: lab.db.jurisdictions.BZ,
          body: {
            subjectId: randomUUID(),
            reference: 'GT-1',
            caseId: randomUUID(),
            region: 'BREECH_FACE',
            itemKind: 'CAST',
            calibre: '9x19',
            synthetic: true,
            engineVersion: 'headstamp-toolmarks/1.1.0',
            ...body,
          },
        }),
      );
      await lab.carry(['exchange']);
      const refused = (await lab.open(lab.db.jurisdictions.BZ)).find(({ job }) => job === 'shared-acquisition.received');
      if (!refused) throw new Error('no message');
      await expect(lab.deliver(lab.db.jurisdictions.BZ, refused)).rejects.toMatchObject({
        code: 'shared-acquisition.refused',
        facts: { reason },
      });
      await lab.rows(examiner, 'UPDATE messaging.outbox SET done_at = now() WHERE id = $1', [refused.id]);
    }
    await expect(lab.count(examiner, 'ballistics.shared_acquisition')).resolves.toBe(before);
  }, 180_000);

  it('stops when it is cancelled, keeps no candidate, and goes on from there when it is resumed', async () => {
    const calibre = aCalibre();
    await strangers(calibre, 4);
    await lab.carry();
    const query = await acquire(examiner, aSlide(), 1, { calibre });
    const correlationId = idOf(query);
    await divide(query.id);
    const due = await partDue(correlationId);
    const running = lab.parts.carryOut(due);
    while ((await lab.reader.one(examiner, query.id)).correlation?.done === 0) await wait(20);
    // A message delivered twice starts no second run beside the first.
    await lab.parts.carryOut({ ...due, messageId: randomUUID() });
    await expect(lab.reader.one(examiner, query.id)).resolves.toMatchObject({ correlation: { state: 'running' } });
    await expect(lab.correlations.cancel(lab.db.actor(lab.db.jurisdictions.TT), correlationId)).rejects.toMatchObject({
      code: 'correlation.unknown',
    });
    await expect(lab.correlations.cancel(examiner, correlationId)).resolves.toMatchObject({ state: 'cancelled' });
    await running;
    await lab.carry();
    const { correlation, items } = await lab.candidateReader.ranked(examiner, query.id);
    expect(correlation).toMatchObject({ state: 'cancelled' });
    expect(correlation?.done).toBeLessThan(8);
    expect(items).toEqual([]);
    expect(await messagesOf()).toEqual([]);
    await expect(lab.correlations.cancel(examiner, correlationId)).rejects.toMatchObject({ code: 'correlation.move-not-allowed' });

    await expect(lab.correlations.resume(examiner, correlationId, false)).resolves.toMatchObject({ state: 'queued', done: correlation?.done });
    await eventuallyFreed(correlationId);
    await lab.carry();
    await expect(lab.candidateReader.ranked(examiner, query.id)).resolves.toMatchObject({
      correlation: { id: correlationId, state: 'done', done: 8, compared: 4 },
      items: { length: 4 },
    });
    await expect(lab.correlations.resume(examiner, correlationId, false)).rejects.toMatchObject({ code: 'correlation.move-not-allowed' });
    await expect(lab.count(examiner, 'ballistics.correlation_chunk')).resolves.toBe(0);
  }, 180_000);

  it('loses under ten seconds when a worker is killed: another goes on from its last chunk and gives the same list', async () => {
    const calibre = aCalibre();
    const slide = aSlide();
    const mates = [await acquire(examiner, slide, 1, { calibre }), await acquire(examiner, slide, 2, { calibre })];
    await strangers(calibre, 5);
    await lab.carry();
    const query = await acquire(examiner, slide, 3, { calibre });
    const correlationId = idOf(query);
    await divide(query.id);
    const delivery = await partDue(correlationId);
    const errand = { databaseUrl: lab.db.runtimeUrl, contextKey: lab.db.contextKey.toString('base64'), delivery };
    const child = spawn(process.execPath, [...RUN_FROM_SOURCE, join(__dirname, 'run-correlation.spec-support.ts')], {
      env: { ...process.env, HEADSTAMP_TEST_ERRAND: JSON.stringify(errand) },
      stdio: 'inherit',
    });
    const gone = new Promise<NodeJS.Signals | null>((ended) => child.on('exit', (_, signal) => ended(signal)));
    while (child.exitCode === null && (await lab.count(examiner, 'ballistics.correlation_chunk')) < 3) await wait(20);
    child.kill('SIGKILL');
    const killed = performance.now();
    await expect(gone).resolves.toBe('SIGKILL');
    const saved = await lab.count(examiner, 'ballistics.correlation_chunk');
    expect(saved).toBeGreaterThanOrEqual(3);
    await expect(lab.reader.one(examiner, query.id)).resolves.toMatchObject({ correlation: { state: 'running', done: saved, total: 14 } });

    // While the dead process may still be alive, nobody else starts.
    await lab.parts.carryOut(delivery);
    await expect(lab.keeper.look(examiner.jurisdictionId)).resolves.toBe(0);
    // The keeper as every process runs it: it misses the sign of life and posts the part anew.
    await lab.keeper.onApplicationBootstrap();
    while ((await partsDue(correlationId)).length === 0) await wait(50);
    expect(performance.now() - killed).toBeLessThan(10_000);
    await lab.keeper.beforeApplicationShutdown();

    // Another goes on with what was saved, and a second delivery of the message adds nothing.
    const steps: number[] = [];
    const counting = engineFromSource();
    const search = counting.search.bind(counting);
    counting.search = (plan, host) => search(plan, { ...host, report: (done, entries) => (steps.push(done), host.report(done, entries)) });
    const successor = new Laboratory(lab.db, counting, { ...CORRELATION_SETTINGS, chunk: 1 });
    const again = await partDue(correlationId);
    await successor.parts.carryOut(again);
    await successor.parts.carryOut(again);
    await successor.carry();
    await counting.onApplicationShutdown();
    expect(steps[0]).toBe(saved + 1);
    const resumed = await lab.candidateReader.ranked(examiner, query.id);
    expect(resumed.correlation).toMatchObject({ state: 'done', progress: 1, compared: 7, done: 14 });
    expect(new Set(resumed.items.slice(0, 2).map(({ other }) => other.acquisitionId))).toEqual(new Set(mates.map(({ id }) => id)));
    await expect(
      lab.rows(examiner, `SELECT 1 FROM ledger.event WHERE kind = 'correlation.completed' AND subject_id = $1`, [correlationId]),
    ).resolves.toHaveLength(1);
    await expect(lab.count(examiner, 'ballistics.correlation_chunk')).resolves.toBe(0);

    // The same list as a run that nobody disturbed, in parts of other sizes.
    const whole = new Laboratory(lab.db, lab.engine, { ...CORRELATION_SETTINGS, screenPart: 3, comparePart: 2 });
    const rerun = await anew(query.id);
    await whole.carry();
    const undisturbed = await lab.candidateReader.ranked(examiner, query.id);
    expect(undisturbed.correlation).toMatchObject({ id: rerun, state: 'done' });
    expect(listed(resumed)).toHaveLength(7);
    expect(listed(resumed)).toEqual(listed(undisturbed));
    // What the first run derived of each acquisition was kept, and is made again from the surface where it is missing.
    const features = await lab.rows<{ features: Buffer }>(
      examiner,
      'SELECT features FROM ballistics.comparison_features WHERE acquisition_id = ANY($1)',
      [resumed.items.map(({ other }) => other.acquisitionId)],
    );
    expect(features).toHaveLength(7);
  }, 300_000);

  it('goes to the end of the queue when its turn is over, and ends with the same list', async () => {
    const calibre = aCalibre();
    const slide = aSlide();
    await acquire(examiner, slide, 1, { calibre });
    await strangers(calibre, 2);
    await lab.carry();
    const query = await acquire(examiner, slide, 2, { calibre });
    const hurried = new Laboratory(lab.db, lab.engine, { ...CORRELATION_SETTINGS, chunk: 1, turnMs: 0 });
    await divide(query.id);
    const messages = new Set<string>();
    for (let turns = 0; turns < 20; turns++) {
      const [due] = await partsDue(idOf(query));
      if (!due) break;
      messages.add(due.messageId);
      await hurried.parts.carryOut(due);
    }
    // One turn for each of three items in both stages, one to say that each stage is over, and one to write the list down.
    expect(messages.size).toBe(9);
    const inTurns = await lab.candidateReader.ranked(examiner, query.id);
    expect(inTurns.correlation).toMatchObject({ state: 'done', compared: 3 });
    await anew(query.id);
    await lab.carry();
    expect(listed(inTurns)).toHaveLength(3);
    expect(listed(inTurns)).toEqual(listed(await lab.candidateReader.ranked(examiner, query.id)));
  }, 180_000);

  it('tries a failed part again, gives up after the third time, and is restarted by hand', async () => {
    const calibre = aCalibre();
    await strangers(calibre, 1);
    await lab.carry();
    const query = await acquire(examiner, aSlide(), 1, { calibre });
    await divide(query.id);
    const delivery = await partDue(idOf(query));
    const states = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const running = lab.parts.carryOut(delivery);
      const broken = expect(running).rejects.toThrow('the search thread ended');
      while ((await lab.rows(examiner, `SELECT 1 FROM ballistics.correlation_part WHERE state = 'running'`)).length === 0) await wait(5);
      await wait(100);
      await lab.engine.onApplicationShutdown();
      await broken;
      states.push((await lab.reader.one(examiner, query.id)).correlation?.state);
    }
    expect(states).toEqual(['running', 'running', 'failed']);
    await lab.carry();
    await expect(lab.candidateReader.ranked(examiner, query.id)).resolves.toMatchObject({
      correlation: { state: 'failed', failure: 'Error' },
      items: [],
    });
    await expect(lab.correlations.resume(examiner, idOf(query), true)).resolves.toMatchObject({ state: 'queued', done: 0, failure: null });
    await lab.carry();
    await expect(lab.candidateReader.ranked(examiner, query.id)).resolves.toMatchObject({ correlation: { state: 'done' }, items: { length: 1 } });
  }, 180_000);

  withScans(
    'ranks the mates of a real scan before every other slide',
    async () => {
      const guatemala = lab.db.actor(lab.db.jurisdictions.GT);
      const folder = join(scans ?? '', 'fadul_processed');
      const read = (name: string): Buffer => readFileSync(join(folder, name));
      const others = readdirSync(folder).filter((name) => /^Fadul_(2|3|5|6|7|8|9|10)-[12]\.x3p$/.test(name));
      expect(others.length).toBeGreaterThanOrEqual(15);
      const mate = await lab.acquisitions.record(
        guatemala,
        read('Fadul_1-2.x3p'),
        aClaim({ calibre: '9 mm Luger', shareWith: ['BZ'], shareSurface: true }),
      );
      for (const name of others) await lab.acquisitions.record(guatemala, read(name), aClaim({ calibre: '9x19', shareWith: ['BZ'] }));
      await lab.carry(['exchange', 'ballistics']);
      const query = await lab.acquisitions.record(examiner, read('Fadul_1-1.x3p'), aClaim({ calibre: '9 mm Parabellum' }));
      await lab.carry();
      const { items } = await lab.candidateReader.ranked(examiner, query.id);
      expect(items[0]).toMatchObject({ rank: 1, other: { acquisitionId: mate.id, jurisdiction: 'GT', synthetic: false } });
      expect(items[0]?.score ?? 0).toBeGreaterThan(2 * (items[1]?.score ?? 0));
    },
    300_000,
  );
});
