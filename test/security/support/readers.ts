import { assertObjectType, getNamedType, type GraphQLSchema } from 'graphql';
import { everything, selectionOf } from '../../journeys/support/everything.js';
import { NOT_GRANTED, OF_M1, type ViewLine } from '../lines/views.lines.js';
import { faultsIn, type Answered } from './answered.js';
import { asking } from './line.js';
import { sendHttp, sendSocket, type Attacked } from './send.js';

/** Who reads: no one, leadership, an acquirer of the KPIs alone, strangers, whose access has ended, who is erased. */
export const READERS = [undefined, 'DIR', 'ACQ', 'XYZ', 'TIE', 'EXP', 'TEC'] as const;
type Reader = (typeof READERS)[number];

/** What a reader was told, as a row shows it, and what of it was not safe. */
export interface Seen {
  readonly told: string;
  readonly faults: readonly string[];
}

/** What a reader has to be answered. */
const safeFor = (reader: Reader, { leadership, acquirer, stranger, ended }: ViewLine): string => {
  if (reader === 'DIR') return leadership;
  if (reader === 'ACQ') return acquirer;
  return reader === 'EXP' || reader === 'TEC' ? (ended ?? 'ACCESS_EXPIRED') : (stranger ?? 'MISSION_UNKNOWN');
};

/** What a reader may not be shown, whatever they are answered. */
const hiddenFrom = (reader: Reader): readonly string[] =>
  reader === 'DIR' ? [] : reader === 'ACQ' ? NOT_GRANTED : OF_M1;

const seen = (reader: Reader, found: Answered, safe: string): Seen => ({
  told: `${reader ?? 'no one'} ${found.answer.replace(/^(200|next|error) /, '')}`,
  faults: faultsIn(found, { answer: safe, hides: hiddenFrom(reader) }).map((each) => `${reader ?? 'no one'}: ${each}`),
});

/** What a reader sees of a view, asked for everything in it. */
export async function seenBy(reader: Reader, name: string, line: ViewLine, schema: GraphQLSchema, attacked: Attacked) {
  const query = `{ ${name}${line.args && `(${line.args})`} ${everything(schema, name)} }`;
  const safe = reader === undefined ? '401 UNAUTHENTICATED' : `200 ${safeFor(reader, line)}`;
  return seen(reader, await sendHttp(asking(reader, query), attacked), safe);
}

/** What becomes of a reader who listens. Whoever may is told nothing yet: that the socket stays open says so. */
export async function heardBy(reader: Reader, name: string, line: ViewLine, schema: GraphQLSchema, attacked: Attacked) {
  const field = assertObjectType(schema.getSubscriptionType()).getFields()[name];
  if (!field) throw new Error(`Nothing is told under ${name}`);
  const asks = `subscription { ${name}(${line.args}) ${selectionOf(getNamedType(field.type))} }`;
  const answer = reader === undefined ? 'closed 4401' : safeFor(reader, line);
  const safe = reader === undefined || answer === 'answered' ? answer : `next ${answer}`;
  const sent = { socket: '/graphql', ...(reader !== undefined && { as: reader }), asks } as const;
  return seen(reader, await sendSocket(sent, attacked), safe);
}
