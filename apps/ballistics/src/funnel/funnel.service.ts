import { SMALLEST_CELL } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AT_HOME, funnelOf, type CountedCandidates, type CountedLead } from './funnel';
import { CandidateFigures, FUNNEL_NOTE, HitFigures, LENGTH_NOTE, type HitFigureQuery } from './funnel.dto';
import { FunnelError } from './funnel.errors';
import { listLengths, type FoundAtRank } from './list-length';

/** Recorded in the period, by UTC. `$2` and `$3` are its first and its last day. */
const within = (column: string): string =>
  `${column} >= ($2::date)::timestamp AT TIME ZONE 'UTC' AND ${column} < ($3::date + 1)::timestamp AT TIME ZONE 'UTC'`;

/** Counts of a jurisdiction's own candidates, leads and hits. */
@Injectable()
export class FunnelService {
  constructor(private readonly session: JurisdictionSession) {}

  async funnel(actor: Actor, { from, to }: HitFigureQuery): Promise<HitFigures> {
    if (to < from) throw new FunnelError('hit-figures.period-backwards');
    return this.session.disclose(actor, { subjectKind: 'hit-figures', subjectId: null }, async (tx) => {
      const period = [actor.jurisdictionId, from, to];
      const counted = funnelOf(await this.candidates(tx, period), await this.leads(tx, period));
      return HitFigures.of(counted, { from, to, note: FUNNEL_NOTE, smallestCell: SMALLEST_CELL });
    });
  }

  async lengths(actor: Actor, { from, to }: HitFigureQuery): Promise<CandidateFigures> {
    if (to < from) throw new FunnelError('hit-figures.period-backwards');
    return this.session.disclose(actor, { subjectKind: 'candidate-figures', subjectId: null }, async (tx) => {
      const period = [actor.jurisdictionId, from, to];
      const [lists] = await tx.query<{ n: number }[]>(
        `SELECT count(DISTINCT correlation_id)::integer AS n FROM ballistics.candidate c WHERE c.jurisdiction_id = $1 AND ${within('c.recorded_at')}`,
        period,
      );
      const found = await this.byRank(tx, period);
      const sum = (of: (each: FoundAtRank) => number): number => found.reduce((total, each) => total + of(each), 0);
      const deepestLead = found.reduce<number | null>((deepest, { rank, leads }) => (leads > 0 ? Math.max(deepest ?? 0, rank) : deepest), null);
      const totals = { candidates: sum(({ listed }) => listed), reviewed: sum(({ reviewed }) => reviewed), leads: sum(({ leads }) => leads) };
      return CandidateFigures.of({ from, to, note: LENGTH_NOTE, lists: lists?.n ?? 0, ...totals, deepestLead }, listLengths(found));
    });
  }

  private byRank(tx: EntityManager, period: readonly string[]): Promise<FoundAtRank[]> {
    return tx.query<FoundAtRank[]>(
      `SELECT c.rank, count(*)::integer AS listed, count(*) FILTER (WHERE c.reviewed_by IS NOT NULL)::integer AS reviewed,
         count(*) FILTER (WHERE c.state = 'lead')::integer AS leads,
         count(*) FILTER (WHERE l.state IN ('confirmed_hit', 'verified'))::integer AS identified
       FROM ballistics.candidate c LEFT JOIN ballistics.link l ON l.jurisdiction_id = c.jurisdiction_id AND l.candidate_id = c.id
       WHERE c.jurisdiction_id = $1 AND ${within('c.recorded_at')} GROUP BY c.rank ORDER BY c.rank`,
      [...period],
    );
  }

  /** An external candidate whose other item nobody has found here is one of its country, where the report names one. */
  private candidates(tx: EntityManager, period: readonly string[]): Promise<CountedCandidates[]> {
    return tx.query<CountedCandidates[]>(
      `SELECT partner, count(*)::integer AS listed, count(*) FILTER (WHERE reviewed)::integer AS reviewed FROM (
         SELECT coalesce(s.owner_code, '${AT_HOME}') AS partner, c.reviewed_by IS NOT NULL AS reviewed
         FROM ballistics.candidate c LEFT JOIN ballistics.shared_acquisition s
           ON s.jurisdiction_id = c.jurisdiction_id AND s.id = c.other_id AND c.origin = 'shared'
         WHERE c.jurisdiction_id = $1 AND ${within('c.recorded_at')}
         UNION ALL
         SELECT coalesce(s.owner_code, CASE WHEN e.other_origin = 'own' THEN '${AT_HOME}' END, e.other_country, '?'), e.reviewed_by IS NOT NULL
         FROM ballistics.external_candidate e LEFT JOIN ballistics.shared_acquisition s
           ON s.jurisdiction_id = e.jurisdiction_id AND s.id = e.other_id AND e.other_origin = 'shared'
         WHERE e.jurisdiction_id = $1 AND ${within('e.recorded_at')}) AS each GROUP BY partner`,
      [...period],
    );
  }

  private leads(tx: EntityManager, period: readonly string[]): Promise<CountedLead[]> {
    return tx.query<CountedLead[]>(
      `SELECT CASE l.our_part WHEN 'domestic' THEN '${AT_HOME}' ELSE l.other_code END AS partner, l.state,
         coalesce(c.recorded_at, e.recorded_at) AS "listedAt", l.recorded_at AS "declaredAt", l.settled_at AS "settledAt",
         o.first_at AS "firstOutcomeAt", o.last_outcome AS "lastOutcome"
       FROM ballistics.link l
         LEFT JOIN ballistics.candidate c ON c.jurisdiction_id = l.jurisdiction_id AND c.id = l.candidate_id
         LEFT JOIN ballistics.external_candidate e ON e.jurisdiction_id = l.jurisdiction_id AND e.id = l.external_candidate_id
         LEFT JOIN LATERAL (
           SELECT min(h.recorded_at) AS first_at, (array_agg(h.outcome ORDER BY h.number DESC))[1] AS last_outcome
           FROM ballistics.hit_outcome h WHERE h.jurisdiction_id = l.jurisdiction_id AND h.link_id = l.id AND h.said_by = 'own') o ON true
       WHERE l.jurisdiction_id = $1 AND ${within('l.recorded_at')}`,
      [...period],
    );
  }
}
