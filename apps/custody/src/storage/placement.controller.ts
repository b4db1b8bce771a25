import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { PlacementService } from './placement.service';
import { PlaceItem, TakeOutItem } from './storage.dto';
import { PlacementsView, PlacementView } from './storage.views.dto';

@Controller('exhibits')
export class PlacementController {
  constructor(private readonly placements: PlacementService) {}

  /** Puts an item into a place, or moves it there; by its custodian or a keeper of the place. */
  @Post(':id/placements')
  @Allow('examiner', 'laboratory-manager')
  place(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() placed: PlaceItem): Promise<PlacementView> {
    return this.placements.place(actor, id, placed);
  }

  /** Takes it out of the place it is in. */
  @Post(':id/placements/ending')
  @Allow('examiner', 'laboratory-manager')
  takeOut(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() taken: TakeOutItem): Promise<PlacementView> {
    return this.placements.takeOut(actor, id, taken);
  }

  /** Where it is and has been, the present place first. */
  @Get(':id/placements')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PlacementsView> {
    return this.placements.history(actor, id);
  }
}
