import type { Finding, Standing, Strength } from './finding';
import { NEVER_PROVED } from './statements';
import { translated, type Language } from './translate';
import type { Verdict } from './verdict';
import { WORDS } from './words';

export { NEVER_PROVED } from './statements';

const HEADINGS: Readonly<Record<Standing, string>> = { broken: 'BROKEN', proved: 'Proved', open: 'Not proved' };
const STRENGTHS: Readonly<Record<Strength, string>> = {
  independent: 'by parties independent of the owner of the log',
  signer: 'by the signer',
  log: 'by the owner of the log',
  record: "only the record's word",
  nothing: 'not shown',
};

/** The verdict for a person. */
export function report(verdict: Verdict, language: Language = 'en'): string {
  if (language !== 'en') return told(verdict, language);
  const { verified, subject, findings, items, statements } = verdict;
  const section = (standing: Standing): string[] => {
    const some = findings.filter((finding) => finding.standing === standing);
    return some.length > 0 ? ['', HEADINGS[standing], ...once(some.map(line))] : [];
  };
  const custody = items.flatMap((item) => [
    '',
    items.length > 1 ? `Custody of ${item.subject}` : 'Custody',
    ...item.holdings.map(({ custodian, since, by }, index) => {
      const until = item.holdings[index + 1]?.since;
      return `  - ${custodian} from ${since}${until ? ` to ${until}` : ' on'} (${by})`;
    }),
  ]);
  const listed = statements.map(
    ({ statement, provenBy, strength }) => `  - ${statement}\n      ${provenBy}\n      [${STRENGTHS[strength]}]`,
  );
  return [
    `History of ${subject ?? 'nothing readable'}`,
    ...section('broken'),
    ...section('proved'),
    ...custody,
    ...section('open'),
    ...(findings.some(({ standing }) => standing === 'open') ? [] : ['', HEADINGS.open]),
    ...NEVER_PROVED.map((sentence) => `  - ${sentence}`),
    ...(listed.length > 0 ? ['', 'What is said, and what stands behind it', ...once(listed)] : []),
    '',
    verified ? 'VERIFIED' : `NOT VERIFIED: ${findings.filter(({ standing }) => standing === 'broken').length} statement(s) broken`,
  ]
    .map(plain)
    .join('\n');
}

/** The same in another language. What is of the file, and what is too rare to have been translated, stays as it is. */
function told({ verified, subject, findings, items, statements }: Verdict, language: Exclude<Language, 'en'>): string {
  const words = WORDS[language];
  // What is of the file is made plain first: the isolates that a translation sets are ours.
  const say = (text: string): string => translated(plain(text), language);
  const section = (standing: Standing): string[] => {
    const some = findings.filter((finding) => finding.standing === standing);
    const never = standing === 'open' ? NEVER_PROVED.map((sentence) => `  - ${say(sentence)}`) : [];
    const lines = [...once(some.map(({ about, because }) => `  - ${say(about)}\n      ${say(because)}`)), ...never];
    return lines.length > 0 ? ['', words.sections[standing], ...lines] : [];
  };
  const custody = items.flatMap((item) => [
    '',
    `${words.custody} ${plain(item.subject)}`,
    ...item.holdings.map(({ custodian, since }, at) => `  - ${words.holder(plain(custodian), plain(since), item.holdings[at + 1]?.since ?? null)}`),
  ]);
  const listed = statements.map(
    ({ statement, provenBy, strength }) => `  - ${say(statement)}\n      ${say(provenBy)}\n      [${words.strengths[strength]}]`,
  );
  return [
    `${words.title}: ${plain(subject ?? '–')}`,
    ...section('broken'),
    ...section('proved'),
    ...custody,
    ...section('open'),
    ...(listed.length > 0 ? ['', words.statements, ...once(listed)] : []),
    '',
    verified ? words.verified : words.notVerified(findings.filter(({ standing }) => standing === 'broken').length),
    words.english,
  ].join('\n');
}

/** Histories of one log say the same of their log: once is enough. */
const once = (lines: readonly string[]): string[] => [...new Set(lines)];

/** The verdict for a program. */
export function reportJson(verdict: Verdict): string {
  return JSON.stringify({ ...verdict, neverProved: NEVER_PROVED }, null, 2);
}

function line({ about, because }: Finding): string {
  return `  - ${about}\n      ${because}`;
}

// Text from the file reaches a terminal: control and direction characters could rewrite what the reader sees.
export function plain(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
