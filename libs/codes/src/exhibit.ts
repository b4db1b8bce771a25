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

/**
 * What a conclusion comes to, on whatever scale it was stated: a value of the AFTE range, or `INCONCLUSIVE` on scales that do not tell
 * three kinds of it apart.
 */
export const CONCLUSION_GROUPS = [...AFTE_CONCLUSIONS, 'INCONCLUSIVE'] as const;
export type ConclusionGroup = (typeof CONCLUSION_GROUPS)[number];

/** INTERPOL's criteria for sharing a recovery in its ballistic network. */
export const SHARING_CRITERIA = ['BORDER_80KM', 'BORDER_OFFICIAL', 'TRAFFICKER', 'GROUP_3PLUS', 'TERRORISM', 'NON_RESIDENT'] as const;
export type SharingCriterion = (typeof SHARING_CRITERIA)[number];

export const SHARING_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type SharingAnswer = (typeof SHARING_ANSWERS)[number];

/** Why a recovery is not shared. Headstamp's own list. */
export const NOT_SHARING_REASONS = [
  'NO_CRITERION_MET',
  'NATIONAL_LAW',
  'JUDICIAL_ORDER',
  'OPERATION_UNDER_WAY',
  'MARKS_NOT_SUITABLE',
  'CALIBRE_NOT_ELIGIBLE',
  'SHARED_BEFORE',
  'OTHER',
] as const;
export type NotSharingReason = (typeof NOT_SHARING_REASONS)[number];

/** Who may compare against an acquisition: its own jurisdiction, the partners named, or everybody who takes part. */
export const SHARING_AUDIENCES = ['OWN', 'NAMED', 'REGION'] as const;
export type SharingAudience = (typeof SHARING_AUDIENCES)[number];

/** What a partner may be shown of it, least last: the heights, a picture, or no more than that a candidate exists. */
export const SHARING_DISCLOSURES = ['SURFACE', 'PICTURE', 'EXISTENCE'] as const;
export type SharingDisclosure = (typeof SHARING_DISCLOSURES)[number];

/** Whether terms that allow one thing allow the other as well. */
export const discloses = (allowed: SharingDisclosure, wanted: SharingDisclosure): boolean =>
  SHARING_DISCLOSURES.indexOf(allowed) <= SHARING_DISCLOSURES.indexOf(wanted);
