import { OFFICIAL_ROLES, type OfficialRole } from '@headstamp/codes';
import type { Browser } from 'playwright-core';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { answerTraceRequest, openCase, recordMarkedPistol, recordRecovery, submitTraceRequest } from '../../apps/standalone/src/story/steps';
import { type Deployment, startStandalone, superuserOf } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

/** So many are answered: the fewest that figures tell of. */
const ANSWERED = 5;

describeInBrowser('what officials find when they arrive', () => {
  let system: Deployment;
  let browser: Browser;
  let late: string;

  const as = (role: OfficialRole, jurisdiction: string, language: 'en' | 'ar' = 'en'): Promise<Visitor> =>
    Visitor.signIn(browser, system.url, system.logins(role, jurisdiction)[0], language);
  const client = (role: OfficialRole, jurisdiction: string): Promise<OfficialClient> => {
    const { login, password } = system.logins(role, jurisdiction)[0];
    return OfficialClient.signIn(system.url, login, password);
  };
  /** With what the own records propose. */
  const arrived = (focal: OfficialClient, id: string): Promise<unknown> =>
    eventually('the request at the asked state', async () => {
      const { items } = await focal.get<{ items: { id: string }[] }>('/trace-requests?part=addressee');
      if (!items.some((item) => item.id === id)) return false;
      const { recordsSearch } = await focal.get<{ recordsSearch: { candidates: unknown[] } | null }>(`/trace-requests/${id}`);
      return (recordsSearch?.candidates.length ?? 0) > 0;
    });

  beforeAll(async () => {
    system = await startStandalone();
    browser = await openBrowser();
    const [investigator, marking, focal] = [await client('investigator', 'BZ'), await client('marking-officer', 'GT'), await client('focal-point', 'GT')];
    const record = await recordMarkedPistol(marking);
    const { id: file } = await openCase(investigator, 'Pistols at the border', '2026-10-03');
    await recordRecovery(investigator, file);
    for (let number = 0; number < ANSWERED; number += 1) {
      const id = await submitTraceRequest(investigator, file);
      await arrived(focal, id);
      await answerTraceRequest(focal, id, record);
    }
    late = await submitTraceRequest(investigator, file);
    await arrived(focal, late);
    // Nobody can wait for a deadline: the clock of the row is put back behind the service's back.
    const admin = await superuserOf(system.folder);
    await admin.query('SET session_replication_role = replica');
    await admin.query(`UPDATE tracing.trace_request SET due_at = now() - interval '2 days' WHERE id = $1`, [late]);
    await admin.end();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('shows a focal point what is overdue and what waits, with the way to each, and what others changed', async () => {
    const focal = await as('focal-point', 'GT');
    const { page } = focal;
    await focal.settle();
    const panel = (name: RegExp | string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) });
    const way = panel('Overdue').locator(`a[href="/trace-requests/${late}"]`);
    await way.waitFor();
    expect(await panel(/^Trace requests to answer \(1\)$/).locator(`a[href="/trace-requests/${late}"]`).count()).toBe(1);
    expect(await panel('Changed by others').locator(`a[href="/trace-requests/${late}"]`).count()).toBe(1);
    await focal.follow(way);
    expect(new URL(page.url()).pathname).toBe(`/trace-requests/${late}`);
    await focal.leave();
    const investigator = await as('investigator', 'BZ');
    await investigator.settle();
    await investigator.page.getByRole('heading', { name: `Your trace requests (${ANSWERED + 1})` }).waitFor();
    await investigator.leave();
  });

  it.each(OFFICIAL_ROLES)('gives the %s a home without a fault, where every line leads somewhere, at 100, 200 and 400 %% and on paper', async (role) => {
    const official = await as(role, 'GT');
    const { page } = official;
    await official.settle();
    await page.getByRole('heading', { name: 'Overdue' }).waitFor();
    const deadEnds = await page.locator('.waiting > li:not(:has(a, button))').allInnerTexts();
    expect(deadEnds).toEqual([]);
    expect(await official.accessibilityFindings()).toEqual([]);
    for (const width of [1_280, 640, 320]) expect([width, await official.overflowAt(width)]).toEqual([width, 0]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.header, .navigation, .skip-link, button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Overdue' }).isVisible()).toBe(true);
    expect(official.complaints).toEqual([]);
    await official.leave();
  });

  it('puts the work of a role first in the menu, and lets the rest be folded by keyboard', async () => {
    const examiner = await as('examiner', 'BZ');
    const { page } = examiner;
    const works = page.locator('.navigation summary');
    expect((await works.allInnerTexts()).slice(0, 2)).toEqual(['Comparison', 'Exhibits and custody']);
    const acquisitions = page.getByRole('navigation').getByRole('link', { name: 'Acquisitions' });
    expect(await acquisitions.isVisible()).toBe(true);
    await works.first().focus();
    await page.keyboard.press('Enter');
    await acquisitions.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await acquisitions.waitFor();
    expect(await works.first().evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await examiner.leave();
  });

  it('counts tracing with a table for every drawing, what is missing from it, and a file to take out', async () => {
    const focal = await as('focal-point', 'GT');
    const { page } = focal;
    await focal.open('/trace-figures?side=addressee&from=2020-01-01&to=2035-12-31');
    await page.getByText('Traced firearms are no sample').waitFor();
    const routes = page.getByRole('group', { name: 'From the last lawful hand to the recovery' });
    await routes.getByRole('img', { name: /^1 way between two states/ }).waitFor();
    expect(await routes.getByRole('row', { name: 'From Guatemala to Belize 5' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Time to crime' }).getByRole('row').count()).toBe(7);
    expect(await page.getByText(/^Not in the table: 0 that lack it, 0 that use conditions forbid counting, \d+ cells/).count()).toBe(4);
    const file = await page.evaluate(async () => {
      const address = document.querySelector<HTMLAnchorElement>('a[href*="export.csv"]')?.href ?? '';
      return (await fetch(address)).text();
    });
    expect(file).toContain('addressee,routes,GT > BZ,5');
    expect(await focal.accessibilityFindings()).toEqual([]);
    expect(await focal.overflowAt(320)).toBe(0);
    // Both at one moment: the page may still be on its way from one width to another.
    const sources = (): Promise<number> =>
      page
        .locator('.drawing svg')
        .evaluate((drawing) => (drawing.querySelector('rect.place')?.getBoundingClientRect().x ?? 0) - drawing.getBoundingClientRect().x);
    const leftToRight = await sources();
    await focal.speak('ar');
    await focal.settle();
    // In a language from right to left the ways begin at the right.
    expect(await sources()).toBeGreaterThan(leftToRight + 300);
    expect(await focal.reversedIdentifiers()).toEqual([]);
    expect(await focal.accessibilityFindings()).toEqual([]);
    expect(focal.complaints).toEqual([]);
    await focal.leave();
  });

  it('finds long work again in one place, with its end and the way to cancel it', async () => {
    const officer = await as('marking-officer', 'GT');
    const { page } = officer;
    await page.evaluate(async () => {
      const body = new FormData();
      body.set('file', new Blob(['Serial,Make\nA-1,Ruger\n']), 'left-behind.csv');
      await fetch('/api/record-imports', { method: 'POST', body, headers: { 'Idempotency-Key': 'left-behind' } });
    });
    await officer.open('/');
    await page.getByRole('heading', { name: 'Imports that wait for you (1)' }).waitFor();
    await officer.open('/work');
    const job = page.getByRole('listitem').filter({ hasText: 'left-behind.csv' });
    await job.getByRole('button').click();
    await job.getByText('Cancelled').waitFor();
    expect(await job.getByRole('button').count()).toBe(0);
    expect(await officer.accessibilityFindings()).toEqual([]);
    await officer.leave();
  });
});
