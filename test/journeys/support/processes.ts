import { exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { spawn, type ChildProcess } from 'node:child_process';
import { KeyObject, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { built } from './built.js';
import { Person } from './relais.js';

export const ISSUER = 'https://issuer.example/';
/** For how long its tokens are good: a working day. */
const TOKEN_S = 12 * 3_600;

/** Lets the clock of a process be moved. */
const MOVABLE_CLOCK = fileURLToPath(new URL('./movable-clock.mjs', import.meta.url));

/** A process that runs, and the address that it printed. */
export interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

/** Resolves with the exit code of a process once it is gone, or null where a signal left it none. */
export const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

/** Store, projector and API as processes of their own over one folder, and an issuer whose tokens they believe. */
export class Processes {
  readonly folder = mkdtempSync(join(tmpdir(), 'relais-processes-'));
  /** In the order of their start. */
  readonly running: ChildProcess[] = [];
  /** Everything that they printed. */
  printed = '';
  private ahead = 0;

  private constructor(
    private readonly key: CryptoKey,
    /** With which its tokens are verified (PEM). */
    readonly publicKey: string,
  ) {}

  /** What all of them are told alike. */
  shared: Readonly<Record<string, string>> = {};

  /** Makes an issuer and starts a store. */
  static async start(): Promise<Processes> {
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const processes = new Processes(pair.privateKey, await exportSPKI(pair.publicKey));
    const { folder } = processes;
    const store = await processes.run('libs/embedded-node/src/main.js', ['--port', '0', '--data', folder], {});
    processes.shared = {
      EVENTSTORE_URL: store.address,
      READ_MODELS_PATH: join(folder, 'read-models.sqlite'),
      KEYS_PATH: join(folder, 'keys.sqlite'),
      FEEDBACK_PATH: join(folder, 'feedback.sqlite'),
      ACCOUNTS_PATH: join(folder, 'accounts.sqlite'),
      DELIVERIES_PATH: join(folder, 'deliveries.sqlite'),
      PORT: '0',
    };
    return processes;
  }

  projector(): Promise<Running> {
    return this.run('apps/projector/src/main.js', [], this.shared);
  }

  /** @param settings what this one is told beside what all are */
  api(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
    const trusted = { JWT_ISSUER: ISSUER, JWT_PUBLIC_KEY: this.publicKey };
    return this.run('apps/api/src/main.js', [], { ...this.shared, ...trusted, ...settings });
  }

  /** Moves the clocks of all processes, to so many milliseconds ahead of the machine's. */
  setClocks(ahead: number): void {
    this.ahead = ahead;
    for (const child of this.running) if (child.connected) child.send(ahead);
  }

  /** A token of the issuer; a claim that is undefined is left out. */
  token(claims: JWTPayload): Promise<string> {
    const now = Math.floor((Date.now() + this.ahead) / 1000);
    const said = { iss: ISSUER, aud: 'relais', iat: now, exp: now + TOKEN_S, ...claims };
    return new SignJWT(JSON.parse(JSON.stringify(said)) as JWTPayload)
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(this.key);
  }

  /** The issuer's signature (base64url) over anything, well formed or not. */
  signature(text: string): string {
    return sign(null, Buffer.from(text), KeyObject.from(this.key)).toString('base64url');
  }

  /** A person who asks an API. */
  async as(person: string, api: Pick<Running, 'address'>): Promise<Person> {
    return new Person(api.address, await this.token({ sub: person }));
  }

  /** Ends whatever still runs, at once. */
  async stop(): Promise<void> {
    for (const child of this.running) child.kill('SIGKILL');
    await Promise.all(this.running.map(ended));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts a built program and resolves with the address in the line that it prints when it is up. */
  private async run(program: string, args: readonly string[], environment: object): Promise<Running> {
    const child = spawn(process.execPath, ['--import', MOVABLE_CLOCK, await built(program), ...args], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.send(this.ahead);
    this.running.push(child);
    let printed = '';
    const hear = (text: Buffer) => {
      printed += text.toString();
      this.printed += text.toString();
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    for (;;) {
      const address = /(?:https?|esdb):\/\/[\w.:?=/]+/.exec(printed)?.[0];
      if (address) return { child, address };
      if (child.exitCode !== null) throw new Error(`${program} ended: ${printed}`);
      await pause(20);
    }
  }
}
