import type { Browser } from 'playwright-core';
import { type Deployment, startStandalone } from '../support/deployment';
import { WebhookReceiver } from '../support/webhook-receiver';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(240_000);
const LONG = 60_000;

describeInBrowser('an office that keeps its receivers of webhooks', () => {
  let system: Deployment;
  let browser: Browser;
  let receiver: WebhookReceiver;
  let administrator: Visitor;

  beforeAll(async () => {
    receiver = await WebhookReceiver.start();
    system = await startStandalone({ environment: { HEADSTAMP_WEBHOOK_NETWORKS: '127.0.0.1/32', HEADSTAMP_WEBHOOK_HTTP: 'own-networks' } });
    browser = await openBrowser();
    administrator = await Visitor.signIn(browser, system.url, system.logins('administrator', 'BZ')[0]);
  }, 240_000);

  afterAll(async () => {
    await administrator.leave();
    await browser.close();
    await system.stop();
    await receiver.stop();
  }, 60_000);

  async function judged(): Promise<void> {
    expect({ findings: await administrator.accessibilityFindings(), wider: await administrator.overflowAt(320) }).toEqual({ findings: [], wider: 0 });
  }

  it('registers a receiver, tests it, exchanges its key, and sends a delivery once more under the same id', async () => {
    const { page } = administrator;
    await administrator.open('/webhooks');
    await judged();
    await page.getByRole('textbox', { name: 'Address' }).fill('https://10.0.0.1/hook');
    await page.getByRole('textbox', { name: 'Description' }).fill('The duty desk');
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByText(/internal or reserved address/).first().waitFor({ timeout: LONG });
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url());
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.waitForURL(/\/webhooks\/[0-9a-f-]{36}$/, { timeout: LONG });
    await administrator.settle();

    await administrator.button('Send a test').click();
    const deliveries = page.getByRole('table', { name: 'Deliveries' });
    const test = deliveries.getByRole('row').filter({ hasText: 'A test' });
    await test.filter({ hasText: 'Delivered' }).waitFor({ timeout: LONG });
    expect(receiver.received).toHaveLength(1);

    await administrator.button('Add a key').click();
    const keys = page.getByRole('table', { name: 'Keys that sign' });
    await keys.getByRole('button', { name: /^End/ }).first().waitFor({ timeout: LONG });
    expect(await keys.getByRole('row').count()).toBe(3);
    await keys.getByRole('button', { name: /^End\s*: 1$/ }).click();
    await keys.getByText('Signs every message').waitFor({ timeout: LONG });
    expect(await keys.getByRole('row').count()).toBe(2);

    await test.getByRole('button', { name: /^Send once more/ }).click();
    for (let turn = 0; receiver.received.length < 2 && turn < 240; turn++) await page.waitForTimeout(250);
    const [first, second] = receiver.received;
    expect(second?.id).toBe(first?.id);
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature']);
    await test.getByRole('button', { name: /^Show tries/ }).click();
    const log = page.getByRole('table', { name: 'What came of every try' });
    await log.waitFor({ timeout: LONG });
    await judged();

    await administrator.button('Send nothing more').click();
    await administrator.button('Send again').waitFor({ timeout: LONG });
    expect(administrator.complaints).toEqual([]);
  });
});
