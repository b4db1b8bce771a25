export type ErrorCode = `${string}.${string}`;

/** What a rule may tell the caller: identifiers, states, counts, names of fields. Never case content. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** A rule of the field was broken. Knows no HTTP: a job, a command line and a test meet it too. */
export abstract class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly facts: Facts = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** The HTTP face of an error code. */
export interface Problem {
  readonly status: number;
  readonly title: string;
}
