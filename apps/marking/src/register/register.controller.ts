import { Allow, CurrentActor, EditsVersion, IfMatch, PageQuery } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  JudgeMatch,
  RegisterMatchPage,
  RegisterMatchQuery,
  RegisterMatchView,
  WantedFirearmPage,
  WantedNoticePage,
  WantedNoticeQuery,
  WantedNoticeView,
  WithdrawNotice,
} from './register.dto';
import { RegisterService } from './register.service';

@Controller()
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  /** Tells the other states of a loss that was kept at home until now. */
  @Post('firearms/:id/wanted-notices')
  @Allow('marking-officer', 'focal-point')
  publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) firearmId: string): Promise<WantedNoticeView> {
    return this.register.publish(actor, firearmId);
  }

  /** What this state told the others that it misses, newest first. */
  @Get('wanted-notices')
  @Allow('marking-officer', 'focal-point', 'auditor')
  notices(@CurrentActor() actor: Actor, @Query() query: WantedNoticeQuery): Promise<WantedNoticePage> {
    return this.register.listNotices(actor, query);
  }

  @Get('wanted-notices/:id')
  @Allow('marking-officer', 'focal-point', 'auditor')
  notice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WantedNoticeView> {
    return this.register.notice(actor, id);
  }

  /** Tells the other states that it is no longer looked for. */
  @Post('wanted-notices/:id/withdrawal')
  @EditsVersion()
  @Allow('marking-officer', 'focal-point')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() withdrawal: WithdrawNotice,
  ): Promise<WantedNoticeView> {
    return this.register.withdraw(actor, id, version, withdrawal);
  }

  /** What other states miss, newest first. */
  @Get('wanted-firearms')
  @Allow('marking-officer', 'focal-point', 'investigator', 'auditor')
  wanted(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WantedFirearmPage> {
    return this.register.listWanted(actor, query);
  }

  /** Weapons met again that may be of the register, newest first. */
  @Get('register-matches')
  @Allow('focal-point', 'marking-officer', 'investigator', 'auditor')
  matches(@CurrentActor() actor: Actor, @Query() query: RegisterMatchQuery): Promise<RegisterMatchPage> {
    return this.register.listMatches(actor, query);
  }

  @Get('register-matches/:id')
  @Allow('focal-point', 'marking-officer', 'investigator', 'auditor')
  match(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RegisterMatchView> {
    return this.register.match(actor, id);
  }

  /** Somebody looked and says whether it is the weapon. */
  @Post('register-matches/:id/judgement')
  @EditsVersion()
  @Allow('focal-point', 'marking-officer')
  judge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() judgement: JudgeMatch,
  ): Promise<RegisterMatchView> {
    return this.register.judge(actor, id, version, judgement);
  }
}
