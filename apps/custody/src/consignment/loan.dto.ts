import { IsInstant, IsWritten } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import { LOAN_ENDINGS, type LoanEnding, type LoanEndingKind } from './loan.entity';

/** The borrower asks the owner to let it keep or destroy what was lent. */
export class AskLoanEnding {
  @IsIn(LOAN_ENDINGS) readonly kind!: LoanEndingKind;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly castIds!: string[];
  @IsWritten(2_000) readonly reason!: string;
}

export class AnswerLoanEnding {
  @IsBoolean() readonly agreed!: boolean;
  @IsWritten(2_000) readonly statement!: string;
}

/** What was agreed has been done, before another official. */
export class RecordLoanDestruction {
  @IsWritten(500) readonly method!: string;
  /** Another official of one's own jurisdiction. */
  @IsUUID() readonly witnessId!: string;
  @IsWritten(80) readonly certificateNumber!: string;
  /** SHA-256 of the photograph of the certificate, hexadecimal. */
  @MayBeLeftOut() @Matches(/^[0-9a-f]{64}$/) readonly certificateSha256?: string;
  /** Left out, now. */
  @MayBeLeftOut() @IsInstant() readonly destroyedAt?: string;
}

export class LoanEndingView {
  readonly id!: string;
  readonly consignmentId!: string;
  readonly kind!: LoanEndingKind;
  readonly castIds!: string[];
  readonly reason!: string;
  /** asked, agreed, declined, withdrawn or done. */
  readonly state!: string;
  readonly askedBy!: string | null;
  readonly askedAt!: string;
  readonly answeredBy!: string | null;
  readonly answeredAt!: string | null;
  readonly answerStatement!: string | null;
  readonly method!: string | null;
  readonly witnessId!: string | null;
  readonly certificateNumber!: string | null;
  readonly certificateSha256!: string | null;
  readonly doneAt!: string | null;
  readonly version!: number;

  static of(ending: LoanEnding): LoanEndingView {
    const { id, consignmentId, kind, castIds, reason, state, askedBy, occurredAt, answeredBy, answeredAt, answerStatement } = ending;
    const { method, witnessId, certificateNumber, certificateSha256, doneAt, version } = ending;
    return Object.assign(new LoanEndingView(), {
      id,
      consignmentId,
      kind,
      castIds,
      reason,
      state,
      askedBy,
      askedAt: occurredAt.toISOString(),
      answeredBy,
      answeredAt: answeredAt?.toISOString() ?? null,
      answerStatement,
      method,
      witnessId,
      certificateNumber,
      certificateSha256,
      doneAt: doneAt?.toISOString() ?? null,
      version,
    });
  }
}
