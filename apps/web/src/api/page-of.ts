/** How many rows a list asks for at once. */
export const PAGE_SIZE = 25;

/** The query of a list: what is stated, and no key for what is not. */
export function listQuery<T extends object>(search: T, limit = PAGE_SIZE): T & { limit: number } {
  return { ...search, limit };
}
