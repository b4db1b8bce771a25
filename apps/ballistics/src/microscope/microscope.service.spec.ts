import { Photographs, PhotographLimits } from '@headstamp/photographs';
import type { Actor } from '@headstamp/tenancy';
import { PNG } from 'pngjs';
import type { Laboratory } from '../ballistics.spec-support';
import { aClaim, scanOf } from '../ballistics.spec-support';
import { bench, type Story, TwoLaboratories } from '../link/two-laboratories.spec-support';
import type { MakeAnnotation } from './annotation.dto';
import { AnnotationService } from './annotation.service';
import { CellsReader } from './cells.reader';
import { Pairs, type PairName } from './pairs';
import type { AttachSnapshot } from './snapshot.dto';
import { SnapshotService } from './snapshot.service';
import { SurfacesReader } from './surfaces.reader';

const aMark = (more: Partial<MakeAnnotation> = {}): MakeAnnotation => ({
  kind: 'agreement',
  shape: 'point',
  own: [120.5, -40],
  other: [118, -42],
  words: 'Three parallel ridges at two o’clock',
  ...more,
});

const atCandidate = (id: string): PairName => ({ purpose: 'candidate', id });
const atLink = (id: string): PairName => ({ purpose: 'comparison', id });
const headerOf = (file: Buffer): Record<string, unknown> =>
  JSON.parse(file.toString('utf8', 12, 12 + file.readUInt32LE(8))) as Record<string, unknown>;

describe('the comparison microscope of Belize and Guatemala', () => {
  let lab: Laboratory;
  let both: TwoLaboratories;
  let torres: Actor;
  let lopez: Actor;
  let ramos: Actor;
  let story: Story;
  let pairs: Pairs;
  let annotations: AnnotationService;
  let surfaces: SurfacesReader;
  let cells: CellsReader;
  let photographs: Photographs;
  let snapshots: SnapshotService;
  beforeAll(async () => {
    both = await TwoLaboratories.open();
    ({ lab, torres, lopez, ramos } = both);
    const { session } = lab.db;
    pairs = new Pairs(lab.candidateReader, lab.linkReader, lab.reader);
    annotations = new AnnotationService(session, lab.officials, pairs, lab.ledger);
    surfaces = new SurfacesReader(session, lab.reader, pairs, lab.engine);
    cells = new CellsReader(session, pairs, annotations, lab.engine);
    photographs = new Photographs(session, lab.ledger, new PhotographLimits());
    snapshots = new SnapshotService(session, photographs, pairs, annotations, lab.ledger);
    story = await both.aLead({ sceneSurface: true });
    await lab.carry();
  });
  afterAll(() => lab.close());

  it('shows what is ours in every form, and of what is another’s only the form that its owner gave away', async () => {
    const name = atCandidate(story.candidate.id);
    for (const form of ['taken-in', 'prepared', 'exchanged'] as const)
      expect(headerOf(await surfaces.ofPair(torres, name, 'own', form))).toMatchObject({ form, forms: ['taken-in', 'prepared', 'exchanged'] });
    expect(headerOf(await surfaces.ofPair(torres, name, 'other'))).toMatchObject({ form: 'exchanged', forms: ['exchanged'], pitchXUm: 25 });
    for (const form of ['taken-in', 'prepared'] as const)
      await expect(surfaces.ofPair(torres, name, 'other', form)).rejects.toMatchObject({ code: 'microscope.form-not-here' });
    expect(headerOf(await surfaces.ofAcquisition(torres, story.sent.id))).toMatchObject({ form: 'prepared', fileSha256: story.sent.fileSha256 });
  });

  it('asks the owner’s terms at each look: who lets only a picture be seen gives no heights and no cells', async () => {
    const pictured = await both.aLead({ sceneSurface: false });
    const name = atCandidate(pictured.candidate.id);
    await expect(lab.candidateReader.picture(torres, pictured.candidate.id, 64)).resolves.toBeInstanceOf(Buffer);
    await expect(surfaces.ofPair(torres, name, 'other')).rejects.toMatchObject({ code: 'shared-acquisition.not-disclosed' });
    await annotations.make(torres, name, aMark());
    await expect(cells.of(torres, name)).rejects.toMatchObject({ code: 'shared-acquisition.not-disclosed' });
  });

  it('shows nothing of a surface that its owner keeps to itself, and nothing of what another state has', async () => {
    const kept = await both.aLead({ shareSurface: false });
    await lab.carry();
    await expect(surfaces.ofPair(lopez, atLink(kept.linkId), 'other')).rejects.toMatchObject({ code: 'link.surface-not-shared' });
    expect(headerOf(await surfaces.ofPair(lopez, atLink(story.linkId), 'other'))).toMatchObject({ form: 'exchanged' });
    await expect(surfaces.ofAcquisition(lopez, story.sent.id)).rejects.toMatchObject({ code: 'acquisition.unknown' });
    await expect(surfaces.ofPair(lopez, atCandidate(story.candidate.id), 'own')).rejects.toMatchObject({ code: 'candidate.unknown' });
    await expect(annotations.make(lopez, atCandidate(story.candidate.id), aMark())).rejects.toMatchObject({ code: 'candidate.unknown' });
  });

  it('writes every look down before it is given', async () => {
    const looks = await lab.rows<{ kind: string }>(
      torres,
      `SELECT DISTINCT subject_kind AS kind FROM app.access_log WHERE subject_id IN ('${story.candidate.id}', '${story.sent.id}') AND subject_kind LIKE '%-heights' ORDER BY 1`,
    );
    expect(looks).toEqual([{ kind: 'acquisition-heights' }, { kind: 'candidate-heights' }]);
  });

  it('keeps what the engine found from an examiner who has not marked anything yet', async () => {
    const name = atCandidate(story.candidate.id);
    await expect(cells.of(torres, name)).rejects.toMatchObject({ code: 'microscope.mark-first' });
    await annotations.make(torres, name, aMark());
    const found = await cells.of(torres, name);
    expect(found).toMatchObject({ score: story.candidate.score, congruentCells: story.candidate.congruentCells });
    expect(found.congruent.length).toBe(story.candidate.congruentCells[0]);
  });

  it('keeps an annotation as data, tells the log that there is one, and never what it says', async () => {
    const made = await annotations.make(torres, atCandidate(story.candidate.id), aMark({ shape: 'box', own: [0, 0, 40, 40], other: [1, 1, 41, 41] }));
    const [event] = await lab.rows<{ event: string }>(torres, `SELECT row_to_json(e)::text AS event FROM ledger.event e WHERE subject_id = $1`, [made.id]);
    expect(event?.event).toContain('annotation.made');
    expect(event?.event).not.toContain('ridges');
    expect(event?.event).not.toContain('agreement');
    const { items } = await annotations.list(torres, atCandidate(story.candidate.id));
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ kind: 'agreement', own: [0, 0, 40, 40], words: made.words, withdrawnAt: null });
    await expect(lab.rows(torres, `UPDATE ballistics.pair_annotation SET words = 'other' WHERE id = $1`, [made.id])).rejects.toThrow();
  });

  it('withdraws an annotation once, by its maker, with the reason beside it', async () => {
    const name = atCandidate(story.candidate.id);
    const made = await annotations.make(torres, name, aMark({ kind: 'disagreement' }));
    const colleague = await lab.official(torres.jurisdictionId, 'colleague');
    await expect(annotations.withdraw(colleague, made.id, 'not mine')).rejects.toMatchObject({ code: 'annotation.unknown' });
    const withdrawn = await annotations.withdraw(torres, made.id, 'A scratch of the cast');
    expect(withdrawn).toMatchObject({ withdrawalReason: 'A scratch of the cast', withdrawnAt: expect.any(Date) });
    await expect(annotations.withdraw(torres, made.id, 'again')).rejects.toMatchObject({ code: 'annotation.withdrawn-before' });
    expect((await annotations.list(torres, name)).items.find(({ id }) => id === made.id)?.withdrawnAt).toBeInstanceOf(Date);
  });

  const png = (): Buffer => PNG.sync.write(new PNG({ width: 4, height: 4 }));
  const settings: AttachSnapshot['settings'] = {
    lightAzimuthDeg: 135,
    lightElevationDeg: 45,
    exaggeration: 2,
    ownForm: 'prepared',
    otherForm: 'exchanged',
    ownUmPerPixel: 3,
    otherUmPerPixel: 3,
    overlay: false,
  };

  it('hides from the second examiner all that the first marked and pictured, until the second conclusion is signed', async () => {
    const name = atLink(story.linkId);
    await both.castArrives(story.linkId);
    const mark = await annotations.make(lopez, name, aMark({ words: 'No doubt about these ridges' }));
    const picture = await photographs.record(lopez, { bytes: png(), mediaType: 'image/png' });
    await snapshots.attach(lopez, name, { photographId: picture.id, settings, words: 'Ridges' });
    const { version } = await both.at(lopez, story.linkId);
    const compared = await lab.examinations.compare(lopez, story.linkId, version, bench());

    for (const blind of [ramos, await lab.official(lopez.jurisdictionId, 'head', ['laboratory-manager'])]) {
      await expect(annotations.list(blind, name)).resolves.toEqual({ othersShown: false, items: [] });
      await expect(snapshots.list(blind, name)).resolves.toEqual({ othersShown: false, items: [] });
    }
    // What the second marks is the second's own, and the engine's overlay waits for it too.
    await expect(cells.of(ramos, name)).rejects.toMatchObject({ code: 'microscope.mark-first' });
    await annotations.make(ramos, name, aMark({ words: 'Seen by the second' }));
    expect((await annotations.list(ramos, name)).items.map(({ words }) => words)).toEqual(['Seen by the second']);
    expect((await annotations.list(lopez, name)).items.map(({ id }) => id)).toEqual([mark.id]);
    await expect(cells.of(ramos, name)).resolves.toMatchObject({ score: expect.any(Number) });

    await lab.examinations.verify(ramos, story.linkId, compared.version, { conclusion: 'IDENTIFICATION' });
    const opened = await annotations.list(ramos, name);
    expect([opened.othersShown, opened.items.map(({ words }) => words)]).toEqual([true, ['No doubt about these ridges', 'Seen by the second']]);
    expect((await snapshots.list(ramos, name)).items).toMatchObject([{ photographId: picture.id, sha256: picture.sha256, settings, words: 'Ridges' }]);
    await expect(annotations.withdraw(ramos, mark.id, 'not mine')).rejects.toMatchObject({ code: 'annotation.of-another' });
  });

  it('attaches only a picture that this jurisdiction keeps', async () => {
    const picture = await photographs.record(lopez, { bytes: png(), mediaType: 'image/png' });
    const name = atCandidate(story.candidate.id);
    await expect(snapshots.attach(torres, name, { photographId: picture.id, settings })).rejects.toMatchObject({ code: 'photograph.unknown' });
    expect((await snapshots.list(torres, name)).items).toEqual([]);
  });

  it('shows two surfaces of one laboratory in every form on both sides', async () => {
    const calibre = `TEST ${story.linkId.slice(0, 8)}`;
    await lab.acquisitions.record(torres, scanOf(88, 1), aClaim({ calibre }));
    const second = await lab.acquisitions.record(torres, scanOf(88, 2), aClaim({ calibre }));
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(torres, second.id)).items;
    expect(headerOf(await surfaces.ofPair(torres, atCandidate(candidate!.id), 'other', 'taken-in'))).toMatchObject({ form: 'taken-in', encoding: 'float32' });
  });
});
