import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type TraceStatusBody } from '@headstamp/exchange';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor, type DirectoryEntry } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NOTHING_READ, sameReading, type FirearmAsRead } from './firearm-as-read';
import { daysOf } from './partial-date';
import { groundsOf, isComplete, missingForSubmission } from './trace-request.completeness';
import { answerDueAt } from './trace-request.deadlines';
import type { FirearmRead, TraceRequestDraft } from './trace-request.dto';
import type { TraceRequest } from './trace-request.entity';
import { TraceRequestError } from './trace-request.errors';
import { insertRequest, lockRequest, readingOf, writeReading } from './trace-request.rows';
import { stateAfter } from './trace-request.states';
import { TraceRequestView } from './trace-request.view.dto';

/** The farthest that a local calendar day can be ahead of UTC. */
const FARTHEST_ZONE_MS = 14 * 3_600_000;
const DAY_MS = 86_400_000;

/** What the requester does with its request. */
@Injectable()
export class TraceRequestService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly documents: ExchangeDocuments,
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
        state: 'draft',
        priority: draft.priority ?? 'ROUTINE',
        urgentBecause: draft.urgentBecause ?? null,
        caseId: draft.caseId ?? null,
        illicitGround: draft.illicitGround ?? null,
        whyIllicit: draft.whyIllicit ?? null,
        howFound: draft.howFound ?? null,
        intendedUse: draft.intendedUse ?? null,
        recoveredOn: draft.recoveredOn ?? null,
        recoveredIn: draft.recoveredIn ?? null,
        submittedAt: null,
        dueAt: null,
        acknowledgedAt: null,
        editedAt: null,
        answeredAt: null,
        extent: null,
        endState: null,
        refusalGround: null,
        remarks: null,
        useConditions: [],
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
      request.state = stateAfter(request.state, 'edit', request.ourPart);
      const { firearm: stated, addressee, reference, priority, ...rest } = draft;
      Object.assign(request, rest, { editedAt: now });
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
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      const state = stateAfter(request.state, 'submit', request.ourPart);
      const firearm = await readingOf(tx, actor, id);
      const grounds = groundsOf(request, firearm);
      if (!isComplete(grounds)) throw new TraceRequestError('trace-request.incomplete', { missing: missingForSubmission(grounds) });
      if (liesAhead(grounds.recoveredOn, now)) throw new TraceRequestError('trace-request.recovered-in-future');

      const dueAt = answerDueAt(request.priority, now);
      Object.assign(request, { state, submittedAt: now, dueAt });
      await tx.save(request);
      const { addresseeId: to, ...asked } = grounds;
      const body = { ...asked, subjectId: id, reference: request.reference, dueAt: dueAt.toISOString() };
      const documentId = await this.documents.send(tx, actor, now, { kind: 'trace-request', to, body });
      const facts = { documentId, to, priority: request.priority, dueAt: body.dueAt };
      await this.writeDown(tx, actor, 'trace-request.submitted', request, now, facts, { asked: body });
      return TraceRequestView.of(request, { firearm, directory, now });
    });
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
      request.state = stateAfter(request.state, move, request.ourPart);
      await tx.save(request);
      const to = request.submittedAt === null ? null : request.addresseeId;
      const body: TraceStatusBody = { subjectId: id, move };
      const documentId = to === null ? null : await this.documents.send(tx, actor, now, { kind: 'trace-status', to, body });
      await this.writeDown(tx, actor, kind, request, now, { documentId });
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    });
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
function addresseeOf(code: string | null, { jurisdictionId }: Actor, directory: readonly DirectoryEntry[]): string | null {
  if (code === null) return null;
  const entry = directory.find((each) => each.code === code);
  if (!entry) throw new TraceRequestError('trace-request.addressee-not-here', { country: code });
  if (entry.jurisdictionId === jurisdictionId) throw new TraceRequestError('trace-request.own-jurisdiction');
  return entry.jurisdictionId;
}

function asRead(stated: FirearmRead | null | undefined): FirearmAsRead {
  if (!stated) return NOTHING_READ;
  const {
    serial = null,
    serialState = null,
    make = null,
    model = null,
    type = null,
    calibre = null,
    countryOfOrigin = null,
    marks = [],
  } = stated;
  const read = marks.map(({ kind, part, text, country = null, year = null }) => ({ kind, part, text, country, year }));
  return { serial, serialState, make, model, type, calibre, countryOfOrigin, marks: read };
}

/** Whether it is not yet that day anywhere. */
function liesAhead(date: string, now: Date): boolean {
  const days = daysOf(date);
  return days !== null && days.earliest * DAY_MS > now.getTime() + FARTHEST_ZONE_MS;
}
