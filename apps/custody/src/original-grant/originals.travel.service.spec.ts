import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import type { ConsignmentDetailView } from '../consignment/consignment-view.dto';
import type { GrantOriginal } from './grant.dto';
import { OriginalGrantService } from './grant.service';

const now = (): string => new Date().toISOString();

describe('originals that travel', () => {
  let lab: Laboratory;
  let grants: OriginalGrantService;
  let examiner: Actor;
  let focalPoint: Actor;
  let recipient: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    grants = new OriginalGrantService(lab.db.session, lab.chronicle);
    const { BZ, GT } = lab.db.jurisdictions;
    examiner = await lab.official(BZ, 'examiner');
    focalPoint = await lab.official(BZ, 'focal-point');
    recipient = await lab.official(GT, 'examiner');
    colleague = await lab.official(GT, 'examiner', 'laboratory-manager');
  });
  afterAll(() => lab.close());

  const asked = (exhibitId: string, linkId: string, more: Partial<GrantOriginal> = {}): GrantOriginal => ({
    ...{ exhibitId, to: 'GT', linkId, whyNoCast: 'the mould tears at the ejector mark', clauses: ['NO_CASTING', 'NO_PASSING_ON'] },
    ...{ conditions: 'to be kept in the safe of the laboratory', returnBy: '2099-06-30' },
    ...more,
  });
  const lent = async (): Promise<{ exhibitId: string; consignment: ConsignmentDetailView }> => {
    const { id: exhibitId } = await lab.anExhibit(examiner);
    const linkId = randomUUID();
    await grants.grant(focalPoint, asked(exhibitId, linkId));
    const consignment = await lab.aDispatchedConsignment(examiner, [exhibitId], { linkId });
    await lab.arrival.accept(recipient, consignment.id, { sealFound: consignment.sealNumber, condition: 'as it came', receivedAt: now() });
    await lab.deliver();
    return { exhibitId, consignment };
  };

  it('stay at home until their focal point has granted it for this link and this jurisdiction', async () => {
    const { id: exhibitId } = await lab.anExhibit(examiner);
    const linkId = randomUUID();
    const home = refusedWith('consignment.originals-stay-home');
    await expect(lab.aPackedConsignment(examiner, [exhibitId], { linkId })).rejects.toEqual(home);
    await grants.grant(focalPoint, asked(exhibitId, linkId));
    await expect(grants.grant(focalPoint, asked(exhibitId, linkId))).rejects.toEqual(refusedWith('original-grant.granted-already'));
    await expect(lab.aPackedConsignment(examiner, [exhibitId], { linkId: randomUUID() })).rejects.toEqual(home);
    await expect(lab.aPackedConsignment(examiner, [exhibitId], { linkId, to: 'TT' })).rejects.toEqual(home);
    const packed = await lab.aPackedConsignment(examiner, [exhibitId], { linkId });
    expect(packed.casts).toMatchObject([{ castId: exhibitId, kind: 'FIRED_CARTRIDGE_CASE', state: 'labelled', lentUnder: { returnBy: '2099-06-30' } }]);
    await lab.consignments.unpack(examiner, packed.id, { reason: 'another courier' });
    expect((await grants.list(focalPoint, { exhibitId, limit: 10 })).items).toMatchObject([{ state: 'granted', consignmentId: null }]);
    await lab.aPackedConsignment(examiner, [exhibitId], { linkId });
    expect((await grants.list(focalPoint, { exhibitId, limit: 10 })).items).toMatchObject([{ state: 'used' }]);
  });

  it('no longer go once the grant was withdrawn, and moulds never do', async () => {
    const { id: exhibitId } = await lab.anExhibit(examiner);
    const linkId = randomUUID();
    const grant = await grants.grant(focalPoint, asked(exhibitId, linkId));
    await grants.withdraw(focalPoint, grant.id, grant.version, { reason: 'a cast was found to do' });
    await expect(lab.aPackedConsignment(examiner, [exhibitId], { linkId })).rejects.toEqual(refusedWith('consignment.originals-stay-home'));
    await expect(grants.withdraw(focalPoint, grant.id, grant.version + 1, { reason: 'again' })).rejects.toEqual(refusedWith('original-grant.move-not-allowed'));
    const mould = await lab.aMould(examiner, exhibitId);
    await expect(grants.grant(focalPoint, asked(mould.id, linkId))).rejects.toEqual(refusedWith('original-grant.not-an-original'));
    await expect(lab.aPackedConsignment(examiner, [mould.id], { linkId })).rejects.toEqual(refusedWith('consignment.originals-stay-home'));
    await expect(grants.grant(focalPoint, asked(exhibitId, linkId, { returnBy: '2020-01-01' }))).rejects.toEqual(refusedWith('original-grant.return-is-past'));
  });

  it('travel with seals and clauses, are received as originals, and come home', async () => {
    const { exhibitId, consignment } = await lent();
    expect(consignment.returnBy).toBe('2099-06-30');
    const there = await lab.consignments.detail(recipient, consignment.id);
    expect(there).toMatchObject({ state: 'accepted', returnBy: '2099-06-30' });
    expect(there.casts).toMatchObject([
      {
        ...{ castId: exhibitId, kind: 'FIRED_CARTRIDGE_CASE', state: 'received', custodianOfficialId: recipient.officialId },
        lentUnder: { whyNoCast: 'the mould tears at the ejector mark', clauses: ['NO_CASTING', 'NO_PASSING_ON'] },
      },
    ]);
    const told = (await lab.posted(recipient, 'cast.received')).map(({ data }) => JSON.parse(data) as object);
    expect(told).toContainEqual(expect.objectContaining({ castId: exhibitId, item: 'ORIGINAL', linkId: consignment.linkId }));
    // Neither log has the reason in clear.
    for (const actor of [examiner, recipient]) {
      const bodies = (await lab.events(actor, exhibitId)).map(({ body }) => body).join();
      expect(bodies).not.toContain('ejector mark');
      expect((await lab.exhibits.detail(actor, exhibitId)).timeline.flags).toEqual([]);
    }
    expect(await lab.eventKinds(examiner, exhibitId)).toContain('custody.original-granted');

    await lab.exhibits.changeSeal(recipient, exhibitId, { opened: consignment.sealNumber, reason: 'to be examined' });
    const back = await lab.consignments.pack(recipient, { to: 'BZ', returns: consignment.id, castIds: [exhibitId], sealNumber: aSeal() });
    await lab.consignments.dispatch(recipient, back.id, { courier: 'diplomatic bag', dispatchedAt: now() });
    await lab.deliver();
    expect((await lab.consignments.detail(examiner, back.id)).casts).toMatchObject([{ castId: exhibitId, kind: 'FIRED_CARTRIDGE_CASE' }]);
    await lab.arrival.accept(examiner, back.id, { sealFound: back.sealNumber, condition: 'whole', receivedAt: now() });
    await lab.deliver();
    expect(await lab.exhibits.detail(examiner, exhibitId)).toMatchObject({ state: 'held', custodianOfficialId: examiner.officialId });
    expect((await lab.consignments.detail(examiner, consignment.id)).loanEndedAt).not.toBeNull();
    expect((await lab.exhibits.detail(examiner, exhibitId)).timeline.flags).toEqual([]);
  });

  it('are neither kept, destroyed, divided, cast nor lent on by who borrowed them', async () => {
    const { exhibitId, consignment } = await lent();
    const ask = { castIds: [exhibitId], reason: 'for the collection' };
    for (const kind of ['retention', 'destruction'] as const)
      await expect(lab.loans.ask(recipient, consignment.id, { kind, ...ask })).rejects.toEqual(refusedWith('loan-ending.originals-go-back'));
    await lab.exhibits.changeSeal(recipient, exhibitId, { opened: consignment.sealNumber, reason: 'to be examined' });
    await expect(lab.aMould(recipient, exhibitId)).rejects.toEqual(refusedWith('mould.original-came-from-abroad'));
    await expect(
      lab.parts.divide(recipient, exhibitId, { parts: [{ kind: 'BULLET_FRAGMENT', description: 'a piece' }], occurredAt: now() }),
    ).rejects.toEqual(refusedWith('exhibit.borrowed'));
    const further = { to: 'BZ', linkId: randomUUID() };
    await expect(lab.aPackedConsignment(recipient, [exhibitId], further)).rejects.toEqual(refusedWith('consignment.originals-stay-home'));
    await expect(grants.grant(colleague, asked(exhibitId, randomUUID(), { to: 'TT' }))).rejects.toEqual(refusedWith('original-grant.not-ours'));
  });
});
