/** A figure of the engine with at most three decimals, digits as everywhere: an identifier of a finding, not prose. */
export function figure(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}
