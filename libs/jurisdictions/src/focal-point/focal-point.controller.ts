import { Allow, AllowAnyOfficial, CurrentActor, CurrentOfficial, EditsVersion, IfMatch, type SignedInOfficial } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { DirectoryStatement, EnterFocalPoint, FocalPointChangeView, FocalPointView, OwnFocalPointView } from './focal-point.dto';
import { FocalPointsService } from './focal-points.service';

@Controller('focal-points')
export class FocalPointController {
  constructor(private readonly focalPoints: FocalPointsService) {}

  /** Whom each participant is written to through, and whether the entry still holds. */
  @Get()
  @AllowAnyOfficial()
  async all(@CurrentActor() actor: Actor): Promise<FocalPointView[]> {
    return (await this.focalPoints.all(actor)).map((entry) => FocalPointView.of(entry));
  }

  /** The entries of one's own jurisdiction, with the ways by which each is told. */
  @Get('own')
  @Allow('administrator', 'focal-point', 'laboratory-manager')
  async own(@CurrentActor() actor: Actor): Promise<OwnFocalPointView[]> {
    return (await this.focalPoints.own(actor)).map((entry) => OwnFocalPointView.of(entry));
  }

  @Post()
  @Allow('administrator')
  async enter(@CurrentActor() actor: Actor, @Body() wanted: EnterFocalPoint): Promise<OwnFocalPointView> {
    return OwnFocalPointView.of(await this.focalPoints.enter(actor, wanted));
  }

  /** What became of an entry of one's own jurisdiction. */
  @Get(':id/changes')
  @Allow('administrator', 'focal-point', 'laboratory-manager', 'auditor')
  async changes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FocalPointChangeView[]> {
    return (await this.focalPoints.changes(actor, id)).map((change) => FocalPointChangeView.of(change));
  }

  /** States the entry anew as a whole, and thereby confirms it. */
  @Put(':id')
  @EditsVersion()
  @Allow('administrator')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() stated: DirectoryStatement,
  ): Promise<OwnFocalPointView> {
    return OwnFocalPointView.of(await this.focalPoints.change(actor, id, version, stated));
  }

  /** The entry still holds: said by an administrator, or by the official it is about. */
  @Post(':id/confirmation')
  @Allow('administrator', 'focal-point', 'laboratory-manager')
  async confirm(
    @CurrentActor() actor: Actor,
    @CurrentOfficial() { roles }: SignedInOfficial,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OwnFocalPointView> {
    return OwnFocalPointView.of(await this.focalPoints.confirm(actor, roles.includes('administrator'), id));
  }

  /** Takes the entry out of the directory; that it was there is kept. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('administrator')
  end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.focalPoints.end(actor, id);
  }
}
