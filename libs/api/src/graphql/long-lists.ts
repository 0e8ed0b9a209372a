import type { Courtesy } from '#fairness';
import {
  defaultFieldResolver,
  getNullableType,
  isCompositeType,
  getNamedType,
  isListType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../identity/signed-in.guard.js';

/** So many items of a list are completed in one piece. */
const AT_A_TIME = 8;

/**
 * GraphQL completes the items of a list, with all that is asked of them, in one piece. Those of a long list come a few at
 * a time, and others have their turn in between.
 */
export function inTurns(schema: GraphQLSchema, courtesy: Courtesy): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isLong = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
      if (isLong) field.resolve = unhurried(field.resolve ?? defaultFieldResolver, courtesy);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

const unhurried =
  (resolve: Resolver, courtesy: Courtesy): Resolver =>
  (source, args, context, info) => {
    const pause = () => courtesy.pause(context.caller?.person ?? '');
    const found = resolve(source, args, context, info);
    return found instanceof Promise ? found.then((items) => spread(items, pause)) : spread(found, pause);
  };

/** The first items as they are, the others once it is their turn. */
export function spread(items: unknown, pause: () => Promise<void>): unknown {
  if (!Array.isArray(items) || items.length <= AT_A_TIME) return items;
  let turn = Promise.resolve();
  return items.map((item: unknown, at) => {
    if (at < AT_A_TIME) return item;
    if (at % AT_A_TIME === 0) turn = turn.then(pause);
    return turn.then(() => item);
  });
}
