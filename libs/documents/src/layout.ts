import type { PaperLanguage } from './words';

/** A line of a form: what it is called, and what it says. */
export interface PaperField {
  readonly label: string;
  readonly value: string;
  /** Printed under the value, for example the conditions that bind this one fact. */
  readonly note?: string;
}

export interface PaperColumn {
  readonly label: string;
  /** Share of the width, relative to the other columns. */
  readonly share: number;
}

/** What a paper is made of, from top to bottom. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'fields'; readonly fields: readonly PaperField[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }
  /** A JPEG or PNG as libs/photographs cleans it; the caption is also what a reader for the blind says. */
  | { readonly kind: 'picture'; readonly content: Buffer; readonly mediaType: 'image/jpeg' | 'image/png'; readonly caption: string }
  /** Empty lines for signatures by hand, each under the name or office that signs. */
  | { readonly kind: 'signatures'; readonly names: readonly string[] };

/** A file inside the PDF: the same facts for a machine. */
export interface PaperAttachment {
  /** For example `request.json`. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly description: string;
}

/** A paper, ready to be drawn. Two equal layouts make two equal files. */
export interface PaperLayout {
  /** Stands on every page: the record's reference or id. */
  readonly recordId: string;
  readonly title: string;
  readonly language: PaperLanguage;
  /** Whose paper it is, as the directory names it. */
  readonly jurisdiction: { readonly jurisdictionId: string; readonly code: string; readonly name: string };
  readonly madeAt: Date;
  /** Conditions of use, already in words of the paper's language; they stand on every page. */
  readonly conditions: readonly string[];
  /** Stands on every page above the rest of its foot, for example the state of the log that proves the paper. Short: a line each. */
  readonly footLines?: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly attachments?: readonly PaperAttachment[];
}
