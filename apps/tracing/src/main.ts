import { bootService } from '@headstamp/boot';
import { TRACING } from './tracing.module';

void bootService(TRACING);
