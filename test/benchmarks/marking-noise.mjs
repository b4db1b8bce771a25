/** How serial numbers are misread: seeded, so that every run misreads alike. */
import { createRequire } from 'node:module';

const { likeness } = createRequire(import.meta.url)('../../apps/marking/src/serial/look-alikes.ts');
const LETTERS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const LIKE = Object.fromEntries(LETTERS.map((one) => [one, LETTERS.filter((other) => other !== one && likeness(one, other) === 'look-alike')]));
const SIMILAR = Object.fromEntries(LETTERS.map((one) => [one, LETTERS.filter((other) => likeness(one, other) === 'similar')]));

const compact = (serial) => serial.replace(/[^0-9A-Z]/g, '');
const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Every second character that has look-alikes, one at least where there is one. */
export function lookAlikes(serial, next) {
  const letters = Array.from(compact(serial));
  const places = letters.flatMap((letter, place) => (LIKE[letter].length ? [place] : []));
  const chosen = new Set(places.filter(() => next() < 0.5));
  if (chosen.size === 0 && places.length) chosen.add(pick(next, places));
  return letters.map((letter, place) => (chosen.has(place) ? pick(next, LIKE[letter]) : letter)).join('');
}

/** One misreading as people and cameras make them: six of ten a similar letter, the others any letter, an exchange, one too few or one too many. */
function misread(text, next, places) {
  const letters = Array.from(text);
  let place = Math.floor(next() * letters.length);
  while (places.has(place) && places.size < letters.length) place = Math.floor(next() * letters.length);
  places.add(place);
  const kind = next();
  const similar = SIMILAR[letters[place]] ?? [];
  if (kind < 0.6 && similar.length) letters[place] = pick(next, similar);
  else if (kind < 0.7) letters[place] = pick(next, LETTERS.filter((letter) => letter !== letters[place]));
  else if (kind < 0.8 && place + 1 < letters.length) [letters[place], letters[place + 1]] = [letters[place + 1], letters[place]];
  else if (kind < 0.9) letters.splice(place, 1);
  else letters.splice(place, 0, pick(next, LETTERS));
  return letters.join('');
}

export function misreadings(serial, count, next) {
  const places = new Set();
  let text = compact(serial);
  for (let each = 0; each < count; each++) text = misread(text, next, places);
  return text;
}

/** Two characters replaced by any others: no camera is that bad, and no order of likelihood helps. */
export function arbitrary(serial, count, next) {
  const letters = Array.from(compact(serial));
  const places = new Set();
  while (places.size < Math.min(count, letters.length)) places.add(Math.floor(next() * letters.length));
  for (const place of places) letters[place] = pick(next, LETTERS.filter((letter) => letter !== letters[place]));
  return letters.join('');
}

export function unknown(serial, count, next) {
  const letters = Array.from(compact(serial));
  const places = new Set();
  while (places.size < Math.min(count, letters.length - 1)) places.add(Math.floor(next() * letters.length));
  for (const place of places) letters[place] = '?';
  return letters.join('');
}
