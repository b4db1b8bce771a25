import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { IsIn, IsOptional } from 'class-validator';

export class CastCertificateQuery {
  /** Of the paper; left out, English. */
  @IsOptional() @IsIn(PAPER_LANGUAGES) readonly language: PaperLanguage = 'en';
}
