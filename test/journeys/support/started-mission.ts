import { Relais, type Person } from './relais.js';

/** Who takes part in a mission that is under way, and as what. */
const ROLES = { COO: 'CONSULTANT', DIR: 'LEADERSHIP', SPO: 'SPONSOR', PROD: 'TEAM', QUA: 'TEAM' } as const;

/** A mission as it is drafted. Its plan fits whatever the clock says. */
export const SAULE_DRAFT = {
  client: 'PME-SAULE',
  firm: 'CAB-OPS',
  owner: 'DIR',
  context: 'GROWTH',
  horizonMonths: 9,
  plannedStart: '2026-01-12',
  plannedEnd: '2099-10-09',
  headcount: 62,
} as const;

/** Relais with a mission under way, M1, and those of its people who are asked for, in their order. */
export async function startedRelais<const Codes extends readonly string[]>(
  now: string,
  codes: Codes,
): Promise<{ readonly relais: Relais; readonly people: { -readonly [At in keyof Codes]: Person } }> {
  const relais = await Relais.start(now);
  const as = (person: string) => relais.as(person);
  await startedMission(as);
  const people = await Promise.all(codes.map(as));
  return { relais, people: people as { -readonly [At in keyof Codes]: Person } };
}

/** Frames and starts a mission in which people can work. */
export async function startedMission(as: (person: string) => Promise<Person>, mission = 'M1'): Promise<void> {
  const does = async (person: string, command: string, input: Readonly<Record<string, unknown>>) => {
    await (await as(person)).does(command, { mission, waitForReadModels: false, ...input });
  };
  await does('ADM', 'draftMission', SAULE_DRAFT);
  for (const [person, role] of Object.entries(ROLES)) {
    await does('ADM', 'registerPerson', { person, name: `Nom de ${person}` });
    await does('ADM', 'assignRole', { person, role });
  }
  await does('COO', 'defineScope', {
    included: ['production', 'achats'],
    excluded: ['financement'],
    sites: ['Nantes'],
  });
  await does('DIR', 'setReportingLine', { to: 'DIR', cadence: 'WEEKLY' });
  await does('DIR', 'appointSponsor', { sponsor: 'SPO', commitments: ['arbitrage sous 5 jours'] });
  await does('DIR', 'declareIssue', { issue: 'E1', type: 'OPERATIONAL_GAIN', statement: 'délai de 11,8 jours' });
  const smart = { baseline: 11.8, target: 9, due: '2099-06-30', feasible: 'oui', relevant: 'oui' };
  await does('DIR', 'setObjective', { objective: 'O1', issue: 'E1', kpi: 'K-DEL', ...smart });
  await does('COO', 'openTransferPlan', { plan: 'KT-1', receivers: ['PROD'], due: '2099-06-30' });
  await does('SPO', 'signMandate', { signatories: ['DIR', 'CAB-OPS'], document: 'EV-1', sha256: 'f'.repeat(64) });
  await does('COO', 'startMission', { waitForReadModels: true });
}
