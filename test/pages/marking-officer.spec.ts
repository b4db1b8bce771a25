import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { Caller } from '../support/caller';
import { type Credentials, type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(240_000);

describeInBrowser('a marking campaign', () => {
  let system: Deployment;
  let browser: Browser;
  const visitors: Visitor[] = [];

  const as = async (credentials: Credentials): Promise<Visitor> => {
    const visitor = await Visitor.signIn(browser, system.url, credentials);
    visitors.push(visitor);
    return visitor;
  };
  const judged = async (visitor: Visitor): Promise<void> =>
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    const registrar = await Caller.signIn(system.url, system.logins('marking-officer', 'GT')[0]);
    for (const serial of ['MCP 1', 'MCP 2', 'MCP 3']) {
      const pistol = { serial, serialState: 'COMPLETE', make: 'Taurus', model: 'PT 92', type: 'P', calibre: '9x19', countryOfManufacture: 'BR' };
      expect((await registrar.send('POST', '/api/firearms', { body: pistol })).status).toBe(201);
    }
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  it('is planned and opened, its numbers go out as a work list, and what the station did comes back', async () => {
    const officer = await as(system.logins('marking-officer', 'GT')[0]);
    const { page } = officer;
    await officer.open('/marking-campaigns');
    await judged(officer);
    await officer.follow(page.getByRole('link', { name: 'Plan a campaign' }));
    await page.getByLabel('Name').fill('Police pistols');
    await page.getByLabel('Pattern of the mark').fill('GT {year} {number:6}');
    await page.getByLabel('Manufacturer').fill('Taurus');
    await judged(officer);
    await officer.button('Plan a campaign').click();
    await page.waitForURL(/marking-campaigns\/[0-9a-f-]{36}$/);
    await officer.settle();
    await officer.command('Open the campaign', 'The campaign is open.');
    await page.getByText('0 of 3 firearms are done').waitFor();

    await page.getByLabel('Marking station').fill('Laser 1');
    await officer.command('Draw a work list', '3 numbers were handed out.');
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Work list of Laser 1 as CSV' }).click();
    const [, ...work] = readFileSync(await (await waiting).path(), 'utf8').trim().split(/\r?\n/);
    expect(work).toHaveLength(3);
    const marks = work.map((line) => /GT \d{4} \d{6}/.exec(line)?.[0] ?? '');

    const result = (...rows: string[]) => ({
      name: 'result.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['mark,outcome,reason', ...rows].join('\r\n')),
    });
    await page.locator('input[type=file]').setInputFiles(result(`${marks[0]},melted,`));
    await officer.button('Take the result in').click();
    await page.getByRole('table', { name: 'Rows that were refused' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(result(`${marks[0]},done,`, `${marks[1]},done,`, `${marks[2]},failed,ABSENT`));
    await officer.command('Take the result in', 'Taken in: 2 made, 1 set aside, 0 known already.');
    await page.getByRole('heading', { name: 'Waiting for a decision' }).waitFor();
    await judged(officer);
    await officer.leave();
  });

  it('never makes a page throw or lack a word', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
