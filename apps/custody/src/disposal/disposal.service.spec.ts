import { createHash, randomUUID, verify } from 'node:crypto';
import { checkSignature } from '@headstamp/documents';
import { ed25519PublicKey } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { DESTROYED_IN_PRESENCE, Keeping } from '../../test/keeping';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';

const wording = { outcome: 'DESTROY' as const, reason: 'case closed', legalBasis: 'Evidence Act, section 12' };
const GIVEN = { place: 'Counter 3', witnesses: DESTROYED_IN_PRESENCE.witnesses, receivedBy: 'Ana Pech', receipt: 'R-17' };

describe('disposal', () => {
  let lab: Laboratory;
  let keeping: Keeping;
  let examiner: Actor;
  let manager: Actor;
  let colleague: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    keeping = new Keeping(lab);
    const { BZ, GT } = lab.db.jurisdictions;
    examiner = await lab.official(BZ, 'examiner');
    colleague = await lab.official(BZ, 'examiner');
    manager = await lab.official(BZ, 'laboratory-manager');
    abroad = await lab.official(GT, 'laboratory-manager');
  });
  afterAll(() => lab.close());

  it('is proposed by one, approved by another over their signature, and ends the item for good', async () => {
    const shelf = await keeping.aPlace(manager);
    const item = await keeping.aStoredItem(examiner, shelf.id, { sealNumber: aSeal() });
    const proposed = await keeping.disposals.propose(examiner, { exhibitId: item.id, ...wording });
    await expect(keeping.disposals.approve(examiner, proposed.id, 1, {})).rejects.toEqual(refusedWith('disposal.needs-another'));
    await expect(keeping.executions.execute(examiner, proposed.id, 1, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('disposal.move-not-allowed'),
    );
    const approved = await keeping.disposals.approve(manager, proposed.id, proposed.version, {});
    const { statement = '', signature = '' } = approved.approval ?? {};
    const key = ed25519PublicKey(lab.db.keys.publicKey(manager.jurisdictionId, `official:${manager.officialId}`));
    expect(verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(JSON.parse(statement)).toMatchObject({ kind: 'disposal-approval', proposalHash: proposed.proposalHash, by: manager.officialId });

    const executed = await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
    expect(executed).toMatchObject({
      state: 'executed',
      method: 'MELTING',
      executedBy: examiner.officialId,
      witnesses: [{ name: 'Marta López' }],
    });
    const detail = await lab.exhibits.detail(examiner, item.id);
    expect(detail).toMatchObject({ state: 'destroyed', custodianOfficialId: null, holderId: null, sealNumber: null });
    expect(detail.timeline.flags).toEqual([]);
    expect((await lab.eventKinds(examiner, item.id)).slice(-3)).toEqual(['storage.placed', 'storage.taken', 'exhibit.destroyed']);
    expect((await keeping.storage.detail(manager, shelf.id)).itemsWithin).toBe(0);
    expect(await lab.eventKinds(examiner, executed.id)).toEqual(['disposal.proposed', 'disposal.approved', 'disposal.executed']);
    const bodies = [...(await lab.events(examiner, executed.id)), ...(await lab.events(examiner, item.id))].map(({ body }) => body).join();
    expect(bodies).not.toMatch(/Marta|Public notary|case closed|Foundry/);
    expect(JSON.parse((await lab.events(examiner, item.id)).at(-1)?.body ?? '')).toMatchObject({
      facts: { disposal: executed.id, approvedBy: manager.officialId },
    });
  });

  it('is approved once and executed once, however many try at the same moment', async () => {
    const item = await lab.anExhibit(examiner);
    const { id, version } = await keeping.disposals.propose(examiner, { exhibitId: item.id, ...wording });
    const others = [manager, await lab.official(manager.jurisdictionId, 'laboratory-manager')];
    const approvals = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) =>
        keeping.disposals.approve({ ...(others[at % 2] as Actor), requestId: randomUUID() }, id, version, {}),
      ),
    );
    expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of approvals) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('disposal.changed-meanwhile'));
    const approved = await keeping.disposals.read(examiner, id);
    const executions = await Promise.allSettled(
      Array.from({ length: 100 }, () =>
        keeping.executions.execute({ ...examiner, requestId: randomUUID() }, id, approved.version, DESTROYED_IN_PRESENCE),
      ),
    );
    expect(executions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await lab.eventKinds(examiner, item.id)).toEqual(['exhibit.registered', 'exhibit.destroyed']);
    expect(await lab.eventKinds(examiner, id)).toEqual(['disposal.proposed', 'disposal.approved', 'disposal.executed']);
    const rows = await lab.rows(examiner, 'SELECT id FROM custody.disposal_approval WHERE jurisdiction_id = $1 AND disposal_id = $2', [
      ...[examiner.jurisdictionId, id],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is not executed on an approval of other words, of a proposal changed past the rules, or of yesterday', async () => {
    const item = await lab.anExhibit(examiner);
    const approved = await keeping.anApprovedDisposal(examiner, manager, item.id);
    const edited = await keeping.disposals.edit(examiner, approved.id, approved.version, { ...wording, reason: 'no longer needed' });
    expect(edited).toMatchObject({ state: 'proposed', approval: null });
    await expect(keeping.executions.execute(examiner, edited.id, edited.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('disposal.move-not-allowed'),
    );
    await expect(keeping.disposals.approve(manager, edited.id, approved.version, {})).rejects.toEqual(
      refusedWith('disposal.changed-meanwhile'),
    );
    await expect(keeping.disposals.edit(colleague, edited.id, edited.version, wording)).rejects.toEqual(
      refusedWith('disposal.not-proposer'),
    );

    const again = await keeping.disposals.approve(manager, edited.id, edited.version, {});
    const change = (set: string): Promise<unknown> =>
      lab.rows(examiner, `UPDATE custody.disposal SET ${set} WHERE jurisdiction_id = $1 AND id = $2`, [examiner.jurisdictionId, again.id]);
    await change(`reason = 'planted'`);
    await expect(keeping.executions.execute(examiner, again.id, again.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('disposal.approval-outdated'),
    );
    await change(`reason = 'no longer needed'`);

    const other = await lab.anExhibit(examiner);
    const brief = await keeping.disposals.propose(examiner, { exhibitId: other.id, ...wording });
    const validUntil = new Date(Date.now() + 1_500).toISOString();
    const short = await keeping.disposals.approve(manager, brief.id, brief.version, { validUntil });
    await new Promise((done) => setTimeout(done, Math.max(0, Date.parse(validUntil) - Date.now()) + 50));
    await expect(keeping.executions.execute(examiner, brief.id, short.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('disposal.approval-lapsed'),
    );
    expect((await keeping.disposals.read(examiner, brief.id)).approval?.lapsed).toBe(true);
    expect(await lab.eventKinds(examiner, other.id)).toEqual(['exhibit.registered']);
  });

  it('refuses an item that is offered, packed, inside a whole, disputed, held by another, or in a disposal already', async () => {
    const refusal = (exhibitId: string): Promise<unknown> => keeping.disposals.propose(examiner, { exhibitId, ...wording });
    const offered = await lab.anExhibit(examiner);
    const approved = await keeping.anApprovedDisposal(examiner, manager, offered.id);
    await expect(refusal(offered.id)).rejects.toEqual(refusedWith('disposal.under-way'));
    const offer = await lab.handovers.offer(examiner, offered.id, { receiverOfficialId: colleague.officialId, purpose: 'storage' });
    await expect(keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('exhibit.offered'),
    );
    await lab.handovers.accept(colleague, offer.id, { sealIntact: true, condition: 'whole' });
    await expect(keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('exhibit.not-custodian'),
    );
    const cast = await lab.aPassedCast(examiner, manager);
    const packed = await keeping.anApprovedDisposal(examiner, manager, cast.id);
    await lab.aPackedConsignment(examiner, [cast.id]);
    await expect(keeping.executions.execute(examiner, packed.id, packed.version, DESTROYED_IN_PRESENCE)).rejects.toEqual(
      refusedWith('exhibit.travels'),
    );
    const caseId = randomUUID();
    const parts = await Promise.all([0, 1].map(() => lab.anExhibit(examiner, { caseId, kind: 'PART', regions: [] })));
    await lab.parts.combine(examiner, { partIds: parts.map(({ id }) => id), kind: 'FIREARM', description: 'put together' });
    await expect(refusal(parts[0]?.id ?? '')).rejects.toEqual(refusedWith('exhibit.inside-whole'));
    await expect(refusal(randomUUID())).rejects.toEqual(refusedWith('exhibit.unknown'));
  });

  it('ends what is inside a whole with the whole', async () => {
    const caseId = randomUUID();
    const parts = await Promise.all([0, 1].map(() => lab.anExhibit(examiner, { caseId, kind: 'PART', regions: [] })));
    const whole = await lab.parts.combine(examiner, { partIds: parts.map(({ id }) => id), kind: 'FIREARM', description: 'put together' });
    const approved = await keeping.anApprovedDisposal(examiner, manager, whole.id);
    const executed = await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
    expect(executed.endedWith.sort()).toEqual(parts.map(({ id }) => id).sort());
    for (const { id } of parts) {
      const detail = await lab.exhibits.detail(examiner, id);
      expect([detail.state, detail.timeline.events.at(-1)?.kind, detail.timeline.flags]).toEqual([
        'destroyed',
        'disposal.ended-within',
        [],
      ]);
      await expect(lab.parts.takeOut(examiner, whole.id, { partIds: [id] })).rejects.toThrow();
    }
  });

  it('leaves nothing to be done with the item afterwards: every act of custody is refused, by the rules and by the database', async () => {
    const shelf = await keeping.aPlace(manager);
    const item = await lab.anExhibit(examiner);
    const approved = await keeping.anApprovedDisposal(examiner, manager, item.id);
    const executed = await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
    const before = await lab.eventKinds(examiner, item.id);
    const acts: (() => Promise<unknown>)[] = [
      () => lab.handovers.offer(examiner, item.id, { receiverOfficialId: colleague.officialId, purpose: 'storage' }),
      () => lab.exhibits.changeSeal(examiner, item.id, { applied: aSeal(), reason: 'x' }),
      () => lab.aMould(examiner, item.id),
      () => lab.parts.divide(examiner, item.id, { parts: [{ kind: 'PART', description: 'x' }] }),
      () => keeping.placements.place(examiner, item.id, { placeId: shelf.id }),
      () => keeping.placements.takeOut(examiner, item.id, {}),
      () => keeping.holds.place(manager, { exhibitId: item.id, reason: 'x', authority: 'y' }),
      () => keeping.disposals.propose(examiner, { exhibitId: item.id, ...wording }),
      () => keeping.disposals.edit(examiner, executed.id, executed.version, wording),
      () => keeping.disposals.withdraw(examiner, executed.id, executed.version),
      () => keeping.executions.execute(examiner, executed.id, executed.version, DESTROYED_IN_PRESENCE),
    ];
    for (const act of acts) await expect(act()).rejects.toThrow(/^(exhibit|disposal|mould)\./);
    const events = `INSERT INTO custody.custody_event (jurisdiction_id, id, exhibit_id, sequence, kind, official_id, facts, occurred_at)
      VALUES ($1, gen_random_uuid(), $2, 99, 'exhibit.sealed', $3, '{}', now())`;
    await expect(lab.rows(examiner, events, [examiner.jurisdictionId, item.id, examiner.officialId])).rejects.toThrow(
      'custody of the item has ended',
    );
    await expect(
      lab.db.session.run(examiner, (tx, now) =>
        lab.chronicle.record(tx, examiner, item, { kind: 'exhibit.found', occurredAt: now, facts: {} }),
      ),
    ).rejects.toThrow();
    for (const change of [
      `UPDATE custody.disposal SET place = 'x'`,
      'DELETE FROM custody.item_end',
      `UPDATE custody.item_end SET ended_as = 'returned'`,
    ])
      await expect(
        lab.rows(examiner, `${change} WHERE jurisdiction_id = $1 AND id = ANY($2::uuid[])`, [
          examiner.jurisdictionId,
          [item.id, executed.id],
        ]),
      ).rejects.toThrow();
    expect(await lab.eventKinds(examiner, item.id)).toEqual(before);
  });

  it('gives back, hands to another agency and retains, each with what its report must say', async () => {
    const [returned, given, kept] = [await lab.anExhibit(examiner), await lab.anExhibit(examiner), await lab.anExhibit(examiner)];
    const back = await keeping.anApprovedDisposal(examiner, manager, returned.id, 'RETURN_TO_OWNER');
    await expect(keeping.executions.execute(examiner, back.id, back.version, { place: 'Counter 3' })).rejects.toEqual(
      expect.objectContaining({ code: 'disposal.incomplete', facts: { missing: ['receivedBy', 'receipt', 'witnesses'], superfluous: [] } }),
    );
    await keeping.executions.execute(examiner, back.id, back.version, GIVEN);
    const transfer = await keeping.anApprovedDisposal(examiner, manager, given.id, 'TRANSFER');
    await keeping.executions.execute(examiner, transfer.id, transfer.version, GIVEN);
    const last = async (id: string): Promise<unknown> => JSON.parse((await lab.events(examiner, id)).at(-1)?.body ?? '') as unknown;
    expect(await last(returned.id)).toMatchObject({ kind: 'disposal.returned', facts: { to: 'owner' } });
    expect(await last(given.id)).toMatchObject({ kind: 'disposal.returned', facts: { to: 'agency' } });
    const retention = await keeping.anApprovedDisposal(examiner, manager, kept.id, 'RETAIN');
    await keeping.executions.execute(examiner, retention.id, retention.version, {});
    expect(await lab.exhibits.detail(examiner, kept.id)).toMatchObject({ state: 'held', custodianOfficialId: examiner.officialId });
    await expect(keeping.disposals.propose(examiner, { exhibitId: returned.id, ...wording })).rejects.toEqual(
      refusedWith('disposal.item-ended'),
    );
    await expect(keeping.disposals.propose(examiner, { exhibitId: kept.id, ...wording, recipient: 'somebody' })).rejects.toEqual(
      refusedWith('disposal.recipient-unfit'),
    );
    for (const { id } of [returned, given, kept]) expect((await lab.exhibits.detail(examiner, id)).timeline.flags).toEqual([]);
  });

  it('moves a cast through its own states: one that nobody reviewed is not destroyed, a passed one is', async () => {
    const original = await lab.anExhibit(examiner);
    const mould = await lab.aMould(examiner, original.id);
    const cast = await lab.aCast(examiner, mould.id, { lot: 'R-DESTROYED' });
    await expect(keeping.disposals.propose(examiner, { exhibitId: cast.id, ...wording })).rejects.toEqual(
      refusedWith('cast.move-not-allowed'),
    );
    await lab.reviewed(manager, cast.id);
    for (const id of [cast.id, mould.id]) {
      const approved = await keeping.anApprovedDisposal(examiner, manager, id);
      await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
      expect((await lab.exhibits.detail(examiner, id)).state).toBe('destroyed');
    }
    expect((await lab.eventKinds(examiner, cast.id)).at(-1)).toBe('cast.destroyed');
    // A recall lists it still, and writes nothing more into its history.
    const { items } = await lab.recalls.recall(manager, {
      material: 'RESIN',
      product: 'casting resin',
      lot: 'R-DESTROYED',
      reason: 'bubbles',
    });
    expect(items.map(({ itemId }) => itemId)).toEqual([cast.id]);
    expect((await lab.eventKinds(examiner, cast.id)).at(-1)).toBe('cast.destroyed');
    expect((await lab.eventKinds(examiner, mould.id)).at(-1)).toBe('mould.destroyed');
  });

  it('is certified once, on a signed paper, by somebody other than who executed it', async () => {
    const item = await lab.anExhibit(examiner);
    const approved = await keeping.anApprovedDisposal(examiner, manager, item.id);
    await expect(keeping.certificates.certify(manager, approved.id, approved.version, 'es')).rejects.toEqual(
      refusedWith('disposal.not-executed'),
    );
    const executed = await keeping.executions.execute(examiner, approved.id, approved.version, DESTROYED_IN_PRESENCE);
    await expect(keeping.certificates.certify(examiner, approved.id, executed.version, 'es')).rejects.toEqual(
      refusedWith('disposal.needs-another'),
    );
    await expect(keeping.certificates.certificate(examiner, approved.id)).rejects.toEqual(refusedWith('disposal.not-certified'));
    const { certificateSha256 } = await keeping.certificates.certify(manager, approved.id, executed.version, 'es');
    const pdf = await keeping.certificates.certificate(colleague, approved.id);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(certificateSha256);
    expect(checkSignature(pdf).intact).toBe(true);
    await expect(keeping.certificates.certify(manager, approved.id, executed.version, 'en')).rejects.toEqual(
      refusedWith('disposal.certified-already'),
    );
    expect((await lab.eventKinds(examiner, approved.id)).at(-1)).toBe('disposal.certified');
  });

  it('is refused or withdrawn before it is executed, and makes room for another', async () => {
    const item = await lab.anExhibit(examiner);
    const first = await keeping.disposals.propose(examiner, { exhibitId: item.id, ...wording });
    expect(await keeping.disposals.refuse(manager, first.id, first.version, { reason: 'trial begins' })).toMatchObject({
      state: 'refused',
    });
    const second = await keeping.anApprovedDisposal(examiner, manager, item.id);
    await expect(keeping.disposals.withdraw(manager, second.id, second.version)).rejects.toEqual(refusedWith('disposal.not-proposer'));
    expect(await keeping.disposals.withdraw(examiner, second.id, second.version)).toMatchObject({ state: 'withdrawn' });
    const all = await keeping.disposals.list(manager, { exhibitId: item.id, limit: 50 });
    expect(all.items.map(({ state }) => state)).toEqual(['withdrawn', 'refused']);
  });

  it('does not exist for another jurisdiction', async () => {
    const item = await lab.anExhibit(examiner);
    const { id } = await keeping.anApprovedDisposal(examiner, manager, item.id);
    await expect(keeping.disposals.read(abroad, id)).rejects.toEqual(refusedWith('disposal.unknown'));
    await expect(keeping.disposals.approve(abroad, id, 2, {})).rejects.toEqual(refusedWith('disposal.unknown'));
    await expect(keeping.certificates.certificate(abroad, id)).rejects.toEqual(refusedWith('disposal.unknown'));
    await expect(keeping.disposals.propose(abroad, { exhibitId: item.id, ...wording })).rejects.toEqual(refusedWith('exhibit.unknown'));
  });
});
