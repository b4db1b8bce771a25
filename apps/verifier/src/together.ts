import { broken, open, proved, type Finding } from './finding';
import { entriesOf, type Entry, type HistoryFile } from './history-file';
import { ITEM_KINDS } from './item-kinds';

/** What one history says of another: what it came out of, what it was merged into, what travelled with it. */
export function checkTogether(histories: readonly HistoryFile[]): Finding[] {
  const items = new Files(histories);
  const findings: Finding[] = [];
  for (const history of histories) {
    for (const entry of entriesOf(history)) findings.push(...descent(entry, items), ...parts(entry, items));
  }
  return [...findings, ...consignments(histories), ...documents(histories)];
}

class Files {
  constructor(private readonly histories: readonly HistoryFile[]) {}

  /** Every event of an item in the files; null when none of them is about it. */
  of(id: string): readonly Entry[] | null {
    const about = this.histories.filter(({ subject }) => subject.id === id && ITEM_KINDS.has(subject.kind));
    return about.length > 0 ? about.flatMap(entriesOf) : null;
  }
}

const text = ({ event }: Entry, name: string): string | null => {
  const value = event.facts.get(name);
  return typeof value === 'string' ? value : null;
};
const texts = ({ event }: Entry, name: string): readonly string[] => {
  const value = event.facts.get(name);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** A cast was poured in a mould, a mould was made on an original. */
function descent(entry: Entry, items: Files): Finding[] {
  const { kind, subject } = entry.event;
  if (kind === 'cast.poured') {
    const mould = text(entry, 'mouldId');
    if (mould === null) return [];
    const about = `cast ${subject.id} was poured in mould ${mould}`;
    const beginning = items.of(mould);
    if (!beginning) return [open(about, 'the history of the mould is not among the files')];
    const poured = beginning.find(({ event }) => event.kind === 'mould.poured');
    if (!poured) return [broken(about, 'the history of the mould does not begin with its pouring')];
    if (text(poured, 'originalId') !== text(entry, 'originalId')) return [broken(about, 'cast and mould name different originals')];
    if (poured.event.occurredAt > entry.event.occurredAt) return [broken(about, 'the mould was made after the cast')];
    return [proved(about, 'both histories say so, and in this order')];
  }
  if (kind !== 'mould.poured') return [];
  const original = text(entry, 'originalId');
  if (original === null) return [];
  const about = `mould ${subject.id} was made on original ${original}`;
  const life = items.of(original);
  if (!life) return [open(about, 'the history of the original is not among the files')];
  const casting = life.find((each) => isCasting(each) && (text(each, 'mouldId') ?? text(each, 'mould')) === subject.id);
  if (!casting) return [broken(about, 'the history of the original knows nothing of it')];
  const ordinals = [casting, entry].map(({ event }) => event.facts.get('mouldOrdinal'));
  if (ordinals[0] !== undefined && ordinals[1] !== undefined && ordinals[0] !== ordinals[1])
    return [broken(about, 'they count it differently')];
  return [proved(about, 'both histories say so')];
}

const isCasting = ({ event }: Entry): boolean => event.kind === 'exhibit.cast' || event.kind === 'original.cast';

/** A whole and its parts: each must know of the other. */
function parts(entry: Entry, items: Files): Finding[] {
  const { kind, subject } = entry.event;
  const [said, expected, name] =
    kind === 'exhibit.divided'
      ? ['divided into', 'exhibit.separated', 'partOf']
      : kind === 'exhibit.combined'
        ? ['combined of', 'exhibit.merged', 'into']
        : ['', '', ''];
  return (said ? texts(entry, 'parts') : []).map((part) => {
    const about = `exhibit ${subject.id} was ${said} ${part}`;
    const life = items.of(part);
    if (!life) return open(about, 'the history of the part is not among the files');
    const agrees = life.some((each) => each.event.kind === expected && text(each, name) === subject.id);
    return agrees ? proved(about, 'both histories say so') : broken(about, 'the history of the part says nothing of it');
  });
}

/** The two sides of one consignment. */
function consignments(histories: readonly HistoryFile[]): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set(histories.filter(({ subject }) => subject.kind === 'consignment').map(({ subject }) => subject.id));
  for (const id of ids) {
    const events = histories.filter(({ subject }) => subject.kind === 'consignment' && subject.id === id).flatMap(entriesOf);
    const about = `consignment ${id} arrived as it was sent`;
    const sent = events.find(({ event }) => event.kind === 'consignment.dispatched');
    const announced = events.find(({ event }) => event.kind === 'consignment.announced');
    if (!sent || !announced) {
      findings.push(open(about, `the history of the ${sent ? 'recipient' : 'sender'} is not among the files`));
      continue;
    }
    const differing = ['offerHash', 'from', 'to'].filter(
      (name) => text(sent, name) !== null && text(announced, name) !== null && text(sent, name) !== text(announced, name),
    );
    const cargo = [sent, announced].map((entry) => [...texts(entry, 'casts')].sort().join());
    const seals = [sent, announced].map((entry) => [...texts(entry, 'seals')].sort().join());
    if (cargo[0] && cargo[1] && cargo[0] !== cargo[1]) differing.push('casts');
    if (seals[0] && seals[1] && seals[0] !== seals[1]) differing.push('seals');
    findings.push(
      differing.length > 0
        ? broken(about, `sender and recipient differ in ${differing.join(', ')}`)
        : proved(about, 'sender and recipient, each in its own log, recorded the same offer, contents and seals'),
    );
  }
  return findings;
}

/** A document that several files bring is the same in all of them, and a receipt answers the notice it belongs to. */
function documents(histories: readonly HistoryFile[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const all = histories.flatMap((history) => history.documents);
  for (const { id, text: words } of all) {
    const before = seen.get(id);
    if (before !== undefined && before !== words)
      findings.push(broken(`document ${id} is one document`, 'two files bring it with different words'));
    seen.set(id, words);
  }
  const events = histories.flatMap(entriesOf);
  for (const [id, document] of new Map(all.map((each) => [each.id, each]))) {
    const subjectId = document.body.get('subjectId');
    const hash = document.body.get('offerHash');
    if (document.kind !== 'receipt' || typeof hash !== 'string') continue;
    const offered = events.filter(
      ({ event }) => ['consignment.dispatched', 'consignment.announced'].includes(event.kind) && event.subject.id === subjectId,
    );
    const about = `receipt ${id} answers the consignment that was sent`;
    if (offered.length === 0) continue;
    findings.push(
      offered.every((entry) => text(entry, 'offerHash') === hash)
        ? proved(about, 'it names the hash of the offer that the log recorded')
        : broken(about, 'it names another offer than the log recorded'),
    );
  }
  return findings;
}
