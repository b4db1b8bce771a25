import type { DirectoryEntry } from '@headstamp/tenancy';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsPresentCountry } from '../trace-request/field-rules';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import { WORDS_OF, WORDS_SAID, type OriginatorWordRow } from './originator-word.entity';

/** What we say of our own facts after their release. A veto wins over every consent; the last word on one matter counts. */
export class SayOriginatorWord {
  @IsIn(WORDS_SAID) readonly says!: (typeof WORDS_SAID)[number];
  /** A veto may be of everything; consent is given for courts, or for telling one third state. */
  @IsIn(WORDS_OF) readonly of!: (typeof WORDS_OF)[number];
  /** With `onward`: the third state, ISO 3166-1 alpha-2. */
  @IsOptional() @IsPresentCountry() readonly thirdState?: string;
}

/** The same from abroad. */
export class ReceivedOriginatorWord {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly wordId!: string;
  @IsInt() @Min(1) @Max(100_000) readonly number!: number;
  @IsIn(WORDS_SAID) readonly says!: (typeof WORDS_SAID)[number];
  @IsIn(WORDS_OF) readonly of!: (typeof WORDS_OF)[number];
  @IsOptional() @IsUUID() readonly thirdId?: string | null;
}

export class OriginatorWordView {
  readonly id!: string;
  readonly number!: number;
  readonly says!: (typeof WORDS_SAID)[number];
  readonly of!: (typeof WORDS_OF)[number];
  readonly thirdState!: JurisdictionName | null;
  readonly saidAt!: Date;

  static of({ id, number, says, of, thirdId, occurredAt }: OriginatorWordRow, directory: readonly DirectoryEntry[]): OriginatorWordView {
    const thirdState = JurisdictionName.of(thirdId, directory);
    return Object.assign(new OriginatorWordView(), { id, number, says, of, thirdState, saidAt: occurredAt });
  }
}

export class OriginatorWordList {
  readonly traceRequestId!: string;
  /** Oldest first. */
  readonly items!: OriginatorWordView[];
}
