import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One entry of a published list. */
export interface CodeEntry {
  readonly code: string;
  /** As the list writes it. */
  readonly name: string;
}

/**
 * A list of the NCIC code manual as @cityssm/ncic-lookup publishes it: MAK makes of firearms, CAL calibres. Read once, on first use;
 * the package offers the same lists only through promises.
 */
class CodeList {
  private known: ReadonlyMap<string, string> | undefined;

  constructor(private readonly list: 'MAK' | 'CAL') {}

  get names(): ReadonlyMap<string, string> {
    if (this.known) return this.known;
    const folder = dirname(require.resolve('@cityssm/ncic-lookup'));
    const entries = JSON.parse(readFileSync(join(folder, 'data', `${this.list}.json`), 'utf8')) as Record<string, string>;
    this.known = new Map(Object.entries(entries));
    return this.known;
  }

  has(code: string): boolean {
    return this.names.has(code);
  }

  /** Entries whose code begins with the words or whose name has them all, at most `most`, in the order of the codes. */
  search(words: string, most: number): CodeEntry[] {
    const wanted = words.toUpperCase().split(/\s+/).filter(Boolean);
    const found: CodeEntry[] = [];
    for (const [code, name] of [...this.names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const upper = name.toUpperCase();
      if (!wanted.every((word) => upper.includes(word)) && !code.startsWith(wanted.join(' '))) continue;
      found.push({ code, name });
      if (found.length === most) break;
    }
    return found;
  }
}

export const NCIC_MAKES = new CodeList('MAK');
export const NCIC_CALIBRES = new CodeList('CAL');
