import type { AllowedDeviation, CompetenceFacts, InstrumentFacts, LaboratoryPolicy, MethodFacts } from '@headstamp/codes';

/** What a laboratory's quality records say of one of its means, in dates and codes: no name, no text but a manager's reason. */
export type StandingFacts =
  | { readonly subject: 'instrument'; readonly facts: InstrumentFacts }
  /** Of an official. */
  | { readonly subject: 'competence'; readonly facts: CompetenceFacts }
  | { readonly subject: 'method'; readonly facts: MethodFacts }
  | { readonly subject: 'allowance'; readonly facts: AllowedDeviation }
  /** Of the jurisdiction itself. */
  | { readonly subject: 'policy'; readonly facts: LaboratoryPolicy };
export type StandingSubject = StandingFacts['subject'];

/** Stays in the jurisdiction, from custody to ballistics. */
export type LaboratoryStandingBody = StandingFacts & {
  /** The instrument, official, version of a method, allowed deviation or jurisdiction. */
  readonly subjectId: string;
  /** Counts what was told of this subject: of two documents the higher one holds, whichever arrives first. */
  readonly revision: number;
};
