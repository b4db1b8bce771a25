import type { Actor } from '@headstamp/tenancy';
import { In, Not, type EntityManager } from 'typeorm';
import { FirearmReading } from '../trace-request/firearm-reading.entity';
import { NOTHING_READ, type FirearmAsRead } from '../trace-request/firearm-as-read';
import { serialKey } from '../trace-request/serial-key';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { readingsOf } from '../trace-request/trace-request.rows';
import { alikeIn, type AlikeIn } from './duplicates';
import { RequestJoin } from './request-join.entity';

export interface Duplicate {
  readonly request: TraceRequest;
  /** Empty for one that an official joined although nothing agrees. */
  readonly alike: readonly AlikeIn[];
  readonly joined: boolean;
}

/** More than these are no duplicates but a maker's series, or a number everybody invents. */
const MOST = 20;

/** Requests that are one question to several states: the first, and its sub-requests. */
export const groupOf = ({ id, rootId }: TraceRequest): string => rootId ?? id;

/** Whether an official found that the two ask about one firearm. */
export function areJoined(tx: EntityManager, { jurisdictionId }: Actor, id: string, otherId: string): Promise<boolean> {
  return tx.existsBy(RequestJoin, [
    { jurisdictionId, oneId: id, otherId },
    { jurisdictionId, oneId: otherId, otherId: id },
  ]);
}

/**
 * Requests of this jurisdiction, its own and those it received from anybody, that may ask about the same firearm, and those that
 * were joined with it. What others asked stays here: nobody abroad learns of it.
 */
export async function duplicatesOf(tx: EntityManager, actor: Actor, request: TraceRequest, firearm: FirearmAsRead): Promise<Duplicate[]> {
  const { jurisdictionId } = actor;
  const { id, recoveredOn, recoveredIn } = request;
  const joins = await tx.findBy(RequestJoin, [
    { jurisdictionId, oneId: id },
    { jurisdictionId, otherId: id },
  ]);
  const joined = new Set(joins.map(({ oneId, otherId }) => (oneId === id ? otherId : oneId)));
  const key = serialKey(firearm.serial);
  const numbered = key === null ? [] : await tx.find(FirearmReading, { where: { jurisdictionId, serialKey: key }, take: MOST * 5 });
  const recovered =
    recoveredOn === null || recoveredIn === null
      ? []
      : await tx.find(TraceRequest, { where: { jurisdictionId, recoveredOn, recoveredIn }, take: MOST * 5 });
  const ids = new Set([...joined, ...numbered.map(({ traceRequestId }) => traceRequestId), ...recovered.map((other) => other.id)]);
  const others = await tx.find(TraceRequest, {
    where: { jurisdictionId, id: In([...ids]), state: Not('cancelled') },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
  const readings = await readingsOf(
    tx,
    actor,
    others.map((other) => other.id),
  );
  return others
    .filter((other) => groupOf(other) !== groupOf(request) && (other.rootId === null || joined.has(other.id)))
    .map((other) => {
      const theirs = { firearm: readings.get(other.id) ?? NOTHING_READ, recoveredOn: other.recoveredOn, recoveredIn: other.recoveredIn };
      return { request: other, alike: alikeIn({ firearm, recoveredOn, recoveredIn }, theirs), joined: joined.has(other.id) };
    })
    .filter(({ alike, joined: linked }) => alike.length > 0 || linked)
    .slice(0, MOST);
}
