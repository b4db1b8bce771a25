/**
 * Labels with a symbol that readers scan and lines that people read, for thermal printers (ZPL II) and for all others (PDF, HTML).
 * What a symbol holds and what the lines say is the caller's; here it is made to fit, or refused by name.
 */
export * from './label';
export * from './label-html';
export * from './label-pdf';
export { symbolOf, type LabelSymbol } from './symbol';
export { labelsAsZpl, ZPL_RESOLUTIONS, type ZplResolution } from './zpl';
