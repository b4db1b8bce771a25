import type { DirectoryEntry } from '@headstamp/tenancy';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsPresentCountry } from '../trace-request/field-rules';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import { WORDS_OF, WORDS_SAID, type OriginatorWordRow } from './originator-word.entity';

/** What we say of our own facts after their release. A veto wins over every consent; the last word on one matter counts. */
export class SayOriginatorWord {
  @IsIn(WORDS_SAID) readonly says!: (typeof WORDS_SAID)[number];
  /** A veto may be of everything, or of single facts for good; consent is given for courts, or for telling one third state. */
  @IsIn(WORDS_OF) readonly of!: (typeof WORDS_OF)[number];
  /** With `onward`: the third state, ISO 3166-1 alpha-2. */
  @IsOptional() @IsPresentCountry() readonly thirdState?: string;
  /** With `facts`: the rows of our last answer that are taken back. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1_000, { each: true })
  readonly sequences?: number[];
}

/** The same from abroad. */
export class ReceivedOriginatorWord {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly wordId!: string;
  @IsInt() @Min(1) @Max(100_000) readonly number!: number;
  @IsIn(WORDS_SAID) readonly says!: (typeof WORDS_SAID)[number];
  @IsIn(WORDS_OF) readonly of!: (typeof WORDS_OF)[number];
  @IsOptional() @IsUUID() readonly thirdId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(10_000) readonly answerNumber?: number | null;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(1_000, { each: true })
  readonly sequences?: number[] | null;
}

export class OriginatorWordView {
  readonly id!: string;
  readonly number!: number;
  readonly says!: (typeof WORDS_SAID)[number];
  readonly of!: (typeof WORDS_OF)[number];
  readonly thirdState!: JurisdictionName | null;
  /** The rows of that answer which are taken back; null where the word is not of single facts. */
  readonly answerNumber!: number | null;
  readonly sequences!: number[] | null;
  readonly saidAt!: Date;

  static of({ id, number, says, of, thirdId, answerNumber, sequences, occurredAt }: OriginatorWordRow, directory: readonly DirectoryEntry[]): OriginatorWordView {
    const thirdState = JurisdictionName.of(thirdId, directory);
    return Object.assign(new OriginatorWordView(), { id, number, says, of, thirdState, answerNumber, sequences, saidAt: occurredAt });
  }
}

export class OriginatorWordList {
  readonly traceRequestId!: string;
  /** Oldest first. */
  readonly items!: OriginatorWordView[];
}
