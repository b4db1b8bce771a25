import type { Provider } from '@nestjs/common';
import { RecordImportJobs } from '../jobs/record-import.jobs';
import { ImportFault } from './import-fault.entity';
import { ImportFaults } from './import-faults';
import { ImportPart } from './import-part.entity';
import { ImportParts } from './import-parts';
import { ImportThreads } from './import-threads';
import { PausedReadings } from './paused-readings';
import { RecordImport } from './record-import.entity';
import { RecordImportIntake } from './record-import.intake';
import { RecordImportReader } from './record-import.reader';
import { RecordImportRetention } from './record-import.retention';
import { RecordImportRuns } from './record-import.runs';
import { RecordImportService } from './record-import.service';
import { RECORD_IMPORT_SETTINGS, RecordImportSettings } from './record-import.settings';
import { RecordImportUploads } from './record-import.uploads';
import { RecordWriter } from './record-writer';

export const RECORD_IMPORT_ENTITIES = [RecordImport, ImportPart, ImportFault];

export const RECORD_IMPORT_PROVIDERS: Provider[] = [
  { provide: ImportThreads, useFactory: () => new ImportThreads() },
  { provide: RecordImportSettings, useValue: RECORD_IMPORT_SETTINGS },
  ...[ImportParts, ImportFaults, PausedReadings, RecordWriter, RecordImportIntake, RecordImportUploads, RecordImportService],
  ...[RecordImportReader, RecordImportRuns, RecordImportRetention, RecordImportJobs],
];
