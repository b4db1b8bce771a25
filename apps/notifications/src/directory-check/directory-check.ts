import { randomUUID } from 'node:crypto';
import { FocalPointsService } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, RegularLook, serviceActor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Alert } from '../alert/alert.entity';
import { AlertService } from '../alert/alert.service';
import { EscalationPolicy } from '../escalation/escalation-policy';
import { directoryFacts } from './directory-facts';

/** Reminds an office of entries of its directory that somebody must confirm, and tells it of those that have expired. */
@Injectable()
export class DirectoryCheck extends RegularLook {
  constructor(
    private readonly session: JurisdictionSession,
    directory: JurisdictionDirectory,
    private readonly focalPoints: FocalPointsService,
    private readonly alerts: AlertService,
    { sweepEveryMs }: EscalationPolicy,
  ) {
    super(directory, sweepEveryMs);
  }

  /**
   * @param at the time to judge the entries by; the database's own when left out
   * @returns how many alerts are new
   */
  override look(jurisdictionId: string, at?: Date): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'directory-check', randomUUID());
    return this.session.run(actor, async (tx, now) => {
      const facts = directoryFacts(await this.focalPoints.standings(tx, actor, at ?? now));
      if (facts.length === 0) return 0;
      // Of several processes one tells; whoever comes second finds it told.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('directory-check/' || $1, 0))`, [jurisdictionId]);
      let told = 0;
      for (const { kind, entryId: subjectId, factId: causeMessageId, officialId } of facts) {
        if (await tx.existsBy(Alert, { jurisdictionId, kind, subjectId, causeMessageId })) continue;
        await this.alerts.raise(tx, actor, now, {
          kind,
          subjectId,
          causeMessageId,
          senderId: null,
          urgent: false,
          officials: [officialId],
        });
        told += 1;
      }
      return told;
    });
  }
}
