import type { Provider, Type } from '@nestjs/common';
import { AlertCourseController } from './alert-course.controller';
import { AlertCourseService } from './alert-course.service';
import { Letter, LetterAlert, LetterAttempt } from './letter.entity';
import { LetterWriter } from './letter-writer';
import { MailCarrier } from './mail-carrier';
import { MailRoom } from './mail-room';
import { MailSettings, readMailSettings } from './mail-settings';

/** What the service's module takes of this folder. */
export const MAIL_CONTROLLERS: Type[] = [AlertCourseController];
export const MAIL_ENTITIES = [Letter, LetterAlert, LetterAttempt];
export const MAIL_PROVIDERS: Provider[] = [
  { provide: MailSettings, useFactory: () => readMailSettings(process.env) },
  LetterWriter,
  MailCarrier,
  MailRoom,
  AlertCourseService,
];
