import { DemoClock } from '../../../apps/standalone/src/demo/demo-clock.js';
import { startStandalone, type Standalone } from '../../../apps/standalone/src/standalone.js';
import { addDays, parisDay } from '#calendar';
import { StandaloneSettings } from '#settings';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** What a mutation answered. */
export interface Answer {
  readonly __typename: 'Receipt' | 'Preview' | 'Refusal' | 'StaleRevision';
  readonly revision?: number;
  readonly position?: string;
  readonly events?: readonly {
    readonly type: string;
    readonly revision: number;
    readonly eventId: string;
    readonly sentence?: { readonly fr: string; readonly en: string } | null;
  }[];
  readonly commandId?: string;
  readonly created?: readonly { readonly kind: string; readonly ref: string }[];
  readonly flags?: readonly string[];
  readonly readable?: boolean;
  readonly code?: string;
  readonly sentence?: { readonly fr: string; readonly en: string; readonly text: string };
  readonly next?: { readonly fr: string; readonly en: string; readonly text: string };
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly expected?: number;
  readonly actual?: number;
  readonly since?: readonly { readonly fr: string }[];
}

/** A GraphQL response over HTTP. */
export interface Response<Data = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>> & {
      readonly code: string;
      readonly fields?: readonly { readonly field: string; readonly rule: string }[];
      readonly refusal?: {
        readonly code: string;
        readonly sentence: { readonly fr: string; readonly en: string };
        readonly next: { readonly fr: string; readonly en: string };
        readonly facts: Readonly<Record<string, unknown>>;
      };
    };
  }[];
}

const OUTCOME = `__typename
  ... on Receipt { commandId revision position flags readable events { type revision eventId } created { kind ref } }
  ... on Preview { events { type sentence { fr en } } created { kind ref } flags }
  ... on Refusal { code facts sentence { fr en text } next { fr en text } }
  ... on StaleRevision { expected actual since { fr } }`;

/** Relais in this process, over HTTP on a free port, with a folder of its own and a clock that can be set. */
export class Relais {
  /** Commit position of the last thing that someone recorded through here. */
  private recorded: string | undefined;

  private constructor(
    readonly standalone: Standalone,
    readonly clock: DemoClock,
    /** Where its files are. */
    readonly folder: string,
  ) {}

  /** @param more settings that are not as usual */
  static async start(at: string, more: Partial<StandaloneSettings> = {}): Promise<Relais> {
    const clock = new DemoClock();
    clock.standAt(at);
    const folder = mkdtempSync(join(tmpdir(), 'relais-'));
    const settings = Object.assign(new StandaloneSettings(), { DATA_DIR: folder, DEMO: 'off', PORT: 0, ...more });
    return new Relais(await startStandalone(settings, { inThreads: false, clock }), clock, folder);
  }

  async stop(): Promise<void> {
    await this.standalone.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A person who sends requests with their own token. */
  async as(person: string): Promise<Person> {
    return this.bearing(await this.standalone.issuer.tokenFor(person));
  }

  /** Whoever sends requests with this token, or with none. */
  bearing(token: string | undefined): Person {
    return new Person(this.standalone.url, token, (position) => (this.recorded = position));
  }

  /** Lets time pass until an instant (ISO 8601): the system has done its part about everything before, day by day. */
  async passTo(instant: string): Promise<void> {
    await this.settled();
    const day = parisDay(new Date(instant).toISOString());
    for (let each = addDays(parisDay(this.clock.now().toISOString()), 1); each <= day; each = addDays(each, 1)) {
      this.clock.standAt(`${each}T04:00:00.000Z`);
      await this.standalone.watch.tickUntil(each);
    }
    this.clock.standAt(instant);
  }

  /** Resolves when the system has looked at everything that was recorded, and done what it had to do about it. */
  async settled(): Promise<void> {
    if (this.recorded !== undefined) await this.standalone.watch.reached(this.recorded);
  }

  /** Resolves when every view tells everything that was recorded. */
  async caughtUp(): Promise<void> {
    await this.settled();
    const lags = async () => {
      const health = await fetch(new URL('/health/ready', this.standalone.url));
      const { projections } = (await health.json()) as { projections: readonly { lagMs: number }[] };
      return projections.map(({ lagMs }) => lagMs);
    };
    await until(lags, (all) => all.every((lag) => lag === 0));
  }
}

/** A person at a keyboard. */
export class Person {
  constructor(
    readonly url: string,
    readonly token: string | undefined,
    private readonly hasRecorded: (position: string) => void = () => undefined,
  ) {}

  /** Sends a GraphQL request. */
  async ask<Data = Readonly<Record<string, unknown>>>(
    query: string,
    variables: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Response<Data>, 'status'>) };
  }

  /** The data of a query that must succeed. */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(`The query failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Sends a command on mission M1 and waits until it can be read. */
  async send(command: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const given = { commandId: randomUUID(), mission: 'M1', waitForReadModels: true, ...input };
    const query = `mutation($input: ${type}!) { outcome: ${command}(input: $input) { ${OUTCOME} } }`;
    const { data, errors } = await this.ask<{ outcome: Answer }>(query, { input: given });
    if (errors || !data) throw new Error(`${command} failed: ${JSON.stringify(errors)}`);
    if (data.outcome.position) this.hasRecorded(data.outcome.position);
    return data.outcome;
  }

  /** Sends a command that must be accepted. */
  async does(command: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
    const answer = await this.send(command, input);
    if (answer.__typename !== 'Receipt') throw new Error(`${command} was not accepted: ${JSON.stringify(answer)}`);
    return answer;
  }
}
