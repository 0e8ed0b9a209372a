import { isInputObjectType, getNamedType, isListType, getNullableType, GraphQLInt, GraphQLBoolean } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLSchema } from 'graphql';
import { written, type Selection } from './plan.js';

/** A view, and what is said to it. */
export interface AskedView {
  readonly view: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selection: Selection;
}

/** An operation of one view, as any client could send it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function operationOf(schema: GraphQLSchema, { view, args, selection }: AskedView): Operation {
  const said = argumentsOf(schema, view).filter(({ name }) => args[name] !== undefined);
  const declared = said.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = said.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `query Sheet(${declared}) { ${view}(${given}) { ${written(selection)} } }`,
    variables: Object.fromEntries(said.map(({ name }) => [name, args[name]])),
  };
}

export function argumentsOf(schema: GraphQLSchema, view: string): readonly GraphQLArgument[] {
  return fieldOf(schema, view).args;
}

export function fieldOf(schema: GraphQLSchema, view: string): GraphQLField<unknown, unknown> {
  const field = schema.getQueryType()?.getFields()[view];
  if (!field) throw new Error(`There is no view ${view}.`);
  return field;
}

/** Arguments that say which mission, and which page of it: they are no one’s to say. */
const OWN: readonly string[] = ['mission', 'missions', 'first', 'after'];

/** What an address may say to a view: words and numbers, and lists of them with commas. */
export const sayable = (schema: GraphQLSchema, view: string, own: readonly string[] = []): readonly GraphQLArgument[] =>
  argumentsOf(schema, view).filter(
    ({ name, type }) => ![...OWN, ...own].includes(name) && !isInputObjectType(getNamedType(type)),
  );

/** What a text of an address means to an argument. What cannot be meant is left as it is, and refused by the view. */
export function meant({ type }: GraphQLArgument, text: string): unknown {
  const one = (each: string): unknown => {
    const named = getNamedType(type);
    if (named === GraphQLInt && /^-?\d{1,10}$/.test(each)) return Number(each);
    if (named === GraphQLBoolean && /^(true|false)$/.test(each)) return each === 'true';
    return each;
  };
  return isListType(getNullableType(type)) ? text.split(',').map(one) : one(text);
}
