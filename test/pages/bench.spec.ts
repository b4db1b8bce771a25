import type { Browser } from 'playwright-core';
import { storyScans } from '../../apps/standalone/src/story/scans';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

const HOUR = 3_600_000;

/** As a field for date and time takes it: on the reader's clock, which is this machine's. */
const hoursAgo = (hours: number): string => {
  const at = new Date(Date.now() - hours * HOUR);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

describeInBrowser('work at the bench, in the browser', () => {
  let system: Deployment;
  let browser: Browser;
  let investigator: Visitor;
  let examiner: Visitor;
  let manager: Visitor;
  let casePath: string;
  let firearmPath: string;
  let caseExhibitPath: string;
  let castPath: string;

  const here = (visitor: Visitor): string => new URL(visitor.page.url()).pathname;
  const arrivedAt = async (visitor: Visitor, pattern: RegExp): Promise<string> => {
    await visitor.page.waitForURL(pattern);
    await visitor.settle();
    return here(visitor);
  };

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    investigator = await Visitor.signIn(browser, system.url, system.logins('investigator', 'BZ')[0]);
    examiner = await Visitor.signIn(browser, system.url, system.logins('examiner', 'BZ')[0]);
    manager = await Visitor.signIn(browser, system.url, system.logins('laboratory-manager', 'BZ')[0]);
  }, 120_000);

  afterAll(async () => {
    const complaints = [investigator, examiner, manager].flatMap((visitor) => visitor.complaints);
    await browser.close();
    await system.stop();
    expect(complaints).toEqual([]);
  });

  it('records a firearm as it was marked, with the life of its holders', async () => {
    const officer = await Visitor.signIn(browser, system.url, system.logins('marking-officer', 'GT')[0]);
    const { page } = officer;
    await officer.open('/firearms/new');
    await page.getByLabel('Serial number', { exact: true }).fill('KX 77-0815');
    await page.getByLabel('Manufacturer').fill('Fictitious Arms');
    await page.getByLabel('Model').fill('F9');
    await page.getByLabel('Calibre').fill('9 mm Luger');
    await page.getByLabel('Country of manufacture').selectOption('BR');
    await page.getByLabel('What the mark says').fill('GT 2011');
    const holder = page.locator('form').last();
    await holder.getByLabel('Name').fill('Importer of the bench');
    await officer.command('Register a holder', 'The holder was registered.');
    await page.getByLabel('Date').fill('2011-04');
    await officer.command('Record a firearm', 'The firearm was recorded.');
    await arrivedAt(officer, /\/firearms\/[0-9a-f-]{36}$/);
    expect(await page.locator('#main').innerText()).toMatch(/KX770815[\s\S]*GT 2011[\s\S]*Apr 2011[\s\S]*Importer of the bench/);
    await officer.leave();
  });

  it('opens a case and records a recovery word for word', async () => {
    const { page } = investigator;
    await investigator.open('/cases/new');
    await page.getByLabel('Title').fill('Pistol found in a hold');
    await investigator.command('Open a case', 'The case is open.');
    casePath = await arrivedAt(investigator, /\/cases\/[0-9a-f-]{36}$/);
    await investigator.follow(page.getByRole('link', { name: 'Record a recovery' }));
    await page.getByLabel('Recovered on').fill('2026-01-15');
    await page.getByLabel('Place').fill('Harbour, hold 3');
    await page.getByLabel('Circumstances').fill('Search of a ship');
    await page.getByLabel('Serial number', { exact: true }).fill('KX?7-0815');
    await page.getByLabel('State of the serial number').selectOption('PARTIAL');
    await investigator.button('Add a mark').click();
    await page.getByLabel('What the mark says').fill('GT 2O11');
    await page.getByLabel('Recovered by customs or border officials').check();
    await investigator.command('Record a recovery', 'The recovery was recorded.');
    await arrivedAt(investigator, /\/cases\/[0-9a-f-]{36}$/);
    await page.locator('bdi', { hasText: /^KX\?7-0815$/ }).waitFor();
    await page.locator('bdi', { hasText: /^GT 2O11$/ }).waitFor();
  });

  it('registers the weapon and what was fired from it', async () => {
    const { page } = examiner;
    await examiner.open(`/exhibits/new?caseId=${casePath.split('/').at(-1)}`);
    await page.getByLabel('Description').fill('Pistol, black grip');
    await page.getByLabel('When it came into your hands').fill(hoursAgo(72));
    await examiner.command('Register an exhibit', 'The exhibit was registered.');
    firearmPath = await arrivedAt(examiner, /\/exhibits\/[0-9a-f-]{36}$/);
    await examiner.follow(page.getByRole('link', { name: 'Register a test-fired item' }));
    await page.getByLabel('Description').fill('Case of the first shot');
    await page.getByLabel('Calibre').fill('9 mm Luger');
    await page.getByLabel('Seal number').fill('BZ-BENCH-1');
    await page.getByLabel('When it came into your hands').fill(hoursAgo(60));
    await examiner.command('Register an exhibit', 'The exhibit was registered.');
    caseExhibitPath = await arrivedAt(examiner, /\/exhibits\/[0-9a-f-]{36}$/);

    await examiner.open(firearmPath);
    await examiner.follow(page.getByRole('link', { name: 'Record a test fire' }));
    await page.getByLabel('Maker of the ammunition').fill('Fictitious Ammunition');
    await page.getByLabel('Lot of the ammunition').fill('L-1');
    await page.getByLabel('What caught the bullets').fill('Water tank');
    await page.getByRole('group', { name: 'Items recovered from it' }).getByRole('checkbox').check();
    await examiner.command('Record a test fire', 'The test fire was recorded.');
    await arrivedAt(examiner, /\/test-fires\?caseId=/);
    expect(await page.getByRole('table', { name: 'Test fires' }).innerText()).toContain('Fictitious Ammunition');
  });

  it('finds the item from anywhere by how its reference begins, and a page by its name, with the keyboard alone', async () => {
    const { page } = examiner;
    const { reference } = await examiner.read<{ reference: string }>(firearmPath);
    await examiner.open('/');
    const dialog = page.getByRole('dialog', { name: 'Find and go' });
    const call = async (): Promise<void> => {
      await page.keyboard.press('Control+k');
      await dialog.locator('input:focus').waitFor();
    };
    await call();
    await page.keyboard.type(reference.slice(0, -1).toLowerCase());
    const part = dialog.getByRole('option', { name: `${reference}-1` });
    await part.waitFor();
    expect(await examiner.accessibilityFindings()).toEqual([]);
    await page.keyboard.type(reference.slice(-1).toLowerCase());
    // What is called exactly that comes before its parts, which begin with it.
    await dialog.locator('[data-combobox-selected]', { hasText: 'Pistol, black grip' }).waitFor();
    await examiner.settle();
    await page.keyboard.press('Enter');
    expect(await arrivedAt(examiner, /\/exhibits\/[0-9a-f-]{36}$/)).toBe(firearmPath);
    await call();
    await page.keyboard.type('hand');
    await dialog.getByRole('option', { name: 'Handovers' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await arrivedAt(examiner, /\/handovers$/)).toBe('/handovers');
    await call();
    await page.keyboard.type('open a case');
    await dialog.getByText('Nothing begins like that').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('casts the case: the seals of the original, fifteen hours of curing, and no review by the maker', async () => {
    const { page } = examiner;
    await examiner.open(caseExhibitPath);
    const mould = page.locator('form').filter({ hasText: 'Silicone' });
    await mould.getByRole('textbox', { name: 'Silicone', exact: true }).fill('Two-part silicone');
    await mould.getByLabel('Lot').fill('SIL-9');
    await mould.getByLabel('Expires on').fill('2030-01-31');
    await mould.getByLabel('Degassing pressure (kPa)').fill('3');
    await mould.getByLabel('Degassing time (minutes)').fill('10');
    await mould.getByLabel('Seal put on the original afterwards').fill('BZ-BENCH-2');
    await mould.getByLabel('Silicone poured at').fill(hoursAgo(40));
    await examiner.command('Make a mould', 'The mould was recorded.');
    await arrivedAt(examiner, /\/moulds\//);

    const cast = page.locator('form').filter({ hasText: 'Resin' });
    await cast.getByLabel('Resin').fill('Casting resin');
    await cast.getByLabel('Lot').fill('RES-4');
    await cast.getByLabel('Expires on').fill('2030-01-31');
    await cast.getByLabel('Pressure (kPa)').fill('400');
    await cast.getByLabel('Time (minutes)').fill('90');
    await cast.getByLabel('Taken out of the mould at').fill(hoursAgo(40));
    await examiner.button('Make a cast').click();
    await page.getByRole('alert').filter({ hasText: 'The mould has not cured long enough' }).waitFor();
    await cast.getByLabel('Taken out of the mould at').fill(hoursAgo(20));
    await examiner.command('Make a cast', 'The cast was recorded.');
    castPath = await arrivedAt(examiner, /\/casts\//);
    await page.getByText('You made this cast: somebody else must review it.').waitFor();
    expect(await page.getByRole('heading', { name: 'Review this cast' }).count()).toBe(0);
  });

  it('has the cast passed by somebody else, and hands it over only when it is accepted', async () => {
    await manager.open(castPath);
    await manager.page.getByRole('group', { name: 'Passed for' }).getByLabel('Comparison microscopy').check();
    await manager.command('Record the review', 'The review was recorded.');
    expect(await manager.accessibilityFindings()).toEqual([]);

    await examiner.open(castPath);
    await examiner.page.getByLabel('Receiver').selectOption({ label: 'Laboratory manager (BZ-manager)' });
    await examiner.page.getByLabel('Purpose').fill('Storage');
    await examiner.command('Offer the item to a colleague', 'The handover was offered');
    expect(await examiner.page.getByRole('row', { name: /now$/ }).innerText()).toContain('First examiner');

    await manager.open('/handovers');
    expect(await manager.accessibilityFindings()).toEqual([]);
    await manager.page.getByLabel('Condition').fill('Undamaged');
    await manager.command('Accept custody', 'You hold the item now.');
    await manager.open(castPath);
    expect(await manager.page.getByRole('row', { name: /now$/ }).innerText()).toContain('Laboratory manager');
  });

  it('refuses a damaged scan with the reason, and acquires a sound one that says it is synthetic', async () => {
    const { page } = examiner;
    const { file } = storyScans(undefined).testFire;
    await examiner.open(caseExhibitPath);
    await examiner.follow(page.getByRole('link', { name: 'Acquire a surface' }));
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ name: 'damaged.x3p', mimeType: 'application/octet-stream', buffer: Buffer.from(file.slice(0, 2_000)) });
    await examiner.button('Acquire a surface').click();
    const refusal = page.getByRole('alert').filter({ hasText: 'not a sound X3P surface' });
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/x3p\./);

    await choose.setInputFiles({ name: 'surface.x3p', mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
    await page.getByRole('group', { name: 'Partners that may compare against it' }).getByLabel('Guatemala').check();
    await examiner.command('Acquire a surface', 'The surface was acquired');
    await arrivedAt(examiner, /\/acquisitions\/[0-9a-f-]{36}$/);
    await page.getByText('Compared · 0 surfaces compared').waitFor({ timeout: 60_000 });
    expect(await page.getByText('Synthetic: generated, not measured').count()).toBe(2);
    await page.getByRole('img', { name: /^Relief of the synthetic surface/ }).waitFor();
  });
});
