import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessLogController } from './access-log/access-log.controller';
import { AccessLogService } from './access-log/access-log.service';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarsService } from './calendar/calendars.service';
import { DirectoryController } from './directory.controller';
import { DirectoryPolicy } from './focal-point/directory-policy';
import { FocalPointController } from './focal-point/focal-point.controller';
import { FocalPointsService } from './focal-point/focal-points.service';
import { OfficialsService } from './officials.service';
import { ReleaseDecisionsController } from './release/release-decisions.controller';
import { ReleaseDecisionsService } from './release/release-decisions.service';
import { SignInController } from './sign-in.controller';
import { StandInController } from './stand-in/stand-in.controller';
import { StandInsService } from './stand-in/stand-ins.service';

/** Sign-in, officials, office hours and the directory: part of every process. */
@Global()
@Module({
  controllers: [SignInController, DirectoryController, AccessLogController, CalendarController, StandInController, FocalPointController, ReleaseDecisionsController],
  providers: [OfficialsService, AccessLogService, CalendarsService, StandInsService, FocalPointsService, ReleaseDecisionsService],
  exports: [OfficialsService, CalendarsService, StandInsService, FocalPointsService],
})
export class JurisdictionsModule {
  static forRoot(policy: DirectoryPolicy): DynamicModule {
    return { module: JurisdictionsModule, providers: [{ provide: DirectoryPolicy, useValue: policy }] };
  }
}
