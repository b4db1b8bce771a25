import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { ToldLog } from '../support/told-log';
import { buildVerifierOnce } from './support/verifier-page';
import { describeInBrowser, openBrowser } from './support/visitor';

jest.setTimeout(120_000);

describeInBrowser('the verifier as a page of its own, opened from a file without network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headstamp-verifier-page-'));
  const log = new ToldLog('bz.example/log')
    .tell({ kind: 'cast.poured', facts: { custodian: 'BZ-LAB' } })
    .tell({ kind: 'cast.passed', facts: { fitFor: ['MICROSCOPY'] } });
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const built = buildVerifierOnce();
    writeFileSync(join(folder, 'good.json'), log.history());
    writeFileSync(join(folder, 'bad.json'), log.history().replace('MICROSCOPY', 'MICROSCOPX'));
    writeFileSync(join(folder, 'log.ndjson'), log.lines());
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'en-GB', offline: true });
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(built).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const check = async (...names: string[]): Promise<string> => {
    await page.fill('#keys', log.signer.verifierKey);
    await page.setInputFiles(
      '#files',
      names.map((name) => join(folder, name)),
    );
    await page.click('button[type=submit]');
    await page.waitForSelector('.verdict');
    return page.innerText('main');
  };

  it('verifies a sound history and a whole log, and announces the result', async () => {
    const said = await check('good.json', 'log.ndjson');
    expect(said).toContain('VERIFIED: nothing in the files contradicts itself');
    expect(said).toContain("only the record's word");
    expect(said).toContain('BZ-LAB');
    expect(await page.getAttribute('#result', 'role')).toBe('status');
    expect(await page.evaluate('document.activeElement.id')).toBe('result');
  });

  it('refuses a file in which one character was changed', async () => {
    const said = await check('bad.json');
    expect(said).toContain('NOT VERIFIED');
    expect(said).toContain('something in the file was changed');
  });

  it('takes a file that is dropped on it', async () => {
    await page.fill('#keys', log.signer.verifierKey);
    const transfer = await page.evaluateHandle(
      ([name, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text ?? ''], name ?? ''));
        return data;
      },
      ['good.json', readFileSync(join(folder, 'good.json'), 'utf8')],
    );
    await page.setInputFiles('#files', []);
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
    await page.waitForFunction("document.querySelector('.verdict')?.textContent.startsWith('VERIFIED')");
  });

  it.each([
    ['es', 'VERIFICADO', 'sellado por el registro sobre el resumen de todo su contenido'],
    ['fr', 'VÉRIFIÉ', 'scellé par le journal sur l’empreinte de tout son contenu'],
    ['ar', 'تم التحقق', 'مختوم من السجل على بصمة كل ما فيه'],
    ['ru', 'ПРОВЕРЕНО', 'опечатан журналом по хешу всего содержимого'],
    ['zh', '已验证', '由日志对其全部内容的哈希加封'],
  ])('speaks %s, and says what it found in it', async (language, verdict, sealed) => {
    await page.selectOption('#language', language);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const said = await page.innerText('main');
    expect(said).toContain(verdict);
    expect(said).toContain(sealed);
    // What a sound history says is said in one language.
    expect(said).not.toMatch(/stands at place|checkpoint of size|signed by the key/);
    await page.selectOption('#language', 'en');
  });

  it('asks the network for nothing, breaks none of its own rules, and cannot be made to', async () => {
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    const refused = await page.evaluate("fetch('https://example.org/').then(() => 'sent', () => 'refused')");
    expect(refused).toBe('refused');
  });
});
