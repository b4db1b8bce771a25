import type { Step } from './order';

/** A fact of the event that is a text; null when it is absent or something else. */
export function textFact({ event }: Step, name: string): string | null {
  const value = event.facts.get(name);
  return typeof value === 'string' ? value : null;
}

/** A fact that is a list of texts. */
export function listFact({ event }: Step, name: string): readonly string[] | null {
  const value = event.facts.get(name);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
}

/** `seals`, a list of numbers, or `sealNumber`, a single one. */
export function sealsOf(step: Step): readonly string[] | null {
  const one = textFact(step, 'sealNumber');
  return one !== null ? [one] : listFact(step, 'seals');
}

export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

export function list(seals: readonly string[]): string {
  return seals.length > 0 ? seals.join(', ') : 'none';
}
