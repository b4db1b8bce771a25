import { CompetenceController } from './competence/competence.controller';
import { Competence, ProficiencyResult } from './competence/competence.entity';
import { CompetenceService } from './competence/competence.service';
import { ConsumableLotController } from './consumable-lot/consumable-lot.controller';
import { ConsumableLot } from './consumable-lot/consumable-lot.entity';
import { ConsumableLotService } from './consumable-lot/consumable-lot.service';
import { DeviationController } from './deviation/deviation.controller';
import { DeviationService } from './deviation/deviation.service';
import { LaboratoryNotice } from './due/due-notice.entity';
import { DutySweep, DutySweepInterval, readDutySweep } from './due/duty-sweep';
import { DutyController } from './due/duty.controller';
import { DutyService } from './due/duty.service';
import { InstrumentController } from './instrument/instrument.controller';
import { Instrument, InstrumentCalibration, InstrumentCheck, InstrumentServiceRow } from './instrument/instrument.entity';
import { InstrumentService } from './instrument/instrument.service';
import { MethodController } from './method/method.controller';
import { MethodVersion } from './method/method.entity';
import { MethodService } from './method/method.service';
import { NonConformityController } from './non-conformity/non-conformity.controller';
import { NonConformity } from './non-conformity/non-conformity.entity';
import { NonConformityService } from './non-conformity/non-conformity.service';
import { DeviationAllowance, ExaminationMeansRow, LaboratoryPolicyRow, StandingRevision } from './standing/standing.entity';
import { StandingPublisher } from './standing/standing.publisher';

/** What the custody module takes in of the laboratory's quality records. */
export const LABORATORY_CONTROLLERS = [
  InstrumentController,
  MethodController,
  ConsumableLotController,
  CompetenceController,
  NonConformityController,
  DeviationController,
  DutyController,
];

export const LABORATORY_PROVIDERS = [
  StandingPublisher,
  InstrumentService,
  MethodService,
  ConsumableLotService,
  CompetenceService,
  NonConformityService,
  DeviationService,
  DutyService,
  { provide: DutySweepInterval, useFactory: () => readDutySweep(process.env) },
  DutySweep,
];

export const LABORATORY_ENTITIES = [
  Instrument,
  InstrumentCalibration,
  InstrumentCheck,
  InstrumentServiceRow,
  MethodVersion,
  ConsumableLot,
  Competence,
  ProficiencyResult,
  NonConformity,
  DeviationAllowance,
  LaboratoryPolicyRow,
  StandingRevision,
  ExaminationMeansRow,
  LaboratoryNotice,
];
