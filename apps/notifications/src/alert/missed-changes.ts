import type { OfficialRole } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Alert } from './alert.entity';
import { addressedTo } from './alert.service';
import type { AlertState } from './alert.states';

/** A change may be dated this long before others can see it: its transaction takes so long at most, and clocks differ. */
const UNSEEN_FOR_MS = 60_000;
/** Who was away for longer, or missed more, reads the inbox from its beginning. */
const LONGEST_AWAY_MS = 24 * 3_600_000;
const AT_MOST = 500;

/** An alert that changed while somebody was away, as it stands now. */
export interface MissedChange {
  readonly id: string;
  readonly state: AlertState;
  readonly version: number;
}

/** What happened in an inbox since a page last heard of it, from the rows. */
@Injectable()
export class MissedChanges {
  constructor(private readonly session: JurisdictionSession) {}

  /**
   * Alerts addressed to this official that changed since, oldest change first. One that was heard of already may be among them, with
   * the version that was heard of; none is left out. Null when it is too long ago, or too many.
   */
  async since(actor: Actor, roles: readonly OfficialRole[], heardAt: Date): Promise<MissedChange[] | null> {
    if (Date.now() - heardAt.getTime() > LONGEST_AWAY_MS) return null;
    const changedAt = MoreThan(new Date(heardAt.getTime() - UNSEEN_FOR_MS));
    const found = await this.session.disclose(actor, { subjectKind: 'alert', subjectId: null }, (tx) =>
      tx.find(Alert, {
        select: { id: true, state: true, version: true, changedAt: true },
        where: addressedTo(actor, roles).map((addressee) => ({ ...addressee, changedAt })),
        order: { changedAt: 'ASC', id: 'ASC' },
        take: AT_MOST + 1,
      }),
    );
    return found.length > AT_MOST ? null : found.map(({ id, state, version }) => ({ id, state, version }));
  }
}
