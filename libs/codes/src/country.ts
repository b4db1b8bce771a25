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
