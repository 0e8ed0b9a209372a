import {
  defaultFieldResolver,
  getNamedType,
  GraphQLString,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { GraphQLJSONObject } from 'graphql-type-json';
import type { Signed } from '../shared/caller.js';
import { withoutErased, withoutErasedIn } from '../shared/erased-person.js';
import type { PersonCode } from '../shared/vocabulary.js';
import type { Language } from '../shared/wording.js';
import { RefusedQuery } from './refused-query.js';

/** The context of a request that tells of missions: by field of the operation, who is erased in the mission it is about. */
export interface Telling extends Signed {
  erased?: Map<string, ReadonlySet<PersonCode>>;
}

type Resolver = GraphQLFieldResolver<unknown, Telling>;
type Path = GraphQLResolveInfo['path'];

/** Fields that are shown as they are: what is signed or hashed, and the one place that says which code is erased. */
export const SHOWN_AS_THEY_ARE: readonly `${string}.${string}`[] = [
  'Person.person',
  'Checkpoint.note',
  'CheckpointWitness.cosignature',
  'DossierExport.archive',
  'DossierExport.verifierPage',
];

/** Fields that name no person, by their own names, whatever a person is called. */
const NO_PEOPLE: ReadonlySet<string> = new Set(['code', 'flags', 'kind', 'role', 'roles', 'slice', 'type']);

const NO_ONE: ReadonlySet<PersonCode> = new Set();

/** The field of the operation under which something is answered. */
const rootOf = (path: Path): string => (path.prev ? rootOf(path.prev) : String(path.key));

const erasedAt = ({ erased }: Telling, path: Path): ReadonlySet<PersonCode> => erased?.get(rootOf(path)) ?? NO_ONE;

/** Keeps for the answer under a field of the operation who is erased. */
export function noteErased(context: Telling, { path }: GraphQLResolveInfo, erased: ReadonlySet<PersonCode>): void {
  (context.erased ??= new Map()).set(rootOf(path), erased);
}

/** Who listens to a mission is told from now on who is erased by now. */
export function renewErased({ erased: noted }: Telling, erased: ReadonlySet<PersonCode>): void {
  for (const root of noted?.keys() ?? []) noted?.set(root, erased);
}

/**
 * Has every answer call people “erased person” once their personal data are: in sentences, in fields that hold a code, in
 * data and facts, in refusals, now and as known then. It goes through the schema, so no field can be forgotten.
 */
export function hideErased(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = refusing(field.resolve as Resolver);
      if (field.subscribe) field.subscribe = refusing(field.subscribe as Resolver);
      if (mayName(type.name, field))
        field.resolve = hiding(field.resolve ?? defaultFieldResolver, languageOf(type.name, field.name));
    }
  }
  return schema;
}

function mayName(type: string, { name, type: of }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(of);
  if (named !== GraphQLString && named !== GraphQLJSONObject) return false;
  return !NO_PEOPLE.has(name) && !SHOWN_AS_THEY_ARE.includes(`${type}.${name}`);
}

/** The language of a field that has one of its own. */
const languageOf = (type: string, field: string): Language | undefined =>
  type === 'Sentence' && (field === 'fr' || field === 'en') ? field : undefined;

const hiding =
  (resolve: Resolver, own: Language | undefined): Resolver =>
  (source, args, context, info) => {
    const found = resolve(source, args, context, info);
    if (context.erased === undefined) return found;
    const shown = (value: unknown): unknown => {
      const erased = erasedAt(context, info.path);
      const language = own ?? context.caller.language;
      return typeof value === 'string' && info.parentType.name === 'Sentence'
        ? withoutErased(value, erased, language)
        : withoutErasedIn(value, erased, language);
    };
    return found instanceof Promise ? found.then(shown) : shown(found);
  };

const refusing =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const retold = (error: unknown): never => {
      throw error instanceof RefusedQuery ? error.without(erasedAt(context, info.path)) : error;
    };
    try {
      const found: unknown = resolve(source, args, context, info);
      return found instanceof Promise ? found.catch(retold) : found;
    } catch (error) {
      return retold(error);
    }
  };
