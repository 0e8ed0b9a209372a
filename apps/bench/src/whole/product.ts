import { decodeJwt, importJWK, SignJWT, type JWK } from 'jose';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLOCK_FILE, type MovedClock } from './moved-clock.js';
import { ProbedProcess, type Looked } from './probed-process.js';

const MAIN = resolve('dist/apps/standalone/src/main.js');
const MOVED_CLOCK = new URL('./moved-clock.preload.js', import.meta.url);
/** The last thing that it says is the token of the firm's administrator. */
const GREETING = /GraphQL +(?<url>\S+)[^]*\n(?<token>ey\S+)\n/;
const LOOK_EVERY_MS = 20;

/** The product as `npm start` runs it, without the demo: everything in one process of its own, over HTTP. */
export class Product {
  private readonly tokens = new Map<string, Promise<string>>();

  private constructor(
    private readonly process: ProbedProcess,
    private readonly folder: string,
    /** How long it took until it answered, in milliseconds. */
    readonly startMs: number,
  ) {}

  /** Starts it on a folder of data, on the bench's clock. */
  static async start(folder: string, clock: MovedClock): Promise<Product> {
    const begun = performance.now();
    const process = await ProbedProcess.start({
      file: MAIN,
      env: { DATA_DIR: folder, DEMO: 'off', PORT: '0', [CLOCK_FILE]: clock.path },
      preloads: [MOVED_CLOCK],
      greeting: GREETING,
    });
    return new Product(process, folder, performance.now() - begun);
  }

  get url(): string {
    return GREETING.exec(this.process.said)?.groups?.['url'] ?? '';
  }

  /** A token like the one that it printed, for someone else: signed with the key in its folder. */
  tokenFor(person: string): Promise<string> {
    const token = this.tokens.get(person) ?? this.sign(person);
    this.tokens.set(person, token);
    return token;
  }

  /** Answers a GraphQL request; throws when it has errors. */
  async ask<Data>(person: string, query: string, variables: object = {}): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.tokenFor(person)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { readonly data?: Data; readonly errors?: unknown };
    if (!data || errors) throw new Error(`The product answered ${JSON.stringify(errors)}`);
    return data;
  }

  /** Resolves when every view tells everything that is recorded. */
  async caughtUp(): Promise<void> {
    for (;;) {
      const health = await fetch(new URL('/health/ready', this.url));
      const { projections } = (await health.json()) as Health;
      if (projections.every(({ lagMs, remaking }) => lagMs === 0 && remaking === null)) return;
      await pause(LOOK_EVERY_MS);
    }
  }

  look(): Promise<Looked> {
    return this.process.look();
  }

  stop(): Promise<void> {
    return this.process.stop();
  }

  private async sign(person: string): Promise<string> {
    const key = JSON.parse(readFileSync(join(this.folder, 'issuer.jwk'), 'utf8')) as JWK;
    const printed = decodeJwt(GREETING.exec(this.process.said)?.groups?.['token'] ?? '');
    return new SignJWT({ ...printed, sub: person })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(await importJWK(key, 'EdDSA'));
  }
}

interface Health {
  readonly projections: readonly { readonly lagMs: number; readonly remaking: number | null }[];
}
