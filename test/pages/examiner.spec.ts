import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { syntheticFiringX3p, syntheticLandX3p } from '@headstamp/toolmarks';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { type Deployment, startStandalone } from '../support/deployment';
import { describeInBrowser, openBrowser, Visitor } from './support/visitor';

interface Acquired {
  readonly id: string;
  readonly correlation: { readonly state: string } | null;
}
interface Candidates {
  readonly items: readonly { readonly id: string; readonly other: { readonly reference: string } }[];
}

// A browser, a whole system, and a machine that others use as well.
jest.setTimeout(240_000);

describeInBrowser('an examiner at the page of an acquisition', () => {
  let system: Deployment;
  let browser: Browser;
  let visitor: Visitor;
  let api: OfficialClient;
  const calibre = `TEST ${randomUUID().slice(0, 6)}`;

  const acquire = (file: Uint8Array, more: Readonly<Record<string, string>>): Promise<Acquired> => {
    const form = new FormData();
    const item = { caseId: randomUUID(), caseReference: 'EXAMINER', exhibitId: randomUUID(), reference: `ACQ-${randomUUID().slice(0, 8)}`, calibre };
    for (const [name, value] of Object.entries({ ...item, ...more })) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(file)]), 'scan.x3p');
    return api.post<Acquired>('/acquisitions', form);
  };
  const face = (firing: number): Promise<Acquired> =>
    acquire(syntheticFiringX3p({ slide: 9_700, firing, pitchUm: 12.5 }), { itemKind: 'FIRED_CARTRIDGE_CASE', region: 'BREECH_FACE' });

  beforeAll(async () => {
    system = await startStandalone();
    const [credentials] = system.logins('examiner', 'BZ');
    api = await OfficialClient.signIn(system.url, credentials.login, credentials.password);
    browser = await openBrowser();
    visitor = await Visitor.signIn(browser, system.url, credentials);
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  it('makes a bullet of its scanned lands, which is compared then', async () => {
    const bullet = { caseId: randomUUID(), exhibitId: randomUUID(), itemKind: 'FIRED_BULLET', region: 'LAND_ENGRAVED', lands: '6' };
    const lands: Acquired[] = [];
    for (const land of [1, 2, 4]) lands.push(await acquire(syntheticLandX3p({ barrel: 1, bullet: 1, land }), { ...bullet, land: String(land) }));
    await visitor.open(`/acquisitions/${lands[0]?.id}`);
    const { page } = visitor;
    await page.getByText('A land is compared as part of its bullet').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Land \d$/ }).count()).toBe(3);
    await page.getByLabel('Reference').fill('BULLET-1');
    await visitor.command('Make the bullet', 'The bullet is queued for comparison');
    await page.getByText('A bullet, land by land').waitFor();
    expect(await visitor.overflowAt(320)).toBeLessThanOrEqual(0);
    expect(await visitor.accessibilityFindings()).toEqual([]);
  });

  it('shares, narrows and ends what partners may compare against, and sees who ever had it', async () => {
    const { id } = await face(1);
    await visitor.open(`/acquisitions/${id}`);
    const { page } = visitor;
    await page.getByLabel('Who may compare against it').selectOption({ label: 'Named partners' });
    await page.getByRole('checkbox', { name: 'Guatemala' }).check();
    await page.getByRole('textbox', { name: /^Why/ }).fill('Agreed with the partner');
    await visitor.command('Change the terms', 'The terms were changed');
    await page.getByText('may compare', { exact: false }).first().waitFor();
    await page.getByLabel('Who may compare against it').selectOption({ label: 'The own jurisdiction' });
    await page.getByRole('textbox', { name: /^Why/ }).fill('The case is closed');
    await visitor.button('Change the terms').click();
    await page.getByText('ended').first().waitFor();
    expect(await api.get(`/acquisitions/${id}/sharing`)).toMatchObject({ version: 3, recipients: [{ jurisdiction: 'GT' }] });
  });

  it('compares again within a scope, leaves a candidate open with a code, and cannot take the second look itself', async () => {
    const { id } = await face(2);
    const found = await eventually('a candidate', async () => {
      const { items } = await api.get<Candidates>(`/acquisitions/${id}/candidates`);
      return items[0] ?? null;
    });
    await visitor.open(`/acquisitions/${id}`);
    const { page } = visitor;
    await page.getByLabel('Compare with the acquisitions of').selectOption({ label: 'The own jurisdiction' });
    await visitor.button('Compare again').click();
    // With nobody else's to compare, the own ones are what was compared before.
    await page.getByRole('alert').first().waitFor();

    await visitor.open(`/candidates/${found.id}`);
    await page.getByLabel('What comes of it').selectOption({ label: 'Leave open: nobody can tell' });
    await page.getByRole('checkbox', { name: 'Poor surface' }).check();
    await page.getByLabel('What you saw on both surfaces').fill('Half of the face is missing');
    await visitor.command('Leave open: nobody can tell', 'The look was recorded');
    await page.getByRole('listitem').filter({ hasText: 'Half of the face is missing' }).waitFor();
    await page.getByRole('checkbox', { name: 'Quality check' }).check();
    await page.getByLabel('What you saw on both surfaces').fill('Once more');
    await visitor.button('Open a second look').click();
    await page.getByRole('alert').filter({ hasText: /another/i }).waitFor();
    expect(await visitor.accessibilityFindings()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
