import { Allow, CurrentActor, EditsVersion, IfMatch, PageQuery, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { LegalHolds } from './legal-holds.service';
import {
  AnnouncedEndPage,
  AnnouncedEndView,
  AskToLiftRecordHold,
  ErasedRecordPage,
  ErasedRecordView,
  PlaceRecordHold,
  RecordHoldPage,
  RecordHoldView,
} from './retention.dto';
import { RetentionReading } from './retention-reading';

const viewed = <Row, View>({ items, nextCursor }: Page<Row>, view: (row: Row) => View): Page<View> => ({ items: items.map(view), nextCursor });

/** How long records tell of persons, and what keeps them longer. */
@Controller('retention')
export class RetentionController {
  constructor(
    private readonly reading: RetentionReading,
    private readonly holds: LegalHolds,
  ) {}

  /** Records whose retention has ended and which are about to be erased; newest first. */
  @Get('announced')
  @Allow('auditor', 'focal-point', 'investigator', 'administrator')
  @ApiOkResponse({ type: AnnouncedEndPage })
  async announced(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<AnnouncedEndView>> {
    return viewed(await this.reading.announced(actor, query), (row) => AnnouncedEndView.of(row));
  }

  /** What was erased; newest first. */
  @Get('erased')
  @Allow('auditor', 'focal-point', 'investigator', 'administrator')
  @ApiOkResponse({ type: ErasedRecordPage })
  async erased(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ErasedRecordView>> {
    return viewed(await this.reading.erased(actor, query), (row) => ErasedRecordView.of(row));
  }

  /** Newest first. */
  @Get('holds')
  @Allow('auditor', 'focal-point', 'investigator')
  @ApiOkResponse({ type: RecordHoldPage })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<RecordHoldView>> {
    return viewed(await this.holds.list(actor, query), (row) => RecordHoldView.of(row));
  }

  /** Keeps a record beyond its retention. */
  @Post('holds')
  @Allow('focal-point', 'investigator')
  async place(@CurrentActor() actor: Actor, @Body() { subjectKind, subjectId, reason, authority }: PlaceRecordHold): Promise<RecordHoldView> {
    return RecordHoldView.of(await this.holds.place(actor, { kind: subjectKind, id: subjectId }, { reason, authority }));
  }

  @Post('holds/:id/lift-request')
  @Allow('focal-point', 'investigator')
  @EditsVersion()
  async askToLift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: AskToLiftRecordHold,
  ): Promise<RecordHoldView> {
    return RecordHoldView.of(await this.holds.askToLift(actor, id, version, reason));
  }

  /** By somebody other than who asked. */
  @Post('holds/:id/lifting')
  @Allow('focal-point', 'investigator')
  @EditsVersion()
  async lift(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<RecordHoldView> {
    return RecordHoldView.of(await this.holds.lift(actor, id, version));
  }
}
