import { BadUserInput, foreignTexts, formatErrors, type BadField } from '#graph';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import {
  Logger,
  ValidationPipe,
  type ArgumentMetadata,
  type DynamicModule,
  type ValidationError,
} from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../identity/signed-in.guard.js';
import { overWebSocket } from './over-web-socket.js';

const logger = new Logger('GraphQL');

/** Most lexical tokens one request may have: far above any honest query, far below a harmful one. */
const MOST_TOKENS = 4_000;

/** Tells the operator what happened, under an id that the client receives too. */
function report(error: unknown, kind: 'outage' | 'defect'): string {
  const correlationId = randomUUID();
  const stack = error instanceof Error ? error.stack : String(error);
  logger.error(
    `${kind} ${correlationId}: ${stack}${error instanceof Error && error.cause ? `\ncaused by ${String(error.cause)}` : ''}`,
  );
  return correlationId;
}

const formatError = formatErrors(report);

const header = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

/** The GraphQL endpoint: schema from code, one error format, queries over HTTP and changes over WebSocket. */
export const graphqlModule = (introspection: boolean): DynamicModule =>
  GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection,
    playground: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError,
    context: (
      request: FastifyRequest | { readonly connectionParams?: Readonly<Record<string, unknown>> },
    ): RequestContext =>
      'headers' in request
        ? { authorization: request.headers.authorization, acceptLanguage: header(request.headers['accept-language']) }
        : fromConnection(request.connectionParams ?? {}),
    subscriptions: { 'graphql-ws': { path: '/graphql', ...overWebSocket({ maxTokens: MOST_TOKENS, formatError }) } },
  });

function fromConnection(parameters: Readonly<Record<string, unknown>>): RequestContext {
  const text = (name: string) => {
    const value = parameters[name] ?? parameters[name.toLowerCase()];
    return typeof value === 'string' ? value : undefined;
  };
  return { authorization: text('Authorization'), acceptLanguage: text('Accept-Language') };
}

/**
 * GraphQL lets null be said where something may be left out; to us it means the same. And it lets any text be said,
 * where some cannot be stored everywhere.
 */
class Wall extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isInput = metadata.type === 'body' && typeof value === 'object' && value !== null;
    if (!isInput) return super.transform(value, metadata) as Promise<unknown>;
    const foreign = foreignTexts(value, 'input');
    if (foreign.length > 0) throw new BadUserInput(foreign);
    const said = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
    return super.transform(said, metadata) as Promise<unknown>;
  }
}

/** The wall in front of every resolver: unknown fields out, every rule of the input classes checked. */
export const validation = (): ValidationPipe =>
  new Wall({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new BadUserInput(errors.flatMap((error) => badFields(error, 'input'))),
  });

function badFields({ property, constraints, children }: ValidationError, path: string): readonly BadField[] {
  const field = `${path}.${property}`;
  const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
    field,
    rule,
    message: `${field}: ${message}.`,
  }));
  return [...own, ...(children ?? []).flatMap((child) => badFields(child, field))];
}
