import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Builds the verifier (a second or two) and gives the path of its page. */
export function buildVerifierOnce(): string {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build-verifier.mjs')], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  return join(ROOT, 'dist', 'verifier', 'headstamp-verify.html');
}
