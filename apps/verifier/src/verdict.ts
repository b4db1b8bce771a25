import { isUtf8 } from 'node:buffer';
import { checkHistory, type TrustedKeys } from './check-history';
import { retellCustody, type Holding } from './custody';
import { ShapeFault } from './fields';
import { broken, type Finding } from './finding';
import { readHistory, type HistoryFile } from './history-file';
import { JsonFault } from './json';
import { NoteFault, type Checkpoint } from './note';
import { inOneOrder } from './order';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Verdict {
  readonly verified: boolean;
  readonly subject: string | null;
  readonly findings: readonly Finding[];
  readonly custody: readonly Holding[];
}

/** Kinds of subject that somebody has custody of. */
const ITEMS = new Set(['exhibit', 'test-fire', 'mould', 'cast']);

/** Judges the exports of one subject, one file per jurisdiction, under the keys the user brought. */
export function judge(files: readonly ExportFile[], keys: TrustedKeys): Verdict {
  const findings: Finding[] = [];
  const histories: HistoryFile[] = [];
  const heads: Checkpoint[] = [];
  for (const file of files) {
    const read = readFile(file);
    if (!('history' in read)) {
      findings.push(read.fault);
      continue;
    }
    const checked = checkHistory(read.history, keys);
    findings.push(...checked.findings);
    if (!checked.head) continue;
    histories.push(read.history);
    heads.push(checked.head);
  }
  findings.push(...agreement(histories, heads));
  const [first] = histories;
  // Custody retold from events that are not proven would lend them a weight they do not have.
  const sound = first !== undefined && !findings.some(({ standing }) => standing === 'broken');
  const story = sound && ITEMS.has(first.subject.kind) ? retellCustody(inOneOrder(histories)) : null;
  findings.push(...(story?.findings ?? []));
  return {
    verified: sound && !findings.some(({ standing }) => standing === 'broken'),
    subject: first ? `${first.subject.kind} ${first.subject.id}` : null,
    findings,
    custody: story?.holdings ?? [],
  };
}

function readFile({ name, bytes }: ExportFile): { readonly history: HistoryFile } | { readonly fault: Finding } {
  if (!isUtf8(bytes)) return { fault: broken(`the file ${name}`, 'is not UTF-8 text') };
  try {
    return { history: readHistory(Buffer.from(bytes).toString('utf8')) };
  } catch (error) {
    if (error instanceof JsonFault || error instanceof ShapeFault || error instanceof NoteFault)
      return { fault: broken(`the file ${name}`, error.message) };
    throw error;
  }
}

function agreement(histories: readonly HistoryFile[], heads: readonly Checkpoint[]): Finding[] {
  const findings: Finding[] = [];
  const [first] = histories;
  if (histories.some(({ subject }) => subject.kind !== first?.subject.kind || subject.id !== first.subject.id)) {
    findings.push(broken('the files tell of one subject', 'they are about different subjects'));
  }
  for (const [index, head] of heads.entries()) {
    const twin = heads.slice(0, index).find(({ origin }) => origin === head.origin);
    if (!twin) continue;
    const forked = twin.size === head.size && !twin.root.equals(head.root);
    findings.push(
      forked
        ? broken(
            `the log ${head.origin} showed everybody the same`,
            `it signed two different states of ${head.size} events: keep both files as evidence`,
          )
        : broken(`one file per log`, `two files are from ${head.origin}; supply the later one`),
    );
  }
  return findings;
}
