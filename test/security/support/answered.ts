import type { Safe } from './line.js';

/** What came of it. */
export interface Answered {
  /** Status and code of an answer; how a socket ended, or was answered. */
  readonly answer: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Everything that a text tells, what is coded in it (base64) included. */
const toldBy = (text: string): string =>
  [text, ...[...text.matchAll(CODED)].map(([, coded = '']) => Buffer.from(coded, 'base64').toString())].join('\n');

const CODED = /"([\w+/-]{8,}={0,2})"/g;

/** What is not as it should be; nothing when the answer is safe. */
export function faultsIn({ answer, headers, text }: Answered, safe: Safe): readonly string[] {
  const { shows = [], hides = [], headers: wanted = {} } = safe;
  const told = toldBy(text);
  return [
    ...(answer === safe.answer ? [] : [`answered ${answer}: ${text.slice(0, 300)}`]),
    ...Object.entries(wanted).flatMap(([name, value]) => {
      const found = headers[name];
      const isThere = value === null ? found === undefined : String(found).includes(value);
      return isThere ? [] : [`${name}: ${String(found)}`];
    }),
    ...shows.filter((each) => !told.includes(each)).map((each) => `does not show ${each}: ${text.slice(0, 300)}`),
    ...hides.filter((each) => told.includes(each)).map((each) => `shows ${each}: ${text.slice(0, 300)}`),
  ];
}

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly extensions?: Problem;
  }[];
}

interface Problem {
  readonly code?: string;
  readonly refusal?: { readonly code: string };
}

/** The code that an answer comes to: of its first error, of a refused command or sheet, of a file not given, or that it was answered. */
export function codeIn(text: string): string {
  let told: Told & Problem;
  try {
    told = JSON.parse(text) as Told & Problem;
  } catch {
    return '';
  }
  const [error] = told.errors ?? [];
  if (error) return error.extensions?.refusal?.code ?? error.extensions?.code ?? 'no code';
  if (told.code !== undefined) return told.refusal?.code ?? told.code;
  const [first] = Object.values(told.data ?? {});
  const { code, refusal } = (first ?? {}) as {
    readonly code?: unknown;
    readonly refusal?: { readonly code?: unknown };
  };
  const refused = code ?? refusal?.code;
  if (typeof refused === 'string') return refused;
  return told.data ? 'answered' : '';
}
