import { randomUUID } from 'node:crypto';
import type { FitFor } from '@headstamp/codes';
import { ExchangeDocuments } from '@headstamp/exchange';
import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { CastError } from '../casting/cast.errors';
import { assertNotRecalled } from '../casting/recall-marks';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures } from '../chronicle/official-signatures';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibits } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { assertMovableAlone } from '../exhibit/exhibit-tree';
import { Numbering } from '../exhibit/numbering';
import { Seal } from '../exhibit/seal.entity';
import { SealRegister } from '../exhibit/seal-register';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import { assertNotHeld } from '../legal-hold/held';
import type { OriginalGrant } from '../original-grant/grant.entity';
import { giveGrantsBack, grantFor, isOriginal, keepTerms, termsIn, useGrant } from '../original-grant/grant.rows';
import { leavePlace } from '../storage/placement-rows';
import type {
  CustomsPaperEntered,
  DispatchConsignment,
  EnterCarrierEvent,
  ListConsignments,
  PackConsignment,
  UnpackConsignment,
} from './consignment.dto';
import { ConsignmentView, type ConsignmentDetailView } from './consignment-view.dto';
import { Consignment, knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { consignmentDetail } from './consignment-detail';
import { parcelsPacked, sendNotice } from './consignment-notice';
import { offerStatement } from './consignment-offer';
import { endedIn, enterConsignment, keepCarrierEvent, keepChecks, jurisdictionCalled, keepCustomsPapers, lockConsignment, lockKnown } from './consignment-rows';
import { custodyMoved, isSettled, OPEN_CONSIGNMENT_STATES, packingStateAfter } from './consignment.states';
import { withdrawOpenEndings } from './loan-rows';
import { discrepanciesOf, faultOfPacking, sealsOf, type PackedParcel } from './packages';
import { parcelsFound } from './parcels-found';
import { travelStateAfter } from './travel-states';

/** The sender's side up to the courier, and what both sides read. */
@Injectable()
export class ConsignmentService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly chronicle: Chronicle,
    private readonly ledger: Ledger,
    private readonly signatures: OfficialSignatures,
    private readonly documents: ExchangeDocuments,
    private readonly seals: SealRegister,
    private readonly numbering: Numbering,
  ) {}

  /** Packs what one holds. A cast travels when it was passed for the purpose, an original when the focal point granted it; what was lent goes back. */
  pack(actor: Actor, packed: PackConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const counterpartId = await jurisdictionCalled(tx, actor, packed.to);
      const parcels = parcelsPacked(packed);
      const castIds = parcels.flatMap((parcel) => parcel.castIds);
      if (faultOfPacking(packed.castIds ?? castIds, parcels)) throw new ConsignmentError('consignment.packages-contradict');
      const casts = await lockExhibits(tx, actor, castIds);
      const lent = packed.returns === undefined ? null : await this.borrowed(tx, actor, counterpartId, packed.returns, castIds);
      const purpose = lent ? null : (packed.purpose ?? 'MICROSCOPY');
      const linkId = lent?.linkId ?? packed.linkId ?? '';
      const grants = lent ? [] : await this.granted(tx, actor, casts, counterpartId, linkId);
      await this.assertFit(tx, actor, casts, purpose);
      for (const cast of casts) await assertNotHeld(tx, actor, cast.id);
      const heldSince = casts.map((cast) => cast.heldSince ?? now).reduce((a, b) => (a > b ? a : b));
      const occurredAt = claimedTime(packed.packedAt, now, heldSince);
      const seals = new Map<string, string>();
      for (const number of parcels.flatMap((parcel) => parcel.seals))
        seals.set(number, (await this.seals.enter(tx, actor, number, occurredAt)).id);
      const id = randomUUID();
      const consignment = await enterConsignment(
        tx,
        actor,
        {
          id,
          direction: 'out',
          counterpartId,
          reference: packed.reference ?? (await this.nextReference(tx, actor, occurredAt)),
          linkId,
          purpose,
          sealNumber: parcels[0]?.seals[0] ?? '',
          state: packingStateAfter('packed', 'seal'),
          packedBy: actor.officialId,
          returnsId: lent?.id ?? null,
          expectedDispatchAt: packed.expectedDispatchAt === undefined ? null : new Date(packed.expectedDispatchAt),
          occurredAt,
        },
        parcels,
      );
      await keepCustomsPapers(tx, actor, id, actor.jurisdictionId, occurredAt, packed.customs ?? []);
      for (const grant of grants) await useGrant(tx, grant, id);
      await keepTerms(tx, actor, id, grants, occurredAt);
      if (lent) await withdrawOpenEndings(tx, actor, now, this.documents, lent, castIds);
      const facts = { consignmentId: id, to: counterpartId, linkId, ...(lent && { returns: lent.id }) };
      for (const cast of casts) {
        const [first = '', ...further] = sealsOf(parcels, cast.id);
        cast.state = travelStateAfter(cast, 'label');
        cast.sealId = seals.get(first) ?? null;
        cast.sealNumber = first;
        await tx.save(cast);
        const grant = grants.find(({ exhibitId }) => exhibitId === cast.id);
        await this.chronicle.record(tx, actor, cast, {
          kind: 'consignment.sealed',
          occurredAt,
          facts: { ...facts, seals: [first], ...(further.length > 0 && { furtherSeals: further }), ...(grant && { grantId: grant.id }) },
        });
      }
      await this.ledger.append(tx, actor, {
        kind: 'consignment.sealed',
        subject: { kind: 'consignment', id },
        occurredAt,
        facts: { ...facts, seals: [...seals.keys()], casts: castIds, packages: parcels.length },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Gives the sealed consignment to a courier: custody is offered to the recipient jurisdiction and stays here until it accepts. */
  dispatch(actor: Actor, id: string, given: DispatchConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts, parcels } = await lockConsignment(tx, actor, id, 'out');
      consignment.state = packingStateAfter(consignment.state, 'dispatch');
      if (casts.some((cast) => cast.custodianOfficialId !== actor.officialId)) throw new ExhibitError('exhibit.not-custodian');
      if (consignment.purpose !== null)
        await assertNotRecalled(
          tx,
          actor,
          casts.map(({ id: castId }) => castId),
        );
      const dispatchedAt = claimedTime(given.dispatchedAt, now, consignment.occurredAt);
      for (const cast of casts) await assertNotHeld(tx, actor, cast.id);
      await this.checkBeforeDeparture(tx, actor, consignment, parcels, dispatchedAt, given);
      const { linkId, counterpartId } = consignment;
      const castIds = casts.map((cast) => cast.id);
      const seals = parcels.flatMap((parcel) => parcel.seals);
      const offer = offerStatement({
        consignmentId: id,
        from: actor.jurisdictionId,
        to: counterpartId,
        linkId,
        castIds,
        seals,
        dispatchedAt: dispatchedAt.toISOString(),
      });
      const signed = this.signatures.sign(actor.jurisdictionId, actor.officialId, offer);
      Object.assign(consignment, {
        courier: given.courier,
        trackingNumber: given.trackingNumber ?? null,
        expectedOn: given.expectedOn ?? null,
        expectedAt: given.expectedAt === undefined ? null : new Date(given.expectedAt),
        returnBy: given.returnBy ?? soonest(await termsIn(tx, actor, id)),
        dispatchedAt,
        offerHash: signed.hash,
      });
      const documentId = await sendNotice(tx, actor, now, this.documents, { consignment, casts, parcels });
      consignment.noticeDocumentId = documentId;
      await tx.save(consignment);
      const person = given.handedTo ?? null;
      await keepCarrierEvent(tx, actor, id, {
        what: 'HANDED_TO_COURIER',
        person,
        place: null,
        remarks: given.courier,
        occurredAt: dispatchedAt,
      });

      const signature = {
        consignmentId: id,
        offerHash: signed.hash,
        offerSignature: signed.signature,
        giverKey: signed.key,
        to: counterpartId,
      };
      for (const cast of casts) {
        const [first = '', ...further] = sealsOf(parcels, cast.id);
        const onIt = { seals: [first], ...(further.length > 0 && { furtherSeals: further }) };
        cast.state = travelStateAfter(cast, 'issue');
        await tx.save(cast);
        await leavePlace(tx, actor, this.chronicle, cast, dispatchedAt);
        await this.chronicle.record(tx, actor, cast, {
          kind: 'handover.offered',
          occurredAt: dispatchedAt,
          facts: { ...signature, ...onIt, offer, from: cast.holderId ?? actor.officialId, receiverKind: 'jurisdiction' },
        });
        await this.chronicle.record(tx, actor, cast, {
          kind: 'consignment.dispatched',
          occurredAt: dispatchedAt,
          facts: { consignmentId: id, documentId, ...onIt },
        });
      }
      await this.ledger.append(tx, actor, {
        kind: 'consignment.dispatched',
        subject: { kind: 'consignment', id },
        occurredAt: dispatchedAt,
        facts: { ...signature, seals, offer, documentId, returnBy: consignment.returnBy },
        sealed: { courier: given.courier, trackingNumber: given.trackingNumber ?? null, handedTo: given.handedTo ?? null },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Opens a consignment that has not left: a seal failed its check, or it is not needed any more. Its seals are used. */
  unpack(actor: Actor, id: string, { reason }: UnpackConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts, parcels } = await lockConsignment(tx, actor, id, 'out');
      consignment.state = packingStateAfter(consignment.state, 'unpack');
      if (casts.some((cast) => cast.custodianOfficialId !== actor.officialId)) throw new ExhibitError('exhibit.not-custodian');
      const seals = parcels.flatMap((parcel) => parcel.seals);
      const { jurisdictionId } = actor;
      await giveGrantsBack(tx, actor, id);
      for (const seal of await tx.findBy(Seal, { jurisdictionId, appliedIn: jurisdictionId, number: In(seals) }))
        await this.seals.open(tx, actor, seal.id, now);
      for (const cast of casts) {
        const [first = '', ...further] = sealsOf(parcels, cast.id);
        cast.state = travelStateAfter(cast, consignment.returnsId === null ? 'come-home' : 'come-back');
        cast.sealId = null;
        cast.sealNumber = null;
        await tx.save(cast);
        await this.chronicle.record(tx, actor, cast, {
          kind: 'seal.opened',
          occurredAt: now,
          facts: { consignmentId: id, seals: [first], ...(further.length > 0 && { furtherSeals: further }) },
          sealed: { why: reason },
        });
      }
      await tx.save(consignment);
      await this.ledger.append(tx, actor, {
        kind: 'consignment.unpacked',
        subject: { kind: 'consignment', id },
        occurredAt: now,
        facts: { consignmentId: id, seals },
        sealed: { reason },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** What the carrier did with it, as this office was told. */
  enterCarrierEvent(actor: Actor, id: string, entered: EnterCarrierEvent): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const known = await lockKnown(tx, actor, id);
      if (!known) throw new ConsignmentError('consignment.unknown');
      const { consignment, casts } = known;
      if (consignment.dispatchedAt === null)
        throw new ConsignmentError('consignment.move-not-allowed', { state: consignment.state, move: 'carrier-event' });
      const occurredAt = claimedTime(entered.occurredAt, now, consignment.dispatchedAt);
      const { what, place = null, person = null, remarks = null } = entered;
      const eventId = await keepCarrierEvent(tx, actor, id, { what, place, person, remarks, occurredAt });
      const carried = {
        kind: 'consignment.carried',
        occurredAt,
        facts: { consignmentId: id, what, eventId },
        sealed: { place, person, remarks },
      };
      // While it travels, a word of the carrier is a word of what is inside; afterwards it only completes the record of the journey.
      if (!isSettled(consignment.state)) for (const cast of casts) await this.chronicle.record(tx, actor, cast, carried);
      await this.ledger.append(tx, actor, { ...carried, subject: { kind: 'consignment', id } });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** A paper that customs ask for; what is entered after departure stays on this side. */
  enterCustomsPaper(actor: Actor, id: string, paper: CustomsPaperEntered): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const known = await lockKnown(tx, actor, id);
      if (!known) throw new ConsignmentError('consignment.unknown');
      if ((await keepCustomsPapers(tx, actor, id, actor.jurisdictionId, now, [paper])) === 0)
        throw new ConsignmentError('consignment.paper-known');
      await this.ledger.append(tx, actor, {
        kind: 'consignment.customs-paper',
        subject: { kind: 'consignment', id },
        occurredAt: now,
        facts: {
          consignmentId: id,
          kind: paper.kind,
          country: paper.country,
          issuedOn: paper.issuedOn,
          photograph: paper.photographSha256 ?? null,
        },
        sealed: { number: paper.number },
      });
      return consignmentDetail(tx, actor, known.consignment);
    });
  }

  list(actor: Actor, query: ListConsignments): Promise<Page<ConsignmentView>> {
    return this.session.disclose(actor, { subjectKind: 'consignment', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        Consignment,
        query,
        (rows) => {
          if (query.direction !== undefined) rows.andWhere('row.direction = :direction', { direction: query.direction });
          if (query.standing !== undefined) rows.andWhere(`row.state IN (${OPEN_CONSIGNMENT_STATES.map((state) => `'${state}'`).join(', ')})`);
          return rows;
        },
        (row) => ConsignmentView.of(row),
      ),
    );
  }

  detail(actor: Actor, id: string): Promise<ConsignmentDetailView> {
    return this.session.disclose(actor, { subjectKind: 'consignment', subjectId: id }, async (tx) => {
      const consignment = await tx.findOneBy(Consignment, { jurisdictionId: actor.jurisdictionId, id });
      if (!consignment) throw new ConsignmentError('consignment.unknown');
      return consignmentDetail(tx, actor, consignment);
    });
  }

  private async nextReference(tx: EntityManager, actor: Actor, at: Date): Promise<string> {
    const year = at.getUTCFullYear();
    const number = await this.numbering.next(tx, actor, `consignment/${year}`);
    return `${await this.numbering.country(tx, actor)}-CON-${year}-${String(number).padStart(4, '0')}`;
  }

  /** Everything that may not be packed, named by the first cast that it holds for. */
  private async assertFit(tx: EntityManager, actor: Actor, casts: readonly Exhibit[], purpose: FitFor | null): Promise<void> {
    const ids = In(casts.map(({ id }) => id));
    const makings = await tx.findBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id: ids });
    if (purpose !== null)
      await assertNotRecalled(
        tx,
        actor,
        casts.map(({ id }) => id),
      );
    for (const cast of casts) {
      if (cast.kind === 'MOULD') throw new ConsignmentError('consignment.originals-stay-home', { exhibitId: cast.id, kind: cast.kind });
      if (purpose !== null && cast.originJurisdictionId !== null)
        throw new ConsignmentError('consignment.not-ours-to-send', { castId: cast.id });
      assertMovableAlone(cast);
      await assertFree(tx, actor, cast);
      if (purpose !== null) assertUndisputed(cast);
      const fitFor = makings.find(({ id }) => id === cast.id)?.fitFor ?? [];
      if (purpose !== null && cast.kind === 'CAST' && !fitFor.includes(purpose)) throw new CastError('cast.not-passed', { castId: cast.id, purpose });
      if (cast.sealNumber !== null) throw new ConsignmentError('consignment.cast-sealed', { castId: cast.id });
    }
  }

  /** The grants under which originals may go: one for each. @throws `consignment.originals-stay-home` for one without */
  private async granted(tx: EntityManager, actor: Actor, items: readonly Exhibit[], recipientId: string, linkId: string): Promise<OriginalGrant[]> {
    const grants: OriginalGrant[] = [];
    for (const { id: exhibitId, kind } of items.filter((item) => isOriginal(item.kind))) {
      const grant = await grantFor(tx, actor, exhibitId, recipientId, linkId);
      if (!grant) throw new ConsignmentError('consignment.originals-stay-home', { exhibitId, kind });
      grants.push(grant);
    }
    return grants;
  }

  /** The loan that is to end: theirs, accepted here, and not ended for any of these casts. */
  private async borrowed(tx: EntityManager, actor: Actor, owner: string, id: string, castIds: readonly string[]): Promise<Consignment> {
    const lent = await lockConsignment(tx, actor, id, 'in').catch((error: unknown) => {
      if (error instanceof ConsignmentError) throw new ConsignmentError('consignment.not-lent');
      throw error;
    });
    const { consignment, casts } = lent;
    if (consignment.counterpartId !== owner || !custodyMoved(knowledgeOf(consignment))) throw new ConsignmentError('consignment.not-lent');
    const ended = await endedIn(tx, actor, id);
    for (const castId of castIds) {
      const cast = casts.find((each) => each.id === castId);
      if (!cast || consignment.missingCastIds.includes(castId)) throw new ConsignmentError('consignment.not-lent');
      if (ended.get(castId) !== undefined && ended.get(castId) !== 'retained')
        throw new ConsignmentError('consignment.loan-ended', { castId });
    }
    return consignment;
  }

  /** Seals that were looked at before departure must be sound: one that is not is no seal to send abroad. */
  private async checkBeforeDeparture(
    tx: EntityManager,
    actor: Actor,
    consignment: Consignment,
    parcels: readonly PackedParcel[],
    at: Date,
    { packages }: DispatchConsignment,
  ): Promise<void> {
    if (!packages) return;
    const found = parcelsFound(parcels, { packages });
    const discrepancy = discrepanciesOf(parcels, found);
    if (discrepancy.length > 0) throw new ConsignmentError('consignment.seal-not-sound', { discrepancy });
    await keepChecks(tx, actor, consignment.id, 'departure', at, found);
  }
}

/** The first day by which one of the originals is to be back; null where none is lent. */
const soonest = (terms: readonly { readonly returnBy: string }[]): string | null => terms.map(({ returnBy }) => returnBy).sort()[0] ?? null;
