import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, graphqlSync, parse, validate, type GraphQLFormattedError } from 'graphql';
import { BadUserInput, formatErrors, Unauthenticated } from './errors.js';

const schema = buildSchema(`
  enum Colour { RED }
  input Part { size: Int! }
  input Asked { name: String!, colour: Colour, part: Part, tags: [String!] }
  type Query { look(input: Asked!, n: Int): Int }
`);
const reports: [unknown, string][] = [];
const format = formatErrors((error, kind) => {
  reports.push([error, kind]);
  return 'C-1';
});
const shown = (error: GraphQLError): GraphQLFormattedError => format(error.toJSON(), error);
const thrown = (original: Error): GraphQLFormattedError =>
  shown(new GraphQLError(original.message, { originalError: original, extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
const named = (name: string, more: object = {}) => Object.assign(new Error(`${name} in detail`), { name, ...more });
const coded = (error: GraphQLError, code: string) =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    originalError: error.originalError ?? null,
    extensions: { code },
  });

/** The first field of which the wall says that it is wrong. */
function badField(query: string, variables?: Readonly<Record<string, unknown>>) {
  const invalid = validate(schema, parse(query));
  const [error] =
    invalid.length > 0 ? invalid : (graphqlSync({ schema, source: query, variableValues: variables }).errors ?? []);
  if (!error) throw new Error('nothing is wrong');
  const { extensions } = shown(coded(error, invalid.length > 0 ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT'));
  const [field] = (extensions?.['fields'] ?? []) as readonly { field: string; rule: string }[];
  return { code: extensions?.['code'], field: field?.field, rule: field?.rule };
}

describe('input of a wrong shape', () => {
  const AS_VARIABLE = 'query ($input: Asked!) { look(input: $input) }';

  it.each<[string, string, object | undefined, string, string]>([
    ['an unknown field', '{ look(input: { name: "a", nam: "b" }) }', undefined, 'nam', 'unknown'],
    ['an unknown argument', '{ look(input: { name: "a" }, m: 1) }', undefined, 'm', 'unknown'],
    ['a field left out', '{ look(input: { colour: RED }) }', undefined, 'name', 'required'],
    ['an argument left out', '{ look(n: 1) }', undefined, 'input', 'required'],
    ['a literal of another type', '{ look(input: { name: 7 }) }', undefined, 'name', 'type'],
    [
      'a literal of another type in a list',
      '{ look(input: { name: "a", tags: ["b", 7] }) }',
      undefined,
      'tags',
      'type',
    ],
    ['a word that is not in the list', '{ look(input: { name: "a", colour: BLUE }) }', undefined, 'colour', 'type'],
    ['an unknown field of a variable', AS_VARIABLE, { input: { name: 'a', nam: 'b' } }, 'input.nam', 'unknown'],
    ['a field of a variable left out', AS_VARIABLE, { input: {} }, 'input.name', 'required'],
    ['a deeper field left out', AS_VARIABLE, { input: { name: 'a', part: {} } }, 'input.part.size', 'required'],
    ['a variable of another type', AS_VARIABLE, { input: { name: 7 } }, 'input.name', 'type'],
    ['a variable left out', AS_VARIABLE, {}, 'input', 'type'],
  ])('names the field: %s', (_, query, variables, field, rule) => {
    expect(badField(query, variables as Readonly<Record<string, unknown>>)).toEqual({
      code: 'BAD_USER_INPUT',
      field,
      rule,
    });
  });

  it('keeps the fields that a validator named, and no stack', () => {
    const fields = [
      { field: 'input.a', rule: 'isDay', message: 'input.a must be a day.' },
      { field: 'input.b', rule: 'max', message: 'Too much.' },
    ];
    const error = new BadUserInput(fields);
    expect(error.message).toBe('input.a must be a day. Too much.');
    const formatted = {
      ...error.toJSON(),
      extensions: { ...error.extensions, stacktrace: ['secret'] },
      path: ['look'],
    };
    expect(format(formatted, error)).toStrictEqual({
      message: error.message,
      path: ['look'],
      extensions: { code: 'BAD_USER_INPUT', fields },
    });
  });

  it('is not guessed from its sentence where its fields are named', () => {
    const fields = [{ field: 'input.a', rule: 'isUnreserved', message: 'Field "b" is not defined by type' }];
    expect(shown(new BadUserInput(fields)).extensions).toEqual({ code: 'BAD_USER_INPUT', fields });
  });

  it('that no pattern fits is shown without a field', () => {
    const error = new GraphQLError('Too deep.', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(shown(error)).toStrictEqual({ message: 'Too deep.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  it('is shown with its place in the query', () => {
    const [error] = validate(schema, parse('{ look(input: { name: "a" }, m: 1) }'));
    if (!error) throw new Error('nothing is wrong');
    expect(shown(coded(error, 'GRAPHQL_VALIDATION_FAILED')).locations).toEqual([{ line: 1, column: 30 }]);
  });

  it('is shortened in the middle where what is refused is long', () => {
    const at = (length: number) => {
      const error = new GraphQLError(`Unknown argument "m" ${'x'.repeat(length - 25)} END`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
      return shown(error);
    };
    expect(at(600).message).not.toContain('…');
    expect(at(601).message).toHaveLength(603);
    const long = at(5_000);
    expect(long.message).toHaveLength(603);
    expect(long.message.startsWith('Unknown argument "m" xxx')).toBe(true);
    expect(long.message.endsWith('xxx END')).toBe(true);
    expect((long.extensions?.['fields'] as [{ message: string }])[0].message).toBe(long.message);
  });
});

describe('an error of a request', () => {
  it.each(['LedgerUnavailable', 'ReadModelsUnavailable', 'IssuerUnavailable'])(
    '%s is an outage, told without detail and reported',
    (name) => {
      reports.length = 0;
      const outage = named(name);
      expect(thrown(outage)).toEqual({
        message: 'The service cannot reach its store for the moment; try again.',
        extensions: { code: 'UNAVAILABLE', correlationId: 'C-1' },
      });
      expect(reports).toEqual([[outage, 'outage']]);
    },
  );

  it('that was not foreseen is a defect, which gives nothing away and is reported', () => {
    reports.length = 0;
    const defect = named('TypeError');
    const told = {
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL', correlationId: 'C-1' },
    };
    expect(thrown(defect)).toEqual(told);
    const plain = new Error('no GraphQL error at all');
    expect(format({ message: plain.message }, plain)).toEqual(told);
    expect(format({ message: 'x', extensions: { code: 'INTERNAL' } }, plain)).toEqual(told);
    expect(reports).toEqual([
      [defect, 'defect'],
      [plain, 'defect'],
      [plain, 'defect'],
    ]);
  });

  it('of a code of its own is shown as it is, and not reported', () => {
    reports.length = 0;
    const error = new Unauthenticated('A bearer token is required.');
    expect(shown(error)).toEqual({ message: 'A bearer token is required.', extensions: { code: 'UNAUTHENTICATED' } });
    expect(reports).toEqual([]);
  });

  it('over a command id that was used says which field', () => {
    expect(thrown(named('CommandIdReused'))).toMatchObject({
      extensions: {
        code: 'BAD_USER_INPUT',
        fields: [{ field: 'input.commandId', rule: 'reused', message: 'CommandIdReused in detail' }],
      },
    });
  });

  it('over too many requests says when to try again', () => {
    expect(thrown(named('TooBusy', { retryAfterMs: 1_000 }))).toEqual({
      message: 'TooBusy in detail',
      extensions: { code: 'TOO_BUSY', retryAfterMs: 1_000 },
    });
  });

  it('over a stopped mission says the line in both languages, and why to the operator alone', () => {
    reports.length = 0;
    const stop = named('StreamStopped', { stop: { revision: 12, reason: 'secret' } });
    const told = thrown(stop);
    expect(told.message).toBe(
      'The mission is stopped at line 12, which this version cannot take in. Nothing was recorded; whoever runs the service can mend it.',
    );
    expect(told.extensions).toMatchObject({
      code: 'STOPPED',
      line: 12,
      sentence: { en: told.message, fr: expect.stringContaining('est arrêtée à la ligne 12') },
      correlationId: 'C-1',
    });
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(reports).toEqual([[stop, 'stop']]);
    expect(thrown(named('StreamStopped')).extensions).toMatchObject({ line: null });
  });
});
