import { randomUUID } from 'node:crypto';
import type { LabelCodeErrorCode } from '@headstamp/codes';
import type { Page } from '@headstamp/http';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import { placesAround } from '../storage/placement-rows';
import { LabelIncidents } from './incidents';
import { LabelSubjects, type LabelSubject } from './label-subjects';
import { LabelTexts, type LabelReading } from './label-text';
import { Label } from './label.entity';
import type { ScanOutcome } from './label-kinds';
import { LabelScan } from './label-scan.entity';
import { LabelScanView, ScannedThingView, ScanResultView, type ListLabelScans, type ScanLabel } from './scan.dto';

const MALFORMED: Readonly<Record<LabelCodeErrorCode, ScanOutcome>> = {
  'label-code.length': 'wrong-length',
  'label-code.character': 'wrong-character',
  'label-code.check-symbol': 'wrong-check-symbol',
};

/** What a scan turned out to be. */
interface Found {
  readonly outcome: ScanOutcome;
  readonly code: string | null;
  readonly proven: boolean;
  readonly label: Label | null;
  readonly subject: LabelSubject | null;
}

@Injectable()
export class LabelScanService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly texts: LabelTexts,
    private readonly subjects: LabelSubjects,
    private readonly incidents: LabelIncidents,
  ) {}

  /** Says what was scanned. Every scan is kept, also of what is no label: it is never refused for what it shows. */
  scan(actor: Actor, scan: ScanLabel): Promise<ScanResultView> {
    return this.session.run(actor, async (tx, now) => {
      const directory = await this.directory.all(tx);
      const read = (text: string): LabelReading => this.texts.read(actor.jurisdictionId, directory.map(({ jurisdictionId }) => jurisdictionId), text);
      const reading = read(scan.text);
      const found = await this.find(tx, actor, reading);
      const place = await this.placeOf(tx, actor, read, scan.place);
      const { id } = await this.enter(tx, actor, scan, found, place, claimedTime(scan.occurredAt, now));
      const entered = await tx.findOneByOrFail(LabelScan, { jurisdictionId: actor.jurisdictionId, id });
      if (found.subject) await lookedAt(tx, actor, found.subject);
      const raised = await this.incidents.judge(tx, actor, entered, found.label, found.subject);
      const facts = reading.is === 'malformed' ? reading.facts : {};
      return ScanResultView.ofResult(entered, {
        thing: found.subject && ScannedThingView.of(found.subject),
        length: typeof facts['length'] === 'number' ? facts['length'] : null,
        position: typeof facts['position'] === 'number' ? facts['position'] : null,
        issuer: reading.is === 'of-another-jurisdiction' ? (directory.find(({ jurisdictionId }) => jurisdictionId === reading.issuer)?.code ?? null) : null,
        incidents: raised,
      });
    });
  }

  list(actor: Actor, query: ListLabelScans): Promise<Page<LabelScanView>> {
    return this.session.disclose(actor, { subjectKind: 'label-scan', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        LabelScan,
        query,
        (rows) => {
          if (query.labelId !== undefined) rows.andWhere('row.labelId = :labelId', { labelId: query.labelId });
          if (query.outcome !== undefined) rows.andWhere('row.outcome = :outcome', { outcome: query.outcome });
          return rows;
        },
        (row) => LabelScanView.of(row),
      ),
    );
  }

  private async find(tx: EntityManager, actor: Actor, reading: LabelReading): Promise<Found> {
    const nothing = { label: null, subject: null, proven: false };
    if (reading.is === 'malformed') return { ...nothing, outcome: MALFORMED[reading.why], code: null };
    const { code } = reading;
    if (reading.is === 'of-another-jurisdiction' || reading.is === 'of-another-deployment') return { ...nothing, outcome: reading.is, code };
    const label = await tx.findOneBy(Label, { jurisdictionId: actor.jurisdictionId, code });
    // An altered symbol leads nowhere: whoever made it may have chosen the code it holds.
    if (reading.is === 'altered') return { ...nothing, outcome: 'wrong-authentication', code, label };
    const subject = label
      ? await this.subjects.find(tx, actor, label.subjectKind, label.subjectId)
      : await this.subjects.placeByCode(tx, actor, code);
    const outcome = !subject ? 'unknown-code' : label?.state === 'retired' ? 'retired' : 'found';
    return { outcome, code, proven: reading.proven, label, subject };
  }

  /** The outermost place around a scanned one: from shelf to shelf of one building takes no time. Words are taken as they are. */
  private async placeOf(tx: EntityManager, actor: Actor, read: (text: string) => LabelReading, place: string | undefined): Promise<string | null> {
    if (place === undefined) return null;
    const reading = read(place);
    if (reading.is !== 'ours') return place.trim();
    const { subject } = await this.find(tx, actor, reading);
    if (subject?.kind !== 'place') return place.trim();
    return (await placesAround(tx, actor, subject.id)).at(-1)?.name ?? subject.reference;
  }

  private async enter(tx: EntityManager, actor: Actor, { device }: ScanLabel, found: Found, place: string | null, at: Date): Promise<{ id: string }> {
    const { jurisdictionId, officialId } = actor;
    const { code, outcome, proven, label } = found;
    const id = randomUUID();
    const row = { jurisdictionId, id, labelId: label?.id ?? null, code, outcome, proven, place, device: device ?? null };
    await tx.insert(LabelScan, { ...row, scannedBy: officialId, occurredAt: at });
    return { id };
  }
}

/** A scan shows what bears the label, so it stands in the access log like every other look, in the scan's own transaction. */
async function lookedAt(tx: EntityManager, { jurisdictionId, officialId, purpose, requestId }: Actor, { id }: LabelSubject): Promise<void> {
  await tx.query(
    `INSERT INTO app.access_log (jurisdiction_id, official_id, purpose, request_id, subject_kind, subject_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [jurisdictionId, officialId, purpose, requestId, 'label-scan', id],
  );
}
