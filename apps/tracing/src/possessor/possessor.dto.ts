import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsCountry, IsPartialDate, SaysSomething } from '../trace-request/field-rules';

const SEXES = ['F', 'M', 'X'] as const;

/** Who had the firearm when it was recovered: part VI of form 3312.1. What is left out is not known. */
export class PossessorFields {
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly familyName?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly givenNames?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly alias?: string | null;
  /** ISO 8601 date; a month or a year alone will do. */
  @IsOptional() @IsPartialDate() readonly bornOn?: string | null;
  /** As in travel documents: F, M or X. */
  @IsOptional() @IsIn(SEXES) readonly sex?: string | null;
  /** ISO 3166-1 alpha-2, or ISO 3166-3 for a former state. */
  @IsOptional() @IsCountry() readonly nationality?: string | null;
  @IsOptional() @IsString() @Length(1, 200) @SaysSomething() readonly identityDocument?: string | null;
  @IsOptional() @IsString() @Length(1, 1_000) @SaysSomething() readonly address?: string | null;
  @IsOptional() @IsString() @Length(1, 2_000) @SaysSomething() readonly associates?: string | null;
}

/** The possessor as a whole: what is left out is taken away. */
export class StatePossessor extends PossessorFields {
  /** Whether it goes to the addressee with the request. Nobody abroad sees it otherwise. */
  @IsBoolean() readonly toBeSent!: boolean;
}
