import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerLoanEnding, AskLoanEnding, LoanEndingView, RecordLoanDestruction } from './loan.dto';
import { LoanService } from './loan.service';

/** How a loan ends otherwise than by coming back. */
@Controller('consignments/:id/loan-endings')
export class LoanController {
  constructor(private readonly loans: LoanService) {}

  /** The borrower asks the owner to let it keep or destroy what was lent. */
  @Post()
  @Allow('laboratory-manager')
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: AskLoanEnding): Promise<LoanEndingView> {
    return this.loans.ask(actor, id, asked);
  }

  /** The owner agrees or declines. */
  @Post(':endingId/answer')
  @Allow('laboratory-manager', 'focal-point')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('endingId', ParseUUIDPipe) endingId: string,
    @Body() answered: AnswerLoanEnding,
  ): Promise<LoanEndingView> {
    return this.loans.answer(actor, id, endingId, answered);
  }

  /** The borrower records the destruction that the owner agreed to, with its witness and certificate. */
  @Post(':endingId/destruction')
  @Allow('examiner', 'laboratory-manager')
  destroy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('endingId', ParseUUIDPipe) endingId: string,
    @Body() done: RecordLoanDestruction,
  ): Promise<LoanEndingView> {
    return this.loans.destroy(actor, id, endingId, done);
  }
}
