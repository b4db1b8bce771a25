import { randomUUID } from 'node:crypto';
import { ExchangeDocuments, type FirearmAsObserved, type RecoveredFirearmBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { hasComeBack, openLoss, type LifeEventFacts } from '../firearm/life-cycle.states';
import { isDay, surelyBefore } from '../firearm/partial-date';
import { judge, observedSerials, type RecordedFirearm } from '../matching/candidate';
import { comparable, LikelyRecords, type LikelyRecord } from '../matching/likely-records';
import { FirearmRecords } from '../firearm/firearm-records';
import { judgeBody } from './document-rules';
import { RecoveredFirearm } from './recovered-firearm.entity';
import { keepRegisterKeys, registeredAs } from './register-keys';
import { isAlerting, RegisterMatches } from './register-matches';
import { RegisterError } from './register.errors';
import { WantedFirearm } from './wanted-firearm.entity';
import { WantedNotice } from './wanted-notice.entity';
import { WantedWithdrawal } from './wanted-withdrawal.entity';

/** What was met, where, and when as far as that is known. */
interface Encounter {
  readonly source: { readonly kind: 'recovery' | 'trace-request'; readonly id: string };
  readonly observed: FirearmAsObserved;
  readonly on: string | null;
  readonly otherId: string | null;
}

/** Holds every weapon that turns up against what this state and the others miss, and against what was destroyed. */
@Injectable()
export class RegisterMatching {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly records: FirearmRecords,
    private readonly likely: LikelyRecords,
    private readonly matches: RegisterMatches,
  ) {}

  /** A recovery at home: the own register first, then what other states look for. */
  async recovered(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const { from, body } = await this.documents.read(tx, actor, documentId, 'recovered-firearm');
    if (from !== actor.jurisdictionId) throw new RegisterError('register.document-refused', { reason: 'not-from-home' });
    judgeBody('recovered-firearm', body);
    const { subjectId: recoveryId, firearm: observed, recoveredOn, country } = body;
    const { jurisdictionId } = actor;
    const id = randomUUID();
    await tx.insert(RecoveredFirearm, { jurisdictionId, id, recoveryId, recoveredOn, country, observed, occurredAt: now });
    await keepRegisterKeys(tx, jurisdictionId, 'recovered', id, observedSerials(observed));
    for (const { record, likelihood } of await this.likely.find(tx, actor, now, observed)) {
      const loss = openLoss(record.lifeEvents);
      if (!loss || !mayFollow(recoveredOn, loss) || !isAlerting(likelihood)) continue;
      await this.matches.keep(tx, actor, now, {
        ...{ kind: 'missing-recovered', firearmId: record.firearm.id, wantedId: null, source: { kind: 'recovery', id: recoveryId } },
        ...{ otherId: null, observed, recoveredOn, likelihood },
      });
    }
    await this.destroyedMetAgain(tx, actor, now, { source: { kind: 'recovery', id: recoveryId }, observed, on: recoveredOn, otherId: null });
    for (const wanted of await this.wantedAs(tx, actor, observed)) await this.tellOwner(tx, actor, now, wanted, body);
  }

  /** A weapon recorded as destroyed that turns up, in a recovery or in what another state asks to trace. */
  async destroyedMetAgain(tx: EntityManager, actor: Actor, now: Date, encounter: Encounter, found?: readonly LikelyRecord[]): Promise<void> {
    const { source, observed, on, otherId } = encounter;
    for (const { record, likelihood } of found ?? (await this.likely.find(tx, actor, now, observed))) {
      const kind = metAfterDestruction(on, record.lifeEvents);
      if (!kind || !isAlerting(likelihood)) continue;
      await this.matches.keep(tx, actor, now, {
        ...{ kind, firearmId: record.firearm.id, wantedId: null, source, otherId },
        ...{ observed, recoveredOn: on, likelihood },
      });
    }
  }

  /** A loss or a destruction entered at home, held against what was recovered before it was entered. */
  async heldAgainstRecoveries(tx: EntityManager, actor: Actor, now: Date, firearmId: string): Promise<void> {
    const [record] = await this.records.whole(tx, actor, [firearmId]);
    if (!record) return;
    const loss = openLoss(record.lifeEvents);
    if (!loss && !destructionOf(record.lifeEvents)) return;
    const recorded = comparable(record);
    for (const { recoveryId: id, observed, recoveredOn } of await this.recoveredAs(tx, actor, recorded)) {
      const likelihood = judge(observed, recorded, now);
      const kind = loss ? (mayFollow(recoveredOn, loss) ? 'missing-recovered' : null) : metAfterDestruction(recoveredOn, record.lifeEvents);
      if (!likelihood || !isAlerting(likelihood) || !kind) continue;
      await this.matches.keep(tx, actor, now, {
        ...{ kind, firearmId, wantedId: null, source: { kind: 'recovery', id }, otherId: null, observed, recoveredOn, likelihood },
      });
    }
  }

  /** What another state misses, held against what was recovered here before it said so. */
  async wanted(tx: EntityManager, actor: Actor, now: Date, wanted: WantedFirearm): Promise<void> {
    for (const { recoveryId: subjectId, observed: firearm, recoveredOn, country } of await this.recoveredAs(tx, actor, asRecorded(wanted)))
      await this.tellOwner(tx, actor, now, wanted, { subjectId, firearm, recoveredOn, country });
  }

  /** Another state recovered what may be a firearm of a notice of ours. */
  async foundAbroad(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const { from, body } = await this.documents.read(tx, actor, documentId, 'found-notice');
    judgeBody('found-notice', body);
    const { subjectId, recoveryId, firearm: observed, recoveredOn, agrees, differs } = body;
    const notice = await tx.findOneBy(WantedNotice, { jurisdictionId: actor.jurisdictionId, id: subjectId });
    // Also after a withdrawal: the news may have crossed it on the way.
    if (!notice || from === actor.jurisdictionId) throw new RegisterError('register.document-refused', { reason: 'no-such-notice' });
    await this.matches.keep(tx, actor, now, {
      ...{ kind: 'found-abroad', firearmId: notice.firearmId, wantedId: null, source: { kind: 'recovery', id: recoveryId } },
      ...{ otherId: from, observed, recoveredOn, likelihood: { agrees, differs } },
    });
  }

  private async tellOwner(tx: EntityManager, actor: Actor, now: Date, wanted: WantedFirearm, recovery: RecoveredFirearmBody): Promise<void> {
    const { subjectId: recoveryId, firearm, recoveredOn } = recovery;
    const likelihood = judge(firearm, asRecorded(wanted), now);
    if (!likelihood || !isAlerting(likelihood) || surelyBefore(recoveredOn, wanted.onDate)) return;
    const news = await this.matches.keep(tx, actor, now, {
      ...{ kind: 'wanted-recovered', firearmId: null, wantedId: wanted.id, source: { kind: 'recovery', id: recoveryId } },
      ...{ otherId: wanted.ownerId, observed: firearm, recoveredOn, likelihood },
    });
    if (!news) return;
    const { agrees, differs } = likelihood;
    await this.documents.send(tx, actor, now, {
      kind: 'found-notice',
      to: wanted.ownerId,
      body: { subjectId: wanted.id, recoveryId, firearm, recoveredOn, agrees, differs },
    });
  }

  /** What other states look for and have not withdrawn, whose number may be one of those observed. */
  private async wantedAs(tx: EntityManager, { jurisdictionId }: Actor, observed: FirearmAsObserved): Promise<WantedFirearm[]> {
    const ids = await registeredAs(tx, jurisdictionId, 'wanted', observedSerials(observed));
    const wanted = await tx.findBy(WantedFirearm, { jurisdictionId, id: In(ids) });
    const withdrawn = await tx.findBy(WantedWithdrawal, { jurisdictionId, id: In(ids) });
    return wanted.filter(({ id, ownerId }) => !withdrawn.some((each) => each.id === id && each.ownerId === ownerId));
  }

  private async recoveredAs(tx: EntityManager, { jurisdictionId }: Actor, recorded: RecordedFirearm): Promise<RecoveredFirearm[]> {
    const serials = [recorded.serialObserved, recorded.barrelSerialObserved, ...(recorded.restoredSerials ?? [])];
    return tx.findBy(RecoveredFirearm, { jurisdictionId, id: In(await registeredAs(tx, jurisdictionId, 'recovered', serials)) });
  }
}

/** Whether a recovery may have come after a loss. */
const mayFollow = (recoveredOn: string, { on }: LifeEventFacts): boolean => !surelyBefore(recoveredOn, on);

const destructionOf = (events: readonly LifeEventFacts[]): LifeEventFacts | undefined => events.find(({ kind }) => kind === 'destroyed');

/**
 * What it says of a destroyed weapon that it was met on that day; null when it is surely the weapon on its way to the destruction. A weapon
 * is destroyed after it was recovered, often in the same month. Where the dates leave open which came first, a recovery that the record
 * itself knows to the day is the one that led to it, and any other may be one too many.
 */
function metAfterDestruction(on: string | null, events: readonly LifeEventFacts[]): 'destroyed-reappeared' | 'destroyed-maybe-reappeared' | null {
  const destroyed = destructionOf(events);
  if (!destroyed || (on !== null && surelyBefore(on, destroyed.on))) return null;
  if (on === null || surelyBefore(destroyed.on, on)) return 'destroyed-reappeared';
  const ledToIt = isDay(on) && events.some((event) => hasComeBack(event.kind) && event.on === on);
  return ledToIt ? null : 'destroyed-maybe-reappeared';
}

function asRecorded({ id, serial, barrelSerial, make, model, type, calibre, countryOfManufacture, marks }: WantedFirearm): RecordedFirearm {
  return { id, serialObserved: serial, barrelSerialObserved: barrelSerial, make, model, type, calibre, countryOfManufacture, marks };
}
