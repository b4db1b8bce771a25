import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnnotationView, WithdrawAnnotation } from './annotation.dto';
import { AnnotationService } from './annotation.service';

@Controller('annotations')
export class AnnotationController {
  constructor(private readonly annotations: AnnotationService) {}

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('examiner')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawAnnotation,
  ): Promise<AnnotationView> {
    return this.annotations.withdraw(actor, id, reason);
  }
}
