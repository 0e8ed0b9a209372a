import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { built } from './built.js';
import { Person } from './relais.js';
import { claims, issuersKey, signed } from './tokens.js';

/** With what it ends its welcome. */
const LAST_WORDS = /^Relais is running\.[^]*(^ey\S+\n|^# the acquirer[^]*\n)\n$/m;

/** Relais as `npm start` runs it: a process of its own, which can be killed. */
export class RelaisProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Where its files are. */
    readonly folder: string,
  ) {}

  /** Everything that it printed before it was up. */
  welcome = '';

  /**
   * Starts it over a folder of data, on a free port; resolves when it has said that it runs.
   *
   * @param begun told of the process before it is up
   */
  static async start(
    folder: string,
    { demo }: { readonly demo: boolean },
    begun: (relais: RelaisProcess) => void = () => undefined,
  ): Promise<RelaisProcess> {
    const child = spawn(process.execPath, [await built('apps/standalone/src/main.js')], {
      env: { PATH: process.env['PATH'], DATA_DIR: folder, DEMO: demo ? 'on' : 'off', PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const relais = new RelaisProcess(child, folder);
    begun(relais);
    await new Promise<void>((resolve, reject) => {
      const listen = (text: Buffer) => {
        relais.welcome += text.toString();
        if (LAST_WORDS.test(relais.welcome)) resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => {
        reject(new Error(`Relais ended with ${code} before it was up: ${relais.welcome}`));
      });
    });
    return relais;
  }

  /** Address of the GraphQL endpoint. */
  get url(): string {
    return /GraphQL +(\S+)/.exec(this.welcome)?.[1] ?? '';
  }

  /** The token that it printed for someone. */
  printedToken(before: RegExp): string {
    return new RegExp(`${before.source}\\s+(\\S+)`).exec(this.welcome)?.[1] ?? '';
  }

  /** A person who sends requests with a token of their own, signed with the key in the folder. */
  async as(person: string): Promise<Person> {
    return new Person(this.url, await signed(await issuersKey(this.folder), { ...claims(), sub: person }));
  }

  /** Ends it; resolves with the exit code once it is gone, or null when the signal left it none. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const gone = this.child.exitCode ?? this.child.signalCode;
    if (gone !== null) return this.child.exitCode;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await exit) as [number | null];
    return code;
  }
}
