import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { QualityRoom, today } from '../../test/quality-room';
import { assertLotUsable } from './consumable-lot/registered-lot';
import { judgeMeans, keepMeans, meansOf } from './standing/examinations';

const refusedWith = (code: string, facts: object = {}): unknown =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });

describe('the quality records of a laboratory', () => {
  let room: QualityRoom;
  let manager: Actor;
  let examiner: Actor;
  let second: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    room = await QualityRoom.open();
    manager = await room.official(room.db.jurisdictions.BZ, 'laboratory-manager');
    examiner = await room.official(room.db.jurisdictions.BZ, 'examiner');
    second = await room.official(room.db.jurisdictions.BZ, 'examiner');
    abroad = await room.official(room.db.jurisdictions.GT, 'laboratory-manager');
  });
  afterAll(() => room.close());

  const judge = (actor: Actor, examination: Parameters<typeof judgeMeans>[2]) =>
    room.db.session.run(actor, (tx) => judgeMeans(tx, actor, examination));

  describe('of instruments', () => {
    it('are row, event and telling together, and nothing of them without the others', async () => {
      const scanner = await room.aScanner(manager);
      expect(scanner).toMatchObject({ state: 'overdue', faults: ['calibration-missing'] });
      const calibrated = await room.calibrated(manager, scanner.id, today(-1), today(300));
      expect(calibrated).toMatchObject({ state: 'in-service', faults: [], calibrations: [{ uncertainty: 'U = 0.3 µm (k = 2)' }] });
      expect(await room.eventKinds(manager, scanner.id)).toEqual(['instrument.registered', 'instrument.calibrated']);
      const told = await room.told(manager, scanner.id);
      expect(told.map(({ revision }) => revision)).toEqual([1, 2]);
      expect(told[1]).toMatchObject({
        subject: 'instrument',
        facts: { calibrations: [{ calibratedOn: today(-1), dueOn: today(300), passed: true }] },
      });
      expect(JSON.stringify(told)).not.toContain(scanner.serial);

      await expect(room.calibrated(manager, scanner.id, today(-1), today(-2))).rejects.toEqual(refusedWith('laboratory.period-reversed'));
      await expect(room.calibrated(manager, scanner.id, today(3), today(300))).rejects.toEqual(refusedWith('laboratory.time-ahead'));
      const unknownPaper = {
        certificatePhotographId: randomUUID(),
        calibratedOn: today(-1),
        dueOn: today(9),
        calibratedBy: 'X',
        certificateNumber: 'Y',
        passed: true,
        uncertainty: 'Z',
      };
      await expect(room.instruments.calibrate(manager, scanner.id, unknownPaper)).rejects.toEqual(refusedWith('photograph.unknown'));
      expect(await room.told(manager, scanner.id)).toHaveLength(2);
      await expect(room.aScanner(manager, { serial: scanner.serial })).rejects.toEqual(refusedWith('instrument.registered-before'));
    });

    it('let a check be passed or failed by its limits, not by who records it', async () => {
      const { id } = await room.aScanner(manager, { calibrationRequired: false, checkEveryHours: 24 });
      const standard = { standard: 'NIST SRM 2461-1', quantity: 'ACCF_max' };
      expect((await room.instruments.check(examiner, id, { ...standard, value: 0.97, lowerLimit: 0.95 })).state).toBe('in-service');
      const failed = await room.instruments.check(examiner, id, { ...standard, value: 0.91, lowerLimit: 0.95 });
      expect(failed).toMatchObject({ state: 'overdue', faults: ['check-failed'] });
      expect(failed.checks.map(({ passed }) => passed)).toEqual([false, true]);
      await expect(room.instruments.check(examiner, id, { ...standard, value: 1 })).rejects.toEqual(
        refusedWith('instrument.limits-missing'),
      );
      await expect(room.instruments.check(examiner, id, { ...standard, value: 1, lowerLimit: 2, upperLimit: 1 })).rejects.toEqual(
        refusedWith('instrument.limits-missing'),
      );
      const out = await room.instruments.changeService(manager, id, { inService: false, reason: 'sent to its maker' });
      expect(out.state).toBe('out-of-service');
    });

    it('show nothing to another jurisdiction', async () => {
      const { id } = await room.aScanner(manager);
      await expect(room.instruments.one(abroad, id)).rejects.toEqual(refusedWith('instrument.unknown'));
      await expect(room.calibrated(abroad, id, today(), today(9))).rejects.toEqual(refusedWith('instrument.unknown'));
      expect((await room.instruments.list(abroad, { limit: 50 })).items).toEqual([]);
      await expect(judge(abroad, { discipline: 'CASTING', at: new Date(), instrumentIds: [id] })).rejects.toEqual(
        refusedWith('examination.means-unknown'),
      );
    });
  });

  describe('of methods', () => {
    it('have each version approved by another than its author, and superseded by the next', async () => {
      const method = { code: 'CAST-1', discipline: 'CASTING', title: 'Double casting', standardReference: 'UNLIREC 2017' } as const;
      const first = await room.methods.draft(examiner, { ...method, edition: '1', validFrom: today(-30) });
      expect(first.state).toBe('draft');
      await expect(room.methods.approve(examiner, first.id)).rejects.toEqual(refusedWith('method.author-approves'));
      await expect(room.methods.end(manager, first.id, { validUntil: today() })).rejects.toEqual(refusedWith('method.not-approved'));
      expect((await room.methods.approve(manager, first.id)).state).toBe('valid');
      await expect(room.methods.approve(manager, first.id)).rejects.toEqual(refusedWith('method.approved-before'));
      await expect(room.methods.draft(examiner, { ...method, edition: '1', validFrom: today() })).rejects.toEqual(
        refusedWith('method.version-taken'),
      );

      const next = await room.methods.draft(manager, { ...method, edition: '2', validFrom: today(-5) });
      await room.methods.approve(examiner, next.id);
      const shown = await room.methods.one(examiner, first.id);
      expect(shown).toMatchObject({ state: 'superseded', validUntil: today(-6), supersededBy: next.id });
      expect(await room.eventKinds(manager, first.id)).toEqual(['method.drafted', 'method.approved', 'method.superseded']);
      const at = new Date();
      await expect(judge(examiner, { discipline: 'CASTING', at, methodId: first.id })).rejects.toEqual(
        refusedWith('examination.stopped', { faults: ['method-not-valid'] }),
      );
      await expect(judge(examiner, { discipline: 'CASTING', at, methodId: next.id })).resolves.toEqual([]);
      await expect(room.methods.one(abroad, next.id)).rejects.toEqual(refusedWith('method.unknown'));
    });
  });

  describe('of lots', () => {
    const usable = (product: string, lot: string, at = new Date()): Promise<void> =>
      room.db.session.run(examiner, (tx) => assertLotUsable(tx, examiner, product, lot, at));

    it('let a registered lot be used only after its test, before its expiry, and never when blocked or recalled', async () => {
      const lot = await room.aLot(examiner, { product: 'Casting Silicone 40' });
      await expect(usable('casting silicone 40', ` ${lot.lot.toLowerCase()} `)).rejects.toEqual(
        refusedWith('consumable-lot.not-usable', { reason: 'not-accepted' }),
      );
      const accepted = await room.lots.test(examiner, lot.id, lot.version, { passed: true, test: 'Cured in 15 h, no bubbles at 40x' });
      expect(accepted).toMatchObject({ state: 'accepted', refusal: null });
      await usable(lot.product, lot.lot);
      await expect(usable(lot.product, lot.lot, new Date(Date.now() + 400 * 86_400_000))).rejects.toEqual(
        refusedWith('consumable-lot.not-usable', { reason: 'expired' }),
      );
      await expect(room.lots.block(examiner, lot.id, lot.version, { reason: 'x' })).rejects.toEqual(
        refusedWith('laboratory.changed-meanwhile'),
      );
      const blocked = await room.lots.block(examiner, lot.id, accepted.version, { reason: 'tacky surface' });
      await expect(usable(lot.product, lot.lot)).rejects.toEqual(refusedWith('consumable-lot.not-usable', { reason: 'blocked' }));
      const released = await room.lots.release(manager, lot.id, blocked.version, { reason: 'storage was the cause' });
      expect(released).toMatchObject({ state: 'received', acceptedBy: null });
      const recalled = await room.lots.recall(manager, lot.id, released.version, { reason: 'recalled by its maker' });
      await expect(room.lots.release(manager, lot.id, recalled.version, { reason: 'x' })).rejects.toEqual(
        refusedWith('consumable-lot.move-not-allowed'),
      );
      expect(await room.eventKinds(manager, lot.id)).toEqual(
        ['registered', 'accepted', 'blocked', 'released', 'recalled'].map((each) => `consumable-lot.${each}`),
      );
    });

    it('let a lot that nobody registered be used, and register one once however it is typed', async () => {
      await usable('never registered', 'L-1');
      const lot = await room.aLot(examiner, { product: 'Resin A', lot: 'R 77' });
      await expect(room.aLot(examiner, { product: 'RESIN A', lot: 'r77' })).rejects.toEqual(
        refusedWith('consumable-lot.registered-before'),
      );
      await expect(room.lots.one(abroad, lot.id)).rejects.toEqual(refusedWith('consumable-lot.unknown'));
      expect((await room.lots.open(examiner, lot.id, lot.version, { openedOn: today() })).openedOn).toBe(today());
    });
  });

  describe('of examiners', () => {
    it('ask nobody for an authorisation before the first is given, and everybody after', async () => {
      const at = new Date();
      await expect(judge(examiner, { discipline: 'CAST_REVIEW', at })).resolves.toEqual([]);
      const claim = { officialId: examiner.officialId, discipline: 'CAST_REVIEW', validFrom: today(-1), basis: 'training 2026' } as const;
      await expect(room.competence.authorise(examiner, claim)).rejects.toEqual(refusedWith('competence.own'));
      await expect(room.competence.authorise(examiner, { ...claim, officialId: examiner.officialId.toUpperCase() })).rejects.toEqual(
        refusedWith('competence.own'),
      );
      await expect(room.competence.authorise(manager, { ...claim, officialId: abroad.officialId })).rejects.toEqual(
        refusedWith('laboratory.official-unknown'),
      );
      const given = await room.competence.authorise(manager, claim);
      expect(given.state).toBe('competent');
      await expect(judge(examiner, { discipline: 'CAST_REVIEW', at: new Date() })).resolves.toEqual([]);
      await expect(judge(second, { discipline: 'CAST_REVIEW', at: new Date() })).rejects.toEqual(
        refusedWith('examination.stopped', { faults: ['competence-missing'] }),
      );
      await room.competence.withdraw(manager, given.id, { reason: 'left the section' });
      await expect(judge(examiner, { discipline: 'CAST_REVIEW', at: new Date() })).rejects.toEqual(
        refusedWith('examination.stopped', { faults: ['competence-expired'] }),
      );
      await expect(room.competence.withdraw(manager, given.id, { reason: 'x' })).rejects.toEqual(
        refusedWith('competence.withdrawn-before'),
      );
      expect((await room.told(manager, examiner.officialId)).map(({ subject }) => subject)).toEqual(['competence', 'competence']);
    });

    it('are suspended by an unsatisfactory result until the manager closes what another than its owner found effective', async () => {
      const at = (): Date => new Date();
      const official = second.officialId;
      await room.competence.authorise(manager, {
        officialId: official,
        discipline: 'COMPARISON',
        validFrom: today(-100),
        basis: 'training',
      });
      const round = {
        officialId: official,
        discipline: 'COMPARISON',
        provider: 'A provider',
        round: '2026-1',
        resultedOn: today(-1),
      } as const;
      const questionable = await room.competence.recordProficiency(manager, { ...round, result: 'QUESTIONABLE' });
      expect(questionable.nonConformityId).toBeNull();
      const failed = await room.competence.recordProficiency(manager, { ...round, round: '2026-2', result: 'UNSATISFACTORY' });
      const stopped = refusedWith('examination.stopped', { faults: ['competence-suspended'] });
      await expect(judge(second, { discipline: 'COMPARISON', at: at() })).rejects.toEqual(stopped);

      const id = failed.nonConformityId ?? '';
      let found = await room.nonConformities.one(manager, id);
      expect(found).toMatchObject({ state: 'raised', severity: 'MAJOR', affected: [{ kind: 'official', id: official }] });
      await expect(room.nonConformities.close(manager, id, found.version)).rejects.toEqual(refusedWith('non-conformity.move-not-allowed'));
      found = await room.nonConformities.contain(manager, id, found.version, {
        containment: 'Comparisons of the last month are looked at again',
      });
      const plan = { rootCause: 'Lighting', correctiveAction: 'Training', ownerId: second.officialId, dueOn: today(30) };
      found = await room.nonConformities.plan(manager, id, found.version, plan);
      found = await room.nonConformities.carryOut(second, id, found.version);
      await expect(room.nonConformities.check(second, id, found.version, { effective: true, finding: 'x' })).rejects.toEqual(
        refusedWith('non-conformity.owner-checks'),
      );
      found = await room.nonConformities.check(examiner, id, found.version, { effective: false, finding: 'same result' });
      expect(found.state).toBe('contained');
      found = await room.nonConformities.plan(manager, id, found.version, plan);
      found = await room.nonConformities.carryOut(second, id, found.version);
      found = await room.nonConformities.check(examiner, id, found.version, { effective: true, finding: 'ten of ten right' });
      await expect(judge(second, { discipline: 'COMPARISON', at: at() })).rejects.toEqual(stopped);
      found = await room.nonConformities.close(manager, id, found.version);
      expect(found).toMatchObject({ state: 'closed', closedBy: manager.officialId });
      await expect(judge(second, { discipline: 'COMPARISON', at: at() })).resolves.toEqual([]);
      expect((await room.told(manager, official)).at(-1)).toMatchObject({
        facts: { suspensions: [{ until: expect.any(String) as unknown }] },
      });
      await expect(room.nonConformities.one(abroad, id)).rejects.toEqual(refusedWith('non-conformity.unknown'));
    });
  });

  describe('of deviations', () => {
    it('mark what a manager lets pass with the reason, for as long as it is allowed', async () => {
      const { id } = await room.aScanner(manager);
      const examination = { discipline: 'ACQUISITION', at: new Date(), instrumentIds: [id] } as const;
      await expect(judge(examiner, examination)).rejects.toEqual(refusedWith('examination.stopped', { faults: ['calibration-missing'] }));
      const until = new Date(Date.now() + 3_600_000).toISOString();
      const claim = { means: 'instrument', aboutId: id, reason: 'Calibration visit put off to Monday', until } as const;
      await expect(room.deviations.allow(manager, { ...claim, aboutId: randomUUID() })).rejects.toEqual(
        refusedWith('deviation.subject-unknown'),
      );
      await expect(room.deviations.allow(abroad, claim)).rejects.toEqual(refusedWith('deviation.subject-unknown'));
      const own = { ...claim, means: 'competence', aboutId: manager.officialId } as const;
      await expect(room.deviations.allow(manager, own)).rejects.toEqual(refusedWith('deviation.own'));
      const allowed = await room.deviations.allow(manager, claim);

      const recordId = randomUUID();
      const grounds = await room.db.session.run(examiner, async (tx, now) => {
        const made = { ...examination, at: now };
        const found = await judgeMeans(tx, examiner, made);
        await keepMeans(tx, examiner, recordId, made, found);
        return found;
      });
      expect(grounds).toMatchObject([{ fault: 'calibration-missing', allowanceId: allowed.id, reason: claim.reason }]);
      const kept = await room.db.session.run(examiner, (tx) => meansOf(tx, examiner, [recordId]));
      expect(kept).toMatchObject([{ id: recordId, instrumentIds: [id], grounds: [{ reason: claim.reason }] }]);
      await expect(room.rows(examiner, 'UPDATE custody.examination_means SET discipline = $1', ['CASTING'])).rejects.toThrow(
        /permission denied|refused/,
      );

      await room.deviations.withdraw(manager, allowed.id, allowed.version);
      await expect(judge(examiner, { ...examination, at: new Date() })).rejects.toEqual(refusedWith('examination.stopped'));
    });

    it('follow what the jurisdiction decides, each by itself', async () => {
      const before = await room.deviations.policy(abroad);
      expect(before).toEqual({ enforcement: 'stop', instrumentRequired: false, version: 0 });
      const { id } = await room.aScanner(abroad);
      const examination = { discipline: 'ACQUISITION', at: new Date(), instrumentIds: [id] } as const;
      await room.deviations.decide(abroad, 0, { enforcement: 'deviation', instrumentRequired: true });
      await expect(room.deviations.decide(abroad, 0, { enforcement: 'off', instrumentRequired: false })).rejects.toEqual(
        refusedWith('laboratory.changed-meanwhile'),
      );
      await expect(judge(abroad, examination)).resolves.toMatchObject([{ fault: 'calibration-missing', allowanceId: null }]);
      await expect(judge(abroad, { discipline: 'ACQUISITION', at: new Date() })).resolves.toMatchObject([
        { fault: 'instrument-not-named' },
      ]);
      await room.deviations.decide(abroad, 1, { enforcement: 'off', instrumentRequired: true });
      await expect(judge(abroad, examination)).resolves.toEqual([]);
      expect((await room.deviations.policy(manager)).enforcement).toBe('stop');
      expect((await room.told(abroad, room.db.jurisdictions.GT)).map(({ revision }) => revision)).toEqual([1, 2]);
    });
  });

  describe('of what is due', () => {
    it('list it, and tell of each overdue fact once, however often and by how many it is looked for', async () => {
      const { TT } = room.db.jurisdictions;
      const head = await room.official(TT, 'laboratory-manager');
      const worker = await room.official(TT, 'examiner');
      const scanner = await room.aScanner(head);
      await room.calibrated(head, scanner.id, today(-300), today(10));
      const ending = await room.competence.authorise(head, {
        ...{ officialId: worker.officialId, discipline: 'COMPARISON', validFrom: today(-300), validUntil: today(5), basis: 'training' },
      });
      let action = await room.nonConformities.raise(worker, {
        severity: 'MINOR',
        description: 'label misread',
        affected: [{ kind: 'cast', id: randomUUID() }],
      });
      action = await room.nonConformities.contain(head, action.id, action.version, { containment: 'relabelled' });
      await room.nonConformities.plan(head, action.id, action.version, {
        rootCause: 'r',
        correctiveAction: 'c',
        ownerId: worker.officialId,
        dueOn: today(3),
      });

      const listed = await room.duties.list(head);
      expect(listed.items.map(({ kind, overdue, subjectId }) => [kind, overdue, subjectId])).toEqual([
        ['corrective-action', false, action.id],
        ['competence', false, ending.id],
        ['calibration', false, scanner.id],
      ]);
      expect(listed.items.at(-1)?.instrument).toBe(`Maker M-1 ${scanner.serial}`);

      const in20Days = new Date(Date.now() + 20 * 86_400_000);
      expect(await room.sweep.look(TT)).toBe(0);
      const told = await Promise.all([room.sweep.look(TT, in20Days), room.sweep.look(TT, in20Days)]);
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(3);
      expect(await room.sweep.look(TT, new Date(in20Days.getTime() + 86_400_000))).toBe(0);
      const posted = await room.rows<{ data: string }>(head, `SELECT data FROM messaging.outbox WHERE job = 'laboratory.overdue'`);
      expect(posted.map(({ data }) => (JSON.parse(data) as { subjectId: string }).subjectId).sort()).toEqual(
        [action.id, ending.id, scanner.id].sort(),
      );
      expect((await room.eventKinds(head, scanner.id)).at(-1)).toBe('instrument.overdue');

      // Calibrated again and missed again: another fact.
      await room.calibrated(head, scanner.id, today(), today(15));
      expect(await room.sweep.look(TT, in20Days)).toBe(1);
      // An authorisation that was renewed is no duty.
      await room.competence.authorise(head, {
        officialId: worker.officialId,
        discipline: 'COMPARISON',
        validFrom: today(),
        basis: 'renewed',
      });
      expect((await room.duties.list(head)).items.map(({ kind }) => kind)).toEqual(['corrective-action', 'calibration']);
      expect((await room.duties.list(abroad)).items.map(({ subjectId }) => subjectId)).not.toContain(scanner.id);
    });
  });
});
