import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { STATUS_CODES } from 'node:http';
import { statusOf } from '../doors/answer.js';

/** Refusals that have a status of their own; whatever else the rules refuse is forbidden. */
const REFUSALS: Readonly<Record<string, number>> = { MISSION_UNKNOWN: 404, INVALID_INPUT: 400, FUTURE_DATE: 400 };

/** The HTTP status of what was not given: unlike an answer in GraphQL, a file cannot hold a refusal. */
export function statusOfProblem(error: GraphQLFormattedError): number {
  const { code, refusal } = error.extensions ?? {};
  if (code === 'REFUSED') return REFUSALS[String((refusal as { readonly code?: unknown } | undefined)?.code)] ?? 403;
  return statusOf([error]) ?? 500;
}

/** Says why something is not given: the sentence of the error, with its code and facts (RFC 9457). */
export function tellProblem(reply: FastifyReply, error: GraphQLFormattedError, status = statusOfProblem(error)) {
  const { code, retryAfterMs, ...facts } = error.extensions ?? {};
  if (typeof retryAfterMs === 'number') void reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
  if (status === 401) void reply.header('www-authenticate', 'Bearer').header('connection', 'close');
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ status, title: STATUS_CODES[status], detail: error.message, code, ...facts }));
}
