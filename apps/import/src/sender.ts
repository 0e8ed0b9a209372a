import { setTimeout } from 'node:timers/promises';
import type { Asked } from './asked.js';

/** What is told in the words of whoever reads it. */
interface Told {
  readonly sentence: { readonly text: string };
  readonly next: { readonly text: string };
}

/** A row that was refused: where it is, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly column: string | null;
  readonly refusal: Told;
}

/** What the service says of a window of rows. */
export interface SheetWindow {
  readonly refusal: Told | null;
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  readonly total: number;
  readonly next: number | null;
  readonly counts: Readonly<Record<'recorded' | 'wouldBeRecorded' | 'alreadyThere' | 'refused', number>>;
  readonly rows: readonly (Omit<RefusedRow, 'refusal'> & { readonly refusal: Told | null })[];
}

/** Where the service is, and who sends. */
export interface Service {
  readonly url: URL;
  readonly token: string;
}

/** The service did not answer, or would not look at the sheet. What was recorded before stays, and is known again. */
export class NotReached extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotReached';
  }
}

const TELL = 'sentence { text } next { text }';
const MUTATION = `mutation($mission: String!, $kind: SheetKind!, $csvBase64: String!, $mapping: [SheetMapping!]!,
  $decimal: DecimalSign, $history: Boolean, $newNames: Boolean!, $preview: Boolean!, $after: Int!, $first: Int!) {
  importSheet(mission: $mission, kind: $kind, csvBase64: $csvBase64, mapping: $mapping, decimal: $decimal,
    history: $history, newNames: $newNames, preview: $preview, after: $after, first: $first) {
    refusal { ${TELL} }
    headings { heading field }
    total
    next
    counts { recorded wouldBeRecorded alreadyThere refused }
    rows { line column refusal { ${TELL} } }
  }
}`;

/** Rows of a window: so many are recorded in a second or two. */
const ROWS = 500;

/** Largest sheet that a request takes, in bytes as it is sent. */
const MOST_BYTES = 3 * 1024 * 1024;

/** How often and how long a window that could not be sent is tried again, in milliseconds. */
const TRIES = 6;
const WAIT_MS = 500;

/** Sends a sheet window by window. @throws NotReached */
export async function* bringIn(service: Service, bytes: Buffer, asked: Asked): AsyncGenerator<SheetWindow> {
  const { file: _, ...how } = asked;
  const csvBase64 = bytes.toString('base64');
  if (csvBase64.length > MOST_BYTES)
    throw new NotReached(`${asked.file} is too large for one sheet: cut it into several, each with its headings.`);
  for (let after: number | null = 0; after !== null; ) {
    const window: SheetWindow = await sent(service, { csvBase64, ...how, after, first: ROWS });
    yield window;
    after = window.next;
  }
}

interface Response {
  readonly data?: { readonly importSheet: SheetWindow } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Errors after which the same may be sent again. */
const PASSING = ['UNAVAILABLE', 'TOO_BUSY'];

async function sent(service: Service, variables: object): Promise<SheetWindow> {
  let why = '';
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await setTimeout(WAIT_MS * 2 ** (tries - 1));
    const response = await post(service, variables);
    if (typeof response === 'string') {
      why = response;
      continue;
    }
    const { data, errors = [] } = response;
    if (data) return data.importSheet;
    why = errors.map(({ message }) => message).join(' ');
    if (!errors.some(({ extensions }) => PASSING.includes(extensions?.code ?? ''))) break;
  }
  throw new NotReached(`${why}\nSend the sheet again when that is mended: what is there is not recorded twice.`);
}

/** What the service answered, or why it did not. */
async function post({ url, token }: Service, variables: object): Promise<Response | string> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': new Intl.DateTimeFormat().resolvedOptions().locale,
    authorization: `Bearer ${token}`,
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: MUTATION, variables }) });
    return (await answer.json()) as Response;
  } catch {
    return `Nothing answers at ${url.href} as Relais does.`;
  }
}
