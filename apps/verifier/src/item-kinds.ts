/** Kinds of subject that somebody has custody of. */
export const ITEM_KINDS: ReadonlySet<string> = new Set(['exhibit', 'mould', 'cast']);
