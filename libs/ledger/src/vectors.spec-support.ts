import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['HEADSTAMP_VECTORS'];

/** `describe` for the public test vectors; without HEADSTAMP_VECTORS it skips and says so. */
export function describeVectors(name: string, suite: (read: VectorFolder) => void): void {
  if (folder) {
    describe(name, () => suite(new VectorFolder(folder)));
    return;
  }
  console.warn(`${name}: not run, HEADSTAMP_VECTORS names no folder of public test vectors`);
  describe.skip(name, () => it('needs the folder that HEADSTAMP_VECTORS names', () => undefined));
}

export class VectorFolder {
  constructor(private readonly root: string) {}

  text(...path: string[]): string {
    return readFileSync(join(this.root, ...path), 'utf8');
  }

  bytes(...path: string[]): Buffer {
    return readFileSync(join(this.root, ...path));
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what the file holds
  json<T>(...path: string[]): T {
    return JSON.parse(this.text(...path)) as T;
  }

  /** Paths below a folder, relative to it, in a stable order. */
  files(...path: string[]): string[] {
    return readdirSync(join(this.root, ...path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.root, ...path).length + 1))
      .sort();
  }
}
