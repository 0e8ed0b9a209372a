import {
  assertInputObjectType,
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isRequiredArgument,
  isUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Person } from './relais.js';

/** The schema as the API itself tells it. */
export const schemaOf = async (person: Person): Promise<GraphQLSchema> =>
  buildClientSchema(await person.read<IntrospectionQuery>(getIntrospectionQuery()));

/** How late an answer is depends on when one asks. */
const OF_THE_MOMENT = ['lagMs'];

/** A selection of all fields that a query answers, down to the last: what is not asked for cannot be compared. */
export function everything(schema: GraphQLSchema, query: string): string {
  const field = schema.getQueryType()?.getFields()[query];
  if (!field) throw new Error(`There is no query ${query}`);
  return selectionOf(getNamedType(field.type));
}

/** How often a type that is part of itself is asked for inside itself. */
const DEEPEST = 2;

/** All fields of a type, down to the last. */
export function selectionOf(type: GraphQLNamedType, around: readonly GraphQLNamedType[] = []): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) throw new Error(`${type.name} has no one selection`);
  if (!isObjectType(type)) throw new Error(`${type.name} cannot be answered`);
  const path = [...around, type];
  const isDeepest = (of: GraphQLNamedType) => path.filter((each) => each === of).length >= DEEPEST;
  const fields = Object.values(type.getFields()).filter(
    ({ name, args, type: of }) =>
      !OF_THE_MOMENT.includes(name) && !args.some(isRequiredArgument) && !isDeepest(getNamedType(of)),
  );
  return `{ ${fields.map(({ name, type: of }) => `${name} ${selectionOf(getNamedType(of), path)}`).join(' ')} }`;
}

/** An input of a command with no more than it must have. */
export function leastInput(schema: GraphQLSchema, command: string): Readonly<Record<string, unknown>> {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return leastOf(assertInputObjectType(schema.getType(name)));
}

const leastOf = (type: GraphQLInputObjectType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(isRequiredInputField)
      .map((field) => [field.name, valueOf(field.name, field.type)]),
  );

function valueOf(field: string, type: GraphQLInputType): unknown {
  const given = getNullableType(type);
  if (isListType(given)) return [valueOf(field, given.ofType)];
  if (isInputObjectType(given)) return leastOf(given);
  if (isEnumType(given)) return given.getValues()[0]?.name;
  return NAMED[field] ?? SOME[given.name] ?? 'RIEN-1';
}

/** A value of each scalar that most fields of that type take. */
const SOME: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 0.5,
  Boolean: true,
  Day: '2026-03-02',
  Week: '2026-W09',
  Cents: 100,
};

/** Values of fields that are more particular. */
const NAMED: Readonly<Record<string, unknown>> = {
  sha256: 'a'.repeat(64),
  period: '2026-02',
  fromPeriod: '2026-02',
  gate: 'G-ABS',
  scope: 'kpis',
};
