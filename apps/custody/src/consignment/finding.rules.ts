import type { Direction } from './consignment.states';

/** Where the casts of a contested consignment are, as one side found out: each of them in one of three lists. */
export interface Finding {
  readonly withSender: readonly string[];
  readonly withRecipient: readonly string[];
  readonly lost: readonly string[];
}

/** A finding as a word: its number among the words of its side, and the last word of the other side that was known. */
export interface StatedFinding {
  readonly side: Direction;
  readonly word: number;
  readonly heard: number;
  readonly finding: Finding;
}

const LISTS = ['withSender', 'withRecipient', 'lost'] as const;
export type FoundAt = (typeof LISTS)[number];

/** Whether every cast stands in exactly one list, and nothing else in any. */
export function coversAll(finding: Finding, castIds: readonly string[]): boolean {
  const named = LISTS.flatMap((list) => finding[list]);
  return named.length === castIds.length && new Set(named).size === named.length && castIds.every((id) => named.includes(id));
}

export const foundAt = (finding: Finding, castId: string): FoundAt => LISTS.find((list) => finding[list].includes(castId)) ?? 'lost';

const sameFinding = (a: Finding, b: Finding): boolean =>
  LISTS.every((list) => [...a[list]].sort().join() === [...b[list]].sort().join());

const lastOf = (stated: readonly StatedFinding[], side: Direction): StatedFinding | undefined =>
  stated.filter((each) => each.side === side).reduce<StatedFinding | undefined>((a, b) => (a && a.word > b.word ? a : b), undefined);

/**
 * Each side may state a finding of its own accord once; after that they take turns: the recipient states another when the
 * sender has answered its last one, the sender when there is one to answer. So no two answers ever cross on their way, and
 * both sides know at the same word that they agree.
 */
export function mayState(side: Direction, stated: readonly StatedFinding[]): boolean {
  const [sender, recipient] = [lastOf(stated, 'out'), lastOf(stated, 'in')];
  if (side === 'in') return !recipient || (sender !== undefined && sender.heard >= recipient.word);
  return !sender || (recipient !== undefined && recipient.word > sender.heard);
}

/** What both sides found, once the last finding of one is the same as that of the other and was stated in knowledge of it. */
export function agreedOn(stated: readonly StatedFinding[]): Finding | null {
  const [sender, recipient] = [lastOf(stated, 'out'), lastOf(stated, 'in')];
  if (!sender || !recipient || !sameFinding(sender.finding, recipient.finding)) return null;
  return sender.heard >= recipient.word || recipient.heard >= sender.word ? recipient.finding : null;
}
