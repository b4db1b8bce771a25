import { bootService } from '@headstamp/boot';
import { BALLISTICS } from './ballistics.module';

void bootService(BALLISTICS);
