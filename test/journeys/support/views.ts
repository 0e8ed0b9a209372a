import type { GraphQLSchema } from 'graphql';
import { everything } from './everything.js';
import type { Person } from './relais.js';

/** A view of a mission: what is asked besides the moment, the slice that an acquirer needs, and who reads it. */
export interface View {
  readonly query: string;
  /** Further arguments, as GraphQL writes them. */
  readonly args?: string;
  /** `none`: shown line by line, to an acquirer as far as their grant goes. */
  readonly slice: string;
  /** Left out: every role. */
  readonly readers?: readonly string[];
  /** With which code its readers are told that a company such as that of the story has none of it. */
  readonly noneOfIt?: string;
}

/** A hypothesis about a hire, as GraphQL writes it. */
export const HIRE =
  'hypothesis: { salaryCents: 6000000, employerRate: 0.45, recruitmentCents: 1500000, monthsToFind: 4, ' +
  'monthsToProductive: 6, failureRate: 0.2, months: 24, source: "étude" }';

/** Every view of a mission, with its readers. */
export const VIEWS: readonly View[] = [
  { query: 'mission', slice: 'mission' },
  { query: 'roleEvolution', slice: 'mission' },
  { query: 'auditTrail', slice: 'none' },
  { query: 'auditTrail', args: 'slice: "operations"', slice: 'operations' },
  { query: 'governance', slice: 'governance' },
  { query: 'decisionRights', slice: 'governance' },
  { query: 'governanceHealth', slice: 'governance' },
  {
    query: 'suggestedRoleSplit',
    slice: 'governance',
    readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
  },
  { query: 'decisionRegister', slice: 'decisions' },
  { query: 'milestones', slice: 'milestones' },
  { query: 'kpiBoard', slice: 'kpis' },
  { query: 'simplification', slice: 'kpis' },
  { query: 'kpiBoard', args: 'shared: false', slice: 'kpis' },
  { query: 'kpiSeries', args: 'kpi: "K-MOP"', slice: 'kpis' },
  { query: 'processMaturity', slice: 'processes' },
  { query: 'operationsBoard', slice: 'operations' },
  { query: 'operationsBoard', args: 'site: "Valence"', slice: 'operations' },
  { query: 'costDrivers', slice: 'operations' },
  { query: 'integration', slice: 'operations' },
  { query: 'fieldPresence', slice: 'operations' },
  { query: 'knowledgeCoverage', slice: 'knowledge-transfer' },
  { query: 'knowledgeCoverage', args: 'without: ["SAV", "QUA"]', slice: 'knowledge-transfer' },
  { query: 'managerSkills', slice: 'knowledge-transfer' },
  { query: 'firmWithdrawal', slice: 'knowledge-transfer' },
  { query: 'weakSignals', slice: 'weak-signals' },
  {
    query: 'feedbackThemes',
    slice: 'weak-signals',
    readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'TEAM'],
  },
  {
    query: 'mirror',
    slice: 'weak-signals',
    readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'MEDIATOR'],
  },
  { query: 'ownerLoad', noneOfIt: 'NOT_A_SMALL_COMPANY', slice: 'weak-signals', readers: ['CONSULTANT', 'LEADERSHIP'] },
  { query: 'initiatives', slice: 'initiatives' },
  { query: 'exitReadiness', slice: 'exit-readiness' },
  { query: 'readinessSnapshot', args: 'snapshot: "S1"', slice: 'exit-readiness' },
  {
    query: 'handoverForecast',
    slice: 'exit-readiness',
    readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR', 'ACQUIRER'],
  },
  {
    query: 'valueSimulation',
    args: 'hypothesis: { ebitdaCents: 90000000, multiple: 5.5, source: "indice" }',
    slice: 'exit-readiness',
    readers: ['LEADERSHIP', 'SPONSOR'],
  },
  {
    query: 'hireOrOutsource',
    args: HIRE,
    slice: 'mission',
    readers: ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
  },
  { query: 'dossierIndex', slice: 'exit-readiness' },
  {
    query: 'auditQuestions',
    slice: 'none',
    readers: ['ACQUIRER', 'SPONSOR', 'LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  },
  { query: 'people', slice: 'none' },
  { query: 'acquirerEngagement', slice: 'access', readers: ['SPONSOR', 'LEADERSHIP'] },
  { query: 'proof', args: 'revision: 0', slice: 'mission' },
  { query: 'consistencyProof', args: 'from: "CP1", to: "CP2"', slice: 'none' },
  { query: 'exportDossier', slice: 'none', readers: ['SPONSOR', 'LEADERSHIP', 'ACQUIRER'] },
  { query: 'refusalLog', slice: 'access', readers: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'] },
];

/** A view as a test names it. */
export const nameOf = ({ query, args }: View): string =>
  args === undefined ? query : `${query}(${args.split(':', 1).join()})`;

/** What a query that the rules refuse tells. */
export interface RefusedAnswer {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sentence: Readonly<Record<'fr' | 'en', string>>;
}

/** All that a view answers, or what it refuses. */
export type ViewAnswer = { readonly shown: unknown } | { readonly refused: RefusedAnswer };

/** Asks for all fields of a view, or for those wanted. */
export async function askView(
  person: Person,
  { query, args = '' }: Pick<View, 'query' | 'args'>,
  {
    schema,
    fields = everything(schema, query),
    mission = 'M1',
    ...moment
  }: {
    readonly schema: GraphQLSchema;
    readonly fields?: string;
    readonly mission?: string;
    readonly asKnownOn?: string;
    readonly atRevision?: number;
  },
): Promise<ViewAnswer> {
  const { data, errors } = await person.ask<{ shown: unknown }>(
    `query($mission: String!, $asKnownOn: Day, $atRevision: Int) {
      shown: ${query}(mission: $mission, asKnownOn: $asKnownOn, atRevision: $atRevision ${args}) ${fields}
    }`,
    { mission, ...moment },
  );
  const refusal = errors?.[0]?.extensions.refusal;
  if (refusal) return { refused: refusal };
  if (errors || !data) throw new Error(`${query} failed: ${JSON.stringify(errors)}`);
  return { shown: data.shown };
}
