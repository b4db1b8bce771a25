interface DriverError {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly constraint?: unknown;
  readonly routine?: unknown;
}

/** PostgreSQL's own words quote the values of a row, and the parameters of the statement hang on the error as well. */
const fromDatabase = (error: Error): DriverError | null => {
  const driverError = (error as { driverError?: unknown }).driverError ?? error;
  const { code, severity } = driverError as DriverError;
  return typeof code === 'string' && typeof severity === 'string' ? driverError : null;
};

/** What may be said of an unexpected error where nobody may read case content: logs, and the queue's list of failed jobs. */
export function plainFault(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error';
  const driver = fromDatabase(error);
  if (driver) {
    const { code, constraint, routine } = driver;
    return ['PostgreSQL', code, constraint ?? routine].filter((part) => typeof part === 'string').join(' ');
  }
  // A parser quotes the text that it could not read.
  return error instanceof SyntaxError ? error.name : `${error.name}: ${error.message}`;
}

/** Where an error came from, without its first lines: they repeat the message. */
export const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';

/** The error as it may be kept by others: same place, plain words. */
export function withoutContent(error: unknown): Error {
  const plain = new Error(plainFault(error));
  plain.stack = `${plain.message}\n${framesOf(error)}`;
  return plain;
}
