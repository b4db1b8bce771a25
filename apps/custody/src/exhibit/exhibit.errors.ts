import { DomainError } from '@headstamp/codes';

export type ExhibitErrorCode =
  | 'exhibit.unknown'
  | 'exhibit.kind-not-registered'
  | 'exhibit.region-not-on-kind'
  | 'exhibit.parent-unknown'
  | 'exhibit.parent-of-other-case'
  | 'exhibit.test-fire-without-firearm'
  | 'exhibit.reference-taken'
  | 'exhibit.not-custodian'
  | 'exhibit.disputed'
  | 'exhibit.borrowed'
  | 'exhibit.travels'
  | 'exhibit.offered'
  | 'exhibit.seal-differs'
  | 'exhibit.seal-unchanged'
  | 'exhibit.inside-whole'
  | 'exhibit.in-casting'
  | 'exhibit.kind-not-divided'
  | 'exhibit.kind-not-a-part'
  | 'exhibit.whole-is-taken-apart'
  | 'exhibit.whole-of-one'
  | 'exhibit.parts-of-other-case'
  | 'exhibit.not-inside'
  | 'exhibit.parent-is-a-copy'
  | 'exhibit.time-ahead'
  | 'exhibit.time-too-early'
  | 'seal.used-before';

export class ExhibitError extends DomainError<ExhibitErrorCode> {}
