import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Relais } from '../journeys/support/relais.js';
import { startedRelais } from '../journeys/support/started-mission.js';

let relais: Relais;
let adm: Person, dir: Person, coo: Person, prod: Person;

beforeAll(async () => {
  ({
    relais,
    people: [adm, dir, coo, prod],
  } = await startedRelais('2026-11-29T09:00:00+01:00', ['ADM', 'DIR', 'COO', 'PROD']));
});
afterAll(() => relais.stop());

const reason = 'vu le tableau';

describe('What is odd is marked on its line', () => {
  it('a weekly value of a monthly KPI', async () => {
    const kpi = { kpi: 'K1', name: 'Délai', family: 'LEAD_TIME', unit: 'jours', direction: 'DOWN', owner: 'PROD' };
    await coo.does('defineKpi', { ...kpi, formula: 'moyenne', cadence: 'MONTHLY', source: 'MEASURED' });
    expect(await prod.does('measureKpi', { kpi: 'K1', period: '2026-W46', value: 9 })).toMatchObject({
      flags: ['OFF_CADENCE'],
    });
    expect(await prod.does('measureKpi', { kpi: 'K1', period: '2026-10', value: 9 })).toMatchObject({ flags: [] });
    expect(await prod.send('measureKpi', { kpi: 'K1', period: '2026-10', value: 9 })).toMatchObject({
      code: 'ALREADY_MEASURED',
      facts: { command: 'correctKpiMeasurement' },
    });
  });

  it('a milestone that is planned or moved to a past day', async () => {
    const planned = await coo.does('planMilestone', { milestone: 'J1', kind: 'FLASH_AUDIT', due: '2026-11-28' });
    expect(planned.flags).toEqual(['ALREADY_PAST']);
    const moved = await coo.does('rescheduleMilestone', { milestone: 'J1', due: '2026-11-02', reason });
    expect(moved.flags).toEqual(['ALREADY_PAST']);
  });

  it('a fact of years before the mission', async () => {
    const irritant = { irritant: 'I1', topic: 'attente', severity: 2, occurredOn: '2020-11-29' };
    const reported = await prod.does('reportIrritant', irritant);
    expect(reported.flags).toEqual(['BEFORE_MISSION', 'LATE_RECORD']);
  });
});

describe('What is said twice is kept once', () => {
  it('a role', async () => {
    expect(await adm.send('assignRole', { person: 'PROD', role: 'TEAM' })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('a person, a function or a word in a list', async () => {
    const functions = ['Atelier', 'atelier ', 'SAV'];
    await coo.does('planMilestone', { milestone: 'J2', kind: 'HANDOVER', due: '2027-01-11', functions });
    const { auditTrail } = await dir.read<{ auditTrail: { edges: { node: { data: object } }[] } }>(
      '{ auditTrail(mission: "M1", about: "J2", first: 1) { edges { node { data } } } }',
    );
    expect(auditTrail.edges[0]?.node.data).toMatchObject({ functions: ['Atelier', 'SAV'] });
  });
});

describe('The system', () => {
  it.each([
    ['assignRole', { person: 'SYSTEM', role: 'TEAM' }],
    ['registerPerson', { person: 'SYSTEM', name: 'Système' }],
    ['assignRole', { person: 'system', role: 'TEAM' }],
  ])('is no person: %s %o', async (command, input) => {
    const { errors } = await adm.ask(
      `mutation($input: ${command[0]!.toUpperCase()}${command.slice(1)}Input!) { ${command}(input: $input) { __typename } }`,
      { input: { commandId: '7b2c1d0e-3f4a-4b5c-8d6e-7f8091a2b3c4', mission: 'M1', ...input } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'input.person' }] } }]);
  });
});
