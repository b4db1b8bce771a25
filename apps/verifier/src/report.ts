import type { Finding, Standing } from './finding';
import type { Verdict } from './verdict';

/** What no file of this kind can prove, said every time. */
export const NEVER_PROVED = [
  'that what the officials recorded is true: only that they recorded it so, and that it has not been changed since',
  'when it was recorded, beyond the clock of the server that wrote it',
  'that the log showed everybody the same: compare its checkpoint with one that somebody else holds',
  'that nothing was recorded after the export was made',
] as const;

const HEADINGS: Readonly<Record<Standing, string>> = { broken: 'BROKEN', proved: 'Proved', open: 'Not proved' };

/** The verdict for a person. */
export function report({ verified, subject, findings, custody }: Verdict): string {
  const section = (standing: Standing): string[] => {
    const some = findings.filter((finding) => finding.standing === standing);
    return some.length > 0 ? ['', HEADINGS[standing], ...some.map(line)] : [];
  };
  const holdings = custody.map(({ custodian, since, by }, index) => {
    const until = custody[index + 1]?.since;
    return `  - ${custodian} from ${since}${until ? ` to ${until}` : ' on'} (${by})`;
  });
  return [
    `History of ${subject ?? 'nothing readable'}`,
    ...section('broken'),
    ...section('proved'),
    ...(holdings.length > 0 ? ['', 'Custody', ...holdings] : []),
    ...section('open'),
    ...(findings.some(({ standing }) => standing === 'open') ? [] : ['', HEADINGS.open]),
    ...NEVER_PROVED.map((sentence) => `  - ${sentence}`),
    '',
    verified ? 'VERIFIED' : `NOT VERIFIED: ${findings.filter(({ standing }) => standing === 'broken').length} statement(s) broken`,
  ]
    .map(plain)
    .join('\n');
}

/** The verdict for a program. */
export function reportJson(verdict: Verdict): string {
  return JSON.stringify({ ...verdict, neverProved: NEVER_PROVED }, null, 2);
}

function line({ about, because }: Finding): string {
  return `  - ${about}\n      ${because}`;
}

// Text from the file reaches a terminal: control and direction characters could rewrite what the reader sees.
function plain(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
