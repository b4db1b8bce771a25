import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { LabelIncidentService } from './incident.service';
import {
  LabelIncidentPage,
  LabelIncidentView,
  LabelScanPage,
  LabelScanView,
  ListLabelIncidents,
  ListLabelScans,
  ScanLabel,
  ScanResultView,
  SettleLabelIncident,
} from './scan.dto';
import { LabelScanService } from './scan.service';

@Controller()
export class LabelScanController {
  constructor(
    private readonly scans: LabelScanService,
    private readonly incidents: LabelIncidentService,
  ) {}

  /** Says what bears a label and where to go from there. Each scan is kept, whatever it was. */
  @Post('label-scans')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point')
  scan(@CurrentActor() actor: Actor, @Body() scan: ScanLabel): Promise<ScanResultView> {
    return this.scans.scan(actor, scan);
  }

  /** Who scanned what, where and when, newest first. */
  @Get('label-scans')
  @Allow('laboratory-manager', 'auditor')
  @ApiOkResponse({ type: LabelScanPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListLabelScans): Promise<Page<LabelScanView>> {
    return this.scans.list(actor, query);
  }

  /** What scans showed that cannot be: a label at two places, or of a thing that is elsewhere. Newest first. */
  @Get('label-incidents')
  @Allow('laboratory-manager', 'auditor')
  @ApiOkResponse({ type: LabelIncidentPage })
  incidentList(@CurrentActor() actor: Actor, @Query() query: ListLabelIncidents): Promise<Page<LabelIncidentView>> {
    return this.incidents.list(actor, query);
  }

  /** Says what an incident was. */
  @Post('label-incidents/:id/settlement')
  @Allow('laboratory-manager')
  settle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() settlement: SettleLabelIncident): Promise<LabelIncidentView> {
    return this.incidents.settle(actor, id, settlement);
  }
}
