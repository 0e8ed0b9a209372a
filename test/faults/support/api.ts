import { Accounts } from '#accounts';
import {
  apiModule,
  createHttpServer,
  HTTP_LIMITS,
  OWN_SURFACE,
  REQUEST_PACES,
  Tokens,
  TrustedProxies,
  type HttpLimits,
  type RequestPaces,
  type Surface,
} from '#api';
import { Deliveries } from '#deliveries';
import { startNode } from '#embedded-node';
import { CommandPipeline, FeedbackQueue, Keys, openLedger, systemClock } from '#mission';
import type { Ledger } from '#ledger';
import { openReadModels, polled } from '#read-models';
import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';

const ISSUER = { JWT_ISSUER: 'https://issuer.example/', JWT_AUDIENCE: 'relais' };
const ADMINS = { 'CAB-OPS': ['ADM'] };

/** How a WebSocket ended. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** The API as it runs in production, its schema not told, over an empty ledger. */
export class Api {
  private constructor(
    readonly url: string,
    /** What the operator was told of errors, line by line. */
    readonly log: readonly string[],
    /** The schema with what is declared about its fields. */
    readonly schema: GraphQLSchema,
    /** The log behind it. */
    readonly ledger: Ledger,
    readonly tokenFor: (person: string) => Promise<string>,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param proxies addresses of reverse proxies that are believed */
  static async start(
    limits: Partial<HttpLimits> = {},
    proxies: readonly string[] = [],
    paces: Partial<RequestPaces> = {},
    shown: Partial<Surface> = {},
  ): Promise<Api> {
    const surface = { ...OWN_SURFACE, ...shown };
    const trusted = new TrustedProxies(proxies);
    const node = await startNode({ path: ':memory:' });
    const { ledger, close } = openLedger(node.connectionString);
    const keys = new Keys(':memory:');
    const feedback = new FeedbackQueue(':memory:', keys);
    const readModels = await openReadModels(':memory:');
    const pipeline = new CommandPipeline(ledger, keys, feedback, systemClock, ADMINS);
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const tokens = Tokens.trusting({ ...ISSUER, JWT_PUBLIC_KEY: await exportSPKI(publicKey) });
    const accounts = await Accounts.open(':memory:');
    const deliveries = await Deliveries.open(':memory:');
    const root = apiModule({
      accounts,
      notifying: { deliveries, reach: 'public', keyOf: (webhook) => keys.derived('webhooks', webhook) },
      ledger,
      readModels,
      advances: polled,
      pipeline,
      admins: ADMINS,
      tokens,
      clock: systemClock,
      introspection: false,
      proxies: trusted,
      paces: { ...REQUEST_PACES, ...paces },
      surface,
    });
    const app = await createHttpServer(root, { ...HTTP_LIMITS, ...limits }, trusted, surface);
    const log: string[] = [];
    const hear = (...said: unknown[]) => void log.push(said.map(String).join(' '));
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: hear, fatal: hear });
    await app.listen(0, '127.0.0.1');
    const tokenFor = (person: string) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(person)
        .setIssuer(ISSUER.JWT_ISSUER)
        .setAudience(ISSUER.JWT_AUDIENCE)
        .setExpirationTime('1h')
        .sign(privateKey);
    const { schema } = app.get(GraphQLSchemaHost, { strict: false });
    return new Api(`${await app.getUrl()}/graphql`, log, schema, ledger, tokenFor, async () => {
      await app.close();
      await close();
      await accounts.close();
      await deliveries.close();
      await readModels.destroy();
      feedback.close();
      keys.close();
      await node.close();
    });
  }

  /** Connects without saying anything in HTTP yet. */
  connect(): Promise<Socket> {
    const socket = connect(Number(new URL(this.url).port), '127.0.0.1');
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket));
      socket.once('error', reject);
    });
  }

  /** Opens a WebSocket, and says nothing in it yet. Rejects with the status of a refusal. */
  webSocket(headers: Readonly<Record<string, string>> = {}, path = '/graphql'): Promise<WebSocket> {
    const address = new URL(path, this.url).href.replace(/^http/, 'ws');
    const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(socket));
      socket.once('error', reject);
      socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(`refused with ${statusCode}`)));
    });
  }
}

/** Resolves with how a WebSocket ends. */
export const closing = (socket: WebSocket): Promise<Closing> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });

/** The next message of a WebSocket. */
export const nextMessage = (socket: WebSocket): Promise<Readonly<Record<string, unknown>>> =>
  new Promise((resolve) =>
    socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString()) as Record<string, unknown>)),
  );
