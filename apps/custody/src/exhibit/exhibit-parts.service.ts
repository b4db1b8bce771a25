import { randomUUID } from 'node:crypto';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Chronicle } from '../chronicle/chronicle';
import { claimedTime } from '../fields/claimed-time';
import { leavePlace } from '../storage/placement-rows';
import { enterExhibit } from './enter-exhibit';
import { Exhibit } from './exhibit.entity';
import { ExhibitView } from './exhibit.dto';
import { assertFree, assertOurs, assertUndisputed, lockExhibit, lockExhibits } from './exhibit-custody';
import { ExhibitError } from './exhibit.errors';
import { assertRegions } from './exhibit-kinds';
import { ExhibitPartsView, type CombineExhibits, type DivideExhibit, type NewItem, type TakeOutParts } from './exhibit-parts.dto';
import { assertCombinable, assertDivisible, assertInside } from './exhibit-tree';
import { Referencing } from './referencing';
import { Sealing } from './sealing';

/** Items are divided, merged and taken out again. No record ends by it: a part is a record of its own, and so is what it was part of. */
@Injectable()
export class ExhibitPartsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly sealing: Sealing,
    private readonly referencing: Referencing,
  ) {}

  /** The item stays, and is held by who divided it; so is every part, from now on by itself. */
  divide(actor: Actor, id: string, division: DivideExhibit): Promise<ExhibitPartsView> {
    return this.session.run(actor, async (tx, now) => {
      const item = await this.workedOn(tx, actor, id);
      const kinds = division.parts.map(({ kind }) => kind);
      assertDivisible(item, await this.inside(tx, actor, id), kinds);
      const at = claimedTime(division.occurredAt, now, item.heldSince);
      await this.open(tx, actor, item, division.sealOpened, at, 'dividing');
      const parts: Exhibit[] = [];
      for (const part of division.parts) parts.push(await this.enter(tx, actor, part, item, at));
      await this.chronicle.record(tx, actor, item, {
        kind: 'exhibit.divided',
        occurredAt: at,
        facts: { parts: parts.map((part) => part.id) },
      });
      for (const [index, part] of parts.entries()) {
        await this.chronicle.record(tx, actor, part, {
          kind: 'exhibit.separated',
          occurredAt: at,
          facts: { ...beginning(actor, part), partOf: id },
          sealed: described(part),
        });
        await this.seal(tx, actor, part, division.parts[index]?.sealNumber, at);
      }
      await this.seal(tx, actor, item, division.sealAfter, at);
      return ExhibitPartsView.with(
        ExhibitView.of(item),
        parts.map((part) => ExhibitView.of(part)),
      );
    });
  }

  /** The parts go into a new whole, and from then on are held and moved with it. */
  combine(actor: Actor, combination: CombineExhibits): Promise<ExhibitPartsView> {
    return this.session.run(actor, async (tx, now) => {
      const parts = await lockExhibits(tx, actor, combination.partIds);
      for (const part of parts) {
        await assertFree(tx, actor, part);
        assertUndisputed(part);
        assertOurs(part);
      }
      const caseId = assertCombinable(parts, combination.kind);
      const earliest = parts.reduce((latest, { heldSince }) => (heldSince && heldSince > latest ? heldSince : latest), new Date(0));
      const at = claimedTime(combination.occurredAt, now, earliest);
      const whole = await this.enter(tx, actor, combination, { caseId, recoveryId: oneOf(parts.map(({ recoveryId }) => recoveryId)) }, at);
      await this.chronicle.record(tx, actor, whole, {
        kind: 'exhibit.combined',
        occurredAt: at,
        facts: { ...beginning(actor, whole), parts: parts.map(({ id }) => id) },
        sealed: described(whole),
      });
      for (const part of parts) {
        await leavePlace(tx, actor, this.chronicle, part, at);
        Object.assign(part, { wholeId: whole.id, custodianOfficialId: null, holderId: null, heldSince: null });
        await tx.save(part);
        await this.chronicle.record(tx, actor, part, { kind: 'exhibit.merged', occurredAt: at, facts: { into: whole.id } });
      }
      await this.seal(tx, actor, whole, combination.sealNumber, at);
      return ExhibitPartsView.with(
        ExhibitView.of(whole),
        parts.map((part) => ExhibitView.of(part)),
      );
    });
  }

  /** Who holds the whole holds from now on, each by itself, the parts taken out of it. */
  takeOut(actor: Actor, id: string, taken: TakeOutParts): Promise<ExhibitPartsView> {
    return this.session.run(actor, async (tx, now) => {
      const whole = await this.workedOn(tx, actor, id);
      const parts = await lockExhibits(tx, actor, taken.partIds);
      assertInside(id, parts);
      const at = claimedTime(taken.occurredAt, now, whole.heldSince);
      await this.open(tx, actor, whole, taken.sealOpened, at, 'taking out parts');
      for (const part of parts) {
        Object.assign(part, { wholeId: null, custodianOfficialId: actor.officialId, holderId: actor.officialId, heldSince: at });
        await tx.save(part);
        await this.chronicle.record(tx, actor, part, {
          kind: 'exhibit.taken-out',
          occurredAt: at,
          facts: { custodian: actor.officialId, from: id },
        });
      }
      await this.chronicle.record(tx, actor, whole, {
        kind: 'exhibit.parts-taken',
        occurredAt: at,
        facts: { parts: parts.map((part) => part.id) },
      });
      await this.seal(tx, actor, whole, taken.sealAfter, at);
      return ExhibitPartsView.with(
        ExhibitView.of(whole),
        parts.map((part) => ExhibitView.of(part)),
      );
    });
  }

  private async workedOn(tx: EntityManager, actor: Actor, id: string): Promise<Exhibit> {
    const item = await lockExhibit(tx, actor, id);
    await assertFree(tx, actor, item);
    assertUndisputed(item);
    assertOurs(item);
    return item;
  }

  private inside(tx: EntityManager, { jurisdictionId }: Actor, wholeId: string): Promise<number> {
    return tx.countBy(Exhibit, { jurisdictionId, wholeId });
  }

  /** The seal named must be the one the item bears; none may be named only when it bears none. */
  private async open(tx: EntityManager, actor: Actor, item: Exhibit, named: string | undefined, at: Date, why: string): Promise<void> {
    if ((named ?? null) !== item.sealNumber) throw new ExhibitError('exhibit.seal-differs');
    if (named !== undefined) await this.sealing.open(tx, actor, item, named, at, why);
  }

  private async seal(tx: EntityManager, actor: Actor, item: Exhibit, number: string | undefined, at: Date): Promise<void> {
    if (number !== undefined) await this.sealing.apply(tx, actor, item, number, at);
  }

  private async enter(
    tx: EntityManager,
    actor: Actor,
    item: NewItem,
    from: Exhibit | Pick<Exhibit, 'caseId' | 'recoveryId'>,
    at: Date,
  ): Promise<Exhibit> {
    assertRegions(item.kind, item.regions ?? []);
    const parent = 'id' in from ? from : null;
    return enterExhibit(tx, actor, {
      id: randomUUID(),
      caseId: from.caseId,
      recoveryId: from.recoveryId,
      reference: item.reference ?? (await this.referencing.next(tx, actor, parent, at)),
      kind: item.kind,
      parentId: parent?.id ?? null,
      description: item.description,
      calibre: item.calibre ?? parent?.calibre ?? null,
      regions: item.regions ?? [],
      state: 'held',
      occurredAt: at,
    });
  }
}

const beginning = (actor: Actor, { kind, caseId, regions, recoveryId }: Exhibit) => ({
  custodian: actor.officialId,
  itemKind: kind,
  caseId,
  recoveryId,
  regions,
});

const described = ({ reference, description, calibre }: Exhibit) => ({ reference, description, calibre });

/** The recovery all parts came from; none when they came from several. */
const oneOf = (ids: readonly (string | null)[]): string | null => (new Set(ids).size === 1 ? (ids[0] ?? null) : null);
