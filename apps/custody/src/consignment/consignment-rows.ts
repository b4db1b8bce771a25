import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { Consignment, ConsignmentItem } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import type { Direction } from './consignment.states';
import { LoanEnded } from './loan.entity';
import { CarrierEvent, ConsignmentCheck, ConsignmentPackage, CustomsPaper } from './package.entity';
import type { CheckedEnd, CustomsPaperKind, PackedParcel, ParcelFound } from './packages';

export interface Locked {
  readonly consignment: Consignment;
  readonly casts: Exhibit[];
  readonly parcels: PackedParcel[];
}

/** The other jurisdiction that has this code. The directory, read in the same transaction: no second connection. */
export async function jurisdictionCalled(tx: EntityManager, actor: Actor, code: string): Promise<string> {
  const [row] = await tx.query<{ jurisdiction_id: string }[]>('SELECT jurisdiction_id FROM app.directory() WHERE code = $1', [code.toUpperCase()]);
  if (!row) throw new ConsignmentError('consignment.unknown-recipient', { to: code.toUpperCase() });
  if (row.jurisdiction_id === actor.jurisdictionId) throw new ConsignmentError('consignment.to-oneself');
  return row.jurisdiction_id;
}

/** The consignment and its casts, locked; the other side's half of the world does not exist here. */
export async function lockConsignment(tx: EntityManager, actor: Actor, id: string, direction: Direction): Promise<Locked> {
  const found = await lockKnown(tx, actor, id);
  if (found?.consignment.direction !== direction) throw new ConsignmentError('consignment.unknown');
  return found;
}

/** The same whichever side this is, or null when there is no such consignment here. */
export async function lockKnown(tx: EntityManager, actor: Actor, id: string): Promise<Locked | null> {
  const { jurisdictionId } = actor;
  const consignment = await tx.findOne(Consignment, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!consignment) return null;
  const items = await tx.findBy(ConsignmentItem, { jurisdictionId, consignmentId: id });
  const casts = await lockExhibits(
    tx,
    actor,
    items.map(({ castId }) => castId),
  );
  return { consignment, casts, parcels: await parcelsOf(tx, actor, id) };
}

export const parcelsOf = (tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string): Promise<ConsignmentPackage[]> =>
  tx.find(ConsignmentPackage, { where: { jurisdictionId, consignmentId }, order: { ordinal: 'ASC' } });

type NewConsignment = Pick<
  Consignment,
  'id' | 'direction' | 'counterpartId' | 'reference' | 'linkId' | 'sealNumber' | 'state' | 'occurredAt'
> &
  Partial<Consignment>;

/** Writes a consignment, its parcels and what is in them. Throws when its reference, or on the recipient's side its identifier, is known already. */
export async function enterConsignment(
  tx: EntityManager,
  actor: Actor,
  entered: NewConsignment,
  parcels: readonly PackedParcel[],
): Promise<Consignment> {
  const { jurisdictionId } = actor;
  const { id: consignmentId, occurredAt } = entered;
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
    parcels.flatMap(({ castIds }) => castIds.map((castId) => ({ jurisdictionId, id: randomUUID(), consignmentId, castId }))),
  );
  await tx.insert(
    ConsignmentPackage,
    parcels.map(({ ordinal, castIds, seals, weightGrams }) => ({
      jurisdictionId,
      id: randomUUID(),
      consignmentId,
      ordinal,
      castIds: [...castIds],
      seals: [...seals],
      weightGrams,
      occurredAt,
    })),
  );
  return tx.findOneByOrFail(Consignment, { jurisdictionId, id: consignmentId });
}

/** Writes down how every parcel was found at one end. */
export async function keepChecks(
  tx: EntityManager,
  actor: Actor,
  consignmentId: string,
  atEnd: CheckedEnd,
  occurredAt: Date,
  found: readonly ParcelFound[],
): Promise<void> {
  const { jurisdictionId, officialId: checkedBy } = actor;
  await tx.insert(
    ConsignmentCheck,
    found.map(({ ordinal, arrived, weightGrams, remarks, seals }) => ({
      jurisdictionId,
      id: randomUUID(),
      consignmentId,
      atEnd,
      packageOrdinal: ordinal,
      arrived,
      weightGrams,
      remarks,
      sealChecks: seals.map((check) => ({ ...check })),
      checkedBy,
      occurredAt,
    })),
  );
}

/** Writes customs papers; those known already are left alone. @returns how many were new */
export async function keepCustomsPapers(
  tx: EntityManager,
  actor: Actor,
  consignmentId: string,
  toldBy: string,
  occurredAt: Date,
  papers: readonly {
    readonly kind: CustomsPaperKind;
    readonly number: string;
    readonly country: string;
    readonly issuedOn: string;
    readonly photographSha256?: string | null;
  }[],
): Promise<number> {
  if (papers.length === 0) return 0;
  const { jurisdictionId } = actor;
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(CustomsPaper)
    .values(
      papers.map(({ kind, number, country, issuedOn, photographSha256 }) => ({
        jurisdictionId,
        id: randomUUID(),
        consignmentId,
        kind,
        number,
        country,
        issuedOn,
        photographSha256: photographSha256 ?? null,
        toldBy,
        occurredAt,
      })),
    )
    .orIgnore()
    .returning(['id'])
    .execute();
  return (inserted.raw as unknown[]).length;
}

export async function keepCarrierEvent(
  tx: EntityManager,
  { jurisdictionId, officialId: enteredBy }: Actor,
  consignmentId: string,
  event: Pick<CarrierEvent, 'what' | 'place' | 'person' | 'remarks' | 'occurredAt'>,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(CarrierEvent, { jurisdictionId, id, consignmentId, enteredBy, ...event });
  return id;
}

/** Casts of a consignment whose loan has ended, and how. */
export async function endedIn(tx: EntityManager, { jurisdictionId }: Actor, consignmentId: string): Promise<Map<string, LoanEnded['how']>> {
  return new Map((await tx.findBy(LoanEnded, { jurisdictionId, consignmentId })).map(({ castId, how }) => [castId, how]));
}

/**
 * Writes that the loan of these casts ended, and, when they were the last ones, that the loan as a whole did.
 * @returns whether it ended as a whole
 */
export async function endLoans(
  tx: EntityManager,
  actor: Actor,
  lent: Consignment,
  castIds: readonly string[],
  how: LoanEnded['how'],
  occurredAt: Date,
): Promise<boolean> {
  const { jurisdictionId } = actor;
  const { id: consignmentId } = lent;
  const values = castIds.map((castId) => ({ jurisdictionId, id: randomUUID(), consignmentId, castId, how, occurredAt }));
  if (values.length > 0) await tx.createQueryBuilder().insert().into(LoanEnded).values(values).orIgnore().execute();
  const items = await tx.findBy(ConsignmentItem, { jurisdictionId, consignmentId });
  const ended = await endedIn(tx, actor, consignmentId);
  const whole = items.every(({ castId }) => ended.has(castId) || lent.missingCastIds.includes(castId));
  if (whole) lent.loanEndedAt ??= occurredAt;
  await tx.save(lent);
  return whole;
}

/** Other consignments in which one of these casts has not come to rest. */
export async function restlessWith(tx: EntityManager, { jurisdictionId }: Actor, castIds: readonly string[]): Promise<boolean> {
  const items = await tx.findBy(ConsignmentItem, { jurisdictionId, castId: In([...castIds]) });
  if (items.length === 0) return false;
  return tx.existsBy(Consignment, {
    jurisdictionId,
    id: In(items.map(({ consignmentId }) => consignmentId)),
    state: In(['sealed', 'dispatched', 'in_transit', 'on_hold', 'refused', 'sent_back', 'lost', 'contested']),
  });
}
