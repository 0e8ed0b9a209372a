import { told, type Told } from './story.js';

/** The mission Cèdre as it is drafted, in the least words. */
export const CEDRE_DRAFT = {
  client: 'PME-CEDRE',
  firm: 'CAB-OPS',
  owner: 'DIR',
  context: 'SALE_PREPARATION',
  horizonMonths: 9,
  plannedStart: '2026-01-12',
  plannedEnd: '2026-10-09',
  headcount: 48,
} as const;

const drafted = told(
  'MissionDrafted',
  {
    mission: 'M1',
    ...CEDRE_DRAFT,
    country: 'FR',
    revenueCents: 920_000_000,
    wipLimit: 3,
    closedWeeks: ['2026-W32', '2026-W33', '2026-W34'],
  },
  { on: '2025-12-16', by: 'ADM', role: 'FIRM_ADMIN' },
);

const role = (
  person: string,
  name: 'CONSULTANT' | 'LEADERSHIP' | 'SPONSOR' | 'TEAM' | 'MEDIATOR',
  until?: string,
): Told =>
  told(
    'AccessRoleAssigned',
    { person, role: name, ...(until && { until }) },
    { on: '2025-12-18', by: 'ADM', role: 'FIRM_ADMIN' },
  );

/** The mission Cèdre, prepared and staffed: DIR owns, SPO sponsors, COO and ANA consult, the others are the team. */
export const draftedCedre: readonly Told[] = [
  drafted,
  role('COO', 'CONSULTANT', '2026-10-31'),
  role('ANA', 'CONSULTANT', '2026-10-31'),
  role('DIR', 'LEADERSHIP'),
  role('SPO', 'SPONSOR'),
  ...['DAF', 'COM', 'PROD', 'SAV', 'ACH', 'QUA', 'RH', 'CE1', 'TEC'].map((person) => role(person, 'TEAM')),
  role('MED', 'MEDIATOR'),
];

/** What has to be there before the start. */
export const preparedCedre: readonly Told[] = [
  ...draftedCedre,
  told(
    'ScopeDefined',
    {
      included: ['production', 'planification', 'SAV', 'achats', 'qualité'],
      excluded: ['stratégie produit', 'financement', 'licenciements'],
      sites: ['Valence', 'Chambéry'],
      functions: ['PRODUCTION', 'LOGISTICS', 'CUSTOMER_SERVICE', 'QUALITY'],
      fullDelegationDomains: [],
    },
    { on: '2026-01-05' },
  ),
  told('ReportingLineSet', { to: 'DIR', dotted: ['SPO'], cadence: 'WEEKLY' }, { by: 'DIR', role: 'LEADERSHIP' }),
  told(
    'SponsorAppointed',
    { sponsor: 'SPO', commitments: ['15 min/sem'], arbitrationDays: 5 },
    { by: 'DIR', role: 'LEADERSHIP' },
  ),
  told(
    'PriorityIssueDeclared',
    { issue: 'E1', type: 'OWNER_DEPENDENCY', statement: '71 % des décisions passent par le dirigeant', rank: 1 },
    { on: '2026-01-06', by: 'DIR', role: 'LEADERSHIP' },
  ),
  told(
    'ObjectiveSet',
    {
      objective: 'O1',
      issue: 'E1',
      kpi: 'K-OWN',
      baseline: 0.71,
      target: 0.25,
      due: '2026-09-30',
      feasible: 'oui',
      relevant: 'oui',
    },
    { on: '2026-01-07', by: 'DIR', role: 'LEADERSHIP' },
  ),
  told(
    'KnowledgeTransferPlanOpened',
    { plan: 'KT-1', receivers: ['PROD', 'SAV'], due: '2026-09-25' },
    { on: '2026-01-08' },
  ),
];

/** The mission Cèdre, signed and running since 2026-01-12. */
export const startedCedre: readonly Told[] = [
  ...preparedCedre,
  told(
    'MandateSigned',
    { signatories: ['DIR', 'SPO', 'CAB-OPS'], document: 'EV-002', sha256: '0'.repeat(64) },
    { on: '2026-01-09', by: 'SPO', role: 'SPONSOR' },
  ),
  told('MissionStarted', {}, { on: '2026-01-12' }),
];
