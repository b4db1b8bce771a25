import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CaseFile } from '../case-file/case-file.entity';
import { CaseFileError } from '../case-file/case-file.errors';
import { FirearmReading } from './firearm-reading.entity';
import { ObservedMark } from './observed-mark.entity';
import { FirearmReadingView, RecoveryView, type ReadFirearm, type ReadFirearmAgain, type RecordRecovery } from './recovery.dto';
import { Recovery } from './recovery.entity';
import { RecoveryError } from './recovery.errors';
import { judgeDay, judgeSerial } from './recovery.states';

/** Where a reading stands among the readings of one recovery. */
type ReadingPlace = Pick<FirearmReading, 'sequence' | 'supersedesId' | 'reason'>;

const FIRST: ReadingPlace = { sequence: 1, supersedesId: null, reason: null };

@Injectable()
export class RecoveryService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
  ) {}

  record(actor: Actor, caseId: string, found: RecordRecovery): Promise<RecoveryView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      judgeDay(found.recoveredOn, now);
      await this.openCase(tx, actor, caseId);
      const { disposition, recoveredOn, country, place, circumstances, illicitGround = null, whyIllicit = null, howFound = null } = found;
      const id = randomUUID();
      const occurredAt = new Date(`${recoveredOn}T00:00:00Z`);
      const told = { disposition, recoveredOn, country, place, circumstances, illicitGround, whyIllicit, howFound };
      await tx.insert(Recovery, { jurisdictionId, id, caseId, ...told, sharingCriteria: found.sharingCriteria ?? [], occurredAt });
      const readingId = await this.keepReading(tx, actor, now, id, found.firearm, FIRST);
      await this.ledger.append(tx, actor, {
        kind: 'recovery.recorded',
        subject: { kind: 'recovery', id },
        occurredAt,
        facts: { caseId, disposition, readingId },
        sealed: { ...told, firearm: plain(found.firearm) },
      });
      await this.tellRegister(tx, actor, now, { id, recoveredOn, country }, found.firearm);
      return this.view(tx, actor, id);
    });
  }

  /** Another look at the weapon. What was read before stays as it was read. */
  readAgain(actor: Actor, id: string, { reason, ...firearm }: ReadFirearmAgain): Promise<RecoveryView> {
    return this.session.run(actor, async (tx, now) => {
      const recovery = await this.find(tx, actor, id);
      await this.openCase(tx, actor, recovery.caseId);
      // Two who read at once follow one another; neither reading is lost.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`cases/${actor.jurisdictionId}/recovery/${id}`]);
      const latest = await tx.findOneOrFail(FirearmReading, {
        where: { jurisdictionId: actor.jurisdictionId, recoveryId: id },
        order: { sequence: 'DESC' },
      });
      const place = { sequence: latest.sequence + 1, supersedesId: latest.id, reason };
      const readingId = await this.keepReading(tx, actor, now, id, firearm, place);
      await this.ledger.append(tx, actor, {
        kind: 'recovery.read-again',
        subject: { kind: 'recovery', id },
        occurredAt: now,
        facts: { readingId, supersedes: latest.id, sequence: place.sequence },
        sealed: { reason, firearm: plain(firearm) },
      });
      await this.tellRegister(tx, actor, now, recovery, firearm);
      return this.view(tx, actor, id);
    });
  }

  read(actor: Actor, id: string): Promise<RecoveryView> {
    return this.session.disclose(actor, { subjectKind: 'recovery', subjectId: id }, (tx) => this.view(tx, actor, id));
  }

  /** The recoveries of a case, in the order in which they were recorded. */
  async ofCase(tx: EntityManager, actor: Actor, caseId: string): Promise<RecoveryView[]> {
    const { jurisdictionId } = actor;
    return this.views(tx, actor, await tx.find(Recovery, { where: { jurisdictionId, caseId }, order: { recordedAt: 'ASC', id: 'ASC' } }));
  }

  /** What was read goes to the marking records of this state: the weapon may be lost, stolen or destroyed, here or elsewhere. */
  private async tellRegister(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { id: subjectId, recoveredOn, country }: Pick<Recovery, 'id' | 'recoveredOn' | 'country'>,
    { serial = null, serialState, make = null, model = null, type = null, calibre = null, countryOfOrigin = null, marks = [] }: ReadFirearm,
  ): Promise<void> {
    const read = marks.map(({ kind, part, text, country: of = null, year = null }) => ({ kind, part, text, country: of, year }));
    const firearm = { serial, serialState, make, model, type, calibre, countryOfOrigin, marks: read };
    const body = { subjectId, firearm, recoveredOn, country };
    await this.documents.send(tx, actor, now, { kind: 'recovered-firearm', to: actor.jurisdictionId, body });
  }

  private async keepReading(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    recoveryId: string,
    firearm: ReadFirearm,
    place: ReadingPlace,
  ): Promise<string> {
    const { jurisdictionId, officialId } = actor;
    const {
      serial = null,
      serialState,
      make = null,
      model = null,
      type = null,
      calibre = null,
      countryOfOrigin = null,
      marks = [],
    } = firearm;
    judgeSerial(serial, serialState);
    const id = randomUUID();
    const observed = { serialObserved: serial, serialState, make, model, type, calibre, countryOfOrigin };
    await tx.insert(FirearmReading, { jurisdictionId, id, recoveryId, ...place, ...observed, readBy: officialId, occurredAt: now });
    const rows = marks.map(({ kind, part, text, country = null, year = null }, index) => ({
      ...{ jurisdictionId, id: randomUUID(), readingId: id, sequence: index + 1, kind, part, text, country, year, occurredAt: now },
    }));
    if (rows.length) await tx.insert(ObservedMark, rows);
    return id;
  }

  private async openCase(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<void> {
    const file = await tx.findOne(CaseFile, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_read' } });
    if (!file) throw new CaseFileError('case.unknown');
    if (file.state === 'closed') throw new CaseFileError('case.closed');
  }

  private async find(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Recovery> {
    const recovery = await tx.findOneBy(Recovery, { jurisdictionId, id });
    if (!recovery) throw new RecoveryError('recovery.unknown');
    return recovery;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<RecoveryView> {
    const [view] = await this.views(tx, actor, [await this.find(tx, actor, id)]);
    if (!view) throw new RecoveryError('recovery.unknown');
    return view;
  }

  private async views(tx: EntityManager, { jurisdictionId }: Actor, recoveries: readonly Recovery[]): Promise<RecoveryView[]> {
    const readings = await tx.find(FirearmReading, {
      where: { jurisdictionId, recoveryId: In(recoveries.map(({ id }) => id)) },
      order: { sequence: 'ASC' },
    });
    const marks = await tx.find(ObservedMark, {
      where: { jurisdictionId, readingId: In(readings.map(({ id }) => id)) },
      order: { sequence: 'ASC' },
    });
    return recoveries.map((recovery) => {
      const read = readings
        .filter(({ recoveryId }) => recoveryId === recovery.id)
        .map((reading) =>
          FirearmReadingView.of(
            reading,
            marks.filter(({ readingId }) => readingId === reading.id),
          ),
        );
      const latest = read.at(-1);
      if (!latest) throw new Error('a recovery without a reading cannot have been committed');
      return RecoveryView.of(recovery, latest, read);
    });
  }
}

/** The reading as plain JSON, for the sealed part of a ledger event: absent and unread are the same. */
const plain = (firearm: ReadFirearm): unknown => JSON.parse(JSON.stringify(firearm));
