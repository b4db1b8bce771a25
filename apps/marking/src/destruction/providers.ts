import { CarryOutService } from './carry-out.service';
import { CertificateService } from './certificate.service';
import { DestructionController } from './destruction.controller';
import {
  DestructionAttendance,
  DestructionAttendanceIdentity,
  DestructionBatch,
  DestructionCertificate,
  DestructionItem,
} from './destruction.entity';
import { DestructionService } from './destruction.service';
import { FirearmHoldController } from './firearm-hold.controller';
import { FirearmHold } from './firearm-hold.entity';
import { FirearmHoldService } from './firearm-hold.service';

export const DESTRUCTION_ENTITIES = [
  ...[DestructionBatch, DestructionItem, DestructionCertificate],
  ...[DestructionAttendance, DestructionAttendanceIdentity, FirearmHold],
];
export const DESTRUCTION_PROVIDERS = [DestructionService, CarryOutService, CertificateService, FirearmHoldService];
export const DESTRUCTION_CONTROLLERS = [DestructionController, FirearmHoldController];
