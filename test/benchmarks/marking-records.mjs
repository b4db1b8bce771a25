// Firearm records as a national register may hold them: synthetic, seeded, with the make and calibre codes of NCIC.
import { getFieldValues } from '@cityssm/ncic-lookup';
import { random } from './toolmarks-damage.mjs';

/** Makers that make up most of the stock of many registers, as NCIC codes; every other code of the list follows, rarely. */
const FREQUENT = 'GLC TAS CLT NON ZAS MOS HEC WAL CNK GIR AST MAU RMC DWO ACR IDM HWA BNL STZ KHR RAD WIN WNT HIH KTC BKL IMB FAB SQB SYA UZI GLD'.split(' ');
/** Forms of serial numbers: A a letter (the highest place of the count), 9 a digit, anything else itself. */
const FORMS = 'AAA999 AAAA999 AAA9999 AAA99999 AA99999 AA999999 A99999 A999999 A99999Z 999999 99999999 999-99999 99-9999999 9999A A9999 99999 AA9999 AAA-999-99'.split(' ');
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const HAND = ['9', '22', '25', '32', '38', '40', '44', '45', '357', '380', '635', '763', '765'];
const LONG = ['12', '16', '20', '410', '22', '223', '243', '270', '308', '556', '762', '3006', '300', '338'];

/** So many jurisdictions, one of them large, two of medium size. */
export const JURISDICTIONS = 20;
export function sizes(total) {
  const weights = Array.from({ length: JURISDICTIONS }, (_, i) => (i === 0 ? 6 : i < 3 ? 2 : 10 / (JURISDICTIONS - 3)));
  const whole = weights.map((weight) => Math.floor((total * weight) / 20));
  whole[0] += total - whole.reduce((sum, each) => sum + each, 0);
  return whole;
}

/** The number of a weapon within its model's production, written in that model's form. */
function written(form, first, number) {
  let rest = number;
  const places = Array.from(form);
  for (let place = places.length - 1; place >= 0; place--) {
    if (places[place] === '9') [places[place], rest] = [String(rest % 10), Math.floor(rest / 10)];
  }
  rest += first;
  for (let place = places.length - 1; place >= 0; place--) {
    if (places[place] === 'A') [places[place], rest] = [LETTERS[rest % LETTERS.length], Math.floor(rest / LETTERS.length)];
  }
  return places.join('');
}

function capacity(form) {
  const count = (letter) => form.split(letter).length - 1;
  return 10 ** count('9') * LETTERS.length ** count('A');
}

export async function makers() {
  const [make, calibre] = [await getFieldValues('MAK'), await getFieldValues('CAL')];
  const unknown = [...FREQUENT.filter((code) => !make[code]), ...[...HAND, ...LONG].filter((code) => !calibre[code])];
  if (unknown.length) throw new Error(`not in the code lists: ${unknown.join(' ')}`);
  const rare = Object.keys(make).filter((code) => code.length === 3 && !FREQUENT.includes(code));
  return { make, frequent: FREQUENT, rare };
}

/** Models with their shares: a few sell much, many little. The same seed makes the same models in every jurisdiction. */
export function models({ frequent, rare }, seed = 7) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const makes = [...frequent, ...Array.from({ length: 250 }, () => pick(rare))];
  return makes.flatMap((make, rank) =>
    Array.from({ length: rank < frequent.length ? 12 : 2 }, (_, each) => {
      const long = next() < 0.4;
      const form = pick(FORMS);
      return {
        make,
        model: `${pick(['', 'M', 'P', 'PT', 'CZ', 'Mod. '])}${1 + Math.floor(next() * 999)}${each % 5 === 0 ? ` ${pick(['A1', 'B', 'Compact', 'Mk II'])}` : ''}`,
        calibre: pick(long ? LONG : HAND),
        type: long ? pick(['R', 'S', 'R']) : 'P',
        form,
        first: Math.floor(next() * LETTERS.length ** Math.min(2, form.split('A').length - 1)),
        from: 1950 + Math.floor(next() * 60),
        weight: (rank < frequent.length ? 1 : 0.15) / (1 + rank) ** 0.6 / (1 + each) ** 0.5,
      };
    }),
  );
}

/**
 * The records of one jurisdiction. Weapons come in shipments of one model; a factory spreads its numbers over its
 * markets, so that a third of all shipments is consecutive and the others leave gaps of some or of many numbers.
 */
export function* recordsOf(list, count, seed) {
  const next = random(seed);
  const share = list.reduce((sum, { weight }) => sum + weight, 0);
  let left = count;
  for (const [place, model] of list.entries()) {
    const space = capacity(model.form) - capacity(model.form.replace(/^[^9]*(?=9)/, '')) / 10;
    const wanted = place === list.length - 1 ? left : Math.min(left, Math.round((count * model.weight) / share));
    const fits = Math.min(wanted, Math.floor(space / 3));
    left -= fits;
    const shipments = Math.max(1, Math.round(fits / 20));
    let number = 0;
    let made = 0;
    for (let shipment = 0; made < fits; shipment++) {
      const size = Math.min(fits - made, shipment >= shipments ? fits - made : 1 + Math.floor(-20 * Math.log(1 - next())));
      // What is left of the production is spread over the shipments to come; every number is given once.
      const room = (space - number - 1) / (fits - made);
      const step = Math.max(1, Math.min([1, 4, 25][Math.floor(next() * 3)], Math.floor(room)));
      number += Math.floor(next() * 2 * Math.max(0, room - step) * size * 0.5);
      const year = Math.min(2026, model.from + Math.floor((made / Math.max(1, fits)) * (2026 - model.from)));
      for (let each = 0; each < size && number < space; each++, made++) {
        number += 1 + Math.floor(next() * (2 * step - 1));
        yield { ...model, serial: written(model.form, model.first, Math.min(number, space - 1) + 1), year, chance: next() };
      }
      if (number >= space) break;
    }
    left += fits - made;
  }
  // What the forms had no room for: eight digits under a letter of the register itself.
  for (let each = 0; each < left; each++) yield { ...list[0], model: 'Register', form: '', serial: `R${10_000_000 + each * 7}`, year: 1990, chance: next() };
}
