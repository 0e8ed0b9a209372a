import { BadUserInput } from '#graph';
import type { Language } from '#mission';
import type { GraphQLSchema } from 'graphql';
import type { CsvForm } from './csv.js';
import { meant, sayable } from './operation.js';

/** What an address says of the file itself. */
const OF_THE_FILE = ['language', 'format', 'headings'] as const;

const FORMS: Readonly<Record<string, CsvForm>> = {
  semicolon: { delimiter: ';', point: ',' },
  comma: { delimiter: ',', point: '.' },
};

type Said = Readonly<Record<string, unknown>>;

/** The language that an address asks for; undefined when it asks for none. */
export function languageIn(query: unknown): Language | undefined {
  const language = (query as Said | null)?.['language'];
  return language === 'fr' || language === 'en' ? language : undefined;
}

/** How CSV is written: as spreadsheets of the reader’s language open it, unless something else is asked for. */
export function csvFormIn(query: Said, language: Language): CsvForm {
  const form = FORMS[oneOf(query, 'format', Object.keys(FORMS)) ?? (language === 'fr' ? 'semicolon' : 'comma')];
  return form as CsvForm;
}

/** Are the columns called by their fields, which do not change with the language? */
export const hasFieldsIn = (query: Said): boolean => oneOf(query, 'headings', ['words', 'fields']) === 'fields';

/**
 * What an address says to a view.
 *
 * @param own arguments of the view that are not the reader’s to say
 * @throws BadUserInput for what no argument is called
 */
export function argumentsIn(query: Said, schema: GraphQLSchema, view: string, own: readonly string[] = []): Said {
  const known = sayable(schema, view, own);
  const names = [...known.map(({ name }) => name), ...OF_THE_FILE];
  checkNames(query, names);
  oneOf(query, 'language', ['fr', 'en']);
  return Object.fromEntries(
    known.flatMap((argument) => {
      const said = query[argument.name];
      if (said === undefined || said === '') return [];
      return [[argument.name, typeof said === 'string' ? meant(argument, said) : said]];
    }),
  );
}

/** @throws BadUserInput for an argument of the address that is unknown */
export function checkNames(query: Said, names: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new BadUserInput(
    unknown.map((field) => ({ field, rule: 'unknown', message: `${field} is none of ${names.join(', ')}.` })),
  );
}

function oneOf(query: Said, field: string, values: readonly string[]): string | undefined {
  const said = query[field];
  if (said === undefined) return undefined;
  if (typeof said === 'string' && values.includes(said)) return said;
  throw new BadUserInput([{ field, rule: 'isIn', message: `${field} must be one of ${values.join(', ')}.` }]);
}
