import { ALERT_KINDS } from '../alert/alert.kinds';
import { KIND_WORDS } from './kind-words';
import { digestOf, letterAbout, type Told } from './letter-text';
import { languageFor, LETTER_LANGUAGES, LETTER_WORDS } from './letter-words';

const told: Told = {
  ...{ alertId: '0b1d4c7e-0000-4000-8000-000000000001', kind: 'lead', urgent: true, senderCode: 'GT' },
  ...{ raisedAt: new Date('2026-06-01T18:30:00Z'), dueAt: new Date('2026-06-02T15:00:00Z') },
};
const reader = { language: 'es', timeZone: 'America/Belize', pages: 'https://headstamp.example' } as const;
const asAddressee = { escalated: false, inPlaceOf: false };
const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('the words of letters', () => {
  it.each(LETTER_LANGUAGES)('exist in %s for every kind of alert and every sentence, with the same holes as in English', (language) => {
    expect(ALERT_KINDS.filter((kind) => !KIND_WORDS[language][kind]?.trim())).toEqual([]);
    expect(Object.keys(KIND_WORDS[language]).filter((kind) => !ALERT_KINDS.some((known) => known === kind))).toEqual([]);
    for (const [name, words] of Object.entries(LETTER_WORDS.en)) {
      const translated = LETTER_WORDS[language][name as keyof typeof LETTER_WORDS.en];
      expect([name, translated.trim() === '', holes(translated)]).toEqual([name, false, holes(words)]);
      if (language !== 'en') expect([name, translated]).not.toEqual([name, words]);
    }
  });

  it('are those of the first of the reader’s languages that letters exist in', () => {
    expect(languageFor(['de', 'fr', 'en'])).toBe('fr');
    expect(languageFor(['de', 'sw'])).toBe('en');
    expect(languageFor(['ar'])).toBe('ar');
  });
});

describe('a letter about an alert', () => {
  it('says who, what, since when and until when by the reader’s clock and in the reader’s language, with a link', () => {
    const { subject, body } = letterAbout(told, reader, asAddressee);
    expect(subject).toBe('[Headstamp] Urgente: Pista balística: un candidato revisado, no un acierto');
    expect(body).toContain('De: Guatemala');
    expect(body).toMatch(/Desde: 1 de junio de 2026.*12:30/);
    expect(body).toMatch(/antes de: 2 de junio de 2026.*9:00/);
    expect(body).toContain('https://headstamp.example/alerts?alert=0b1d4c7e-0000-4000-8000-000000000001');
    expect(body.match(/https?:\/\//g)).toHaveLength(1);
  });

  it('says that nobody answered, or in whose place it is read, where that is so', () => {
    const { nothingMore, escalated, inPlaceOf } = LETTER_WORDS.es;
    expect(letterAbout(told, reader, asAddressee).body).not.toMatch(new RegExp(`${escalated}|${inPlaceOf}`));
    expect(letterAbout(told, reader, { escalated: true, inPlaceOf: false }).body).toContain(escalated);
    const { body } = letterAbout({ ...told, senderCode: null }, reader, { escalated: false, inPlaceOf: true });
    expect(body).toContain(inPlaceOf);
    expect(body).toContain(LETTER_WORDS.es.atHome);
    expect(body).toContain(nothingMore);
  });

  it.each(LETTER_LANGUAGES)('can be written in %s without a hole left open', (language) => {
    for (const { subject, body } of [letterAbout(told, { ...reader, language }, asAddressee), digestOf([told], { ...reader, language })])
      expect(`${subject}\n${body}`).not.toMatch(/\{|\}|undefined|Invalid/);
  });
});

describe('a letter of the day', () => {
  it('lists what is open and says how many there are, also those for which there was no room', () => {
    const { subject, body } = digestOf(
      Array.from({ length: 130 }, () => told),
      { ...reader, language: 'en' },
    );
    expect(subject).toBe('[Headstamp] Open alerts: 130');
    expect(body.match(/^- /gm)).toHaveLength(100);
    expect(body).toContain('and 30 more');
    expect(body).not.toContain(told.alertId);
  });
});
