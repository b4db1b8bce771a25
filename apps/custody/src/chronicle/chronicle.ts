import type { ItemKind } from '@headstamp/codes';
import { Ledger, type EventFacts, type SealedFacts } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assertNotEnded } from '../disposal/item-end';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { isNote, type CustodyFacts } from './custody-event';
import { CustodyEventRow } from './custody-event.entity';
import { flagCounts } from './flag-counts';
import { withNotes } from './event-notes';
import { FlaggedItem } from './flagged-item.entity';
import { transitLimit } from './transit-limit';

export interface Happening {
  readonly kind: string;
  readonly occurredAt: Date;
  readonly facts: CustodyFacts & EventFacts;
  readonly sealed?: SealedFacts;
}

/** The one place where something that happened to an item is written down: in the log, and in the service's own reading copy. */
@Injectable()
export class Chronicle {
  constructor(private readonly ledger: Ledger) {}

  /** Call with the item's row locked or just written: its events have one order. Returns the id of the event in the log. */
  async record(
    tx: EntityManager,
    actor: Actor,
    item: { readonly id: string; readonly kind: ItemKind },
    happening: Happening,
  ): Promise<string> {
    const { kind, occurredAt, sealed } = happening;
    if (!isNote(kind)) await assertNotEnded(tx, actor, item.id);
    const facts = { ...happening.facts, ...(await transitLimit(tx, actor, happening)) };
    const { eventId } = await this.ledger.append(tx, actor, {
      kind,
      subject: { kind: subjectKindOf(item.kind), id: item.id },
      occurredAt,
      facts,
      ...(sealed && { sealed }),
    });
    const [next] = await tx.query<{ sequence: number }[]>(
      'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM custody.custody_event WHERE jurisdiction_id = $1 AND exhibit_id = $2',
      [actor.jurisdictionId, item.id],
    );
    await tx.insert(CustodyEventRow, {
      jurisdictionId: actor.jurisdictionId,
      id: eventId,
      exhibitId: item.id,
      sequence: next?.sequence ?? 1,
      kind,
      officialId: actor.officialId,
      facts: { ...facts },
      occurredAt,
    });
    await this.flag(tx, actor, item.id);
    return eventId;
  }

  /** Everything that happened to the item here, in order, with the words that are sealed in the log. */
  async of(tx: EntityManager, actor: Actor, exhibitId: string): Promise<CustodyEventRow[]> {
    return withNotes(tx, actor, await this.rows(tx, actor, exhibitId));
  }

  private rows(tx: EntityManager, { jurisdictionId }: Actor, exhibitId: string): Promise<CustodyEventRow[]> {
    return tx.find(CustodyEventRow, { where: { jurisdictionId, exhibitId }, order: { sequence: 'ASC' } });
  }

  /** Reads the history with its new event, and keeps the item on the list of those with flags. A flag refuses nothing and is never taken away. */
  private async flag(tx: EntityManager, actor: Actor, exhibitId: string): Promise<void> {
    const { flags, unexplained } = flagCounts(await this.rows(tx, actor, exhibitId));
    if (flags === 0) return;
    await tx.upsert(FlaggedItem, { jurisdictionId: actor.jurisdictionId, id: exhibitId, flags, unexplained }, ['jurisdictionId', 'id']);
  }
}
