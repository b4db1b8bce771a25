/** Languages of the papers this house prints: those of the parties. */
export const PAPER_LANGUAGES = ['en', 'es'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** What stands on every page, whatever the paper says. */
export interface PageWords {
  readonly record: string;
  readonly made: string;
  readonly page: (number: number, of: number) => string;
  readonly conditions: string;
  readonly noConditions: string;
  readonly notPrintable: string;
}

export const PAGE_WORDS: Readonly<Record<PaperLanguage, PageWords>> = {
  en: {
    record: 'Record',
    made: 'Made',
    page: (number, of) => `Page ${number} of ${of}`,
    conditions: 'Conditions of use',
    noConditions: 'none stated',
    notPrintable: 'This picture cannot be printed here; look at it on the screen.',
  },
  es: {
    record: 'Registro',
    made: 'Emitido',
    page: (number, of) => `Página ${number} de ${of}`,
    conditions: 'Condiciones de uso',
    noConditions: 'ninguna',
    notPrintable: 'Esta imagen no puede imprimirse aquí; véala en la pantalla.',
  },
};
