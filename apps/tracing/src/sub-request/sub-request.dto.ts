import { IsBoolean, IsOptional } from 'class-validator';
import { IsPresentCountry } from '../trace-request/field-rules';

export class AskFurtherState {
  /** Country that is asked too, ISO 3166-1 alpha-2. It must take part in the exchange. */
  @IsPresentCountry() readonly addressee!: string;
  /** Whether the possessor goes along, if one is stated. Not unless you say so. */
  @IsOptional() @IsBoolean() readonly sendPossessor?: boolean;
}
