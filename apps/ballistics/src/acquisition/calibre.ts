/**
 * Names of one cartridge, by the key they are compared by. Cartridge names and their synonyms as the C.I.P. tables of
 * dimensions (TDCC, list IV, pistol and revolver cartridges; list I, rifle cartridges) and SAAMI Z299 give them.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  '9MMLUGER': [
    '9X19',
    '9X19MM',
    '9MMX19',
    '9MMX19MM',
    '9MMPARA',
    '9MMPARABELLUM',
    '9PARA',
    '9LUGER',
    '9MMNATO',
    '9X19MMNATO',
    '9X19MMPARABELLUM',
    '9X19PARABELLUM',
    '9X19LUGER',
    '9MM',
  ],
  '380AUTO': ['380ACP', '9X17', '9X17MM', '9MMX17', '9MMKURZ', '9MMSHORT', '9MMBROWNING', '9MMBROWNINGCOURT', '9MMCORTO'],
  '32AUTO': ['32ACP', '765BROWNING', '765MMBROWNING', '765X17', '765X17MM'],
  '25AUTO': ['25ACP', '635BROWNING', '635MMBROWNING', '635X16'],
  '45AUTO': ['45ACP', '1143X23', '1143X23MM'],
  '40SMITHWESSON': ['40SW', '40SANDW', '10X22', '10X22MM'],
  '9MMMAKAROV': ['9X18', '9X18MM', '9MMX18', '9X18MAKAROV', '9X18MMMAKAROV'],
  '38SPECIAL': ['38SPL', '38SPEC', '38SWSPECIAL'],
  '357MAGNUM': ['357MAG', '357SWMAGNUM'],
  '762X39': ['762X39MM', '762MMX39', '762SOVIET'],
  '556X45': ['556X45MM', '556NATO', '556X45NATO', '556X45MMNATO', '223REMINGTON', '223REM'],
  '762X25': ['762X25MM', '762TOKAREV', '762MMTOKAREV', '762X25TOKAREV'],
};

const KEY_OF = new Map(Object.entries(SYNONYMS).flatMap(([key, names]) => [key, ...names].map((name) => [name, key] as const)));

/** The key by which two calibres are the same, however they were written: `9 mm Luger`, `9x19`, `9×19mm`. */
export function normalisedCalibre(asEntered: string): string {
  const name = asEntered
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('×', 'X')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=\d)/, '');
  return KEY_OF.get(name) ?? name;
}
