import { OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockExhibit } from '../exhibit/exhibit-custody';
import type { Exhibit } from '../exhibit/exhibit.entity';
import type { CorrectEvent, ExplainEvent } from './annotation.dto';
import { AnnotationError } from './annotation.errors';
import { Chronicle } from './chronicle';
import { CORRECTION, EXPLANATION, isNote } from './custody-event';
import type { CustodyEventRow } from './custody-event.entity';
import { TimelineView } from './custody.dto';
import { findGaps } from './find-gaps';

/** Words about what is written: the entry itself stays, and so does its flag. */
@Injectable()
export class AnnotationsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly officials: OfficialsService,
  ) {}

  explain(actor: Actor, exhibitId: string, { eventId, explanation }: ExplainEvent): Promise<TimelineView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, rows, at, row } = await this.event(tx, actor, exhibitId, eventId);
      const flags = findGaps(rows).filter((flag) => flag.at === at);
      if (flags.length === 0) throw new AnnotationError('custody-event.not-flagged');
      await this.chronicle.record(tx, actor, exhibit, {
        kind: EXPLANATION,
        occurredAt: now,
        facts: { event: row.id, flags: flags.map(({ code }) => code) },
        sealed: { explanation },
      });
      return TimelineView.of(await this.chronicle.of(tx, actor, exhibitId));
    });
  }

  /** By who wrote the entry, or by a laboratory manager. Custody follows the entry as it was, never its correction. */
  correct(actor: Actor, exhibitId: string, { eventId, what, correction, sealNumber, occurredAt }: CorrectEvent): Promise<TimelineView> {
    return this.session.run(actor, async (tx, now) => {
      const { exhibit, row } = await this.event(tx, actor, exhibitId, eventId);
      if (isNote(row.kind)) throw new AnnotationError('custody-event.is-a-note');
      const mayCorrect =
        row.officialId === actor.officialId ||
        (await this.officials.known(tx, actor, actor.officialId)).roles.includes('laboratory-manager');
      if (!mayCorrect) throw new AnnotationError('custody-event.not-recorder');
      await this.chronicle.record(tx, actor, exhibit, {
        kind: CORRECTION,
        occurredAt: now,
        facts: {
          event: row.id,
          what,
          ...(sealNumber !== undefined && { correctSeal: sealNumber }),
          ...(occurredAt !== undefined && { correctTime: new Date(occurredAt).toISOString() }),
        },
        sealed: { correction },
      });
      return TimelineView.of(await this.chronicle.of(tx, actor, exhibitId));
    });
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    exhibitId: string,
    eventId: string,
  ): Promise<{ exhibit: Exhibit; rows: CustodyEventRow[]; at: number; row: CustodyEventRow }> {
    const exhibit = await lockExhibit(tx, actor, exhibitId);
    const rows = await this.chronicle.of(tx, actor, exhibitId);
    const at = rows.findIndex(({ id }) => id === eventId.toLowerCase());
    const row = rows[at];
    if (!row) throw new AnnotationError('custody-event.unknown');
    return { exhibit, rows, at, row };
  }
}
