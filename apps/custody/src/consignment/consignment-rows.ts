import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { ConsignmentCastView, ConsignmentDetailView } from './consignment.dto';
import { Consignment, ConsignmentItem } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import type { Direction } from './consignment.states';

/** The consignment and its casts, locked; the other side's half of the world does not exist here. */
export async function lockConsignment(
  tx: EntityManager,
  actor: Actor,
  id: string,
  direction: Direction,
): Promise<{ consignment: Consignment; casts: Exhibit[] }> {
  const { jurisdictionId } = actor;
  const consignment = await tx.findOne(Consignment, { where: { jurisdictionId, id, direction }, lock: { mode: 'pessimistic_write' } });
  if (!consignment) throw new ConsignmentError('consignment.unknown');
  const items = await tx.findBy(ConsignmentItem, { jurisdictionId, consignmentId: id });
  return {
    consignment,
    casts: await lockExhibits(
      tx,
      actor,
      items.map(({ castId }) => castId),
    ),
  };
}

type NewConsignment = Pick<
  Consignment,
  'id' | 'direction' | 'counterpartId' | 'reference' | 'linkId' | 'sealNumber' | 'state' | 'occurredAt'
> &
  Partial<Consignment>;

/** Writes a consignment and what is in it. Throws when its reference, or on the recipient's side its identifier, is known already. */
export async function enterConsignment(
  tx: EntityManager,
  actor: Actor,
  entered: NewConsignment,
  castIds: readonly string[],
): Promise<Consignment> {
  const { jurisdictionId } = actor;
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(Consignment)
    .values({ discrepancy: [], ...entered, jurisdictionId })
    .orIgnore()
    .returning(['id'])
    .execute();
  if ((inserted.raw as unknown[]).length === 0)
    throw new ConsignmentError(entered.direction === 'out' ? 'consignment.reference-taken' : 'consignment.known-already');
  await tx.insert(
    ConsignmentItem,
    castIds.map((castId) => ({ jurisdictionId, id: randomUUID(), consignmentId: entered.id, castId })),
  );
  return tx.findOneByOrFail(Consignment, { jurisdictionId, id: entered.id });
}

export async function consignmentDetail(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  consignment: Consignment,
): Promise<ConsignmentDetailView> {
  const items = await tx.findBy(ConsignmentItem, { jurisdictionId, consignmentId: consignment.id });
  const ids = In(items.map(({ castId }) => castId));
  const makings = new Map((await tx.findBy(CastMaking, { jurisdictionId, id: ids })).map((making) => [making.id, making]));
  const exhibits = await tx.find(Exhibit, { where: { jurisdictionId, id: ids }, order: { reference: 'ASC' } });
  const casts = exhibits.flatMap((exhibit) => {
    const making = makings.get(exhibit.id);
    return making ? [ConsignmentCastView.of(exhibit, making)] : [];
  });
  return ConsignmentDetailView.ofDetail(consignment, casts);
}
