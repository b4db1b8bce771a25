import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { SaysSomething } from '../trace-request/field-rules';

export class JoinTraceRequests {
  /** The request that asks about the same firearm: an own one, or one that was received. */
  @IsUUID() readonly otherId!: string;
  @IsOptional() @IsString() @Length(1, 1_000) @SaysSomething() readonly reason?: string;
}
