import { randomUUID } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { RecordsSearch } from './proposal.entity';
import { FirearmReading, MarkReading } from './firearm-reading.entity';
import { asRead, NOTHING_READ, wordsOf, type FirearmAsRead } from './firearm-as-read';
import { makeKey, serialKey } from './serial-key';
import { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';

/** The row of one's own jurisdiction, held until the end of the transaction. `version` is the one the official read. */
export async function lockRequest(tx: EntityManager, { jurisdictionId }: Actor, id: string, version?: number): Promise<TraceRequest> {
  const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (!request) throw new TraceRequestError('trace-request.unknown');
  if (version !== undefined && version !== request.version) throw new TraceRequestError('trace-request.changed-meanwhile');
  return request;
}

/**
 * The row of one's own jurisdiction, for a look: until the look is over nobody takes its facts back, and whoever does so afterwards
 * finds the look in the log.
 */
export async function shareRequest(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<TraceRequest> {
  const request = await tx.findOne(TraceRequest, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_read' } });
  if (!request) throw new TraceRequestError('trace-request.unknown');
  return request;
}

/** Writes the row and gives it back as the database holds it. */
export async function insertRequest(tx: EntityManager, row: Omit<TraceRequest, 'recordedAt' | 'version'>): Promise<TraceRequest> {
  await tx.insert(TraceRequest, row);
  return tx.findOneByOrFail(TraceRequest, { jurisdictionId: row.jurisdictionId, id: row.id });
}

/** What a row holds before anything but its beginning has happened. */
export const NOTHING_YET = {
  submittedAt: null,
  dueAt: null,
  pausedAt: null,
  acknowledgedAt: null,
  startedAt: null,
  expectedOn: null,
  editedAt: null,
  answeredAt: null,
  answerNumber: 0,
  outcome: null,
  extent: null,
  endState: null,
  tooOldYear: null,
  tooOldCountry: null,
  furtherCountry: null,
  refusalGround: null,
  remarks: null,
  useConditions: [],
  wordsSaid: 0,
  wordsHeard: 0,
} satisfies Partial<TraceRequest>;

/** Adds a reading of the weapon; the ones before it stay. */
export async function writeReading(tx: EntityManager, request: TraceRequest, firearm: FirearmAsRead, occurredAt: Date): Promise<void> {
  const { jurisdictionId, id: traceRequestId } = request;
  const number = (await tx.countBy(FirearmReading, { jurisdictionId, traceRequestId })) + 1;
  const { marks, ...words } = firearm;
  const readingId = randomUUID();
  const keys = { serialKey: serialKey(words.serial), makeKey: makeKey(words.make) };
  await tx.insert(FirearmReading, { ...words, ...keys, jurisdictionId, id: readingId, traceRequestId, number, occurredAt });
  if (marks.length === 0) return;
  await tx.insert(
    MarkReading,
    marks.map(({ kind, part, text, country, year }, at) => ({
      jurisdictionId,
      id: randomUUID(),
      readingId,
      position: at + 1,
      kind,
      part,
      text,
      country,
      year,
      occurredAt,
    })),
  );
}

/** The last reading of each request's weapon; a request nothing was read for has an empty one. */
export async function readingsOf(
  tx: EntityManager,
  { jurisdictionId }: Actor,
  requestIds: readonly string[],
): Promise<Map<string, FirearmAsRead>> {
  const latest = new Map<string, FirearmReading>();
  const readings = await tx.find(FirearmReading, {
    where: { jurisdictionId, traceRequestId: In([...requestIds]) },
    order: { number: 'ASC' },
  });
  for (const reading of readings) latest.set(reading.traceRequestId, reading);
  const readingIds = [...latest.values()].map(({ id }) => id);
  const marks = await tx.find(MarkReading, { where: { jurisdictionId, readingId: In(readingIds) }, order: { position: 'ASC' } });
  return new Map(
    requestIds.map((id) => {
      const reading = latest.get(id);
      return [
        id,
        reading ? asRead({ ...wordsOf(reading), marks: marks.filter(({ readingId }) => readingId === reading.id) }) : NOTHING_READ,
      ];
    }),
  );
}

export async function readingOf(tx: EntityManager, actor: Actor, requestId: string): Promise<FirearmAsRead> {
  return (await readingsOf(tx, actor, [requestId])).get(requestId) ?? NOTHING_READ;
}

/** When the own marking records were last searched for this firearm; null when nobody has looked yet. */
export async function latestSearchedAt(tx: EntityManager, { jurisdictionId }: Actor, traceRequestId: string): Promise<Date | null> {
  const search = await tx.findOne(RecordsSearch, { where: { jurisdictionId, traceRequestId }, order: { recordedAt: 'DESC', id: 'DESC' } });
  return search?.recordedAt ?? null;
}
