import { PHOTOGRAPH_MEDIA_TYPES, type PhotographMediaType } from '@headstamp/photographs';
import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';

/** Parts of one photograph, and characters of one part, that anybody may send. */
export const MOST_PARTS = 64;
const MOST_CHARACTERS = 1_400_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** What a part of a photograph from abroad must be, before anything of it is kept. */
export class ReceivedPhotographPart {
  @IsUUID() readonly subjectId!: string;
  @IsUUID() readonly photographId!: string;
  @Matches(SHA256) readonly sha256!: string;
  @Matches(SHA256) readonly copySha256!: string;
  @IsIn(PHOTOGRAPH_MEDIA_TYPES) readonly mediaType!: PhotographMediaType;
  @IsInt() @Min(1) readonly bytes!: number;
  @IsInt() @Min(1) @Max(MOST_PARTS) readonly part!: number;
  @IsInt() @Min(1) @Max(MOST_PARTS) readonly parts!: number;
  @IsString() @Length(4, MOST_CHARACTERS) @Matches(/^[A-Za-z0-9+/]+={0,2}$/) readonly content!: string;
}
