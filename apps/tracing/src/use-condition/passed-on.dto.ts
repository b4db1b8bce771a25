import type { UseTerms } from '@headstamp/codes';
import type { PassedOnFacts } from '@headstamp/exchange';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID, Length } from 'class-validator';
import { SaysSomething } from '../trace-request/field-rules';
import { IsUseTerms } from './use-terms.dto';

/** What a document from abroad repeats of a third state. */
export class ReceivedPassedOn implements PassedOnFacts {
  @IsUUID() readonly passingId!: string;
  @IsUUID() readonly originatorId!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  @SaysSomething({ each: true })
  readonly words!: string[];
  @IsUseTerms() readonly terms!: UseTerms;
}

export class ReceivedPassedOnRecall {
  @IsUUID() readonly subjectId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(1_000) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly passingIds!: string[];
}
