import type { CastDefect, FitFor, ItemKind, MarkOfInterest } from '@headstamp/codes';
import type { PaperLanguage } from '@headstamp/documents';
import type { RegionVerdict } from './casting-rules';
import type { CastingStep, Gauge } from './casting-steps';
import { EN } from './certificate-words.en';
import { ES } from './certificate-words.es';

export type CertificateHeading = 'original' | 'mould' | 'cast' | 'steps' | 'seals' | 'review' | 'recalls' | 'events';
export type CertificateField =
  | 'reference'
  | 'kind'
  | 'calibre'
  | 'regions'
  | 'caseId'
  | 'ordinal'
  | 'operator'
  | 'product'
  | 'lot'
  | 'expiresOn'
  | 'mixRatio'
  | 'degassing'
  | 'cure'
  | 'poured'
  | 'pressure'
  | 'demoulded'
  | 'deviation'
  | 'sealOpened'
  | 'sealAfter'
  | 'reviewer'
  | 'reviewedAt'
  | 'magnification'
  | 'fitFor'
  | 'remarks';
export type CertificateColumn =
  'step' | 'from' | 'to' | 'readings' | 'region' | 'verdict' | 'defects' | 'photographs' | 'subject' | 'event' | 'at' | 'hash';

/** Words of the certificate of authenticity in the languages of papers. */
export interface CertificateWords {
  readonly title: string;
  readonly statement: string;
  readonly procedure: string;
  readonly byStep: string;
  readonly asAWhole: string;
  readonly recalled: (lots: string) => string;
  readonly eventsStand: string;
  readonly machine: string;
  readonly headings: Readonly<Record<CertificateHeading, string>>;
  readonly fields: Readonly<Record<CertificateField, string>>;
  readonly columns: Readonly<Record<CertificateColumn, string>>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly regions: Readonly<Record<MarkOfInterest, string>>;
  readonly verdicts: Readonly<Record<RegionVerdict, string>>;
  readonly defects: Readonly<Record<CastDefect, string>>;
  readonly fitFor: Readonly<Record<FitFor, string>>;
  readonly steps: Readonly<Record<CastingStep, string>>;
  readonly gauges: Readonly<Record<Gauge, string>>;
  readonly subjects: Readonly<Record<'original' | 'mould' | 'cast', string>>;
  readonly none: string;
  readonly noSeal: string;
}

export const CERTIFICATE_WORDS: Readonly<Record<PaperLanguage, CertificateWords>> = { en: EN, es: ES };
