import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { Exhibit } from './exhibit.entity';
import { lockExhibit } from './exhibit-custody';
import { ExhibitError } from './exhibit.errors';

type NewExhibit = Pick<Exhibit, 'id' | 'caseId' | 'reference' | 'kind' | 'parentId' | 'regions' | 'state' | 'occurredAt'> &
  Partial<Exhibit>;

/** Writes the row of a new item and returns it locked. Throws `exhibit.reference-taken`, also when two ask for one reference at once. */
export async function enterExhibit(tx: EntityManager, actor: Actor, item: NewExhibit): Promise<Exhibit> {
  const row = {
    description: null,
    calibre: null,
    custodianOfficialId: actor.officialId,
    holderId: actor.officialId,
    heldSince: item.occurredAt,
    sealId: null,
    sealNumber: null,
    disputed: false,
    wholeId: null,
    castingId: null,
    recoveryId: null,
    originJurisdictionId: null,
    registeredBy: actor.officialId,
    ...item,
    jurisdictionId: actor.jurisdictionId,
  };
  const inserted = await tx.createQueryBuilder().insert().into(Exhibit).values(row).orIgnore().returning(['id']).execute();
  if ((inserted.raw as unknown[]).length === 0) throw new ExhibitError('exhibit.reference-taken');
  return lockExhibit(tx, actor, item.id);
}
