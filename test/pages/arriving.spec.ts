import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

const KIB = 1_024;

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

describeInBrowser('arriving at the pages', () => {
  let system: Deployment;
  let browser: Browser;

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('brings at most 250 KiB of gzipped script up to the home page', async () => {
    const visitor = await Visitor.arrive(browser, system.url);
    const scripts = new Set<string>();
    visitor.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    const [credentials] = system.logins('examiner', 'BZ');
    await visitor.open('/sign-in');
    await signIn(visitor, credentials);
    await visitor.settle();
    const sizes = await Promise.all(
      [...scripts].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`first load: ${(total / KIB).toFixed(1)} KiB of gzipped script in ${scripts.size} files`);
    expect(total).toBeGreaterThan(50 * KIB);
    expect(total).toBeLessThanOrEqual(250 * KIB);
    await visitor.leave();
  });

  it('asks nobody but its own server', async () => {
    const visitor = await Visitor.arrive(browser, system.url);
    const strangers: string[] = [];
    visitor.page.on('request', (request) => {
      if (!request.url().startsWith(system.url) && !request.url().startsWith('data:')) strangers.push(request.url());
    });
    await visitor.open('/sign-in');
    await signIn(visitor, system.logins('focal-point', 'GT')[0]);
    await visitor.settle();
    expect(strangers).toEqual([]);
    await visitor.leave();
  });

  it('refuses a wrong password in the language of the page, and says nothing of which part was wrong', async () => {
    const visitor = await Visitor.arrive(browser, system.url, 'es');
    await visitor.open('/sign-in');
    expect(await visitor.accessibilityFindings()).toEqual([]);
    expect(await visitor.overflowAt(320)).toBe(0);
    await visitor.page.getByLabel('Usuario').fill('examiner@bz');
    await visitor.page.locator('input[name=password]').fill('not the password');
    await visitor.page.keyboard.press('Enter');
    const refusal = visitor.page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('El usuario o la contraseña no es correcto');
    expect(await refusal.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await visitor.accessibilityFindings()).toEqual([]);
    await visitor.leave();
  });

  it('leads back to the page that was asked for, but never to another site', async () => {
    const visitor = await Visitor.arrive(browser, system.url);
    await visitor.page.goto(`${system.url}/cases?state=open`);
    await visitor.page.waitForURL(/\/sign-in\?to=/);
    await signIn(visitor, system.logins('investigator', 'BZ')[0]);
    await visitor.page.waitForURL(`${system.url}/cases?state=open`);
    await visitor.leave();

    const lured = await Visitor.arrive(browser, system.url);
    await lured.page.goto(`${system.url}/sign-in?to=${encodeURIComponent('//example.org/')}`);
    await signIn(lured, system.logins('investigator', 'BZ')[0]);
    await lured.page.locator('#main h1').waitFor();
    expect(lured.page.url()).toBe(`${system.url}/`);
    await lured.leave();
  });

  it('keeps the chosen language, and holds no personal data in the browser', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[0]);
    await visitor.page.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await visitor.page.getByRole('heading', { name: /Bienvenido/ }).waitFor();
    await visitor.open('/casts');
    expect(await visitor.page.getByRole('heading', { level: 1 }).innerText()).toBe('Réplicas');
    const kept = await visitor.page.evaluate(() => Object.entries({ ...localStorage, ...sessionStorage }) as [string, string][]);
    // The router keeps how far each page was scrolled, under random keys.
    expect(kept.filter(([name]) => !name.startsWith('tsr-scroll-restoration'))).toEqual([['headstamp.language', 'es']]);
    await visitor.leave();
  });

  it('ends here when the session ends on the server', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('investigator', 'BZ')[0]);
    await visitor.open('/cases');
    await visitor.page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    await visitor.page.getByLabel('State').selectOption('closed');
    await visitor.page.waitForURL(/\/sign-in\?to=/);
    await visitor.page.getByRole('button', { name: 'Sign in' }).waitFor();
    await visitor.leave();
  });

  it('offers each role its own pages, and no command that the server would refuse', async () => {
    const officer = await Visitor.signIn(browser, system.url, system.logins('marking-officer', 'GT')[0]);
    const pages = await officer.page.getByRole('navigation').getByRole('link').allInnerTexts();
    const own = ['Marking records', 'Marking campaigns', 'Import of records'];
    expect(pages).toEqual(['Home', 'Work under way', 'Photographs and kept scans', ...own, 'Verify files', 'Directory']);
    const auditor = await Visitor.signIn(browser, system.url, system.logins('auditor', 'GT')[0]);
    await auditor.open('/firearms');
    expect(await auditor.page.getByRole('link', { name: 'Record a firearm' }).count()).toBe(0);
    await officer.leave();
    await auditor.leave();
  });

  it('shows whom to write to abroad, and lets an office confirm its own entry but no other', async () => {
    const admin = await Visitor.signIn(browser, system.url, system.logins('administrator', 'GT')[0]);
    const entered = await admin.page.evaluate(async () => {
      const officials = (await (await fetch('/api/officials')).json()) as { id: string; roles: string[] }[];
      const officialId = officials.find(({ roles }) => roles.includes('focal-point'))?.id;
      const body = JSON.stringify({ officialId, role: 'focal-point', validFrom: '2026-01-01', languages: ['es', 'en'], contact: '+502 5555 0100' });
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `entered-${Date.now()}` };
      return (await fetch('/api/focal-points', { method: 'POST', body, headers })).status;
    });
    expect(entered).toBe(201);
    await admin.open('/jurisdictions');
    expect(await admin.page.getByRole('table', { name: 'Focal points' }).innerText()).toMatch(/Guatemala GT[\s\S]*\+502 5555 0100[\s\S]*Spanish, English[\s\S]*Current/);
    await admin.command(/^Confirm the entry\s*: Guatemala/, 'The entry was confirmed.');
    await admin.leave();
    const abroad = await Visitor.signIn(browser, system.url, system.logins('administrator', 'BZ')[0]);
    await abroad.open('/jurisdictions');
    expect(await abroad.page.getByRole('table', { name: 'Focal points' }).innerText()).toContain('+502 5555 0100');
    expect(await abroad.button(/^Confirm the entry/).count()).toBe(0);
    await abroad.leave();
  });

  it('is worked by keyboard alone: past the menu, into the form, and the new case takes the focus', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('investigator', 'BZ')[0]);
    await visitor.open('/cases/new');
    const { keyboard } = visitor.page;
    await keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid') ?? document.activeElement?.tagName)).toBe(
      'INPUT',
    );
    await keyboard.type('Pistol found in a drain');
    await keyboard.press('Enter');
    await visitor.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await visitor.settle();
    expect(await visitor.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await visitor.leave();
  });

  it('sends a command once, however often it is clicked, and again under the same key when the answer was lost', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('investigator', 'BZ')[0]);
    await visitor.open('/cases/new');
    const keys: (string | undefined)[] = [];
    let lost = false;
    await visitor.page.route('**/api/cases', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await visitor.page.getByLabel('Title').fill('Revolver handed in');
    await visitor.button('Open a case').dblclick();
    await visitor.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    const { items } = await visitor.read<{ items: { title: string }[] }>('/cases');
    expect(items.filter(({ title }) => title === 'Revolver handed in')).toHaveLength(1);
    await visitor.leave();
  });

  it('says at the field what the server refuses', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('investigator', 'BZ')[0], 'es');
    await visitor.open('/cases/new');
    await visitor.page.getByLabel('Título').fill('Escopeta incautada');
    await visitor.page.getByLabel('Referencia').fill('-no empieza así-');
    await visitor.button('Abrir un caso').click();
    const field = visitor.page.getByLabel('Referencia');
    await visitor.page.getByRole('alert').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = await field.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? ''),
    );
    expect(described.join(' ')).toContain('no tiene el formato esperado');
    await visitor.leave();
  });
});

async function signIn(visitor: Visitor, { login, password }: { readonly login: string; readonly password: string }): Promise<void> {
  await visitor.page.locator('input[name=login]').fill(login);
  await visitor.page.locator('input[name=password]').fill(password);
  await visitor.page.locator('button[type=submit]').click();
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
