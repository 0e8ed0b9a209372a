import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from '../journeys/support/listener.js';
import type { Person, Relais } from '../journeys/support/relais.js';
import { startedRelais } from '../journeys/support/started-mission.js';
import { until } from '../journeys/support/until.js';

let relais: Relais;
let acq: Person, dir: Person, spo: Person;

beforeAll(async () => {
  ({
    relais,
    people: [acq, dir, spo],
  } = await startedRelais('2026-03-02T09:00:00+01:00', ['ACQ', 'DIR', 'SPO']));
  const grant = { to: 'ACQ', scope: ['ALL'], until: '2026-12-31', nda: 'EV-9', cleanTeam: false };
  await spo.does('grantAuditAccess', grant);
});
afterAll(() => relais.stop());

interface Reading {
  readonly query: string;
  readonly scope: readonly string[];
  readonly resultCount: number;
  readonly asKnownOn?: string;
  readonly atRevision?: number;
}

/** What is recorded of readings by a query, once there are so many lines. */
async function readingsOf(query: string, count: number): Promise<readonly Reading[]> {
  const look = async () => {
    const { auditTrail } = await dir.read<{ auditTrail: { edges: { node: { data: Reading } }[] } }>(
      '{ auditTrail(mission: "M1" type: "AuditQueryPerformed" first: 200) { edges { node { data } } } }',
    );
    return auditTrail.edges.map(({ node }) => node.data).filter((each) => each.query === query);
  };
  await until(look, (found) => found.length >= count);
  await relais.caughtUp();
  return look();
}

const trail = (slice: string, more = '') =>
  `auditTrail(mission: "M1" slice: "${slice}" ${more}) { totalCount edges { node { revision } } }`;

describe('What an acquirer reads', () => {
  it('is recorded slice by slice, each once a day, and counts as seen for each', async () => {
    await acq.read(`{ ${trail('kpis')} }`);
    await acq.read(`{ ${trail('decisions')} }`);
    await acq.read(`{ ${trail('decisions')} }`);
    await acq.read(`{ ${trail('mission', 'first: 1')} }`);
    const readings = await readingsOf('auditTrail', 3);
    expect(readings.map(({ scope }) => scope)).toEqual([['kpis'], ['decisions'], ['mission']]);
    expect(readings.at(-1)?.resultCount).toBe(1);
    const { acquirerEngagement } = await dir.read<{
      acquirerEngagement: {
        lines: { shownBy: string[]; seen: boolean }[];
        readers: { queries: { query: string; days: number }[] }[];
      };
    }>('{ acquirerEngagement(mission: "M1") { lines { shownBy seen } readers { queries { query days } } } }');
    const shown = (view: string) => acquirerEngagement.lines.filter(({ shownBy }) => shownBy.includes(view));
    for (const view of ['kpiBoard', 'decisionRegister']) {
      expect(shown(view).length).toBeGreaterThan(0);
      expect(shown(view).every(({ seen }) => seen)).toBe(true);
    }
    expect(acquirerEngagement.readers[0]?.queries).toEqual([{ query: 'auditTrail', days: 1 }]);
  });

  it('is counted over all fields of a request, each with what it read', async () => {
    const own = (alias: string, slice: string, first: number) => `${alias}: ${trail(slice, `first: ${first}`)}`;
    await acq.read(`{ ${own('a', 'access', 2)} ${own('b', 'knowledge-transfer', 1)} ${own('c', 'access', 3)} }`);
    const readings = (await readingsOf('auditTrail', 5)).slice(3);
    const counts = Object.fromEntries(readings.map(({ scope, resultCount }) => [scope.join(), resultCount]));
    expect(counts).toEqual({ access: 5, 'knowledge-transfer': 1 });
  });

  it('is recorded for each past moment', async () => {
    await acq.read('{ milestones(mission: "M1") { asOf { revision } } }');
    await acq.read('{ milestones(mission: "M1" atRevision: 3) { asOf { revision } } }');
    await acq.read('{ milestones(mission: "M1" asKnownOn: "2026-03-02") { asOf { revision } } }');
    await acq.read('{ milestones(mission: "M1" atRevision: 3) { asOf { revision } } }');
    const readings = await readingsOf('milestones', 3);
    expect(readings.map(({ asKnownOn, atRevision }) => asKnownOn ?? atRevision)).toEqual([undefined, 3, '2026-03-02']);
  });

  it('is recorded of an export and of what they listen to, and of nothing that was refused', async () => {
    await acq.read('{ exportDossier(mission: "M1") { archive } }');
    await acq.ask(
      '{ refusalLog(mission: "M1") { totalCount } kpiBoard(mission: "M1" atRevision: 9999) { __typename } }',
    );
    const listener = new Listener(acq);
    const changes = listener.changes('M1');
    const change = changes.next();
    expect(await readingsOf('exportDossier', 1)).toHaveLength(1);
    expect(await readingsOf('missionChanged', 1)).toMatchObject([{ resultCount: 0 }]);
    await change;
    await listener.stop();
    expect(await readingsOf('refusalLog', 0)).toEqual([]);
    expect(await readingsOf('kpiBoard', 0)).toEqual([]);
  });
});
