import { randomUUID } from 'node:crypto';
import { prefixRange, type Page } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { ItemEndView } from '../disposal/disposal.views.dto';
import { endOf } from '../disposal/item-end';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import { whereIs } from '../storage/where-is';
import { ExhibitDetailView, ExhibitView, type ChangeSeal, type ListExhibits, type RegisterExhibit } from './exhibit.dto';
import { enterExhibit } from './enter-exhibit';
import { Exhibit } from './exhibit.entity';
import { assertFree, lockExhibit } from './exhibit-custody';
import { ExhibitError } from './exhibit.errors';
import { assertRegions, isTestFire } from './exhibit-kinds';
import { Referencing } from './referencing';
import { Sealing } from './sealing';

@Injectable()
export class ExhibitService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly sealing: Sealing,
    private readonly referencing: Referencing,
  ) {}

  /** The official who registers an item holds it from then on. */
  register(actor: Actor, item: RegisterExhibit): Promise<ExhibitView> {
    return this.session.run(actor, async (tx, now) => {
      const parent = await this.judge(tx, actor, item);
      const occurredAt = claimedTime(item.occurredAt, now, parent?.occurredAt);
      const id = randomUUID();
      const reference = item.reference ?? (await this.referencing.next(tx, actor, parent, occurredAt));
      const exhibit = await enterExhibit(tx, actor, {
        id,
        caseId: item.caseId,
        reference,
        kind: item.kind,
        parentId: parent?.id ?? null,
        recoveryId: item.recoveryId ?? parent?.recoveryId ?? null,
        description: item.description,
        calibre: item.calibre ?? parent?.calibre ?? null,
        regions: item.regions ?? [],
        state: 'held',
        occurredAt,
      });
      await this.chronicle.record(tx, actor, exhibit, {
        kind: 'exhibit.registered',
        occurredAt,
        facts: {
          custodian: actor.officialId,
          itemKind: item.kind,
          caseId: item.caseId,
          parentId: exhibit.parentId,
          recoveryId: exhibit.recoveryId,
          ...(parent && !isTestFire(item.kind) && { partOf: parent.id }),
          regions: exhibit.regions,
        },
        sealed: { reference, description: item.description, calibre: exhibit.calibre },
      });
      if (item.sealNumber !== undefined) await this.sealing.apply(tx, actor, exhibit, item.sealNumber, occurredAt);
      return ExhibitView.of(exhibit);
    });
  }

  /** Opens the seal of an item, puts a new one on, or both; with it the custodian also settles a disputed seal. */
  changeSeal(actor: Actor, id: string, change: ChangeSeal): Promise<ExhibitView> {
    return this.session.run(actor, async (tx, now) => {
      if (change.opened === undefined && change.applied === undefined) throw new ExhibitError('exhibit.seal-unchanged');
      const exhibit = await lockExhibit(tx, actor, id);
      await assertFree(tx, actor, exhibit);
      const at = claimedTime(change.occurredAt, now, exhibit.heldSince);
      if (change.opened !== undefined) await this.sealing.open(tx, actor, exhibit, change.opened, at, change.reason);
      if (change.applied !== undefined) await this.sealing.apply(tx, actor, exhibit, change.applied, at);
      return ExhibitView.of(exhibit);
    });
  }

  list(actor: Actor, query: ListExhibits): Promise<Page<ExhibitView>> {
    return this.session.disclose(actor, { subjectKind: 'exhibit', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        Exhibit,
        query,
        (rows) => {
          if (query.caseId !== undefined) rows.andWhere('row.caseId = :caseId', { caseId: query.caseId });
          if (query.kind !== undefined) rows.andWhere('row.kind = :kind', { kind: query.kind });
          if (query.reference !== undefined) rows.andWhere('row.reference COLLATE "C" >= :begin AND row.reference COLLATE "C" < :end', prefixRange(query.reference));
          return rows;
        },
        (row) => ExhibitView.of(row),
      ),
    );
  }

  detail(actor: Actor, id: string): Promise<ExhibitDetailView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'exhibit', subjectId: id }, async (tx) => {
      const exhibit = await tx.findOneBy(Exhibit, { jurisdictionId, id });
      if (!exhibit) throw new ExhibitError('exhibit.unknown');
      const parent = exhibit.parentId === null ? null : await tx.findOneBy(Exhibit, { jurisdictionId, id: exhibit.parentId });
      const children = await tx.find(Exhibit, { where: { jurisdictionId, parentId: id }, order: { recordedAt: 'ASC', id: 'ASC' } });
      const shown = ExhibitDetailView.ofDetail(exhibit, parent, children, await this.chronicle.of(tx, actor, id));
      const end = await endOf(tx, actor, id);
      return Object.assign(shown, { place: await whereIs(tx, actor, exhibit), end: end && ItemEndView.of(end) });
    });
  }

  /** Throws when such an item cannot be; returns what it comes from. */
  private async judge(tx: EntityManager, actor: Actor, item: RegisterExhibit): Promise<Exhibit | null> {
    const { kind, parentId, regions = [] } = item;
    if (kind === 'MOULD' || kind === 'CAST') throw new ExhibitError('exhibit.kind-not-registered', { kind });
    assertRegions(kind, regions);
    const parent = parentId === undefined ? null : await tx.findOneBy(Exhibit, { jurisdictionId: actor.jurisdictionId, id: parentId });
    if (parentId !== undefined && !parent) throw new ExhibitError('exhibit.parent-unknown');
    if (parent && (parent.kind === 'MOULD' || parent.kind === 'CAST'))
      throw new ExhibitError('exhibit.parent-is-a-copy', { kind: parent.kind });
    if (parent && parent.caseId !== item.caseId) throw new ExhibitError('exhibit.parent-of-other-case');
    if (isTestFire(kind) && parent?.kind !== 'FIREARM') throw new ExhibitError('exhibit.test-fire-without-firearm');
    return parent;
  }
}
