import { createHash, randomUUID, verify } from 'node:crypto';
import { ed25519PublicKey } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { PNG } from 'pngjs';
import { aSeal, Laboratory, refusedWith } from '../../test/laboratory';
import type { HandoverBatchView } from './handover.dto';

const whole = { sealIntact: true, condition: 'as described' };

describe('several items handed over in one go', () => {
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

  interface Offered {
    readonly ids: string[];
    readonly seals: string[];
    readonly batch: HandoverBatchView;
  }
  const offered = async (count = 3): Promise<Offered> => {
    const [ids, seals]: [string[], string[]] = [[], []];
    for (let n = 0; n < count; n += 1) {
      const sealNumber = aSeal();
      seals.push(sealNumber);
      ids.push((await lab.anExhibit(giver, { sealNumber })).id);
    }
    const batch = await lab.handovers.offerTogether(giver, { exhibitIds: ids, receiverOfficialId: receiver.officialId, purpose: 'vault' });
    return { ids, seals, batch };
  };
  const custodian = async (id: string): Promise<string | null> => (await lab.exhibits.detail(giver, id)).custodianOfficialId;
  const found = ({ ids, seals }: Offered) => ids.map((exhibitId, n) => ({ exhibitId, sealFound: seals[n] ?? '', ...whole }));

  it('move together under one signature each, and every item has its own history', async () => {
    const all = await offered();
    const accepted = await lab.handovers.acceptTogether(receiver, all.batch.id, { items: found(all) });
    expect(accepted.handovers.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(new Set(accepted.handovers.map(({ offerSignature }) => offerSignature)).size).toBe(1);
    expect(new Set(accepted.handovers.map(({ answerSignature }) => answerSignature)).size).toBe(1);
    for (const id of all.ids) {
      await expect(custodian(id)).resolves.toBe(receiver.officialId);
      expect((await lab.exhibits.detail(giver, id)).timeline.flags).toEqual([]);
      const events = (await lab.events(giver, id)).map(
        ({ body }) => JSON.parse(body) as { facts: Record<string, string> & { answer?: object } },
      );
      const answer = events.at(-1)?.facts;
      const text = JSON.stringify(answer?.answer);
      expect(createHash('sha256').update(text).digest('hex')).toBe(answer?.answerHash);
      const key = ed25519PublicKey(lab.db.keys.publicKey(receiver.jurisdictionId, `official:${receiver.officialId}`));
      expect(verify(null, Buffer.from(text), key, Buffer.from(answer?.answerSignature ?? '', 'base64'))).toBe(true);
      expect(text).toContain(id);
      expect(text).not.toContain(whole.condition);
    }
  });

  it('move one by one: what the receiver does not find stays with the giver, and a wrong seal holds back its own item only', async () => {
    const all = await offered();
    const [first, second] = found(all);
    if (!first || !second) throw new Error('three items were offered');
    const answered = await lab.handovers.acceptTogether(receiver, all.batch.id, { items: [first, { ...second, sealFound: 'ANOTHER-1' }] });
    const states = new Map(answered.handovers.map(({ exhibitId, state }) => [exhibitId, state]));
    expect(all.ids.map((id) => states.get(id))).toEqual(['accepted', 'disputed', 'open']);
    expect(await Promise.all(all.ids.map(custodian))).toEqual([receiver.officialId, giver.officialId, giver.officialId]);
    await expect(lab.handovers.acceptTogether(receiver, all.batch.id, { items: [first] })).rejects.toEqual(
      refusedWith('handover.not-open'),
    );
    const rest = await lab.handovers.refuseTogether(receiver, all.batch.id, { reason: 'not in the box' });
    expect(rest.handovers.filter(({ state }) => state === 'refused').map(({ exhibitId }) => exhibitId)).toEqual([all.ids[2]]);
    await expect(lab.handovers.refuseTogether(receiver, all.batch.id, { reason: 'x' })).rejects.toEqual(refusedWith('handover.not-open'));
  });

  it('are offered all or not at all, answered by their receiver, and taken back by their giver', async () => {
    const [own, foreign] = [await lab.anExhibit(giver), await lab.anExhibit(third)];
    const terms = { receiverOfficialId: receiver.officialId, purpose: 'vault' };
    await expect(lab.handovers.offerTogether(giver, { exhibitIds: [own.id, foreign.id], ...terms })).rejects.toEqual(
      refusedWith('exhibit.not-custodian'),
    );
    await expect(lab.handovers.offerTogether(giver, { exhibitIds: [own.id, randomUUID()], ...terms })).rejects.toEqual(
      refusedWith('exhibit.unknown'),
    );
    expect(await lab.eventKinds(giver, own.id)).toEqual(['exhibit.registered']);
    const all = await offered(2);
    const items = found(all);
    await expect(lab.handovers.acceptTogether(third, all.batch.id, { items })).rejects.toEqual(refusedWith('handover.not-receiver'));
    await expect(lab.handovers.acceptTogether(abroad, all.batch.id, { items })).rejects.toEqual(refusedWith('handover.unknown'));
    await expect(lab.handovers.batch(abroad, all.batch.id)).rejects.toEqual(refusedWith('handover.unknown'));
    await expect(lab.handovers.acceptTogether(receiver, all.batch.id, { items: [{ exhibitId: own.id, ...whole }] })).rejects.toEqual(
      refusedWith('handover.not-in-batch'),
    );
    await expect(lab.handovers.withdrawTogether(receiver, all.batch.id)).rejects.toEqual(refusedWith('handover.not-giver'));
    const withdrawn = await lab.handovers.withdrawTogether(giver, all.batch.id);
    expect(withdrawn.handovers.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    await expect(lab.handovers.acceptTogether(receiver, all.batch.id, { items })).rejects.toEqual(refusedWith('handover.not-open'));
  });

  it('name photographs by the hash of the original, in what is signed and in the log', async () => {
    const picture = new PNG({ width: 4, height: 4 });
    picture.data.fill(120);
    const taken = async (by: Actor) => lab.photographs.record(by, { bytes: PNG.sync.write(picture), mediaType: 'image/png' });
    const [before, after] = [await taken(giver), await taken(receiver)];
    const exhibit = await lab.anExhibit(giver);
    const terms = { receiverOfficialId: receiver.officialId, purpose: 'vault', photographIds: [before.id] };
    await expect(lab.handovers.offer(giver, exhibit.id, { ...terms, photographIds: [randomUUID()] })).rejects.toEqual(
      refusedWith('photograph.unknown'),
    );
    const offer = await lab.handovers.offer(giver, exhibit.id, terms);
    const accepted = await lab.handovers.accept(receiver, offer.id, { ...whole, photographIds: [after.id] });
    expect(accepted).toMatchObject({
      photographsOffered: [{ id: before.id, sha256: before.sha256 }],
      photographsFound: [{ id: after.id, sha256: after.sha256 }],
    });
    const [, said, answered] = (await lab.events(giver, exhibit.id)).map(({ body }) => JSON.parse(body) as { facts: object });
    expect(said?.facts).toMatchObject({ photographs: [before.sha256], offer: { photographs: [before.sha256] } });
    expect(answered?.facts).toMatchObject({ photographs: [after.sha256], answer: { photographs: [after.sha256] } });
  });
});
