import { LabelIncidentService } from './incident.service';
import { LabelIncidents } from './incidents';
import { LabelPrintingService } from './label-printing.service';
import { LabelRegisterService } from './label-register.service';
import { LabelIncident, LabelScan } from './label-scan.entity';
import { LabelSubjects } from './label-subjects';
import { LabelTexts } from './label-text';
import { LabelController } from './label.controller';
import { Label, LabelPrint, LabelRun } from './label.entity';
import { LabelScanController } from './scan.controller';
import { LabelScanService } from './scan.service';
import { readShortestJourney, ShortestJourney } from './shortest-journey';

export const LABEL_CONTROLLERS = [LabelController, LabelScanController];
export const LABEL_PROVIDERS = [
  LabelTexts,
  LabelSubjects,
  LabelPrintingService,
  LabelRegisterService,
  LabelIncidents,
  LabelIncidentService,
  LabelScanService,
  { provide: ShortestJourney, useFactory: () => readShortestJourney(process.env) },
];
export const LABEL_ENTITIES = [Label, LabelRun, LabelPrint, LabelScan, LabelIncident];
