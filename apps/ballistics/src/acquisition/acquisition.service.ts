import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CorrelationService } from '../correlation/correlation.service';
import type { PreparedScan } from '../engine/tasks';
import { deviationFacts, Examinations } from '../laboratory-standing/examinations';
import { unlessViolated } from '../record/violated';
import { AcquisitionView, type RecordAcquisition } from './acquisition.dto';
import { Acquisition } from './acquisition.entity';
import { AcquisitionError } from './acquisition.errors';
import { AcquisitionIntake } from './acquisition.intake';
import { partnersAmong } from './acquisition.rules';
import { normalisedCalibre } from './calibre';
import { PreparedSurface } from './prepared-surface.entity';
import { SurfaceFile } from './surface-file.entity';

/** Clocks of laboratories are never quite right. */
const CLOCK_SLACK_MS = 5 * 60_000;

@Injectable()
export class AcquisitionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly intake: AcquisitionIntake,
    private readonly correlations: CorrelationService,
    private readonly documents: ExchangeDocuments,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly examinations: Examinations,
  ) {}

  /** Reads and prepares the file first; then everything is written at once, or nothing. */
  async record(actor: Actor, file: Buffer, claim: RecordAcquisition): Promise<AcquisitionView> {
    const partners = partnersAmong(claim.shareWith ?? [], await this.directory.all(), actor.jurisdictionId);
    const scan = await this.intake.read(file, claim);
    return this.session.run(actor, async (tx, now) => {
      const acquisition = this.acquisitionOf(
        tx,
        actor,
        claim,
        scan,
        file.length,
        partners.map(({ code }) => code),
        now,
      );
      const { jurisdictionId, id: acquisitionId, occurredAt: at } = acquisition;
      const examination = { discipline: 'ACQUISITION', at, instrumentId: claim.instrumentId, methodId: claim.methodId } as const;
      const grounds = await this.examinations.judge(tx, actor, examination);
      await this.insert(tx, acquisition);
      const means = await this.examinations.keep(tx, actor, acquisitionId, examination, grounds);
      await tx.insert(SurfaceFile, { jurisdictionId, acquisitionId, sha256: scan.fileSha256, bytes: file });
      const prepared = this.preparedOf(tx, acquisition, scan);
      await tx.insert(PreparedSurface, prepared);
      const correlation = await this.correlations.enqueue(tx, actor, acquisitionId, now);
      await this.ledger.append(tx, actor, {
        kind: 'acquisition.recorded',
        subject: { kind: 'acquisition', id: acquisitionId },
        occurredAt: acquisition.occurredAt,
        facts: {
          exhibitId: acquisition.exhibitId,
          region: acquisition.region,
          fileSha256: scan.fileSha256,
          preparedSha256: scan.surfaceSha256,
          engineVersion: ENGINE_VERSION,
          synthetic: scan.synthetic,
          sharedWith: acquisition.shareWith,
          shareSurface: acquisition.shareSurface,
          ...(claim.instrumentId !== undefined && { instrumentId: claim.instrumentId }),
          ...(claim.methodId !== undefined && { methodId: claim.methodId }),
          ...deviationFacts(grounds),
        },
      });
      await this.outbox.post(tx, actor, 'acquisition.recorded', { acquisitionId });
      for (const partner of partners) await this.share(tx, actor, now, acquisition, prepared, partner.jurisdictionId);
      return AcquisitionView.of(acquisition, correlation, means, prepared);
    });
  }

  private async insert(tx: EntityManager, acquisition: Acquisition): Promise<void> {
    const { reference } = acquisition;
    const inserting = unlessViolated(
      tx.insert(Acquisition, acquisition),
      'acquisition_reference_once',
      () => new AcquisitionError('acquisition.reference-taken', { reference }),
    );
    await unlessViolated(
      inserting,
      'acquisition_file_once',
      () => new AcquisitionError('acquisition.file-known', { fileSha256: acquisition.fileSha256 }),
    );
  }

  private acquisitionOf(
    tx: EntityManager,
    actor: Actor,
    claim: RecordAcquisition,
    scan: PreparedScan,
    fileBytes: number,
    shareWith: string[],
    now: Date,
  ): Acquisition {
    const { caseId, caseReference, exhibitId, reference, itemKind, region, calibre } = claim;
    const occurredAt = claim.acquiredAt === undefined ? now : new Date(claim.acquiredAt);
    if (occurredAt.getTime() > now.getTime() + CLOCK_SLACK_MS) throw new AcquisitionError('acquisition.in-the-future');
    return tx.create(Acquisition, {
      jurisdictionId: actor.jurisdictionId,
      id: randomUUID(),
      caseId,
      caseReference,
      exhibitId,
      reference,
      itemKind,
      region,
      calibre,
      calibreNormalised: normalisedCalibre(calibre),
      instrument: claim.instrument ?? scan.instrument,
      synthetic: scan.synthetic,
      fileSha256: scan.fileSha256,
      fileBytes,
      units: scan.units,
      findings: [...scan.findings],
      shareWith,
      shareSurface: claim.shareSurface ?? false,
      officialId: actor.officialId,
      occurredAt,
      recordedAt: now,
    });
  }

  private preparedOf(tx: EntityManager, { jurisdictionId, id }: Acquisition, scan: PreparedScan): PreparedSurface {
    const { surfaceSha256, steps, markAreaMm2, markDiameterUm, alreadyCropped } = scan;
    return tx.create(PreparedSurface, {
      jurisdictionId,
      acquisitionId: id,
      engineVersion: ENGINE_VERSION,
      surface: Buffer.from(scan.surface),
      surfaceSha256,
      exchangeSurface: Buffer.from(scan.exchangeSurface),
      steps,
      markAreaMm2,
      markDiameterUm,
      alreadyCropped,
    });
  }

  /** The original file stays at home; the partner gets what it needs to compare. */
  private async share(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    acquisition: Acquisition,
    prepared: PreparedSurface,
    to: string,
  ): Promise<void> {
    const { id: subjectId, reference, caseId, region, itemKind, calibre, synthetic, fileSha256 } = acquisition;
    await this.documents.send(tx, actor, now, {
      kind: 'shared-acquisition',
      to,
      body: {
        subjectId,
        reference,
        caseId,
        region,
        itemKind,
        calibre,
        synthetic,
        fileSha256,
        engineVersion: prepared.engineVersion,
        preparedSurface: prepared.exchangeSurface.toString('base64'),
      },
    });
  }
}
