/** Which of the processes under attack: the API as in production, or everything in one process with the demo. */
export type Target = 'api' | 'standalone';

/** A cookie of COO’s session: as it is, or after something was done to it or to the session. */
export type Cookie =
  | 'of COO'
  | 'of COO, one letter changed'
  | 'of COO, who has signed out'
  | 'of COO, over which ACQ has signed in'
  | 'made up';

/** A request over HTTP, as it goes over the wire. */
export interface HttpSent {
  /** Method and path. */
  readonly http: `${string} /${string}`;
  readonly at?: Target;
  /** Whose token goes with it; left out, none. */
  readonly as?: string;
  /** The cookie of a session that goes with it. */
  readonly session?: Cookie;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is a text, else as JSON. */
  readonly body?: string | object;
}

/** A WebSocket: how it is asked for, and what is said in it. */
export interface SocketSent {
  readonly socket: `/${string}`;
  readonly at?: Target;
  readonly as?: string;
  readonly session?: Cookie;
  readonly headers?: Readonly<Record<string, string>>;
  /** Said after `connection_init`. */
  readonly asks?: string;
}

/** Something looked for in what is stored or was printed: a word, or what the site knows under that name. */
export interface Looked {
  readonly looks:
    | 'into all files of data'
    | 'into what was printed'
    | 'at who may read the files of data'
    | 'at who may read'
    | 'at how passwords are hashed';
  readonly for: string;
}

export type Sent = HttpSent | SocketSent | Looked;

/** The safe answer: what it comes to, and what it must show and must not. */
export interface Safe {
  /** Status and code, or how a socket ends. */
  readonly answer: string;
  /** Headers that it has to have; null for one that it must not have. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly shows?: readonly string[];
  readonly hides?: readonly string[];
}

/** One line of the table: an attack, what is sent, and the safe answer. */
export interface Line {
  readonly attack: string;
  readonly sends: Sent;
  readonly safe: Safe;
}

/** Lines that belong together. */
export interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A question to GraphQL over HTTP. */
export const asking = (as: string | undefined, query: string, variables?: object): HttpSent => ({
  http: 'POST /graphql',
  ...(as !== undefined && { as }),
  body: { query, ...(variables && { variables }) },
});

/** So many parts in a row. */
export const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
