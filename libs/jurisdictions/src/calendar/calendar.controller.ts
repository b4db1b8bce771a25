import { Allow, AllowAnyOfficial, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { StateCalendar, WorkingCalendarView } from './calendar.dto';
import { CalendarsService } from './calendars.service';

@Controller('working-calendars')
export class CalendarController {
  constructor(private readonly calendars: CalendarsService) {}

  /** When the offices of every participant work: by these, deadlines are counted. */
  @Get()
  @AllowAnyOfficial()
  async all(@CurrentActor() actor: Actor): Promise<WorkingCalendarView[]> {
    return (await this.calendars.all(actor)).map(({ jurisdictionId, code, stated }) =>
      WorkingCalendarView.of(jurisdictionId, code, stated),
    );
  }

  /** States the calendar of one's own jurisdiction, in place of the one before. Deadlines that are running stay. */
  @Post()
  @HttpCode(204)
  @Allow('administrator')
  state(@CurrentActor() actor: Actor, @Body() calendar: StateCalendar): Promise<void> {
    return this.calendars.state(actor, calendar);
  }
}
