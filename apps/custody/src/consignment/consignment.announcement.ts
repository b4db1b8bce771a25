import { ExchangeDocuments } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { RecallMarks } from '../casting/recall-marks';
import { enterExhibit } from '../exhibit/enter-exhibit';
import { Exhibit } from '../exhibit/exhibit.entity';
import { lockExhibits } from '../exhibit/exhibit-custody';
import { Seal } from '../exhibit/seal.entity';
import { SealRegister } from '../exhibit/seal-register';
import { keepTerms } from '../original-grant/grant.rows';
import { ConsignmentAlarms } from './consignment.alarms';
import { Consignment, ConsignmentItem, knowledgeOf } from './consignment.entity';
import { ConsignmentError } from './consignment.errors';
import { ConsignmentCustody } from './consignment-custody';
import { offerHashOf } from './consignment-offer';
import { endedIn, enterConsignment, keepCustomsPapers, restlessWith } from './consignment-rows';
import { waitForMore } from './consignment-words';
import { custodyMoved, DISPATCHED, stateOf } from './consignment.states';
import { faultOfPacking, sealsOf, type Discrepancy } from './packages';
import { ReceivedNotice, sound } from './received.dto';
import { travelStateAfter } from './travel-states';

/** A clock that is a day ahead is another date line; more is no clock. */
const AHEAD_MS = 86_400_000;

/** A notice came: something is on its way here, in nobody's custody here. */
@Injectable()
export class ConsignmentAnnouncement {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly seals: SealRegister,
    private readonly custody: ConsignmentCustody,
    private readonly alarms: ConsignmentAlarms,
    private readonly recalls: RecallMarks,
  ) {}

  async announce(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const envelope = await this.documents.read(tx, actor, documentId, 'consignment-notice');
    const { from, to } = envelope;
    const body = sound(ReceivedNotice, envelope.body);
    assertConsistent(from, to, body, now);
    const { subjectId: id, packages } = body;
    const discrepancy: Discrepancy[] = [];
    if (await tx.existsBy(Consignment, { jurisdictionId: actor.jurisdictionId, id }))
      throw new ConsignmentError('consignment.known-already');
    const lent = body.returns ? await this.lentIn(tx, actor, now, documentId, from, body.returns, body) : null;
    const known = await this.known(tx, actor, now, documentId, from, body, lent);

    const occurredAt = new Date(body.dispatchedAt);
    const sealIds = new Map<string, string>();
    for (const number of packages.flatMap(({ seals }) => seals)) {
      if (await tx.existsBy(Seal, { jurisdictionId: actor.jurisdictionId, appliedIn: from, number })) discrepancy.push('seal-used-before');
      else sealIds.set(number, (await this.seals.enter(tx, actor, number, occurredAt, from)).id);
    }
    const facts = { consignmentId: id, documentId, from, to: actor.jurisdictionId, offerHash: body.offerHash };
    const casts: { readonly cast: Exhibit; readonly seals: readonly string[] }[] = [];
    const stated = [...body.casts.map((each) => ({ castId: each.castId, cast: each })), ...(body.originals ?? []).map((each) => ({ castId: each.exhibitId, original: each }))];
    for (const each of stated) {
      const seals = sealsOf(packages, each.castId);
      const [sealNumber = ''] = seals;
      const cast = known.get(each.castId) ?? ('cast' in each ? await this.enter(tx, actor, from, each.cast, occurredAt) : await enterOriginal(tx, actor, from, each.original, occurredAt));
      // What comes home keeps the state of its loan until it is received; what comes again is on its way again.
      if (known.has(cast.id) && !lent) cast.state = travelStateAfter(cast, 'announce');
      cast.sealNumber = sealNumber;
      cast.sealId = sealIds.get(sealNumber) ?? null;
      await tx.save(cast);
      casts.push({ cast, seals });
    }
    const consignment = await enterConsignment(
      tx,
      actor,
      {
        id,
        direction: 'in',
        counterpartId: from,
        reference: body.reference,
        linkId: body.linkId,
        sealNumber: body.sealNumber,
        state: stateOf(DISPATCHED, 'in'),
        courier: body.courier,
        trackingNumber: body.trackingNumber ?? null,
        expectedOn: body.expectedOn ?? null,
        expectedAt: body.expectedAt ? new Date(body.expectedAt) : null,
        returnBy: body.returnBy ?? null,
        returnsId: body.returns ?? null,
        dispatchedAt: occurredAt,
        offerHash: body.offerHash,
        noticeDocumentId: documentId,
        discrepancy: [...new Set(discrepancy)],
        occurredAt,
      },
      packages.map(({ weightGrams, ...parcel }) => ({ ...parcel, weightGrams: weightGrams ?? null })),
    );
    await keepCustomsPapers(tx, actor, id, from, occurredAt, body.customs);
    if (!lent) await keepTerms(tx, actor, id, (body.originals ?? []).map((each) => Object.assign(each, { conditions: each.conditions ?? null })), occurredAt);
    for (const { cast, seals } of casts) {
      const [first = '', ...further] = seals;
      const onIt = { seals: [first], ...(further.length > 0 && { furtherSeals: further }), ...(lent && { returns: lent.id }) };
      await this.custody.of(tx, actor, cast, { kind: 'consignment.announced', occurredAt, facts: { ...facts, ...onIt } });
      await this.recalls.markAnnounced(tx, actor, cast, now);
    }
    await this.custody.tellOnce(tx, actor, consignment, {
      kind: 'consignment.announced',
      occurredAt,
      facts: {
        ...facts,
        seals: packages.flatMap(({ seals }) => seals),
        casts: itemsOf(body),
        ...(lent && { returns: lent.id }),
      },
    });
    if (discrepancy.length > 0) await this.alarms.raise(tx, actor, id, 'seal-used-before', now, from);
    await this.documents.accept(tx, actor, envelope);
  }

  /** The loan that this ends: ours, to them, and accepted there as far as we have heard. */
  private async lentIn(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    documentId: string,
    from: string,
    returns: string,
    body: ReceivedNotice,
  ): Promise<Consignment> {
    const { jurisdictionId } = actor;
    const lent = await tx.findOneBy(Consignment, { jurisdictionId, id: returns, direction: 'out', counterpartId: from });
    if (!lent) throw new ConsignmentError('consignment.not-lent');
    if (!custodyMoved(knowledgeOf(lent))) {
      // Their receipt was sent before this notice, and may still be under way.
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('consignment.not-lent');
    }
    const items = (await tx.findBy(ConsignmentItem, { jurisdictionId, consignmentId: lent.id })).map(({ castId }) => castId);
    const ended = await endedIn(tx, actor, lent.id);
    for (const castId of itemsOf(body)) {
      if (!items.includes(castId) || lent.missingCastIds.includes(castId)) throw new ConsignmentError('consignment.not-lent');
      // What was retained by agreement may still come home some day.
      if ((ended.get(castId) ?? 'retained') !== 'retained') throw new ConsignmentError('consignment.loan-ended', { castId });
    }
    return lent;
  }

  /** Casts of the notice that are known here: all of them when they come home, none or some when they came before. */
  private async known(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    documentId: string,
    from: string,
    body: ReceivedNotice,
    lent: Consignment | null,
  ): Promise<Map<string, Exhibit>> {
    const ids = itemsOf(body);
    const { jurisdictionId } = actor;
    const here = (await tx.findBy(Exhibit, { jurisdictionId, id: In(ids) })).map(({ id }) => id);
    if (here.length === 0) return new Map();
    const exhibits = await lockExhibits(tx, actor, here);
    const elsewhere = exhibits.find((cast) =>
      lent
        ? cast.originJurisdictionId !== null || cast.holderId !== from
        : cast.originJurisdictionId !== from || cast.custodianOfficialId !== null,
    );
    const kinds = new Map(body.originals?.map(({ exhibitId, kind }) => [exhibitId, kind]));
    if (elsewhere || exhibits.some(({ id, kind }) => kind !== (kinds.get(id) ?? 'CAST')))
      throw new ConsignmentError('consignment.cast-elsewhere', { casts: elsewhere ? [elsewhere.id] : [] });
    if (await restlessWith(tx, actor, here)) {
      // The word that the last journey ended was sent before this notice, and may still be under way.
      await waitForMore(tx, actor, now, this.documents, documentId);
      throw new ConsignmentError('consignment.cast-elsewhere');
    }
    return new Map(exhibits.map((cast) => [cast.id, cast]));
  }

  private async enter(
    tx: EntityManager,
    actor: Actor,
    from: string,
    { castId, label, mouldOrdinal, castOrdinal, regions, fitFor, calibre }: ReceivedNotice['casts'][number],
    occurredAt: Date,
  ): Promise<Exhibit> {
    const cast = await enterExhibit(tx, actor, {
      id: castId,
      caseId: null,
      reference: label,
      kind: 'CAST',
      parentId: null,
      calibre,
      regions: [...regions],
      state: 'issued',
      custodianOfficialId: null,
      holderId: null,
      heldSince: null,
      originJurisdictionId: from,
      occurredAt,
    });
    const { jurisdictionId } = actor;
    await tx.insert(CastMaking, { jurisdictionId, id: castId, mouldOrdinal, castOrdinal, fitFor: [...fitFor], occurredAt });
    return cast;
  }
}

/** Everything that is announced, casts and originals. */
const itemsOf = ({ casts, originals = [] }: ReceivedNotice): string[] => [...casts.map(({ castId }) => castId), ...originals.map(({ exhibitId }) => exhibitId)];

/** An original that another jurisdiction lends is an exhibit of theirs, here without a case. */
function enterOriginal(
  tx: EntityManager,
  actor: Actor,
  originJurisdictionId: string,
  { exhibitId: id, label: reference, kind, calibre, regions }: NonNullable<ReceivedNotice['originals']>[number],
  occurredAt: Date,
): Promise<Exhibit> {
  return enterExhibit(tx, actor, {
    ...{ id, caseId: null, reference, kind, parentId: null, calibre: calibre === '' ? null : calibre, regions: [...regions], state: 'issued' },
    ...{ custodianOfficialId: null, holderId: null, heldSince: null, originJurisdictionId, occurredAt },
  });
}

/** That the notice speaks of one thing: the offer it names is the one it describes, and every cast lies in one parcel under seals of its own. */
function assertConsistent(from: string, to: string, body: ReceivedNotice, now: Date): void {
  const { subjectId, linkId, dispatchedAt, packages, sealNumber } = body;
  const castIds = itemsOf(body);
  const fault = faultOfPacking(
    castIds,
    packages.map(({ weightGrams, ...parcel }) => ({ ...parcel, weightGrams: weightGrams ?? null })),
  );
  if (fault || packages[0]?.seals[0] !== sealNumber)
    throw new ConsignmentError('consignment.document-refused', { reason: 'packages-contradict', fault: fault ?? 'seals' });
  if (Date.parse(dispatchedAt) > now.getTime() + AHEAD_MS)
    throw new ConsignmentError('consignment.document-refused', { reason: 'time-ahead' });
  const seals = packages.flatMap((parcel) => parcel.seals);
  const described = offerHashOf({ consignmentId: subjectId, from, to, linkId, castIds, seals, dispatchedAt });
  if (described !== body.offerHash) throw new ConsignmentError('consignment.notice-contradicts-itself');
  if (body.returns === subjectId) throw new ConsignmentError('consignment.document-refused', { reason: 'returns-itself' });
}
