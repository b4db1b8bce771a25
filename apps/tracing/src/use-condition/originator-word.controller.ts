import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { OriginatorWordList, OriginatorWordView, SayOriginatorWord } from './originator-word.dto';
import { OriginatorWordService } from './originator-word.service';

@Controller('trace-requests')
export class OriginatorWordController {
  constructor(private readonly words: OriginatorWordService) {}

  /** We answered, and now consent to a use of our facts, or forbid one: from now on, on both sides. */
  @Post(':id/originator-words')
  @Allow('focal-point')
  say(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() word: SayOriginatorWord): Promise<OriginatorWordView> {
    return this.words.say(actor, id, word);
  }

  /** What the originator said of its facts since their release. */
  @Get(':id/originator-words')
  @Allow('investigator', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OriginatorWordList> {
    return this.words.list(actor, id);
  }
}
