import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SurfaceEngine } from '../engine/surface-engine';
import type { LandFile, ScanOutcome } from '../engine/tasks';
import { unlessViolated } from '../record/violated';
import { SharingService } from '../sharing/sharing.service';
import type { AcquisitionClaim } from './acquisition-claim.dto';
import type { AcquisitionView, RecordBullet } from './acquisition.dto';
import { Acquisition } from './acquisition.entity';
import { AcquisitionError } from './acquisition.errors';
import { REFUSALS } from './acquisition.intake';
import { polarityOf } from './acquisition.rules';
import { AcquisitionService, choiceOf } from './acquisition.service';
import { BulletLand } from './bullet-land.entity';
import { SurfaceFile } from './surface-file.entity';

/** Makes one acquisition of the lands of a bullet, which is what is correlated, shared, found and reviewed. */
@Injectable()
export class BulletService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly engine: SurfaceEngine,
    private readonly acquisitions: AcquisitionService,
    private readonly sharing: SharingService,
  ) {}

  /** Lays the lands side by side first; then everything is written at once, or nothing. */
  async record(actor: Actor, bullet: RecordBullet): Promise<AcquisitionView> {
    const choice = choiceOf(bullet);
    const partners = await this.sharing.partnersOf(choice, actor.jurisdictionId);
    const { first, lands, files } = await this.session.run(actor, async (tx) => {
      const known = await this.landsOf(tx, actor, bullet);
      return { ...known, files: await landFiles(tx, known.lands) };
    });
    const scan = await this.engine.unroll(files, bullet.lands);
    if (scan.outcome === 'refused') throw new AcquisitionError(REFUSALS[scan.because], { ...scan.facts, reason: scan.reason });
    const { fileSha256, units, synthetic, findings } = scan;
    return this.session.run(actor, (tx, now) =>
      this.acquisitions.write(tx, actor, now, {
        claim: claimOf(bullet, first),
        taken: {
          medium: 'LANDS',
          instrument: first.instrument,
          ...{ fileSha256, units, synthetic, findings: [...findings], pictures: [] },
          fileBytes: lands.reduce((sum, { fileBytes }) => sum + fileBytes, 0),
        },
        ...{ choice, partners, scan },
        keep: (acquisition) => this.keep(tx, acquisition, lands),
        facts: { lands: bullet.lands, landsTaken: lands.map(({ id, land }) => ({ land, acquisitionId: id })) },
      }),
    );
  }

  private async landsOf(tx: EntityManager, { jurisdictionId }: Actor, bullet: RecordBullet): Promise<{ first: Acquisition; lands: Acquisition[] }> {
    const ids = bullet.landAcquisitionIds;
    const lands = await tx.find(Acquisition, { where: { jurisdictionId, id: In(ids) }, order: { land: 'ASC' } });
    const [first] = lands;
    if (!first || lands.length < ids.length) throw new AcquisitionError('acquisition.unknown');
    const reason = whyNotOneBullet(first, lands, bullet.lands);
    if (reason) throw new AcquisitionError('acquisition.not-lands-of-one-bullet', { reason });
    if (lands.length < Math.max(2, bullet.lands / 2)) throw new AcquisitionError('acquisition.too-few-lands', { taken: lands.length, lands: bullet.lands });
    return { first, lands };
  }

  private async keep(tx: EntityManager, { jurisdictionId, id: bulletId }: Acquisition, lands: readonly Acquisition[]): Promise<void> {
    const rows = lands.map(({ id: acquisitionId, land }) => ({ jurisdictionId, bulletId, land: land ?? 0, acquisitionId }));
    const before = (): Error => new AcquisitionError('acquisition.land-of-another-bullet');
    await unlessViolated(tx.insert(BulletLand, rows), 'bullet_land_of_one_bullet', before);
  }
}

function whyNotOneBullet(first: Acquisition, lands: readonly Acquisition[], ofBullet: number): string | null {
  if (lands.some(({ region, medium }) => region !== 'LAND_ENGRAVED' || medium !== 'SURFACE')) return 'not-a-scan-of-a-land';
  if (lands.some(({ land }) => land === null)) return 'land-without-number';
  if (new Set(lands.map(({ land }) => land)).size < lands.length) return 'same-land-twice';
  if (lands.some(({ land }) => (land ?? 0) > ofBullet)) return 'land-beyond-the-last';
  if (lands.some(({ classCharacteristics: { lands: stated } }) => stated !== undefined && stated !== ofBullet)) return 'lands-stated-otherwise';
  const alike = lands.every(
    ({ exhibitId, caseId, itemKind, calibreNormalised }) =>
      exhibitId === first.exhibitId && caseId === first.caseId && itemKind === first.itemKind && calibreNormalised === first.calibreNormalised,
  );
  return alike ? null : 'of-different-items';
}

/** The bullet's own claim: what it is of is said by its lands. */
function claimOf({ reference, lands, twist, rifling, landWidthMm }: RecordBullet, first: Acquisition): AcquisitionClaim {
  const { caseId, caseReference, exhibitId, itemKind, region, calibre, classCharacteristics: seen, occurredAt } = first;
  const stated = { twist: twist ?? seen.twist, rifling: rifling ?? seen.rifling, landWidthMm: landWidthMm ?? seen.landWidthMm };
  const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return { caseId, caseReference, exhibitId, reference, itemKind, region, calibre, lands, acquiredAt: occurredAt.toISOString(), ...known };
}

/** The files of lands, as the engine wants them. */
async function landFiles(tx: EntityManager, lands: readonly Acquisition[]): Promise<LandFile[]> {
  const files: LandFile[] = [];
  for (const { jurisdictionId, id: acquisitionId, land, itemKind, region, units } of lands) {
    const { bytes: file } = await tx.findOneByOrFail(SurfaceFile, { jurisdictionId, acquisitionId });
    files.push({ land: land ?? 0, file, polarity: polarityOf(itemKind, region), micrometresConfirmed: units === 'micrometre-confirmed' });
  }
  return files;
}

/** Prepares an acquisition anew from what was taken in: one file, or the files of its lands. */
export async function preparedAgain(session: JurisdictionSession, engine: SurfaceEngine, actor: Actor, acquisition: Acquisition): Promise<ScanOutcome> {
  const { jurisdictionId, id, medium, itemKind, region, units, classCharacteristics } = acquisition;
  if (medium !== 'LANDS') {
    const { bytes } = await session.run(actor, (tx) => tx.findOneByOrFail(SurfaceFile, { jurisdictionId, acquisitionId: id }));
    return engine.read(bytes, polarityOf(itemKind, region), units === 'micrometre-confirmed');
  }
  const files = await session.run(actor, async (tx) => {
    const parts = await tx.findBy(BulletLand, { jurisdictionId, bulletId: id });
    const lands = await tx.find(Acquisition, { where: { jurisdictionId, id: In(parts.map(({ acquisitionId }) => acquisitionId)) }, order: { land: 'ASC' } });
    return landFiles(tx, lands);
  });
  return engine.unroll(files, classCharacteristics.lands ?? files.length);
}
