import type { OfficialRole } from '@headstamp/codes';
import type { Browser } from 'playwright-core';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { TRACE_GROUNDS } from '../../apps/standalone/src/story/facts';
import { png } from '../../libs/photographs/src/pictures.spec-support';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(240_000);

describeInBrowser('an investigator and the focal point who is asked', () => {
  let system: Deployment;
  let browser: Browser;
  const visitors: Visitor[] = [];

  async function as(role: OfficialRole, jurisdiction: string): Promise<Visitor> {
    const visitor = await Visitor.signIn(browser, system.url, system.logins(role, jurisdiction)[0]);
    visitors.push(visitor);
    return visitor;
  }
  async function judged(visitor: Visitor): Promise<void> {
    expect({ findings: await visitor.accessibilityFindings(), wider: await visitor.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
  }
  /** The picture is there and a browser can draw it. */
  const drawn = (visitor: Visitor, name: string): Promise<number> =>
    eventually(`the picture ${name}`, async () => {
      const picture = visitor.page.getByRole('img', { name }).first();
      if ((await picture.count()) === 0) return null;
      await picture.scrollIntoViewIfNeeded();
      const width = await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
      return width > 0 ? width : null;
    });

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await system.stop();
  }, 60_000);

  const request = { id: '' };

  it('go from a case to a request with photographs, whose possessor stands apart, and see whom it went to on a map', async () => {
    const investigator = await as('investigator', 'BZ');
    const { page } = investigator;
    const file = await page.evaluate(async (grounds) => {
      const send = async (path: string, body: object): Promise<{ id: string }> => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `journey-${path.replaceAll('/', '-')}` };
        return (await (await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as { id: string };
      };
      const opened = await send('/cases', { reference: 'BZ-2026-771', title: 'Pistol in a lorry', openedOn: '2026-03-01' });
      const { id } = await send('/trace-requests', { ...grounds, addressee: 'GT', caseId: opened.id });
      return { caseId: opened.id, id };
    }, TRACE_GROUNDS);
    request.id = file.id;

    await investigator.open(`/trace-requests/${file.id}`);
    await page.locator('input[type=file]').setInputFiles({ name: 'frame.png', mimeType: 'image/png', buffer: png() });
    await page.getByText('The photograph was added.').first().waitFor();
    expect(await drawn(investigator, 'Photograph 1')).toBe(3);
    await page.getByText('Nothing is missing: it can be submitted.').waitFor();
    await investigator.command('Save the draft', 'The draft was saved.');
    await page.getByLabel('Family name').fill('Journeyman');
    await investigator.command('State the possessor', 'The possessor was stated.');
    await judged(investigator);
    await investigator.command('Submit the request', 'The request was submitted.');

    await page.getByRole('img', { name: 'Map: states asked: 1; borders that the firearm crossed: 0' }).waitFor();
    expect(await page.locator('#main').innerText()).not.toContain('Journeyman');
    await investigator.button('Show who had the firearm').click();
    await page.getByText('Journeyman').waitFor();
    await page.getByText('Stays in this office').waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Form to print (PDF)' }).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.pdf$/);
    await judged(investigator);

    await investigator.open(`/cases/${file.caseId}`);
    await investigator.follow(page.getByRole('listitem').filter({ hasText: 'to Guatemala' }).getByRole('link'));
    expect(page.url()).toContain(file.id);
    await investigator.leave();
  });

  it('have the photograph looked at by the focal point, who refuses with a ground and is shown no possessor', async () => {
    const focal = await as('focal-point', 'GT');
    const { page } = focal;
    await eventually('the photograph in Guatemala', async () => {
      const seen = await focal.read<{ receivedPhotographs?: string[] }>(`/trace-requests/${request.id}`);
      return (seen.receivedPhotographs?.length ?? 0) === 1 ? true : null;
    });
    await focal.open(`/trace-requests/${request.id}`);
    expect(await drawn(focal, 'Photograph 1')).toBe(3);
    await focal.button('Show who had the firearm').click();
    await page.getByText('Nobody is stated.').waitFor();
    await focal.command('Acknowledge the request', 'The request was acknowledged.');
    await judged(focal);
    await page.getByRole('radio', { name: 'Refuse, with the ground' }).check();
    await page.getByRole('combobox', { name: 'Ground' }).selectOption({ index: 1 });
    await page.getByLabel('Reasons').fill('A running investigation of our own');
    await focal.command('Refuse the request', 'The request was refused.');
    await page.locator('.page-head').getByText('Refused').waitFor();
    await focal.leave();
  });

  it('are shown what several requests have in common, and set it aside with a reason', async () => {
    const investigator = await as('investigator', 'BZ');
    const { page } = investigator;
    await page.evaluate(async (grounds) => {
      const send = async (path: string, body: object | null, more: object): Promise<{ id: string; version: number }> => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `journey-second${path.length}`, ...more };
        return (await (await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as { id: string; version: number };
      };
      const { id, version } = await send('/trace-requests', { ...grounds, addressee: 'TT', recoveredOn: '2026-01-05' }, {});
      await send(`/trace-requests/${id}/submission`, {}, { 'If-Match': `"${version}"` });
    }, TRACE_GROUNDS);
    await investigator.open('/trace-leads');
    const lead = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Same firearm in several requests' }) });
    await lead.first().waitFor();
    expect(await lead.first().getByRole('link').count()).toBe(2);
    await judged(investigator);
    await lead.first().getByRole('button', { name: 'Set aside' }).click();
    await page.getByLabel('Reason').fill('The first was asked again by mistake');
    await investigator.command('Set aside', 'The lead was set aside.');
    await page.getByLabel('Only those that were set aside').check();
    await page.getByText('The first was asked again by mistake').waitFor();
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    await investigator.leave();
  });
});
