import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { isTravelling } from '../casting/cast.states';
import { Handover } from '../handover/handover.entity';
import { Exhibit } from './exhibit.entity';
import { ExhibitError } from './exhibit.errors';
import { assertMovableAlone } from './exhibit-tree';

/** The item's row, locked to the end of the transaction. "Not yours" and "does not exist" are one answer. */
export async function lockExhibit(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Exhibit> {
  const exhibit = await tx.findOne(Exhibit, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!exhibit) throw new ExhibitError('exhibit.unknown');
  return exhibit;
}

/** Several items, locked in one order whoever asks, so that two who pack the same casts wait for each other instead of for ever. */
export async function lockExhibits(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<Exhibit[]> {
  const exhibits = await tx.find(Exhibit, {
    where: { jurisdictionId, id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (exhibits.length !== new Set(ids).size) throw new ExhibitError('exhibit.unknown');
  return exhibits;
}

export type Held = Exhibit & { readonly custodianOfficialId: string; readonly holderId: string; readonly heldSince: Date };

/** That the actor holds the item now, by itself and not as a part of something, and is free to do something with it. */
export function assertHolds(exhibit: Exhibit, actor: Actor): asserts exhibit is Held {
  assertMovableAlone(exhibit);
  assertCustodian(exhibit, actor);
}

/** That the actor holds the item now, though it may lie in the silicone of the mould that the actor is making of it. */
export function assertCustodian(exhibit: Exhibit, actor: Actor): asserts exhibit is Held {
  if (exhibit.custodianOfficialId !== actor.officialId || !exhibit.holderId || !exhibit.heldSince)
    throw new ExhibitError('exhibit.not-custodian');
  if (isTravelling(exhibit.state)) throw new ExhibitError('exhibit.travels');
}

/** That the actor holds the item and has not offered it to somebody who may accept it at any moment. */
export async function assertFree(tx: EntityManager, actor: Actor, exhibit: Exhibit): Promise<void> {
  assertHolds(exhibit, actor);
  const offered = await tx
    .createQueryBuilder(Handover, 'row')
    .where({ jurisdictionId: actor.jurisdictionId, exhibitId: exhibit.id, state: 'open' })
    .andWhere('(row.expiresAt IS NULL OR row.expiresAt > now())')
    .getExists();
  if (offered) throw new ExhibitError('exhibit.offered');
}

/** That no seal was found broken or exchanged since somebody last sealed it. */
export function assertUndisputed(exhibit: Exhibit): void {
  if (exhibit.disputed) throw new ExhibitError('exhibit.disputed');
}

/** That it is not another jurisdiction's: what is borrowed is neither divided nor put together. */
export function assertOurs(exhibit: Exhibit): void {
  if (exhibit.originJurisdictionId !== null) throw new ExhibitError('exhibit.borrowed');
}

/** Seals as the log lists them. */
export const sealsOn = ({ sealNumber }: Pick<Exhibit, 'sealNumber'>): string[] => (sealNumber === null ? [] : [sealNumber]);
