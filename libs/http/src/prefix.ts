/**
 * The range of all texts that begin with a prefix, in byte order: `column COLLATE "C" >= begin AND column COLLATE "C" < end`.
 * Such a comparison is leakproof and so may use an index under row-level security; LIKE is not and may not.
 */
export const prefixRange = (prefix: string): { readonly begin: string; readonly end: string } => ({ begin: prefix, end: `${prefix}\u{10ffff}` });
