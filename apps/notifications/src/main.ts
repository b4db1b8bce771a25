import { bootService } from '@headstamp/boot';
import { NOTIFICATIONS } from './notifications.module';

void bootService(NOTIFICATIONS);
