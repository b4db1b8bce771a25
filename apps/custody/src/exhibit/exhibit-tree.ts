import type { ItemKind } from '@headstamp/codes';
import { isTestFire } from './exhibit-kinds';
import { ExhibitError } from './exhibit.errors';

/** An item in the tree. `parentId` is what it comes from and never changes; `wholeId` is what it is part of now. */
export interface TreeItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly caseId: string | null;
  readonly parentId: string | null;
  readonly wholeId: string | null;
}

/** What keeps an item from being handed over, packed, stored or worked on by itself. */
export interface Bound {
  /** The whole it was merged into and not taken out of. */
  readonly wholeId: string | null;
  /** The mould that is being made of it: it lies in the silicone. */
  readonly castingId: string | null;
}

/** That the item can be moved by itself: it is not inside a whole, and not in the silicone. Call it before anything that moves an item. */
export function assertMovableAlone({ wholeId, castingId }: Bound): void {
  if (wholeId !== null) throw new ExhibitError('exhibit.inside-whole', { wholeId });
  if (castingId !== null) throw new ExhibitError('exhibit.in-casting', { castingId });
}

/** Moulds and casts are made and packed, and a test fire is registered under its firearm: none of them is a part of something. */
export const canBePart = (kind: ItemKind): boolean => kind !== 'MOULD' && kind !== 'CAST' && !isTestFire(kind);

/** That the item can be divided into these: it is no whole (a whole is taken apart), and every part is of a kind that is a part of something. */
export function assertDivisible(item: TreeItem, partsInside: number, kinds: readonly ItemKind[]): void {
  if (!canBePart(item.kind)) throw new ExhibitError('exhibit.kind-not-divided', { kind: item.kind });
  if (partsInside > 0) throw new ExhibitError('exhibit.whole-is-taken-apart', { wholeId: item.id });
  const stranger = kinds.find((kind) => !canBePart(kind));
  if (stranger) throw new ExhibitError('exhibit.kind-not-a-part', { kind: stranger });
}

/** That these items can become one: at least two, of one case, each free of any other whole. Returns their case. */
export function assertCombinable(parts: readonly TreeItem[], kind: ItemKind): string {
  if (new Set(parts.map(({ id }) => id)).size < 2) throw new ExhibitError('exhibit.whole-of-one');
  if (!canBePart(kind)) throw new ExhibitError('exhibit.kind-not-a-part', { kind });
  const [first] = parts;
  const caseId = first?.caseId ?? null;
  for (const part of parts) {
    if (!canBePart(part.kind)) throw new ExhibitError('exhibit.kind-not-a-part', { kind: part.kind });
    if (part.wholeId !== null) throw new ExhibitError('exhibit.inside-whole', { wholeId: part.wholeId });
    if (caseId === null || part.caseId !== caseId) throw new ExhibitError('exhibit.parts-of-other-case');
  }
  return caseId as string;
}

/** That every one of these is inside this very whole. */
export function assertInside(wholeId: string, parts: readonly TreeItem[]): void {
  const stranger = parts.find((part) => part.wholeId !== wholeId);
  if (stranger) throw new ExhibitError('exhibit.not-inside', { exhibitId: stranger.id, wholeId });
}

/** The outermost whole an item is inside of, which is what is held and moved; the item itself when it is inside none. */
export function outermost<Item extends TreeItem>(item: Item, byId: ReadonlyMap<string, Item>): Item {
  let outer = item;
  for (const met = new Set([item.id]); outer.wholeId !== null;) {
    const next = byId.get(outer.wholeId);
    if (!next || met.has(next.id)) return outer;
    met.add(next.id);
    outer = next;
  }
  return outer;
}

export type TreeFault = 'parent-unknown' | 'whole-unknown' | 'descends-from-itself' | 'inside-itself' | 'whole-of-other-case';

/** What is wrong with these items as a tree, each with the item it was met on; empty for every tree that registering, dividing and merging make. */
export function treeFaults(items: readonly TreeItem[]): { readonly id: string; readonly fault: TreeFault }[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.flatMap((item) => {
    const faults: TreeFault[] = [];
    const whole = item.wholeId === null ? null : byId.get(item.wholeId);
    if (item.parentId !== null && !byId.has(item.parentId)) faults.push('parent-unknown');
    if (whole === undefined) faults.push('whole-unknown');
    if (whole && whole.caseId !== item.caseId) faults.push('whole-of-other-case');
    if (returns(item, byId, ({ parentId }) => parentId)) faults.push('descends-from-itself');
    if (returns(item, byId, ({ wholeId }) => wholeId)) faults.push('inside-itself');
    return faults.map((fault) => ({ id: item.id, fault }));
  });
}

function returns(item: TreeItem, byId: ReadonlyMap<string, TreeItem>, up: (item: TreeItem) => string | null): boolean {
  const met = new Set<string>();
  for (let id = up(item); id !== null && !met.has(id);) {
    if (id === item.id) return true;
    met.add(id);
    const next = byId.get(id);
    id = next ? up(next) : null;
  }
  return false;
}
