import { randomUUID } from 'node:crypto';
import type { Ledger } from '@headstamp/ledger';
import type { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { HitKnownLink } from '../hit/hit-known-link.entity';
import { Link } from './link.entity';
import type { LinkOutcome, Settlement } from './link.states';

const KIND: Record<LinkOutcome, string> = {
  confirmed_hit: 'hit.confirmed',
  not_confirmed: 'link.not-confirmed',
  inconclusive_parked: 'link.parked',
  verified: 'link.known-before',
};

/** Whether a hit between the two cases stands already. Until the transaction ends nobody else can settle a link between them. */
export async function casesLinkedBefore(tx: EntityManager, { jurisdictionId }: Actor, { id, casePair }: Link): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`link/${jurisdictionId}/${casePair}`]);
  const hits = await tx.findBy(Link, { jurisdictionId, casePair, state: 'confirmed_hit' });
  return hits.some((hit) => hit.id !== id);
}

/** What the log says of an outcome: which row holds the conclusions, and what they were. */
export interface Grounds {
  readonly verificationId?: string;
  readonly reportId?: string;
  readonly firstConclusion: string;
  readonly secondConclusion: string;
  readonly [more: string]: string | undefined;
}

/** Where an outcome is told. */
export interface Told {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
}

/** Writes the outcome of a link, its event, and who must hear of a hit: each of our cases that it links. */
export async function settle(
  { ledger, outbox }: Told,
  tx: EntityManager,
  actor: Actor,
  link: Link,
  { outcome, comment }: Settlement,
  grounds: Grounds,
  now: Date,
): Promise<void> {
  await tx.save(Object.assign(link, { state: outcome, comment, settledAt: now }));
  const said = Object.entries(grounds).filter((entry): entry is [string, string] => entry[1] !== undefined);
  await ledger.append(tx, actor, {
    kind: KIND[outcome],
    subject: { kind: 'link', id: link.id },
    occurredAt: now,
    facts: {
      outcome,
      comment,
      other: link.otherCode,
      ownCaseId: link.ownCaseId,
      otherCaseId: link.otherCaseId,
      ...Object.fromEntries(said),
    },
  });
  if (outcome === 'verified') await commentOnHit(ledger, tx, actor, link, now);
  if (outcome !== 'confirmed_hit') return;
  await outbox.post(tx, actor, 'hit.confirmed', { linkId: link.id, caseId: link.ownCaseId });
  if (link.ourPart === 'domestic') await outbox.post(tx, actor, 'hit.confirmed', { linkId: link.id, caseId: link.otherCaseId });
}

/** A further link between two cases is no hit: it is noted on the one that stands. The other side may know of a hit that we do not. */
async function commentOnHit(ledger: Ledger, tx: EntityManager, actor: Actor, { id: linkId, casePair }: Link, now: Date): Promise<void> {
  const { jurisdictionId } = actor;
  const hit = await tx.findOneBy(Link, { jurisdictionId, casePair, state: 'confirmed_hit' });
  if (!hit) return;
  await tx.insert(HitKnownLink, { jurisdictionId, id: randomUUID(), hitId: hit.id, linkId, occurredAt: now });
  await ledger.append(tx, actor, {
    kind: 'hit.known-link-noted',
    subject: { kind: 'link', id: hit.id },
    occurredAt: now,
    facts: { knownLinkId: linkId },
  });
}
