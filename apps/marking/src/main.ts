import { bootService } from '@headstamp/boot';
import { MARKING } from './marking.module';

void bootService(MARKING);
