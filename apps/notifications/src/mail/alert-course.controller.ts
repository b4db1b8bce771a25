import { Allow, CurrentActor, CurrentOfficial, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { AlertCourse } from './alert-course.dto';
import { AlertCourseService } from './alert-course.service';

@Controller('alerts')
export class AlertCourseController {
  constructor(private readonly courses: AlertCourseService) {}

  /** On which ways an alert went to whom, what became of it there, and who was told because nobody answered. */
  @Get(':id/course')
  @Allow('focal-point', 'examiner', 'investigator', 'laboratory-manager', 'administrator')
  course(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AlertCourse> {
    return this.courses.of(actor, roles, id);
  }
}
