import type { ItemKind } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isEnd } from '../chronicle/custody-event';
import { CustodyEventRow } from '../chronicle/custody-event.entity';
import { Consignment } from '../consignment/consignment.entity';
import { ConsignmentPackage } from '../consignment/package.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { subjectKindOf } from '../exhibit/exhibit-kinds';
import { placementOf } from '../storage/placement-rows';
import { StoragePlace } from '../storage/storage.entity';
import type { LabelSubjectKind } from './label-kinds';

/** A thing that bears a label, as the records have it now. */
export interface LabelSubject {
  readonly kind: LabelSubjectKind;
  readonly id: string;
  /** What is written on it: a reference, or the name of a place. */
  readonly reference: string;
  readonly itemKind: ItemKind | null;
  readonly state: string | null;
  /** Of a package: the consignment it belongs to. */
  readonly partOf: string | null;
  /** A code the thing has by itself; its first label bears it. */
  readonly code: string | null;
  /** Whether it can be here at all: not after its end, and not while another jurisdiction has it or it is on its way there. */
  readonly whereabouts: 'here' | 'elsewhere' | 'ended';
  /** The storage place it is in by the records. */
  readonly storedIn: { readonly id: string; readonly name: string } | null;
}

/** Of a consignment of ours: it is in the hands of its recipient, or lost. */
const AWAY: ReadonlySet<string> = new Set(['on_hold', 'accepted', 'kept', 'lost', 'contested']);

@Injectable()
export class LabelSubjects {
  /** Null for what is not in the actor's jurisdiction, whether it exists elsewhere or not. */
  find(tx: EntityManager, actor: Actor, kind: LabelSubjectKind, id: string): Promise<LabelSubject | null> {
    switch (kind) {
      case 'exhibit':
      case 'mould':
      case 'cast':
        return this.item(tx, actor, kind, id);
      case 'place':
        return this.place(tx, actor, { id });
      case 'consignment':
        return this.consignment(tx, actor, id);
      case 'package':
        return this.parcel(tx, actor, id);
    }
  }

  /** A place by the code it has had from its registration on, whether a label was printed or not. */
  placeByCode(tx: EntityManager, actor: Actor, code: string): Promise<LabelSubject | null> {
    return this.place(tx, actor, { code });
  }

  private async item(tx: EntityManager, actor: Actor, kind: LabelSubjectKind, id: string): Promise<LabelSubject | null> {
    const { jurisdictionId } = actor;
    const item = await tx.findOneBy(Exhibit, { jurisdictionId, id });
    if (!item || subjectKindOf(item.kind) !== kind) return null;
    const events = await tx.find(CustodyEventRow, { where: { jurisdictionId, exhibitId: id }, select: { kind: true } });
    const placement = await placementOf(tx, actor, id);
    const stored = placement && (await tx.findOneBy(StoragePlace, { jurisdictionId, id: placement.placeId }));
    return {
      ...{ kind, id, reference: item.reference, itemKind: item.kind, state: item.state, partOf: null, code: null },
      whereabouts: events.some((event) => isEnd(event.kind)) ? 'ended' : isAway(item) ? 'elsewhere' : 'here',
      storedIn: stored && { id: stored.id, name: stored.name },
    };
  }

  private async place(tx: EntityManager, { jurisdictionId }: Actor, by: { id: string } | { code: string }): Promise<LabelSubject | null> {
    const place = await tx.findOneBy(StoragePlace, { jurisdictionId, ...by });
    if (!place) return null;
    const { id, name, code, closedAt } = place;
    const state = closedAt === null ? 'open' : 'closed';
    return { kind: 'place', id, reference: name, itemKind: null, state, partOf: null, code, whereabouts: 'here', storedIn: null };
  }

  private async consignment(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<LabelSubject | null> {
    const found = await tx.findOneBy(Consignment, { jurisdictionId, id });
    if (!found) return null;
    const whereabouts = found.direction === 'out' && AWAY.has(found.state) ? 'elsewhere' : 'here';
    return { kind: 'consignment', id, reference: found.reference, itemKind: null, state: found.state, partOf: null, code: null, whereabouts, storedIn: null };
  }

  private async parcel(tx: EntityManager, actor: Actor, id: string): Promise<LabelSubject | null> {
    const { jurisdictionId } = actor;
    const parcel = await tx.findOneBy(ConsignmentPackage, { jurisdictionId, id });
    const whole = parcel && (await this.consignment(tx, actor, parcel.consignmentId));
    if (!parcel || !whole) return null;
    const of = await tx.countBy(ConsignmentPackage, { jurisdictionId, consignmentId: parcel.consignmentId });
    return { ...whole, kind: 'package', id, reference: `${whole.reference} ${parcel.ordinal}/${of}`, partOf: whole.id };
  }
}

/** On its way to another jurisdiction or held by one; a cast that another sent is on its way here. */
function isAway({ state, custodianOfficialId, holderId, originJurisdictionId }: Exhibit): boolean {
  return (state === 'issued' && originJurisdictionId === null) || (custodianOfficialId === null && holderId !== null);
}
