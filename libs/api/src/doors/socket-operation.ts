import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { refusedSize } from '../graphql/document-limits.js';
import { costOf } from '../graphql/operation-cost.js';
import { DOCUMENT_LIMITS } from './limits.js';

const refused = (message: string, code: string) => [new GraphQLError(message, { extensions: { code } })];

/**
 * What a message over WebSocket asks to hear, or what is wrong with it, under the same limits as over HTTP. Changes are
 * told and nothing else: questions and commands go over HTTP.
 */
export function socketOperation(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  introspection: boolean,
): ExecutionArgs | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), 'GRAPHQL_PARSE_FAILED');
  }
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation === undefined) return refused('There is no such operation in the document.', 'BAD_REQUEST');
  if (operation !== 'subscription') return refused(`A ${operation} goes over HTTP.`, 'BAD_REQUEST');
  const tooLarge = refusedSize(document);
  if (tooLarge) return [tooLarge];
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const wrong = validate(schema, document, rules, { hideSuggestions: !introspection });
  if (wrong.length > 0) return wrong;
  try {
    costOf({ schema, document, operationName, variables });
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
  return { schema, document, operationName, variableValues: variables };
}

/** What GraphQL itself finds wrong has no other cause and, unlike over HTTP, no code either. */
export function coded(error: GraphQLError): GraphQLFormattedError {
  const { originalError: cause, extensions } = error;
  const ofGraphql = extensions['code'] === undefined && (cause === undefined || cause instanceof GraphQLError);
  return { ...error.toJSON(), ...(ofGraphql && { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }) };
}
