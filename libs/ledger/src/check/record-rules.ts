import type { EventBody } from '../event';

/** The rules of a field over the whole history of one subject: what a service knows and a log does not. */
export interface RecordRule {
  /** Kinds of subjects it judges. */
  readonly subjectKinds: readonly string[];
  /** Names of the rules that the history breaks, each with the id of an event; empty when it breaks none. */
  broken(events: readonly EventBody[]): readonly { readonly rule: string; readonly eventId: string }[];
}

/** The rules that services bring, so that a check of the log applies them without knowing any service; bound in the composition root. */
export class RecordRules {
  constructor(private readonly rules: readonly RecordRule[]) {}

  get subjectKinds(): readonly string[] {
    return [...new Set(this.rules.flatMap(({ subjectKinds }) => subjectKinds))];
  }

  broken(subjectKind: string, events: readonly EventBody[]): { readonly rule: string; readonly eventId: string }[] {
    return this.rules.filter(({ subjectKinds }) => subjectKinds.includes(subjectKind)).flatMap((rule) => rule.broken(events));
  }
}
