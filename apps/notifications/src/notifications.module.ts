import type { ServiceDefinition } from '@headstamp/boot';
import { Module } from '@nestjs/common';
import { AlertStreamController } from './alert/alert-stream.controller';
import { AlertStream } from './alert/alert-stream';
import { AlertController } from './alert/alert.controller';
import { Alert } from './alert/alert.entity';
import { ALERT_PROBLEMS } from './alert/alert.problems';
import { AlertService } from './alert/alert.service';
import { MissedChanges } from './alert/missed-changes';
import { DirectoryCheck } from './directory-check/directory-check';
import { ESCALATION_ENTITIES, ESCALATION_PROVIDERS } from './escalation/escalation.parts';
import { AlertJobs } from './jobs/alert.jobs';
import { MAIL_CONTROLLERS, MAIL_ENTITIES, MAIL_PROVIDERS } from './mail/mail.parts';
import { WEBHOOK_CONTROLLERS, WEBHOOK_ENTITIES, WEBHOOK_PROVIDERS } from './webhook/webhook.parts';
import { WEBHOOK_PROBLEMS } from './webhook/webhook.problems';
import { NOTIFICATIONS_MIGRATIONS } from './migrations/1767225600000-notifications';

/** What an office must know of, and whether somebody there has said that it does. */
@Module({
  controllers: [AlertStreamController, AlertController, ...MAIL_CONTROLLERS, ...WEBHOOK_CONTROLLERS],
  providers: [
    AlertService,
    AlertStream,
    MissedChanges,
    AlertJobs,
    ...ESCALATION_PROVIDERS,
    ...MAIL_PROVIDERS,
    DirectoryCheck,
    ...WEBHOOK_PROVIDERS,
  ],
})
export class NotificationsModule {}

export const NOTIFICATIONS: ServiceDefinition = {
  name: 'notifications',
  module: NotificationsModule,
  entities: [Alert, ...ESCALATION_ENTITIES, ...MAIL_ENTITIES, ...WEBHOOK_ENTITIES],
  migrations: { schema: 'notifications', migrations: NOTIFICATIONS_MIGRATIONS },
  problems: { ...ALERT_PROBLEMS, ...WEBHOOK_PROBLEMS },
  queues: ['notifications'],
};
