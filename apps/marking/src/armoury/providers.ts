import { Armoury, ArmouryAmmunitionCount, ArmouryPlacement } from './armoury.entity';
import { ArmouryController } from './armoury.controller';
import { ArmouryService } from './armoury.service';
import { DifferenceService } from './difference.service';
import { InspectionController } from './inspection.controller';
import { ArmouryInspection, InspectionDifference, InspectionListed, InspectionRounds, InspectionSighting } from './inspection.entity';
import { InspectionService } from './inspection.service';
import { StorageAnswer, StorageAssessment } from './storage-assessment.entity';
import { StorageAssessmentService } from './storage-assessment.service';

export const ARMOURY_ENTITIES = [
  ...[Armoury, ArmouryPlacement, ArmouryAmmunitionCount, StorageAssessment, StorageAnswer],
  ...[ArmouryInspection, InspectionListed, InspectionSighting, InspectionRounds, InspectionDifference],
];
export const ARMOURY_PROVIDERS = [ArmouryService, InspectionService, DifferenceService, StorageAssessmentService];
export const ARMOURY_CONTROLLERS = [ArmouryController, InspectionController];
