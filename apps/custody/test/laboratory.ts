import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { HistoryExport, Ledger, LedgerSequencer } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery, type JobName } from '@headstamp/messaging';
import { PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { CastEntry } from '../src/casting/cast-entry';
import { CastService } from '../src/casting/cast.service';
import type { MakeCast, MakeMould, ReviewCast } from '../src/casting/casting.dto';
import { CastingFinish } from '../src/casting/casting-finish';
import { CastingProcedureService } from '../src/casting/casting-procedure.service';
import { CastingReading } from '../src/casting/casting.reading';
import type { CastView, MouldView } from '../src/casting/casting-views.dto';
import { MouldEntry } from '../src/casting/mould-entry';
import { MouldService } from '../src/casting/mould.service';
import { PourLimits } from '../src/casting/pour-limits';
import { RecallArrival } from '../src/casting/recall.arrival';
import { RecallMarks } from '../src/casting/recall-marks';
import { RecallService } from '../src/casting/recall.service';
import { AnnotationsService } from '../src/chronicle/annotations.service';
import { Chronicle } from '../src/chronicle/chronicle';
import { FlagsService } from '../src/chronicle/flags.service';
import { OfficialSignatures } from '../src/chronicle/official-signatures';
import type { PackConsignment } from '../src/consignment/consignment.dto';
import type { ConsignmentDetailView } from '../src/consignment/consignment-view.dto';
import { CUSTODY } from '../src/custody.module';
import type { ExhibitView, RegisterExhibit } from '../src/exhibit/exhibit.dto';
import { ExhibitPartsService } from '../src/exhibit/exhibit-parts.service';
import { ExhibitService } from '../src/exhibit/exhibit.service';
import { ExhibitTreeReading } from '../src/exhibit/exhibit-tree.reading';
import { Numbering } from '../src/exhibit/numbering';
import { Referencing } from '../src/exhibit/referencing';
import { SealRegister } from '../src/exhibit/seal-register';
import { Sealing } from '../src/exhibit/sealing';
import { Answering } from '../src/handover/answering';
import { HandoverService } from '../src/handover/handover.service';
import { Offering } from '../src/handover/offering';
import { PaperFormService } from '../src/handover/paper-form.service';
import { PaperForms } from '../src/handover/paper-forms';
import { CustodyHistoryService } from '../src/history/history.service';
import { OfficialKeys } from '../src/history/official-keys';
import { RecallJobs } from '../src/jobs/recall.jobs';
import { consignmentServices } from './consignment-services';

export const refusedWith = (code: string): unknown => expect.objectContaining({ code });
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
let seals = 0;
export const aSeal = (): string => `BZ-SEAL-${(seals += 1)}`;

interface OutboxRow {
  id: string;
  queue: Delivery['queue'];
  job: JobName;
  data: string;
  request_id: string;
}

/** The custody service of three jurisdictions on a real PostgreSQL, without its HTTP face and its queue. */
export class Laboratory {
  private constructor(readonly db: TestDatabase) {}

  static async open(): Promise<Laboratory> {
    return new Laboratory(await testDatabase([CUSTODY]));
  }

  readonly ledger = new Ledger();
  readonly outbox = new Outbox();
  readonly directory = new JurisdictionDirectory(this.db.dataSource);
  readonly inbox = new Inbox(this.db.session);
  readonly officials = new OfficialsService(this.db.session, this.directory);
  readonly documents = new ExchangeDocuments(this.directory, this.db.keys, this.ledger, this.outbox);
  readonly sequencer = new LedgerSequencer(this.db.session, this.directory, this.db.logKeys, {
    databaseUrl: this.db.runtimeUrl,
    sequenceEveryMs: 60_000,
  });
  readonly chronicle = new Chronicle(this.ledger);
  readonly signatures = new OfficialSignatures(this.db.keys);
  readonly numbering = new Numbering();
  readonly sealRegister = new SealRegister();
  readonly sealing = new Sealing(this.sealRegister, this.chronicle);
  readonly exhibits = new ExhibitService(this.db.session, this.chronicle, this.sealing, new Referencing(this.numbering));
  readonly parts = new ExhibitPartsService(this.db.session, this.chronicle, this.sealing, new Referencing(this.numbering));
  readonly trees = new ExhibitTreeReading(this.db.session);
  readonly photographs = new Photographs(this.db.session, this.ledger, new PhotographLimits());
  readonly recallMarks = new RecallMarks(this.chronicle);
  readonly pourLimits = new PourLimits(this.db.session, this.ledger);
  readonly mouldEntry = new MouldEntry(this.chronicle, this.sealing, this.numbering, this.recallMarks);
  readonly castEntry = new CastEntry(this.chronicle, this.numbering, this.pourLimits, this.recallMarks, this.outbox);
  readonly moulds = new MouldService(this.db.session, this.sealing, this.mouldEntry);
  readonly casts = new CastService(this.db.session, this.chronicle, this.castEntry, this.photographs, this.outbox);
  readonly castings = new CastingProcedureService(
    this.db.session,
    this.chronicle,
    this.sealing,
    new CastingFinish(this.mouldEntry, this.castEntry),
  );
  readonly recalls = new RecallService(this.db.session, this.ledger, this.recallMarks, this.documents);
  readonly recallJobs = new RecallJobs(this.inbox, new RecallArrival(this.documents, this.recallMarks, this.ledger));
  readonly reading = new CastingReading(this.db.session, this.chronicle);
  readonly offering = new Offering(this.chronicle, this.signatures, this.officials, this.photographs, new PaperForms());
  readonly answering = new Answering(this.chronicle, this.signatures, this.photographs);
  readonly handovers = new HandoverService(this.db.session, this.offering, this.answering);
  readonly paperForms = new PaperFormService(this.db.session, this.ledger, this.numbering, this.directory);
  readonly annotations = new AnnotationsService(this.db.session, this.chronicle, this.officials);
  readonly flags = new FlagsService(this.db.session, this.ledger);
  private readonly consigning = consignmentServices(this);
  readonly consignments = this.consigning.sending;
  readonly arrival = this.consigning.arrival;
  readonly holds = this.consigning.holds;
  readonly losses = this.consigning.losses;
  readonly loans = this.consigning.loans;
  readonly findings = this.consigning.findings;
  readonly sweep = this.consigning.sweep;
  readonly jobs = this.consigning.jobs;
  readonly histories = new CustodyHistoryService(
    this.db.session,
    new HistoryExport(this.sequencer, this.directory, this.db.logKeys),
    this.documents,
    new OfficialKeys(this.db.keys),
  );

  close(): Promise<void> {
    return this.db.close();
  }

  async official(jurisdictionId: string, ...roles: OfficialRole[]): Promise<Actor> {
    const { id } = await this.officials.appoint(
      serviceActor(jurisdictionId, 'test'),
      { login: randomUUID(), name: 'An Official', reference: `REF-${randomUUID().slice(0, 8)}`, roles },
      randomUUID(),
    );
    return this.db.actor(jurisdictionId, id);
  }

  anExhibit(actor: Actor, more: Partial<RegisterExhibit> = {}): Promise<ExhibitView> {
    return this.exhibits.register(actor, {
      caseId: randomUUID(),
      kind: 'FIRED_CARTRIDGE_CASE',
      description: 'fired case from the counter',
      calibre: '9x19',
      regions: ['BREECH_FACE', 'FIRING_PIN'],
      occurredAt: hoursAgo(72),
      ...more,
    });
  }

  aMould(actor: Actor, originalId: string, more: Partial<MakeMould> = {}): Promise<MouldView> {
    return this.moulds.make(actor, {
      originalId,
      siliconeProduct: 'casting silicone',
      lot: 'L-1',
      expiresOn: '2099-12-31',
      mixRatio: '10:1',
      degassing: { pressureKpa: 3, minutes: 5 },
      cureHours: 16,
      temperatureC: 22,
      sealAfter: aSeal(),
      occurredAt: hoursAgo(48),
      ...more,
    });
  }

  aCast(actor: Actor, mouldId: string, more: Partial<MakeCast> = {}): Promise<CastView> {
    return this.casts.make(actor, mouldId, {
      resinProduct: 'casting resin',
      lot: 'R-1',
      expiresOn: '2099-12-31',
      pressureKpa: 250,
      minutes: 60,
      demouldedAt: hoursAgo(24),
      ...more,
    });
  }

  reviewed(reviewer: Actor, castId: string, more: Partial<ReviewCast> = {}): Promise<CastView> {
    return this.casts.review(reviewer, castId, {
      fitFor: ['MICROSCOPY'],
      perRegion: [{ region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] }],
      magnification: 40,
      ...more,
    });
  }

  /** A cast that somebody other than its maker passed for microscopy. */
  async aPassedCast(maker: Actor, reviewer: Actor): Promise<CastView> {
    const original = await this.anExhibit(maker);
    const mould = await this.aMould(maker, original.id);
    const cast = await this.aCast(maker, mould.id);
    return this.reviewed(reviewer, cast.id);
  }

  aPackedConsignment(packer: Actor, castIds: string[], more: Partial<PackConsignment> = {}): Promise<ConsignmentDetailView> {
    return this.consignments.pack(packer, { to: 'GT', linkId: randomUUID(), castIds, sealNumber: aSeal(), ...more });
  }

  async aDispatchedConsignment(packer: Actor, castIds: string[], more: Partial<PackConsignment> = {}): Promise<ConsignmentDetailView> {
    const { id } = await this.aPackedConsignment(packer, castIds, more);
    const dispatched = await this.consignments.dispatch(packer, id, { courier: 'diplomatic bag', dispatchedAt: new Date().toISOString() });
    await this.deliver();
    return dispatched;
  }

  /** Rows of a table as the actor's jurisdiction sees them. */
  rows<Row>(actor: Actor, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.db.session.run(actor, (tx) => tx.query<Row[]>(sql, values));
  }

  async events(actor: Actor, subjectId: string): Promise<{ kind: string; body: string }[]> {
    return this.rows(actor, 'SELECT kind, body FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2 ORDER BY written', [
      actor.jurisdictionId,
      subjectId,
    ]);
  }

  async eventKinds(actor: Actor, subjectId: string): Promise<string[]> {
    return (await this.events(actor, subjectId)).map(({ kind }) => kind);
  }

  posted(actor: Actor, job: JobName): Promise<{ data: string }[]> {
    return this.rows(actor, 'SELECT data FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = $2 ORDER BY id', [
      actor.jurisdictionId,
      job,
    ]);
  }

  /** Carries out what is in the outboxes until nothing is left; every message is handed over `times` times, as a queue may. */
  async deliver(times = 1): Promise<void> {
    for (let moved = true; moved;) {
      moved = false;
      for (const jurisdictionId of Object.values(this.db.jurisdictions)) {
        const actor = serviceActor(jurisdictionId, 'relay');
        const open = await this.rows<OutboxRow>(
          actor,
          `SELECT id, queue, job, data, request_id FROM messaging.outbox
           WHERE jurisdiction_id = $1 AND done_at IS NULL AND queue IN ('exchange', 'custody') ORDER BY id`,
          [jurisdictionId],
        );
        for (const row of open) for (let time = 0; time < times; time += 1) await this.carryOut(jurisdictionId, row);
        moved ||= open.length > 0;
      }
    }
  }

  private async carryOut(jurisdictionId: string, { id: messageId, queue, job, data, request_id: requestId }: OutboxRow): Promise<void> {
    const delivery = { messageId, jurisdictionId, queue, requestId };
    const content = JSON.parse(data) as { documentId: string; subjectId: string };
    if (job === 'exchange-document.sent') return this.cross({ ...delivery, data: content });
    if (job === 'consignment-notice.received') return this.jobs.announce({ ...delivery, data: content });
    if (job === 'lot-recall.received') return this.recallJobs.takeIn({ ...delivery, data: content });
    if (job === 'receipt.received') return this.jobs.settle({ ...delivery, data: content });
    if (job === 'consignment-word.received') return this.jobs.hear({ ...delivery, data: content });
    if (job === 'loan-word.received') return this.jobs.hearOfLoan({ ...delivery, data: content });
    throw new Error(`the custody service does not know ${job}`);
  }

  /** From one jurisdiction's outbox to the other's tables, as the exchange's own job does it. */
  private async cross(delivery: Delivery<'exchange-document.sent'>): Promise<void> {
    const { session } = this.db;
    const sender = serviceActor(delivery.jurisdictionId, 'exchange');
    const signed = await session.run(sender, (tx) => this.documents.signed(tx, sender, delivery.data.documentId));
    const recipient = serviceActor((JSON.parse(signed.text) as { to: string }).to, 'exchange');
    await session.run(recipient, async (tx, now) => {
      if (await this.inbox.accept(tx, recipient, 'exchange', delivery.messageId)) await this.documents.takeIn(tx, recipient, now, signed);
    });
    await session.run(sender, (tx) => this.inbox.done(tx, delivery));
  }
}
