import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isRequiredArgument,
  isUnionType,
  isInterfaceType,
  isLeafType,
  isObjectType,
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

function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) throw new Error(`${type.name} has no one selection`);
  if (!isObjectType(type)) throw new Error(`${type.name} cannot be answered`);
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) => !OF_THE_MOMENT.includes(name) && !args.some(isRequiredArgument),
  );
  return `{ ${fields.map(({ name, type: of }) => `${name} ${selectionOf(getNamedType(of))}`).join(' ')} }`;
}
