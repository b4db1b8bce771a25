import { Allow, AllowAnyOfficial, CurrentActor } from '@headstamp/http';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { OfficialsService } from './officials.service';
import { AppointOfficial, JurisdictionView, OfficialView } from './sign-in.dto';

@Controller()
export class DirectoryController {
  constructor(
    private readonly directory: JurisdictionDirectory,
    private readonly officials: OfficialsService,
  ) {}

  /** Who takes part in the exchange, with their public keys. */
  @Get('jurisdictions')
  @AllowAnyOfficial()
  async jurisdictions(): Promise<JurisdictionView[]> {
    return (await this.directory.all()).map((entry) => JurisdictionView.of(entry));
  }

  /** The officials of one's own jurisdiction. */
  @Get('officials')
  @AllowAnyOfficial()
  async colleagues(@CurrentActor() actor: Actor): Promise<OfficialView[]> {
    return (await this.officials.colleagues(actor)).map((official) => OfficialView.of(official));
  }

  @Post('officials')
  @Allow('administrator')
  async appoint(@CurrentActor() actor: Actor, @Body() { password, ...appointment }: AppointOfficial): Promise<OfficialView> {
    return OfficialView.of(await this.officials.appoint(actor, appointment, password));
  }

  /** Ends the person's access at once; the record stays. */
  @Delete('officials/:id')
  @HttpCode(204)
  @Allow('administrator')
  disable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.officials.disable(actor, id);
  }
}
