/** The page of an item by its kind: moulds and casts have pages of their own. */
export function itemPage(kind: string): '/moulds/$id' | '/casts/$id' | '/exhibits/$id' {
  if (kind === 'MOULD') return '/moulds/$id';
  return kind === 'CAST' ? '/casts/$id' : '/exhibits/$id';
}
