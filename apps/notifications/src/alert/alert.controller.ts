import { Allow, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { AlertPage, AlertQuery, AlertView } from './alert.dto';
import { AlertService } from './alert.service';

@Controller('alerts')
export class AlertController {
  constructor(private readonly alerts: AlertService) {}

  /** Alerts addressed to one of your roles, newest first. Showing an alert delivers it. */
  @Get()
  @Allow('focal-point', 'examiner', 'investigator', 'laboratory-manager', 'administrator')
  list(@CurrentActor() actor: Actor, @CurrentOfficial() { roles }: SignedInOfficial, @Query() query: AlertQuery): Promise<AlertPage> {
    return this.alerts.list(actor, roles, query);
  }

  @Get(':id')
  @Allow('focal-point', 'examiner', 'investigator', 'laboratory-manager', 'administrator')
  one(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AlertView> {
    return this.alerts.one(actor, roles, id);
  }

  /** The office knows, and somebody there answers for it: a focal point, or who was told in its stead. */
  @Post(':id/acknowledgement')
  @EditsVersion()
  @Allow('focal-point', 'laboratory-manager', 'administrator')
  acknowledge(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<AlertView> {
    return this.alerts.acknowledge(actor, roles, id, version);
  }
}
