import { randomUUID } from 'node:crypto';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';
import type { ConsignmentDetailView } from './consignment-view.dto';

describe('consignments', () => {
  let lab: Laboratory;
  let maker: Actor;
  let reviewer: Actor;
  let recipient: Actor;
  let outsider: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    const { BZ, GT, TT } = lab.db.jurisdictions;
    maker = await lab.official(BZ, 'examiner');
    reviewer = await lab.official(BZ, 'examiner', 'laboratory-manager');
    recipient = await lab.official(GT, 'examiner');
    outsider = await lab.official(TT, 'examiner', 'laboratory-manager');
  });
  afterAll(() => lab.close());

  const arrived = (consignment: ConsignmentDetailView, more: { sealFound?: string; sealIntact?: boolean; receivedAt?: string } = {}) =>
    lab.arrival.accept(recipient, consignment.id, {
      sealFound: consignment.sealNumber,
      condition: 'parcel and casts whole',
      receivedAt: new Date().toISOString(),
      ...more,
    });

  it('carry casts abroad: custody stays with the sender until the recipient accepts, and the original never leaves', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const linkId = randomUUID();
    const packed = await lab.aPackedConsignment(maker, [cast.id], { linkId });
    expect(packed).toMatchObject({
      state: 'sealed',
      direction: 'out',
      counterpartId: recipient.jurisdictionId,
      purpose: 'MICROSCOPY',
      packedBy: maker.officialId,
    });
    expect(packed.reference).toMatch(/^BZ-CON-\d{4}-\d{4}$/);
    expect(packed.casts).toMatchObject([{ castId: cast.id, label: cast.label, state: 'labelled' }]);
    const sent = await lab.consignments.dispatch(maker, packed.id, {
      courier: 'bag',
      trackingNumber: 'T-1',
      expectedOn: '2099-01-01',
      dispatchedAt: new Date().toISOString(),
    });
    expect(sent).toMatchObject({ state: 'dispatched', casts: [{ state: 'issued', custodianOfficialId: maker.officialId }] });
    await lab.deliver();

    const announced = await lab.consignments.detail(recipient, packed.id);
    expect(announced).toMatchObject({
      direction: 'in',
      state: 'in_transit',
      courier: 'bag',
      linkId,
      counterpartId: maker.jurisdictionId,
      offerHash: sent.offerHash,
    });
    expect(announced.casts).toMatchObject([
      { castId: cast.id, label: cast.label, fitFor: ['MICROSCOPY'], state: 'issued', custodianOfficialId: null, holderId: null },
    ]);
    expect(await lab.posted(recipient, 'cast.received')).toEqual([]);

    const accepted = await arrived(announced);
    expect(accepted).toMatchObject({ state: 'accepted', discrepancy: [], answeredBy: recipient.officialId });
    expect(accepted.casts).toMatchObject([
      { state: 'received', custodianOfficialId: recipient.officialId, holderId: recipient.jurisdictionId },
    ]);
    expect((await lab.posted(recipient, 'cast.received')).map(({ data }) => JSON.parse(data) as object)).toEqual([
      { castId: cast.id, linkId, from: maker.jurisdictionId, fitFor: ['MICROSCOPY'] },
    ]);
    expect((await lab.reading.cast(maker, cast.id)).custodianOfficialId).toBe(maker.officialId);
    await lab.deliver();

    const home = await lab.reading.cast(maker, cast.id);
    expect(home).toMatchObject({
      state: 'received',
      custodianOfficialId: null,
      holderId: recipient.jurisdictionId,
      journeys: [{ state: 'accepted', direction: 'out' }],
    });
    expect(home.timeline.flags).toEqual([]);
    expect(home.timeline.holdings).toMatchObject([
      { holderId: maker.officialId, holderKind: 'official' },
      { holderId: recipient.jurisdictionId, holderKind: 'jurisdiction', officialId: null, to: null },
    ]);
    const there = await lab.reading.cast(recipient, cast.id);
    expect(there.timeline.flags).toEqual([]);
    expect(there.timeline.holdings).toMatchObject([{ holderKind: 'jurisdiction', officialId: recipient.officialId, to: null }]);
    const original = await lab.exhibits.detail(maker, home.originalId ?? '');
    expect(original.timeline).toMatchObject({ flags: [], holdings: [{ holderId: maker.officialId, to: null }] });
  });

  it('go on within the recipient’s laboratory: the accepting official opens the seal and hands a cast over', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    await arrived(sent);
    const colleague = await lab.official(recipient.jurisdictionId, 'examiner');
    const offer = await lab.handovers.offer(recipient, cast.id, { receiverOfficialId: colleague.officialId, purpose: 'comparison' });
    await lab.handovers.accept(colleague, offer.id, { sealFound: sent.sealNumber, sealIntact: true, condition: 'whole' });
    await lab.exhibits.changeSeal(colleague, cast.id, { opened: sent.sealNumber, reason: 'comparison' });
    const there = await lab.reading.cast(recipient, cast.id);
    expect(there).toMatchObject({ custodianOfficialId: colleague.officialId, sealNumber: null });
    expect(there.timeline.flags).toEqual([]);
    expect(there.timeline.holdings.map(({ holderKind, officialId }) => [holderKind, officialId])).toEqual([
      ['jurisdiction', recipient.officialId],
      ['official', colleague.officialId],
    ]);
    await expect(lab.aPackedConsignment(colleague, [cast.id], { to: 'TT' })).rejects.toEqual(refusedWith('consignment.not-ours-to-send'));
  });

  it('open for all casts under one seal when one of them is opened', async () => {
    const casts = [await lab.aPassedCast(maker, reviewer), await lab.aPassedCast(maker, reviewer)];
    const sent = await lab.aDispatchedConsignment(
      maker,
      casts.map(({ id }) => id),
    );
    await arrived(sent);
    await lab.exhibits.changeSeal(recipient, casts[0]?.id ?? '', { opened: sent.sealNumber, reason: 'comparison' });
    for (const { id } of casts) expect(await lab.reading.cast(recipient, id)).toMatchObject({ sealNumber: null, timeline: { flags: [] } });
  });

  it('never take a cast that nobody else reviewed, that was rejected, or that was passed for something else', async () => {
    const mould = await lab.aMould(maker, (await lab.anExhibit(maker)).id);
    const unreviewed = await lab.aCast(maker, mould.id);
    const rejected = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, rejected.id, { fitFor: ['REJECTED'] });
    const forTraining = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, forTraining.id, { fitFor: ['TRAINING'] });
    for (const { id } of [unreviewed, rejected, forTraining]) {
      await expect(lab.aPackedConsignment(maker, [id])).rejects.toEqual(refusedWith('cast.not-passed'));
      expect((await lab.reading.cast(maker, id)).sealNumber).toBeNull();
    }
    await expect(lab.aPackedConsignment(maker, [forTraining.id], { purpose: 'TRAINING' })).resolves.toMatchObject({ purpose: 'TRAINING' });
  });

  it('never take an original, a mould, a cast of somebody else’s keeping, or one that is offered, packed or unknown', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const { originalId, mouldId } = await lab.reading.cast(maker, cast.id);
    await expect(lab.aPackedConsignment(maker, [originalId ?? ''])).rejects.toEqual(refusedWith('consignment.originals-stay-home'));
    await expect(lab.aPackedConsignment(maker, [mouldId ?? ''])).rejects.toEqual(refusedWith('consignment.originals-stay-home'));
    await expect(lab.aPackedConsignment(reviewer, [cast.id])).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(lab.aPackedConsignment(maker, [cast.id, randomUUID()])).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.aPackedConsignment(maker, [cast.id], { to: 'XX' })).rejects.toEqual(refusedWith('consignment.unknown-recipient'));
    await expect(lab.aPackedConsignment(maker, [cast.id], { to: 'bz' })).rejects.toEqual(refusedWith('consignment.to-oneself'));
    const offer = await lab.handovers.offer(maker, cast.id, { receiverOfficialId: reviewer.officialId, purpose: 'x' });
    await expect(lab.aPackedConsignment(maker, [cast.id])).rejects.toEqual(refusedWith('exhibit.offered'));
    await lab.handovers.withdraw(maker, offer.id);
    await lab.aPackedConsignment(maker, [cast.id]);
    await expect(lab.aPackedConsignment(maker, [cast.id])).rejects.toEqual(refusedWith('exhibit.travels'));
    await expect(lab.handovers.offer(maker, cast.id, { receiverOfficialId: reviewer.officialId, purpose: 'x' })).rejects.toEqual(
      refusedWith('exhibit.travels'),
    );
  });

  it('bear a seal that was never used before, and the casts no other', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const used = aSeal();
    await lab.anExhibit(maker, { sealNumber: used });
    await expect(lab.aPackedConsignment(maker, [cast.id], { sealNumber: used })).rejects.toEqual(refusedWith('seal.used-before'));
    const own = aSeal();
    await lab.exhibits.changeSeal(maker, cast.id, { applied: own, reason: 'stored' });
    await expect(lab.aPackedConsignment(maker, [cast.id])).rejects.toEqual(refusedWith('consignment.cast-sealed'));
    await lab.exhibits.changeSeal(maker, cast.id, { opened: own, reason: 'packing' });
    await expect(lab.aPackedConsignment(maker, [cast.id])).resolves.toMatchObject({ state: 'sealed' });
  });

  it.each<[what: string, found: { sealFound?: string; sealIntact?: boolean }, discrepancy: string[]]>([
    ['with another seal', { sealFound: 'EXCHANGED-1' }, ['seal-differs']],
    ['with a broken seal', { sealIntact: false }, ['seal-broken']],
  ])('that arrive %s go on hold: custody does not move, and the sender is told what was found', async (_, found, discrepancy) => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    const posted = (await lab.posted(recipient, 'cast.received')).length;
    expect(await arrived(sent, found)).toMatchObject({
      state: 'on_hold',
      discrepancy,
      casts: [{ state: 'issued', custodianOfficialId: null }],
    });
    expect(await lab.posted(recipient, 'cast.received')).toHaveLength(posted);
    await lab.deliver();
    expect(await lab.consignments.detail(maker, sent.id)).toMatchObject({
      state: 'on_hold',
      discrepancy,
      sealFound: found.sealFound ?? sent.sealNumber,
      sealIntact: found.sealIntact ?? true,
    });
    expect(await lab.reading.cast(maker, cast.id)).toMatchObject({
      state: 'issued',
      custodianOfficialId: maker.officialId,
      disputed: true,
    });
    const there = await lab.reading.cast(recipient, cast.id);
    expect(there.timeline.flags.map(({ code }) => code)).toEqual([discrepancy[0]]);
    expect(there.disputed).toBe(true);
    await expect(arrived(sent)).rejects.toEqual(refusedWith('consignment.move-not-allowed'));
  });

  it('that the recipient turns away stay in the sender’s custody', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    expect(await lab.arrival.refuse(recipient, sent.id, { reason: 'no request is open' })).toMatchObject({
      state: 'refused',
      refusalReason: 'no request is open',
    });
    await lab.deliver();
    expect(await lab.consignments.detail(maker, sent.id)).toMatchObject({
      state: 'refused',
      refusalReason: 'no request is open',
      discrepancy: [],
      sealFound: null,
    });
    const home = await lab.reading.cast(maker, cast.id);
    expect(home).toMatchObject({ custodianOfficialId: maker.officialId, disputed: false, timeline: { flags: [] } });
    await expect(arrived(sent)).rejects.toEqual(refusedWith('consignment.move-not-allowed'));
  });

  it('take effect once, however often the queue delivers notice and receipt', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const packed = await lab.aPackedConsignment(maker, [cast.id]);
    await lab.consignments.dispatch(maker, packed.id, { courier: 'bag', dispatchedAt: new Date().toISOString() });
    await lab.deliver(3);
    await arrived(packed);
    await lab.deliver(3);
    expect(await lab.eventKinds(recipient, cast.id)).toEqual(['consignment.announced', 'consignment.received', 'handover.accepted']);
    expect(await lab.eventKinds(maker, cast.id)).toEqual([
      'cast.poured',
      'cast.passed',
      'consignment.sealed',
      'handover.offered',
      'consignment.dispatched',
      'handover.accepted',
    ]);
  });

  it('are accepted by exactly one of fifty officials at once', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    const tried = await Promise.allSettled(Array.from({ length: 50 }, () => arrived(sent)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('consignment.move-not-allowed'));
  });

  it('cannot be received before they left, nor leave before they were packed', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const packed = await lab.aPackedConsignment(maker, [cast.id], { packedAt: hoursAgo(5) });
    const given = { courier: 'bag' };
    await expect(lab.consignments.dispatch(maker, packed.id, { ...given, dispatchedAt: hoursAgo(6) })).rejects.toEqual(
      refusedWith('exhibit.time-too-early'),
    );
    await expect(lab.consignments.dispatch(reviewer, packed.id, { ...given, dispatchedAt: hoursAgo(4) })).rejects.toEqual(
      refusedWith('exhibit.not-custodian'),
    );
    await lab.consignments.dispatch(maker, packed.id, { ...given, dispatchedAt: hoursAgo(4) });
    await expect(lab.consignments.dispatch(maker, packed.id, { ...given, dispatchedAt: hoursAgo(4) })).rejects.toEqual(
      refusedWith('consignment.move-not-allowed'),
    );
    await lab.deliver();
    await expect(arrived(packed, { receivedAt: hoursAgo(4.5) })).rejects.toEqual(refusedWith('exhibit.time-too-early'));
    await expect(arrived(packed, { receivedAt: hoursAgo(-1) })).rejects.toEqual(refusedWith('exhibit.time-ahead'));
    await expect(arrived(packed, { receivedAt: hoursAgo(3) })).resolves.toMatchObject({ state: 'accepted' });
  });

  it('show nothing to a third jurisdiction, and the sender’s half to nobody abroad', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    for (const look of [
      () => lab.consignments.detail(outsider, sent.id),
      () => lab.arrival.accept(outsider, sent.id, { sealFound: sent.sealNumber, condition: 'x', receivedAt: new Date().toISOString() }),
      () => lab.arrival.refuse(outsider, sent.id, { reason: 'x' }),
      () => lab.consignments.dispatch(recipient, sent.id, { courier: 'x', dispatchedAt: new Date().toISOString() }),
      () => lab.arrival.refuse(maker, sent.id, { reason: 'x' }),
    ]) {
      await expect(look()).rejects.toEqual(refusedWith('consignment.unknown'));
    }
    expect((await lab.consignments.list(outsider, { limit: 50 })).items).toEqual([]);
    for (const table of [
      'exhibit',
      'seal',
      'mould',
      'cast_making',
      'cast_review',
      'custody_event',
      'handover',
      'consignment',
      'consignment_item',
      'numbering',
    ]) {
      expect(await lab.rows(outsider, `SELECT * FROM custody.${table}`)).toEqual([]);
    }
    const there = await lab.reading.cast(recipient, cast.id);
    expect(there).toMatchObject({
      makerId: null,
      mouldId: null,
      resinProduct: null,
      review: null,
      caseId: null,
      parentId: null,
      originJurisdictionId: maker.jurisdictionId,
    });
    expect(await lab.rows(recipient, 'SELECT id FROM custody.mould')).toEqual([]);
  });

  it('refuse a notice whose offer is not the one it describes, and receipts from a stranger or for another offer', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const sent = await lab.aDispatchedConsignment(maker, [cast.id]);
    const { BZ, GT, TT } = lab.db.jurisdictions;
    const send = (from: string, to: string, kind: 'consignment-notice' | 'receipt', body: object) => {
      const actor = serviceActor(from, 'test');
      return lab.db.session.run(actor, (tx, now) => lab.documents.send(tx, actor, now, { kind, to, body: body as never }));
    };
    const receipt = {
      subjectId: sent.id,
      offerHash: sent.offerHash,
      outcome: 'accepted',
      keptAsEvidence: false,
      sealFound: sent.sealNumber,
      sealIntact: true,
      condition: 'x',
      receivedAt: new Date().toISOString(),
      word: 1,
      heard: 0,
      discrepancy: [],
      missingCastIds: [],
      settlement: null,
    };
    const refusedBy = async (from: string, to: string, kind: 'consignment-notice' | 'receipt', body: object, code: string) => {
      await send(from, to, kind, body);
      await expect(lab.deliver()).rejects.toEqual(refusedWith(code));
      await lab.rows(serviceActor(to, 'test'), 'UPDATE messaging.outbox SET done_at = now() WHERE done_at IS NULL');
    };
    await refusedBy(TT, BZ, 'receipt', receipt, 'consignment.receipt-from-stranger');
    await refusedBy(GT, BZ, 'receipt', { ...receipt, offerHash: 'a'.repeat(64) }, 'consignment.receipt-for-another-offer');
    expect(await lab.consignments.detail(maker, sent.id)).toMatchObject({ state: 'dispatched' });
    const seal = aSeal();
    const castId = randomUUID();
    const notice = {
      offerHash: sent.offerHash,
      reference: 'R-1',
      linkId: randomUUID(),
      casts: [{ castId, label: 'C-1', mouldOrdinal: 1, castOrdinal: 1, regions: ['BREECH_FACE'], fitFor: ['MICROSCOPY'], calibre: '' }],
      packages: [{ ordinal: 1, castIds: [castId], seals: [seal], weightGrams: null }],
      customs: [],
      courier: 'x',
      trackingNumber: null,
      expectedOn: null,
      expectedAt: null,
      returnBy: null,
      returns: null,
      dispatchedAt: new Date().toISOString(),
      sealNumber: seal,
    };
    await refusedBy(BZ, GT, 'consignment-notice', { ...notice, subjectId: randomUUID() }, 'consignment.notice-contradicts-itself');
  });

  it('write rows, log and outbox together or not at all', async () => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const packed = await lab.aPackedConsignment(maker, [cast.id]);
    const before = await lab.rows(maker, 'SELECT count(*) FROM ledger.event');
    const broken = { ...maker, purpose: 'test' };
    const failing = lab.consignments.dispatch.bind(
      Object.assign(Object.create(lab.consignments) as object, { documents: { send: () => Promise.reject(new Error('no ink')) } }),
    );
    await expect(failing(broken, packed.id, { courier: 'x', dispatchedAt: new Date().toISOString() })).rejects.toThrow('no ink');
    expect(await lab.rows(maker, 'SELECT count(*) FROM ledger.event')).toEqual(before);
    expect(await lab.consignments.detail(maker, packed.id)).toMatchObject({ state: 'sealed', offerHash: null });
  });
});
