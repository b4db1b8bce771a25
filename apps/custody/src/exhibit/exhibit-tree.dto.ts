import type { ItemKind } from '@headstamp/codes';
import type { Exhibit } from './exhibit.entity';
import { isTestFire } from './exhibit-kinds';

/** How an item came from the one above it. */
export const RELATIONS = ['item', 'part', 'test-fire', 'mould', 'cast'] as const;
export type Relation = (typeof RELATIONS)[number];

export class TreeNodeView {
  readonly id!: string;
  readonly reference!: string;
  readonly kind!: ItemKind;
  readonly relation!: Relation;
  readonly parentId!: string | null;
  /** The whole it is part of now. */
  readonly wholeId!: string | null;
  readonly state!: string;
  readonly disputed!: boolean;
  readonly sealNumber!: string | null;
  /** The official or the jurisdiction that holds it now, by itself or with the whole it is inside of. */
  readonly holderId!: string | null;
  readonly custodianOfficialId!: string | null;
  readonly heldSince!: string | null;
  /** What is held: the item itself, or the outermost whole it is inside of. */
  readonly heldWithin!: string;
  /** Steps from the item asked for: 0 itself, negative towards what it comes from. */
  readonly depth!: number;

  static of(item: Exhibit, held: Exhibit, depth: number): TreeNodeView {
    const { id, reference, kind, parentId, wholeId, state, disputed, sealNumber } = item;
    const { holderId, custodianOfficialId, heldSince } = held;
    return Object.assign(new TreeNodeView(), {
      ...{ id, reference, kind, relation: relationOf(item), parentId, wholeId, state, disputed, sealNumber },
      ...{ holderId, custodianOfficialId, heldSince: heldSince?.toISOString() ?? null, heldWithin: held.id, depth },
    });
  }
}

function relationOf({ kind, parentId }: Exhibit): Relation {
  if (kind === 'MOULD') return 'mould';
  if (kind === 'CAST') return 'cast';
  if (isTestFire(kind)) return 'test-fire';
  return parentId === null ? 'item' : 'part';
}

/** From the incident down to the cast: what an item comes from, what comes from it, what is inside it, and who holds each now. */
export class ExhibitTreeView {
  /** The case that investigates the incident; null for a cast from abroad. */
  readonly caseId!: string | null;
  readonly recoveryId!: string | null;
  /** From the first item down to what this one comes from. */
  readonly ancestors!: TreeNodeView[];
  readonly item!: TreeNodeView;
  /** The whole it is inside of, and the whole that one is inside of. */
  readonly wholes!: TreeNodeView[];
  /** What comes from it, and what is inside it; an item before what comes from it. */
  readonly descendants!: TreeNodeView[];
}
