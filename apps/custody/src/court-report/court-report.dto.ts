import { PAPER_LANGUAGES, type PaperLanguage } from '@headstamp/documents';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';

export class CourtReportQuery {
  /** Languages of the parties, one after the other on the paper: `en,es`. The first is that of the page feet. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @ArrayMinSize(1)
  @ArrayMaxSize(PAPER_LANGUAGES.length)
  @ArrayUnique()
  @IsIn(PAPER_LANGUAGES, { each: true })
  readonly languages: PaperLanguage[] = ['en', 'es'];
}
