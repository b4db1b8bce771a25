import type { OfficialRole } from '@headstamp/codes';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { makeKey, serialKey } from '../trace-request/serial-key';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { readingsOf } from '../trace-request/trace-request.rows';
import { TRACE_REQUEST_STATES } from '../trace-request/trace-request.states';
import { permittedAnswers } from '../use-condition/conditioned-answers';
import { lookOnScreen } from '../use-condition/stated-use';
import { LeadDismissal } from './lead-dismissal.entity';
import { TraceLeadList, TraceLeadView, type TraceLeadQuery } from './lead.dto';
import { LeadError } from './lead.errors';
import { findLeads, type Lead } from './leads';

/** As many as are compared at once; enough for years of most offices, and what is left out is said. */
const COMPARED = 5_000;
const SENT = TRACE_REQUEST_STATES.filter((state) => state !== 'draft' && state !== 'cancelled');

interface Found {
  readonly leads: readonly Lead[];
  readonly requests: ReadonlyMap<string, TraceRequest>;
  readonly notCompared: number;
  readonly factsWithheld: number;
}

/**
 * What the requests of a jurisdiction give reason to look into, from its own rows and what was released to it. Found anew with each
 * look: a lead is no record, only its dismissal is.
 */
@Injectable()
export class LeadService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
  ) {}

  async list(actor: Actor, roles: readonly OfficialRole[], { kind, dismissed, limit }: TraceLeadQuery): Promise<TraceLeadList> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-lead', subjectId: null }, async (tx, now) => {
      const found = await this.find(tx, actor, roles, now);
      const dismissals = await this.dismissals(tx, actor, found.leads);
      const asked = found.leads.filter(
        (lead) =>
          (kind === undefined || lead.kind === kind) && (dismissed === undefined || dismissals.has(lead.id) === (dismissed === 'only')),
      );
      const items = asked.slice(0, limit).map((lead) => TraceLeadView.of(lead, found.requests, dismissals.get(lead.id) ?? null, directory));
      return Object.assign(new TraceLeadList(), {
        items,
        more: asked.length > limit,
        requestsCompared: found.requests.size,
        requestsNotCompared: found.notCompared,
        factsWithheld: found.factsWithheld,
      });
    });
  }

  async dismiss(actor: Actor, roles: readonly OfficialRole[], id: string, reason: string): Promise<TraceLeadView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const { leads, requests } = await this.find(tx, actor, roles, now);
      const lead = leads.find((each) => each.id === id);
      if (!lead) throw new LeadError('trace-lead.unknown');
      const { kind, requestIds } = lead;
      const { jurisdictionId, officialId: dismissedBy } = actor;
      const entered = await tx.query<unknown[]>(
        `INSERT INTO tracing.lead_dismissal (jurisdiction_id, id, kind, request_ids, reason, dismissed_by, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (jurisdiction_id, id) DO NOTHING RETURNING id`,
        [jurisdictionId, id, kind, requestIds, reason, dismissedBy, now],
      );
      if (entered.length === 0) throw new LeadError('trace-lead.dismissed-already');
      await this.ledger.append(tx, actor, {
        kind: 'trace-lead.dismissed',
        subject: { kind: 'trace-lead', id },
        occurredAt: now,
        facts: { kind, requestIds },
        sealed: { reason },
      });
      return TraceLeadView.of(lead, requests, await tx.findOneByOrFail(LeadDismissal, { jurisdictionId, id }), directory);
    });
  }

  /** At home, what a request from abroad is answered with is for those who answer; an investigator compares the own requests. */
  private async find(tx: EntityManager, actor: Actor, roles: readonly OfficialRole[], now: Date): Promise<Found> {
    const { jurisdictionId } = actor;
    const where: FindOptionsWhere<TraceRequest> = { jurisdictionId, state: In(SENT) };
    if (!roles.includes('focal-point')) where.ourPart = 'requester';
    const [requests, all] = await tx.findAndCount(TraceRequest, { where, order: { recordedAt: 'DESC', id: 'DESC' }, take: COMPARED });
    const readings = await readingsOf(
      tx,
      actor,
      requests.map(({ id }) => id),
    );
    // A lead names requests and a reason, never a person: what leaves follows from all answers together.
    const answers = await permittedAnswers(tx, actor, requests, lookOnScreen(actor, roles, now), 'together');
    let factsWithheld = 0;
    const known = requests.map((request) => {
      const { id, rootId, ourPart, recoveredOn, recoveredIn, recoveryPlace } = request;
      const left = answers.get(id);
      factsWithheld += left?.withheld.length ?? 0;
      const reading = readings.get(id);
      const keys = { serialKey: serialKey(reading?.serial ?? null), makeKey: makeKey(reading?.make ?? null) };
      return { id, rootId, ourPart, recoveredOn, recoveredIn, recoveryPlace, ...keys, chain: left?.rows ?? [] };
    });
    const byId = new Map(requests.map((request) => [request.id, request]));
    return { leads: findLeads(known), requests: byId, notCompared: all - requests.length, factsWithheld };
  }

  private async dismissals(tx: EntityManager, { jurisdictionId }: Actor, leads: readonly Lead[]): Promise<Map<string, LeadDismissal>> {
    const kept = await tx.findBy(LeadDismissal, { jurisdictionId, id: In(leads.map(({ id }) => id)) });
    return new Map(kept.map((dismissal) => [dismissal.id, dismissal]));
  }
}
