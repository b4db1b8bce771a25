// Takes the pictures of README and docs from the running system, on synthetic surfaces only: npm run pictures
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'headstamp-pictures-'));
chmodSync(folder, 0o711);
const port = 3900 + Math.floor(Math.random() * 90);
const { HEADSTAMP_SCANS: _, ...environment } = process.env;
const system = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], {
  cwd: root,
  env: { ...environment, HEADSTAMP_DATA: folder, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
system.stdout.on('data', (text) => (printed += text));
for (let second = 0; second < 300 && !printed.includes('The story is told'); second++) await wait(1_000);

const address = `http://127.0.0.1:${port}`;
const { demo: password } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function as(login, locale = 'en-GB') {
  const context = await browser.newContext({ viewport: { width: 1_180, height: 860 }, locale });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('input').nth(0).fill(login);
  await page.locator('input').nth(1).fill(password);
  await page.keyboard.press('Enter');
  await page.locator('#main h1').waitFor({ timeout: 60_000 });
  return page;
}
const first = (page, path) => page.evaluate(async (from) => (await (await fetch(`/api${from}`)).json()).items[0], path);
async function picture(page, path, name) {
  await page.goto(`${address}${path}`);
  // An open inbox holds a line to the server for good: what is awaited shows on the page itself.
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.awaited') === null);
  await wait(1_500);
  await page.waitForFunction(() => document.querySelector('.awaited') === null);
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

try {
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  const examiner = await as('examiner@bz');
  const acquisition = await first(examiner, '/acquisitions');
  let candidate;
  for (let second = 0; second < 120 && !candidate; second++) {
    candidate = await first(examiner, `/acquisitions/${acquisition.id}/candidates`);
    await wait(1_000);
  }
  await picture(examiner, `/candidates/${candidate.id}`, 'candidates');
  const investigator = await as('investigator@bz');
  const request = await first(investigator, '/trace-requests');
  await picture(investigator, `/trace-requests/${request.id}`, 'trace-answer');
  await picture(await as('focal@gt'), '/', 'home-focal-point');
  await picture(await as('focal@gt', 'ar'), `/trace-requests/${request.id}`, 'trace-request-arabic');
  const exhibits = await examiner.evaluate(async () => (await (await fetch('/api/exhibits')).json()).items);
  await picture(examiner, `/exhibits/${exhibits.find(({ kind }) => kind === 'TEST_FIRE_CASE').id}`, 'custody');
  await picture(examiner, `/candidates/${candidate.id}/microscope`, 'microscope');
} finally {
  await browser.close();
  system.kill('SIGTERM');
  await new Promise((done) => system.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}
