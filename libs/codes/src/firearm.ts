/** Firearm type, NCIC GTYP as published in NIEM; only the kinds that can bear a traceable mark are offered. */
export const FIREARM_TYPES = {
  A: 'cannon',
  B: 'submachine gun or machine pistol',
  C: 'rifle-shotgun combination',
  D: 'disguised',
  G: 'grenade',
  J: 'missile',
  K: 'rocket',
  M: 'machine gun',
  O: 'mortar',
  P: 'pistol',
  Q: 'shotgun pistol',
  R: 'rifle',
  S: 'shotgun',
  V: 'silencer',
  Z: 'other',
} as const;
export type FirearmType = keyof typeof FIREARM_TYPES;
export const FIREARM_TYPE_CODES = Object.keys(FIREARM_TYPES) as FirearmType[];

/** Firearm action, NCIC GTYP2 as published in NIEM. */
export const FIREARM_ACTIONS = {
  A: 'automatic',
  B: 'bolt',
  C: 'carbine',
  D: 'derringer',
  E: 'double-barrel, side by side',
  F: 'flare',
  G: 'gas or air',
  H: 'flintlock',
  I: 'semiautomatic',
  J: 'jet-propelled',
  K: 'blank',
  L: 'lever',
  N: 'launcher',
  O: 'over and under',
  P: 'pump',
  R: 'revolver',
  S: 'single-shot',
  T: 'recoilless',
  U: 'percussion',
  V: 'tear gas',
  W: 'three barrels',
  X: 'four or more barrels',
} as const;
export type FirearmAction = keyof typeof FIREARM_ACTIONS;
export const FIREARM_ACTION_CODES = Object.keys(FIREARM_ACTIONS) as FirearmAction[];

/** Whose code of a calibre it is. */
export const CALIBRE_SCHEMES = ['NCIC', 'CIP', 'SAAMI', 'NATO'] as const;
export type CalibreScheme = (typeof CALIBRE_SCHEMES)[number];

/** Kinds of mark: the marking moments of ISACS 05.30, and proof marks. */
export const MARK_KINDS = ['MANUFACTURE', 'IMPORT', 'STOCK_TRANSFER', 'PROOF', 'CONFISCATION', 'DEACTIVATION', 'OTHER'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARKED_PARTS = ['FRAME', 'RECEIVER', 'BARREL', 'SLIDE', 'CYLINDER', 'BOLT', 'BREECH_BLOCK'] as const;
export type MarkedPart = (typeof MARKED_PARTS)[number];

export const SERIAL_STATES = ['COMPLETE', 'PARTIAL', 'OBLITERATED', 'RESTORED_FULL', 'RESTORED_PARTIAL', 'NONE', 'DUPLICATE'] as const;
export type SerialState = (typeof SERIAL_STATES)[number];

/** How a firearm came into the hands of the authority: the dispositions counted by SDG indicator 16.4.2. */
export const DISPOSITIONS = ['SEIZED', 'FOUND', 'SURRENDERED'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];
