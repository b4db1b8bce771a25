/**
 * A part of a plain text (a choice of a list, a title) that keeps its own direction: what `Ident` is where elements may stand,
 * by the isolating characters of Unicode.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
