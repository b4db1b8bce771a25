export const ITEM_KINDS = [
  'FIREARM',
  'PART',
  'FIRED_CARTRIDGE_CASE',
  'FIRED_BULLET',
  'BULLET_FRAGMENT',
  'LIVE_CARTRIDGE',
  'TEST_FIRE_CASE',
  'TEST_FIRE_BULLET',
  'MOULD',
  'CAST',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const MARKS_OF_INTEREST = [
  'BREECH_FACE',
  'FIRING_PIN',
  'FP_APERTURE_SHEAR',
  'EJECTOR',
  'EXTRACTOR',
  'CHAMBER',
  'LAND_ENGRAVED',
  'GROOVE',
] as const;
export type MarkOfInterest = (typeof MARKS_OF_INTEREST)[number];

/** What a reviewer passed a cast for. */
export const FIT_FOR = ['MICROSCOPY', 'ABIS_ENTRY', 'TRAINING', 'REJECTED'] as const;
export type FitFor = (typeof FIT_FOR)[number];

export const CAST_DEFECTS = [
  'VOID',
  'BUBBLE',
  'SHRINKAGE',
  'TEAR',
  'INCOMPLETE_POUR',
  'SURFACE_TACK',
  'MISREGISTERED',
  'CONTAMINATED',
  'DAMAGED_ORIGINAL',
] as const;
export type CastDefect = (typeof CAST_DEFECTS)[number];

export const COMPARISON_BASES = ['ORIGINAL_ORIGINAL', 'ORIGINAL_CAST', 'CAST_CAST', 'IMAGE_ONLY'] as const;
export type ComparisonBasis = (typeof COMPARISON_BASES)[number];

/** AFTE range of conclusions. The scale's name and version are stored with each conclusion. */
export const AFTE_CONCLUSIONS = ['IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'ELIMINATION', 'UNSUITABLE'] as const;
export type AfteConclusion = (typeof AFTE_CONCLUSIONS)[number];

/** INTERPOL's criteria for sharing a recovery in its ballistic network. */
export const SHARING_CRITERIA = ['BORDER_80KM', 'BORDER_OFFICIAL', 'TRAFFICKER', 'GROUP_3PLUS', 'TERRORISM', 'NON_RESIDENT'] as const;
export type SharingCriterion = (typeof SHARING_CRITERIA)[number];
