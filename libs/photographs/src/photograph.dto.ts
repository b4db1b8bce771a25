import { IsInstant } from '@headstamp/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PHOTOGRAPH_MEDIA_TYPES, type PhotographMediaType } from './media-types';
import type { Photograph } from './photographs';

export class RecordPhotograph {
  /** When it was taken or scanned; now when it is left out. */
  @IsOptional() @IsInstant() readonly takenAt?: string;
}

/** What is known of a photograph; its bytes have addresses of their own. */
export class PhotographView {
  readonly id!: string;
  @ApiProperty({ enum: PHOTOGRAPH_MEDIA_TYPES }) readonly mediaType!: PhotographMediaType;
  /** Length of the original in bytes. */
  readonly bytes!: number;
  /** SHA-256 of the original, hexadecimal: the same as in the log. */
  readonly sha256!: string;
  /** Pixels as stored; null for papers. */
  readonly width!: number | null;
  readonly height!: number | null;
  /** EXIF 2.3, tag 0x0112: 1 (upright) to 8. */
  readonly orientation!: number;
  readonly recordedBy!: string;
  readonly takenAt!: Date;
  readonly recordedAt!: Date;

  static of({ occurredAt, ...photograph }: Photograph): PhotographView {
    return Object.assign(new PhotographView(), { ...photograph, takenAt: occurredAt });
  }
}

/** The form as the API's description shows it. */
export const PHOTOGRAPH_FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'JPEG, PNG, or PDF of scanned pages' },
    takenAt: { type: 'string', format: 'date-time', description: 'When it was taken or scanned; now when it is left out' },
  },
};
