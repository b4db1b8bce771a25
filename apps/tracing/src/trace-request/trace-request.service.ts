import { randomUUID } from 'node:crypto';
import {
  ExchangeDocuments,
  type PhotographReference,
  type PossessorStated,
  type TraceRequestBody,
  type TraceStatusBody,
} from '@headstamp/exchange';
import { FocalPointsService } from '@headstamp/jurisdictions';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory, JurisdictionSession, type Actor, type DirectoryEntry } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DueTimes } from '../deadline/due-times';
import { PhotographSendingService } from '../photograph/photograph-sending.service';
import { possessorToSend } from '../possessor/possessor.rows';
import { keepPassings, refuseToPassOn } from '../use-condition/passing-on';
import { PassingOnService } from '../use-condition/passing-on.service';
import { asRead, NOTHING_READ, sameReading } from './firearm-as-read';
import { liesAhead } from './partial-date';
import { groundsOf, isComplete, missingForSubmission, type CompleteGrounds } from './trace-request.completeness';
import type { TraceRequestDraft } from './trace-request.dto';
import type { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { questionOf, statedFields } from './trace-request.question';
import { insertRequest, latestSearchedAt, lockRequest, NOTHING_YET, readingOf, writeReading } from './trace-request.rows';
import { stateAfter } from './trace-request.states';
import { TraceRequestView } from './trace-request.view.dto';
import { say } from './trace-words';

/** What the requester does with its request. */
@Injectable()
export class TraceRequestService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
    private readonly dueTimes: DueTimes,
    private readonly photographs: Photographs,
    private readonly focalPoints: FocalPointsService,
    private readonly passingOn: PassingOnService,
    private readonly pictures: PhotographSendingService,
  ) {}

  async draft(actor: Actor, draft: TraceRequestDraft): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const own = directory.find(({ jurisdictionId }) => jurisdictionId === actor.jurisdictionId);
      const request = await insertRequest(tx, {
        jurisdictionId: actor.jurisdictionId,
        id,
        reference: draft.reference ?? `${own?.code ?? ''}-TR-${id.slice(0, 8).toUpperCase()}`,
        ourPart: 'requester',
        requesterId: actor.jurisdictionId,
        addresseeId: addresseeOf(draft.addressee ?? null, actor, directory),
        rootId: null,
        askedBecause: null,
        state: 'draft',
        priority: draft.priority ?? 'ROUTINE',
        caseId: draft.caseId ?? null,
        ...questionOf(draft),
        photographs: await this.named(tx, actor, draft.photographIds ?? []),
        ...NOTHING_YET,
        occurredAt: now,
      });
      const firearm = asRead(draft.firearm);
      if (!sameReading(firearm, NOTHING_READ)) await writeReading(tx, request, firearm, now);
      await this.writeDown(tx, actor, 'trace-request.drafted', request, now, {}, { firearm });
      return TraceRequestView.of(request, { firearm, directory, now });
    });
  }

  async edit(actor: Actor, id: string, version: number, draft: TraceRequestDraft): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      request.state = stateAfter(request, 'edit', request.ourPart);
      const { firearm: stated, addressee, reference, priority, photographIds, caseId } = draft;
      Object.assign(request, statedFields(draft), caseId === undefined ? {} : { caseId }, { editedAt: now });
      if (photographIds) request.photographs = await this.named(tx, actor, photographIds);
      if (addressee !== undefined) request.addresseeId = addresseeOf(addressee, actor, directory);
      request.reference = reference ?? request.reference;
      request.priority = priority ?? request.priority;
      const before = await readingOf(tx, actor, id);
      const firearm = stated === undefined ? before : asRead(stated);
      const readAgain = !sameReading(firearm, before);
      if (readAgain) await writeReading(tx, request, firearm, now);
      await tx.save(request);
      await this.writeDown(tx, actor, 'trace-request.edited', request, now, {}, readAgain ? { firearm } : undefined);
      return TraceRequestView.of(request, { firearm, directory, now });
    });
  }

  async submit(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.passingOn.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      stateAfter(request, 'submit', request.ourPart);
      const firearm = await readingOf(tx, actor, id);
      const grounds = groundsOf(request, firearm);
      if (!isComplete(grounds)) throw new TraceRequestError('trace-request.incomplete', { missing: missingForSubmission(grounds) });
      if (liesAhead(grounds.recoveredOn, now)) throw new TraceRequestError('trace-request.recovered-in-future');
      await this.send(tx, actor, now, request, grounds, await possessorToSend(tx, request, now));
      return TraceRequestView.of(request, { firearm, directory, now });
    }, { kind: 'submit', traceRequestId: id, version, said: {} });
  }

  /**
   * Sends a complete question to its addressee, and starts its clock. Called in the transaction that holds the row.
   * @param possessor goes along; null where none is stated or it stays at home
   */
  async send(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    request: TraceRequest,
    { addresseeId: to, ...asked }: CompleteGrounds,
    possessor: PossessorStated | null,
  ): Promise<void> {
    const { id, reference, photographs, rootId } = request;
    await this.focalPoints.assertReachable(tx, to, now);
    const dueAt = await this.dueTimes.answerDueAt(tx, to, request.priority, now);
    Object.assign(request, { state: 'submitted', submittedAt: now, dueAt });
    await tx.save(request);
    const body: TraceRequestBody = {
      ...questionOf(request),
      ...asked,
      subjectId: id,
      reference,
      photographs,
      possessor,
      dueAt: dueAt.toISOString(),
    };
    const telling = { toId: to, inDocument: 'trace-request', aboutRequestId: id, attemptedIn: rootId ?? id, body } as const;
    const passed = await refuseToPassOn(tx, actor, telling, now);
    const documentId = await this.documents.send(tx, actor, now, {
      kind: 'trace-request',
      to,
      body: { ...body, ...(passed.stated.length > 0 && { passedOn: passed.stated }) },
    });
    await keepPassings(tx, actor, documentId, passed, now);
    await this.pictures.follow(
      tx,
      actor,
      request,
      photographs.map((photograph) => photograph.id),
    );
    // Before others are asked, the own records are: an internal copy tells the marking service where to look.
    if (rootId === null && (await latestSearchedAt(tx, actor, id)) === null)
      await this.documents.send(tx, actor, now, { kind: 'trace-request', to: actor.jurisdictionId, body: { ...body, possessor: null } });
    const facts = { documentId, to, priority: request.priority, dueAt: body.dueAt, possessorSent: possessor !== null, rootId };
    await this.writeDown(tx, actor, 'trace-request.submitted', request, now, facts, { asked: body });
  }

  cancel(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    return this.end(actor, id, version, 'cancel', 'trace-request.cancelled');
  }

  /** The requester has what it needs, or knows that it will not get it. */
  close(actor: Actor, id: string, version: number): Promise<TraceRequestView> {
    return this.end(actor, id, version, 'close', 'trace-request.closed');
  }

  private async end(actor: Actor, id: string, version: number, move: 'cancel' | 'close', kind: string): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      const order = say(request, move);
      await tx.save(request);
      const to = request.submittedAt === null ? null : request.addresseeId;
      const body: TraceStatusBody = { subjectId: id, move, ...order };
      const documentId = to === null ? null : await this.documents.send(tx, actor, now, { kind: 'trace-status', to, body });
      await this.writeDown(tx, actor, kind, request, now, { documentId });
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    });
  }

  /** Photographs as they are named abroad: by the hash of the original. @throws PhotographError when one is not kept here */
  private async named(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<PhotographReference[]> {
    return (await this.photographs.known(tx, actor, ids)).map(({ id, sha256 }) => ({ id, sha256 }));
  }

  private async writeDown(
    tx: EntityManager,
    actor: Actor,
    kind: string,
    request: TraceRequest,
    occurredAt: Date,
    facts: EventFacts,
    sealed?: SealedFacts,
  ): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: 'trace-request', id: request.id },
      occurredAt,
      facts,
      ...(sealed && { sealed }),
    });
  }
}

/** @param code ISO 3166-1 alpha-2 of a country that takes part and is not one's own. */
export function addresseeOf(code: string | null, { jurisdictionId }: Actor, directory: readonly DirectoryEntry[]): string | null {
  if (code === null) return null;
  const entry = directory.find((each) => each.code === code);
  if (!entry) throw new TraceRequestError('trace-request.addressee-not-here', { country: code });
  if (entry.jurisdictionId === jurisdictionId) throw new TraceRequestError('trace-request.own-jurisdiction');
  return entry.jurisdictionId;
}
