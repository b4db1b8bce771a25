import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HolderService } from '../holder/holder.service';
import type { HolderView } from '../holder/holder.dto';
import { FirearmIdentification } from '../reference/firearm-identification.entity';
import { FirearmTemplate } from '../reference/firearm-template.entity';
import { Restoration } from '../restoration/restoration.entity';
import { FirearmMark } from './firearm-mark.entity';
import { FirearmPhotograph } from './firearm-photograph.entity';
import { Firearm } from './firearm.entity';
import { FirearmError } from './firearm.errors';
import { FirearmDetail, LifeEventView } from './firearm-detail.dto';
import { impossibilities, inOrder } from './life-cycle.states';
import { LifeEvent } from './life-event.entity';

/** A firearm with all that is recorded of it; life events earliest first. */
export interface WholeRecord {
  readonly firearm: Firearm;
  readonly marks: readonly FirearmMark[];
  readonly lifeEvents: readonly LifeEvent[];
  /** Earliest recorded first. */
  readonly restorations: readonly Restoration[];
}

/** Reads whole records, inside the caller's transaction. */
@Injectable()
export class FirearmRecords {
  constructor(private readonly holders: HolderService) {}

  async find(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Firearm> {
    const firearm = await tx.findOneBy(Firearm, { jurisdictionId, id });
    if (!firearm) throw new FirearmError('firearm.unknown');
    return firearm;
  }

  async whole(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<WholeRecord[]> {
    const { jurisdictionId } = actor;
    const firearms = await tx.findBy(Firearm, { jurisdictionId, id: In([...ids]) });
    const of = { where: { jurisdictionId, firearmId: In([...ids]) }, order: { sequence: 'ASC' } } as const;
    const marks = await tx.find(FirearmMark, of);
    const lifeEvents = await tx.find(LifeEvent, of);
    const restorations = await tx.find(Restoration, of);
    return firearms.map((firearm) => ({
      firearm,
      marks: marks.filter(({ firearmId }) => firearmId === firearm.id),
      lifeEvents: inOrder(lifeEvents.filter(({ firearmId }) => firearmId === firearm.id)),
      restorations: restorations.filter(({ firearmId }) => firearmId === firearm.id),
    }));
  }

  async detail(tx: EntityManager, actor: Actor, now: Date, id: string): Promise<FirearmDetail> {
    const [record] = await this.whole(tx, actor, [id]);
    if (!record) throw new FirearmError('firearm.unknown');
    const { firearm, marks, lifeEvents } = record;
    const holders = await this.holdersOf(tx, actor, [record]);
    const { yearOfManufacture, countryOfManufacture } = firearm;
    const flags = impossibilities({ yearOfManufacture, countryOfManufacture, events: lifeEvents, marks }, now.toISOString().slice(0, 10));
    const events = lifeEvents.map((event) =>
      LifeEventView.of(event, holders.get(event.fromHolderId ?? ''), holders.get(event.holderId ?? '')),
    );
    const { jurisdictionId } = actor;
    const photographs = await tx.find(FirearmPhotograph, { where: { jurisdictionId, firearmId: id }, order: { recordedAt: 'ASC', id: 'ASC' } });
    return FirearmDetail.whole(record, events, flags, photographs, await this.templateOf(tx, actor, id));
  }

  /** The model of the reference that the firearm was last said to be. */
  private async templateOf(tx: EntityManager, { jurisdictionId }: Actor, firearmId: string): Promise<FirearmTemplate | null> {
    const latest = await tx.findOne(FirearmIdentification, { where: { jurisdictionId, firearmId }, order: { sequence: 'DESC' } });
    return latest && tx.findOneBy(FirearmTemplate, { jurisdictionId, id: latest.templateId });
  }

  async holdersOf(tx: EntityManager, actor: Actor, records: readonly WholeRecord[]): Promise<Map<string, HolderView>> {
    const ids = records.flatMap(({ lifeEvents }) => lifeEvents.flatMap(({ fromHolderId, holderId }) => [fromHolderId ?? [], holderId ?? []].flat()));
    return new Map((await this.holders.known(tx, actor, ids)).map((holder) => [holder.id, holder]));
  }
}
