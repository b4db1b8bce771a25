import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { Caller } from '../support/caller';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(240_000);
const LONG = 120_000;

const picture = (grey: number): Buffer => {
  const png = new PNG({ width: 40, height: 30 });
  png.data.fill(grey);
  return PNG.sync.write(png);
};

describeInBrowser('work without a connection', () => {
  let system: Deployment;
  let browser: Browser;
  let manager: Caller;
  let visitor: Visitor;

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    manager = await Caller.signIn(system.url, system.logins('laboratory-manager', 'BZ')[0]);
    visitor = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[0]);
  }, 420_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await (system as Deployment | undefined)?.stop();
  }, 60_000);

  const offline = (cut: boolean): Promise<void> => visitor.page.context().setOffline(cut);
  const states = (): Promise<string[]> => visitor.page.locator('tbody tr .tag').allInnerTexts();
  const waiting = () => visitor.page.locator('.captures-waiting');

  it('keeps scans and photographs through a reload, and sends each once when the connection is back', async () => {
    const { page } = visitor;
    const sentScans: string[] = [];
    const sentPictures: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'POST') return;
      const key = request.headers()['idempotency-key'] ?? '';
      if (request.url().endsWith('/api/label-scans')) sentScans.push(key);
      if (request.url().endsWith('/api/photographs')) sentPictures.push(key);
    });
    const place = `shelf ${randomUUID()}`;
    await visitor.open('/captures');
    await visitor.open('/scan');
    await page.locator('input[maxlength="120"]').fill(place);
    await offline(true);
    await page.locator('input[name=scanned]').fill('BZ-SEAL-7');
    await page.keyboard.press('Enter');
    await page.getByText('No connection: kept on this device').first().waitFor({ timeout: LONG });
    await waiting().getByRole('link').click();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'slide.png', mimeType: 'image/png', buffer: picture(120) },
      { name: 'frame.png', mimeType: 'image/png', buffer: picture(80) },
    ]);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);
    expect(await states()).toEqual(Array(3).fill('Draft, waits to be sent'));
    expect(await waiting().innerText()).toBe('3 wait for a connection');
    expect([sentScans, sentPictures]).toEqual([[], []]);
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });

    // The answers of the first attempt are lost: what is sent again is the same thing under the same key.
    let lost = 0;
    await page.route(/\/api\/(label-scans|photographs)$/, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
      lost += 1;
    });
    await offline(false);
    for (const until = Date.now() + LONG; lost === 0 && Date.now() < until; ) await page.waitForTimeout(100);
    expect(lost).toBeGreaterThan(0);
    expect(await states()).toContain('Draft, waits to be sent');
    await page.unrouteAll({ behavior: 'wait' });

    await page.reload();
    await page.waitForFunction(
      () => [...document.querySelectorAll('tbody tr .tag')].filter((tag) => tag.textContent === 'Sent').length === 3,
      undefined,
      {
        timeout: LONG,
      },
    );
    expect(await waiting().innerText()).toBe('');
    expect({ scans: sentScans.length >= 2, keys: new Set(sentScans).size, pictures: new Set(sentPictures).size }).toEqual({
      scans: true,
      keys: 1,
      pictures: 2,
    });
    const { body } = await manager.send('GET', '/api/label-scans?limit=50');
    const { items } = body as unknown as { items: readonly { readonly place: string | null }[] };
    expect(items.filter((scan) => scan.place === place)).toHaveLength(1);
    // Nothing of a picture stays here once the server has it.
    const left = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('headstamp-drafts', 1);
          opening.onsuccess = () => {
            const all = opening.result.transaction('capture').objectStore('capture').getAll();
            all.onsuccess = () =>
              done((all.result as { content: { picture?: unknown } }[]).filter(({ content }) => content.picture).length);
          };
        }),
    );
    expect(left).toBe(0);
  });

  it('warns before drafts are lost by signing out, and leaves none to whoever comes next', async () => {
    const { page } = visitor;
    await visitor.open('/scan');
    await visitor.page.route('**/api/label-scans', (route) => route.abort('connectionreset'));
    await page.locator('input[name=scanned]').fill('BZ-SEAL-LEFT');
    await page.keyboard.press('Enter');
    await waiting().getByRole('link').waitFor({ timeout: LONG });
    const asked = new Promise<string>((heard) => {
      page.once('dialog', (dialog) => {
        heard(dialog.message());
        void dialog.dismiss();
      });
    });
    await visitor.button('Sign out').click();
    expect(await asked).toContain('1 photograph or scan has not been sent');
    expect(await waiting().getByRole('link').count()).toBe(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await visitor.button('Sign out').click();
    await page.locator('input[name=login]').waitFor({ timeout: LONG });
    const left = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const opening = indexedDB.open('headstamp-drafts', 1);
          opening.onsuccess = () => {
            const count = opening.result.transaction('capture').objectStore('capture').count();
            count.onsuccess = () => done(count.result);
          };
        }),
    );
    expect(left).toBe(0);
  });
});
