import type { OfficialRole } from '@headstamp/codes';
import type { Browser } from 'playwright-core';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, type Language, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);
const LONG = 120_000;

/** Nobody states the state of the serial numbers, and the third weapon has no maker. */
const REGISTER = [
  'Número de serie,Marca,Modelo,Clase,Calibre,País de fabricación',
  'PGS-1,Ruger,P95,P,9x19,US',
  'PGS-2,Ruger,P95,P,9x19,US',
  'PGS-3,,P95,P,9x19,US',
].join('\r\n');

describeInBrowser('a register that is imported', () => {
  let system: Deployment;
  let browser: Browser;
  const visitors: Visitor[] = [];

  async function as(role: OfficialRole, language: Language = 'en'): Promise<Visitor> {
    const visitor = await Visitor.signIn(browser, system.url, system.logins(role, 'BZ')[0], language);
    visitors.push(visitor);
    return visitor;
  }

  async function judged(visitor: Visitor): Promise<void> {
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
  }

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  it('is uploaded, its columns confirmed, its faulty row shown, and its good rows recorded', async () => {
    const officer = await as('marking-officer');
    const { page } = officer;
    await officer.open('/record-imports');
    await judged(officer);
    await page.locator('input[type=file]').setInputFiles({ name: 'stock.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) });
    await officer.button('Upload').click();
    await page.waitForURL(/\/record-imports\/[0-9a-f-]{36}$/);
    await officer.settle();

    // Known headings are proposed; "Clase" nobody knows, and what no column says is the same for every row.
    expect(await page.getByLabel('Marca', { exact: true }).inputValue()).toBe('make');
    expect(await page.getByLabel('Clase', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('Clase', { exact: true }).selectOption('type');
    await page.getByRole('combobox', { name: 'State of the serial number' }).selectOption('COMPLETE');
    await judged(officer);
    await officer.button('Check every row').click();

    const faults = page.getByRole('table', { name: 'Rows that cannot be recorded' });
    await faults.waitFor({ timeout: LONG });
    const faulty = await faults.getByRole('row').allInnerTexts();
    expect(faulty).toHaveLength(2);
    expect(faulty[1]).toMatch(/^4\s.*Manufacturer/s);
    await judged(officer);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the list of faults' }).click();
    expect((await waiting).suggestedFilename()).toMatch(/^import-.*-faults\.csv$/);

    // All or none is refused as long as one row is faulty.
    await page.getByLabel('Record all rows or none').check();
    await officer.button('Record').click();
    await page.getByRole('alert').getByText('Some rows cannot be recorded, and you asked for all or none').waitFor();
    await page.getByLabel('Record the rows without faults and leave the others').check();
    await officer.button('Record').click();
    await page.locator('.page-head').getByText('Imported').waitFor({ timeout: LONG });
    const { items } = await officer.read<{ items: { serial: string }[] }>('/firearms?make=Ruger');
    expect(items.map(({ serial }) => serial).sort()).toEqual(['PGS-1', 'PGS-2']);
    await officer.leave();
  });

  it('can be cancelled before it is confirmed, and left and found again', async () => {
    const officer = await as('marking-officer', 'es');
    const { page } = officer;
    await officer.open('/record-imports');
    await page.locator('input[type=file]').setInputFiles({ name: 'otro.csv', mimeType: 'text/csv', buffer: Buffer.from(REGISTER) });
    await officer.button('Subir').click();
    await page.waitForURL(/\/record-imports\/[0-9a-f-]{36}$/);
    await officer.open('/record-imports');
    await officer.follow(page.getByRole('link', { name: 'otro.csv' }));
    await judged(officer);
    await officer.command('Cancelar la importación', 'La importación se canceló.');
    await page.locator('.page-head').getByText('Cancelada').waitFor();
    expect(await officer.button('Comprobar cada fila').count()).toBe(0);
    await officer.leave();
  });

  it('is read by an auditor, who sees in the access log who looked at it, and can change nothing', async () => {
    const auditor = await as('auditor');
    const { page } = auditor;
    await auditor.open('/record-imports');
    expect(await auditor.button('Upload').count()).toBe(0);
    await auditor.follow(page.getByRole('link', { name: 'stock.csv' }));
    await page.getByRole('table', { name: 'Rows that cannot be recorded' }).waitFor({ timeout: LONG });

    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Access log' }));
    await judged(auditor);
    await page.getByLabel('Looked at').selectOption('record-import');
    await page.waitForURL(/subjectKind=record-import/);
    const log = page.getByRole('table', { name: 'Access log' });
    await log.getByRole('cell', { name: 'Import of records' }).first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('#main tbody tr td:nth-child(3)')].every(
        ({ innerText }) => innerText === 'Import of records',
      ),
    );
    const { officialId: id } = await auditor.read<{ officialId: string }>('/session');
    await page.getByRole('combobox', { name: 'Official', exact: true }).selectOption(id);
    await page.waitForURL(/officialId=/);
    await auditor.settle();
    const { items } = await auditor.read<{ items: { officialId: string }[] }>(`/access-log?subjectKind=record-import&officialId=${id}`);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ officialId }) => officialId))).toEqual(new Set([id]));
    // Until they come, the rows of before are shown.
    await page.waitForFunction((count) => document.querySelectorAll('#main tbody tr').length === count, Math.min(items.length, 25));
    await auditor.leave();
  });

  it('never makes a page throw or lack a word', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
