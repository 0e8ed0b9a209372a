import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';
import { download } from './support/downloads.js';
import { Listener } from './support/listener.js';
import type { Person, Relais } from './support/relais.js';
import { startedRelais } from './support/started-mission.js';

const DOCUMENTS = ['README.md', 'docs/integrators.md'];

/** Queries as they are printed, each under the title of its section. */
function printedIn(document: string) {
  const text = readFileSync(join(packageRoot(), document), 'utf8');
  const parts = text.matchAll(/^## (?<title>.+)$|^```graphql\n(?<query>[^]*?)^```$/gm);
  let title = '';
  return [...parts].flatMap(({ groups = {} }) => {
    title = groups['title'] ?? title;
    const query = groups['query'];
    return query === undefined ? [] : [{ document, title, query }];
  });
}

/** Addresses of files, as they are printed. */
const downloads = [
  ...readFileSync(join(packageRoot(), 'docs/integrators.md'), 'utf8').matchAll(/^GET (?<path>\S+)$/gm),
].map(({ groups = {} }) => ({ path: groups['path'] ?? '' }));

const printed = DOCUMENTS.flatMap(printedIn);
const subscriptions = printed.filter(({ query }) => query.startsWith('subscription'));
const requests = printed.filter((each) => !subscriptions.includes(each));

let relais: Relais;
let consultant: Person;

beforeAll(async () => {
  const started = await startedRelais('2026-03-02T08:00:00.000Z', ['COO']);
  ({
    relais,
    people: [consultant],
  } = started);
});
afterAll(() => relais.stop());

describe('What the documents ask', () => {
  it('is a query wherever they speak of one', () => {
    expect(printedIn('README.md').map(({ title }) => title)).toEqual([
      'Ask what is due',
      'Ask what moved',
      'Look before you record',
    ]);
    expect([requests.length, subscriptions.length, downloads.length]).toEqual([12, 1, 6]);
  });

  it.each(requests)('is answered as printed: $document, $title', async ({ query }) => {
    const { status, data, errors } = await consultant.ask(query);
    expect([status, errors]).toEqual([200, undefined]);
    for (const answer of Object.values(data ?? {})) {
      expect(answer).not.toBeNull();
      expect(['Refusal', 'StaleRevision']).not.toContain((answer as { __typename?: string }).__typename);
    }
  });

  it('records nothing where it says so, and once what is sent twice', async () => {
    const commands = requests.filter(({ query }) => query.includes('reportIrritant('));
    const answers = [];
    for (const { query } of commands) answers.push((await consultant.ask(query)).data?.['reportIrritant']);
    expect(answers).toMatchObject([
      { __typename: 'Preview', events: [{ type: 'IrritantReported' }], created: [{ ref: 'I2' }] },
      { __typename: 'Receipt', created: [{ ref: 'I1' }] },
    ]);
    const reported = '{ auditTrail(mission: "M1", type: "IrritantReported") { totalCount } }';
    expect(await consultant.read(reported)).toEqual({ auditTrail: { totalCount: 1 } });
  });

  it.each(downloads)('is given as printed: $path', async ({ path }) => {
    const { status, headers } = await download(consultant, path);
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('filename=')]);
  });

  it('tells of a sheet what would become of each row', async () => {
    const sheet = requests.find(({ query }) => query.includes('importSheet'))?.query ?? '';
    expect((await consultant.ask(sheet)).data?.['importSheet']).toMatchObject({
      headings: [{ field: 'topic' }, { field: 'severity' }, { field: 'occurredOn' }],
      missing: [],
      counts: { wouldBeRecorded: 1, refused: 1 },
      rows: [
        { line: 2, outcome: 'WOULD_BE_RECORDED' },
        { line: 3, outcome: 'REFUSED', column: 'Gravité' },
      ],
    });
  });

  it.each(subscriptions)('is heard as printed: $document, $title', async ({ query }) => {
    const listener = new Listener(consultant);
    const first = listener.listen(query).next();
    let heard = false;
    void first.then(() => (heard = true));
    // It is told once the subscription has begun, whenever that is.
    while (!heard) await consultant.does('reportIrritant', { topic: 'bruit', severity: 1 });
    expect((await first).value).toEqual({ missionChanged: { revision: expect.any(Number) } });
    await listener.stop();
  });
});
