import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Candidate } from '../candidate/candidate.entity';
import { candidatesOf } from '../candidate/candidate.rows';
import { SurfaceEngine } from '../engine/surface-engine';
import type { RankedAny } from '../engine/tasks';
import { keepFeatures, memberKey, memberOf, membersOf, permittedAmong, surfacesOf } from './collection';
import type { Correlation } from './correlation.entity';
import { methodOf } from './correlation.flow';
import { CorrelationSettings } from './correlation.settings';
import { listedOf } from './ranked-list';

/** What is to be listed for each own acquisition. */
export type MergedLists = readonly { readonly acquisitionId: string; readonly ranked: readonly RankedAny[] }[];

/** Makes the candidate lists of what all parts of a correlation found. */
@Injectable()
export class CorrelationMerge {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly engine: SurfaceEngine,
    private readonly settings: CorrelationSettings,
  ) {}

  async prepare(actor: Actor, correlation: Correlation, ranked: readonly RankedAny[]): Promise<MergedLists> {
    const { acquisitionId } = correlation;
    const best = ranked.slice(0, this.settings.candidates);
    return acquisitionId === null ? this.late(actor, correlation, best) : [{ acquisitionId, ranked: best }];
  }

  /** Writes what may still be compared; @returns how many candidates there are */
  async write(tx: EntityManager, actor: Actor, correlation: Correlation, lists: MergedLists, now: Date): Promise<number> {
    const permitted = new Set(
      await permittedAmong(
        tx,
        actor,
        lists.flatMap(({ ranked }) => ranked.map(({ id }) => id)),
      ),
    );
    const rows = lists.flatMap(({ acquisitionId, ranked }) =>
      candidatesOf(
        correlation,
        acquisitionId,
        ranked.filter(({ id }) => permitted.has(id)),
        now,
      ),
    );
    // One list after the other: what came late may stand in several.
    const numbered = rows.map((row, i) => ({ ...row, rank: i + 1 }));
    await tx.insert(Candidate, numbered);
    return numbered.length;
  }

  /**
   * A shared acquisition that came late was looked for among the own ones. Those that it belongs beside are compared as if they had been
   * looked for themselves, so that every row of their lists says the same in the same way; only what makes a list is kept.
   */
  private async late(actor: Actor, correlation: Correlation, best: readonly RankedAny[]): Promise<MergedLists> {
    const key = memberKey({ origin: 'shared', id: correlation.sharedAcquisitionId ?? '' });
    const { method, parametersHash } = await this.session.run(actor, (tx) => methodOf(tx, correlation));
    const lists: { acquisitionId: string; ranked: RankedAny[] }[] = [];
    for (const { id: own, comparison } of best) {
      if (!comparison || comparison.score <= 0) continue;
      const acquisitionId = memberOf(own).id;
      const listed = await this.session.run(actor, (tx) => listedOf(tx, actor, acquisitionId));
      const [query] = await this.session.run(actor, (tx) => surfacesOf(tx, actor, [own]));
      if (!query) continue;
      const plan = { method, query, ids: [key], chunk: 1, fraction: 1, atLeast: 1, resumeFrom: null };
      const ranked = await this.engine.search(plan, {
        load: (keys) => this.session.run(actor, (tx) => membersOf(tx, actor, keys, parametersHash)),
        keep: (derived) => this.session.run(actor, (tx) => keepFeatures(tx, actor, derived, parametersHash)),
        report: () => Promise.resolve(),
      });
      const score = ranked[0]?.comparison?.score ?? 0;
      const least = listed.length < this.settings.candidates ? 0 : Math.min(...listed.map((candidate) => candidate.score));
      if (score > least) lists.push({ acquisitionId, ranked: [...ranked] });
    }
    return lists;
  }
}
