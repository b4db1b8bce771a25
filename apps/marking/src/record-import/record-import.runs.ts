import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, serviceActor, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FIREARM_PROBLEMS } from '../firearm/firearm.problems';
import { recordIdOf } from './firearm-rows';
import { ImportFaults, type FoundFault } from './import-faults';
import { ImportParts } from './import-parts';
import { ImportThreads } from './import-threads';
import { PausedReadings, type Reading } from './paused-readings';
import type { Batch, CellsOfRow, ReadingPlan } from './reading';
import { RecordImport } from './record-import.entity';
import { RecordImportError } from './record-import.errors';
import { RecordImportSettings } from './record-import.settings';
import { hasEnded, heldByAnother, isUnderWay, recordImportAfter } from './record-import.states';
import { RecordWriter } from './record-writer';
import { RowSource } from './row-source';

/** Somebody cancelled it, or another process took it over: nothing is left to do here. */
class RunEnded extends Error {
  constructor(readonly over: boolean) {
    super('this run has ended');
  }
}

/**
 * Carries out imports batch by batch: what a batch writes and the watermark behind it commit together, and only by the process
 * that the row names, so that a killed process loses nothing and a second one doubles nothing.
 */
@Injectable()
export class RecordImportRuns {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly ledger: Ledger,
    private readonly parts: ImportParts,
    private readonly faults: ImportFaults,
    private readonly writer: RecordWriter,
    private readonly threads: ImportThreads,
    private readonly paused: PausedReadings,
    private readonly settings: RecordImportSettings,
  ) {}

  async carryOut(delivery: Delivery<'record-import.continued'>): Promise<void> {
    const service = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    // This run, as the row names who is at work.
    const me = randomUUID();
    const begun = await this.session.run(service, (tx, now) => this.begin(tx, service, delivery.data.importId, me, now));
    if (begun === 'over') return this.settle(delivery);
    // Whoever holds it will mark the message done; if that process dies, the message comes again.
    if (begun === 'held') return;
    const actor = { ...service, officialId: begun.confirmedBy ?? service.officialId };
    const reading = (await this.paused.take(begun)) ?? this.readingOf(service, actor, begun);
    const { source } = reading;
    let { coming } = reading;
    let left = false;
    try {
      // What was read in earlier turns may have to be read again before anything new comes: the turn begins behind that.
      let batch = await this.givingSigns(service, begun.id, me, coming);
      const turnEnds = performance.now() + this.settings.turnMs;
      for (; batch; batch = await coming) {
        const present = batch;
        const ahead = (): void => {
          coming = source.ask({ kind: 'next' });
          coming.catch(() => undefined);
        };
        const kept = await this.session.run(actor, (tx, now) => this.keep(tx, actor, begun, me, present, source, now, ahead));
        if (performance.now() > turnEnds) {
          // Before it is handed on: the next turn may begin at once.
          await this.paused.leave(kept, { source, coming });
          left = true;
          await this.session.run(service, (tx) => this.handOn(tx, service, begun.id, me));
          await this.settle(delivery);
          return;
        }
      }
      await this.session.run(actor, (tx, now) => this.finish(tx, actor, begun.id, me, now));
      await this.settle(delivery);
    } catch (error) {
      if (error instanceof RunEnded) {
        // Another run may have the same message; only the row says whether there is nothing left to do.
        if (error.over) await this.settle(delivery);
      } else if (error instanceof RecordImportError) {
        await this.session.run(service, (tx, now) => this.giveUp(tx, service, begun.id, me, reasonOf(error), now));
        await this.settle(delivery);
      } else {
        await this.session.run(service, (tx, now) => this.release(tx, service, begun.id, me, now));
        throw error;
      }
    } finally {
      if (!left) await source.stop();
    }
  }

  /** Waits without being taken for dead. */
  private async givingSigns<T>(actor: Actor, id: string, me: string, awaited: Promise<T>): Promise<T> {
    const sign = (): void => {
      // A sign that could not be given is missed by nobody who does not wait for one.
      void this.session.run(actor, (tx) => tx.update(RecordImport, { jurisdictionId: actor.jurisdictionId, id, runner: me }, { lastSignAt: () => 'now()' })).catch(() => undefined);
    };
    const signs = setInterval(sign, this.settings.leaseMs / 4);
    try {
      return await awaited;
    } finally {
      clearInterval(signs);
    }
  }

  /** Every effect is guarded by state, runner and watermark of the row, so the message itself has none. */
  private settle(delivery: Delivery<'record-import.continued'>): Promise<void> {
    return this.inbox.once(delivery, () => Promise.resolve());
  }

  private async begin(tx: EntityManager, actor: Actor, id: string, me: string, now: Date): Promise<RecordImport | 'over' | 'held'> {
    const found = await this.lock(tx, actor, id);
    if (!found || !isUnderWay(found.state)) return 'over';
    if (heldByAnother(found, me, now, this.settings.leaseMs)) return 'held';
    const failure = found.attempts >= this.settings.attempts ? 'it ended in a fault again and again' : await this.alteration(tx, actor, found);
    if (failure !== null) {
      await this.end(tx, actor, found, 'give-up', now, failure);
      return 'over';
    }
    return tx.save(Object.assign(found, { runner: me, lastSignAt: now, attempts: found.attempts + 1 }));
  }

  /** One who reads the file from its beginning looks whether it is the file that was uploaded. */
  private async alteration(tx: EntityManager, actor: Actor, found: RecordImport): Promise<string | null> {
    if (found.textDone > 0) return null;
    return (await this.parts.areWhole(tx, actor, found)) ? null : 'record-import.file-altered';
  }

  private readingOf(service: Actor, actor: Actor, found: RecordImport): Reading {
    const source = this.sourceOf(service, actor, found);
    const coming = source.ask({ kind: 'next' });
    coming.catch(() => undefined);
    return { source, coming };
  }

  private sourceOf(service: Actor, actor: Actor, { id, state, mapping, headings, encoding, separator, format, rowsDone, textDone }: RecordImport): RowSource {
    const pass: ReadingPlan['pass'] = state === 'checking' ? 'check' : 'import';
    const plan: ReadingPlan = {
      ...{ pass, importId: id, who: { jurisdictionId: actor.jurisdictionId, officialId: actor.officialId }, mapping, columns: headings.length, rowsDone },
      // A check looks for what comes twice in the file, so it reads again what it has read, without judging it twice.
      ...{ shape: { encoding, separator }, from: pass === 'check' ? 0 : textDone, batch: this.settings.batch, mostRows: this.settings.mostRows },
    };
    const kind = format === 'XLSX' ? 'rows' : 'file';
    return new RowSource(plan, this.threads, (part) => this.session.run(service, (tx) => this.parts.read(tx, service, id, kind, part)));
  }

  /** Writes one batch and the watermark behind it; @throws RunEnded when it is no longer ours to do. */
  private async keep(
    tx: EntityManager,
    actor: Actor,
    { id, state }: RecordImport,
    me: string,
    batch: Batch,
    source: RowSource,
    now: Date,
    ahead: () => void,
  ): Promise<RecordImport> {
    const held = await this.lock(tx, actor, id);
    if (!held || !isUnderWay(held.state)) throw new RunEnded(true);
    if (held.runner !== me || held.state !== state || held.rowsDone !== batch.rowsBefore) throw new RunEnded(false);
    const found =
      state === 'checking' ? await this.check(tx, actor, id, batch, source, ahead) : await this.record(tx, actor, id, batch, source, now, ahead);
    const faulty: FoundFault[] = [...batch.faulty.map((each) => ({ ...each, earlierFirearmId: null })), ...found];
    await this.faults.keep(tx, actor, id, faulty);
    const progress = { rowsDone: batch.rowsDone, textDone: batch.textDone, lastSignAt: now, attempts: 0 };
    const counts =
      state === 'checking'
        ? {
            rowsFaulty: held.rowsFaulty + faulty.length,
            rowsDuplicate: held.rowsDuplicate + faulty.filter(({ earlierRow, earlierFirearmId }) => earlierRow ?? earlierFirearmId).length,
            rowsTotal: (held.rowsTotal ?? 0) + batch.filled,
          }
        : { rowsRecorded: held.rowsRecorded + batch.accepted - found.length, rowsRefused: held.rowsRefused + faulty.length };
    await tx.save(Object.assign(held, progress, counts));
    return held;
  }

  private async check(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { number, identities }: Batch,
    source: RowSource,
    ahead: () => void,
  ): Promise<FoundFault[]> {
    ahead();
    const earlier = identities ? await this.writer.earlierRecords(tx, actor, identities) : new Map<number, string>();
    if (earlier.size === 0) return [];
    const rows = await source.ask({ kind: 'cells', batch: number, recordIds: [...earlier.keys()].map((rowNumber) => recordIdOf(id, rowNumber)) });
    return rows.map((row) => alreadyRecorded(row, earlier.get(row.rowNumber) ?? null));
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { number, prepared }: Batch,
    source: RowSource,
    now: Date,
    ahead: () => void,
  ): Promise<FoundFault[]> {
    if (!prepared) {
      ahead();
      return [];
    }
    let asked = false;
    const refused = await this.writer.write(tx, actor, now, prepared, (leftOut) => {
      const sealed = source.ask({ kind: 'seal', batch: number, leftOut, now });
      // Behind the sealing, so that this batch never waits for the one after it.
      if (!asked) ahead();
      asked = true;
      return sealed;
    });
    if (refused.length === 0) return [];
    const earlier = new Map(refused.map(({ recordId, earlierFirearmId }) => [recordId, earlierFirearmId]));
    const rows = await source.ask({ kind: 'cells', batch: number, recordIds: [...earlier.keys()] });
    return rows.map((row) => alreadyRecorded(row, earlier.get(recordIdOf(id, row.rowNumber)) ?? null));
  }

  private lock(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<RecordImport | null> {
    return tx.findOne(RecordImport, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  }

  private async finish(tx: EntityManager, actor: Actor, id: string, me: string, now: Date): Promise<void> {
    const found = await this.lock(tx, actor, id);
    if (found?.runner !== me || hasEnded(found.state)) return;
    if (found.state === 'importing') {
      await this.end(tx, actor, found, 'finish', now, null);
      return;
    }
    const rowsTotal = found.rowsTotal ?? 0;
    await tx.save(Object.assign(found, { state: recordImportAfter(found.state, 'finish-check'), runner: null, checkedAt: now, rowsTotal }));
    await this.ledger.append(tx, actor, {
      ...{ kind: 'record-import.checked', subject: { kind: 'record-import', id }, occurredAt: now },
      facts: { rows: rowsTotal, faulty: found.rowsFaulty, duplicate: found.rowsDuplicate },
    });
  }

  /** Leaves the rest to a message of its own, behind those that wait. */
  private async handOn(tx: EntityManager, actor: Actor, id: string, me: string): Promise<void> {
    const found = await this.lock(tx, actor, id);
    if (found?.runner !== me || !isUnderWay(found.state)) return;
    await tx.save(Object.assign(found, { runner: null }));
    await this.outbox.post(tx, actor, 'record-import.continued', { importId: id });
  }

  private async giveUp(tx: EntityManager, actor: Actor, id: string, me: string, failure: string, now: Date): Promise<void> {
    const found = await this.lock(tx, actor, id);
    if (found?.runner === me && isUnderWay(found.state)) await this.end(tx, actor, found, 'give-up', now, failure);
  }

  private async end(tx: EntityManager, actor: Actor, found: RecordImport, move: 'finish' | 'give-up', now: Date, failure: string | null): Promise<void> {
    const state = recordImportAfter(found.state, move);
    await tx.save(Object.assign(found, { state, runner: null, endedAt: now, failure }));
    await this.ledger.append(tx, actor, {
      ...{ kind: move === 'finish' ? 'record-import.completed' : 'record-import.failed', subject: { kind: 'record-import', id: found.id }, occurredAt: now },
      facts: { rows: found.rowsDone, recorded: found.rowsRecorded, refused: found.rowsRefused },
    });
  }

  /** Lets go of a run that failed here. */
  private async release(tx: EntityManager, actor: Actor, id: string, me: string, now: Date): Promise<void> {
    const found = await this.lock(tx, actor, id);
    if (found?.runner === me && isUnderWay(found.state)) await tx.save(Object.assign(found, { runner: null, lastSignAt: now }));
  }
}

const reasonOf = ({ code, facts: { reason } }: RecordImportError): string => (typeof reason === 'string' ? `${code}: ${reason}` : code);

function alreadyRecorded({ rowNumber, cells }: CellsOfRow, earlierFirearmId: string | null): FoundFault {
  const code = 'firearm.serial-already-recorded';
  return { rowNumber, cells, earlierRow: null, earlierFirearmId, faults: [{ field: 'serial', code, detail: FIREARM_PROBLEMS[code].title }] };
}
