import { Acquisitions1767225600000 } from './1767225600000-acquisitions';
import { Correlations1767225600001 } from './1767225600001-correlations';
import { Links1767225600002 } from './1767225600002-links';
import { Features1767225600003 } from './1767225600003-features';
import { LaboratoryStanding1767420600000 } from './1767420600000-laboratory-standing';
import { AcquiredMeans1767500200000 } from './1767500200000-acquired-means';
import { Sharing1767500200001 } from './1767500200001-sharing';
import { CorrelationFlow1767500200002 } from './1767500200002-correlation-flow';
import { SecondLooks1767500300000 } from './1767500300000-second-looks';
import { Examinations1767500300001 } from './1767500300001-examinations';
import { Hits1767500300002 } from './1767500300002-hits';
import { Network1767500300003 } from './1767500300003-network';
import { Microscope1767500700000 } from './1767500700000-microscope';
import { CastFitness1768000300001 } from './1768000300001-cast-fitness';
import { Bullets1768000500000 } from './1768000500000-bullets';
import { OpenLinks1768000700001 } from './1768000700001-open-links';

export const BALLISTICS_MIGRATIONS = [Acquisitions1767225600000, Correlations1767225600001, Links1767225600002, Features1767225600003, LaboratoryStanding1767420600000, AcquiredMeans1767500200000, Sharing1767500200001, CorrelationFlow1767500200002, SecondLooks1767500300000, Examinations1767500300001, Hits1767500300002, Network1767500300003, Microscope1767500700000, CastFitness1768000300001, Bullets1768000500000, OpenLinks1768000700001];
