import { randomUUID } from 'node:crypto';
import { ExchangeDocuments } from '@headstamp/exchange';
import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { CastError } from '../casting/cast.errors';
import { castStateAfter, type CastState } from '../casting/cast.states';
import { Chronicle } from '../chronicle/chronicle';
import { OfficialSignatures } from '../chronicle/official-signatures';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertFree, assertUndisputed, lockExhibits } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { Numbering } from '../exhibit/numbering';
import { SealRegister } from '../exhibit/seal-register';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import {
  ConsignmentDetailView,
  ConsignmentView,
  type DispatchConsignment,
  type ListConsignments,
  type PackConsignment,
} from './consignment.dto';
import { Consignment } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { offerStatement } from './consignment-offer';
import { consignmentDetail, enterConsignment, lockConsignment } from './consignment-rows';
import { consignmentStateAfter } from './consignment.states';

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

  /** Packs casts one holds under one seal. Only what was passed for the purpose travels, and never an original. */
  pack(actor: Actor, packed: PackConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const counterpartId = await this.recipient(tx, actor, packed.to);
      const purpose = packed.purpose ?? 'MICROSCOPY';
      const casts = await lockExhibits(tx, actor, packed.castIds);
      const makings = new Map(
        (await tx.findBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id: In(packed.castIds) })).map((making) => [
          making.id,
          making,
        ]),
      );
      for (const cast of casts) {
        if (cast.kind !== 'CAST') throw new ConsignmentError('consignment.originals-stay-home', { exhibitId: cast.id, kind: cast.kind });
        if (cast.originJurisdictionId !== null) throw new ConsignmentError('consignment.not-ours-to-send', { castId: cast.id });
        await assertFree(tx, actor, cast);
        assertUndisputed(cast);
        if (!makings.get(cast.id)?.fitFor.includes(purpose)) throw new CastError('cast.not-passed', { castId: cast.id, purpose });
        if (cast.sealNumber !== null) throw new ConsignmentError('consignment.cast-sealed', { castId: cast.id });
      }
      const heldSince = casts.map((cast) => cast.heldSince ?? now).reduce((a, b) => (a > b ? a : b));
      const occurredAt = claimedTime(packed.packedAt, now, heldSince);
      const seal = await this.seals.enter(tx, actor, packed.sealNumber, occurredAt);
      const id = randomUUID();
      const reference = packed.reference ?? (await this.nextReference(tx, actor, occurredAt));
      const consignment = await enterConsignment(
        tx,
        actor,
        {
          id,
          direction: 'out',
          counterpartId,
          reference,
          linkId: packed.linkId,
          purpose,
          sealNumber: seal.number,
          state: consignmentStateAfter('packed', 'seal', 'out'),
          packedBy: actor.officialId,
          occurredAt,
        },
        packed.castIds,
      );
      const facts = { consignmentId: id, to: counterpartId, linkId: packed.linkId, seals: [seal.number] };
      for (const cast of casts) {
        cast.state = castStateAfter(cast.state as CastState, 'label');
        cast.sealId = seal.id;
        cast.sealNumber = seal.number;
        await tx.save(cast);
        await this.chronicle.record(tx, actor, cast, { kind: 'consignment.sealed', occurredAt, facts });
      }
      await this.ledger.append(tx, actor, {
        kind: 'consignment.sealed',
        subject: { kind: 'consignment', id },
        occurredAt,
        facts: { ...facts, casts: packed.castIds },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  /** Gives the sealed consignment to a courier: custody is offered to the recipient jurisdiction and stays here until it accepts. */
  dispatch(actor: Actor, id: string, given: DispatchConsignment): Promise<ConsignmentDetailView> {
    return this.session.run(actor, async (tx, now) => {
      const { consignment, casts } = await lockConsignment(tx, actor, id, 'out');
      consignment.state = consignmentStateAfter(consignment.state, 'dispatch', 'out');
      if (casts.some((cast) => cast.custodianOfficialId !== actor.officialId)) throw new ExhibitError('exhibit.not-custodian');
      const dispatchedAt = claimedTime(given.dispatchedAt, now, consignment.occurredAt);
      const { sealNumber, linkId, counterpartId } = consignment;
      const castIds = casts.map((cast) => cast.id);
      const offer = offerStatement({
        consignmentId: id,
        from: actor.jurisdictionId,
        to: counterpartId,
        linkId,
        castIds,
        sealNumber,
        dispatchedAt: dispatchedAt.toISOString(),
      });
      const signed = this.signatures.sign(actor.jurisdictionId, actor.officialId, offer);
      Object.assign(consignment, {
        courier: given.courier,
        trackingNumber: given.trackingNumber ?? null,
        expectedOn: given.expectedOn ?? null,
        dispatchedAt,
        offerHash: signed.hash,
      });
      const documentId = await this.sendNotice(tx, actor, now, consignment, dispatchedAt, signed.hash, casts);
      consignment.noticeDocumentId = documentId;
      await tx.save(consignment);

      const seals = [sealNumber];
      const signature = {
        consignmentId: id,
        offerHash: signed.hash,
        offerSignature: signed.signature,
        giverKey: signed.key,
        to: counterpartId,
        seals,
      };
      for (const cast of casts) {
        cast.state = castStateAfter(cast.state as CastState, 'issue');
        await tx.save(cast);
        await this.chronicle.record(tx, actor, cast, {
          kind: 'handover.offered',
          occurredAt: dispatchedAt,
          facts: { ...signature, offer, from: cast.holderId ?? actor.officialId, receiverKind: 'jurisdiction' },
        });
        await this.chronicle.record(tx, actor, cast, {
          kind: 'consignment.dispatched',
          occurredAt: dispatchedAt,
          facts: { consignmentId: id, documentId, seals },
        });
      }
      await this.ledger.append(tx, actor, {
        kind: 'consignment.dispatched',
        subject: { kind: 'consignment', id },
        occurredAt: dispatchedAt,
        facts: { ...signature, offer, documentId },
        sealed: { courier: given.courier, trackingNumber: given.trackingNumber ?? null },
      });
      return consignmentDetail(tx, actor, consignment);
    });
  }

  list(actor: Actor, query: ListConsignments): Promise<Page<ConsignmentView>> {
    return this.session.disclose(actor, { subjectKind: 'consignment', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        Consignment,
        query,
        (rows) => (query.direction === undefined ? rows : rows.andWhere('row.direction = :direction', { direction: query.direction })),
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

  /** The directory, read in the same transaction: no second connection. */
  private async recipient(tx: EntityManager, actor: Actor, code: string): Promise<string> {
    const [row] = await tx.query<{ jurisdiction_id: string }[]>('SELECT jurisdiction_id FROM app.directory() WHERE code = $1', [
      code.toUpperCase(),
    ]);
    if (!row) throw new ConsignmentError('consignment.unknown-recipient', { to: code.toUpperCase() });
    if (row.jurisdiction_id === actor.jurisdictionId) throw new ConsignmentError('consignment.to-oneself');
    return row.jurisdiction_id;
  }

  private async nextReference(tx: EntityManager, actor: Actor, at: Date): Promise<string> {
    const year = at.getUTCFullYear();
    const number = await this.numbering.next(tx, actor, `consignment/${year}`);
    return `${await this.numbering.country(tx, actor)}-CON-${year}-${String(number).padStart(4, '0')}`;
  }

  private async sendNotice(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    consignment: Consignment,
    dispatchedAt: Date,
    offerHash: string,
    casts: readonly Exhibit[],
  ): Promise<string> {
    const makings = await tx.findBy(CastMaking, { jurisdictionId: actor.jurisdictionId, id: In(casts.map((cast) => cast.id)) });
    return this.documents.send(tx, actor, now, {
      kind: 'consignment-notice',
      to: consignment.counterpartId,
      body: {
        subjectId: consignment.id,
        reference: consignment.reference,
        linkId: consignment.linkId,
        casts: casts.map((cast) => {
          const making = makings.find((each) => each.id === cast.id);
          return {
            castId: cast.id,
            label: cast.reference,
            mouldOrdinal: making?.mouldOrdinal ?? 0,
            castOrdinal: making?.castOrdinal ?? 0,
            regions: cast.regions,
            fitFor: making?.fitFor ?? [],
            calibre: cast.calibre ?? '',
          };
        }),
        sealNumber: consignment.sealNumber,
        courier: consignment.courier ?? '',
        trackingNumber: consignment.trackingNumber,
        dispatchedAt: dispatchedAt.toISOString(),
        expectedOn: consignment.expectedOn,
        offerHash,
      },
    });
  }
}
