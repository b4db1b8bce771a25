import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { SaysSomething } from '../trace-request/field-rules';

/** What the addressee needs to know, or what the requester answers to that. */
export class SayMore {
  @IsString() @Length(1, 4_000) @SaysSomething() readonly text!: string;
}

/** A message that moves nothing, in either direction. */
export class SayRemark extends SayMore {
  /** The message of the thread that it answers. */
  @IsOptional() @IsUUID() readonly inReplyTo?: string;
}
