import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLFloat,
  GraphQLInt,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const MOST_INT = 2_147_483_647;

/** From where to where GraphQL's own numbers reach. */
const REACH = new Map([
  [GraphQLInt, [-MOST_INT - 1, MOST_INT]],
  [GraphQLFloat, [-Number.MAX_VALUE, Number.MAX_VALUE]],
] as const);

/**
 * Shows numbers beyond what GraphQL's Int and Float hold as the bound: sums over what was recorded have none of their
 * own, and one of them must not take its view away. A share of nothing, where none may be told, is none.
 */
export function showWithinReach(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) reachOf(field);
  }
  return schema;
}

function reachOf(field: GraphQLField<unknown, unknown>): void {
  const reach = REACH.get(getNamedType(field.type) as typeof GraphQLInt);
  if (!reach) return;
  const [least, most] = reach;
  const mayBeNone = !isNonNullType(field.type) && getNullableType(field.type) === getNamedType(field.type);
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'number') return value;
    return Number.isNaN(value) ? (mayBeNone ? null : value) : Math.min(most, Math.max(least, value));
  };
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (...asked) => {
    const value: unknown = resolve(...asked);
    return value instanceof Promise ? value.then(shown) : shown(value);
  };
}
