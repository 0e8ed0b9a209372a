import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { Visit, type Preferences } from '../../browser/visit.js';
import { until } from '../../journeys/support/until.js';

/** The rules of WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Two frames on, so that what was asked for has been drawn. */
const IS_SETTLED = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  resolve(document.querySelector('h1') !== null && document.querySelector('.loading, [aria-busy=true]') === null))))`;

const FOCUSED = `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? ''`;

/** More steps than any page has. */
const MOST_TABS = 120;

/** Texts of the page that stand alone in an element, but for what is code or in another language. */
const LABELS = `[...document.querySelectorAll('body *')]
  .filter((element) => !element.closest('code, pre, [lang]:not(html), script, style'))
  .filter((element) => [...element.childNodes].every((node) => node.nodeType !== 1 || node.matches('svg')))
  .map((element) => element.textContent.trim())
  .filter(Boolean)`;

/** A person of the demo at the console. */
export class Reader {
  /** What the browser’s console said was wrong. */
  readonly errors: string[] = [];
  /** Machines, other than ours, that a page asked something. */
  readonly foreign: string[] = [];

  private constructor(
    readonly visit: Visit,
    private readonly address: string,
  ) {
    const { host } = new URL(address);
    this.page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(?:http|ws)s?:$/.test(url.protocol) && url.host !== host) this.foreign.push(url.host);
    });
  }

  static async begin(browser: Browser, address: string, person: string, preferences?: Preferences): Promise<Reader> {
    const reader = new Reader(await Visit.begin(browser, preferences), address);
    await reader.page.goto(`${address}/auth/sign-in?to=/console/`);
    await reader.page.locator(`button[value=${person}], form:has(input[value=${person}]) button`).first().click();
    await reader.settled();
    return reader;
  }

  get page(): Page {
    return this.visit.page;
  }

  /** Opens a page of the console, and waits until all of its panels have their answer. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}/console${path}`);
    await this.settled();
  }

  /** Goes to a page from within the console, as its links do. */
  async go(path: string): Promise<void> {
    await this.page.evaluate(`history.pushState(null, '', ${JSON.stringify(`/console${path}`)})`);
    await this.settled();
  }

  /** Presses the tabulator until what has these words on it has the focus. */
  async tabTo(words: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.page.evaluate<string>(FOCUSED)) === words) return;
    }
    throw new Error(`No tabulator leads to ${words}.`);
  }

  /** Everything that the browser found wrong. */
  complaints(): readonly string[] {
    return [...this.visit.complaints, ...this.errors, ...this.foreign];
  }

  async settled(): Promise<void> {
    await until(() => this.page.evaluate<boolean>(IS_SETTLED).catch(() => false), Boolean);
  }

  text(): Promise<string> {
    return this.visit.text();
  }

  labels(): Promise<readonly string[]> {
    return this.page.evaluate<string[]>(LABELS);
  }

  /** What stands in the way of people with disabilities. */
  async barriers(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(RULES).setLegacyMode().analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html}`));
  }

  /** How far the page can be moved sideways on a small telephone, in pixels. */
  async overflowOnTelephone(): Promise<number> {
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width: 320, height: 640 });
    const overflow = await this.page.evaluate<number>(
      'document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth',
    );
    if (before) await this.page.setViewportSize(before);
    return overflow;
  }

  async leave(): Promise<void> {
    await this.visit.end();
  }
}
