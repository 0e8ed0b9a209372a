import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isIntrospectionType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { DocumentNode, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { COST_LIMITS } from '../doors/limits.js';

/** Points that one millisecond of work answers. */
const POINTS_A_MS = 500;

/** An operation that would cost more than one may. Nothing of it was done. */
class QueryTooCostly extends GraphQLError {
  constructor(cost: number, limit: number) {
    const message = `The operation would cost ${cost} points, and at most ${limit} are allowed: ask for less at once, for shorter pages, or for fewer past moments.`;
    super(message, { extensions: { code: 'QUERY_TOO_COSTLY', cost, limit } });
  }
}

/** What is asked to be done. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What an operation cost, for whoever wants to know how near to the limit they are. */
export interface Cost {
  readonly spent: number;
  readonly left: number;
  readonly limit: number;
}

/**
 * What an operation will cost, counted before anything of it is done: fields after fragments are spread, each alias,
 * lists as long as they are likely to be or as asked for, and what the views declare.
 *
 * @throws QueryTooCostly
 */
export function costOf({ schema, document, operationName, variables }: AskedOperation): Cost {
  const operation = getOperationAST(document, operationName);
  const name = operation?.name?.value;
  const spent = getComplexity({
    schema,
    query: document,
    ...(name !== undefined && { operationName: name }),
    variables: { ...variables },
    estimators: [fieldExtensionsEstimator(), likely],
  });
  const limit = COST_LIMITS.points;
  if (spent > limit) throw new QueryTooCostly(spent, limit);
  return { spent, left: limit - spent, limit };
}

/** Can the variables be taken for what the operation says that they are? Else none of it is done, and it costs nothing. */
export const areOfTheirTypes = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: AskedOperation['variables'],
): boolean => getVariableValues(schema, variableDefinitions, { ...variables }, { maxErrors: 1 }).errors === undefined;

/** Milliseconds of work that so many points are likely to take. */
export const workOf = ({ spent }: Cost): number => spent / POINTS_A_MS;

/** A field costs a point and what is asked of it, as many times as it is likely to have items. */
const likely: ComplexityEstimator = ({ field, childComplexity }) => 1 + childComplexity * itemsOf(field);

/** Edges are counted by the page that they are of; the schema itself is of a size that everybody knows. */
function itemsOf({ name, type }: { readonly name: string; readonly type: GraphQLOutputType }): number {
  if (name === 'edges' || isIntrospectionType(getNamedType(type))) return 1;
  return isListType(isNonNullType(type) ? type.ofType : type) ? COST_LIMITS.likelyItems : 1;
}
