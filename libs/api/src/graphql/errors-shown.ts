import { formatErrors } from '#graph';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { FormatError } from '../doors/answer.js';

const logger = new Logger('GraphQL');

/** Tells the operator what happened, under an id that the client receives too. */
function report(error: unknown, kind: 'outage' | 'defect' | 'stop'): string {
  const correlationId = randomUUID();
  const stack = error instanceof Error ? error.stack : String(error);
  logger.error(
    `${kind} ${correlationId}: ${stack}${error instanceof Error && error.cause ? `\ncaused by ${String(error.cause)}` : ''}`,
  );
  return correlationId;
}

const formatError = formatErrors(report);

/** How errors are shown: the one format, and nothing of a schema that is not told. */
export const errorsShown = (introspection: boolean): FormatError =>
  introspection ? formatError : (formatted, thrown) => formatError(withoutSuggestion(formatted), thrown);

/** GraphQL suggests names that one did not write: each would tell a piece of the schema. */
const withoutSuggestion = (formatted: GraphQLFormattedError): GraphQLFormattedError => ({
  ...formatted,
  message: formatted.message.replace(/ ?\bDid you mean\b[^?]*\?/gs, ''),
});
