import { Allow, AllowAnyOfficial, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { NameStandIn, StandInView } from './stand-in.dto';
import { StandInsService } from './stand-ins.service';

@Controller('stand-ins')
export class StandInController {
  constructor(private readonly standIns: StandInsService) {}

  /** Who is told in one's own jurisdiction when the focal point does not answer. */
  @Get()
  @AllowAnyOfficial()
  async current(@CurrentActor() actor: Actor): Promise<StandInView[]> {
    return (await this.standIns.current(actor)).map((standIn) => StandInView.of(standIn));
  }

  @Post()
  @Allow('administrator')
  async name(@CurrentActor() actor: Actor, @Body() { officialId, rank }: NameStandIn): Promise<StandInView> {
    return StandInView.of(await this.standIns.name(actor, officialId, rank));
  }

  /** The official is told no longer; that they were is kept. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('administrator')
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.standIns.end(actor, id);
  }
}
