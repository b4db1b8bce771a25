import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import type { Browser } from 'playwright-core';
import { Caller } from '../support/caller';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);
const LONG = 60_000;
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describeInBrowser('the examiner at the bench, and the laboratory manager beside it', () => {
  let system: Deployment;
  let browser: Browser;
  let examiner: Caller;

  const as = (role: OfficialRole): Promise<Visitor> => Visitor.signIn(browser, system.url, system.logins(role, 'BZ')[0]);
  const write = async <T>(path: string, body: object): Promise<T> => {
    const { status, body: answer } = await examiner.send('POST', `/api${path}`, { body });
    expect([path, status]).toEqual([path, 201]);
    return answer as T;
  };
  const anOriginal = (more: object = {}): Promise<{ id: string }> =>
    write('/exhibits', {
      ...{ caseId: randomUUID(), kind: 'FIRED_CARTRIDGE_CASE', description: 'from the counter', calibre: '9x19', regions: ['BREECH_FACE'] },
      ...more,
    });
  const seal = (): string => `BZ-${randomUUID().slice(0, 8).toUpperCase()}`;

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    examiner = await Caller.signIn(system.url, system.logins('examiner', 'BZ')[0]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  it('is led from the fixture to the vacuum, and a clock that was begun goes on after a reload', async () => {
    const original = await anOriginal();
    const visitor = await as('examiner');
    const { page } = visitor;
    await visitor.open(`/exhibits/${original.id}`);
    await visitor.button('Begin a mould').click();
    await page.waitForURL(/\/castings\/[0-9a-f-]{36}$/);
    await visitor.settle();
    await page.getByLabel('Fixture').fill('secured cup 2');
    await visitor.command('Record this step', 'The step is recorded');
    const vacuum = page.locator('section', { has: page.getByRole('heading', { level: 3, name: 'Degassed under vacuum' }) }).last();
    await vacuum.getByLabel('Minutes').fill('7');
    await vacuum.getByRole('button', { name: 'Start the clock' }).click();
    const clock = page.getByRole('timer');
    await clock.waitFor();
    expect(await clock.innerText()).toMatch(/^00:0[67]:\d\d$/);
    const begun = await vacuum.getByLabel('Begun at').inputValue();
    await page.reload();
    await visitor.settle();
    expect(await clock.innerText()).toMatch(/^00:0[0-7]:\d\d$/);
    expect(await vacuum.getByLabel('Begun at').inputValue()).toBe(begun);
    expect(await page.locator('[aria-live=polite]', { hasText: /minutes? left/ }).count()).toBe(1);
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
    await vacuum.getByLabel(/Pressure/).fill('3');
    await vacuum.getByRole('button', { name: 'Record this step' }).click();
    await page.getByText('Degassed under vacuum').first().waitFor({ timeout: LONG });
    await vacuum.getByRole('timer').waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
  });

  it('takes the original out, seals it, and stands before the mould', async () => {
    const original = await anOriginal({ occurredAt: hoursAgo(30) });
    const casting = await write<{ id: string }>('/castings', { kind: 'MOULD', itemId: original.id, occurredAt: hoursAgo(20) });
    const silicone = { product: 'casting silicone', lot: 'S-77', expiresOn: day(300), mixRatio: '10:1' };
    for (const step of [
      { step: 'FIXED', startedAt: hoursAgo(20), endedAt: hoursAgo(19.9), fixture: 'secured cup 2' },
      { step: 'POURED', startedAt: hoursAgo(19.9), endedAt: hoursAgo(19.8), ...silicone },
      { step: 'DEGASSED', startedAt: hoursAgo(19.8), endedAt: hoursAgo(19.7), pressureKpa: 3 },
      { step: 'CURED', startedAt: hoursAgo(19.7), endedAt: hoursAgo(1), temperatureC: 23 },
    ])
      await write(`/castings/${casting.id}/steps`, step);
    const visitor = await as('examiner');
    await visitor.open(`/castings/${casting.id}`);
    await visitor.page.getByLabel('Condition').fill('unchanged, no residue');
    await visitor.page.getByLabel('Seal put on the original afterwards').first().fill(seal());
    await visitor.command('Record this step', 'The step is recorded');
    await visitor.follow(visitor.page.getByRole('link', { name: 'To the mould that was made' }));
    expect(visitor.page.url()).toMatch(/\/moulds\/[0-9a-f-]{36}$/);
    await visitor.button('Begin a cast').waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it('registers an instrument and a lot, and recalls the lot with everything that was made of it', async () => {
    const visitor = await as('laboratory-manager');
    const { page } = visitor;
    await visitor.open('/laboratory');
    const part = (title: string) => page.locator('section', { has: page.getByRole('heading', { level: 3, name: title }) }).last();
    const instrument = part('Register an instrument');
    for (const [label, value] of Object.entries({ Maker: 'Optics House', Model: 'CM-4', Place: 'Room 2' })) await instrument.getByLabel(label).fill(value);
    await instrument.getByLabel(/Serial/).fill('4711');
    await visitor.command('Register an instrument', 'The instrument is registered');
    await page.getByRole('cell', { name: 'Overdue' }).first().waitFor({ timeout: LONG });
    const lot = part('Register a lot');
    for (const [label, value] of Object.entries({ Product: 'casting silicone', Maker: 'Silicone House', Quantity: '2 kg' })) await lot.getByLabel(label).fill(value);
    await lot.getByLabel('Lot', { exact: false }).last().fill('s 77');
    await lot.locator('input[type=date]').first().fill(day(200));
    await lot.locator('input[type=date]').last().fill(day(-10));
    await visitor.command('Register a lot', 'The lot is registered');
    const recall = part('Recall a lot');
    await recall.locator('select').waitFor();
    await recall.locator('select').selectOption({ label: 'casting silicone s 77' });
    await recall.locator('textarea').first().fill('cures tacky');
    await visitor.button('Recall a lot').click();
    await page.waitForURL(/\/laboratory\/recalls\//);
    await visitor.settle();
    // The mould of the story before: typed otherwise, and the same lot.
    await page.getByRole('cell', { name: 'Here', exact: true }).first().waitFor({ timeout: LONG });
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
    expect(visitor.complaints).toEqual([]);
  });
});
