import { createHash, verify } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { ed25519PublicKey } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import type { ExhibitView } from '../exhibit/exhibit.dto';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import type { HandoverView } from './handover.dto';

const whole = { sealIntact: true, condition: 'as described' };

describe('handover', () => {
  let lab: Laboratory;
  let giver: Actor;
  let receiver: Actor;
  let third: Actor;
  let abroad: Actor;

  beforeAll(async () => {
    lab = await Laboratory.open();
    giver = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    receiver = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    third = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
  });
  afterAll(() => lab.close());

  const offered = async (
    more: { sealNumber?: string; expiresAt?: string } = {},
  ): Promise<{ exhibit: ExhibitView; offer: HandoverView }> => {
    const exhibit = await lab.anExhibit(giver, more.sealNumber === undefined ? {} : { sealNumber: more.sealNumber });
    const offer = await lab.handovers.offer(giver, exhibit.id, {
      receiverOfficialId: receiver.officialId,
      purpose: 'storage in the vault',
      ...(more.expiresAt !== undefined && { expiresAt: more.expiresAt }),
    });
    return { exhibit, offer };
  };
  const custodian = async (id: string): Promise<string | null> => (await lab.exhibits.detail(giver, id)).custodianOfficialId;

  it('moves custody when the receiver accepts, and not when the giver offers', async () => {
    const sealNumber = aSeal();
    const { exhibit, offer } = await offered({ sealNumber });
    expect(offer).toMatchObject({ state: 'open', ourPart: 'giver', sealOffered: sealNumber });
    await expect(custodian(exhibit.id)).resolves.toBe(giver.officialId);
    const accepted = await lab.handovers.accept(receiver, offer.id, { sealFound: sealNumber, ...whole });
    expect(accepted).toMatchObject({ state: 'accepted', ourPart: 'receiver', sealFound: sealNumber, discrepancy: [] });
    await expect(custodian(exhibit.id)).resolves.toBe(receiver.officialId);
    const { timeline } = await lab.exhibits.detail(giver, exhibit.id);
    expect(timeline.flags).toEqual([]);
    expect(timeline.holdings.map(({ holderId, to }) => [holderId, to === null])).toEqual([
      [giver.officialId, false],
      [receiver.officialId, true],
    ]);
    expect(timeline.holdings[0]?.to).toBe(timeline.holdings[1]?.from);
  });

  it('is two statements, each signed by its own official, the second naming the first', async () => {
    const { exhibit, offer } = await offered();
    await lab.handovers.accept(receiver, offer.id, whole);
    const [row] = await lab.rows<{ offer_text: string; offer_signature: string; answer_text: string; answer_signature: string }>(
      giver,
      'SELECT offer_text, offer_signature, answer_text, answer_signature FROM custody.handover WHERE jurisdiction_id = $1 AND id = $2',
      [giver.jurisdictionId, offer.id],
    );
    if (!row) throw new Error('no handover');
    const signedBy = (official: Actor, text: string, signature: string): boolean =>
      verify(
        null,
        Buffer.from(text),
        ed25519PublicKey(lab.db.keys.publicKey(official.jurisdictionId, `official:${official.officialId}`)),
        Buffer.from(signature, 'base64'),
      );
    expect(signedBy(giver, row.offer_text, row.offer_signature)).toBe(true);
    expect(signedBy(receiver, row.answer_text, row.answer_signature)).toBe(true);
    expect(signedBy(giver, row.answer_text, row.answer_signature)).toBe(false);
    const hash = createHash('sha256').update(row.offer_text).digest('hex');
    expect(JSON.parse(row.answer_text)).toMatchObject({ offerHash: hash, by: receiver.officialId, outcome: 'accepted' });

    const events = (await lab.events(giver, exhibit.id)).map(({ kind, body }) => ({
      kind,
      ...(JSON.parse(body) as { facts: object; official: string }),
    }));
    expect(events[1]).toMatchObject({
      kind: 'handover.offered',
      official: giver.officialId,
      facts: { offerHash: hash, offerSignature: row.offer_signature, from: giver.officialId, to: receiver.officialId },
    });
    expect(events[2]).toMatchObject({
      kind: 'handover.accepted',
      official: receiver.officialId,
      facts: { offerHash: hash, answerSignature: row.answer_signature, custodian: receiver.officialId },
    });
    expect(JSON.stringify(events)).not.toContain('storage in the vault');
    expect(JSON.stringify(events)).not.toContain(whole.condition);
  });

  it('has exactly one winner among two hundred acceptances at once', async () => {
    const { exhibit, offer } = await offered();
    const tried = await Promise.allSettled(
      Array.from({ length: 200 }, () => lab.handovers.accept({ ...receiver, requestId: randomUUID() }, offer.id, whole)),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('handover.not-open'));
    expect(await lab.eventKinds(giver, exhibit.id)).toEqual(['exhibit.registered', 'handover.offered', 'handover.accepted']);
    await expect(custodian(exhibit.id)).resolves.toBe(receiver.officialId);
  });

  it('has one open offer per item, also when several are made at once', async () => {
    const exhibit = await lab.anExhibit(giver);
    const offers = [receiver, third, receiver, third].map(({ officialId }) =>
      lab.handovers.offer(giver, exhibit.id, { receiverOfficialId: officialId, purpose: 'x' }),
    );
    const tried = await Promise.allSettled(offers);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('handover.offered-already'));
  });

  it('cannot be offered by who does not hold the item, to oneself, to nobody, or to who may not hold exhibits', async () => {
    const exhibit = await lab.anExhibit(giver);
    const investigator = await lab.official(lab.db.jurisdictions.BZ, 'investigator');
    const offer = (by: Actor, to: string): Promise<HandoverView> =>
      lab.handovers.offer(by, exhibit.id, { receiverOfficialId: to, purpose: 'x' });
    await expect(offer(third, receiver.officialId)).rejects.toEqual(refusedWith('exhibit.not-custodian'));
    await expect(offer(giver, giver.officialId)).rejects.toEqual(refusedWith('handover.to-oneself'));
    await expect(offer(giver, abroad.officialId)).rejects.toEqual(refusedWith('official.unknown'));
    await expect(offer(giver, investigator.officialId)).rejects.toEqual(refusedWith('handover.receiver-cannot-hold'));
    await expect(
      lab.handovers.offer(giver, exhibit.id, { receiverOfficialId: receiver.officialId, purpose: 'x', expiresAt: '2020-01-01T00:00:00Z' }),
    ).rejects.toEqual(refusedWith('handover.expires-too-early'));
    await expect(offer(abroad, receiver.officialId)).rejects.toEqual(refusedWith('exhibit.unknown'));
    expect(await lab.eventKinds(giver, exhibit.id)).toEqual(['exhibit.registered']);
  });

  it('is answered by its receiver only, and not from another jurisdiction', async () => {
    const { exhibit, offer } = await offered();
    await expect(lab.handovers.accept(third, offer.id, whole)).rejects.toEqual(refusedWith('handover.not-receiver'));
    await expect(lab.handovers.refuse(giver, offer.id, { reason: 'x' })).rejects.toEqual(refusedWith('handover.not-receiver'));
    await expect(lab.handovers.withdraw(receiver, offer.id)).rejects.toEqual(refusedWith('handover.not-giver'));
    await expect(lab.handovers.accept(abroad, offer.id, whole)).rejects.toEqual(refusedWith('handover.unknown'));
    await expect(custodian(exhibit.id)).resolves.toBe(giver.officialId);
  });

  it('leaves custody with the giver when it is refused or withdrawn', async () => {
    const refused = await offered();
    await expect(lab.handovers.refuse(receiver, refused.offer.id, { reason: 'not announced' })).resolves.toMatchObject({
      state: 'refused',
      reason: 'not announced',
    });
    await expect(lab.handovers.accept(receiver, refused.offer.id, whole)).rejects.toEqual(refusedWith('handover.not-open'));
    const withdrawn = await offered();
    await expect(lab.handovers.withdraw(giver, withdrawn.offer.id)).resolves.toMatchObject({ state: 'withdrawn' });
    await expect(lab.handovers.accept(receiver, withdrawn.offer.id, whole)).rejects.toEqual(refusedWith('handover.not-open'));
    for (const { exhibit } of [refused, withdrawn]) await expect(custodian(exhibit.id)).resolves.toBe(giver.officialId);
    await expect(
      lab.handovers.offer(giver, refused.exhibit.id, { receiverOfficialId: third.officialId, purpose: 'again' }),
    ).resolves.toMatchObject({ state: 'open' });
  });

  it('cannot be accepted once it has ended, and makes room for another offer then', async () => {
    const expiresAt = Date.now() + 3_000;
    const { exhibit, offer } = await offered({ expiresAt: new Date(expiresAt).toISOString() });
    await new Promise((resolve) => setTimeout(resolve, expiresAt + 100 - Date.now()));
    await expect(lab.handovers.accept(receiver, offer.id, whole)).rejects.toEqual(refusedWith('handover.expired'));
    const listed = async (state: 'open' | 'expired'): Promise<string[]> =>
      (await lab.handovers.mine(receiver, { state, limit: 200 })).items.map(({ id }) => id);
    expect(await listed('open')).not.toContain(offer.id);
    expect(await listed('expired')).toContain(offer.id);
    await lab.handovers.offer(giver, exhibit.id, { receiverOfficialId: third.officialId, purpose: 'again' });
    expect(await listed('expired')).toContain(offer.id);
    expect((await lab.exhibits.detail(giver, exhibit.id)).timeline.flags).toEqual([]);
  });

  it.each<[what: string, found: { sealFound?: string; sealIntact: boolean }, discrepancy: string[]]>([
    ['another seal', { sealFound: 'OTHER-1', sealIntact: true }, ['seal-differs']],
    ['no seal', { sealIntact: true }, ['seal-differs']],
    ['a broken seal', { sealFound: 'HANDED-3', sealIntact: false }, ['seal-broken']],
  ])(
    'does not move custody when the receiver finds %s: the item is disputed until its custodian seals it anew',
    async (what, found, discrepancy) => {
      const sealNumber = what === 'a broken seal' ? 'HANDED-3' : aSeal();
      const { exhibit, offer } = await offered({ sealNumber });
      const answer = await lab.handovers.accept(receiver, offer.id, { ...found, condition: 'bag torn' });
      expect(answer).toMatchObject({ state: 'disputed', discrepancy });
      expect(await lab.exhibits.detail(giver, exhibit.id)).toMatchObject({ disputed: true, custodianOfficialId: giver.officialId });
      const again = { receiverOfficialId: receiver.officialId, purpose: 'x' };
      await expect(lab.handovers.offer(giver, exhibit.id, again)).rejects.toEqual(refusedWith('exhibit.disputed'));
      await expect(lab.aMould(giver, exhibit.id, { sealOpened: sealNumber })).rejects.toEqual(refusedWith('exhibit.disputed'));
      const sealedAnew = aSeal();
      await lab.exhibits.changeSeal(giver, exhibit.id, { opened: sealNumber, applied: sealedAnew, reason: 'found broken on handover' });
      const second = await lab.handovers.offer(giver, exhibit.id, again);
      await expect(lab.handovers.accept(receiver, second.id, { sealFound: sealedAnew, ...whole })).resolves.toMatchObject({
        state: 'accepted',
      });
    },
  );

  it('keeps the item as it was offered: no seal is opened and no mould made while somebody may accept it', async () => {
    const sealNumber = aSeal();
    const { exhibit, offer } = await offered({ sealNumber });
    await expect(lab.exhibits.changeSeal(giver, exhibit.id, { opened: sealNumber, reason: 'x' })).rejects.toEqual(
      refusedWith('exhibit.offered'),
    );
    await expect(lab.aMould(giver, exhibit.id, { sealOpened: sealNumber })).rejects.toEqual(refusedWith('exhibit.offered'));
    await lab.handovers.withdraw(giver, offer.id);
    await expect(lab.exhibits.changeSeal(giver, exhibit.id, { opened: sealNumber, reason: 'x' })).resolves.toMatchObject({
      sealNumber: null,
    });
  });

  it('is listed for giver and receiver, and for nobody else', async () => {
    const { offer } = await offered();
    const listed = async (reader: Actor): Promise<string[]> =>
      (await lab.handovers.mine(reader, { state: 'open', limit: 200 })).items.map(({ id }) => id);
    expect(await listed(giver)).toContain(offer.id);
    expect(await listed(receiver)).toContain(offer.id);
    expect(await listed(third)).not.toContain(offer.id);
    expect(await listed(abroad)).toEqual([]);
  });
});
