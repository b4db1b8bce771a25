import { BundleExport, HistoryExport, LedgerSequencer } from '@headstamp/ledger';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { OfflineVerifier } from '../../../custody/test/offline-verifier';
import { LinkProofsService } from './link-proofs.service';
import { TwoLaboratories, type Story } from './two-laboratories.spec-support';

describe('the proofs of a hit', () => {
  let both: TwoLaboratories;
  let proofs: LinkProofsService;
  let verifier: OfflineVerifier;
  let story: Story;

  beforeAll(async () => {
    both = await TwoLaboratories.open();
    verifier = new OfflineVerifier();
    const { db, documents } = both.lab;
    const directory = new JurisdictionDirectory(db.dataSource);
    const sequencer = new LedgerSequencer(db.session, directory, db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    const histories = new HistoryExport(sequencer, directory, db.logKeys);
    proofs = new LinkProofsService(db.session, histories, new BundleExport(db.logKeys), documents, db.keys);
    story = await both.aLead();
    await both.examined(story.linkId, 'IDENTIFICATION', 'IDENTIFICATION');
  }, 120_000);
  afterAll(async () => {
    verifier.close();
    await both.lab.close();
  });

  const logKey = ({ jurisdictionId }: Actor): string => both.lab.db.logKeys.signer(jurisdictionId).verifierKey;
  const exchangeKey = ({ jurisdictionId }: Actor): string =>
    `${jurisdictionId}=${both.lab.db.keys.publicKey(jurisdictionId, 'exchange').toString('base64')}`;

  it('are verified for each side alone and for both together, with the documents that crossed the border', async () => {
    const { torres, lopez } = both;
    const files = [await proofs.proofs(lopez, story.linkId), await proofs.proofs(torres, story.linkId)];
    const keys = [logKey(lopez), logKey(torres)];
    for (const told of [[files[0] ?? ''], [files[1] ?? ''], files]) {
      const verdict = verifier.verify(told, keys, [exchangeKey(lopez), exchangeKey(torres)]);
      expect(verdict.text).not.toContain('"broken"');
      expect(verdict).toMatchObject({ exitCode: 0, verified: true });
    }
    const told = verifier.verify(files, keys, [exchangeKey(lopez), exchangeKey(torres)]).text;
    for (const said of ['lead-notice', 'comparison-report', 'comparison.concluded', `acquisition ${story.found.id}`])
      expect(told).toContain(said);
  });

  it('are refused when one character of them was changed, and without the key of the log', async () => {
    const text = await proofs.proofs(both.lopez, story.linkId);
    for (const part of [0.01, 0.3, 0.6, 0.99]) {
      const at = Math.floor(text.length * part);
      const changed = `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
      expect(verifier.verify([changed], [logKey(both.lopez)]).exitCode).toBe(1);
    }
    expect(verifier.verify([text], [logKey(both.torres)]).exitCode).toBe(1);
  });

  it('are written down as a look, and there are none for a link of others', async () => {
    const looks = await both.lab.rows<{ n: string }>(
      both.lopez,
      `SELECT count(*) AS n FROM app.access_log WHERE subject_kind = 'link-proofs' AND subject_id = $1`,
      [story.linkId],
    );
    expect(Number(looks[0]?.n)).toBeGreaterThan(0);
    const stranger = both.lab.db.actor(both.lab.db.jurisdictions.TT);
    await expect(proofs.proofs(stranger, story.linkId)).rejects.toMatchObject({ code: 'link.unknown' });
  });
});
