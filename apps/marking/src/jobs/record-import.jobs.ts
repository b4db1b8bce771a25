import { HandlesJob, type Delivery } from '@headstamp/messaging';
import { Injectable } from '@nestjs/common';
import { RecordImportRuns } from '../record-import/record-import.runs';

@Injectable()
export class RecordImportJobs {
  constructor(private readonly runs: RecordImportRuns) {}

  @HandlesJob({ job: 'record-import.continued', queue: 'marking' })
  carryOut(delivery: Delivery<'record-import.continued'>): Promise<void> {
    return this.runs.carryOut(delivery);
  }
}
