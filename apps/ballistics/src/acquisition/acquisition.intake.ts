import { Injectable } from '@nestjs/common';
import { SurfaceEngine } from '../engine/surface-engine';
import type { PreparedScan, RefusedScan } from '../engine/tasks';
import { AcquisitionError, type AcquisitionErrorCode } from './acquisition.errors';
import { polarityOf } from './acquisition.rules';
import type { RecordAcquisition } from './acquisition.dto';

const REFUSALS: Record<RefusedScan['because'], AcquisitionErrorCode> = {
  file: 'acquisition.file-refused',
  units: 'acquisition.units-suspected',
  mark: 'acquisition.no-comparable-mark',
};

/** Reads what was handed in, before anything is written anywhere. */
@Injectable()
export class AcquisitionIntake {
  constructor(private readonly engine: SurfaceEngine) {}

  /** @throws AcquisitionError for a file or a mark that will not do, with the reader's own code as `reason` */
  async read(
    file: Uint8Array,
    { itemKind, region, unitsConfirmed }: Pick<RecordAcquisition, 'itemKind' | 'region' | 'unitsConfirmed'>,
  ): Promise<PreparedScan> {
    const scan = await this.engine.read(file, polarityOf(itemKind, region), unitsConfirmed === 'micrometre');
    if (scan.outcome === 'refused') throw new AcquisitionError(REFUSALS[scan.because], { ...scan.facts, reason: scan.reason });
    return scan;
  }
}
