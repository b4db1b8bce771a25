/** Officially assigned alpha-2 codes of ISO 3166-1. */
export const PRESENT_COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Names a weapon may still bear: the alpha-4 codes of ISO 3166-3, whose first two letters are the withdrawn alpha-2 code. */
export const FORMER_COUNTRIES: Readonly<Record<string, string>> = {
  AIDJ: 'French Afars and Issas',
  ANHH: 'Netherlands Antilles',
  BQAQ: 'British Antarctic Territory',
  BUMM: 'Burma',
  BYAA: 'Byelorussian SSR',
  CSHH: 'Czechoslovakia',
  CSXX: 'Serbia and Montenegro',
  CTKI: 'Canton and Enderbury Islands',
  DDDE: 'German Democratic Republic',
  DYBJ: 'Dahomey',
  FQHH: 'French Southern and Antarctic Territories',
  FXFR: 'France, Metropolitan',
  GEHH: 'Gilbert and Ellice Islands',
  HVBF: 'Upper Volta',
  JTUM: 'Johnston Island',
  MIUM: 'Midway Islands',
  NHVU: 'New Hebrides',
  NQAQ: 'Dronning Maud Land',
  NTHH: 'Neutral Zone',
  PCHH: 'Pacific Islands (Trust Territory)',
  PUUM: 'United States Miscellaneous Pacific Islands',
  PZPA: 'Panama Canal Zone',
  RHZW: 'Southern Rhodesia',
  SKIN: 'Sikkim',
  SUHH: 'Union of Soviet Socialist Republics',
  TPTL: 'East Timor',
  VDVN: 'Viet-Nam, Democratic Republic of',
  WKUM: 'Wake Island',
  YDYE: 'Yemen, Democratic',
  YUCS: 'Yugoslavia',
  ZRCD: 'Zaire',
};

/** The year in which ISO 3166-3 says that the code was withdrawn; nothing was made or marked there in a later one. */
const WITHDRAWN_IN = {
  ...{ AIDJ: 1977, ANHH: 2010, BQAQ: 1979, BUMM: 1989, BYAA: 1992, CSHH: 1993, CSXX: 2006, CTKI: 1984 },
  ...{ DDDE: 1990, DYBJ: 1977, FQHH: 1979, FXFR: 1997, GEHH: 1979, HVBF: 1984, JTUM: 1986, MIUM: 1986 },
  ...{ NHVU: 1980, NQAQ: 1983, NTHH: 1993, PCHH: 1986, PUUM: 1986, PZPA: 1980, RHZW: 1980, SKIN: 1975 },
  ...{ SUHH: 1992, TPTL: 2002, VDVN: 1977, WKUM: 1986, YDYE: 1990, YUCS: 2003, ZRCD: 1997 },
} as const satisfies Readonly<Record<string, number>>;

/** The year of Serbia and Montenegro's first mark under CS; between Czechoslovakia's withdrawal and it, CS named nobody. */
const SERBIA_AND_MONTENEGRO_FROM = 2003;

const present = new Set(PRESENT_COUNTRY_CODES);
const former = new Map<string, string>(Object.keys(FORMER_COUNTRIES).map((code) => [code, code]));
const withdrawn = new Map<string, string[]>();
for (const code of Object.keys(FORMER_COUNTRIES)) {
  const letters = code.slice(0, 2);
  withdrawn.set(letters, [...(withdrawn.get(letters) ?? []), code]);
}
for (const [letters, codes] of withdrawn) {
  const [only, ...others] = codes;
  // CS has meant two states, and SK, BY, GE, AI and BQ mean another one today: those need the four letters.
  if (only !== undefined && others.length === 0 && !present.has(letters)) former.set(letters, only);
}

/** Every code a field for a country takes: present states, and former ones by alpha-4 or by an unambiguous withdrawn alpha-2 code. */
export const COUNTRY_CODES: readonly string[] = [...PRESENT_COUNTRY_CODES, ...former.keys()];

/** Whether the code names a state that exists today (ISO 3166-1 alpha-2): the only kind that can be asked or addressed. */
export const isPresentCountryCode = (code: string): boolean => present.has(code);

/** Whether the code names a state of today or of the past (ISO 3166-1 alpha-2, ISO 3166-3): upper-case letters only. */
export const isCountryCode = (code: string): boolean => present.has(code) || former.has(code);

/** One spelling for one state: `YU` and `YUCS` both give `YUCS`; null when the code names no state. */
export function canonicalCountryCode(code: string): string | null {
  return present.has(code) ? code : (former.get(code) ?? null);
}

/** The state's name in a language, for a page or a report; former states are named in English, as the standard lists them. */
export function countryName(code: string, language = 'en'): string {
  const canonical = canonicalCountryCode(code);
  if (canonical === null) return code;
  return FORMER_COUNTRIES[canonical] ?? new Intl.DisplayNames([language], { type: 'region' }).of(canonical) ?? canonical;
}

/** The last year in which a former state bore the code; null for a state of today or no state. */
export function withdrawnIn(code: string): number | null {
  const years: Readonly<Record<string, number>> = WITHDRAWN_IN;
  return years[canonicalCountryCode(code) ?? ''] ?? null;
}

/**
 * One spelling for one state, where the year decides between two states that bore the same two letters: CS until 1993
 * is Czechoslovakia, from 2003 to 2006 Serbia and Montenegro. Letters that name a state of today mean that state
 * whatever the year: nobody's record is turned into another state's by a guess.
 * @param year of the mark or the event; null when it is not known
 * @returns null when the code names no state, or none in that year that can be told
 */
export function countryInYear(code: string, year: number | null): string | null {
  if (code !== 'CS') return canonicalCountryCode(code);
  if (year === null) return null;
  if (year <= WITHDRAWN_IN.CSHH) return 'CSHH';
  return year >= SERBIA_AND_MONTENEGRO_FROM && year <= WITHDRAWN_IN.CSXX ? 'CSXX' : null;
}
