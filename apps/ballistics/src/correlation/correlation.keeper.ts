import { JurisdictionDirectory, JurisdictionSession, RegularLook, serviceActor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { CorrelationFlow, lockCorrelation } from './correlation.flow';
import { CorrelationSettings } from './correlation.settings';

/**
 * Looks for parts whose process gave no sign of life and lets another take them. The queue would do so itself, minutes later, and does
 * when nobody looks; what tells that a process lives is its own sign in the row, so that a long part is not taken for a dead one.
 */
@Injectable()
export class CorrelationKeeper extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly flow: CorrelationFlow,
    private readonly settings: CorrelationSettings,
  ) {
    super(directory, settings.keepEveryMs);
  }

  /** Hands out anew what dead processes held in one jurisdiction; answers how many parts that were. */
  override async look(jurisdictionId: string): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'correlations');
    const dead = await this.session.run(actor, (tx) =>
      tx.query<{ correlation_id: string }[]>(
        `SELECT DISTINCT p.correlation_id FROM ballistics.correlation_part p
         JOIN ballistics.correlation c ON c.jurisdiction_id = p.jurisdiction_id AND c.id = p.correlation_id AND c.state = 'running'
         WHERE p.jurisdiction_id = $1 AND p.state = 'running' AND p.last_sign_at < clock_timestamp() - make_interval(secs => $2)`,
        [jurisdictionId, this.settings.leaseMs / 1_000],
      ),
    );
    let parts = 0;
    for (const { correlation_id: id } of dead) {
      parts += await this.session.run(actor, async (tx) => {
        const correlation = await lockCorrelation(tx, actor, id);
        if (correlation?.state !== 'running') return 0;
        const [freed] = await tx.query<[{ stage: 'screen' | 'compare' | 'merge'; number: number }[], number]>(
          `UPDATE ballistics.correlation_part SET state = 'waiting', runner = NULL, last_sign_at = NULL
           WHERE jurisdiction_id = $1 AND correlation_id = $2 AND state = 'running' AND last_sign_at < clock_timestamp() - make_interval(secs => $3)
           RETURNING stage, number`,
          [jurisdictionId, id, this.settings.leaseMs / 1_000],
        );
        for (const { stage, number } of freed) await this.flow.post(tx, actor, correlation, stage, number);
        return freed.length;
      });
    }
    return parts;
  }

}
