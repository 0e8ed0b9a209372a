import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Loopback has two names: to a browser, they are different sites. */
const HERE = ['localhost', '127.0.0.1'];

/** How a person has set up their browser. */
export interface Preferences {
  readonly locale?: 'fr-FR' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
}

/** A person at a browser that has nothing of anyone else's, and reaches this machine alone. */
export class Visit {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    /** What the browser found wrong with a page of ours: what the content policy forbids, and scripts that fail. */
    readonly complaints: readonly string[],
  ) {}

  static async begin(browser: Browser, { locale = 'en-GB', colorScheme = 'light' }: Preferences = {}): Promise<Visit> {
    const context = await browser.newContext({ locale, colorScheme });
    await context.route(
      ({ hostname }) => !HERE.includes(hostname),
      (route) => route.abort(),
    );
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (/content security policy|trusted type/i.test(message.text())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    return new Visit(context, await context.newPage(), complaints);
  }

  /** What the page says. */
  async text(): Promise<string> {
    return (await this.page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** Clicks on what has these words on it, and waits for the page to which that leads. */
  async click(words: string): Promise<void> {
    await this.page
      .getByRole('button', { name: words, exact: true })
      .or(this.page.getByRole('link', { name: words, exact: true }))
      .click();
  }

  /** A device that holds passkeys, with its owner's finger on it. */
  async bringDevice(): Promise<void> {
    const devtools = await this.context.newCDPSession(this.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  end(): Promise<void> {
    return this.context.close();
  }
}
