import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { FocalPoint, type DirectoryRole } from '../focal-point/focal-point.entity';
import { Official } from '../official.entity';
import { OfficialsService } from '../officials.service';
import { StandInError } from './stand-in.errors';
import { StandIn, type StandInRank } from './stand-in.entity';

/** Who may see and acknowledge what an office is alerted to. */
const FITTING: Readonly<Record<StandInRank, readonly OfficialRole[]>> = {
  deputy: ['focal-point'],
  head: ['focal-point', 'laboratory-manager'],
};

/** Who is told when the focal point does not answer. */
@Injectable()
export class StandInsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly ledger: Ledger = new Ledger(),
  ) {}

  async name(actor: Actor, officialId: string, rank: StandInRank): Promise<StandIn> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const { roles, disabledAt } = await this.officials.known(tx, actor, officialId);
      if (disabledAt !== null || !roles.some((role) => FITTING[rank].includes(role)))
        throw new StandInError('stand-in.wrong-role', { rank });
      // Two who name the same official at once wait for one another here.
      await tx.findOne(Official, { where: { jurisdictionId, id: officialId }, lock: { mode: 'pessimistic_write' } });
      if (await tx.existsBy(StandIn, { jurisdictionId, officialId, rank, endedAt: IsNull() }))
        throw new StandInError('stand-in.named-already');
      const id = randomUUID();
      await tx.insert(StandIn, { jurisdictionId, id, officialId, rank, endedAt: null, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'stand-in.named',
        subject: { kind: 'stand-in', id },
        occurredAt: now,
        facts: { officialId, rank },
      });
      return tx.findOneByOrFail(StandIn, { jurisdictionId, id });
    });
  }

  end(actor: Actor, id: string): Promise<void> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const { affected } = await tx.update(StandIn, { jurisdictionId, id, endedAt: IsNull() }, { endedAt: now });
      if (!affected) throw new StandInError('stand-in.unknown');
      await this.ledger.append(tx, actor, { kind: 'stand-in.ended', subject: { kind: 'stand-in', id }, occurredAt: now });
    });
  }

  current(actor: Actor): Promise<StandIn[]> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'stand-in', subjectId: null }, (tx) =>
      tx.find(StandIn, { where: { jurisdictionId, endedAt: IsNull() }, order: { rank: 'ASC', recordedAt: 'ASC' } }),
    );
  }

  /**
   * Officials who stand in with this rank now and may still sign in, for a use case of another room in its own transaction: those
   * named here, and by the directory the deputies of the focal points, or the heads of the laboratory.
   */
  async standingIn(tx: EntityManager, { jurisdictionId }: Actor, rank: StandInRank): Promise<string[]> {
    const named = await tx.findBy(StandIn, { jurisdictionId, rank, endedAt: IsNull() });
    const role: DirectoryRole = rank === 'deputy' ? 'focal-point' : 'laboratory-manager';
    const entries = await tx.findBy(FocalPoint, { jurisdictionId, role, endedAt: IsNull() });
    const entered = entries.flatMap(({ deputyId, officialId }) => (rank === 'head' ? [officialId] : deputyId === null ? [] : [deputyId]));
    const officials = await tx.findBy(Official, {
      jurisdictionId,
      id: In([...named.map(({ officialId }) => officialId), ...entered]),
      disabledAt: IsNull(),
    });
    return officials.map(({ id }) => id).sort();
  }
}
