// Builds the services, the verifier and the pages into dist/. With --if-stale only when a source changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildVerifier } from './build-verifier.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.sources');

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.spec\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

function fingerprint() {
  const hash = createHash('sha256');
  const files = ['apps', 'libs'].flatMap((folder) => sources(join(root, folder))).sort();
  for (const file of [...files, ...['package-lock.json', 'nest-cli.json', 'tsconfig.json'].map((name) => join(root, name))]) {
    hash.update(`${file.slice(root.length)} ${statSync(file).size} `).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(program, ...args) {
  const bin = join(root, 'node_modules', '.bin');
  const done = spawnSync(join(bin, process.platform === 'win32' ? `${program}.cmd` : program), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // The pinned Node.js comes first, whatever the machine has.
    env: { ...process.env, PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const now = fingerprint();
if (process.argv.includes('--if-stale') && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) process.exit(0);

run('nest', 'build', 'standalone');
await buildVerifier();
run('vite', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(stamp, now);
