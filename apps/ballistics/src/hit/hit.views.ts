import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import type { Link } from '../link/link.entity';
import { HitKnownLink } from './hit-known-link.entity';
import { HitSupersession } from './hit-supersession.entity';
import { HitCreditView, HitSupersessionView, KnownLinkView } from './hit.dto';

export interface HitFacts {
  readonly credit: HitCreditView | null;
  readonly knownLinks: KnownLinkView[];
  readonly supersession: HitSupersessionView | null;
}

/** Who found a hit and who confirmed it; a link that never was a hit has no credit to share. */
export function creditOf({ state, ourPart, otherCode, verificationId }: Pick<Link, 'state' | 'ourPart' | 'otherCode' | 'verificationId'>): HitCreditView | null {
  if (state !== 'confirmed_hit' && state !== 'superseded') return null;
  const initiating = ourPart === 'recipient' ? otherCode : null;
  const confirming = verificationId === null ? otherCode : null;
  return Object.assign(new HitCreditView(), { initiating, confirming });
}

/** What is known of these links as hits. */
export async function hitFactsOf(tx: EntityManager, { jurisdictionId }: Actor, links: readonly Link[]): Promise<(link: Link) => HitFacts> {
  const ids = In(links.map(({ id }) => id));
  const known = await tx.find(HitKnownLink, { where: { jurisdictionId, hitId: ids }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const supersessions = await tx.find(HitSupersession, { where: { jurisdictionId, linkId: ids }, order: { recordedAt: 'ASC', id: 'ASC' } });
  return (link) => {
    const last = supersessions.findLast(({ linkId }) => linkId === link.id);
    return {
      credit: creditOf(link),
      knownLinks: known.filter(({ hitId }) => hitId === link.id).map((each) => KnownLinkView.of(each)),
      supersession: last ? HitSupersessionView.of(last) : null,
    };
  };
}
