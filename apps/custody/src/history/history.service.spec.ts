import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { PNG } from 'pngjs';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';
import { Keeping } from '../../test/keeping';
import { OfflineVerifier } from '../../test/offline-verifier';
import { HistoryKind } from './history.service';

describe('an exported custody history', () => {
  let lab: Laboratory;
  let verifier: OfflineVerifier;
  let maker: Actor;
  let reviewer: Actor;
  let recipient: Actor;
  let castId: string;
  let consignmentId: string;
  let originalId: string;

  beforeAll(async () => {
    lab = await Laboratory.open();
    verifier = new OfflineVerifier();
    const { BZ, GT } = lab.db.jurisdictions;
    maker = await lab.official(BZ, 'examiner');
    reviewer = await lab.official(BZ, 'laboratory-manager');
    recipient = await lab.official(GT, 'examiner');
    const [first, second] = [aSeal(), aSeal()];
    const original = await lab.anExhibit(maker, { sealNumber: first });
    const mould = await lab.aMould(maker, original.id, { sealOpened: first, sealAfter: second });
    const cast = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, cast.id);
    const refused = await lab.handovers.offer(maker, cast.id, { receiverOfficialId: reviewer.officialId, purpose: 'packing' });
    await lab.handovers.refuse(reviewer, refused.id, { reason: 'not today' });
    const offer = await lab.handovers.offer(maker, cast.id, {
      receiverOfficialId: reviewer.officialId,
      purpose: 'packing',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    await lab.handovers.accept(reviewer, offer.id, { sealIntact: true, condition: 'whole' });
    const sent = await lab.aDispatchedConsignment(reviewer, [cast.id]);
    await lab.arrival.accept(recipient, sent.id, { sealFound: sent.sealNumber, condition: 'whole', receivedAt: new Date().toISOString() });
    await lab.deliver();
    const colleague = await lab.official(GT, 'examiner');
    const onward = await lab.handovers.offer(recipient, cast.id, { receiverOfficialId: colleague.officialId, purpose: 'comparison' });
    await lab.handovers.accept(colleague, onward.id, { sealFound: sent.sealNumber, sealIntact: true, condition: 'whole' });
    await lab.exhibits.changeSeal(colleague, cast.id, { opened: sent.sealNumber, reason: 'comparison' });
    [castId, consignmentId, originalId] = [cast.id, sent.id, original.id];
  });
  afterAll(async () => {
    verifier.close();
    await lab.close();
  });

  const logKey = ({ jurisdictionId }: Actor): string => lab.db.logKeys.signer(jurisdictionId).verifierKey;
  const exchangeKey = ({ jurisdictionId }: Actor): string =>
    `${jurisdictionId}=${lab.db.keys.publicKey(jurisdictionId, 'exchange').toString('base64')}`;

  it('of a cast is verified by a program that was given the log’s public key and nothing else', async () => {
    const text = await lab.histories.export(maker, HistoryKind.cast, castId);
    const verdict = verifier.verify([text], [logKey(maker)], [exchangeKey(maker), exchangeKey(recipient)]);
    expect(verdict.text).not.toContain('"broken"');
    expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    expect(verdict.custody.map(({ custodian }) => custodian)).toEqual([maker.officialId, reviewer.officialId, recipient.jurisdictionId]);
  });

  it('of a cast is one story out of the logs of both countries', async () => {
    const exports = [
      await lab.histories.export(recipient, HistoryKind.cast, castId),
      await lab.histories.export(maker, HistoryKind.cast, castId),
    ];
    const verdict = verifier.verify(exports, [logKey(maker), logKey(recipient)], [exchangeKey(maker), exchangeKey(recipient)]);
    expect(verdict.text).not.toContain('"broken"');
    expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    expect(verdict.custody).toHaveLength(4);
  });

  it.each(['destruction', 'retention'] as const)('of a cast whose loan ended by %s is one story out of both logs, and sound in each', async (kind) => {
    const cast = await lab.aPassedCast(maker, reviewer);
    const { id, sealNumber } = await lab.aDispatchedConsignment(maker, [cast.id]);
    await lab.arrival.accept(recipient, id, { sealFound: sealNumber, condition: 'whole', receivedAt: new Date().toISOString() });
    await lab.deliver();
    const witness = await lab.official(lab.db.jurisdictions.GT, 'laboratory-manager');
    const ending = await lab.loans.ask(recipient, id, { kind, castIds: [cast.id], reason: 'no longer needed' });
    await lab.deliver();
    await lab.loans.answer(reviewer, id, ending.id, { agreed: true, statement: 'agreed' });
    await lab.deliver();
    if (kind === 'destruction')
      await lab.loans.destroy(recipient, id, ending.id, { method: 'crushed', witnessId: witness.officialId, certificateNumber: 'D-7' });
    await lab.deliver();
    const there = await lab.histories.export(recipient, HistoryKind.cast, cast.id);
    const home = await lab.histories.export(maker, HistoryKind.cast, cast.id);
    const keys = [exchangeKey(maker), exchangeKey(recipient)];
    for (const [exports, logs] of [
      [[home], [maker]],
      [[there], [recipient]],
      [[there, home], [maker, recipient]],
      [[home, there], [maker, recipient]],
    ] as const) {
      const verdict = verifier.verify(exports, logs.map(logKey), keys);
      expect(verdict.text).not.toContain('"broken"');
      expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    }
  });

  it('of an original that was retained for good is verified', async () => {
    const keeping = new Keeping(lab);
    const [holder, manager] = [await lab.official(maker.jurisdictionId, 'examiner'), reviewer];
    const original = await lab.anExhibit(holder);
    const approved = await keeping.anApprovedDisposal(holder, manager, original.id, 'RETAIN');
    await keeping.executions.execute(holder, approved.id, approved.version, {});
    const text = await lab.histories.export(holder, HistoryKind.exhibit, original.id);
    expect(text).toContain('disposal.retained');
    expect(verifier.verify([text], [logKey(maker)])).toMatchObject({ exitCode: 0, verified: true });
  });

  it.each([HistoryKind.exhibit, HistoryKind.consignment])('of an %s is verified too', async (kind) => {
    const text = await lab.histories.export(maker, kind, kind === HistoryKind.exhibit ? originalId : consignmentId);
    expect(verifier.verify([text], [logKey(maker)])).toMatchObject({ exitCode: 0, verified: true });
  });

  it('is refused when one byte was changed, wherever it stands, and under another log’s key', async () => {
    const text = await lab.histories.export(maker, HistoryKind.cast, castId);
    for (const part of [0.02, 0.3, 0.5, 0.7, 0.97]) {
      const at = Math.floor(text.length * part);
      const changed = `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
      expect(verifier.verify([changed], [logKey(maker)]).exitCode).not.toBe(0);
    }
    expect(verifier.verify([text], [logKey(recipient)]).exitCode).toBe(1);
  });

  it('carries the signed documents that crossed the border', async () => {
    const { documents } = JSON.parse(await lab.histories.export(maker, HistoryKind.consignment, consignmentId)) as {
      documents: { text: string }[];
    };
    expect(documents.map(({ text }) => (JSON.parse(text) as { kind: string }).kind)).toEqual(['consignment-notice', 'receipt']);
  });

  it('carries every signed word that crossed about the item, and the verifier checks each', async () => {
    const [opened, after] = [aSeal(), aSeal()];
    const original = await lab.anExhibit(maker, { sealNumber: opened });
    const mould = await lab.aMould(maker, original.id, { sealOpened: opened, sealAfter: after });
    const { id } = await lab.aCast(maker, mould.id);
    await lab.reviewed(reviewer, id);
    const sent = await lab.aDispatchedConsignment(maker, [id]);
    const receivedAt = new Date().toISOString();
    await lab.arrival.accept(recipient, sent.id, { sealFound: sent.sealNumber, sealIntact: false, condition: 'the strap is torn', receivedAt });
    await lab.deliver();
    await lab.holds.answer(maker, sent.id, { answer: 'explained', statement: 'customs opened it, protocol 7' });
    await lab.deliver();
    await lab.holds.propose(recipient, sent.id, { outcome: 'accepted', statement: 'the casts bear their numbers' });
    const colleague = await lab.official(lab.db.jurisdictions.GT, 'examiner');
    await lab.holds.confirm(colleague, sent.id, { outcome: 'accepted' });
    await lab.deliver();
    const keys = [exchangeKey(maker), exchangeKey(recipient)];
    for (const owner of [maker, recipient]) {
      const text = await lab.histories.export(owner, HistoryKind.cast, id);
      const { documents } = JSON.parse(text) as { documents: { text: string }[] };
      const said = documents.map(({ text: words }) => JSON.parse(words) as { kind: string; body: { says?: string } });
      expect(said.map(({ kind, body }) => body.says ?? kind)).toEqual(['consignment-notice', 'receipt', 'explained', 'receipt']);
      const verdict = verifier.verify([text], [logKey(owner)], keys);
      // Every word is good; that the seal came broken is what the recipient's own record says, and the only thing found.
      const { findings } = JSON.parse(verdict.text) as { findings: { standing: string; about: string; because: string }[] };
      const found = findings.filter(({ standing }) => standing === 'broken').map(({ because }) => because);
      expect(found).toEqual(owner === recipient ? ['found the seal broken on arrival'] : []);
      expect(findings.filter(({ standing, about }) => standing === 'proved' && / signed on .* by jurisdiction /.test(about))).toHaveLength(4);
    }
  });

  it('lists the public keys of the officials who signed, and the verifier finds each signature good', async () => {
    const text = await lab.histories.export(maker, HistoryKind.cast, castId);
    const { officials } = JSON.parse(text) as { officials: { id: string; key: string; validFrom: string; validUntil: string | null }[] };
    expect(officials.map(({ id }) => id)).toEqual([maker.officialId, reviewer.officialId].sort());
    for (const { id, key, validUntil } of officials) {
      expect(key).toBe(lab.db.keys.publicKey(maker.jurisdictionId, `official:${id}`).toString('base64'));
      expect(validUntil).toBeNull();
    }
    const verdict = verifier.verify([text], [logKey(maker)]);
    expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    const signatures = [...verdict.text.matchAll(/official [0-9a-f-]{36} signed the (offer|answer) of (handover\.[a-z]+)/g)].map(
      ([, what, kind]) => [what, kind],
    );
    expect(signatures).toEqual(
      expect.arrayContaining([
        ['offer', 'handover.offered'],
        ['answer', 'handover.refused'],
        ['answer', 'handover.accepted'],
      ]),
    );
    expect(verdict.text).toContain(`Ed25519 key ${officials.find(({ id }) => id === reviewer.officialId)?.key ?? ''}`);
  });

  it('of items handed over together, late and from a paper form is verified too', async () => {
    const [one, two] = [await lab.anExhibit(maker), await lab.anExhibit(maker)];
    const [form] = (await lab.paperForms.issue(maker, { language: 'en', count: 1 })).forms;
    const picture = new PNG({ width: 4, height: 4 });
    picture.data.fill(120);
    const scan = await lab.photographs.record(maker, { bytes: PNG.sync.write(picture), mediaType: 'image/png' });
    const late = { occurredAt: hoursAgo(3), reason: 'the line was down' };
    const number = form?.number ?? '';
    const batch = await lab.handovers.offerTogether(maker, {
      exhibitIds: [one.id, two.id],
      receiverOfficialId: reviewer.officialId,
      purpose: 'vault',
      late,
      paperForm: { number, photographId: scan.id },
    });
    const items = [one, two].map(({ id }) => ({ exhibitId: id, sealIntact: true, condition: 'whole' }));
    await lab.handovers.acceptTogether(reviewer, batch.id, { items, late, paperForm: number });
    for (const { id } of [one, two]) {
      const text = await lab.histories.export(maker, HistoryKind.exhibit, id);
      expect(text).toContain(number);
      expect(text).toContain(scan.sha256);
      const verdict = verifier.verify([text], [logKey(maker)]);
      expect(verdict.text).not.toContain('"broken"');
      expect(verdict).toMatchObject({ exitCode: 0, verified: true });
      expect(verdict.custody.map(({ custodian }) => custodian)).toEqual([maker.officialId, reviewer.officialId]);
    }
  });

  it('does not exist for another jurisdiction, nor under another kind', async () => {
    const outsider = await lab.official(lab.db.jurisdictions.TT, 'auditor');
    await expect(lab.histories.export(outsider, HistoryKind.cast, castId)).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.histories.export(outsider, HistoryKind.consignment, consignmentId)).rejects.toEqual(
      refusedWith('consignment.unknown'),
    );
    await expect(lab.histories.export(maker, HistoryKind.exhibit, castId)).rejects.toEqual(refusedWith('exhibit.unknown'));
    await expect(lab.histories.export(maker, HistoryKind.cast, randomUUID())).rejects.toEqual(refusedWith('exhibit.unknown'));
  });
});
