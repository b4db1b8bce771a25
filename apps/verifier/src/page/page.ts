import { trustOf } from '../arguments';
import { latin1, utf8 } from '../bytes';
import type { Crypto } from '../crypto';
import { DerFault } from '../der';
import { ShapeFault } from '../fields';
import { broken } from '../finding';
import { JsonFault } from '../json';
import { judgeLog, keptSizes, LOG_FORMAT } from '../log-file';
import { LogFault, LogReader } from '../log-reader';
import { NoteFault } from '../note';
import { plain } from '../report';
import { sha256 } from '../sha256';
import type { Trust } from '../trust';
import { judge, type Verdict } from '../verdict';
import { subtleHere, webCrypto } from '../web-crypto';
import { LANGUAGES, translated, type Language } from '../translate';
import { WORDS } from '../words';

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the page
const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const written = (id: string): string => byId<HTMLTextAreaElement>(id).value.trim();
const lines = (id: string): string[] =>
  written(id)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

let language: Language = LANGUAGES.find((each) => navigator.language.startsWith(each)) ?? 'en';
let dropped: readonly File[] = [];
let shown: readonly Verdict[] = [];

function speak(): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = words.title;
  byId<HTMLSelectElement>('language').value = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = words[element.dataset['text'] as keyof typeof words];
    if (typeof text === 'string') element.textContent = text;
  }
  if (shown.length > 0) show(shown, false);
}

/** An element with text only: nothing of a file is ever read as markup. */
function element(name: string, text = '', ...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  if (text) made.textContent = plain(text);
  made.append(...children);
  return made;
}

const told = (text: string): string => translated(text, language);

function announce(text: string, verdict: boolean): void {
  const line = element('p', text);
  if (verdict) line.className = 'verdict';
  byId('result').replaceChildren(line);
}

function trust(crypto: Crypto): Trust {
  // A text area ends lines as the platform likes; a note has line feeds and ends with one.
  const note = (text: string): string => (text === '' ? '' : `${text.replaceAll('\r\n', '\n')}\n`);
  return trustOf(crypto, {
    logKeys: lines('keys'),
    exchangeKeys: lines('exchange'),
    officialKeys: lines('officials'),
    policy: written('policy') === '' ? null : written('policy'),
    authorities: written('tsa') === '' ? [] : [utf8(written('tsa'))],
    papers: written('certificate') === '' ? [] : [utf8(written('certificate'))],
    kept: written('kept') === '' ? [] : [{ name: WORDS[language].kept, text: note(written('kept')) }],
    consistency: written('consistency') === '' ? [] : [note(written('consistency'))],
  });
}

async function check(): Promise<void> {
  const words = WORDS[language];
  const crypto = webCrypto();
  const files = [...(byId<HTMLInputElement>('files').files ?? []), ...dropped];
  byId('detail').replaceChildren();
  shown = [];
  if (!subtleHere()) {
    announce(words.noCrypto, true);
    return;
  }
  if (files.length === 0) {
    announce(words.noFile, false);
    return;
  }
  let brought: Trust;
  try {
    brought = trust(crypto);
  } catch (error) {
    announce(`${words.unreadable} ${(error as Error).message}`, false);
    return;
  }
  if (brought.logs.length + (brought.policy?.logs.length ?? 0) === 0) {
    announce(words.noKey, false);
    return;
  }
  announce(words.working, false);
  const verdicts: Verdict[] = [];
  const others: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of files) {
    const start = latin1(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
    if (start.startsWith(`{"format":"${LOG_FORMAT}"`)) verdicts.push(await wholeLog(crypto, file, brought));
    else others.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  if (others.length > 0) verdicts.push(await judge(crypto, others, brought));
  shown = verdicts;
  show(verdicts, true);
}

async function wholeLog(crypto: Crypto, file: File, brought: Trust): Promise<Verdict> {
  const nothing = { subject: `${WORDS[language].wholeLog} ${file.name}`, custody: [], items: [] };
  const hash = (bytes: Uint8Array): string => latin1(sha256(bytes));
  try {
    const log = new LogReader({ hash, isUtf8: () => false }, keptSizes(brought));
    const reader = file.stream().getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) log.take(read.value);
    return { ...nothing, ...(await judgeLog(crypto, log.end(), brought)) };
  } catch (error) {
    if (
      error instanceof LogFault ||
      error instanceof NoteFault ||
      error instanceof JsonFault ||
      error instanceof ShapeFault ||
      error instanceof DerFault
    ) {
      return { ...nothing, verified: false, findings: [broken(file.name, error.message)], statements: [] };
    }
    throw error;
  }
}

function show(verdicts: readonly Verdict[], focus: boolean): void {
  const words = WORDS[language];
  const faults = verdicts.flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'broken').length;
  announce(verdicts.every(({ verified }) => verified) ? words.verified : words.notVerified(faults), true);
  byId('detail').replaceChildren(...(words.english ? [element('p', words.english)] : []), ...verdicts.flatMap(detail));
  if (focus) byId('result').focus();
}

function detail({ subject, findings, items, statements }: Verdict): HTMLElement[] {
  const words = WORDS[language];
  const parts: HTMLElement[] = [element('h2', subject ?? '')];
  const section = (standing: 'broken' | 'proved' | 'open'): void => {
    const some = findings.filter((finding) => finding.standing === standing);
    if (some.length === 0) return;
    const list = element('dl', '', ...some.flatMap(({ about, because }) => [element('dt', told(about)), element('dd', told(because))]));
    parts.push(element('h3', words.sections[standing]), list);
  };
  section('broken');
  if (statements.length > 0) {
    const [a, b, c] = words.columns;
    const header = element('tr', '', ...[a, b, c].map((title) => Object.assign(element('th', title), { scope: 'col' })));
    const rows = statements.map(({ statement, provenBy, strength }) =>
      element('tr', '', element('td', told(statement)), element('td', told(provenBy)), element('td', words.strengths[strength])),
    );
    parts.push(element('h3', words.statements), element('table', '', element('thead', '', header), element('tbody', '', ...rows)));
  }
  for (const item of items) {
    const holdings = item.holdings.map(({ custodian, since }, at) =>
      element('li', words.holder(custodian, since, item.holdings[at + 1]?.since ?? null)),
    );
    parts.push(element('h3', `${words.custody} ${item.subject}`), element('ol', '', ...holdings));
  }
  section('open');
  section('proved');
  return parts;
}

const choice = byId<HTMLSelectElement>('language');
choice.append(...LANGUAGES.map((each) => Object.assign(element('option', WORDS[each].name), { value: each, lang: each })));
choice.addEventListener('change', () => {
  language = LANGUAGES.find((each) => each === choice.value) ?? 'en';
  speak();
});
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check().catch((error: unknown) => announce(String(error), true));
});
const drop = byId('drop');
drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  dropped = [...(event.dataTransfer?.files ?? [])];
  if (dropped.length > 0) void check().catch((error: unknown) => announce(String(error), true));
});
byId('files').addEventListener('change', () => (dropped = []));
speak();
