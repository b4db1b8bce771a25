import { ExchangeDocuments, type ConsignedOriginal } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { isOriginal, termsIn } from '../original-grant/grant.rows';
import type { PackConsignment } from './consignment.dto';
import type { Locked } from './consignment-rows';
import type { Consignment } from './consignment.entity';
import { CustomsPaper } from './package.entity';
import type { PackedParcel } from './packages';

/** The parcels as stated; one who names casts and a seal has one parcel. */
export function parcelsPacked({ packages, castIds, sealNumber }: PackConsignment): PackedParcel[] {
  if (!packages) return [{ ordinal: 1, castIds: castIds ?? [], seals: sealNumber === undefined ? [] : [sealNumber], weightGrams: null }];
  return packages.map((parcel, at) => ({
    ordinal: at + 1,
    castIds: parcel.castIds,
    seals: parcel.seals,
    weightGrams: parcel.weightGrams ?? null,
  }));
}

/** Tells the recipient what is on its way. The consignment must say already when and how it left. */
export async function sendNotice(
  tx: EntityManager,
  actor: Actor,
  now: Date,
  documents: ExchangeDocuments,
  { consignment, casts, parcels }: Locked,
): Promise<string> {
  const { jurisdictionId } = actor;
  const makings = await tx.findBy(CastMaking, { jurisdictionId, id: In(casts.map((cast) => cast.id)) });
  const originals = casts.filter(({ kind }) => isOriginal(kind));
  const customs = await tx.find(CustomsPaper, { where: { jurisdictionId, consignmentId: consignment.id }, order: { id: 'ASC' } });
  return documents.send(tx, actor, now, {
    kind: 'consignment-notice',
    to: consignment.counterpartId,
    body: {
      subjectId: consignment.id,
      reference: consignment.reference,
      linkId: consignment.linkId,
      ...(originals.length > 0 && { originals: await originalsIn(tx, actor, consignment, originals) }),
      casts: casts.filter(({ kind }) => kind === 'CAST').map((cast) => {
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
      dispatchedAt: (consignment.dispatchedAt ?? now).toISOString(),
      expectedOn: consignment.expectedOn,
      expectedAt: consignment.expectedAt?.toISOString() ?? null,
      returnBy: consignment.returnBy,
      returns: consignment.returnsId,
      packages: parcels.map(({ ordinal, castIds, seals, weightGrams }) => ({ ordinal, castIds, seals, weightGrams })),
      customs: customs.map(({ kind, number, country, issuedOn, photographSha256 }) => ({
        kind,
        number,
        country,
        issuedOn,
        photographSha256,
      })),
      offerHash: consignment.offerHash ?? '',
    },
  });
}

/** Originals with the terms under which they go; those that go back are under the terms under which they came. */
async function originalsIn(tx: EntityManager, actor: Actor, { id, returnsId }: Consignment, originals: readonly Exhibit[]): Promise<ConsignedOriginal[]> {
  const terms = await termsIn(tx, actor, returnsId ?? id);
  return originals.map(({ id: exhibitId, reference: label, kind, regions, calibre }) => {
    const lent = terms.find((each) => each.exhibitId === exhibitId);
    if (!lent) throw new Error(`original ${exhibitId} is in a consignment without terms`);
    const { whyNoCast, clauses, conditions, returnBy } = lent;
    return { exhibitId, label, kind, regions, calibre: calibre ?? '', whyNoCast, clauses, conditions, returnBy };
  });
}
