import { SENTENCES } from './sentences';
import { isTranslated, LANGUAGES, translated } from './translate';
import { NEVER_PROVED } from './statements';

const PLACES = /\{\d\}/g;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe('what the verifier says in another language', () => {
  it('keeps every place for what is of the file, in each of five languages', () => {
    for (const language of OTHERS)
      for (const sentence of SENTENCES) {
        const filled = sentence.replace(PLACES, (place) => `<${place[1] ?? ''}>`);
        const told = translated(filled, language);
        for (const place of sentence.match(PLACES) ?? []) expect(told).toContain(`<${place[1] ?? ''}>`);
        expect(told).not.toBe(filled);
      }
  });

  it('says a sentence inside another in that language too, and leaves what is of the file as it is', () => {
    const text = 'custody: the offer that handover.accepted on 2026-01-01T00:00:00.000Z, recorded 2026-01-01T00:00:01.000Z by official o-1 speaks of';
    expect(translated(text, 'es')).toBe('custodia: la oferta de la que habla handover.accepted el 2026-01-01T00:00:00.000Z, registrado el 2026-01-01T00:00:01.000Z por el funcionario o-1');
    expect(translated(text, 'ar')).toContain('\u2068handover.accepted\u2069');
  });

  it('leaves what it does not know in English, and English as it is', () => {
    expect(translated('something nobody foresaw', 'ru')).toBe('something nobody foresaw');
    expect(translated(SENTENCES[0], 'en')).toBe(SENTENCES[0]);
  });

  it('knows what is never proved', () => {
    for (const sentence of NEVER_PROVED) expect(isTranslated(sentence)).toBe(true);
  });
});
