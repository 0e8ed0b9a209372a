import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  type DocumentNode,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const ROOT = 'apps/console/src';
const SCHEMA = 'apps/api/schema.gql';

/** How the scalars of the schema come in JSON. */
const SCALARS = {
  Cents: 'number',
  Day: 'string',
  JSONObject: 'Record<string, unknown>',
  Position: 'string',
  UUID: 'string',
  Week: 'string',
};

const CONFIG = {
  scalars: SCALARS,
  strictScalars: true,
  skipTypename: true,
  immutableTypes: true,
  inputMaybeValue: 'T | null | undefined',
};

/** Typed operations of the console, one file beside each `.graphql`: the types of its answers, and its text. */
export function consoleOperations(): Readonly<Record<string, () => Promise<string>>> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .map((path) => path.split(sep).join('/'))
    .toSorted();
  return Object.fromEntries(
    files.map((path) => [
      `${ROOT}/${path.replace(/graphql$/, 'operation')}.ts`,
      () => operationsOf(path, readFileSync(join(ROOT, path), 'utf8'), readFileSync(SCHEMA, 'utf8')),
    ]),
  );
}

/**
 * What is made of one `.graphql` file.
 *
 * @param path below the sources of the console
 * @throws Error when it asks for what the schema does not have
 */
export async function operationsOf(path: string, text: string, schema: string): Promise<string> {
  const document = parse(text);
  const made = await codegen({
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents: [{ location: path, document }],
    filename: `${path}.ts`,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: CONFIG,
  });
  const types = made.replace(/\/\*\* Internal type\. DO NOT USE DIRECTLY\. \*\/\n/g, '').trim();
  const toOperation = relative(dirname(path), 'asking/operation.js').split(sep).join('/');
  const from = toOperation.startsWith('.') ? toOperation : `./${toOperation}`;
  return [
    '// Made from the `.graphql` file beside it by `npm run generate`; do not edit.',
    `import type { Operation } from '${from}';`,
    '',
    types,
    '',
    ...textsOf(document),
  ].join('\n');
}

const ENDINGS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** Each operation as a constant in lower case, with the fragments that it uses. */
function textsOf(document: DocumentNode): readonly string[] {
  const apart = separateOperations(document);
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const name = definition.name?.value ?? '';
    const type = `${name}${ENDINGS[definition.operation]}`;
    const text = stripIgnoredCharacters(print(apart[name] ?? document));
    const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return [
      `export const ${constant}: Operation<${type}, ${type}Variables> = {`,
      `  text: ${JSON.stringify(text)},`,
      '};',
      '',
    ];
  });
}
