import type { ItemKind, MarkOfInterest } from '@headstamp/codes';
import { ExhibitError } from './exhibit.errors';

/** What the log calls the subject of an item's events. */
export type ItemSubjectKind = 'exhibit' | 'mould' | 'cast';

export function subjectKindOf(kind: ItemKind): ItemSubjectKind {
  if (kind === 'MOULD') return 'mould';
  return kind === 'CAST' ? 'cast' : 'exhibit';
}

const CASE_MARKS: readonly MarkOfInterest[] = ['BREECH_FACE', 'FIRING_PIN', 'FP_APERTURE_SHEAR', 'EJECTOR', 'EXTRACTOR', 'CHAMBER'];
const BULLET_MARKS: readonly MarkOfInterest[] = ['LAND_ENGRAVED', 'GROOVE'];

const MARKS: Partial<Record<ItemKind, readonly MarkOfInterest[]>> = {
  FIRED_CARTRIDGE_CASE: CASE_MARKS,
  TEST_FIRE_CASE: CASE_MARKS,
  FIRED_BULLET: BULLET_MARKS,
  BULLET_FRAGMENT: BULLET_MARKS,
  TEST_FIRE_BULLET: BULLET_MARKS,
};

/** Marks a firearm leaves on items of this kind; none on the firearm itself. */
export const marksOn = (kind: ItemKind): readonly MarkOfInterest[] => MARKS[kind] ?? [];

/** Only what bears toolmarks is worth a mould. */
export const isCastable = (kind: ItemKind): boolean => marksOn(kind).length > 0;

export const isTestFire = (kind: ItemKind): boolean => kind === 'TEST_FIRE_CASE' || kind === 'TEST_FIRE_BULLET';

/** That an item of this kind can bear every one of these marks. */
export function assertRegions(kind: ItemKind, regions: readonly MarkOfInterest[]): void {
  const stranger = regions.find((region) => !marksOn(kind).includes(region));
  if (stranger) throw new ExhibitError('exhibit.region-not-on-kind', { kind, region: stranger });
}
