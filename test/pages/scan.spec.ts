import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { chromium, type Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { Caller } from '../support/caller';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, type Language, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);
const LONG = 120_000;

interface Run {
  readonly document: string;
  readonly labels: readonly { readonly code: string }[];
}

/** A film of one picture, as Chromium takes it for what its camera sees: uncompressed, grey on grey. */
function filmOf(picture: PNG): Buffer {
  const [width, height] = [1_280, 720];
  const light = Buffer.alloc(width * height, 200);
  const [left, top] = [Math.floor((width - picture.width) / 2), Math.floor((height - picture.height) / 2)];
  for (let row = 0; row < picture.height; row++)
    for (let at = 0; at < picture.width; at++) light[(top + row) * width + left + at] = picture.data[(row * picture.width + at) * 4] ?? 255;
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame, frame]);
}

describeInBrowser('scanning on the page', () => {
  let system: Deployment;
  let browser: Browser;
  let examiner: Caller;
  const visitors: Visitor[] = [];

  const as = async (role: OfficialRole, language: Language = 'en', where = browser): Promise<Visitor> => {
    const visitor = await Visitor.signIn(where, system.url, system.logins(role, 'BZ')[0], language);
    visitors.push(visitor);
    return visitor;
  };
  const labelled = async (more: object): Promise<{ reference: string; run: Run }> => {
    const item = { caseId: randomUUID(), kind: 'FIRED_CARTRIDGE_CASE', description: 'from the counter' };
    const exhibit = (await examiner.send('POST', '/api/exhibits', { body: item })).body as unknown as { id: string; reference: string };
    const order = { things: [{ kind: 'exhibit', id: exhibit.id }], symbology: 'DATA_MATRIX', size: '50x25', language: 'en', ...more };
    return { reference: exhibit.reference, run: (await examiner.send('POST', '/api/label-runs', { body: order })).body as unknown as Run };
  };
  const symbolOf = async (run: Run): Promise<string> => /\^FD(HS1[0-9A-Z]{29})\^FS/.exec((await examiner.send('GET', run.document)).text)?.[1] ?? '';
  const judged = async (visitor: Visitor): Promise<void> =>
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    examiner = await Caller.signIn(system.url, system.logins('examiner', 'BZ')[0]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  it.each<[Language, string, string]>([
    ['en', 'Found', 'Fired cartridge case'],
    ['es', 'Encontrado', 'Vaina'],
  ])('takes what a reader types, wherever the focus is, and says what it is (%s)', async (language, found, kind) => {
    const { reference, run } = await labelled({ output: 'zpl', dpi: 300 });
    const text = await symbolOf(run);
    const visitor = await as('examiner', language);
    const { page } = visitor;
    await visitor.open('/scan');
    await judged(visitor);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('scanned');
    // A reader that puts the symbology before the text, and Enter after it.
    await page.keyboard.type(`]d1${text}`);
    await page.keyboard.press('Enter');
    const status = page.getByRole('status').filter({ hasText: reference });
    await status.waitFor({ timeout: LONG });
    expect(await status.innerText()).toContain(found);
    expect(await status.innerText()).toContain(kind);
    // Somebody went to the navigation in between.
    await page.locator('nav a').first().focus();
    await page.keyboard.type(run.labels[0]?.code ?? '');
    await page.keyboard.press('Enter');
    const rows = page.getByRole('row');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2 && !document.querySelector('.awaited'));
    expect(await rows.count()).toBe(3);
    // A seal's bar code, and a label somebody misread: each is named, aloud.
    await page.keyboard.type('BZ-SEAL-1');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: /7/ }).waitFor({ timeout: LONG });
    await judged(visitor);
    await visitor.follow(page.getByRole('link', { name: reference }).first());
    expect(new URL(page.url()).pathname).toMatch(/^\/exhibits\//);
    await visitor.leave();
  });

  it('reads a label that is held before the camera, from the page it was printed on, under the strict policy', async () => {
    const { reference, run } = await labelled({ output: 'html', symbology: 'QR' });
    const printer = await as('examiner');
    await printer.page.goto(system.url + run.document);
    // As large as a camera sees a label that is held before it.
    await printer.page.evaluate(() => ((document.body.style as unknown as { zoom: string }).zoom = '4'));
    await printer.page.setViewportSize({ width: 1_000, height: 600 });
    const picture = PNG.sync.read(await printer.page.locator('svg').screenshot());
    prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer } });
    const [read] = await readBarcodes(new Uint8Array(PNG.sync.write(picture)), { formats: ['QRCode'] });
    expect(read?.text).toMatch(/^HS1/);

    const folder = mkdtempSync(join(tmpdir(), 'film-'));
    writeFileSync(join(folder, 'label.y4m'), filmOf(picture));
    const watching = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
        ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${join(folder, 'label.y4m')}`],
      ],
    });
    try {
      const visitor = await as('laboratory-manager', 'en', watching);
      const loaded: string[] = [];
      visitor.page.on('request', (request) => loaded.push(request.url()));
      await visitor.open('/scan');
      expect(loaded.filter((url) => url.includes('zxing'))).toEqual([]);
      await visitor.button('Start the camera').click();
      await visitor.page.getByRole('status').filter({ hasText: reference }).waitFor({ timeout: LONG });
      await judged(visitor);
      // It stays in view, and is one scan.
      await visitor.page.waitForTimeout(1_500);
      expect(await visitor.page.getByRole('row').count()).toBe(2);
      await visitor.button('Stop the camera').click();
      expect(await visitor.page.locator('video').count()).toBe(0);
      expect(loaded.filter((url) => !url.startsWith(system.url))).toEqual([]);
      const answer = await fetch(`${system.url}/scan`);
      expect(answer.headers.get('content-security-policy')).not.toContain('wasm');
      await visitor.leave();
    } finally {
      await watching.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('shows a laboratory manager what cannot be, and takes the explanation', async () => {
    const { run, reference } = await labelled({ output: 'zpl', dpi: 203 });
    const text = await symbolOf(run);
    for (const place of ['Belmopan', 'Punta Gorda']) await examiner.send('POST', '/api/label-scans', { body: { text, place } });
    const manager = await as('laboratory-manager');
    await manager.open('/label-incidents?state=open');
    const row = manager.page.getByRole('row').filter({ hasText: reference });
    expect(await row.innerText()).toContain('One label was scanned at two places');
    await judged(manager);
    await row.getByRole('button', { name: 'Settle the incident' }).click();
    await manager.page.getByLabel('Explanation').fill('The second scan named the wrong place.');
    await judged(manager);
    await manager.command('Settle the incident', 'The incident is settled.');
    await manager.open('/label-incidents?state=settled');
    expect(await manager.page.getByRole('row').filter({ hasText: reference }).innerText()).toContain('The second scan named the wrong place.');
    await manager.leave();
  });

  it('is offered to whom the server answers, and complains of nothing', async () => {
    const officer = await as('marking-officer');
    expect(await officer.page.getByRole('link', { name: 'Scan a label' }).count()).toBe(0);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
