import { normaliseName } from '../serial/normalise';

/** Names of one cartridge as C.I.P., SAAMI and the trade write it; the first stands for all. Letters and digits only. */
const CARTRIDGES = [
  '9X19 9MMLUGER 9MMPARABELLUM 9MMPARA 9MMNATO 9LUGER 9PARA 9X19MM 9X19MMPARABELLUM 9X19PARABELLUM 9MMX19 9MM',
  '9X17 9MMKURZ 9MMSHORT 9MMCORTO 9MMBROWNINGCOURT 380AUTO 380ACP 9X17MM',
  '9X18 9MMMAKAROV 9X18MM 9X18MAKAROV',
  '45AUTO 45ACP 1143X23 45',
  '40SW 10X22 40SMITHWESSON',
  '10X25 10MMAUTO 10MM',
  '32AUTO 32ACP 765X17 765BROWNING 765MMBROWNING 765MM',
  '25AUTO 25ACP 635X15 635BROWNING 635MMBROWNING 635MM',
  '38SPECIAL 38SPL 38SPEC 9X29R',
  '357MAGNUM 357MAG 9X33R',
  '44MAGNUM 44MAG 44REMMAG 44REMINGTONMAGNUM',
  '22LR 22LONGRIFLE 56X15R',
  '762X39 762X39MM 762MMX39',
  '762X51 762X51MM 762NATO 762MMNATO 308WIN 308WINCHESTER',
  '556X45 556X45MM 556NATO 556MMNATO 223REM 223REMINGTON',
  '12GAUGE 12GA 12CAL 12',
].map((names) => names.split(' '));

const CARTRIDGE_OF = new Map(CARTRIDGES.flatMap((names) => names.map((name): [string, string] => [name, names[0] ?? name])));

/** One name for one cartridge: `9 mm Luger`, `9x19` and `9×19 mm Parabellum` agree. */
export function normaliseCalibre(text: string): string {
  const name = normaliseName(text.replaceAll('×', 'x').replaceAll('&', ''))
    .replace(/^(?:CALIBRE|CALIBER|CAL)(?=\d)/, '')
    .replace(/^0+(?=\d)/, '');
  return CARTRIDGE_OF.get(name) ?? name;
}

/** Whether two names of makers or models may be the same: equal, or one names the other in full within it. */
export function namesAgree(one: string, other: string): boolean {
  const [a, b] = [normaliseName(one), normaliseName(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.includes(short);
}
