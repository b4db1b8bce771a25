/** How many rows a list asks for at once. */
export const PAGE_SIZE = 25;

/** The query of a list, one page at a time. */
export function listQuery<T extends object>(search: T): T & { limit: number } {
  return { ...search, limit: PAGE_SIZE };
}
