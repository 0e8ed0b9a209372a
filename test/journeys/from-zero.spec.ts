import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printedIn } from './support/guides.js';
import { Relais } from './support/relais.js';

/** References that the product gives by itself: no one knows them before they are shown. */
const GIVEN = /\b(?:E|J|K|KPI|P|RT)\d+\b/g;

/** Most requests that a first hour may take. */
const MOST_REQUESTS = 25;

interface Answered {
  readonly query: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

describe.each(['en/first-mission.md', 'fr/premiere-mission.md'])(
  'A mission from an empty ledger, as in %s',
  (guide) => {
    let relais: Relais;
    const answered: Answered[] = [];

    const answersTo = (command: string): readonly unknown[] =>
      answered.flatMap(({ answer }) => (Object.hasOwn(answer, command) ? [answer[command]] : []));

    beforeAll(async () => {
      relais = await Relais.start('2026-03-02T09:00:00+01:00');
      for (const { person, query } of printedIn(guide)) {
        const { status, data, errors } = await (await relais.as(person)).ask(query);
        expect([query, status, errors]).toEqual([query, 200, undefined]);
        answered.push({ query, answer: data ?? {} });
      }
    }, 30_000);
    afterAll(() => relais.stop());

    it('takes few requests, each of which is accepted', () => {
      expect(answered.length).toBeLessThanOrEqual(MOST_REQUESTS);
      const [preview, ...others] = answered
        .flatMap(({ answer }) => Object.entries(answer))
        .filter(([, value]) => (value as { __typename?: string }).__typename === 'Refusal');
      expect([preview?.[0], others]).toEqual(['startMission', []]);
      for (const sheet of answersTo('importSheet'))
        expect(sheet).toMatchObject({ counts: { refused: 0, alreadyThere: 0 } });
    });

    it('names no reference that was not shown before', () => {
      let shown = '';
      for (const { query, answer } of answered) {
        const unknown = [...query.matchAll(GIVEN)].map(([ref]) => ref).filter((ref) => !shown.includes(`"${ref}"`));
        expect(unknown).toEqual([]);
        shown += JSON.stringify(answer);
      }
    });

    it('says at once everything that is missing for a start, and with which command it comes', () => {
      expect(answersTo('startMission')).toMatchObject([
        {
          facts: {
            missing: [
              'MANDATE_NOT_SIGNED',
              'SPONSOR_MISSING',
              'REPORTING_LINE_MISSING',
              'SCOPE_MISSING',
              'ISSUE_MISSING',
              'OBJECTIVE_MISSING',
              'TRANSFER_PLAN_MISSING',
            ],
            commands: [
              'signMandate',
              'appointSponsor',
              'setReportingLine',
              'defineScope',
              'declareIssue',
              'setObjective',
              'openTransferPlan',
            ],
          },
        },
        { __typename: 'Receipt' },
      ]);
    });

    it('is a mission under way, with its people, its habits and last year’s figures', async () => {
      const { mission, people, kpiSeries, auditTrail } = await (
        await relais.as('COO')
      ).read<{
        mission: { status: string };
        people: { people: readonly { person: string; label: string }[] };
        kpiSeries: { series: readonly { measurements: readonly { period: string; value: number }[] }[] };
        auditTrail: { edges: readonly { node: { flags: readonly string[] } }[] };
      }>(`{
      mission(mission: "M1") { status }
      people(mission: "M1") { people { person label } }
      kpiSeries(mission: "M1", kpi: "KPI2") { series { measurements { period value } } }
      auditTrail(mission: "M1", type: "KpiMeasured") { edges { node { flags } } }
    }`);
      expect(mission.status).toBe('ACTIVE');
      expect(people.people.map(({ person }) => person).sort()).toEqual(
        ['ACH', 'COM', 'COO', 'DAF', 'DIR', 'PROD', 'QUA', 'SPO'].sort(),
      );
      expect(kpiSeries.series[0]?.measurements).toEqual([
        { period: '2025-09', value: 12.4 },
        { period: '2025-10', value: 11.9 },
        { period: '2025-11', value: 12.1 },
        { period: '2025-12', value: 11.6 },
        { period: '2026-01', value: 11.8 },
      ]);
      const flags = auditTrail.edges.map(({ node }) => node.flags);
      expect(flags).toEqual(Array.from({ length: 7 }, () => ['NOT_KPI_OWNER', 'IMPORTED']));
    });
  },
);
