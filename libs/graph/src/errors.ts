import { GraphQLError, TokenKind, type GraphQLFormattedError } from 'graphql';

/** One thing that is wrong with the shape of an input. */
export interface BadField {
  /** Path of the field in the input, with dots. */
  readonly field: string;
  /** The rule that it breaks: unknown, required, type, or the name of a validator. */
  readonly rule: string;
  readonly message: string;
}

/** The input has no acceptable shape: nothing was looked at beyond it. */
export class BadUserInput extends GraphQLError {
  constructor(fields: readonly BadField[]) {
    super(fields.map(({ message }) => message).join(' '), { extensions: { code: 'BAD_USER_INPUT', fields } });
  }
}

/** No token, or one that does not verify. */
export class Unauthenticated extends GraphQLError {
  constructor(why: string) {
    super(why, { extensions: { code: 'UNAUTHENTICATED' } });
  }
}

/** Shapes that GraphQL itself refuses, before any validator sees them; all of them end as BAD_USER_INPUT. */
const SHAPES: readonly { readonly rule: string; readonly pattern: RegExp }[] = [
  { rule: 'unknown', pattern: /^Field "(?<field>[^"]+)" is not defined by type/ },
  { rule: 'unknown', pattern: /^Unknown argument "(?<field>[^"]+)"/ },
  { rule: 'required', pattern: /^Field "[^".]+\.(?<field>[^"]+)" of required type/ },
  { rule: 'required', pattern: /argument "(?<field>[^"]+)" of type "[^"]+" is required/ },
  {
    rule: 'unknown',
    pattern: /^Variable "\$(?<at>[^"]+)" got invalid value .* Field "(?<field>[^"]+)" is not defined/s,
  },
  {
    rule: 'required',
    pattern: /^Variable "\$(?<at>[^"]+)" got invalid value .* Field "(?<field>[^"]+)" of required type/s,
  },
  { rule: 'type', pattern: /^Variable "\$[^"]+" got invalid value .* at "(?<field>[^"]+)";/s },
  { rule: 'type', pattern: /^Variable "\$(?<field>[^"]+)" (got invalid value|of (required|non-null) type)/s },
];

/** A literal of the wrong type: the message names the type, the field stands before the literal. */
const LITERAL = /cannot represent|does not exist in ".*" enum|^Expected value of type/s;

/** GraphQL quotes what it refuses, whole: of a long message, its beginning and its end say what is wrong. */
const LONGEST_MESSAGE = 600;

const LOGGED = new Set(['INTERNAL_SERVER_ERROR', 'INTERNAL']);

/** Named causes of an outage; anything else that is thrown is a defect. */
const OUTAGES = new Set(['LedgerUnavailable', 'ReadModelsUnavailable', 'IssuerUnavailable']);

/**
 * The one place where an error becomes what a client sees: input of a wrong shape names its fields, an outage says so
 * without detail, a mission that is stopped its line, a defect gives nothing away. `report` receives what the operator must know.
 */
export function formatErrors(report: (error: unknown, kind: 'outage' | 'defect' | 'stop') => string) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT') return asBadInput(formatted, thrown);
    const original = originalOf(thrown);
    if (original instanceof Error && original.name === 'CommandIdReused') {
      return asField(formatted, { field: 'input.commandId', rule: 'reused', message: original.message });
    }
    if (original instanceof Error && original.name === 'TooBusy') {
      const { retryAfterMs } = original as Error & { readonly retryAfterMs?: number };
      return { message: original.message, extensions: { code: 'TOO_BUSY', retryAfterMs } };
    }
    if (original instanceof Error && original.name === 'StreamStopped')
      return stopped(original, report(original, 'stop'));
    if (original instanceof Error && OUTAGES.has(original.name)) {
      return outcome(
        'The service cannot reach its store for the moment; try again.',
        'UNAVAILABLE',
        report(original, 'outage'),
      );
    }
    if (code !== undefined && !LOGGED.has(String(code))) return formatted;
    return outcome('Something went wrong on our side.', 'INTERNAL', report(original, 'defect'));
  };
}

const outcome = (message: string, code: string, correlationId: string): GraphQLFormattedError => ({
  message,
  extensions: { code, correlationId },
});

/** A mission with which this version cannot go on: which line, in both languages; why is told to the operator alone. */
function stopped(error: Error, correlationId: string): GraphQLFormattedError {
  const line = 'stop' in error ? (error.stop as { readonly revision: number }).revision : null;
  const sentence = {
    en: `The mission is stopped at line ${line}, which this version cannot take in. Nothing was recorded; whoever runs the service can mend it.`,
    fr: `La mission est arrêtée à la ligne ${line}, que cette version ne peut pas reprendre. Rien n'a été enregistré ; l'exploitant du service peut y remédier.`,
  };
  return { message: sentence.en, extensions: { code: 'STOPPED', line, sentence, correlationId } };
}

const originalOf = (thrown: unknown): unknown =>
  thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;

function asBadInput(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  if (Array.isArray(formatted.extensions?.['fields'])) return without(formatted);
  for (const { rule, pattern } of SHAPES) {
    const found = pattern.exec(formatted.message)?.groups;
    if (!found?.['field']) continue;
    const field = found['at'] ? `${path(found['at'], formatted.message)}.${found['field']}` : found['field'];
    return asField(formatted, { field, rule, message: formatted.message });
  }
  const field = LITERAL.test(formatted.message) ? fieldOfLiteral(thrown) : undefined;
  return field === undefined
    ? without(formatted)
    : asField(formatted, { field, rule: 'type', message: formatted.message });
}

/** The name before the literal that an error is about: its tokens still know each other. */
function fieldOfLiteral(thrown: unknown): string | undefined {
  const [node] = thrown instanceof GraphQLError ? (thrown.nodes ?? []) : [];
  let token = node?.loc?.startToken.prev;
  while (token && token.kind !== TokenKind.COLON) token = token.prev;
  return token?.prev?.value;
}

/** Where inside a variable the field is missing or unknown: `$input` itself, or deeper. */
const path = (variable: string, message: string): string => /at "([^"]+)";/.exec(message)?.[1] ?? variable;

const asField = (formatted: GraphQLFormattedError, field: BadField): GraphQLFormattedError => ({
  ...without(formatted),
  extensions: { code: 'BAD_USER_INPUT', fields: [{ ...field, message: inShort(field.message) }] },
});

const inShort = (message: string): string =>
  message.length > LONGEST_MESSAGE
    ? `${message.slice(0, LONGEST_MESSAGE / 2)} … ${message.slice(-LONGEST_MESSAGE / 2)}`
    : message;

/** The error without what only helps an attacker. */
const without = ({ message, path: at, locations, extensions }: GraphQLFormattedError): GraphQLFormattedError => {
  const { stacktrace: _, ...shown } = (extensions ?? {}) as Record<string, unknown>;
  return { message: inShort(message), ...(locations && { locations }), ...(at && { path: at }), extensions: shown };
};
