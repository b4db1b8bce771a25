import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';

const SOURCES = resolve(__dirname, '../../verifier/src');

export interface Verdict {
  readonly exitCode: number | null;
  readonly verified: boolean;
  readonly custody: readonly { readonly custodian: string }[];
  readonly text: string;
}

/** The offline verifier as its user runs it: a program of its own, given files and public keys and nothing else. */
export class OfflineVerifier {
  private readonly folder = mkdtempSync(join(tmpdir(), 'headstamp-verifier-'));
  private files = 0;

  constructor() {
    mkdirSync(join(this.folder, 'program'));
    for (const name of readdirSync(SOURCES).filter((each) => each.endsWith('.ts') && !each.endsWith('.spec.ts'))) {
      const { code } = transformFileSync(join(SOURCES, name), {
        module: { type: 'commonjs' },
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        configFile: false,
        swcrc: false,
      });
      writeFileSync(join(this.folder, 'program', name.replace(/\.ts$/, '.js')), code);
    }
  }

  verify(exports: readonly (string | Buffer)[], logKeys: readonly string[], exchangeKeys: readonly string[] = [], more: readonly string[] = []): Verdict {
    const paths = exports.map((text) => {
      const path = join(this.folder, `export-${(this.files += 1)}.json`);
      writeFileSync(path, text);
      return path;
    });
    const keys = [...logKeys.flatMap((key) => ['--log-key', key]), ...exchangeKeys.flatMap((key) => ['--exchange-key', key])];
    const ran = spawnSync(process.execPath, [join(this.folder, 'program', 'cli.js'), ...paths, ...keys, ...more, '--json'], {
      encoding: 'utf8',
      env: {},
    });
    const text = `${ran.stdout}${ran.stderr}`;
    const said = ran.status === 2 || ran.status === null ? {} : (JSON.parse(ran.stdout) as object);
    return { verified: false, custody: [], ...said, exitCode: ran.status, text };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
