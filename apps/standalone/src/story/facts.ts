/** What the story's officials write down. Every name, number and place is invented. */
export const RECORDED_SERIAL = '31B-48627';
/** As read off the worn frame in Belize: one character is misread. */
export const OBSERVED_SERIAL = '318-48627';

export const PISTOL_AS_OBSERVED = {
  serial: OBSERVED_SERIAL,
  serialState: 'COMPLETE',
  make: 'Ruger',
  model: 'P95',
  type: 'P',
  calibre: '9 mm Luger',
  countryOfOrigin: 'US',
  marks: [
    { kind: 'MANUFACTURE', part: 'FRAME', text: 'RUGER P95 9MM', country: 'US', year: null },
    { kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 },
  ],
} as const;

export const RECOVERY = {
  disposition: 'SEIZED',
  recoveredOn: '2026-10-03',
  country: 'BZ',
  place: 'Western border checkpoint',
  circumstances: 'Found under the rear seat of a car at a routine check.',
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'Held without the licence that the law of the place demands.',
  howFound: 'Search of a vehicle at the border.',
  firearm: PISTOL_AS_OBSERVED,
  sharingCriteria: ['BORDER_80KM', 'BORDER_OFFICIAL'],
} as const;

export const TRACE_GROUNDS = {
  priority: 'ROUTINE',
  firearm: PISTOL_AS_OBSERVED,
  illicitGround: RECOVERY.illicitGround,
  whyIllicit: RECOVERY.whyIllicit,
  howFound: RECOVERY.howFound,
  intendedUse: 'Criminal investigation of illicit possession and of where the pistol left the lawful trade.',
  recoveredOn: RECOVERY.recoveredOn,
  recoveredIn: 'BZ',
} as const;
