import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page, Request } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { LanguageCode } from '../../../apps/web/src/language/languages';
import type { Credentials } from '../../support/deployment';
import { onThePath } from '../../support/redis';

export type Language = LanguageCode;

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** `describe` where there is a browser; elsewhere it is told that the specs did not run. */
export const describeInBrowser: jest.Describe = (() => {
  if (onThePath(CHROMIUM, '--version')) return describe;
  console.warn(`the pages in a browser: not run, no ${CHROMIUM} (CHROMIUM may name another)`);
  return describe.skip;
})();

/** Debian's Chromium, without the services of its own that a closed network would refuse. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const QUIET_MS = 250;

interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Somebody with a browser of their own. What their pages complain about is kept. */
export class Visitor {
  /** Faults of the pages: scripts that threw, texts without words, what the content-security policy stopped. */
  readonly complaints: string[] = [];
  /** What the page has asked for and not yet been answered. */
  private readonly asked = new Set<Request>();

  private constructor(
    private readonly url: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.asked.add(request);
    });
    const answered = (request: Request): unknown => this.asked.delete(request);
    page.on('requestfinished', answered);
    page.on('requestfailed', answered);
    page.on('pageerror', (error) => this.complaints.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is an answer; what the server broke over is not.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async arrive(browser: Browser, url: string, language: Language = 'en'): Promise<Visitor> {
    const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    return new Visitor(url, context, await context.newPage());
  }

  static async signIn(browser: Browser, url: string, credentials: Credentials, language: Language = 'en'): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, url, language);
    await visitor.page.goto(`${url}/sign-in`);
    await visitor.page.locator('input[name=login]').fill(credentials.login);
    await visitor.page.locator('input[name=password]').fill(credentials.password);
    await visitor.page.locator('button[type=submit]').click();
    await visitor.page.locator('#main h1').waitFor();
    return visitor;
  }

  /** Opens an address and waits until nothing is awaited any more. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.awaited') === null);
    await this.quiet();
    await this.page.waitForFunction(() => document.querySelector('.awaited') === null);
    await this.page.waitForFunction(() => [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'));
  }

  /** Until nothing has been on its way for a moment: a page that changes without being loaded anew has no other sign of having arrived. */
  private async quiet(): Promise<void> {
    const until = Date.now() + 30_000;
    for (let since = Date.now(); Date.now() - since < QUIET_MS && Date.now() < until;) {
      await wait(25);
      if (this.asked.size > 0) since = Date.now();
    }
  }

  /** Goes where a link leads. */
  async follow(link: Locator): Promise<void> {
    const before = this.page.url();
    await link.click();
    await this.page.waitForURL((url) => url.href !== before);
    await this.settle();
  }

  /** What the API answers to this visitor. */
  read<T>(path: string): Promise<T> {
    return this.page.evaluate(async (address) => (await (await fetch(address)).json()) as never, `/api${path}`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Clicks what sends a command, and waits for the words that say it was done. */
  async command(name: string | RegExp, done: string): Promise<void> {
    await this.button(name).click();
    await this.page.getByText(done).first().waitFor();
  }

  /** Says the page that stands in another language, as its reader would: from the choice of languages. */
  async speak(language: Language): Promise<void> {
    await this.page.locator('select:has(option[value=ar]):has(option[value=zh])').selectOption(language);
    await this.page.waitForFunction((spoken) => document.documentElement.lang === spoken, language);
    await this.page.waitForFunction(() => document.querySelector('.awaited') === null);
  }

  /** Signs of identifiers (serials, calibres, hashes, dates in figures) that do not run from left to right, wherever they stand. */
  reversedIdentifiers(): Promise<string[]> {
    return this.page.evaluate(() => {
      const reversed: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // From a letter or digit, with the sign that may belong to it, to the last letter or digit of the run.
        for (const run of (node.nodeValue ?? '').matchAll(/[.+#≈<>-]?[A-Za-z0-9](?:[!-~ ·]*[A-Za-z0-9])?/g)) {
          const places = [...run[0]].map((_, index) => {
            const range = document.createRange();
            range.setStart(node, run.index + index);
            range.setEnd(node, run.index + index + 1);
            return range.getBoundingClientRect();
          });
          const backwards = places.some((place, index) => {
            const before = places[index - 1];
            return before && before.width > 0 && place.width > 0 && Math.abs(before.top - place.top) < 2 && place.left < before.left;
          });
          if (backwards) reversed.push(run[0]);
        }
      }
      return reversed;
    });
  }

  /** What the accessibility checker finds: WCAG 2.2 A and AA, and its own good practice. */
  async accessibilityFindings(): Promise<string[]> {
    await this.page.evaluate(AXE);
    const findings = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (what: Document, how: object) => Promise<{ violations: AxeFinding[] }> } };
      return (await axe.run(document, { resultTypes: ['violations'] })).violations;
    });
    return findings.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }

  /**
   * Goes through the page by the tabulator, and gives what takes the focus without showing it, or while something fixed lies over
   * its middle.
   */
  async hiddenFocus(steps: number): Promise<string[]> {
    const hidden: string[] = [];
    for (let step = 0; step < steps; step++) {
      await this.page.keyboard.press('Tab');
      const fault = await this.page.evaluate(async () => {
        // What slides in when it is focused has its place in the next frame.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { left, top, width, height } = element.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + Math.min(height, window.innerHeight) / 2);
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        const uncovered = over !== null && (element.contains(over) || over.contains(element) || over.closest('label')?.contains(element));
        return shown && uncovered ? null : `${element.outerHTML.slice(0, 120)} (${shown ? 'covered' : 'no outline'})`;
      });
      if (fault !== null) hidden.push(fault);
    }
    return hidden;
  }

  /** By how many pixels the page is wider than a window of so many, once it has come to rest. */
  async overflowAt(width: number): Promise<number> {
    const before = this.page.viewportSize() ?? { width: 1_280, height: 900 };
    if (before.width !== width) await this.page.setViewportSize({ width, height: 800 });
    const over = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    await this.page
      .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 2_000 })
      .catch(() => undefined);
    const wider = await this.page.evaluate(over);
    if (before.width !== width) await this.page.setViewportSize(before);
    return wider;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
