import { GraphQLError, getOperationAST, parse, type GraphQLFormattedError } from 'graphql';
import type { ServerOptions } from 'graphql-ws';

/** The limits and the error format of GraphQL over HTTP, for graphql-ws, which knows neither. */
export interface HttpRules {
  readonly maxTokens: number;
  readonly formatError: (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;
}

/** Over WebSocket, changes are told and nothing else: questions and commands go over HTTP, whose limits hold there. */
export function overWebSocket({
  maxTokens,
  formatError,
}: HttpRules): Pick<ServerOptions, 'onSubscribe' | 'onError' | 'onNext'> {
  const format = (errors: readonly GraphQLError[]) => errors.map((error) => formatError(coded(error), error));
  return {
    onSubscribe: (_, __, { query, operationName }) => refused(query, operationName, maxTokens),
    onError: (_, __, ___, errors) => format(errors),
    onNext: (_, __, ___, ____, { errors, ...result }) => (errors ? { ...result, errors: format(errors) } : undefined),
  };
}

/** What GraphQL itself finds wrong has no other cause and, unlike over HTTP, no code either. */
function coded(error: GraphQLError): GraphQLFormattedError {
  const { originalError: cause, extensions } = error;
  const ofGraphql = extensions['code'] === undefined && (cause === undefined || cause instanceof GraphQLError);
  return { ...error.toJSON(), ...(ofGraphql && { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }) };
}

function refused(
  query: string,
  operationName: string | null | undefined,
  maxTokens: number,
): readonly GraphQLError[] | undefined {
  try {
    const operation = getOperationAST(parse(query, { maxTokens }), operationName)?.operation ?? 'subscription';
    if (operation === 'subscription') return undefined;
    return [new GraphQLError(`A ${operation} goes over HTTP.`, { extensions: { code: 'BAD_REQUEST' } })];
  } catch (error) {
    const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
    return [new GraphQLError(error instanceof Error ? error.message : String(error), { extensions })];
  }
}
