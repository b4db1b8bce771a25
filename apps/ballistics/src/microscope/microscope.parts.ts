import { AcquisitionSurfaceController } from './acquisition-surface.controller';
import { AnnotationController } from './annotation.controller';
import { AnnotationService } from './annotation.service';
import { CandidateMicroscopeController } from './candidate-microscope.controller';
import { CellsReader } from './cells.reader';
import { LinkMicroscopeController } from './link-microscope.controller';
import { Pairs } from './pairs';
import { SnapshotService } from './snapshot.service';
import { SurfacesReader } from './surfaces.reader';

/** What the comparison microscope adds to the service. */
export const MICROSCOPE_CONTROLLERS = [
  AcquisitionSurfaceController,
  CandidateMicroscopeController,
  LinkMicroscopeController,
  AnnotationController,
];
export const MICROSCOPE_PROVIDERS = [Pairs, SurfacesReader, AnnotationService, SnapshotService, CellsReader];
