import type { ComparisonBasis, FitFor } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { CastFitness } from './cast-fitness.entity';
import type { Link } from './link.entity';
import { LinkError } from './link.errors';

interface Judged {
  readonly castId: string;
  readonly reference: string | null;
  readonly fitFor: readonly FitFor[];
  readonly at: Date;
}

/** Keeps what custody said a cast is fit for, unless it has said something later. */
export async function keepFitness(tx: EntityManager, { jurisdictionId }: Actor, { castId, reference, fitFor, at }: Judged): Promise<void> {
  await tx.query(
    `INSERT INTO ballistics.cast_fitness AS known (jurisdiction_id, id, reference, fit_for, judged_at, occurred_at) VALUES ($1, $2, $3, $4, $5, $5)
     ON CONFLICT (jurisdiction_id, id) DO UPDATE SET reference = coalesce(excluded.reference, known.reference), fit_for = excluded.fit_for,
       judged_at = excluded.judged_at WHERE excluded.judged_at >= known.judged_at`,
    [jurisdictionId, castId, reference, fitFor, at],
  );
}

/**
 * That no cast of one's own lies under the microscope that its review did not pass for it. What came from abroad is judged by what its
 * owner told. @throws `link.cast-beyond-its-fitness`
 * @param named specimens that the examiner names, by identifier or by label
 */
export async function assertCastsFit(tx: EntityManager, { jurisdictionId }: Actor, link: Link, basis: ComparisonBasis, named: readonly string[]): Promise<void> {
  if (basis === 'IMAGE_ONLY') return;
  const acquired = [link.ownAcquisitionId, ...(link.ourPart === 'domestic' ? [link.otherAcquisitionId] : [])];
  // Who compares two originals has left the cast from which a surface was taken in its box.
  const scanned = basis === 'ORIGINAL_ORIGINAL' ? [] : await tx.findBy(Acquisition, { jurisdictionId, id: In(acquired), itemKind: 'CAST' });
  const ids = [...scanned.map(({ exhibitId }) => exhibitId), ...named.filter((each) => UUID.test(each))];
  const known = await tx.findBy(CastFitness, [
    { jurisdictionId, id: In(ids) },
    { jurisdictionId, reference: In([...named]) },
  ]);
  const unfit = known.find(({ fitFor }) => !fitFor.includes('MICROSCOPY'));
  if (unfit) throw new LinkError('link.cast-beyond-its-fitness', { basis, castId: unfit.id });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a cast is known to be unfit for entry into a ballistic system. What nobody has told of is not judged. */
export async function isUnfitForEntry(tx: EntityManager, { jurisdictionId }: Actor, exhibitId: string): Promise<boolean> {
  const known = await tx.findOneBy(CastFitness, { jurisdictionId, id: exhibitId });
  return known !== null && !known.fitFor.includes('ABIS_ENTRY');
}
