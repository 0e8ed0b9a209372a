/** A browser without script, as far as signing in needs one: it keeps cookies, and says from which page it comes. */
export class CookieBrowser {
  /** Cookies by name, with the path that they are for. */
  private readonly jar = new Map<string, { readonly value: string; readonly path: string }>();

  constructor(
    /** The page on which it is. */
    public at: string,
    private readonly headers: Readonly<Record<string, string>> = { 'accept-language': 'en' },
  ) {}

  /** A page of the same server, or wherever a link leads. */
  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send(new URL(address, this.at), { headers });
  }

  /** Sends a form of the page. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    return this.send(new URL(path, this.at), {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** Asks as a script of the page would. */
  async json(
    path: string,
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly said: Readonly<Record<string, unknown>> }> {
    const { status, text } = await this.send(new URL(path, this.at), {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    });
    return { status, said: JSON.parse(text) as Readonly<Record<string, unknown>> };
  }

  /** Goes where an answer leads, by redirect or by itself, until a page stays. */
  async follow(page: Page): Promise<Page> {
    let answer = page;
    for (let hops = 0; hops < 10 && answer.next !== undefined; hops++) answer = await this.get(answer.next);
    return answer;
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name)?.value;
  }

  /** The header for an address. */
  cookiesFor({ pathname }: URL): string {
    const sent = [...this.jar].filter(([, { path }]) => `${pathname}/`.startsWith(path === '/' ? '/' : `${path}/`));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  put(name: string, value: string, path = '/'): void {
    this.jar.set(name, { value, path });
  }

  private async send(
    address: URL,
    request: RequestInit & { headers: Readonly<Record<string, string>> },
  ): Promise<Page> {
    const response = await fetch(address, {
      redirect: 'manual',
      ...request,
      headers: { ...this.headers, ...request.headers, cookie: this.cookiesFor(address) },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const location = response.headers.get('location') ?? /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)?.[1];
    const next = location && new URL(location.replaceAll('&amp;', '&'), address).href;
    this.at = address.href;
    return { status: response.status, text, next, headers: response.headers };
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((each) => each.toLowerCase().startsWith('path='))?.slice('path='.length) ?? '/';
    if (attributes.some((each) => /^max-age=0$/i.test(each))) this.jar.delete(name);
    else this.put(name, pair.slice(pair.indexOf('=') + 1), path);
  }
}

export interface Page {
  readonly status: number;
  readonly text: string;
  /** Where it leads by itself. */
  readonly next: string | undefined;
  readonly headers: Headers;
}
