import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery, type JobName, type QueueName } from '@headstamp/messaging';
import { PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { syntheticFiringX3p } from '@headstamp/toolmarks';
import type { RecordAcquisition } from './acquisition/acquisition.dto';
import { AcquisitionIntake } from './acquisition/acquisition.intake';
import { AcquisitionReader } from './acquisition/acquisition.reader';
import { AcquisitionService } from './acquisition/acquisition.service';
import { BulletService } from './acquisition/bullet.service';
import { CandidateReader } from './candidate/candidate.reader';
import { CandidateService } from './candidate/candidate.service';
import { CorrelationFlow } from './correlation/correlation.flow';
import { CorrelationKeeper } from './correlation/correlation.keeper';
import { CorrelationMerge } from './correlation/correlation.merge';
import { CorrelationParts } from './correlation/correlation.parts';
import { Reviews } from './candidate/reviews';
import { CorrelationService } from './correlation/correlation.service';
import { CORRELATION_SETTINGS, type CorrelationSettings } from './correlation/correlation.settings';
import { EngineRenewal } from './correlation/engine-renewal';
import { LateShares } from './correlation/late-shares';
import { engineFromSource } from './engine/surface-engine.spec-support';
import type { SurfaceEngine } from './engine/surface-engine';
import { BALLISTICS_ENTITIES } from './entities';
import { BallisticsJobs } from './jobs/ballistics.jobs';
import { CollectionJobs } from './jobs/collection.jobs';
import { HitRoom } from './hit/hit-room.spec-support';
import { Examinations } from './laboratory-standing/examinations';
import { StandingIntake } from './laboratory-standing/standing.intake';
import { ComparisonReportService } from './link/comparison-report.service';
import { ComparisonReports } from './link/comparison-reports';
import { ExaminationService } from './link/examination.service';
import { LeadNoticeService } from './link/lead-notice.service';
import { LeadService } from './link/lead.service';
import { LinkReader } from './link/link.reader';
import { LinkService } from './link/link.service';
import { BALLISTICS_MIGRATIONS } from './migrations';
import { SharingAssessments } from './sharing/sharing-assessment.service';
import { SharingService } from './sharing/sharing.service';
import { SharedAcquisitionReader } from './shared-acquisition/shared-acquisition.reader';
import { SharedAcquisitionService } from './shared-acquisition/shared-acquisition.service';
import { TestFireService } from './test-fire/test-fire.service';

export const BALLISTICS_TABLES = { entities: BALLISTICS_ENTITIES, migrations: { schema: 'ballistics', migrations: BALLISTICS_MIGRATIONS } };

export interface OpenMessage {
  id: string;
  queue: QueueName;
  job: JobName;
  data: string;
}

/** A scan of a fictitious slide, coarse enough to be quick. */
export const scanOf = (slide: number, firing: number): Buffer => Buffer.from(syntheticFiringX3p({ slide, firing, pitchUm: 12.5 }));

/** The fields of an acquisition, each with a case and a reference of its own unless told otherwise. */
export const aClaim = (more: Partial<RecordAcquisition> = {}): RecordAcquisition => ({
  caseId: randomUUID(),
  caseReference: 'CASE-1',
  exhibitId: randomUUID(),
  reference: `ACQ-${randomUUID().slice(0, 8)}`,
  itemKind: 'FIRED_CARTRIDGE_CASE',
  region: 'BREECH_FACE',
  calibre: '9 mm Luger',
  ...more,
});

/** The service on a real database, with the same threads, and a carrier that does what relay and queues do. */
export class Laboratory {
  readonly ledger = new Ledger();
  readonly outbox = new Outbox();
  readonly inbox: Inbox;
  readonly directory: JurisdictionDirectory;
  readonly documents: ExchangeDocuments;
  readonly officials: OfficialsService;
  readonly gate = new Examinations();
  readonly correlations: CorrelationService;
  readonly acquisitions: AcquisitionService;
  readonly bullets: BulletService;
  readonly reader: AcquisitionReader;
  readonly candidates: CandidateService;
  readonly candidateReader: CandidateReader;
  readonly links: LinkService;
  readonly linkReader: LinkReader;
  readonly examinations: ExaminationService;
  readonly testFires: TestFireService;
  readonly photographs: Photographs;
  readonly assessments: SharingAssessments;
  readonly sharing: SharingService;
  readonly sharedReader: SharedAcquisitionReader;
  readonly flow: CorrelationFlow;
  readonly parts: CorrelationParts;
  readonly keeper: CorrelationKeeper;
  readonly renewal: EngineRenewal;
  readonly collection: CollectionJobs;
  readonly jobs: BallisticsJobs;
  /** What follows a candidate and a hit. */
  readonly hits: HitRoom;

  constructor(
    readonly db: TestDatabase,
    readonly engine: SurfaceEngine = engineFromSource(),
    settings: CorrelationSettings = CORRELATION_SETTINGS,
  ) {
    const { session } = db;
    this.inbox = new Inbox(session);
    this.directory = new JurisdictionDirectory(db.dataSource);
    this.documents = new ExchangeDocuments(this.directory, db.keys, this.ledger, this.outbox);
    this.officials = new OfficialsService(session, this.directory);
    this.photographs = new Photographs(session, this.ledger, new PhotographLimits());
    this.assessments = new SharingAssessments(session, this.ledger);
    this.sharing = new SharingService(session, this.directory, this.documents, this.ledger, this.assessments);
    this.sharedReader = new SharedAcquisitionReader(session);
    this.flow = new CorrelationFlow(this.inbox, this.outbox, this.ledger, settings);
    this.correlations = new CorrelationService(session, this.directory, this.ledger, this.outbox, this.flow);
    this.acquisitions = new AcquisitionService(
      session,
      new AcquisitionIntake(engine),
      this.correlations,
      this.sharing,
      this.ledger,
      this.outbox,
      this.gate,
      this.photographs,
    );
    this.bullets = new BulletService(session, engine, this.acquisitions, this.sharing);
    this.reader = new AcquisitionReader(session, this.correlations, engine, this.sharing);
    this.candidateReader = new CandidateReader(session, this.reader, this.correlations, engine);
    const leads = new LeadService(this.reader, this.documents, this.ledger, this.outbox);
    this.candidates = new CandidateService(session, this.ledger, leads, this.candidateReader, new Reviews(this.officials));
    this.linkReader = new LinkReader(session, this.reader, engine);
    this.links = new LinkService(session, this.inbox, this.documents, this.ledger, this.linkReader);
    this.examinations = new ExaminationService(
      session,
      this.officials,
      new ComparisonReports(this.reader, this.documents),
      this.ledger,
      this.outbox,
      this.linkReader,
      this.gate,
    );
    this.hits = new HitRoom(this, leads);
    this.testFires = new TestFireService(session, this.ledger);
    const merge = new CorrelationMerge(session, engine, settings);
    this.parts = new CorrelationParts(session, this.inbox, engine, this.flow, merge, settings);
    this.keeper = new CorrelationKeeper(session, this.directory, this.flow, settings);
    this.renewal = new EngineRenewal(session, this.directory, this.inbox, this.outbox, engine, this.sharing, this.correlations);
    this.collection = new CollectionJobs(
      new SharedAcquisitionService(this.inbox, this.directory, this.documents, this.ledger, this.outbox),
      new LateShares(session, this.inbox, this.outbox, engine, this.correlations),
      this.renewal,
      this.flow,
      this.parts,
    );
    this.jobs = new BallisticsJobs(
      new LeadNoticeService(this.inbox, this.directory, this.documents, this.ledger),
      this.links,
      new ComparisonReportService(this.inbox, this.documents, this.ledger, this.outbox),
      new StandingIntake(this.inbox, this.documents),
    );
  }

  static async open(settings: CorrelationSettings = CORRELATION_SETTINGS): Promise<Laboratory> {
    return new Laboratory(await testDatabase([BALLISTICS_TABLES]), engineFromSource(), settings);
  }

  async close(): Promise<void> {
    await this.engine.onApplicationShutdown();
    await this.db.close();
  }

  /** An official who may act, known to the directory of officials. */
  async official(jurisdictionId: string, login: string, roles: readonly OfficialRole[] = ['examiner']): Promise<Actor> {
    const appointment = { login, name: `Person ${login}`, reference: `REF-${login}`, roles };
    const { id } = await this.officials.appoint(this.db.actor(jurisdictionId), appointment, randomUUID());
    return this.db.actor(jurisdictionId, id);
  }

  rows<Row = Record<string, unknown>>(actor: Actor, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.db.session.run(actor, (tx) => tx.query<Row[]>(sql, values));
  }

  async count(actor: Actor, table: string): Promise<number> {
    const [row] = await this.rows<{ n: number }>(actor, `SELECT count(*)::integer AS n FROM ${table}`);
    return row?.n ?? -1;
  }

  /** Messages of one jurisdiction that are not done. */
  open(jurisdictionId: string): Promise<OpenMessage[]> {
    return this.rows<OpenMessage>(
      this.db.actor(jurisdictionId),
      'SELECT id, queue, job, data FROM messaging.outbox WHERE done_at IS NULL ORDER BY id',
    );
  }

  /** Carries every message for this service, and every document across the border, until nothing moves any more. */
  async carry(queues: readonly QueueName[] = ['exchange', 'ballistics', 'correlation', 'comparison']): Promise<void> {
    for (let moved = true; moved;) {
      moved = false;
      for (const jurisdictionId of Object.values<string>({ ...this.db.jurisdictions })) {
        for (const message of await this.open(jurisdictionId)) {
          if (!queues.includes(message.queue)) continue;
          await this.deliver(jurisdictionId, message);
          moved = true;
        }
      }
    }
  }

  async deliver(jurisdictionId: string, { id: messageId, queue, job, data }: OpenMessage): Promise<void> {
    const delivery = { messageId, jurisdictionId, queue, requestId: '', data: JSON.parse(data) as never };
    if (job === 'exchange-document.sent') return this.across(delivery);
    const handlers: Partial<Record<JobName, (delivery: never) => Promise<void>>> = {
      'acquisition.recorded': (each) => this.collection.correlate(each),
      'shared-acquisition.received': (each) => this.collection.takeInSharedAcquisition(each),
      'sharing-terms.received': (each) => this.collection.takeInTerms(each),
      'shared-acquisition.comparable': (each) => this.collection.compareLate(each),
      'acquisition.outdated': (each) => this.collection.renew(each),
      'correlation.requested': (each) => this.collection.correlateRequested(each),
      'correlation.part-due': (each) => this.collection.compare(each),
      'lead-notice.received': (each) => this.jobs.takeInLeadNotice(each),
      'cast-request.received': (each) => this.jobs.takeInCastRequest(each),
      'cast.received': (each) => this.jobs.receiveCast(each),
      'cast.judged': (each) => this.jobs.judgeCast(each),
      'laboratory-standing.received': (each) => this.jobs.takeInLaboratoryStanding(each),
      'comparison-report.received': (each) => this.jobs.takeInComparisonReport(each),
    };
    await (handlers[job] ?? this.hits.handlers[job])?.(delivery as never);
  }

  /** Posts a message as another service of this deployment would. */
  async post(jurisdictionId: string, job: JobName, data: object): Promise<void> {
    const actor = this.db.actor(jurisdictionId);
    await this.db.session.run(actor, (tx) => this.outbox.post(tx, actor, job, data as never));
  }

  private async across(delivery: Delivery<'exchange-document.sent'>): Promise<void> {
    const sender = this.db.actor(delivery.jurisdictionId);
    const signed = await this.db.session.run(sender, (tx) => this.documents.signed(tx, sender, delivery.data.documentId));
    const recipient = this.db.actor((JSON.parse(signed.text) as { to: string }).to);
    await this.db.session.run(recipient, (tx, now) => this.documents.takeIn(tx, recipient, now, signed));
    await this.db.session.run(sender, (tx) => this.inbox.done(tx, delivery));
  }
}
