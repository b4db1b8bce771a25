import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments, type LaboratoryStandingBody } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { RecallMarks } from '../src/casting/recall-marks';
import { RecallService } from '../src/casting/recall.service';
import { Chronicle } from '../src/chronicle/chronicle';
import { CUSTODY } from '../src/custody.module';
import { CompetenceService } from '../src/laboratory/competence/competence.service';
import { ConsumableLotService } from '../src/laboratory/consumable-lot/consumable-lot.service';
import type { RegisterLot } from '../src/laboratory/consumable-lot/consumable-lot.dto';
import { DeviationService } from '../src/laboratory/deviation/deviation.service';
import { DutySweep } from '../src/laboratory/due/duty-sweep';
import { DutyService } from '../src/laboratory/due/duty.service';
import type { RegisterInstrument } from '../src/laboratory/instrument/instrument.dto';
import { InstrumentService } from '../src/laboratory/instrument/instrument.service';
import { MethodService } from '../src/laboratory/method/method.service';
import { NonConformityService } from '../src/laboratory/non-conformity/non-conformity.service';
import { StandingPublisher } from '../src/laboratory/standing/standing.publisher';

export const day = (from: Date, days = 0): string => new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
export const today = (days = 0): string => day(new Date(), days);

/** The quality records of three jurisdictions on a real PostgreSQL, without their HTTP face and their queue. */
export class QualityRoom {
  /** On a database that another room has opened, and closes. */
  constructor(readonly db: TestDatabase) {}

  static async open(): Promise<QualityRoom> {
    return new QualityRoom(await testDatabase([CUSTODY]));
  }

  readonly ledger = new Ledger();
  readonly outbox = new Outbox();
  readonly directory = new JurisdictionDirectory(this.db.dataSource);
  readonly officials = new OfficialsService(this.db.session, this.directory);
  readonly photographs = new Photographs(this.db.session, this.ledger, new PhotographLimits());
  readonly documents = new ExchangeDocuments(this.directory, this.db.keys, this.ledger, this.outbox);
  readonly standing = new StandingPublisher(this.documents);
  readonly instruments = new InstrumentService(this.db.session, this.ledger, this.photographs, this.standing);
  readonly methods = new MethodService(this.db.session, this.ledger, this.standing);
  readonly lots = new ConsumableLotService(
    this.db.session,
    this.ledger,
    this.photographs,
    new RecallService(this.db.session, this.ledger, new RecallMarks(new Chronicle(this.ledger)), this.documents),
  );
  readonly competence = new CompetenceService(this.db.session, this.ledger, this.officials, this.standing);
  readonly nonConformities = new NonConformityService(this.db.session, this.ledger, this.officials, this.standing);
  readonly deviations = new DeviationService(this.db.session, this.ledger, this.officials, this.standing);
  readonly duties = new DutyService(this.db.session);
  readonly sweep = new DutySweep(this.db.session, this.directory, this.duties, this.ledger, this.outbox, { everyMs: 60_000 });

  async official(jurisdictionId: string, ...roles: OfficialRole[]): Promise<Actor> {
    const { id } = await this.officials.appoint(
      serviceActor(jurisdictionId, 'test'),
      { login: randomUUID(), name: 'An Official', reference: `REF-${randomUUID().slice(0, 8)}`, roles },
      randomUUID(),
    );
    return this.db.actor(jurisdictionId, id);
  }

  aScanner(actor: Actor, more: Partial<RegisterInstrument> = {}) {
    const serial = randomUUID().slice(0, 8);
    return this.instruments.register(actor, {
      ...{ kind: 'SCANNER_3D', maker: 'Maker', model: 'M-1', serial, location: 'Room 2', calibrationRequired: true },
      ...more,
    });
  }

  calibrated(actor: Actor, id: string, calibratedOn: string, dueOn: string, passed = true) {
    const certificate = { calibratedBy: 'Calibration service', certificateNumber: 'C-1', uncertainty: 'U = 0.3 µm (k = 2)' };
    return this.instruments.calibrate(actor, id, { calibratedOn, dueOn, passed, ...certificate });
  }

  aLot(actor: Actor, more: Partial<RegisterLot> = {}) {
    return this.lots.register(actor, {
      ...{ kind: 'SILICONE', product: 'casting silicone', maker: 'Maker', lot: randomUUID().slice(0, 8), expiresOn: today(200) },
      ...{ receivedOn: today(-10), quantity: '1 kg' },
      ...more,
    });
  }

  rows<Row>(actor: Actor, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.db.session.run(actor, (tx) => tx.query<Row[]>(sql, values));
  }

  async eventKinds(actor: Actor, subjectId: string): Promise<string[]> {
    const events = await this.rows<{ kind: string }>(actor, 'SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written', [
      subjectId,
    ]);
    return events.map(({ kind }) => kind);
  }

  /** What other services were told of a subject, in order. */
  async told(actor: Actor, subjectId: string): Promise<LaboratoryStandingBody[]> {
    const documents = await this.rows<{ text: string }>(
      actor,
      `SELECT text FROM exchange.document WHERE kind = 'laboratory-standing' AND subject_id = $1`,
      [subjectId],
    );
    return documents.map(({ text }) => (JSON.parse(text) as { body: LaboratoryStandingBody }).body).sort((a, b) => a.revision - b.revision);
  }

  close(): Promise<void> {
    return this.db.close();
  }
}
