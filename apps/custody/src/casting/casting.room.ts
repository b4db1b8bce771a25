import { CastMaking, CastReview } from './cast.entity';
import { CastEntry } from './cast-entry';
import { CastService } from './cast.service';
import { CastingController } from './casting.controller';
import { Casting, CastingStepRow, PourLimit } from './casting.entity';
import { CastingFinish } from './casting-finish';
import { CastingProcedureController } from './casting-procedure.controller';
import { CastingProcedureService } from './casting-procedure.service';
import { CastingReading } from './casting.reading';
import { CastCertificateController } from './certificate.controller';
import { CastCertificateService } from './certificate.service';
import { Mould } from './mould.entity';
import { MouldEntry } from './mould-entry';
import { MouldService } from './mould.service';
import { PourLimits } from './pour-limits';
import { RecallArrival } from './recall.arrival';
import { RecallController } from './recall.controller';
import { LotRecall, LotRecallItem, LotRecallNotice } from './recall.entity';
import { RecallMarks } from './recall-marks';
import { RecallService } from './recall.service';

export const CASTING_CONTROLLERS = [CastingController, CastingProcedureController, RecallController, CastCertificateController];

export const CASTING_PROVIDERS = [
  ...[RecallMarks, PourLimits, MouldEntry, CastEntry, CastingFinish],
  ...[MouldService, CastService, CastingProcedureService, CastingReading, RecallService, RecallArrival, CastCertificateService],
];

export const CASTING_ENTITIES = [
  ...[Mould, CastMaking, CastReview, Casting, CastingStepRow, PourLimit],
  ...[LotRecall, LotRecallItem, LotRecallNotice],
];
