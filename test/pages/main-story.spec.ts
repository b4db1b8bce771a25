import type { Browser } from 'playwright-core';
import type { OfficialRole } from '@headstamp/codes';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OBSERVED_SERIAL, RECORDED_SERIAL } from '../../apps/standalone/src/story/facts';
import { storyScans } from '../../apps/standalone/src/story/scans';
import { LANGUAGE_CODES } from '../../apps/web/src/language/languages';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, type Language, openBrowser, Visitor } from './support/visitor';
import { ADDRESSES, patternsOfRoutes } from './support/addresses';

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string; readonly reference: string }[];
}

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(180_000);

describeInBrowser('the story in the browser', () => {
  let system: Deployment;
  let browser: Browser;
  const visitors: Visitor[] = [];
  const { synthetic } = storyScans(process.env['HEADSTAMP_SCANS']);
  const everybodysComplaints = (): string[] => visitors.flatMap(({ complaints }) => complaints);

  async function as(role: OfficialRole, jurisdiction: string, which = 0, language: Language = 'en'): Promise<Visitor> {
    const credentials = system.logins(role, jurisdiction)[which];
    if (!credentials) throw new Error(`no such ${role} in ${jurisdiction}`);
    const visitor = await Visitor.signIn(browser, system.url, credentials, language);
    visitors.push(visitor);
    return visitor;
  }

  beforeAll(async () => {
    system = await startStandalone({ story: true });
    await eventually('the story up to the candidates', () => Promise.resolve(system.printed().includes('The story is told')), 180);
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('shows an investigator the answer with its conditions, its chain and the time to crime', async () => {
    const investigator = await as('investigator', 'BZ');
    const [request] = (await investigator.read<Listed>('/trace-requests')).items;
    await investigator.open(`/trace-requests/${request?.id}`);
    const { page } = investigator;
    await page.getByRole('heading', { name: 'Conditions of use' }).waitFor();
    await page.getByText('For investigation only').waitFor();
    expect(await page.getByRole('list', { name: 'Supply chain' }).getByRole('listitem').count()).toBe(4);
    await page.getByText('5,541 days').waitFor();
    await page.locator('bdi[dir=ltr]', { hasText: OBSERVED_SERIAL }).first().waitFor();
    await investigator.leave();
  });

  it('names what a request lacks, and sends it once it is complete', async () => {
    const investigator = await as('investigator', 'BZ');
    const { page } = investigator;
    const [file] = (await investigator.read<Listed>('/cases')).items;
    await investigator.open(`/cases/${file?.id}`);
    await investigator.command('Ask another state to trace it', 'A draft was begun.');
    await page.waitForURL(/trace-requests\/[0-9a-f-]{36}$/);
    await investigator.settle();
    await page.getByText('2 items are missing.').waitFor();

    await investigator.button('Submit the request').click();
    const refusal = page.getByRole('alert').filter({ hasText: 'Still missing' });
    await refusal.waitFor();
    expect(await refusal.getByRole('listitem').allTextContents()).toEqual(['Asked state', 'Intended use of the answer']);
    expect(await refusal.evaluate((element) => element.contains(document.activeElement))).toBe(true);

    await investigator.button('Address it to GT').click();
    await page.getByLabel('Intended use of the answer').fill('Criminal investigation');
    await page.getByText('Nothing is missing: it can be submitted.').waitFor();
    await investigator.command('Submit the request', 'The request was submitted.');
    await investigator.leave();
  });

  it('lets a focal point see what differs, and release an answer under conditions', async () => {
    const focal = await as('focal-point', 'GT');
    const { page } = focal;
    await focal.open('/alerts');
    const alert = page.getByRole('row', { name: /Trace request received.*Waiting/ }).first();
    await focal.follow(alert.getByRole('link'));
    await focal.command('Acknowledge the request', 'The request was acknowledged.');
    const proposal = page.getByRole('group', { name: `Proposed record ${RECORDED_SERIAL}` });
    await proposal.waitFor();
    expect(await proposal.locator('mark').first().textContent()).toBe('B');
    await proposal.getByText('Serial number differs').waitFor();
    await proposal.getByRole('button', { name: 'Answer with this record' }).click();
    await page.getByLabel('4. First purchaser').check();
    await focal.command('Release the answer', 'The answer was released.');
    expect(await page.getByRole('list', { name: 'Supply chain' }).first().getByRole('listitem').count()).toBe(3);
    await page.getByText('Partial', { exact: true }).waitFor();
    await focal.leave();
  });

  it('ranks the mate first as a candidate, never as a match, and lets an examiner declare a lead', async () => {
    const examiner = await as('examiner', 'BZ');
    const { page } = examiner;
    await examiner.open('/acquisitions');
    await examiner.follow(page.getByRole('rowheader').getByRole('link').first());
    const ranked = page.getByRole('table', { name: 'Ranked candidates' });
    const first = ranked.getByRole('row').nth(1);
    expect(await first.innerText()).toMatch(/^1\s+GT-/);
    expect(await page.locator('#main').innerText()).not.toMatch(/\b(?:match|hit)\b/i);
    await examiner.follow(first.getByRole('link'));
    const drawn = await page
      .locator('.surface img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(drawn).toHaveLength(2);
    expect(Math.min(...drawn)).toBeGreaterThan(60);
    // Wherever a surface was generated and not measured, it says so.
    expect(await page.locator('figcaption').getByText('Synthetic: generated, not measured').count()).toBe(synthetic ? 2 : 0);
    await page.getByLabel('What you saw on both surfaces').fill('Agreement of individual marks on the breech face');
    await examiner.command('Declare a lead', 'The lead was declared');
    await page.waitForURL(/\/links\//);
    await examiner.leave();
  });

  it.each(['BZ', 'GT'])('alerts the focal point of %s to the lead, who acknowledges', async (jurisdiction) => {
    const focal = await as('focal-point', jurisdiction);
    await focal.open('/alerts');
    const alert = focal.page.getByRole('row', { name: /Ballistic lead/ });
    // The inbox is read again by itself.
    await alert.waitFor({ timeout: 40_000 });
    await alert.getByRole('button', { name: /Acknowledge/ }).click();
    await focal.page.getByText('The alert was acknowledged.').waitFor();
    expect(await alert.innerText()).toContain('Acknowledged');
    await focal.leave();
  });

  it('sends a cast across the border under seal', async () => {
    const asker = await as('examiner', 'GT');
    await asker.open('/links');
    await asker.follow(asker.page.getByRole('rowheader').getByRole('link').first());
    await asker.command('Ask for a cast', 'A cast was asked for.');

    const examiner = await as('examiner', 'BZ');
    const [link] = (await examiner.read<Listed>('/links')).items;
    await eventually(
      'the request for a cast',
      async () => (await examiner.read<{ state: string }>(`/links/${link?.id}`)).state === 'casts_requested',
    );
    await examiner.open(`/links/${link?.id}`);
    await examiner.follow(examiner.page.getByRole('link', { name: 'Pack a consignment' }));
    await examiner.page.getByRole('group', { name: 'Casts to send' }).getByRole('checkbox').first().check();
    await examiner.page.getByLabel('Seal number').fill('BZ-SEAL-9001');
    await examiner.command('Pack a consignment', 'The consignment is packed under seal.');
    await examiner.page.waitForURL(/consignments\/[0-9a-f-]{36}/);
    await examiner.page.getByLabel('Courier').fill('Diplomatic courier');
    await examiner.command('Give it to the courier', 'It was given to the courier');

    await asker.open('/consignments');
    await eventually('the announcement', async () => (await asker.read<Listed>('/consignments')).items.length === 1);
    await asker.open('/consignments');
    await asker.follow(asker.page.getByRole('rowheader').getByRole('link').first());
    await asker.page.getByLabel('Number on the seal as found').fill('BZ-SEAL-9001');
    await asker.page.getByLabel('Condition').fill('Parcel and cast undamaged');
    await asker.command('Accept the consignment', 'The consignment was accepted; custody is yours.');
    await examiner.leave();
    await asker.leave();
  });

  it('keeps the original unbroken at home, and gives the history with its proofs to whoever wants to verify it', async () => {
    const examiner = await as('examiner', 'BZ');
    const original = (await examiner.read<{ items: { id: string; kind: string }[] }>('/exhibits')).items.find(
      ({ kind }) => kind === 'TEST_FIRE_CASE',
    );
    await examiner.open(`/exhibits/${original?.id}`);
    await examiner.page.getByText('Unbroken: one custodian at every moment').waitFor();
    const waiting = examiner.page.waitForEvent('download');
    await examiner.page.getByRole('link', { name: 'Export the history with its proofs' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`custody-exhibit-${original?.id}.json`);
    await examiner.leave();
  });

  it('hides the first conclusion from the second examiner, and makes a hit of two', async () => {
    const linkId = (visitor: Visitor): Promise<string> => visitor.read<Listed>('/links').then(({ items }) => items[0]?.id ?? '');
    const first = await as('examiner', 'GT', 0);
    const id = await linkId(first);
    await eventually(
      'the cast in ballistics',
      async () => (await first.read<{ state: string }>(`/links/${id}`)).state === 'casts_received',
    );
    await first.open(`/links/${id}`);
    await first.page.getByLabel('Instrument').fill('Comparison microscope 3');
    await first.page.getByLabel('Conclusion').selectOption('IDENTIFICATION');
    await first.command('Record the comparison', 'The comparison was recorded');
    await first.page.getByText('You compared these items: another examiner verifies.').waitFor();

    const second = await as('examiner', 'GT', 1);
    await second.open(`/links/${id}`);
    await second.page.getByText('hidden until another examiner has concluded').waitFor();
    await second.page.getByLabel('Conclusion').selectOption('IDENTIFICATION');
    await second.command('Record the verification', 'The verification was recorded.');
    await second.page.locator('.page-head').getByText('Confirmed hit').waitFor();
    await first.leave();
    await second.leave();

    const investigator = await as('investigator', 'BZ');
    const [file] = (await investigator.read<Listed>('/cases')).items;
    await eventually(
      'the hit in the case',
      async () => (await investigator.read<{ links: unknown[] }>(`/cases/${file?.id}`)).links.length === 1,
    );
    await investigator.open(`/cases/${file?.id}`);
    await investigator.page
      .locator('#main')
      .getByText(/^Confirmed hit ·/)
      .waitFor();
    await investigator.leave();
  });

  it('draws which cases the hit and the trace tie together, and says it in a table as well', async () => {
    const investigator = await as('investigator', 'BZ');
    const { page } = investigator;
    await investigator.open('/network');
    const ties = page.getByRole('table', { name: 'Ties between cases' });
    expect(await ties.innerText()).toMatch(/Confirmed hit[\s\S]*BZ-[\s\S]*GT-/);
    expect(await ties.innerText()).toContain('Weapon traced there');
    const drawn = page.getByRole('img', { name: /cases and records, \d+ ties/ });
    expect(await drawn.locator('path.tie-hit').count()).toBe(1);
    const map = page.getByRole('img', { name: /1 pair of jurisdictions/ });
    await map.waitFor();
    expect(await map.textContent()).toMatch(/Belize[\s\S]*Guatemala|Guatemala[\s\S]*Belize/);
    expect(await page.getByRole('table', { name: 'Pairs of jurisdictions' }).innerText()).toMatch(/Belize\s+Guatemala\s+1\s+[1-9]/);
    await investigator.leave();
  });

  it('shows a third state nothing of it', async () => {
    const examiner = await as('examiner', 'TT');
    await examiner.open('/links');
    await examiner.page.getByText('There are no such links.').waitFor();
    const focal = await as('focal-point', 'TT');
    await focal.open('/alerts');
    await focal.page.getByText('There are no such alerts.').waitFor();
    await examiner.leave();
    await focal.leave();
  });

  describe('every page, in six languages, on a telephone and on a desk', () => {
    it.each(ADDRESSES)('for the $role of $jurisdiction: $title', async ({ role, jurisdiction, addresses }) => {
      const visitor = await as(role, jurisdiction);
      for (const address of await addresses(visitor)) {
        await visitor.open(address);
        for (const language of LANGUAGE_CODES) {
          await visitor.speak(language);
          const checked = language === 'en' || language === 'ar';
          expect({
            address,
            language,
            direction: await visitor.page.evaluate(() => getComputedStyle(document.body).direction),
            // Latin letters show a contrast that Arabic ones hide from the checker.
            found: checked ? await visitor.accessibilityFindings() : [],
            reversed: language === 'ar' ? await visitor.reversedIdentifiers() : [],
            widerThanADesk: await visitor.overflowAt(1_280),
            widerThanATelephone: await visitor.overflowAt(320),
          }).toEqual({
            address,
            language,
            direction: language === 'ar' ? 'rtl' : 'ltr',
            found: [],
            reversed: [],
            widerThanADesk: 0,
            widerThanATelephone: 0,
          });
        }
      }
      await visitor.leave();
    });
  });

  it('never turns an identifier round in Arabic', async () => {
    const officer = await as('marking-officer', 'GT', 0, 'ar');
    const firearm = await officer.page.evaluate(async () => {
      const identity = { serial: '-318/48627.', serialState: 'COMPLETE', make: 'Smith & Wesson', model: '36', type: 'P' };
      const body = { ...identity, calibre: '.38 Special', countryOfManufacture: 'US' };
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'reads-from-the-left' };
      return (await (await fetch('/api/firearms', { method: 'POST', headers, body: JSON.stringify(body) })).json()) as { id: string };
    });
    await officer.open(`/firearms/${firearm.id}`);
    for (const written of ['.38 Special', '-318/48627.']) {
      const signs = officer.page.locator('#main bdi[dir=ltr]', { hasText: written }).first();
      const places = await signs.evaluate((element) =>
        [...element.textContent].map((_, index) => {
          const range = document.createRange();
          range.setStart(element.firstChild ?? element, index);
          range.setEnd(element.firstChild ?? element, index + 1);
          return range.getBoundingClientRect().left;
        }),
      );
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
    expect(await officer.reversedIdentifiers()).toEqual([]);
    // What stands in a sentence by itself is turned round: the look above would have seen it.
    await officer.page.locator('h1').evaluate((heading) => heading.after('عيار .38 Special'));
    expect(await officer.reversedIdentifiers()).toEqual(['.38 Special']);
    await officer.leave();
  });

  it('shows where the focus is, at a window of a desk and at one zoomed in twice', async () => {
    const focal = await as('focal-point', 'GT');
    const [request] = (await focal.read<Listed>('/trace-requests')).items;
    for (const size of [
      { width: 1_280, height: 900 },
      { width: 640, height: 450 },
    ]) {
      await focal.page.setViewportSize(size);
      for (const address of ['/alerts', `/trace-requests/${request?.id}`, '/firearms?serial=318-48627&match=noisy']) {
        await focal.open(address);
        expect({ address, ...size, hidden: await focal.hiddenFocus(25) }).toEqual({ address, ...size, hidden: [] });
      }
    }
    await focal.leave();
  });

  it('prints a page without the ways about it, and nothing wider than the paper', async () => {
    const focal = await as('focal-point', 'GT', 0, 'ar');
    const [request] = (await focal.read<Listed>('/trace-requests')).items;
    await focal.open(`/trace-requests/${request?.id}`);
    await focal.page.emulateMedia({ media: 'print' });
    // A4 with its margins, at 96 dots to the inch.
    expect(await focal.overflowAt(718)).toBe(0);
    expect(await focal.page.locator('.header, .navigation, .skip-link, button').filter({ visible: true }).count()).toBe(0);
    const margins = await focal.page.locator('#main').evaluate((main) => getComputedStyle(main).padding);
    expect(margins).toBe('0px');
    expect(await focal.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await focal.leave();
  });

  it('looks at every route there is', () => {
    expect(patternsOfRoutes().filter((pattern) => !ADDRESSES.some(({ patterns }) => patterns.includes(pattern)))).toEqual([]);
  });

  it('never lets a page throw, lack a word, or be stopped by the content-security policy', () => {
    expect(everybodysComplaints()).toEqual([]);
  });
});
