/** What a hostile client sends through a door, again and again. */
export interface Door {
  readonly title: string;
  /** Who sends it: a member of the mission who may. */
  readonly person: string;
  /** The n-th request: its body; or what is sent over WebSocket. */
  readonly body: (mission: string, n: number) => string;
  readonly overWebSocket?: true;
}

const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const query = (text: string, variables?: object): string => JSON.stringify({ query: text, variables });

const LINE = `hash data flags sentence { fr en text } occurredOn recordedAt actor role commandId eventId`;

/** As many levels of fragments as a document may hold tokens for, each spreading the next ones twice. */
const bomb = (n: number) =>
  `{ a${n}: auditTrail(mission: "M") { ...F0 } } ` +
  many(
    40,
    (each) => `fragment F${each} on AuditTrail { x${each}: edges { node { hash } } ...F${each + 1} ...F${each + 1} }`,
  ) +
  ` fragment F40 on AuditTrail { totalCount }`;

/** Revisions of the hostile mission after each of which what is usual in a week is another number. */
export const CORRECTIONS = { from: 380, times: 240 };

/** Every door through which one may ask for much, at its dearest. */
export const DOORS = {
  dear: {
    title: 'the dearest query',
    person: 'COO',
    body: (m) =>
      query(
        `{ ${many(4, (n) => `a${n}: auditTrail(mission: "${m}", first: 200, from: ${n}) { edges { node { ${LINE} } } }`)} }`,
      ),
  },
  past: {
    title: 'as many past moments as it may',
    person: 'COO',
    body: (m, at) =>
      query(
        `{ ${many(11, (n) => `a${n}: exitReadiness(mission: "${m}", atRevision: ${200 + ((at * 11 + n) % 150)}) { score gates { gate open } }`)} }`,
      ),
  },
  archives: {
    title: 'archives of the whole mission',
    person: 'SPO',
    body: (m) => query(`{ ${many(4, (n) => `a${n}: exportDossier(mission: "${m}") { lines archive }`)} }`),
  },
  search: {
    title: 'a hundred searches',
    person: 'COO',
    body: (m, at) =>
      query(
        `{ ${many(100, (n) => `a${n}: auditTrail(mission: "${m}", about: "X${at}-${n}", first: 1) { totalCount }`)} }`,
      ),
  },
  signals: {
    title: 'charts of ever other tallies',
    person: 'COO',
    body: (m, at) =>
      query(
        `{ ${many(8, (n) => `a${n}: weakSignals(mission: "${m}", atRevision: ${CORRECTIONS.from + ((at * 8 + n) % CORRECTIONS.times)}) { signals { signal series chart { __typename } } detectors { detector state subjects } response { raised } falseAlarmBudget { __typename } }`)} }`,
      ),
  },
  commands: {
    title: 'commands',
    person: 'PROD',
    body: (m, at) =>
      query(
        `mutation { ${many(50, (n) => `a${n}: confirmIrritant(input: { mission: "${m}", irritant: "X${at}-${n}" }) { __typename }`)} }`,
      ),
  },
  bodies: {
    title: 'bodies of 4 MB',
    person: 'COO',
    body: (_, at) =>
      query(
        '{ __typename }',
        at % 2 === 0
          ? { texts: Array.from({ length: 16 }, () => 'x'.repeat(250_000)) }
          : { list: Array.from({ length: 1_900_000 }, () => 1) },
      ),
  },
  refused: {
    title: 'operations that are refused',
    person: 'COO',
    body: (m, at) =>
      query(
        at % 2 === 0
          ? bomb(at)
          : `{ ${many(150, (n) => `b${at}x${n}: exitReadiness(mission: "${m}", atRevision: ${n}) { score }`)} }`,
      ),
  },
  subscriptions: {
    title: 'a flood of subscriptions',
    person: 'COO',
    overWebSocket: true,
    body: (m, n) =>
      JSON.stringify({
        id: `s${n}`,
        type: 'subscribe',
        payload: { query: `subscription { missionChanged(mission: "${m}") { revision } }` },
      }),
  },
} as const satisfies Readonly<Record<string, Door>>;

export type DoorName = keyof typeof DOORS;
