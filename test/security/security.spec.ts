import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { leastInput } from '../journeys/support/everything.js';
import { atRest } from './lines/at-rest.lines.js';
import { browser } from './lines/browser.lines.js';
import { exportsTaken } from './lines/exports.lines.js';
import { files } from './lines/files.lines.js';
import { graphql } from './lines/graphql.lines.js';
import { sessions } from './lines/sessions.lines.js';
import { tokens } from './lines/tokens.lines.js';
import { BEFORE_A_MISSION, HEARD, NO_COMMANDS, VIEWS, type ViewLine } from './lines/views.lines.js';
import { faultsIn, type Answered } from './support/answered.js';
import { forge } from './support/forge.js';
import { asking, type Group, type Sent } from './support/line.js';
import { look } from './support/look.js';
import { gridRow, row } from './support/print.js';
import { heardBy, READERS, seenBy } from './support/readers.js';
import { sendHttp, sendSocket } from './support/send.js';
import { Site } from './support/site.js';

/** Before readers leave their traces. */
const FIRST: readonly Group[] = [graphql, browser, sessions, files];
/** When everything else was tried on what is stored. */
const LAST: readonly Group[] = [exportsTaken, atRest];

/** The schema as it is published: what is added to it has to be added here. */
const schema: GraphQLSchema = buildSchema(readFileSync('apps/api/schema.gql', 'utf8'));
const fieldsOf = (type: 'Query' | 'Mutation' | 'Subscription') =>
  Object.keys((schema.getType(type) as { getFields(): object } | undefined)?.getFields() ?? {}).sort();

let started: Site | undefined;
const site = (): Site => {
  if (!started) throw new Error('Nothing runs.');
  return started;
};
const table: string[] = [];

beforeAll(async () => {
  started = await Site.start();
  await started.caughtUp();
}, 180_000);
afterAll(async () => {
  process.stdout.write(`${table.join('\n')}\n`);
  await started?.stop();
});

const heading = (title: string, count: number) => beforeAll(() => void table.push('', `${title} (${count})`));

const send = (sent: Sent): Promise<Answered> => {
  if ('http' in sent) return sendHttp(sent, site());
  if ('socket' in sent) return sendSocket(sent, site());
  return Promise.resolve(look(sent, site()));
};

function tried({ title, lines }: Group): void {
  heading(title, lines.length);

  it.each(lines)('$attack', async (line) => {
    const faults = faultsIn(await send(line.sends), line.safe);
    table.push(row(line, faults.length === 0));
    expect(faults).toEqual([]);
  });
}

describe.each(FIRST)('$title', tried);

describe('Tokens, over HTTP and over WebSocket', () => {
  heading('Tokens', tokens.length);

  it.each(tokens)('$attack', async ({ attack, token, safe }) => {
    const { authorization, query = '', cookie } = forge(token, site().mint);
    const headers = { ...(authorization && { authorization }), ...(cookie && { cookie }) };
    const { body } = asking(undefined, '{ mission(mission: "M1") { client } }');
    const http = await sendHttp({ http: `POST /graphql${query}`, headers, ...(body && { body }) }, site());
    const socket = await sendSocket(
      { socket: `/graphql${query}`, ...(cookie && { headers: { cookie } }) },
      site(),
      authorization,
    );
    const answers = [http.answer, socket.answer];
    table.push(gridRow(attack, JSON.stringify(token), answers, String(answers) === String(safe)));
    expect(answers).toEqual(safe);
  });
});

/** Tries a view or a subscription with every reader. */
const triedBy = (tell: typeof seenBy) => async (name: string, line: ViewLine) => {
  const found = await Promise.all(READERS.map((reader) => tell(reader, name, line, schema, site())));
  const faults = found.flatMap((each) => each.faults);
  table.push(
    gridRow(
      name,
      line.args,
      found.map(({ told }) => told),
      faults.length === 0,
    ),
  );
  expect(faults).toEqual([]);
};

describe('Every view, for every reader', () => {
  heading('Tenant × view × reader', Object.keys({ ...VIEWS, ...HEARD }).length);

  it('is in the table: a new one has to be tried with every reader', () => {
    expect(Object.keys(VIEWS).sort()).toEqual(fieldsOf('Query'));
    expect(Object.keys(HEARD).sort()).toEqual(fieldsOf('Subscription'));
  });

  it.each(Object.entries(VIEWS))('%s', triedBy(seenBy));

  it.each(Object.entries(HEARD))('%s', triedBy(heardBy));
});

describe('Every command, for whoever has no part in the mission', () => {
  const commands = fieldsOf('Mutation').filter((name) => !Object.hasOwn(NO_COMMANDS, name));
  heading('Tenant × command', commands.length);

  it.each(commands)('%s', async (name) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`;
    const input = { ...leastInput(schema, name), mission: 'M1' };
    const answers = [];
    for (const as of [undefined, 'XYZ', 'TIE', 'EXP', 'TEC'])
      answers.push((await sendHttp(asking(as, query, { input }), site())).answer);
    const outside = `200 ${BEFORE_A_MISSION[name] ?? 'MISSION_UNKNOWN'}`;
    const gone = `200 ${BEFORE_A_MISSION[name] ?? 'ACCESS_EXPIRED'}`;
    const safe = ['401 UNAUTHENTICATED', outside, outside, gone, gone];
    table.push(gridRow(name, '', answers, String(answers) === String(safe)));
    expect(answers).toEqual(safe);
  });
});

describe('What is no command by itself, for whoever has no part in the mission', () => {
  heading('Tenant × other mutation', Object.keys(NO_COMMANDS).length);

  it.each(Object.entries(NO_COMMANDS))('%s', async (name, { sends, outside, gone }) => {
    const answers = [];
    for (const as of [undefined, 'XYZ', 'TIE', 'EXP', 'TEC'])
      answers.push((await sendHttp(asking(as, `mutation { ${name}${sends} }`, {}), site())).answer);
    const safe = ['401 UNAUTHENTICATED', ...[outside, outside, gone, gone].map((each) => `200 ${each}`)];
    table.push(gridRow(name, sends, answers, String(answers) === String(safe)));
    expect(answers).toEqual(safe);
  });
});

describe.each(LAST)('$title', tried);
