import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the public scans; they are read in place and are no part of this repository. */
const FOLDER = process.env['HEADSTAMP_SCANS'];

/** A block of tests on real scans. Without the folder it shows up as skipped and says why. */
export function describeOnScans(name: string, tests: () => void): void {
  if (FOLDER) {
    describe(name, tests);
    return;
  }
  console.warn(`not run, HEADSTAMP_SCANS is not set: ${name}`);
  describe.skip(name, () => {
    it('needs the folder of scans', () => undefined);
  });
}

export function scan(path: string): Buffer {
  if (!FOLDER) throw new Error('HEADSTAMP_SCANS is not set');
  return readFileSync(join(FOLDER, path));
}

export const hasScans = FOLDER !== undefined;

/** Rows of the tables in the folder's manifest whose header starts with the given cells, as trimmed cells without code marks. */
export function manifestRows(...header: readonly string[]): string[][] {
  const rows: string[][] = [];
  let wanted = false;
  for (const line of scan('MANIFEST.md').toString('utf8').split('\n')) {
    if (!line.startsWith('|')) {
      wanted = false;
      continue;
    }
    const cells = line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''));
    if (header.every((cell, i) => cells[i] === cell)) wanted = true;
    else if (wanted && !/^-+$/.test(cells[0] ?? '')) rows.push(cells);
  }
  return rows;
}
