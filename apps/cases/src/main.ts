import { bootService } from '@headstamp/boot';
import { CASES } from './cases.module';

void bootService(CASES);
