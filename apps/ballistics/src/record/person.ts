/** An official, and what reports call the person. */
export interface Person {
  readonly id: string;
  readonly reference: string;
}

const spelled = (reference: string): string => reference.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** Two logins with one reference are one person, however the reference is written. */
export function samePerson(one: Person, other: Person): boolean {
  return one.id === other.id || spelled(one.reference) === spelled(other.reference);
}

/** As far as references go: what another jurisdiction's document says of two people. */
export function sameReference(one: string, other: string): boolean {
  return spelled(one) === spelled(other);
}
