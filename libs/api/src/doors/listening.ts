import type { Courtesy } from '#fairness';
import type { Caller, Signed } from '#mission';
import { GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { CloseCode, makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { preferredLanguage } from '../identity/language.js';
import type { Callers } from '../identity/callers.js';
import { bare, type FormatError } from './answer.js';
import type { SocketLimits } from './limits.js';
import type { Listeners } from './listeners.js';
import { coded, socketOperation } from './socket-operation.js';

/** A connection: its socket, what it began with, who speaks once that is known, and what ends with it or with each subscription. */
export interface Line {
  readonly socket: WebSocket;
  /** The request that it began with. */
  readonly request: IncomingMessage;
  caller?: Caller;
  stillSignedIn?: () => Promise<void>;
  left?: () => void;
  readonly subscriptions: Map<string, () => void>;
  /** Aborted once the socket is closed. */
  readonly gone: AbortSignal;
}

type Parameters = Readonly<Record<string, unknown>>;
type OnLine = Context<Parameters, Line>;

/** What listening rests on. */
export interface ListeningParts {
  readonly schema: () => GraphQLSchema;
  readonly callers: Callers;
  readonly courtesy: Courtesy;
  readonly formatError: FormatError;
  readonly introspection: boolean;
  readonly limits: SocketLimits;
}

/** What a message weighs, in milliseconds of work. */
const MESSAGE_MS = 3;

/** WebSocket's own code for “not now”. RFC 6455, registry of close codes. */
const TRY_AGAIN_LATER = 1013;

/** The protocol graphql-transport-ws, for people who say who they are, each within their limits. */
export function listening(parts: ListeningParts, listeners: Listeners): Server<Line> {
  const { schema, callers, courtesy, formatError, introspection, limits } = parts;
  const format = (errors: readonly GraphQLError[]) => errors.map((error) => formatError(coded(error), error));

  /** Whoever does not say who they are, or is there too often, is sent away. */
  async function arrive({ extra: line, connectionParams = {} }: OnLine): Promise<boolean> {
    try {
      const known = await callers.of(line.request, said(connectionParams, 'Authorization'));
      const { person } = known;
      courtesy.spend(person, MESSAGE_MS);
      await courtesy.giveWay(person);
      const left = listeners.connect(person);
      if (!left) throw tooMany(`At most ${limits.socketsPerPerson} connections.`);
      line.left = left;
      line.caller = { person, language: preferredLanguage(said(connectionParams, 'Accept-Language')) };
      line.stillSignedIn = known.stillSignedIn;
      if (line.socket.readyState !== line.socket.OPEN) left();
      return true;
    } catch (error) {
      const { message, extensions } = formatError(bare(error), error);
      const code = String(extensions?.['code']);
      line.socket.close(CLOSED[code] ?? TRY_AGAIN_LATER, `${code}: ${message}`.slice(0, 120));
      return false;
    }
  }

  /** What a subscription is to be, or why it is none. */
  async function hear(line: Line, id: string, asked: SubscribePayload) {
    const { caller, stillSignedIn } = line;
    if (!caller || !stillSignedIn) return [new GraphQLError('The caller is gone.')];
    const { person } = caller;
    courtesy.spend(person, MESSAGE_MS);
    await courtesy.pause(person);
    const operation = socketOperation(schema(), asked, introspection);
    if (Array.isArray(operation)) return operation as readonly GraphQLError[];
    if (line.subscriptions.size >= limits.subscriptionsPerSocket || line.subscriptions.has(id))
      return [tooMany(`At most ${limits.subscriptionsPerSocket} subscriptions over one connection.`)];
    const ended = listeners.subscribe(person);
    if (!ended) return [tooMany(`At most ${limits.subscriptionsPerPerson} subscriptions.`)];
    line.subscriptions.set(id, ended);
    const contextValue: Signed = { caller, stillSignedIn, gone: line.gone };
    return { ...(operation as ExecutionArgs), contextValue };
  }

  function hung({ subscriptions }: Line, id: string): void {
    subscriptions.get(id)?.();
    subscriptions.delete(id);
  }

  return makeServer<Parameters, Line>({
    connectionInitWaitTimeout: limits.initMs,
    onConnect: arrive,
    onSubscribe: ({ extra: line }, id, asked) => hear(line, id, asked),
    onComplete: ({ extra: line }, id) => hung(line, id),
    onError: (_, __, ___, errors) => format(errors),
    onNext: (_, __, ___, ____, { errors, ...result }) => (errors ? { ...result, errors: format(errors) } : undefined),
    onClose: ({ extra: line }) => {
      for (const id of [...line.subscriptions.keys()]) hung(line, id);
      line.left?.();
    },
  });
}

/** Codes that tell a client not to come back by itself. */
const CLOSED: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: CloseCode.Unauthorized,
  FOREIGN_PAGE: CloseCode.Forbidden,
  TOO_BUSY: CloseCode.TooManyInitialisationRequests,
};

const tooMany = (why: string) => new GraphQLError(why, { extensions: { code: 'TOO_BUSY' } });

/** A text among what a client says when it connects. */
function said(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name] ?? parameters[name.toLowerCase()];
  return typeof value === 'string' ? value : undefined;
}
