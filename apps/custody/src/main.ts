import { bootService } from '@headstamp/boot';
import { CUSTODY } from './custody.module';

void bootService(CUSTODY);
