import { DomainError, type OfficialRole } from '@headstamp/codes';
import { ExchangeDocuments, type ChainRow, type TraceProposalBody } from '@headstamp/exchange';
import { CalendarsService, FocalPointsService, STANDARD_DIRECTORY_POLICY } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery, type JobName } from '@headstamp/messaging';
import { PhotographLimits, Photographs, type ArrivedFile, type Photograph } from '@headstamp/photographs';
import { JurisdictionDirectory, serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { readDeadlinePolicy } from '../src/deadline/deadline-policy';
import { DueTimes } from '../src/deadline/due-times';
import { TracePhotographJobs } from '../src/jobs/trace-photograph.jobs';
import { TraceRequestJobs } from '../src/jobs/trace-request.jobs';
import { PhotographHearingService } from '../src/photograph/photograph-hearing.service';
import { PhotographReadingService } from '../src/photograph/photograph-reading.service';
import { PhotographSendingService } from '../src/photograph/photograph-sending.service';
import { ClarificationService } from '../src/clarification/clarification.service';
import { JoiningService } from '../src/joining/joining.service';
import type { StatePossessor } from '../src/possessor/possessor.dto';
import { PossessorService } from '../src/possessor/possessor.service';
import { SubRequestService } from '../src/sub-request/sub-request.service';
import { TraceAnswerService } from '../src/trace-request/trace-answer.service';
import type { TraceRequestDetail } from '../src/trace-request/trace-answer.view.dto';
import { TraceHearingService } from '../src/trace-request/trace-hearing.service';
import { TraceIntakeService } from '../src/trace-request/trace-intake.service';
import { TraceReadingService } from '../src/trace-request/trace-reading.service';
import type { TraceRequestDraft } from '../src/trace-request/trace-request.dto';
import { TraceRequestService } from '../src/trace-request/trace-request.service';
import type { TraceRequestView } from '../src/trace-request/trace-request.view.dto';
import { TRACING } from '../src/tracing.module';
import { OnwardHearingService } from '../src/onward-request/onward-hearing.service';
import { OnwardRequestService } from '../src/onward-request/onward-request.service';
import { SecondHandService } from '../src/onward-request/second-hand.service';
import { WaitingStepService } from '../src/onward-request/waiting-step.service';
import { OriginatorWordService } from '../src/use-condition/originator-word.service';
import { PassingOnService } from '../src/use-condition/passing-on.service';
import { RecallService } from '../src/use-condition/recall.service';
import { RecipientsService } from '../src/use-condition/recipients.service';

export type Code = 'BZ' | 'GT' | 'TT';

interface Message {
  id: string;
  queue: 'tracing' | 'exchange';
  job: JobName;
  data: string;
  request_id: string;
}

/** A picture of one point. */
const A_DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A pistol of Italian make, imported by Guatemala, found in Belize. */
export const COMPLETE_DRAFT: TraceRequestDraft = {
  addressee: 'GT',
  priority: 'ROUTINE',
  firearm: {
    serial: 'GT-20O9-1187',
    serialState: 'COMPLETE',
    make: 'Beretta',
    model: '92 FS',
    type: 'P',
    calibre: '9x19',
    countryOfOrigin: 'IT',
    marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
  },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry at the border',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
};

export const CHAIN: readonly ChainRow[] = [
  {
    sequence: 1,
    actor: 'MANUFACTURER',
    name: 'Pietro Beretta',
    licence: null,
    country: 'IT',
    acquiredOn: '2008',
    disposedOn: '2009-02-01',
    document: null,
  },
  {
    sequence: 2,
    actor: 'RETAILER',
    name: 'Armería Central',
    licence: 'R-77',
    country: 'GT',
    acquiredOn: '2009-03-01',
    disposedOn: '2025-03-01',
    document: 'F-12',
  },
  {
    sequence: 3,
    actor: 'FIRST_PURCHASER',
    name: 'Juan Pérez',
    licence: 'P-9',
    country: 'GT',
    acquiredOn: '2025-03-01',
    disposedOn: null,
    document: null,
  },
];

/** Three states with the tracing service each, on one real database; documents travel when `deliver` is called. */
export class TraceOffices {
  readonly requests: TraceRequestService;
  readonly answers: TraceAnswerService;
  readonly reading: TraceReadingService;
  readonly subRequests: SubRequestService;
  readonly clarifications: ClarificationService;
  readonly joining: JoiningService;
  readonly possessors: PossessorService;
  readonly words: OriginatorWordService;
  readonly onward: OnwardRequestService;
  readonly secondHand: SecondHandService;
  readonly steps: WaitingStepService;
  readonly recipients: RecipientsService;
  readonly photographs: Photographs;
  readonly focalPoints: FocalPointsService;
  readonly documents: ExchangeDocuments;
  readonly inbox: Inbox;
  readonly pictures: PhotographReadingService;
  private readonly jobs: TraceRequestJobs;
  private readonly pictureJobs: TracePhotographJobs;

  private constructor(readonly db: TestDatabase) {
    const { session } = db;
    const directory = new JurisdictionDirectory(db.dataSource);
    const ledger = new Ledger();
    this.inbox = new Inbox(session);
    this.documents = new ExchangeDocuments(directory, db.keys, ledger, new Outbox());
    this.photographs = new Photographs(session, ledger, new PhotographLimits());
    const calendars = new CalendarsService(session, directory);
    this.focalPoints = new FocalPointsService(session, directory, calendars, STANDARD_DIRECTORY_POLICY);
    const dueTimes = new DueTimes(calendars, readDeadlinePolicy({}));
    const passingOn = new PassingOnService(session, ledger, new Outbox());
    const recall = new RecallService(this.documents, ledger);
    const pictures = new PhotographSendingService(this.photographs, this.documents, new Outbox(), ledger);
    this.requests = new TraceRequestService(session, directory, ledger, this.documents, dueTimes, this.photographs, this.focalPoints, passingOn, pictures);
    this.answers = new TraceAnswerService(session, directory, ledger, this.documents, this.photographs, passingOn, dueTimes, pictures);
    this.pictures = new PhotographReadingService(session);
    const limits = new PhotographLimits();
    const pictureHearing = new PhotographHearingService(session, this.inbox, new Outbox(), this.documents, this.photographs, limits, ledger);
    this.pictureJobs = new TracePhotographJobs(this.inbox, pictures, pictureHearing);
    this.reading = new TraceReadingService(session, directory);
    this.subRequests = new SubRequestService(session, directory, this.requests, passingOn);
    this.clarifications = new ClarificationService(session, directory, ledger, this.documents, passingOn, dueTimes);
    this.joining = new JoiningService(session, directory, ledger, this.documents);
    this.possessors = new PossessorService(session, directory, ledger);
    this.words = new OriginatorWordService(session, directory, ledger, this.documents, recall);
    this.secondHand = new SecondHandService(session, directory, ledger, this.documents);
    this.onward = new OnwardRequestService(session, directory, ledger, this.documents, this.secondHand);
    this.recipients = new RecipientsService(session, directory, this.documents);
    this.steps = new WaitingStepService(session, this.requests, this.answers, this.clarifications);
    const onwardHearing = new OnwardHearingService(directory, ledger, this.documents);
    const intake = new TraceIntakeService(ledger, this.documents, new Outbox());
    this.jobs = new TraceRequestJobs(this.inbox, intake, new TraceHearingService(ledger, this.documents, dueTimes), this.words, onwardHearing, recall);
  }

  static async open(): Promise<TraceOffices> {
    return new TraceOffices(await testDatabase([TRACING]));
  }

  official(code: Code): Actor {
    return this.db.actor(this.db.jurisdictions[code]);
  }

  async submitted(more: Partial<TraceRequestDraft> = {}): Promise<TraceRequestView> {
    const { id, version } = await this.requests.draft(this.official('BZ'), { ...COMPLETE_DRAFT, ...more });
    return this.requests.submit(this.official('BZ'), id, version);
  }

  /** A photograph that this state keeps. */
  photograph(code: Code, file: ArrivedFile = { bytes: A_DOT, mediaType: 'image/png' }): Promise<Photograph> {
    return this.photographs.record(this.official(code), file);
  }

  async submittedWithPossessor(possessor: StatePossessor): Promise<TraceRequestView> {
    const draft = await this.requests.draft(this.official('BZ'), COMPLETE_DRAFT);
    const { version } = await this.possessors.state(this.official('BZ'), draft.id, draft.version, possessor);
    return this.requests.submit(this.official('BZ'), draft.id, version);
  }

  /** A request that has reached Guatemala and was acknowledged there, on both sides. */
  async acknowledged(more: Partial<TraceRequestDraft> = {}): Promise<TraceRequestView> {
    const { id } = await this.submitted(more);
    await this.deliver();
    const request = await this.answers.acknowledge(this.official('GT'), id, (await this.seen('GT', id)).version);
    await this.deliver();
    return request;
  }

  seen(code: Code, id: string, ...roles: readonly OfficialRole[]): Promise<TraceRequestDetail> {
    return this.reading.one(this.official(code), roles.length > 0 ? roles : ['focal-point'], id);
  }

  /** What the marking service of that state says after its search. */
  async propose(code: Code, traceRequestId: string, ...recordIds: readonly string[]): Promise<void> {
    const body: TraceProposalBody = {
      subjectId: traceRequestId,
      candidates: recordIds.map((recordId) => ({
        recordId,
        serial: 'GT-2009-1187',
        make: 'Beretta',
        model: '92 FS',
        calibre: '9x19',
        importMark: 'GT 2009',
        agrees: ['make', 'calibre'],
        differs: [{ field: 'serial', observed: 'GT-20O9-1187', recorded: 'GT-2009-1187', reason: 'O read for 0' }],
        chain: CHAIN,
      })),
    };
    const marking = serviceActor(this.db.jurisdictions[code], 'marking');
    await this.db.session.run(marking, (tx, now) =>
      this.documents.send(tx, marking, now, { kind: 'trace-proposal', to: marking.jurisdictionId, body }),
    );
    await this.deliver();
  }

  /**
   * Carries every message that waits until none is left; each message `times` times. Answers with what was refused for good;
   * what may go better later is tried again as long as anything else moves.
   */
  async deliver(times = 1): Promise<string[]> {
    const refused: string[] = [];
    for (;;) {
      let carried = 0;
      const failures: unknown[] = [];
      for (const jurisdictionId of Object.values(this.db.jurisdictions) as string[]) {
        for (const message of await this.waiting(jurisdictionId)) {
          const data = JSON.parse(message.data) as never;
          const delivery = { messageId: message.id, jurisdictionId, queue: message.queue, requestId: message.request_id, data };
          try {
            for (let time = 0; time < times; time += 1) await this.handle(message.job, delivery);
            carried += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) failures.push(error);
            else {
              await this.giveUp(delivery, error.code);
              refused.push(error.code);
            }
          }
        }
      }
      if (carried > 0) continue;
      if (failures.length > 0) throw failures[0];
      return refused;
    }
  }

  /** Kinds of the events about a request in that state's log, oldest first. */
  async events(code: Code, id: string): Promise<string[]> {
    const rows = await this.rows<{ kind: string }>(
      code,
      'SELECT kind FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2 ORDER BY written',
      id,
    );
    return rows.map(({ kind }) => kind);
  }

  rows<T>(code: Code, sql: string, ...values: unknown[]): Promise<T[]> {
    const actor = this.official(code);
    return this.db.session.run(actor, (tx) => tx.query<T[]>(sql, [actor.jurisdictionId, ...values]));
  }

  private async waiting(jurisdictionId: string): Promise<Message[]> {
    return this.db.session.run(serviceActor(jurisdictionId, 'test'), (tx) =>
      tx.query<Message[]>(
        `SELECT id, queue, job, data, request_id FROM messaging.outbox
         WHERE jurisdiction_id = $1 AND queue IN ('tracing', 'exchange') AND done_at IS NULL AND given_up_at IS NULL ORDER BY id`,
        [jurisdictionId],
      ),
    );
  }

  /** As a worker does it with what breaks a rule of the field. */
  private giveUp({ jurisdictionId, messageId }: Delivery<never>, failure: string): Promise<unknown> {
    return this.db.session.run(serviceActor(jurisdictionId, 'test'), (tx) =>
      tx.query('UPDATE messaging.outbox SET given_up_at = now(), failure = $3 WHERE jurisdiction_id = $1 AND id = $2', [
        jurisdictionId,
        messageId,
        failure,
      ]),
    );
  }

  private async handle(job: JobName, delivery: Delivery<never>): Promise<void> {
    if (job === 'exchange-document.sent') return this.carryOver(delivery);
    if (job === 'trace-request.received') return this.jobs.takeRequest(delivery);
    if (job === 'trace-status.received') return this.jobs.takeStatus(delivery);
    if (job === 'trace-proposal.received') return this.jobs.takeProposal(delivery);
    if (job === 'trace-answer.received') return this.jobs.takeAnswer(delivery);
    if (job === 'trace-originator-word.received') return this.jobs.takeOriginatorWord(delivery);
    if (job === 'trace-clarification.received') return this.jobs.takeClarification(delivery);
    if (job === 'onward-request.received') return this.jobs.takeOnwardRequest(delivery);
    if (job === 'second-hand-request.received') return this.jobs.takeSecondHandRequest(delivery);
    if (job === 'onward-answer.received') return this.jobs.takeOnwardAnswer(delivery);
    if (job === 'passed-on-recall.received') return this.jobs.takeRecall(delivery);
    if (job === 'trace-photograph.due') return this.pictureJobs.send(delivery);
    if (job === 'trace-photograph.received') return this.pictureJobs.takePart(delivery);
    if (job === 'trace-photograph.complete') return this.pictureJobs.keep(delivery);
    throw new Error(`tracing does not hear of ${job}`);
  }

  private async carryOver(delivery: Delivery<'exchange-document.sent'>): Promise<void> {
    const sender = serviceActor(delivery.jurisdictionId, 'exchange');
    const signed = await this.db.session.run(sender, (tx) => this.documents.signed(tx, sender, delivery.data.documentId));
    const recipient = serviceActor((JSON.parse(signed.text) as { to: string }).to, 'exchange');
    await this.db.session.run(recipient, async (tx, now) => {
      if (await this.inbox.accept(tx, recipient, 'exchange', delivery.messageId)) await this.documents.takeIn(tx, recipient, now, signed);
    });
    await this.db.session.run(sender, (tx) => this.inbox.done(tx, delivery));
  }
}
