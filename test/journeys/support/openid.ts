import { jest } from '@jest/globals';
import { generateKeyPair, exportJWK } from 'jose';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CookieBrowser, Page } from './cookie-browser.js';

export const CLIENT = { id: 'relais', secret: 'the secret of the client relais' };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An OpenID provider in this process, where whoever says a name is let in under it. */
export class OpenId {
  private handler: Handler = (_, response) => response.writeHead(503).end();

  private constructor(
    private readonly server: Server,
    private readonly addresses: readonly string[],
    /** Person codes by login, as the claim `person_code` tells them. */
    private readonly codes: Readonly<Record<string, string>>,
  ) {}

  /** @param addresses under which Relais is reached: to them alone it sends browsers back */
  static async start(addresses: readonly string[], codes: Readonly<Record<string, string>>): Promise<OpenId> {
    // It tells whoever would run it for real what to set, and which Node it would rather have.
    for (const say of ['info', 'warn'] as const) jest.spyOn(console, say).mockImplementation(() => undefined);
    const server = createServer();
    const openId = new OpenId(server, addresses, codes);
    server.on('request', (request, response) => openId.handler(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await openId.serve();
    return openId;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Serves, with a key that it did not have before. */
  async serve(): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const { default: Provider } = await import('oidc-provider');
    const provider = new Provider(this.issuer, {
      jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: this.addresses.map((address) => `${address}/auth/callback`),
          post_logout_redirect_uris: this.addresses.map((address) => `${address}/auth/signed-out`),
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { openid: ['sub', 'person_code'] },
      cookies: { keys: ['a key of the provider'] },
      pkce: { required: () => true },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, person_code: this.codes[id] }),
      }),
    });
    this.handler = provider.callback();
  }

  /** Is there, and answers nothing of use. */
  goAway(): void {
    this.handler = (_, response) => response.writeHead(503).end();
  }

  /** Lets someone in who was sent here, and sends them back. */
  async letIn(browser: CookieBrowser, page: Page, login: string): Promise<Page> {
    let at = await browser.follow(page);
    for (let prompts = 0; prompts < 3; prompts++) {
      const action = /action="([^"]+)"/.exec(at.text)?.[1];
      const prompt = /name="prompt" value="([^"]+)"/.exec(at.text)?.[1];
      if (!at.headers.get('content-type')?.includes('html') || !action?.includes('/interaction/') || !prompt) break;
      at = await browser.follow(await browser.post(action, { prompt, login, password: 'any' }));
    }
    return at;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
