import { readFileSync } from 'node:fs';
import type { OfficialRole } from '@headstamp/codes';
import type { Browser, FrameLocator } from 'playwright-core';
import { Caller } from '../support/caller';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);
const LONG = 120_000;

describeInBrowser('an auditor', () => {
  let system: Deployment;
  let browser: Browser;
  let auditor: Visitor;
  let caseId: string;
  let history: string;
  const visitors: Visitor[] = [];

  async function as(role: OfficialRole): Promise<Visitor> {
    const visitor = await Visitor.signIn(browser, system.url, system.logins(role, 'BZ')[0]);
    visitors.push(visitor);
    return visitor;
  }
  async function judged(visitor: Visitor): Promise<void> {
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
  }

  beforeAll(async () => {
    system = await startStandalone({ environment: { HEADSTAMP_WITNESS_SECONDS: '1' } });
    browser = await openBrowser();
    const investigator = await Caller.signIn(system.url, system.logins('investigator', 'BZ')[0]);
    const { body } = await investigator.send('POST', '/api/cases', { body: { title: 'A case that is looked into' } });
    caseId = String(body?.id);
    auditor = await as('auditor');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  it('sees how the log stands and who has witnessed it, begins a check, and finds its end again', async () => {
    const { page } = auditor;
    await auditor.open('/');
    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Log and witnesses' }));
    await page.getByText('The log goes on.').waitFor();
    expect(await page.getByRole('table', { name: 'Witnesses' }).locator('tbody tr').count()).toBe(2);
    await judged(auditor);
    await page.getByLabel('What it is made for').fill('yearly review');
    await auditor.command('Begin a check', 'The check has begun.');
    await auditor.open('/access-log');
    await auditor.open('/log');
    const checks = page.getByRole('table', { name: 'Checks from the stored texts' });
    await checks.getByText('sound', { exact: true }).waitFor({ timeout: LONG });
    await checks.getByText('yearly review').waitFor();
    expect(await page.getByRole('link', { name: /^Whole log/ }).count()).toBe(2);
  });

  it('reads the history of any record and takes its proofs away', async () => {
    const { page } = auditor;
    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Any record’s history' }));
    await page.getByLabel('Kind').selectOption('case');
    await page.getByLabel('Identifier of the record').fill(caseId);
    await auditor.button('Show its history').click();
    await page.getByRole('row', { name: /case\.opened/ }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('A case that is looked into');
    await judged(auditor);
    const taken = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Take the proofs away' }).click();
    history = readFileSync(await (await taken).path(), 'utf8');
    expect(history).toContain('case.opened');
  });

  it('verifies files that are dropped in, in a frame that reaches nothing', async () => {
    const { page } = auditor;
    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Verify files' }));
    const { verifierKey } = await auditor.read<{ verifierKey: string }>('/log');
    await page.getByText(verifierKey).waitFor();
    const frame: FrameLocator = page.frameLocator('iframe[title="The offline verifier"]');
    await frame.locator('#keys').fill(verifierKey);
    const dropped = async (text: string): Promise<string> => {
      const inside = page.frames().find((each) => each.url().endsWith('/verifier/here'));
      if (!inside) throw new Error('the verifier is not there');
      const transfer = await inside.evaluateHandle((content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'history.json'));
        return data;
      }, text);
      await inside.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
      await inside.locator('.verdict').waitFor();
      return inside.locator('.verdict').innerText();
    };
    expect(await dropped(history)).toMatch(/^VERIFIED/);
    await frame.locator('#result').evaluate((element) => element.replaceChildren());
    expect(await dropped(history.replace('case.opened', 'case.opener'))).toMatch(/^NOT VERIFIED/);
    const inside = page.frames().find((each) => each.url().endsWith('/verifier/here'));
    expect(await inside?.evaluate("fetch('/api/session').then(() => 'sent', () => 'refused')")).toBe('refused');
    expect(await inside?.evaluate('(() => { try { return document.cookie; } catch { return "refused"; } })()')).toBe('refused');
    expect(await inside?.evaluate('window.origin')).toBe('null');
    expect(await auditor.overflowAt(320)).toBe(0);
  });

  it('reads which facts were given out and which were kept, and what has ended', async () => {
    const { page } = auditor;
    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Release decisions' }));
    await judged(auditor);
    await auditor.follow(page.getByRole('navigation').getByRole('link', { name: 'Retention' }));
    await page.getByText('Nothing was erased yet.').waitFor();
    expect(await auditor.button('Place a legal hold').count()).toBe(0);
    await judged(auditor);
  });

  it('sees a hold that an investigator placed, and that it takes another to lift it', async () => {
    const investigator = await as('investigator');
    await investigator.open('/retention');
    const { page } = investigator;
    await page.getByLabel('Kind').last().selectOption('case');
    await page.getByLabel('Identifier of the record').fill(caseId);
    await page.getByLabel('Ordered by, with its reference').fill('Supreme Court 12/2031');
    await page.getByRole('textbox', { name: 'Reason' }).fill('an appeal is open');
    await investigator.command('Place a legal hold', 'The legal hold stands.');
    await page.getByLabel('Why it may be lifted').fill('it is decided');
    await investigator.command('Ask to lift it', 'Another official can lift it now.');
    await investigator.settle();
    await judged(investigator);
    await investigator.button(/^Lift it$/).click();
    await page.getByText('Another official than the one who asked lifts a legal hold').waitFor();
    const focal = await as('focal-point');
    await focal.open('/retention');
    await focal.command(/^Lift it$/, 'The legal hold is lifted.');
    await auditor.open('/retention');
    await auditor.page.getByRole('table', { name: 'Legal holds' }).getByText('lifted', { exact: true }).waitFor();
  });

  it('never makes a page throw or lack a word', () => {
    // What the frame was refused is the browser's word on what this spec tried itself.
    const complaints = visitors.flatMap((visitor) => visitor.complaints).filter((text) => !text.includes('/api/session') || !text.includes('Content Security Policy'));
    expect(complaints).toEqual([]);
  });
});
