import type { Page, PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { listed } from '../fields/listed';
import { FlaggedItemView, TransitLimitView, type ListFlagged, type SetTransitLimit } from './annotation.dto';
import { AnnotationError } from './annotation.errors';
import { flagsOf } from './custody.dto';
import { CustodyEventRow } from './custody-event.entity';
import { withNotes } from './event-notes';
import { FlaggedItem } from './flagged-item.entity';
import { TransitLimit } from './transit-limit.entity';

/** The worklist of what cannot have been as recorded, and the limits by which silence on the way is judged. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  /** Items with flags, the newest first. */
  flagged(actor: Actor, query: ListFlagged): Promise<Page<FlaggedItemView>> {
    return this.session.disclose(actor, { subjectKind: 'custody-flags', subjectId: null }, async (tx) => {
      const page = await listed(
        tx,
        actor,
        FlaggedItem,
        query,
        (rows) =>
          query.unexplained === undefined ? rows : rows.andWhere(query.unexplained ? 'row.unexplained > 0' : 'row.unexplained = 0'),
        (row) => row,
      );
      return { items: await this.views(tx, actor, page.items), nextCursor: page.nextCursor };
    });
  }

  /** From now on; a journey that has begun keeps the limit it began with. */
  setTransitLimit(actor: Actor, { counterpart, hours }: SetTransitLimit): Promise<TransitLimitView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const id = await this.jurisdiction(tx, counterpart);
      if (id === null || id === jurisdictionId) throw new AnnotationError('transit-limit.no-such-route', { counterpart });
      await tx.upsert(TransitLimit, { jurisdictionId, id, hours, setBy: officialId, occurredAt: now }, ['jurisdictionId', 'id']);
      await this.ledger.append(tx, actor, {
        kind: 'transit-limit.set',
        subject: { kind: 'transit-limit', id },
        occurredAt: now,
        facts: { hours },
      });
      return limitView(await tx.findOneByOrFail(TransitLimit, { jurisdictionId, id }));
    });
  }

  transitLimits(actor: Actor, query: PageQuery): Promise<Page<TransitLimitView>> {
    return this.session.disclose(actor, { subjectKind: 'transit-limit', subjectId: null }, (tx) =>
      listed(tx, actor, TransitLimit, query, (rows) => rows, limitView),
    );
  }

  /** Read in the same transaction: no second connection. */
  private async jurisdiction(tx: EntityManager, code: string): Promise<string | null> {
    const [found] = await tx.query<{ jurisdiction_id: string }[]>('SELECT jurisdiction_id FROM app.directory() WHERE code = $1', [code]);
    return found?.jurisdiction_id ?? null;
  }

  private async views(tx: EntityManager, actor: Actor, items: readonly FlaggedItem[]): Promise<FlaggedItemView[]> {
    const { jurisdictionId } = actor;
    const ids = items.map(({ id }) => id);
    const exhibits = new Map((await tx.findBy(Exhibit, { jurisdictionId, id: In(ids) })).map((exhibit) => [exhibit.id, exhibit]));
    const events = new Map<string, CustodyEventRow[]>(ids.map((id) => [id, []]));
    const rows = await tx.find(CustodyEventRow, { where: { jurisdictionId, exhibitId: In(ids) }, order: { sequence: 'ASC' } });
    for (const row of await withNotes(tx, actor, rows)) {
      events.get(row.exhibitId)?.push(row);
    }
    return items.flatMap(({ id, unexplained, recordedAt }) => {
      const exhibit = exhibits.get(id);
      if (!exhibit) return [];
      const { reference, kind, caseId, custodianOfficialId } = exhibit;
      const flags = flagsOf(events.get(id) ?? []);
      return [
        Object.assign(new FlaggedItemView(), {
          exhibitId: id,
          reference,
          kind,
          caseId,
          custodianOfficialId,
          flaggedAt: recordedAt.toISOString(),
          unexplained,
          flags,
        }),
      ];
    });
  }
}

const limitView = ({ id, hours, setBy, occurredAt }: TransitLimit): TransitLimitView =>
  Object.assign(new TransitLimitView(), { counterpartId: id, hours, setBy, setAt: occurredAt.toISOString() });
