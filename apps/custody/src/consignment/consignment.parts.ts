import { ConsignmentAlarms } from './consignment.alarms';
import { ConsignmentAnnouncement } from './consignment.announcement';
import { ConsignmentAnswers } from './consignment-answers';
import { ConsignmentArrival } from './consignment.arrival';
import { ConsignmentController } from './consignment.controller';
import { ConsignmentCustody } from './consignment-custody';
import { Consignment, ConsignmentItem } from './consignment.entity';
import { ConsignmentHearing } from './consignment.hearing';
import { ConsignmentFindings } from './consignment.findings';
import { ConsignmentHold } from './consignment.hold';
import { ConsignmentLoss } from './consignment.loss';
import { ConsignmentService } from './consignment.service';
import { ConsignmentSettlement } from './consignment.settlement';
import { ConsignmentSweep, ConsignmentSweepPolicy, readSweepPolicy } from './consignment.sweep';
import { LoanController } from './loan.controller';
import { LoanEnded, LoanEnding } from './loan.entity';
import { LoanService } from './loan.service';
import { CarrierEvent, ConsignmentCheck, ConsignmentPackage, CustomsPaper } from './package.entity';
import { ConsignmentNotice, ConsignmentWord } from './word.entity';

export const CONSIGNMENT_CONTROLLERS = [ConsignmentController, LoanController];
export const CONSIGNMENT_ENTITIES = [
  Consignment,
  ConsignmentItem,
  ConsignmentPackage,
  ConsignmentCheck,
  CustomsPaper,
  CarrierEvent,
  ConsignmentWord,
  ConsignmentNotice,
  LoanEnding,
  LoanEnded,
];
export const CONSIGNMENT_PROVIDERS = [
  ConsignmentAlarms,
  ConsignmentCustody,
  ConsignmentAnswers,
  ConsignmentService,
  ConsignmentAnnouncement,
  ConsignmentArrival,
  ConsignmentHold,
  ConsignmentLoss,
  ConsignmentFindings,
  ConsignmentSettlement,
  ConsignmentHearing,
  ConsignmentSweep,
  { provide: ConsignmentSweepPolicy, useFactory: () => readSweepPolicy(process.env) },
  LoanService,
];
