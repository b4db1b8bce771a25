import type { ExchangeDocuments } from '@headstamp/exchange';
import { CalendarsService, type OfficialsService } from '@headstamp/jurisdictions';
import type { Ledger } from '@headstamp/ledger';
import type { Inbox, Outbox } from '@headstamp/messaging';
import type { JurisdictionDirectory, JurisdictionSession } from '@headstamp/tenancy';
import type { Chronicle } from '../src/chronicle/chronicle';
import type { OfficialSignatures } from '../src/chronicle/official-signatures';
import { ConsignmentAlarms } from '../src/consignment/consignment.alarms';
import { RecallMarks } from '../src/casting/recall-marks';
import { ConsignmentAnnouncement } from '../src/consignment/consignment.announcement';
import { ConsignmentAnswers } from '../src/consignment/consignment-answers';
import { ConsignmentArrival } from '../src/consignment/consignment.arrival';
import { ConsignmentCustody } from '../src/consignment/consignment-custody';
import { ConsignmentHearing } from '../src/consignment/consignment.hearing';
import { ConsignmentFindings } from '../src/consignment/consignment.findings';
import { ConsignmentHold } from '../src/consignment/consignment.hold';
import { ConsignmentLoss } from '../src/consignment/consignment.loss';
import { ConsignmentService } from '../src/consignment/consignment.service';
import { ConsignmentSettlement } from '../src/consignment/consignment.settlement';
import { ConsignmentSweep, readSweepPolicy } from '../src/consignment/consignment.sweep';
import { LoanService } from '../src/consignment/loan.service';
import type { Numbering } from '../src/exhibit/numbering';
import type { SealRegister } from '../src/exhibit/seal-register';
import { ConsignmentJobs } from '../src/jobs/consignment.jobs';

interface Needed {
  readonly db: { readonly session: JurisdictionSession };
  readonly directory: JurisdictionDirectory;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly chronicle: Chronicle;
  readonly signatures: OfficialSignatures;
  readonly documents: ExchangeDocuments;
  readonly sealRegister: SealRegister;
  readonly numbering: Numbering;
  readonly officials: OfficialsService;
}

/** Everything a laboratory does with consignments, on the services it has. */
export function consignmentServices({
  db,
  directory,
  inbox,
  outbox,
  ledger,
  chronicle,
  signatures,
  documents,
  sealRegister,
  numbering,
  officials,
}: Needed) {
  const { session } = db;
  const alarms = new ConsignmentAlarms(outbox);
  const custody = new ConsignmentCustody(chronicle, ledger, alarms);
  const answers = new ConsignmentAnswers(signatures, documents, custody, outbox);
  const settlement = new ConsignmentSettlement(documents, custody, alarms);
  const findings = new ConsignmentFindings(session, documents, custody, alarms, chronicle);
  const hearing = new ConsignmentHearing(documents, custody, alarms, settlement, findings);
  const announcement = new ConsignmentAnnouncement(documents, sealRegister, custody, alarms, new RecallMarks(chronicle));
  const loans = new LoanService(session, documents, custody, alarms, officials);
  const calendars = new CalendarsService(session, directory);
  return {
    sending: new ConsignmentService(session, chronicle, ledger, signatures, documents, sealRegister, numbering),
    arrival: new ConsignmentArrival(session, custody, answers, alarms),
    holds: new ConsignmentHold(session, custody, answers, documents),
    losses: new ConsignmentLoss(session, custody, documents, alarms),
    loans,
    findings,
    sweep: new ConsignmentSweep(session, directory, calendars, ledger, alarms, readSweepPolicy({})),
    jobs: new ConsignmentJobs(inbox, announcement, settlement, hearing, loans),
  };
}
