// Runs at the end of "npm ci", so that "npm start" has nothing left to build. An image that installs before it copies the
// sources sets HEADSTAMP_SKIP_BUILD and builds afterwards.
import { existsSync } from 'node:fs';

if (!process.env.HEADSTAMP_SKIP_BUILD && existsSync(new URL('../apps/standalone/src/main.ts', import.meta.url))) {
  process.argv.push('--if-stale');
  await import('./build.mjs');
}
