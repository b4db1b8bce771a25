/**
 * Crimes for which a firearm is traced, by NCIC offence code. To verify: the codes are those commonly held to be NCIC's, not
 * taken from the list that form 3312.1 prints on its back. Stating one is optional.
 */
export const CRIME_CODES = {
  '0999': 'homicide',
  '1099': 'kidnapping',
  '1299': 'robbery',
  '1399': 'assault',
  '2299': 'burglary',
  '2899': 'stolen property',
  '3599': 'dangerous drugs',
  '5201': 'altered identification of a weapon',
  '5202': 'carrying a concealed weapon',
  '5203': 'carrying a prohibited weapon',
  '5212': 'possession of a weapon',
  '5213': 'firing a weapon',
  '5214': 'selling a weapon',
  '5299': 'other weapon offence',
} as const;
export type CrimeCode = keyof typeof CRIME_CODES;
export const CRIME_CODE_VALUES = Object.keys(CRIME_CODES) as CrimeCode[];
