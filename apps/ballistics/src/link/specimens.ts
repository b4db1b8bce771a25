import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LinkOriginal } from './link-original.entity';
import { LinkSpecimen } from './link-specimen.entity';
import type { SpecimensReceived } from './link.states';

/** What came from the other side for a link so far. */
export async function specimensOf(tx: EntityManager, { jurisdictionId }: Actor, linkId: string): Promise<SpecimensReceived> {
  const came = await tx.findBy(LinkSpecimen, { jurisdictionId, linkId });
  const casts = came.filter(({ item }) => item === 'CAST');
  const originals = (await tx.countBy(LinkOriginal, { jurisdictionId, linkId })) + came.length - casts.length;
  return { casts: casts.map(({ castId, fitFor }) => ({ castId, fitFor })), originals };
}
