/** Why a file is not accepted as a surface scan. The codes are stable: callers translate them and tests name them. */
export type X3pErrorCode =
  | 'x3p.too-large'
  | 'x3p.not-a-zip'
  | 'x3p.archive-damaged'
  | 'x3p.archive-unsupported'
  | 'x3p.too-many-entries'
  | 'x3p.entry-name-unsafe'
  | 'x3p.entry-duplicate'
  | 'x3p.entry-overlap'
  | 'x3p.entry-too-large'
  | 'x3p.entry-ratio'
  | 'x3p.entry-corrupt'
  | 'x3p.main-xml-missing'
  | 'x3p.main-xml-ambiguous'
  | 'x3p.xml-not-utf8'
  | 'x3p.xml-forbidden'
  | 'x3p.xml-malformed'
  | 'x3p.xml-too-deep'
  | 'x3p.xml-too-many-elements'
  | 'x3p.element-missing'
  | 'x3p.element-duplicate'
  | 'x3p.checksum-missing'
  | 'x3p.checksum-mismatch'
  | 'x3p.number-invalid'
  | 'x3p.dimensions-invalid'
  | 'x3p.increment-invalid'
  | 'x3p.data-type-unknown'
  | 'x3p.feature-type-unsupported'
  | 'x3p.layers-unsupported'
  | 'x3p.axis-unsupported'
  | 'x3p.link-unsafe'
  | 'x3p.link-missing'
  | 'x3p.data-length'
  | 'x3p.valid-length'
  | 'x3p.units-contradict'
  | 'x3p.heights-absurd'
  | 'x3p.no-valid-point'
  | 'x3p.mask-invalid';

export type X3pFacts = Readonly<Record<string, string | number>>;

/** A refusal. Nothing of the file has been loaded; `facts` hold only plain values that are safe to show and to log. */
export class X3pError extends Error {
  override readonly name = 'X3pError';

  constructor(
    readonly code: X3pErrorCode,
    readonly facts: X3pFacts = {},
  ) {
    super(code);
  }
}

/** Something a reader of the scan should know although the file is accepted. */
export interface X3pFinding {
  readonly code: string;
  readonly detail: string;
}
