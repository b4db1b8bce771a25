/** A number as somebody wrote it; NaN becomes null, which the server refuses at the field. */
export function amount(text: string): number {
  return Number(text.trim().replace(',', '.'));
}
