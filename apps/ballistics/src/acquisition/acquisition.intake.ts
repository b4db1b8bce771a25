import { Injectable } from '@nestjs/common';
import { SurfaceEngine } from '../engine/surface-engine';
import type { KeptScan, PreparedScan, RefusedScan } from '../engine/tasks';
import { AcquisitionError, type AcquisitionErrorCode } from './acquisition.errors';
import { isComparedAlone, polarityOf } from './acquisition.rules';
import type { RecordAcquisition } from './acquisition.dto';

export const REFUSALS: Record<RefusedScan['because'], AcquisitionErrorCode> = {
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
  ): Promise<PreparedScan | KeptScan> {
    const polarity = polarityOf(itemKind, region);
    const micrometres = unitsConfirmed === 'micrometre';
    const scan = await (isComparedAlone(region) ? this.engine.read(file, polarity, micrometres) : this.engine.judge(file, micrometres));
    if (scan.outcome === 'refused') throw new AcquisitionError(REFUSALS[scan.because], { ...scan.facts, reason: scan.reason });
    return scan;
  }
}
