/** A product as two people type it alike: spaces, capitals and the width of letters do not tell two products apart. */
export const productKey = (product: string): string => product.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A lot number likewise, without the spaces and hyphens that one writes and another does not. */
export const lotKey = (lot: string): string =>
  lot
    .normalize('NFKC')
    .replace(/[\s-]+/g, '')
    .toUpperCase();
