import { DomainError } from '@headstamp/codes';

/** Width by height in millimetres, of the rolls laboratories buy: tubes and vials, bags, boxes, parcels. */
export const LABEL_SIZES = ['25x10', '50x25', '70x36', '100x50'] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];

/** QR for telephones, Data Matrix for small things, Code 128 for readers that know lines only. */
export const LABEL_SYMBOLOGIES = ['QR', 'DATA_MATRIX', 'CODE_128'] as const;
export type LabelSymbology = (typeof LABEL_SYMBOLOGIES)[number];

/** What is printed on one label. */
export interface LabelContent {
  /** In QR and Data Matrix: capitals and digits only. */
  readonly symbolText: string;
  /** In Code 128, which has room for less: capitals and digits only. */
  readonly barText: string;
  /** For eyes, from the most to the least important. The first two are always printed, the others where there is room. */
  readonly lines: readonly string[];
}

export interface LabelForm {
  readonly size: LabelSize;
  readonly symbology: LabelSymbology;
}

export type LabelDrawingErrorCode = 'label.symbol-does-not-fit' | 'label.text-does-not-fit';

/** The label is too small for what it must say. */
export class LabelDrawingError extends DomainError<LabelDrawingErrorCode> {}

/** Millimetres of a size. */
export function millimetresOf(size: LabelSize): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}
