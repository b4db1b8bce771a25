import type { Browser } from 'playwright-core';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { openCase, recordRecovery, submitTraceRequest } from '../../apps/standalone/src/story/steps';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

describeInBrowser('an open inbox', () => {
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

  it('shows a new alert at once, without being asked, and to its own jurisdiction only', async () => {
    const [gt, tt] = await Promise.all(
      ['GT', 'TT'].map(async (code) => {
        const visitor = await Visitor.signIn(browser, system.url, system.logins('focal-point', code)[0]);
        await visitor.open('/alerts');
        return visitor;
      }),
    );
    if (!gt || !tt) throw new Error('nobody came');
    await gt.page.getByText('There are no such alerts.').waitFor();

    const { login, password } = system.logins('investigator', 'BZ')[0];
    const investigator = await OfficialClient.signIn(system.url, login, password);
    const { id } = await openCase(investigator, 'Pistol at the border', '2026-10-03');
    await recordRecovery(investigator, id);
    await submitTraceRequest(investigator, id);

    // Well before the page would look by itself.
    await gt.page.locator('#main').getByText('Trace request').first().waitFor({ timeout: 45_000 });
    await tt.page.getByText('There are no such alerts.').waitFor();
    expect([...gt.complaints, ...tt.complaints]).toEqual([]);
    await gt.leave();
    await tt.leave();
  });

  it('is closed to somebody who has signed out', async () => {
    const visitor = await Visitor.signIn(browser, system.url, system.logins('focal-point', 'GT')[0]);
    const answerTo = (): Promise<number> =>
      visitor.page.evaluate(async () => {
        const asked = new AbortController();
        const { status } = await fetch('/api/alerts/changes', { signal: asked.signal });
        asked.abort();
        return status;
      });
    expect(await answerTo()).toBe(200);
    await visitor.page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    expect(await answerTo()).toBe(401);
    await visitor.leave();
  });
});
