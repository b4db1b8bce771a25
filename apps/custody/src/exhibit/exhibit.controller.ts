import { Allow, CurrentActor, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ChangeSeal, ExhibitDetailView, ExhibitPage, ExhibitView, ListExhibits, RegisterExhibit } from './exhibit.dto';
import { CombineExhibits, DivideExhibit, ExhibitPartsView, TakeOutParts } from './exhibit-parts.dto';
import { ExhibitPartsService } from './exhibit-parts.service';
import { ExhibitService } from './exhibit.service';
import { ExhibitTreeView } from './exhibit-tree.dto';
import { ExhibitTreeReading } from './exhibit-tree.reading';

@Controller('exhibits')
export class ExhibitController {
  constructor(
    private readonly exhibits: ExhibitService,
    private readonly parts: ExhibitPartsService,
    private readonly trees: ExhibitTreeReading,
  ) {}

  /** Registers an item; the official who does so holds it from then on. */
  @Post()
  @Allow('examiner')
  register(@CurrentActor() actor: Actor, @Body() item: RegisterExhibit): Promise<ExhibitView> {
    return this.exhibits.register(actor, item);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  @ApiOkResponse({ type: ExhibitPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListExhibits): Promise<Page<ExhibitView>> {
    return this.exhibits.list(actor, query);
  }

  /** An item with what it comes from, what comes from it, and its custody. */
  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExhibitDetailView> {
    return this.exhibits.detail(actor, id);
  }

  /** Opens the seal of an item one holds, puts a new one on, or both. */
  @Post(':id/seals')
  @Allow('examiner', 'laboratory-manager')
  changeSeal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() change: ChangeSeal): Promise<ExhibitView> {
    return this.exhibits.changeSeal(actor, id, change);
  }

  /** From the incident down to the cast: what it comes from, what comes from it, what is inside it, and who holds each now. */
  @Get(':id/tree')
  @Allow('examiner', 'laboratory-manager', 'investigator', 'focal-point', 'auditor')
  tree(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExhibitTreeView> {
    return this.trees.tree(actor, id);
  }

  /** Divides an item one holds: each part is a record of its own, and the item stays. */
  @Post(':id/parts')
  @Allow('examiner')
  divide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() division: DivideExhibit): Promise<ExhibitPartsView> {
    return this.parts.divide(actor, id, division);
  }

  /** Merges items one holds into a whole, which is a new record; from then on they are held and moved with it. */
  @Post('wholes')
  @Allow('examiner')
  combine(@CurrentActor() actor: Actor, @Body() combination: CombineExhibits): Promise<ExhibitPartsView> {
    return this.parts.combine(actor, combination);
  }

  /** Takes parts out of a whole one holds. */
  @Post(':id/taken-out')
  @Allow('examiner')
  takeOut(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() taken: TakeOutParts): Promise<ExhibitPartsView> {
    return this.parts.takeOut(actor, id, taken);
  }
}
