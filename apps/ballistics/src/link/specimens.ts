import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LinkOriginal } from './link-original.entity';
import { LinkSpecimen } from './link-specimen.entity';
import type { SpecimensReceived } from './link.states';

/** What came from the other side for a link so far. */
export async function specimensOf(tx: EntityManager, { jurisdictionId }: Actor, linkId: string): Promise<SpecimensReceived> {
  const casts = await tx.findBy(LinkSpecimen, { jurisdictionId, linkId });
  const originals = await tx.countBy(LinkOriginal, { jurisdictionId, linkId });
  return { casts: casts.map(({ castId, fitFor }) => ({ castId, fitFor })), originals };
}
