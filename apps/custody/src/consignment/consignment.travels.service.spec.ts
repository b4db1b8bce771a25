import { randomUUID } from 'node:crypto';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import type { ConsignmentDetailView } from './consignment-view.dto';

const now = (): string => new Date().toISOString();
const sound = (number: string) => ({ expected: number, found: number, viewed: true, verified: true, tugged: true, twisted: true });

describe('what happens to consignments between two laboratories', () => {
  let lab: Laboratory;
  let maker: Actor;
  let reviewer: Actor;
  let recipient: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    const { BZ, GT } = lab.db.jurisdictions;
    maker = await lab.official(BZ, 'examiner', 'laboratory-manager');
    reviewer = await lab.official(BZ, 'examiner', 'laboratory-manager');
    recipient = await lab.official(GT, 'examiner');
    colleague = await lab.official(GT, 'examiner', 'laboratory-manager');
  });
  afterAll(() => lab.close());

  const sent = async (): Promise<{ castId: string; consignment: ConsignmentDetailView }> => {
    const cast = await lab.aPassedCast(maker, reviewer);
    return { castId: cast.id, consignment: await lab.aDispatchedConsignment(maker, [cast.id]) };
  };
  const arrives = (consignment: ConsignmentDetailView, more: object = {}): Promise<ConsignmentDetailView> =>
    lab.arrival.accept(recipient, consignment.id, {
      sealFound: consignment.sealNumber,
      condition: 'as it came',
      receivedAt: now(),
      ...more,
    });
  const lent = async (): Promise<{ castId: string; consignment: ConsignmentDetailView }> => {
    const loan = await sent();
    await arrives(loan.consignment);
    await lab.deliver();
    return loan;
  };
  const held = async (): Promise<{ castId: string; consignment: ConsignmentDetailView }> => {
    const loan = await sent();
    await arrives(loan.consignment, { sealIntact: false });
    await lab.deliver();
    return loan;
  };
  const states = async (id: string): Promise<[string, string]> => [
    (await lab.consignments.detail(maker, id)).state,
    (await lab.consignments.detail(recipient, id)).state,
  ];
  const flags = async (actor: Actor, castId: string): Promise<string[]> =>
    (await lab.reading.cast(actor, castId)).timeline.flags.map(({ code }) => code);
  const alarms = async (actor: Actor, consignmentId: string): Promise<string[]> =>
    (await lab.posted(actor, 'consignment.alarmed'))
      .map(({ data }) => JSON.parse(data) as { consignmentId: string; alarm: string })
      .filter((each) => each.consignmentId === consignmentId)
      .map(({ alarm }) => alarm);

  describe('on hold', () => {
    it('are accepted with the discrepancy stated, after the sender explained it and two persons agreed', async () => {
      const { castId, consignment } = await held();
      const { id } = consignment;
      expect(await states(id)).toEqual(['on_hold', 'on_hold']);
      for (const actor of [maker, recipient]) expect((await lab.reading.cast(actor, castId)).disputed).toBe(true);
      const proposal = { outcome: 'accepted', statement: 'the strap broke at customs, the casts bear their numbers' } as const;
      await expect(lab.holds.propose(recipient, id, proposal)).rejects.toEqual(refusedWith('consignment.outcome-not-open'));
      await lab.holds.answer(maker, id, { answer: 'explained', statement: 'customs opened it, protocol 7' });
      await lab.deliver();
      expect(await lab.consignments.detail(recipient, id)).toMatchObject({
        holdAnswer: 'explained',
        settlementsOpen: ['accepted', 'kept', 'sent_back'],
      });
      await expect(lab.holds.confirm(colleague, id, { outcome: 'accepted' })).rejects.toEqual(refusedWith('consignment.nothing-proposed'));
      await lab.holds.propose(recipient, id, proposal);
      await expect(lab.holds.confirm(recipient, id, { outcome: 'accepted' })).rejects.toEqual(
        refusedWith('consignment.second-person-needed'),
      );
      await expect(lab.holds.confirm(colleague, id, { outcome: 'kept' })).rejects.toEqual(refusedWith('consignment.nothing-proposed'));
      expect(await lab.holds.confirm(colleague, id, { outcome: 'accepted' })).toMatchObject({
        state: 'accepted',
        discrepancy: ['seal-broken'],
      });
      await lab.deliver();
      expect(await states(id)).toEqual(['accepted', 'accepted']);
      expect(await lab.consignments.detail(maker, id)).toMatchObject({
        settledOutcome: 'accepted',
        settlement: proposal.statement,
        discrepancy: ['seal-broken'],
      });
      expect(await lab.reading.cast(maker, castId)).toMatchObject({ disputed: false, holderId: recipient.jurisdictionId });
      expect(await lab.reading.cast(recipient, castId)).toMatchObject({ disputed: false, custodianOfficialId: colleague.officialId });
      // The broken seal stays flagged where it was seen; nothing else is.
      expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], ['seal-broken']]);
      expect([await alarms(maker, id), await alarms(recipient, id)]).toEqual([['on-hold'], ['on-hold', 'answered']]);
      expect((await lab.posted(recipient, 'cast.received')).some(({ data }) => data.includes(castId))).toBe(true);
    });

    it('are kept as evidence without waiting for a silent sender, and stay disputed', async () => {
      const { castId, consignment } = await held();
      await lab.holds.propose(recipient, consignment.id, { outcome: 'kept', statement: 'handed to the police' });
      await lab.holds.confirm(colleague, consignment.id, { outcome: 'kept' });
      await lab.deliver();
      expect(await states(consignment.id)).toEqual(['kept', 'kept']);
      for (const actor of [maker, recipient]) {
        expect(await lab.reading.cast(actor, castId)).toMatchObject({
          state: 'retained',
          disputed: true,
          holderId: recipient.jurisdictionId,
        });
      }
      expect((await lab.posted(recipient, 'cast.received')).some(({ data }) => data.includes(castId))).toBe(false);
    });

    it('go back where the sender disputes it, are received at home, and can be sent again', async () => {
      const { castId, consignment } = await held();
      const { id } = consignment;
      await lab.holds.answer(maker, id, { answer: 'disputed', statement: 'it left with a whole seal' });
      await lab.deliver();
      await expect(lab.holds.propose(recipient, id, { outcome: 'accepted', statement: 'x' })).rejects.toEqual(
        refusedWith('consignment.outcome-not-open'),
      );
      await lab.holds.propose(recipient, id, { outcome: 'sent_back', statement: 'as the sender wishes' });
      await lab.holds.confirm(colleague, id, { outcome: 'sent_back', courier: 'diplomatic bag' });
      await lab.deliver();
      expect(await states(id)).toEqual(['sent_back', 'sent_back']);
      await lab.losses.takeHome(maker, id, {
        sealFound: consignment.sealNumber,
        sealIntact: false,
        condition: 'strap torn',
        receivedAt: now(),
      });
      await lab.deliver();
      expect(await states(id)).toEqual(['home', 'home']);
      expect(await lab.reading.cast(maker, castId)).toMatchObject({
        state: 'passed',
        disputed: true,
        custodianOfficialId: maker.officialId,
      });
      expect(await flags(maker, castId)).toEqual(['seal-broken']);
      expect(await flags(recipient, castId)).toEqual(['seal-broken']);
      await lab.exhibits.changeSeal(maker, castId, { opened: consignment.sealNumber, applied: aSeal(), reason: 'looked at again' });
      const { sealNumber } = await lab.reading.cast(maker, castId);
      await lab.exhibits.changeSeal(maker, castId, { opened: sealNumber ?? '', reason: 'packing' });
      const again = await lab.aDispatchedConsignment(maker, [castId]);
      await arrives(again);
      await lab.deliver();
      expect(await states(again.id)).toEqual(['accepted', 'accepted']);
      expect(await flags(recipient, castId)).toEqual(['seal-broken']);
    });
  });

  describe('in several packages', () => {
    const packed = async () => {
      const casts = [await lab.aPassedCast(maker, reviewer), await lab.aPassedCast(maker, reviewer)];
      const seals = [[aSeal(), aSeal()], [aSeal()]] as const;
      const consignment = await lab.consignments.pack(maker, {
        to: 'GT',
        linkId: randomUUID(),
        packages: casts.map(({ id }, at) => ({ castIds: [id], seals: [...(seals[at] ?? [])], weightGrams: 400 + at })),
        customs: [{ kind: 'EXPORT_PERMIT', number: 'EXP-1', country: 'BZ', issuedOn: '2026-03-01', photographSha256: 'a'.repeat(64) }],
      });
      const checks = seals.map((numbers, at) => ({ ordinal: at + 1, arrived: true, weightGrams: 400 + at, seals: numbers.map(sound) }));
      return { casts: casts.map(({ id }) => id), seals, consignment, checks };
    };

    it('are checked seal by seal at both ends', async () => {
      const { casts, seals, consignment, checks } = await packed();
      const given = { courier: 'bag', dispatchedAt: now(), handedTo: 'A. Courier' };
      const [first, second] = checks;
      const torn = [{ ...first, seals: [{ ...sound(seals[0][0]), tugged: false }, sound(seals[0][1])] }, second] as never;
      await expect(lab.consignments.dispatch(maker, consignment.id, { ...given, packages: torn })).rejects.toEqual(
        refusedWith('consignment.seal-not-sound'),
      );
      // Seals that fail are taken off, and others put on.
      await expect(lab.consignments.unpack(reviewer, consignment.id, { reason: 'x' })).rejects.toEqual(
        refusedWith('exhibit.not-custodian'),
      );
      const open = await packed();
      expect(await lab.consignments.unpack(maker, open.consignment.id, { reason: 'a seal came apart' })).toMatchObject({
        state: 'unpacked',
        casts: [{ state: 'passed' }, { state: 'passed' }],
      });
      await expect(lab.consignments.dispatch(maker, open.consignment.id, given)).rejects.toEqual(
        refusedWith('consignment.move-not-allowed'),
      );
      const [again = ''] = open.casts;
      await expect(lab.aPackedConsignment(maker, [again], { sealNumber: open.seals[1][0] })).rejects.toEqual(
        refusedWith('seal.used-before'),
      );
      await lab.aDispatchedConsignment(maker, [again]);
      expect(await flags(maker, again)).toEqual([]);
      await lab.consignments.dispatch(maker, consignment.id, { ...given, packages: checks });
      await lab.deliver();
      const announced = await lab.consignments.detail(recipient, consignment.id);
      expect(announced).toMatchObject({
        packages: [{ seals: seals[0] }, { seals: seals[1] }],
        customs: [{ number: 'EXP-1', country: 'BZ' }],
      });
      await expect(arrives(announced)).rejects.toEqual(refusedWith('consignment.packages-unstated'));
      const accepted = await arrives(announced, { sealFound: undefined, packages: checks });
      expect(accepted).toMatchObject({ state: 'accepted', discrepancy: [] });
      expect(accepted.checks.filter(({ atEnd }) => atEnd === 'arrival')).toHaveLength(2);
      await lab.deliver();
      for (const castId of casts) expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], []]);
    });

    it('are on hold when one is missing; what comes late joins, and what does not stays the sender’s', async () => {
      const { casts, consignment, checks } = await packed();
      await lab.consignments.dispatch(maker, consignment.id, { courier: 'bag', dispatchedAt: now() });
      await lab.deliver();
      const [here = '', gone = ''] = casts;
      const found = await arrives(consignment, { sealFound: undefined, packages: checks.slice(0, 1) });
      expect(found).toMatchObject({ state: 'on_hold', discrepancy: ['package-missing'], missingCastIds: [gone] });
      await lab.deliver();
      await lab.holds.answer(maker, consignment.id, { answer: 'explained', statement: 'the second lies in Panama' });
      await lab.deliver();
      await lab.holds.propose(recipient, consignment.id, { outcome: 'accepted', statement: 'the first is whole' });
      await lab.holds.confirm(colleague, consignment.id, { outcome: 'accepted' });
      await lab.deliver();
      expect(await lab.reading.cast(maker, here)).toMatchObject({ holderId: recipient.jurisdictionId });
      expect(await lab.reading.cast(maker, gone)).toMatchObject({ custodianOfficialId: maker.officialId, disputed: true });
      expect(await lab.reading.cast(recipient, gone)).toMatchObject({ custodianOfficialId: null, holderId: null });
      await lab.losses.takeHome(maker, consignment.id, { packages: checks.slice(1), condition: 'unopened', receivedAt: now() });
      expect(await lab.reading.cast(maker, gone)).toMatchObject({ state: 'passed', disputed: false });
      expect([await flags(maker, here), await flags(maker, gone)]).toEqual([[], []]);
    });

    it('may come one after the other while the hold lasts', async () => {
      const { casts, consignment, checks } = await packed();
      await lab.consignments.dispatch(maker, consignment.id, { courier: 'bag', dispatchedAt: now() });
      await lab.deliver();
      await arrives(consignment, { sealFound: undefined, packages: checks.slice(0, 1) });
      const late = { packages: checks.slice(1), condition: 'a day later', receivedAt: now() };
      expect(await lab.arrival.late(recipient, consignment.id, late)).toMatchObject({
        state: 'on_hold',
        discrepancy: ['package-missing', 'package-late'],
        missingCastIds: [],
      });
      await lab.deliver();
      await lab.holds.answer(maker, consignment.id, { answer: 'explained', statement: 'two flights' });
      await lab.deliver();
      await lab.holds.propose(recipient, consignment.id, { outcome: 'accepted', statement: 'both whole' });
      await lab.holds.confirm(colleague, consignment.id, { outcome: 'accepted' });
      await lab.deliver();
      for (const castId of casts) expect(await lab.reading.cast(maker, castId)).toMatchObject({ holderId: recipient.jurisdictionId });
    });

    it('hold every cast once and every seal once', async () => {
      const cast = await lab.aPassedCast(maker, reviewer);
      const [one, two] = [aSeal(), aSeal()];
      const pack = (packages: { castIds: string[]; seals: string[] }[]) =>
        lab.consignments.pack(maker, { to: 'GT', linkId: randomUUID(), packages });
      await expect(
        pack([
          { castIds: [cast.id], seals: [one] },
          { castIds: [cast.id], seals: [two] },
        ]),
      ).rejects.toEqual(refusedWith('consignment.packages-contradict'));
      const other = await lab.aPassedCast(maker, reviewer);
      await expect(
        pack([
          { castIds: [cast.id], seals: [one] },
          { castIds: [other.id], seals: [one] },
        ]),
      ).rejects.toEqual(refusedWith('consignment.packages-contradict'));
    });
  });

  it('are put on hold for a seal that was used before, and for one that belongs elsewhere', async () => {
    const first = await lent();
    const { consignment } = await sent();
    const swapped = await arrives(consignment, { sealFound: first.consignment.sealNumber });
    expect(swapped).toMatchObject({ state: 'on_hold', discrepancy: ['seal-differs', 'seal-of-another'] });
    const cast = await lab.aPassedCast(maker, reviewer);
    // A copy of a seal that lies in the recipient's register already, which the sender's own register no longer knows.
    const cloned = `BZ-CLONED-${randomUUID().slice(0, 8).toUpperCase()}`;
    await lab.rows(
      recipient,
      `INSERT INTO custody.seal (jurisdiction_id, id, applied_in, number, applied_by, occurred_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [recipient.jurisdictionId, randomUUID(), maker.jurisdictionId, cloned, recipient.officialId],
    );
    const copy = await lab.aDispatchedConsignment(maker, [cast.id], { sealNumber: cloned });
    expect(await alarms(recipient, copy.id)).toEqual(['seal-used-before']);
    expect(await arrives(copy)).toMatchObject({ state: 'on_hold', discrepancy: ['seal-used-before'] });
  });

  describe('that do not arrive', () => {
    it('are declared lost, found on the way, and arrive after all', async () => {
      const { castId, consignment } = await sent();
      const { id } = consignment;
      await lab.losses.lose(maker, id, { statement: 'the carrier cannot find it' });
      await lab.deliver(2);
      expect(await states(id)).toEqual(['lost', 'lost']);
      await expect(lab.losses.lose(maker, id, { statement: 'again' })).rejects.toEqual(refusedWith('consignment.move-not-allowed'));
      await lab.losses.find(maker, id, { statement: 'it lay in a depot' });
      await lab.deliver(2);
      expect(await states(id)).toEqual(['dispatched', 'in_transit']);
      await arrives(consignment);
      await lab.deliver();
      expect(await states(id)).toEqual(['accepted', 'accepted']);
      expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], []]);
      for (const actor of [maker, recipient]) expect(await alarms(actor, id)).toEqual(['lost', 'found']);
    });

    it('are found by arriving, though the sender gave them up', async () => {
      const { castId, consignment } = await sent();
      await lab.losses.lose(maker, consignment.id, { statement: 'nobody knows' });
      await lab.deliver();
      await arrives(consignment);
      await lab.deliver();
      expect(await states(consignment.id)).toEqual(['accepted', 'accepted']);
      expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], []]);
      expect(await alarms(maker, consignment.id)).toEqual(['lost', 'found']);
    });

    it('are found at home, and both sides know', async () => {
      const { castId, consignment } = await sent();
      await lab.losses.lose(maker, consignment.id, { statement: 'nobody knows' });
      await lab.deliver();
      await expect(
        lab.losses.takeHome(reviewer, consignment.id, { sealFound: consignment.sealNumber, condition: 'x', receivedAt: now() }),
      ).rejects.toEqual(refusedWith('exhibit.not-custodian'));
      await lab.losses.takeHome(maker, consignment.id, { sealFound: consignment.sealNumber, condition: 'whole', receivedAt: now() });
      await lab.deliver();
      expect(await states(consignment.id)).toEqual(['home', 'home']);
      expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], []]);
      await expect(arrives(consignment)).rejects.toEqual(refusedWith('consignment.move-not-allowed'));
    });

    it('are contested where both sides say they have them, and nothing is undone', async () => {
      const { castId, consignment } = await sent();
      await arrives(consignment);
      await lab.losses.takeHome(maker, consignment.id, { sealFound: consignment.sealNumber, condition: 'whole', receivedAt: now() });
      await lab.deliver();
      expect(await states(consignment.id)).toEqual(['contested', 'contested']);
      for (const actor of [maker, recipient]) {
        expect(await lab.reading.cast(actor, castId)).toMatchObject({ disputed: true, custodianOfficialId: actor.officialId });
        expect(await alarms(actor, consignment.id)).toContain('contested');
        expect(await flags(actor, castId)).toEqual(['in-two-places']);
      }
    });

    describe('and are contested', () => {
      const contested = async (): Promise<{ castId: string; id: string }> => {
        const { castId, consignment } = await sent();
        await arrives(consignment);
        await lab.losses.takeHome(maker, consignment.id, { sealFound: consignment.sealNumber, condition: 'whole', receivedAt: now() });
        await lab.deliver();
        return { castId, id: consignment.id };
      };
      const nowhere = { withSender: [], withRecipient: [], lost: [] };

      it('are resolved when both sides state the same finding, and what was written before stays', async () => {
        const { castId, id } = await contested();
        const there = { ...nowhere, withRecipient: [castId], statement: 'the parcel at home held another cast' };
        await expect(lab.findings.state(maker, id, { ...nowhere, statement: 'x' })).rejects.toEqual(refusedWith('consignment.finding-incomplete'));
        await lab.findings.state(recipient, id, there);
        await expect(lab.findings.state(recipient, id, there)).rejects.toEqual(refusedWith('consignment.other-side-answers-first'));
        await lab.deliver(2);
        expect(await states(id)).toEqual(['contested', 'contested']);
        expect(await alarms(maker, id)).toContain('finding');
        expect(await lab.findings.state(maker, id, there)).toMatchObject({
          state: 'resolved',
          agreedFinding: { withRecipient: [castId] },
        });
        await lab.deliver(2);
        expect(await states(id)).toEqual(['resolved', 'resolved']);
        expect(await lab.reading.cast(maker, castId)).toMatchObject({ custodianOfficialId: null, holderId: recipient.jurisdictionId, disputed: true });
        expect(await lab.reading.cast(recipient, castId)).toMatchObject({ custodianOfficialId: recipient.officialId, disputed: true });
        for (const actor of [maker, recipient]) {
          expect(await flags(actor, castId)).toEqual(['in-two-places']);
          expect(await alarms(actor, id)).toContain('resolved');
          const kinds = await lab.eventKinds(actor, id);
          expect(kinds.filter((kind) => kind.includes('finding'))).toEqual([
            'consignment.finding-stated',
            'consignment.finding-stated',
            'consignment.finding-agreed',
          ]);
          const told = (await lab.events(actor, id)).map(({ body }) => body).join();
          expect(told).not.toContain('another cast');
        }
        await expect(lab.findings.state(maker, id, there)).rejects.toEqual(refusedWith('consignment.move-not-allowed'));
      });

      it('stay contested with the finding of each as long as they differ', async () => {
        const { castId, id } = await contested();
        await lab.findings.state(maker, id, { ...nowhere, withSender: [castId], statement: 'it lies before me' });
        await lab.findings.state(recipient, id, { ...nowhere, withRecipient: [castId], statement: 'it lies before us' });
        await lab.deliver();
        expect(await states(id)).toEqual(['contested', 'contested']);
        for (const actor of [maker, recipient]) {
          const { words } = await lab.consignments.detail(actor, id);
          expect(words.filter(({ says }) => says === 'finding').map(({ side, statement }) => `${side}: ${statement}`).sort()).toEqual([
            'in: it lies before us',
            'out: it lies before me',
          ]);
        }
        // Crossed words agree on nothing, though the last one of the sender may.
        await lab.findings.state(maker, id, { ...nowhere, lost: [castId], statement: 'neither of us has it' });
        await lab.deliver();
        await lab.findings.state(recipient, id, { ...nowhere, lost: [castId], statement: 'nor have we' });
        await lab.deliver();
        expect(await states(id)).toEqual(['resolved', 'resolved']);
        expect(await lab.reading.cast(maker, castId)).toMatchObject({ custodianOfficialId: maker.officialId });
        expect(await lab.reading.cast(recipient, castId)).toMatchObject({ custodianOfficialId: null, holderId: maker.jurisdictionId });
        expect(await lab.eventKinds(maker, castId)).toContain('consignment.lost');
      });
    });

    it('raise one alarm on each side when they are overdue, however often and by how many it is looked at', async () => {
      const cast = await lab.aPassedCast(maker, reviewer);
      const { id } = await lab.aPackedConsignment(maker, [cast.id]);
      const expectedAt = new Date(Date.now() + 3_600_000);
      await lab.consignments.dispatch(maker, id, { courier: 'bag', dispatchedAt: now(), expectedAt: expectedAt.toISOString() });
      await lab.deliver();
      const { BZ, GT } = lab.db.jurisdictions;
      const look = (at: Date) => Promise.all([BZ, GT, BZ, GT].map((code) => lab.sweep.look(code, at)));
      await look(new Date(expectedAt.getTime() - 1_000));
      expect([await alarms(maker, id), await alarms(recipient, id)]).toEqual([[], []]);
      for (const _ of [1, 2]) await look(new Date(expectedAt.getTime() + 1_000));
      expect([await alarms(maker, id), await alarms(recipient, id)]).toEqual([['overdue'], ['overdue']]);
      expect(await lab.eventKinds(maker, id)).toContain('consignment.overdue');
    });
  });

  it('are heard of on their way, and their papers are entered once', async () => {
    const { castId, consignment } = await sent();
    const { id } = consignment;
    const carried = await lab.consignments.enterCarrierEvent(recipient, id, {
      what: 'HELD_BY_CUSTOMS',
      place: 'Melchor de Mencos',
      occurredAt: now(),
    });
    expect(carried.carrierEvents).toMatchObject([{ what: 'HELD_BY_CUSTOMS', place: 'Melchor de Mencos', enteredBy: recipient.officialId }]);
    expect((await lab.consignments.detail(maker, id)).carrierEvents).toMatchObject([{ what: 'HANDED_TO_COURIER' }]);
    expect(await lab.eventKinds(recipient, castId)).toEqual(['consignment.announced', 'consignment.carried']);
    const paper = { kind: 'IMPORT_PERMIT', number: 'IMP-4', country: 'GT', issuedOn: '2026-03-02' } as const;
    await lab.consignments.enterCustomsPaper(recipient, id, paper);
    await expect(lab.consignments.enterCustomsPaper(recipient, id, paper)).rejects.toEqual(refusedWith('consignment.paper-known'));
    // A person of the carrier and a place stand in no fact of the log.
    for (const { body } of await lab.events(recipient, id)) expect(body).not.toContain('Melchor');
    const outsider = await lab.official(lab.db.jurisdictions.TT, 'examiner');
    await expect(lab.consignments.enterCarrierEvent(outsider, id, { what: 'OTHER', occurredAt: now() })).rejects.toEqual(
      refusedWith('consignment.unknown'),
    );
  });

  it('that were turned away go back and are received at home', async () => {
    const { castId, consignment } = await sent();
    const { id } = consignment;
    await lab.arrival.refuse(recipient, id, { reason: 'nothing was asked for' });
    await lab.deliver();
    expect(await states(id)).toEqual(['refused', 'refused']);
    await lab.holds.sendBack(recipient, id, { courier: 'bag', expectedOn: '2026-01-02', statement: 'unopened' });
    await lab.deliver(2);
    expect(await states(id)).toEqual(['sent_back', 'sent_back']);
    const { BZ } = lab.db.jurisdictions;
    await lab.sweep.look(BZ, new Date('2027-01-01T00:00:00Z'));
    await lab.losses.takeHome(maker, id, { sealFound: consignment.sealNumber, condition: 'unopened', receivedAt: now() });
    await lab.deliver();
    expect(await states(id)).toEqual(['home', 'home']);
    expect(await alarms(maker, id)).toEqual(['sent-back', 'overdue', 'returned']);
    expect(await alarms(recipient, id)).toEqual(['returned']);
    expect([await flags(maker, castId), await flags(recipient, castId)]).toEqual([[], []]);
    expect(await lab.reading.cast(maker, castId)).toMatchObject({ state: 'passed', disputed: false });
  });

  describe('as loans', () => {
    const packedBack = async (castId: string, consignment: ConsignmentDetailView): Promise<ConsignmentDetailView> => {
      await lab.exhibits.changeSeal(recipient, castId, { opened: consignment.sealNumber, reason: 'comparison' });
      const back = await lab.consignments.pack(recipient, {
        to: 'BZ',
        returns: consignment.id,
        castIds: [castId],
        sealNumber: `GT-${randomUUID().slice(0, 8).toUpperCase()}`,
      });
      await lab.consignments.dispatch(recipient, back.id, { courier: 'bag', dispatchedAt: now() });
      return back;
    };

    it('come back in a consignment of their own, which ends the loan on both sides', async () => {
      const { castId, consignment } = await lent();
      const back = await packedBack(castId, consignment);
      await lab.deliver();
      expect(await lab.consignments.detail(maker, back.id)).toMatchObject({
        direction: 'in',
        state: 'in_transit',
        returnsId: consignment.id,
        linkId: consignment.linkId,
      });
      await lab.arrival.accept(maker, back.id, { sealFound: back.sealNumber, condition: 'whole', receivedAt: now() });
      await lab.deliver();
      for (const actor of [maker, recipient]) {
        expect(await lab.consignments.detail(actor, consignment.id)).toMatchObject({
          state: 'accepted',
          loanEndedAt: expect.any(String) as string,
          casts: [{ loanEnded: 'returned', state: 'returned' }],
        });
        expect(await lab.reading.cast(actor, castId)).toMatchObject({ holderId: maker.jurisdictionId });
        expect(await alarms(actor, consignment.id)).toEqual(['returned']);
        expect(await flags(actor, castId)).toEqual([]);
      }
      await lab.exhibits.changeSeal(maker, castId, { opened: back.sealNumber, reason: 'looked at' });
      const again = await lab.aDispatchedConsignment(maker, [castId]);
      await arrives(again);
      await lab.deliver();
      for (const actor of [maker, recipient]) expect(await flags(actor, castId)).toEqual([]);
    });

    it('wait for the receipt when their return is announced before it', async () => {
      const { castId, consignment } = await sent();
      await arrives(consignment);
      /** Takes a message out of the post, and says which; `putBack` lets it go on. */
      const withhold = async (actor: Actor, job: string): Promise<string> => {
        const open = `jurisdiction_id = $1 AND job = $2 AND done_at IS NULL`;
        const found = await lab.rows<{ id: string }>(actor, `SELECT id FROM messaging.outbox WHERE ${open}`, [actor.jurisdictionId, job]);
        expect(found).toHaveLength(1);
        await lab.rows(actor, `UPDATE messaging.outbox SET done_at = now() WHERE ${open}`, [actor.jurisdictionId, job]);
        return found[0]?.id ?? '';
      };
      const putBack = (actor: Actor, id: string): Promise<unknown> =>
        lab.rows(actor, 'UPDATE messaging.outbox SET done_at = NULL WHERE jurisdiction_id = $1 AND id = $2', [actor.jurisdictionId, id]);
      const receipt = await withhold(recipient, 'exchange-document.sent');
      const back = await packedBack(castId, consignment);
      await expect(lab.deliver()).rejects.toThrow('not here yet');
      await expect(lab.consignments.detail(maker, back.id)).rejects.toEqual(refusedWith('consignment.unknown'));
      const notice = await withhold(maker, 'consignment-notice.received');
      await putBack(recipient, receipt);
      await lab.deliver();
      await putBack(maker, notice);
      await lab.deliver();
      expect(await lab.consignments.detail(maker, back.id)).toMatchObject({ state: 'in_transit', returnsId: consignment.id });
    });

    it('are missed on both sides when the day of their return has passed', async () => {
      const cast = await lab.aPassedCast(maker, reviewer);
      const packed = await lab.aPackedConsignment(maker, [cast.id]);
      await lab.consignments.dispatch(maker, packed.id, { courier: 'bag', dispatchedAt: now(), returnBy: '2098-12-30' });
      await lab.deliver();
      await arrives(packed);
      await lab.deliver();
      const { BZ, GT } = lab.db.jurisdictions;
      for (const code of [BZ, GT, BZ, GT]) await lab.sweep.look(code, new Date('2099-02-01T00:00:00Z'));
      for (const actor of [maker, recipient]) expect(await alarms(actor, packed.id)).toEqual(['loan-overdue']);
    });

    it('are kept only with their owner’s consent', async () => {
      const { castId, consignment } = await lent();
      const { id } = consignment;
      const asked = { kind: 'retention' as const, castIds: [castId], reason: 'the trial is next year' };
      const first = await lab.loans.ask(colleague, id, asked);
      await expect(lab.loans.ask(colleague, id, asked)).rejects.toEqual(refusedWith('loan-ending.asked-already'));
      await lab.deliver();
      await lab.loans.answer(maker, id, first.id, { agreed: false, statement: 'we need it' });
      await lab.deliver();
      expect(await lab.consignments.detail(recipient, id)).toMatchObject({ loanEndings: [{ state: 'declined' }], loanEndedAt: null });
      const second = await lab.loans.ask(colleague, id, asked);
      await lab.deliver();
      await lab.loans.answer(maker, id, second.id, { agreed: true, statement: 'until the end of 2027' });
      await lab.deliver(2);
      for (const actor of [maker, recipient]) {
        expect(await lab.consignments.detail(actor, id)).toMatchObject({
          casts: [{ state: 'retained', loanEnded: 'retained' }],
          loanEndedAt: expect.any(String) as string,
        });
        expect(await flags(actor, castId)).toEqual([]);
      }
    });

    it('are destroyed only with consent, before a witness, and by a certificate', async () => {
      const { castId, consignment } = await lent();
      const { id } = consignment;
      const ending = await lab.loans.ask(colleague, id, { kind: 'destruction', castIds: [castId], reason: 'no longer needed' });
      const done = { method: 'crushed', witnessId: colleague.officialId, certificateNumber: 'D-7', certificateSha256: 'b'.repeat(64) };
      await expect(lab.loans.destroy(recipient, id, ending.id, done)).rejects.toEqual(refusedWith('loan-ending.move-not-allowed'));
      await lab.deliver();
      await lab.loans.answer(maker, id, ending.id, { agreed: true, statement: 'agreed' });
      await lab.deliver();
      await expect(lab.loans.destroy(recipient, id, ending.id, { ...done, witnessId: recipient.officialId })).rejects.toEqual(
        refusedWith('loan-ending.witness-unknown'),
      );
      await lab.loans.destroy(recipient, id, ending.id, done);
      await lab.deliver(2);
      for (const actor of [maker, recipient]) {
        expect(await lab.consignments.detail(actor, id)).toMatchObject({
          casts: [{ state: 'destroyed', loanEnded: 'destroyed' }],
          loanEndings: [{ state: 'done', certificateNumber: 'D-7' }],
        });
        expect(await flags(actor, castId)).toEqual([]);
      }
    });

    it('go home although the borrower had asked to keep them: what was asked is withdrawn', async () => {
      const { castId, consignment } = await lent();
      const ending = await lab.loans.ask(colleague, consignment.id, { kind: 'retention', castIds: [castId], reason: 'x' });
      const back = await packedBack(castId, consignment);
      await lab.deliver();
      await expect(lab.loans.answer(maker, consignment.id, ending.id, { agreed: true, statement: 'x' })).rejects.toEqual(
        refusedWith('loan-ending.move-not-allowed'),
      );
      expect(await lab.consignments.detail(maker, back.id)).toMatchObject({ state: 'in_transit' });
    });
  });

  it('refuse documents that are malformed, come from a stranger, or say what cannot be', async () => {
    const { consignment } = await lent();
    const other = await sent();
    const { BZ, GT, TT } = lab.db.jurisdictions;
    const word = {
      subjectId: other.consignment.id,
      word: 1,
      heard: 0,
      says: 'lost',
      statement: 'x',
      at: now(),
      courier: null,
      trackingNumber: null,
      expectedOn: null,
    };
    const loanWord = {
      subjectId: consignment.id,
      endingId: randomUUID(),
      says: 'ask',
      kind: 'retention',
      castIds: [randomUUID()],
      statement: 'x',
      at: now(),
      method: null,
      certificateNumber: null,
      certificateSha256: null,
    };
    const refused = async (
      from: string,
      to: string,
      kind: 'consignment-word' | 'loan-word' | 'receipt',
      body: unknown,
      code: string,
    ): Promise<void> => {
      const actor = serviceActor(from, 'test');
      await lab.db.session.run(actor, (tx, at) => lab.documents.send(tx, actor, at, { kind, to, body: body as never }));
      await expect(lab.deliver()).rejects.toEqual(refusedWith(code));
      await lab.rows(serviceActor(to, 'test'), 'UPDATE messaging.outbox SET done_at = now() WHERE done_at IS NULL');
    };
    await refused(TT, GT, 'consignment-word', word, 'consignment.word-from-stranger');
    await refused(BZ, GT, 'consignment-word', { ...word, says: 'sent_back' }, 'consignment.word-from-stranger');
    await refused(BZ, GT, 'consignment-word', { ...word, word: 0 }, 'consignment.document-refused');
    await refused(BZ, GT, 'consignment-word', { ...word, heard: 9 }, 'consignment.document-refused');
    await refused(BZ, GT, 'consignment-word', { ...word, statement: { toString: 'x' } }, 'consignment.document-refused');
    await refused(BZ, GT, 'consignment-word', { ...word, at: 'tomorrow' }, 'consignment.document-refused');
    await refused(GT, BZ, 'loan-word', loanWord, 'consignment.not-lent');
    await refused(GT, BZ, 'loan-word', { ...loanWord, says: 'agree' }, 'consignment.word-from-stranger');
    await refused(GT, BZ, 'loan-word', { ...loanWord, castIds: 'all' }, 'consignment.document-refused');
    await refused(TT, BZ, 'loan-word', loanWord, 'consignment.word-from-stranger');
    expect(await states(other.consignment.id)).toEqual(['dispatched', 'in_transit']);
  });
});
