import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@headstamp/tenancy';
import { bulletHash, decodePrepared, encodePrepared, syntheticLandX3p } from '@headstamp/toolmarks';
import { aClaim, Laboratory, scanOf } from '../ballistics.spec-support';
import { AnnotationService } from '../microscope/annotation.service';
import { CellsReader } from '../microscope/cells.reader';
import { Pairs } from '../microscope/pairs';
import { SurfacesReader } from '../microscope/surfaces.reader';
import { assertBullet } from '../shared-acquisition/shared-surface';
import type { AcquisitionView } from './acquisition.dto';

const folder = process.env['HEADSTAMP_SCANS'];
if (!folder) console.warn('HEADSTAMP_SCANS is not set: the scanned bullets were not correlated.');
const onScans = folder ? it : it.skip;

const LANDS = [1, 2, 3, 4, 5, 6];
type Barrel = (land: number) => Buffer;
const synthetic = (barrel: number, bullet: number): Barrel => (land) => Buffer.from(syntheticLandX3p({ barrel, bullet, land }));
const hamby = (bullet: number): Barrel => (land) =>
  readFileSync(join(folder ?? '', `bullets_hamby44/barrel1/bullet${bullet}/Barrel_1-Bullet_${bullet}-Land_${land}.x3p`));

describe('bullets, land by land', () => {
  let lab: Laboratory;
  let guatemala: Actor;
  let belize: Actor;
  let surfaces: SurfacesReader;
  let cells: CellsReader;
  let annotations: AnnotationService;
  beforeAll(async () => {
    lab = await Laboratory.open();
    guatemala = await lab.official(lab.db.jurisdictions.GT, 'ana');
    belize = await lab.official(lab.db.jurisdictions.BZ, 'bea');
    const pairs = new Pairs(lab.candidateReader, lab.linkReader, lab.reader);
    annotations = new AnnotationService(lab.db.session, lab.officials, pairs, lab.ledger);
    surfaces = new SurfacesReader(lab.db.session, lab.reader, pairs, lab.engine);
    cells = new CellsReader(lab.db.session, pairs, annotations, lab.engine);
  });
  afterAll(() => lab.close());

  const calibre = `TEST ${randomUUID().slice(0, 6)}`;
  /** Takes in lands of one bullet; answers their identifiers. */
  async function landsOf(actor: Actor, barrel: Barrel, taken = LANDS, more: Parameters<typeof aClaim>[0] = {}): Promise<AcquisitionView[]> {
    const item = { caseId: randomUUID(), exhibitId: randomUUID(), itemKind: 'FIRED_BULLET', region: 'LAND_ENGRAVED', calibre } as const;
    const lands: AcquisitionView[] = [];
    for (const land of taken) lands.push(await lab.acquisitions.record(actor, barrel(land), aClaim({ ...item, land, lands: 6, twist: 'RIGHT', ...more })));
    return lands;
  }
  const bulletOf = async (actor: Actor, barrel: Barrel, more: object = {}, taken = LANDS): Promise<AcquisitionView> => {
    const landAcquisitionIds = (await landsOf(actor, barrel, taken)).map(({ id }) => id);
    return lab.bullets.record(actor, { reference: `BUL-${randomUUID().slice(0, 8)}`, lands: 6, landAcquisitionIds, ...more });
  };

  it('is one acquisition of its lands: shared, found first by its mate abroad, shown, marked and made a lead', async () => {
    const stranger = await bulletOf(guatemala, synthetic(8, 1), { audience: 'NAMED', shareWith: ['BZ'], disclosure: 'SURFACE' });
    const mate = await bulletOf(guatemala, synthetic(7, 2), { audience: 'NAMED', shareWith: ['BZ'], disclosure: 'SURFACE' }, [1, 2, 3, 4, 6]);
    await lab.carry();
    const query = await bulletOf(belize, synthetic(7, 1));
    expect(query).toMatchObject({
      region: 'LAND_ENGRAVED',
      medium: 'LANDS',
      land: null,
      notCorrelated: null,
      synthetic: true,
      classCharacteristics: { lands: 6, twist: 'RIGHT' },
      correlation: { state: 'queued', parameters: { method: 'land-signatures' } },
    });
    await lab.carry();
    const { correlation, items } = await lab.candidateReader.ranked(belize, query.id);
    expect(correlation).toMatchObject({ state: 'done', compared: 2, excluded: 0 });
    expect(items.map(({ other }) => other.acquisitionId)).toEqual([mate.id, stranger.id]);
    const [found, other] = items;
    expect(found?.score).toBeGreaterThan(2 * (other?.score ?? 1));
    expect(found?.lands?.pairs).toHaveLength(5);
    expect(found?.lands?.pairs.every(({ own, other: theirs }) => (own - theirs + 6) % 6 === 2)).toBe(true);
    expect(found?.likelihood).toMatchObject({ refused: 'found-by-search', log10: null });
    expect((await lab.candidateReader.picture(belize, found?.id ?? '', 256)).subarray(1, 4).toString()).toBe('PNG');

    const name = { purpose: 'candidate', id: found?.id ?? '' } as const;
    const header = (bytes: Buffer): Record<string, unknown> => JSON.parse(bytes.toString('utf8', 12, 12 + bytes.readUInt32LE(8))) as Record<string, unknown>;
    expect(header(await surfaces.ofPair(belize, name, 'own'))).toMatchObject({ form: 'prepared', forms: ['prepared', 'exchanged'], pitchXUm: 6.25 });
    expect(header(await surfaces.ofPair(belize, name, 'other'))).toMatchObject({ form: 'exchanged', pitchXUm: 6.25, pitchYUm: 25 });
    await expect(surfaces.ofPair(belize, name, 'own', 'taken-in')).rejects.toMatchObject({ code: 'microscope.form-not-here' });
    await annotations.make(belize, name, { kind: 'agreement', shape: 'point', own: [10, 0], other: [12, 0], words: 'A run of five striae' });
    const overlay = await cells.of(belize, name);
    expect(overlay).toMatchObject({ congruentCells: [5, 5], cells: [6, 6] });
    expect(overlay.score).toBeCloseTo(found?.score ?? 0, 9);

    await lab.candidates.declareLead(belize, found?.id ?? '', found?.version ?? 1, { reason: 'The same striae on five lands' });
    await lab.carry();
    const [lead] = (await lab.linkReader.page(guatemala, { limit: 10 })).items;
    expect(lead).toMatchObject({ state: 'notified', score: found?.score });
  }, 300_000);

  it('leaves bullets of barrels with another number of lands out, as another class', async () => {
    const own = `OTHER ${randomUUID().slice(0, 6)}`;
    const five = await landsOf(guatemala, (land) => Buffer.from(syntheticLandX3p({ barrel: 21, bullet: 1, land, lands: 5 })), [1, 2, 3], { calibre: own, lands: 5 });
    await lab.bullets.record(guatemala, { reference: 'FIVE', lands: 5, landAcquisitionIds: five.map(({ id }) => id) });
    const six = await landsOf(guatemala, synthetic(21, 2), [1, 2, 3], { calibre: own });
    const bullet = await lab.bullets.record(guatemala, { reference: 'SIX', lands: 6, landAcquisitionIds: six.map(({ id }) => id) });
    await lab.carry();
    expect((await lab.candidateReader.ranked(guatemala, bullet.id)).correlation).toMatchObject({ state: 'done', compared: 0, excluded: 1 });
  }, 300_000);

  it('refuses what is no set of lands of one bullet, says why, and keeps a land in one bullet only', async () => {
    const lands = await landsOf(guatemala, synthetic(31, 1), [1, 2, 3]);
    const ids = lands.map(({ id }) => id);
    const record = (landAcquisitionIds: string[], ofBullet = 6) => lab.bullets.record(guatemala, { reference: randomUUID(), lands: ofBullet, landAcquisitionIds });
    const [strange] = await landsOf(guatemala, synthetic(32, 1), [4]);
    const face = await lab.acquisitions.record(guatemala, scanOf(55, 1), aClaim());
    await expect(record([...ids, strange?.id ?? ''])).rejects.toMatchObject({ facts: { reason: 'of-different-items' } });
    await expect(record([...ids, face.id])).rejects.toMatchObject({ facts: { reason: 'not-a-scan-of-a-land' } });
    await expect(record(ids, 8)).rejects.toMatchObject({ facts: { reason: 'lands-stated-otherwise' } });
    await expect(record(ids.slice(0, 2))).rejects.toMatchObject({ code: 'acquisition.too-few-lands', facts: { taken: 2, lands: 6 } });
    await expect(record([randomUUID(), ids[0] ?? ''])).rejects.toMatchObject({ code: 'acquisition.unknown' });
    await expect(lab.bullets.record(belize, { reference: 'NOT OURS', lands: 6, landAcquisitionIds: ids })).rejects.toMatchObject({ code: 'acquisition.unknown' });
    const bullet = await record(ids);
    expect(bullet.fileSha256).toBe(bulletHash(lands.map(({ fileSha256 }, i) => `${i + 1}:${fileSha256}`)));
    await expect(record(ids)).rejects.toMatchObject({ code: expect.stringMatching(/land-of-another-bullet|file-known/) as string });
    await expect(lab.correlations.start(guatemala, ids[0] ?? '', {})).rejects.toMatchObject({
      code: 'acquisition.nothing-to-compare',
      facts: { reason: 'land-of-a-bullet' },
    });
  }, 300_000);

  it('refuses a bullet from abroad whose lands are not where it says, or not as many as it says', async () => {
    const bullet = await bulletOf(guatemala, synthetic(41, 1));
    const [row] = await lab.rows<{ surface: Buffer }>(guatemala, 'SELECT exchange_surface AS surface FROM ballistics.prepared_surface WHERE acquisition_id = $1', [bullet.id]);
    const surface = row?.surface ?? Buffer.alloc(0);
    expect(() => assertBullet(surface, 6)).not.toThrow();
    expect(() => assertBullet(surface, 5)).toThrow('lands-disagree');
    const decoded = decodePrepared(surface);
    const steps = decoded.origin.steps.filter(({ name }) => name !== 'unroll');
    expect(() => assertBullet(Buffer.from(encodePrepared({ ...decoded, origin: { ...decoded.origin, steps } })), 6)).toThrow('not-a-bullet');
  }, 300_000);

  onScans('ranks the two Hamby bullets of one barrel first among others, one in each state', async () => {
    await bulletOf(guatemala, hamby(2), { audience: 'REGION', disclosure: 'PICTURE', reference: 'HAMBY 2' });
    await lab.carry();
    const query = await bulletOf(belize, hamby(1));
    await lab.carry();
    const { items } = await lab.candidateReader.ranked(belize, query.id);
    console.info(`Hamby 44, barrel 1, in a collection of ${items.length}: ${items.map(({ other, score }) => `${other.reference} ${score.toFixed(2)}`).join(', ')}`);
    expect(items[0]?.other.reference).toBe('HAMBY 2');
    expect(items[0]?.score).toBeGreaterThan((items[1]?.score ?? 0) + 0.3);
  }, 300_000);
});
