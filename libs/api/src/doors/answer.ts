import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { FastifyReply } from 'fastify';

/** Turns what was thrown into what a client sees. */
export type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/** The HTTP status of a request that failed as a whole, by the code of its error. A refusal by the rules is an answer. */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FOREIGN_PAGE: 403,
  TOO_BUSY: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** The status that says how a request failed; undefined when its errors are answers as good as any. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number | undefined {
  return STATUSES[String(errors[0]?.extensions?.['code'])];
}

/** Answers a request that GraphQL is not to see, in the form of GraphQL, and hears no more of it. */
export function turnAway(reply: FastifyReply, error: GraphQLFormattedError): FastifyReply {
  const { message, extensions } = error;
  const retryAfterMs = extensions?.['retryAfterMs'];
  if (typeof retryAfterMs === 'number') void reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
  const status = statusOf([error]) ?? 400;
  // The rest of a body that is not wanted is not waited for.
  if (status === 401) void reply.header('www-authenticate', 'Bearer').header('connection', 'close');
  return reply.status(status).send({ errors: [{ message, extensions }], data: null });
}

/** An error as GraphQL would show it before it is formatted. */
export const bare = (thrown: unknown): GraphQLFormattedError =>
  thrown instanceof Error && 'extensions' in thrown
    ? { message: thrown.message, extensions: (thrown as GraphQLError).extensions }
    : { message: String(thrown) };
