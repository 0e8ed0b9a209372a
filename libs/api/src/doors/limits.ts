import type { Pace } from '#fairness';
import { LIKELY_ITEMS } from '#graph';

/** Where GraphQL is, over HTTP and over WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** What the HTTP server takes from anybody, before it knows who they are. Times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  /** Largest request body. Longer texts are refused field by field long before. */
  readonly bodyBytes: number;
  /** Headers of a request, all together. */
  readonly headerBytes: number;
  /** How long the headers of a request may take to arrive. */
  readonly headersMs: number;
  /** How long a whole request may take to arrive. */
  readonly requestMs: number;
  /** How long a connection may be silent, and how long one that is kept alive may be idle. */
  readonly silentMs: number;
  readonly idleMs: number;
  /** How often it is looked for requests that take too long. */
  readonly lookEveryMs: number;
  readonly connections: number;
}

export const HTTP_LIMITS: HttpLimits = {
  bodyBytes: 4 * 1024 * 1024,
  headerBytes: 16 * 1024,
  headersMs: 5_000,
  requestMs: 10_000,
  silentMs: 60_000,
  idleMs: 30_000,
  lookEveryMs: 1_000,
  connections: 2_000,
};

/**
 * What JSON in a request may hold: a list of a thousand things is the longest that any field takes. Below this text, in
 * bytes, the answer names the field that is too long; above it, the body.
 */
export const JSON_LIMITS = { values: 20_000, depth: 32, text: 3 * 1024 * 1024 };

/** What a GraphQL document may hold, fragments spread: far above any honest one, far below a harmful one. */
export const DOCUMENT_LIMITS = { tokens: 4_000, fields: 2_000, depth: 20, alike: 20, fragments: 50 };

/**
 * What one operation may cost, in points (a field is one): three of the longest pages with everything in them, or a
 * dozen past moments. A list without a requested length is likely to have so many items.
 */
export const COST_LIMITS = { points: 20_000, likelyItems: LIKELY_ITEMS };

/** How long whoever asks for too much waits to be told so, in milliseconds: a thousand answers a second would be work too. */
export const TURNED_AWAY_MS = 100;

/** How many operations of one person may be refused before they are done. */
export const REFUSED_PACE = { atOnce: 60, perSecond: 5 };

/** How often requests may come over HTTP. */
export interface RequestPaces {
  readonly perPerson: Pace;
  /** Behind one address there may be a whole company. */
  readonly perAddress: Pace;
  /** Of those, requests that do not say truly who sends them. */
  readonly strangersPerAddress: Pace;
}

export const REQUEST_PACES: RequestPaces = {
  perPerson: { atOnce: 5_000, perSecond: 1_000 },
  perAddress: { atOnce: 10_000, perSecond: 2_000 },
  strangersPerAddress: { atOnce: 300, perSecond: 20 },
};

/** What one person may have going on over HTTP; what is beyond waits, and beyond that is turned away. */
export const PERSON_LIMITS = { atOnce: 32, atOncePerPerson: 4, mostWaiting: 200 };

/** What WebSocket takes. */
export interface SocketLimits {
  /** Largest message: a subscription and its variables. */
  readonly messageBytes: number;
  /** How long whoever connects may take to say who they are. */
  readonly initMs: number;
  /** How often one address may connect. */
  readonly knocksPerAddress: Pace;
  /** Connections from one address that have not said it yet. */
  readonly strangersPerAddress: number;
  readonly sockets: number;
  readonly socketsPerPerson: number;
  readonly subscriptionsPerSocket: number;
  readonly subscriptionsPerPerson: number;
  /** Messages of one person. */
  readonly pace: Pace;
  /** What may be on its way to a listener who does not read. */
  readonly unreadBytes: number;
  /** How long whoever is sent away for saying too much may take to read why. */
  readonly goodByeMs: number;
  readonly pingMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  messageBytes: 256 * 1024,
  initMs: 3_000,
  knocksPerAddress: { atOnce: 200, perSecond: 20 },
  strangersPerAddress: 20,
  sockets: 1_000,
  socketsPerPerson: 20,
  subscriptionsPerSocket: 50,
  subscriptionsPerPerson: 100,
  pace: { atOnce: 120, perSecond: 20 },
  unreadBytes: 4 * 1024 * 1024,
  goodByeMs: 250,
  pingMs: 12_000,
};
