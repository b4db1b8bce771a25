import { randomBytes } from 'node:crypto';
import { canonicalJson, type EventFacts } from '@headstamp/ledger';
import { sha256 } from '../chronicle/official-signatures';
import { sealsOn, type Held } from '../exhibit/exhibit-custody';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import type { HandoverPhotograph } from './handover.entity';
import type { HandoverState } from './handover.states';

/** What both halves of a late entry say of themselves. */
export interface LateHalf {
  readonly at: Date;
  readonly reason: string;
}

export interface OfferMade {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly giverId: string;
  readonly receiverId: string;
  readonly items: readonly Held[];
  /** Several items under one signature. */
  readonly together: boolean;
  readonly purpose: string;
  readonly nonce: string;
  readonly offeredAt: Date;
  readonly expiresAt: Date | null;
  readonly late: LateHalf | null;
  readonly paperForm: { readonly number: string; readonly photograph: HandoverPhotograph } | null;
  readonly photographs: readonly HandoverPhotograph[];
}

/** What the giver signs (docs/verification.md). */
export function offerStatement(made: OfferMade): EventFacts {
  const { items, nonce, late, paperForm } = made;
  const [first] = items;
  if (!first) throw new Error('an offer names at least one item');
  const named = (item: Held): { kind: string; id: string } => ({ kind: subjectKindOf(item.kind), id: item.id });
  return {
    v: 1,
    kind: 'handover-offer',
    id: made.id,
    jurisdiction: made.jurisdictionId,
    ...(made.together
      ? { items: items.map((item) => ({ ...named(item), from: item.holderId, seals: sealsOn(item) })) }
      : { item: named(first), from: first.holderId, seals: sealsOn(first) }),
    giver: made.giverId,
    to: made.receiverId,
    purposeHash: wordsHash(nonce, 'purpose', made.purpose),
    offeredAt: made.offeredAt.toISOString(),
    expiresAt: made.expiresAt?.toISOString() ?? null,
    ...lateStatement(nonce, late),
    ...(paperForm && { paperForm: paperForm.number, paperFormPhotograph: paperForm.photograph.sha256 }),
    ...hashesOf(made.photographs),
  };
}

/** What the receiver observed of one item. */
export interface Observed {
  readonly seals: string[];
  readonly sealIntact: boolean;
  readonly conditionHash: string;
  readonly discrepancy: string[];
  readonly photographs?: string[];
}

export interface AnswerGiven {
  readonly offerHash: string;
  readonly by: string;
  readonly answeredAt: Date;
  readonly items: readonly { readonly id: string; readonly outcome: HandoverState; readonly observed: Observed | null }[];
  readonly together: boolean;
  readonly nonce: string;
  readonly late: LateHalf | null;
  readonly paperForm: string | null;
}

/** What the receiver signs over the offer, or the giver when taking it back (docs/verification.md). */
export function answerStatement(given: AnswerGiven): EventFacts {
  const [first] = given.items;
  if (!first) throw new Error('an answer is about at least one item');
  return {
    v: 1,
    kind: 'handover-answer',
    offerHash: given.offerHash,
    by: given.by,
    answeredAt: given.answeredAt.toISOString(),
    ...(given.together
      ? { items: given.items.map(({ id, outcome, observed }) => ({ id, outcome, ...observed })) }
      : { outcome: first.outcome, ...first.observed }),
    ...lateStatement(given.nonce, given.late),
    ...(given.paperForm !== null && { paperForm: given.paperForm }),
  };
}

function lateStatement(nonce: string, late: LateHalf | null): EventFacts {
  return late ? { late: true, occurredAt: late.at.toISOString(), reasonHash: wordsHash(nonce, 'reason', late.reason) } : {};
}

/** Words stand in a signed text by their hash only, so that they can be erased. The nonce keeps the hash from being guessed. */
export function wordsHash(nonce: string, name: 'purpose' | 'condition' | 'reason', words: string): string {
  return sha256(canonicalJson({ nonce, [name]: words }));
}

export const aNonce = (): string => randomBytes(16).toString('base64');

export const hashesOf = (photographs: readonly HandoverPhotograph[]): { photographs?: string[] } =>
  photographs.length === 0 ? {} : { photographs: photographs.map(({ sha256: hash }) => hash) };
