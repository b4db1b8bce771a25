import { randomUUID } from 'node:crypto';
import type { FirearmAsObserved } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Likelihood } from '../matching/candidate';
import { RegisterMatch } from './register-match.entity';
import type { MatchKind, MatchSource } from './register.states';

/** A weapon met again, and what it may be. */
export interface Meeting {
  readonly kind: MatchKind;
  /** The own record, or what another state looks for. */
  readonly firearmId: string | null;
  readonly wantedId: string | null;
  readonly source: { readonly kind: MatchSource; readonly id: string };
  /** The other state: the owner of what was found here, the finder of what is owned here; null when it all happened at home. */
  readonly otherId: string | null;
  readonly observed: FirearmAsObserved;
  readonly recoveredOn: string | null;
  readonly likelihood: Pick<Likelihood, 'agrees' | 'differs'>;
}

/**
 * Whether what agrees is enough to alert two states: one character misread at the most, look-alikes aside; the maker agrees, or the
 * model where nobody read a maker; and of all else that was described one thing differs at the most, or two where the number is the same.
 */
export function isAlerting({ misreadings, agrees, differs }: Omit<Likelihood, 'distance'>): boolean {
  const others = new Set(differs.map(({ field }) => field).filter((field) => field !== 'serial' && field !== 'barrelSerial'));
  if (misreadings > 1 || others.has('make') || !(agrees.includes('make') || agrees.includes('model'))) return false;
  return others.size <= (misreadings === 0 ? 2 : 1);
}

/** Writes down that a weapon was met again, once for each source, and tells the focal point. */
@Injectable()
export class RegisterMatches {
  constructor(
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** @returns whether it was news */
  async keep(tx: EntityManager, actor: Actor, now: Date, meeting: Meeting): Promise<boolean> {
    const { kind, firearmId, wantedId, source, otherId, observed, recoveredOn, likelihood } = meeting;
    const { jurisdictionId } = actor;
    const id = randomUUID();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(RegisterMatch)
      .values({
        ...{ jurisdictionId, id, kind, firearmId, wantedId, sourceKind: source.kind, sourceId: source.id, otherId, observed, recoveredOn },
        ...{ agrees: [...likelihood.agrees], differs: [...likelihood.differs], state: 'open', judgedBy: null, judgedAt: null, remarks: null },
        occurredAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return false;
    await this.ledger.append(tx, actor, {
      kind: 'register-match.found',
      subject: { kind: 'register-match', id },
      occurredAt: now,
      facts: { matchKind: kind, firearmId, wantedId, sourceKind: source.kind, sourceId: source.id, otherId },
      sealed: { observed, agrees: [...likelihood.agrees], differs: likelihood.differs.map((each) => ({ ...each })) },
    });
    await this.outbox.post(tx, actor, 'register-match.found', { matchId: id, matchKind: kind, from: otherId });
    return true;
  }
}
