import { randomUUID } from 'node:crypto';
import type { DeviationGround } from '@headstamp/codes';
import { Ledger, type EventFacts } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor, type DirectoryEntry } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CorrelationService } from '../correlation/correlation.service';
import type { PreparedScan } from '../engine/tasks';
import { deviationFacts, Examinations, type MeansUsed } from '../laboratory-standing/examinations';
import { unlessViolated } from '../record/violated';
import { SharingService, type SharingChoice } from '../sharing/sharing.service';
import { characteristicsOf, foreignReferencesOf, type AcquisitionClaim } from './acquisition-claim.dto';
import { AcquisitionView, type RecordAcquisition, type RecordImages } from './acquisition.dto';
import { Acquisition } from './acquisition.entity';
import { AcquisitionError } from './acquisition.errors';
import { isUnfitForEntry } from '../link/cast-fitness';
import { AcquisitionIntake } from './acquisition.intake';
import { judgedCharacteristics, polarityOf } from './acquisition.rules';
import { normalisedCalibre } from './calibre';
import { PreparedSurface } from './prepared-surface.entity';
import { SurfaceFile } from './surface-file.entity';

/** Clocks of laboratories are never quite right. */
const CLOCK_SLACK_MS = 5 * 60_000;

@Injectable()
export class AcquisitionService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly intake: AcquisitionIntake,
    private readonly correlations: CorrelationService,
    private readonly sharing: SharingService,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly examinations: Examinations,
    private readonly photographs: Photographs,
  ) {}

  /** Reads and prepares the file first; then everything is written at once, or nothing. */
  async record(actor: Actor, file: Buffer, claim: RecordAcquisition): Promise<AcquisitionView> {
    const choice = choiceOf(claim);
    const partners = await this.sharing.partnersOf(choice, actor.jurisdictionId);
    const scan = await this.intake.read(file, claim);
    const { fileSha256: sha256, units, synthetic, findings } = scan;
    const taken = {
      medium: 'SURFACE' as const,
      instrument: claim.instrument ?? scan.instrument,
      ...{ fileSha256: sha256, units, synthetic, fileBytes: file.length, findings: [...findings], pictures: [] },
    };
    return this.session.run(actor, (tx, now) =>
      this.write(tx, actor, now, {
        ...{ claim, taken, choice, partners, scan: scan.outcome === 'prepared' ? scan : null },
        keep: async ({ jurisdictionId, id: acquisitionId }) => {
          await tx.insert(SurfaceFile, { jurisdictionId, acquisitionId, sha256, bytes: file });
        },
      }),
    );
  }

  /** Writes an acquisition with all that belongs to it, queues its correlation where an engine compares it, and tells partners of it. */
  async write(tx: EntityManager, actor: Actor, now: Date, { claim, taken, choice, partners, scan, keep, facts }: ToWrite): Promise<AcquisitionView> {
    const shared = { shareWith: partners.map(({ code }) => code), shareSurface: choice.disclosure === 'SURFACE' };
    const acquisition = this.acquisitionOf(tx, actor, claim, now, { ...taken, ...shared });
    const { id: acquisitionId, region } = acquisition;
    const { means, grounds } = await this.admit(tx, actor, acquisition, claim);
    await keep(acquisition);
    const prepared = scan ? preparedOf(tx, acquisition, scan) : null;
    if (prepared) await tx.insert(PreparedSurface, prepared);
    const correlation = prepared ? await this.correlations.enqueue(tx, actor, { id: acquisitionId, region }, now) : undefined;
    await this.note(tx, actor, acquisition, {
      ...meansNamed(claim),
      ...(prepared && { preparedSha256: prepared.surfaceSha256, engineVersion: prepared.engineVersion }),
      sharedWith: acquisition.shareWith,
      disclosure: choice.disclosure,
      ...facts,
      ...deviationFacts(grounds),
    });
    if (correlation) await this.outbox.post(tx, actor, 'acquisition.recorded', { acquisitionId });
    const terms = await this.sharing.decide(tx, actor, now, acquisition, prepared, choice, partners);
    return AcquisitionView.of(acquisition, correlation, means, prepared, terms);
  }

  /** Pictures without a surface. No engine compares them, so that nothing of them is shared for comparison either. */
  recordImages(actor: Actor, claim: RecordImages): Promise<AcquisitionView> {
    polarityOf(claim.itemKind, claim.region);
    return this.session.run(actor, async (tx, now) => {
      const photographs = await this.photographs.known(tx, actor, [...new Set(claim.photographIds)]);
      const [first] = photographs;
      if (!first || photographs.some(({ mediaType }) => mediaType === 'application/pdf'))
        throw new AcquisitionError('acquisition.not-a-picture');
      const pictures = photographs.map(({ id: photographId, sha256 }) => ({ photographId, sha256 }));
      const acquisition = this.acquisitionOf(tx, actor, claim, now, {
        medium: 'IMAGE',
        instrument: null,
        ...{ fileSha256: first.sha256, fileBytes: first.bytes, units: 'none', synthetic: false, findings: [], pictures },
        shareWith: [],
        shareSurface: false,
      });
      const { means, grounds } = await this.admit(tx, actor, acquisition, claim);
      await this.note(tx, actor, acquisition, { pictures, ...meansNamed(claim), ...deviationFacts(grounds) });
      const choice = { audience: 'OWN', partners: [], disclosure: 'EXISTENCE', expiresAt: null, reason: AS_TAKEN_IN } as const;
      const terms = await this.sharing.decide(tx, actor, now, acquisition, null, choice, []);
      return AcquisitionView.of(acquisition, undefined, means, null, terms);
    });
  }

  /** Judges the means and writes the acquisition with them. */
  private async admit(
    tx: EntityManager,
    actor: Actor,
    acquisition: Acquisition,
    { instrumentId, methodId }: AcquisitionClaim,
  ): Promise<{ means: MeansUsed; grounds: DeviationGround[] }> {
    if (acquisition.itemKind === 'CAST' && (await isUnfitForEntry(tx, actor, acquisition.exhibitId)))
      throw new AcquisitionError('acquisition.cast-not-fit-for-entry', { castId: acquisition.exhibitId });
    const examination = { discipline: 'ACQUISITION', at: acquisition.occurredAt, instrumentId, methodId } as const;
    const grounds = await this.examinations.judge(tx, actor, examination);
    await this.insert(tx, acquisition);
    return { means: await this.examinations.keep(tx, actor, acquisition.id, examination, grounds), grounds };
  }

  private note(tx: EntityManager, actor: Actor, acquisition: Acquisition, more: EventFacts): Promise<unknown> {
    const { id, exhibitId, region, medium, fileSha256, synthetic, occurredAt } = acquisition;
    return this.ledger.append(tx, actor, {
      kind: 'acquisition.recorded',
      subject: { kind: 'acquisition', id },
      occurredAt,
      facts: { exhibitId, region, medium, fileSha256, synthetic, ...more },
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

  private acquisitionOf(tx: EntityManager, actor: Actor, claim: AcquisitionClaim, now: Date, taken: Taken): Acquisition {
    const { caseId, caseReference, exhibitId, reference, itemKind, region, calibre, land = null } = claim;
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
      land,
      classCharacteristics: judgedCharacteristics(region, characteristicsOf(claim), land),
      foreignReferences: foreignReferencesOf(claim),
      ...taken,
      officialId: actor.officialId,
      occurredAt,
      recordedAt: now,
    });
  }
}

/** What is written of one acquisition. */
export interface ToWrite {
  readonly claim: AcquisitionClaim;
  readonly taken: Omit<Taken, 'shareWith' | 'shareSurface'>;
  readonly choice: SharingChoice;
  readonly partners: readonly DirectoryEntry[];
  /** Null where no engine compares it. */
  readonly scan: PreparedScan | null;
  /** Writes what it was made of, after the acquisition itself. */
  readonly keep: (acquisition: Acquisition) => Promise<void>;
  /** Further facts of the entry in the log. */
  readonly facts?: EventFacts;
}

const AS_TAKEN_IN = 'As it was taken in';

const meansNamed = ({ instrumentId, methodId }: AcquisitionClaim): EventFacts => ({
  ...(instrumentId !== undefined && { instrumentId }),
  ...(methodId !== undefined && { methodId }),
});

type Taken = Pick<
  Acquisition,
  'medium' | 'instrument' | 'fileSha256' | 'fileBytes' | 'units' | 'synthetic' | 'findings' | 'pictures' | 'shareWith' | 'shareSurface'
>;

/** The terms that the form states, in whichever of its two ways. */
export function choiceOf({
  audience,
  shareWith = [],
  shareSurface,
  disclosure,
}: Pick<RecordAcquisition, 'audience' | 'shareWith' | 'shareSurface' | 'disclosure'>): SharingChoice {
  return {
    audience: audience ?? (shareWith.length > 0 ? 'NAMED' : 'OWN'),
    partners: shareWith,
    disclosure: disclosure ?? (shareSurface ? 'SURFACE' : 'PICTURE'),
    expiresAt: null,
    reason: AS_TAKEN_IN,
  };
}

/** The row of what the preparation made of a file. */
export function preparedOf(tx: EntityManager, { jurisdictionId, id }: Acquisition, scan: PreparedScan): PreparedSurface {
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
