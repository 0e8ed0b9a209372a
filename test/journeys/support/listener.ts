import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { Person } from './relais.js';

/** What `missionChanged` tells. */
export interface Change {
  readonly mission: string;
  readonly revision: number;
  readonly recordedAt: string;
}

/** A person who listens over graphql-ws. */
export class Listener {
  private readonly client: Client;

  constructor({ url, token }: Pick<Person, 'url' | 'token'>) {
    this.client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
  }

  /** The changes of a mission from now on. */
  async *changes(mission: string): AsyncGenerator<Change> {
    const query =
      'subscription($mission: String!) { missionChanged(mission: $mission) { mission revision recordedAt } }';
    for await (const { missionChanged } of this.listen<{ missionChanged: Change }>(query, { mission })) {
      yield missionChanged;
    }
  }

  /** What a subscription tells from now on. */
  async *listen<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): AsyncGenerator<Data> {
    try {
      for await (const { data, errors } of this.client.iterate<Data>({ query, variables })) {
        if (errors || !data) throw new Error(`Listening failed: ${JSON.stringify(errors)}`);
        yield data;
      }
    } catch (error) {
      throw isClosing(error) ? new Error(`Closed with ${error.code}: ${error.reason}`, { cause: error }) : error;
    }
  }

  /** Sends any operation and gives its first result; rejects with its errors. */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    try {
      for await (const { data, errors } of this.client.iterate({ query, variables })) {
        if (!errors) return data;
        throw new Error(`Refused: ${JSON.stringify(errors)}`);
      }
    } catch (errors) {
      throw errors instanceof Error ? errors : new Error(`Refused: ${JSON.stringify(errors)}`, { cause: errors });
    }
    return undefined;
  }

  async stop(): Promise<void> {
    await this.client.dispose();
  }
}

/** How a connection is told to have ended. */
const isClosing = (error: unknown): error is { readonly code: number; readonly reason: string } =>
  typeof error === 'object' && error !== null && 'code' in error && 'reason' in error;
