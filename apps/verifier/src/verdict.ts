import { equal, latin1, utf8, type Bytes } from './bytes';
import { BUNDLE_FORMAT, readExport, type BundleFile } from './bundle-file';
import { checkHistory } from './check-history';
import { checkReport } from './court-report';
import type { Crypto } from './crypto';
import { retellCustody, type Holding } from './custody';
import { DerFault } from './der';
import { ShapeFault } from './fields';
import { broken, proved, type Finding, type Statement } from './finding';
import type { HistoryFile } from './history-file';
import { ITEM_KINDS } from './item-kinds';
import { JsonFault } from './json';
import { NoteFault, openNote } from './note';
import { inOneOrder } from './order';
import { checkProofFile, PROOF_FORMAT } from './proof-file';
import { statementsOf, type Judged } from './statements';
import { checkTogether } from './together';
import type { Trust } from './trust';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** One item and who held it. */
export interface ItemStory {
  readonly subject: string;
  readonly holdings: readonly Holding[];
}

export interface Verdict {
  readonly verified: boolean;
  /** Of the first history. */
  readonly subject: string | null;
  readonly findings: readonly Finding[];
  /** Of the first item. */
  readonly custody: readonly Holding[];
  readonly items: readonly ItemStory[];
  /** What is said, by what it is proved, and how strongly. Empty when something is broken. */
  readonly statements: readonly Statement[];
}

/** Judges export files, proofs and court reports together, under the keys the user brought. */
export async function judge(crypto: Crypto, files: readonly ExportFile[], trust: Trust): Promise<Verdict> {
  const desk = new Desk(crypto, trust);
  for (const file of files) await desk.take(file);
  return desk.verdict();
}

class Desk {
  private readonly findings: Finding[] = [];
  private readonly judged: Judged[] = [];
  private proofs = 0;

  constructor(
    private readonly crypto: Crypto,
    private readonly trust: Trust,
  ) {}

  async take({ name, bytes }: ExportFile): Promise<void> {
    try {
      if (startsWith(bytes, '%PDF-')) await this.report(name, bytes);
      else if (startsWith(bytes, `${PROOF_FORMAT}\n`)) {
        this.findings.push(...(await checkProofFile(this.crypto, bytes, this.trust)));
        this.proofs++;
      } else await this.export(bytes);
    } catch (error) {
      if (error instanceof JsonFault || error instanceof ShapeFault || error instanceof NoteFault || error instanceof DerFault)
        this.findings.push(broken(`the file ${name}`, error.message));
      else throw error;
    }
  }

  private async report(name: string, bytes: Bytes): Promise<void> {
    const { findings, exported } = await checkReport(this.crypto, bytes, this.trust);
    this.findings.push(...findings.map((finding) => ({ ...finding, about: `${name}: ${finding.about}` })));
    if (exported) await this.export(exported);
  }

  private async export(bytes: Bytes): Promise<void> {
    const { histories, bundle } = readExport(this.crypto, bytes);
    for (const history of histories) await this.history(history);
    if (bundle) this.findings.push(await this.seal(bundle));
  }

  private async history(history: HistoryFile): Promise<void> {
    const { findings, head } = await checkHistory(this.crypto, history, this.trust);
    this.findings.push(...findings);
    if (head) this.judged.push({ history, head, findings });
  }

  private async seal(bundle: BundleFile): Promise<Finding> {
    const about = `the bundle about ${bundle.about.kind} ${bundle.about.id} is as it was exported at ${bundle.exportedAt}`;
    const origins = new Set(this.judged.filter(({ history }) => bundle.histories.includes(history)).map(({ head }) => head.origin));
    // The log's key may have changed after the checkpoints that its histories show.
    const keys = [...this.judged.map(({ head }) => head.by), ...this.trust.logs].filter(({ name }) => origins.has(name));
    let fault = 'none of its histories is of a log you supplied a key for';
    for (const by of keys) {
      try {
        const text = await openNote(this.crypto, bundle.seal, by);
        return text === `${BUNDLE_FORMAT}\n${by.name}\n${bundle.digest}\n`
          ? proved(about, 'sealed by the log over the hash of everything in it')
          : broken(about, 'the seal was made over another content: something in the file was changed');
      } catch (error) {
        if (!(error instanceof NoteFault)) throw error;
        fault = `the seal ${error.message}`;
      }
    }
    return broken(about, fault);
  }

  verdict(): Verdict {
    const { findings, judged } = this;
    findings.push(...agreement(judged));
    const histories = judged.map(({ history }) => history);
    // Custody retold from events that are not proven would lend them a weight they do not have.
    const sound = (histories.length > 0 || this.proofs > 0) && !broke(findings);
    const items: ItemStory[] = [];
    const together = sound ? checkTogether(histories) : [];
    if (sound) {
      for (const about of subjects(histories)) {
        const [first] = about;
        if (!first || !ITEM_KINDS.has(first.subject.kind)) continue;
        const story = retellCustody(this.crypto, inOneOrder(about));
        findings.push(...story.findings);
        items.push({ subject: nameOf(first), holdings: story.holdings });
      }
    }
    findings.push(...together);
    const verified = sound && !broke(findings);
    const [first] = histories;
    return {
      verified,
      subject: first ? nameOf(first) : null,
      findings,
      custody: items[0]?.holdings ?? [],
      items,
      statements: verified ? statementsOf(judged, together) : [],
    };
  }
}

const nameOf = ({ subject }: HistoryFile): string => `${subject.kind} ${subject.id}`;
const broke = (findings: readonly Finding[]): boolean => findings.some(({ standing }) => standing === 'broken');
const startsWith = (bytes: Uint8Array, text: string): boolean =>
  latin1(bytes.subarray(0, text.length)) === text && utf8(text).length === text.length;

function subjects(histories: readonly HistoryFile[]): HistoryFile[][] {
  const groups = new Map<string, HistoryFile[]>();
  for (const history of histories) groups.set(nameOf(history), [...(groups.get(nameOf(history)) ?? []), history]);
  return [...groups.values()];
}

/** One log must not have two pasts, and one subject needs only one file of each log. */
function agreement(judged: readonly Judged[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { head, history }] of judged.entries()) {
    const before = judged.slice(0, index).filter((other) => other.head.origin === head.origin);
    const fork = before.find((other) => other.head.size === head.size && !equal(other.head.root, head.root));
    if (fork) {
      const because = `it signed two different states of ${head.size} events: keep both files as evidence`;
      findings.push(broken(`the log ${head.origin} showed everybody the same`, because));
    } else if (before.some((other) => nameOf(other.history) === nameOf(history))) {
      findings.push(
        broken('one file per log and subject', `two files about ${nameOf(history)} are from ${head.origin}; supply the later one`),
      );
    }
  }
  return findings;
}
