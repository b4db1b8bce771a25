/**
 * What the make of a firearm leaves on all items fired from it, as an examiner reads it off before any comparison. Rifling by
 * number and width of lands and direction of twist; barrels have had 2 to 24 grooves (National Academies 2008, 12162, p. 32).
 * Linear, arched, circular and cross-hatched breech faces are told apart there on pp. 41 and 42. The codes are Headstamp's own.
 */
export const TWISTS = ['LEFT', 'RIGHT'] as const;
export type Twist = (typeof TWISTS)[number];

export const RIFLINGS = ['CONVENTIONAL', 'POLYGONAL'] as const;
export type Rifling = (typeof RIFLINGS)[number];

export const BREECH_FACE_PATTERNS = ['PARALLEL', 'ARCHED', 'CIRCULAR', 'CROSS_HATCHED', 'GRANULAR', 'SMOOTH', 'OTHER'] as const;
export type BreechFacePattern = (typeof BREECH_FACE_PATTERNS)[number];

export const APERTURE_SHAPES = ['CIRCULAR', 'ELLIPTICAL', 'RECTANGULAR', 'OTHER'] as const;
export type ApertureShape = (typeof APERTURE_SHAPES)[number];

export const FEWEST_LANDS = 2;
export const MOST_LANDS = 24;

/** What was seen of them; what nobody saw is left out. */
export interface ClassCharacteristicsSeen {
  readonly lands?: number;
  readonly twist?: Twist;
  readonly rifling?: Rifling;
  /** Of one land impression. */
  readonly landWidthMm?: number;
  readonly breechFacePattern?: BreechFacePattern;
  readonly apertureShape?: ApertureShape;
  /** Hour of a clock face, the case head seen from behind with the extractor or a stated mark as the examiner holds it. */
  readonly ejectorClock?: number;
  readonly extractorClock?: number;
}
export type ClassField = keyof ClassCharacteristicsSeen;

const hour = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 12;
const one = (codes: readonly string[]) => (value: unknown) => codes.some((code) => code === value);

const RULES: Readonly<Record<ClassField, (value: unknown) => boolean>> = {
  lands: (value) => Number.isInteger(value) && (value as number) >= FEWEST_LANDS && (value as number) <= MOST_LANDS,
  twist: one(TWISTS),
  rifling: one(RIFLINGS),
  landWidthMm: (value) => typeof value === 'number' && value > 0 && value <= 10,
  breechFacePattern: one(BREECH_FACE_PATTERNS),
  apertureShape: one(APERTURE_SHAPES),
  ejectorClock: hour,
  extractorClock: hour,
};
export const CLASS_FIELDS = Object.keys(RULES) as ClassField[];
export const BULLET_CLASS_FIELDS = ['lands', 'twist', 'rifling', 'landWidthMm'] as const satisfies readonly ClassField[];
/** Codes that both sides state in the same words, so that two different ones exclude each other. */
export const FILTERING_CLASS_FIELDS = ['breechFacePattern', 'apertureShape', 'twist', 'lands', 'rifling'] as const satisfies readonly ClassField[];
export type FilteringClassField = (typeof FILTERING_CLASS_FIELDS)[number];

/** Whether a value, of whatever origin, is class characteristics and nothing else. */
export function isClassCharacteristics(value: unknown): value is ClassCharacteristicsSeen {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([field, seen]) => Object.hasOwn(RULES, field) && RULES[field as ClassField](seen));
}
