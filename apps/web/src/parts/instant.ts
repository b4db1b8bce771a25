const two = (part: number): string => String(part).padStart(2, '0');

/** This moment as `<input type="datetime-local">` writes it: the reader's own clock. */
export function localNow(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** What was written on the reader's clock, as an instant that every office reads alike; empty stays empty. */
export function instantOf(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}
