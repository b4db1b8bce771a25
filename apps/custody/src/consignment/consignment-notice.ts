import { ExchangeDocuments } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import type { PackConsignment } from './consignment.dto';
import type { Locked } from './consignment-rows';
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
  const customs = await tx.find(CustomsPaper, { where: { jurisdictionId, consignmentId: consignment.id }, order: { id: 'ASC' } });
  return documents.send(tx, actor, now, {
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
