import { BULLET_CLASS_FIELDS, MARKS_OF_INTEREST, type ClassCharacteristicsSeen, type ItemKind, type MarkOfInterest } from '@headstamp/codes';
import { AcquisitionError } from './acquisition.errors';

/** Marks that may be taken in. */
export const ACQUIRED_REGIONS = MARKS_OF_INTEREST;
/** Marks that the comparison engine compares, breech faces scan by scan and lands bullet by bullet; the others are compared by people. */
export const COMPARED_REGIONS: readonly MarkOfInterest[] = ['BREECH_FACE', 'LAND_ENGRAVED'];
/** Marks of which every single scan is prepared and compared when it is taken in. */
const COMPARED_ALONE: readonly MarkOfInterest[] = ['BREECH_FACE'];
export const isComparedAlone = (region: MarkOfInterest): boolean => COMPARED_ALONE.includes(region);

/** One scan, photographs, or the lands of one bullet, each of which is an acquisition of its own. */
export const MEDIA = ['SURFACE', 'IMAGE', 'LANDS'] as const;
export type Medium = (typeof MEDIA)[number];

/** Why no engine compares an acquisition; a land is compared as part of its bullet. */
export type NotCorrelated = 'image-only' | 'region-not-compared' | 'land-of-a-bullet';

export function notCorrelated({ medium, region }: { readonly medium: Medium; readonly region: MarkOfInterest }): NotCorrelated | null {
  if (medium === 'IMAGE') return 'image-only';
  if (medium === 'LANDS' || isComparedAlone(region)) return null;
  return region === 'LAND_ENGRAVED' ? 'land-of-a-bullet' : 'region-not-compared';
}

/** Where an item is known in another ballistic system, whatever its maker. */
export interface ForeignReference {
  readonly vendor: string | null;
  readonly site: string | null;
  readonly caseReference: string | null;
  readonly exhibitReference: string | null;
}

export interface PictureTaken {
  readonly photographId: string;
  readonly sha256: string;
}

const OF_CASES: readonly MarkOfInterest[] = ['BREECH_FACE', 'FIRING_PIN', 'FP_APERTURE_SHEAR', 'EJECTOR', 'EXTRACTOR', 'CHAMBER'];
const OF_BULLETS: readonly MarkOfInterest[] = ['LAND_ENGRAVED', 'GROOVE'];

/** Which marks an item of a kind can bear; a cast or a mould is of any. */
const BORNE: Partial<Record<ItemKind, readonly MarkOfInterest[]>> = {
  FIRED_CARTRIDGE_CASE: OF_CASES,
  TEST_FIRE_CASE: OF_CASES,
  FIRED_BULLET: OF_BULLETS,
  BULLET_FRAGMENT: OF_BULLETS,
  TEST_FIRE_BULLET: OF_BULLETS,
  CAST: MARKS_OF_INTEREST,
  MOULD: MARKS_OF_INTEREST,
};

/** How a scan relates to the mark: a mould shows it mirrored and inside out. @throws AcquisitionError when the item bears no such mark */
export function polarityOf(itemKind: ItemKind, region: MarkOfInterest): 'original' | 'positive-cast' | 'negative-mould' {
  if (!BORNE[itemKind]?.includes(region)) throw new AcquisitionError('acquisition.item-bears-no-such-mark', { itemKind, region });
  if (itemKind === 'MOULD') return 'negative-mould';
  return itemKind === 'CAST' ? 'positive-cast' : 'original';
}

/** Of what was stated, what the mark can show. @throws AcquisitionError naming the fields that belong to another kind of item */
export function judgedCharacteristics(
  region: MarkOfInterest,
  seen: ClassCharacteristicsSeen,
  land: number | null,
): ClassCharacteristicsSeen {
  const stated = Object.entries(seen).filter(([, value]) => value !== undefined);
  const ofBullet = OF_BULLETS.includes(region);
  const wrong = stated.map(([field]) => field).filter((field) => BULLET_CLASS_FIELDS.some((each) => each === field) !== ofBullet);
  if (land !== null && region !== 'LAND_ENGRAVED') wrong.push('land');
  if (wrong.length > 0) throw new AcquisitionError('acquisition.characteristic-of-another-item', { fields: wrong });
  if (land !== null && seen.lands !== undefined && land > seen.lands)
    throw new AcquisitionError('acquisition.no-such-land', { land, lands: seen.lands });
  return Object.fromEntries(stated);
}

/** The partners as given, each once; @throws AcquisitionError for one that does not take part or is oneself. */
export function partnersAmong(
  asked: readonly string[],
  directory: readonly { code: string; jurisdictionId: string }[],
  ownId: string,
): { code: string; jurisdictionId: string }[] {
  const codes = [...new Set(asked.map((code) => code.toUpperCase()))].sort();
  const others = new Map(directory.filter((entry) => entry.jurisdictionId !== ownId).map((entry) => [entry.code, entry]));
  const unknown = codes.filter((code) => !others.has(code));
  if (unknown.length) throw new AcquisitionError('acquisition.unknown-partner', { unknown });
  return codes.flatMap((code) => others.get(code) ?? []);
}
