import type { Actor } from '@headstamp/tenancy';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import type { CastingView, RecordStep } from './casting-procedure.dto';
import type { CastingStep } from './casting-steps';

const HOUR = 3_600_000;

describe('casting step by step', () => {
  let lab: Laboratory;
  let maker: Actor;
  let manager: Actor;
  let abroad: Actor;
  let begun: number;

  beforeAll(async () => {
    lab = await Laboratory.open();
    maker = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    manager = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
    begun = Date.now() - 60 * HOUR;
  });
  afterAll(() => lab.close());

  const at = (hour: number): string => new Date(begun + hour * HOUR).toISOString();
  const silicone = { product: 'Casting Silicone', lot: 'L-1', expiresOn: '2099-12-31', mixRatio: '10:1' };
  const resin = { product: 'casting resin', lot: 'R-1', expiresOn: '2099-12-31' };
  const step = (name: CastingStep, from: number, to: number, more: Partial<RecordStep> = {}): RecordStep => ({
    step: name,
    startedAt: at(from),
    endedAt: at(to),
    ...more,
  });
  const mouldSteps = (sealAfter: string, cureHours = 16): RecordStep[] => [
    step('FIXED', 0, 0.2, { fixture: 'secured cup' }),
    step('POURED', 0.2, 0.3, silicone),
    step('DEGASSED', 0.3, 0.5, { pressureKpa: 3 }),
    step('CURED', 0.5, 0.5 + cureHours, { temperatureC: 22 }),
    step('DEMOULDED', 1 + cureHours, 1.2 + cureHours, { condition: 'clean, nothing left on it', sealAfter }),
  ];
  const castSteps = (from: number, more: Partial<RecordStep> = {}): RecordStep[] => [
    step('RESIN_POURED', from, from + 0.1, { ...resin, ...more }),
    step('PRESSURISED', from + 0.1, from + 1.1, { pressureKpa: 250 }),
    step('CAST_CURED', from + 1.1, from + 4, { temperatureC: 22 }),
    step('CAST_DEMOULDED', from + 4, from + 4.1, { condition: 'whole' }),
  ];
  const carryOut = async (casting: CastingView, steps: readonly RecordStep[]): Promise<CastingView> => {
    let last = casting;
    for (const each of steps) last = await lab.castings.recordStep(maker, casting.id, each);
    return last;
  };
  const aBegunMould = async (sealNumber = aSeal()): Promise<{ originalId: string; casting: CastingView; sealNumber: string }> => {
    const { id: originalId } = await lab.anExhibit(maker, { sealNumber });
    const casting = await lab.castings.begin(maker, { kind: 'MOULD', itemId: originalId, sealOpened: sealNumber, occurredAt: at(0) });
    return { originalId, casting, sealNumber };
  };

  it('shows what comes next and what is missing, and has a mould at the end that says how it was made', async () => {
    const { originalId, casting, sealNumber } = await aBegunMould();
    const sealAfter = aSeal();
    expect(casting).toMatchObject({
      state: 'open',
      next: [{ step: 'FIXED', needs: ['fixture'] }],
      missing: expect.arrayContaining(['CURED']),
    });
    const [fixed, poured, ...rest] = mouldSteps(sealAfter);
    const after = await carryOut(casting, [fixed as RecordStep]);
    expect(after.next.map(({ step: name }) => name)).toEqual(['POURED', 'DEGASSED']);
    const finished = await carryOut(after, [poured as RecordStep, ...rest]);
    expect(finished).toMatchObject({ state: 'finished', next: [], missing: [] });
    expect(finished.steps.map(({ step: name }) => name)).toEqual(['FIXED', 'POURED', 'DEGASSED', 'CURED', 'DEMOULDED']);

    const mould = await lab.reading.mould(maker, finished.resultId ?? '');
    expect(mould).toMatchObject({
      originalId,
      state: 'mould_cured',
      siliconeProduct: 'Casting Silicone',
      degassingPressureKpa: 3,
      degassingMinutes: 12,
      cureHours: 16,
      temperatureC: 22,
      sealOpened: sealNumber,
      sealAfter,
    });
    const original = await lab.exhibits.detail(maker, originalId);
    expect(original).toMatchObject({ sealNumber: sealAfter, castingId: null });
    expect(original.timeline.events.map(({ kind }) => kind)).toEqual([
      ...['exhibit.registered', 'exhibit.sealed', 'seal.opened', 'casting.begun'],
      ...Array.from({ length: 5 }, () => 'casting.step-done'),
      ...['exhibit.cast', 'exhibit.sealed'],
    ]);
    expect(original.timeline.holdings).toHaveLength(1);
    expect(original.timeline.flags).toEqual([]);
  });

  it('lets nobody move the original while it lies in the silicone, nor cast it twice at once', async () => {
    const { originalId, casting } = await aBegunMould();
    const refused = refusedWith('exhibit.in-casting');
    await expect(lab.handovers.offer(maker, originalId, { receiverOfficialId: manager.officialId, purpose: 'storage' })).rejects.toEqual(
      refused,
    );
    await expect(lab.aMould(maker, originalId)).rejects.toEqual(refused);
    await expect(lab.castings.begin(maker, { kind: 'MOULD', itemId: originalId })).rejects.toEqual(refused);
    await expect(lab.castings.abandon(maker, casting.id, { reason: 'the cup leaked' })).rejects.toEqual(
      expect.objectContaining({ code: 'casting.gauges-missing', facts: { missing: ['sealAfter'] } }),
    );
    const abandoned = await lab.castings.abandon(maker, casting.id, { reason: 'the cup leaked', sealAfter: aSeal() });
    expect(abandoned).toMatchObject({ state: 'abandoned', resultId: null, next: [] });
    await expect(carryOut(casting, mouldSteps(aSeal()))).rejects.toEqual(refusedWith('casting.closed'));
    expect((await lab.exhibits.detail(maker, originalId)).timeline.flags).toEqual([]);
  });

  it('refuses a step out of its turn, without its readings, from the future, and from another’s hands, and writes nothing then', async () => {
    const { casting, originalId } = await aBegunMould();
    const [fixed, poured] = mouldSteps(aSeal()) as [RecordStep, RecordStep];
    const before = await lab.eventKinds(maker, originalId);
    const refusals: [RecordStep, string, Actor?][] = [
      [poured, 'casting.step-before-its-time'],
      [step('FIXED', 0, 0.1), 'casting.gauges-missing'],
      [{ ...fixed, lot: 'L-1' }, 'casting.gauge-of-other-step'],
      [step('FIXED', 0, 600, { fixture: 'cup' }), 'exhibit.time-ahead'],
      [fixed, 'exhibit.not-custodian', manager],
      [fixed, 'casting.unknown', abroad],
    ];
    for (const [told, code, who = maker] of refusals)
      await expect(lab.castings.recordStep(who, casting.id, told)).rejects.toEqual(refusedWith(code));
    await carryOut(casting, [fixed]);
    await expect(carryOut(casting, [fixed])).rejects.toEqual(refusedWith('casting.step-told-already'));
    await expect(carryOut(casting, [{ ...poured, expiresOn: '2001-01-01' }])).rejects.toEqual(refusedWith('mould.silicone-expired'));
    await expect(lab.castings.one(abroad, casting.id)).rejects.toEqual(refusedWith('casting.unknown'));
    expect(await lab.eventKinds(maker, originalId)).toEqual([...before, 'casting.step-done']);
    const open = await lab.castings.list(manager, { state: 'open', itemId: originalId, limit: 10 });
    expect(open.items.map(({ id, steps }) => [id, steps.length])).toEqual([[casting.id, 1]]);
  });

  it('keeps products, lots and reasons out of what the log says openly', async () => {
    const { casting, originalId } = await aBegunMould();
    await carryOut(casting, mouldSteps(aSeal()).slice(0, 2));
    const { body } = (await lab.events(maker, originalId)).at(-1) ?? { body: '' };
    expect(body).toContain('POURED');
    expect(body).not.toContain('Casting Silicone');
    expect(body).not.toContain('L-1');
  });

  it('makes a cast of such a mould, and counts a pour that came to nothing against its silicone’s limit', async () => {
    const { casting } = await aBegunMould();
    const { resultId } = await carryOut(casting, mouldSteps(aSeal()));
    const mouldId = resultId ?? '';
    await lab.pourLimits.set(manager, { product: ' casting  SILICONE', pours: 2 });
    const lost = await lab.castings.begin(maker, { kind: 'CAST', itemId: mouldId, occurredAt: at(20) });
    await carryOut(lost, castSteps(20).slice(0, 1));
    await lab.castings.abandon(maker, lost.id, { reason: 'the pot lost pressure' });

    const second = await lab.castings.begin(maker, { kind: 'CAST', itemId: mouldId, occurredAt: at(25) });
    const made = await carryOut(second, castSteps(25));
    const cast = await lab.reading.cast(maker, made.resultId ?? '');
    expect(cast).toMatchObject({
      state: 'cast_cured',
      castOrdinal: 1,
      mouldId,
      pressureKpa: 250,
      minutes: 60,
      lot: 'R-1',
      deviationReason: null,
    });
    expect(cast.timeline.flags).toEqual([]);

    const refused = expect.objectContaining({ code: 'mould.poured-too-often', facts: { pours: 2, limit: 2 } });
    const third = await lab.castings.begin(maker, { kind: 'CAST', itemId: mouldId, occurredAt: at(30) });
    await expect(carryOut(third, castSteps(30))).rejects.toEqual(refused);
    const anyway = await carryOut(third, castSteps(30, { deviationReason: 'last mould of this exhibit' }));
    const event = (await lab.events(maker, anyway.resultId ?? '')).at(0);
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({ facts: { deviates: true, deviations: ['poured-too-often'] } });
    await expect(lab.aCast(maker, mouldId)).rejects.toEqual(expect.objectContaining({ code: 'mould.poured-too-often' }));
    await lab.pourLimits.set(manager, { product: 'casting silicone', pours: null });
    await expect(lab.aCast(maker, mouldId)).resolves.toMatchObject({ castOrdinal: 3 });
    expect((await lab.pourLimits.all(manager)).map(({ pours }) => pours)).toEqual([null]);
    expect(await lab.pourLimits.all(abroad)).toEqual([]);
  });

  it('refuses resin in a mould that cured too short, unless the deviation has a reason', async () => {
    const { casting } = await aBegunMould();
    const { resultId } = await carryOut(casting, mouldSteps(aSeal(), 10));
    const cast = await lab.castings.begin(maker, { kind: 'CAST', itemId: resultId ?? '', occurredAt: at(15) });
    await expect(carryOut(cast, castSteps(15))).rejects.toEqual(refusedWith('mould.cured-too-short'));
    const made = await carryOut(cast, castSteps(15, { deviationReason: 'fast silicone' }));
    expect((await lab.reading.cast(maker, made.resultId ?? '')).deviationReason).toBe('fast silicone');
  });
});
