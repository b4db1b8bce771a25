/**
 * Ways to destroy weapons. Subject of MOSAIC 05.50:2012 "Destruction: Weapons"; smelting, torch cutting, shearing and crushing are those
 * that States report under the Programme of Action (United States, national report 2007). Clauses are not quoted.
 */
export const WEAPON_METHODS = ['SMELTING', 'TORCH_CUTTING', 'SHEARING', 'CRUSHING', 'SHREDDING', 'BURNING', 'DETONATION', 'OTHER'] as const;
export type WeaponMethod = (typeof WEAPON_METHODS)[number];

/**
 * Ways to destroy ammunition, as the OSCE Best Practice Guide on the Destruction of Conventional Ammunition (FSC.DEL/59/08/Rev.1, 2008) divides
 * them; also the subject of IATG 10.10. Dumping and landfill, which the guide lists too, are left out: nobody can certify them.
 */
export const AMMUNITION_METHODS = [
  'OPEN_BURNING',
  'OPEN_DETONATION',
  'CONTAINED_DETONATION',
  'INCINERATION',
  'REVERSE_ASSEMBLY',
  'MECHANICAL_BREAKDOWN',
  'OTHER',
] as const;
export type AmmunitionMethod = (typeof AMMUNITION_METHODS)[number];

export const ITEM_KINDS = ['FIREARM', 'UNRECORDED_WEAPON', 'AMMUNITION'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ATTENDANCE_PARTS = ['WITNESS', 'MONITOR'] as const;
export type AttendancePart = (typeof ATTENDANCE_PARTS)[number];

/** Why a firearm must stay. */
export const HOLD_GROUNDS = ['LEGAL_HOLD', 'EVIDENCE', 'OTHER'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];
