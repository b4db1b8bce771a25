import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { IsInstant, IsWritten, PageQuery } from '@headstamp/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../fields/field-rules';
import {
  DESTRUCTION_METHODS,
  DISPOSAL_OUTCOMES,
  DISPOSAL_STATES,
  type DestructionMethod,
  type DisposalOutcome,
  type DisposalState,
} from './disposal.states';

export class EditDisposal {
  @IsIn(DISPOSAL_OUTCOMES) readonly outcome!: DisposalOutcome;
  @IsWritten(2_000) readonly reason!: string;
  /** Law, order or decision on which it rests. */
  @IsWritten(500) readonly legalBasis!: string;
  /** Owner or agency that is to get the item; for a return and a transfer only. */
  @MayBeLeftOut() @IsWritten(300) readonly recipient?: string;
}

export class ProposeDisposal extends EditDisposal {
  @IsUUID() readonly exhibitId!: string;
}

export class ApproveDisposal {
  /** When the approval ends, within thirty days; left out, after thirty days. */
  @MayBeLeftOut() @IsInstant() readonly validUntil?: string;
}

export class RefuseDisposal {
  @IsWritten(2_000) readonly reason!: string;
}

export class DisposalWitnessed {
  @IsWritten(200) readonly name!: string;
  /** In what office. */
  @IsWritten(200) readonly function!: string;
  @IsWritten(200) readonly organisation!: string;
}

export class ExecuteDisposal {
  /** Of a destruction. */
  @MayBeLeftOut() @IsIn(DESTRUCTION_METHODS) readonly method?: DestructionMethod;
  /** Where; of everything but a retention. */
  @MayBeLeftOut() @IsWritten(300) readonly place?: string;
  /** Who saw it, at least one; of everything but a retention. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DisposalWitnessed)
  readonly witnesses?: DisposalWitnessed[];
  /** Who took the item over; of a return and a transfer. */
  @MayBeLeftOut() @IsWritten(300) readonly receivedBy?: string;
  /** Reference of the receipt they signed. */
  @MayBeLeftOut() @IsWritten(200) readonly receipt?: string;
  /** When it was done; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly occurredAt?: string;
}

export class CertifyDisposal {
  @IsIn(PAPER_LANGUAGES) readonly language!: PaperLanguage;
}

export class ListDisposals extends PageQuery {
  @IsOptional() @IsIn(DISPOSAL_STATES) readonly state?: DisposalState;
  @IsOptional() @IsUUID() readonly exhibitId?: string;
}
