import { starredRefusal, type Field, type Fields, type Presence } from '#decider';
import {
  draftedCedre,
  given,
  granted,
  initiativeProposed,
  item,
  kpiDefined,
  kpiMeasured,
  SECOND_VISIT,
  signalRaised,
  startedCedre,
  told,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { commands } from '../commands.js';
import type { RefusalCode } from '../refusals/refusals.js';
import type { Command } from './command.js';

type Input = Readonly<Record<string, unknown>>;
type AnyField = Field<unknown, Presence>;

/** Every field of the inputs, with the command and the path inside its input. */
const fields: readonly (readonly [command: Command, path: string, field: AnyField])[] = commands.flatMap((command) =>
  pathsIn(command.fields).map(([path, field]) => [command, path, field] as const),
);

function pathsIn(of: Fields): readonly (readonly [string, AnyField])[] {
  return Object.entries(of).flatMap(([name, field]) => [
    [name, field] as const,
    ...(field.kind.is === 'group'
      ? pathsIn(field.kind.fields).map(([path, inner]) => [`${name}.${path}`, inner] as const)
      : []),
  ]);
}

const commandOf = (name: string): Command => {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`there is no command ${name}`);
  return found;
};

/** What shows nothing: left out, empty, or invisible. */
const NOTHINGS = [undefined, '', '\u200b', ' \u2800\u00ad '];

describe('a starred field', () => {
  const HOLDERS: Readonly<Record<string, string>> = {
    ...{ LEADERSHIP: 'DIR', CONSULTANT: 'COO', SPONSOR: 'SPO', TEAM: 'PROD', MEDIATOR: 'MED' },
    ...{ FIRM_ADMIN: 'ADM', SYSTEM: 'SYSTEM' },
  };
  const starred = fields.filter(([, , { presence }]) => presence === 'starred');
  const something = ({ kind, many }: AnyField) => {
    const one = kind.is === 'day' ? '2026-03-02' : 'X1';
    return many ? [one] : one;
  };

  it.each(starred.map(([command, path, field]) => [`${command.name}.${path}`, command, path, field] as const))(
    '%s is refused when it says nothing, as its description promises',
    (_, command, path, field) => {
      const holder = command.roles.map((role) => HOLDERS[role]).find((person) => person !== undefined) ?? '';
      const beside = Object.entries(command.fields).flatMap(([name, other]) =>
        other.presence === 'starred' && name !== path ? [[name, something(other)]] : [],
      );
      const mission = given(!command.openIn.includes('ACTIVE') ? draftedCedre : startedCedre)
        .by(holder)
        .signedAs({ published: [] });
      for (const nothing of NOTHINGS) {
        const said = field.many && nothing !== undefined ? [nothing] : nothing;
        const input = { ...(Object.fromEntries(beside) as Input), [path]: said };
        mission.when(command, input).thenRefused(starredRefusal(field.kind), { field: path });
      }
    },
  );

  it('is none inside a group', () => {
    expect(starred.map(([{ name }, path]) => `${name}.${path}`).filter((path) => path.split('.').length > 2)).toEqual(
      [],
    );
  });
});

/** A case in which a field is required, and the facts of the refusal when it is left out. */
interface Case {
  readonly after: readonly Told[];
  readonly by: string;
  readonly on?: string;
  /** A whole input. */
  readonly input: Input;
  readonly facts?: Input;
}

const RIGHT = {
  domain: 'planification',
  holder: 'COO',
  level: 5,
  validFrom: '2026-02-02',
  validTo: '2026-10-09',
};
const BANK = {
  domain: 'achats',
  holder: 'DAF',
  level: 4,
  validFrom: '2026-02-02',
  binding: 'BANK',
  powerReference: 'POA-1',
};
const PROCESS = {
  domain: 'achats',
  decide: ['DAF'],
  recommend: 'ACH',
  agree: [],
  input: [],
  perform: ['ACH'],
  conflictPath: [{ step: 'MEDIATION', person: 'MED' }],
};
const zone = told('OverlapZoneDeclared', { zone: 'achats', parties: ['DAF', 'ACH'] } as never);
const defined = told('DecisionProcessDefined', { ...PROCESS, decide: 'DAF' } as never);
const nps = kpiDefined('K-NPS', { family: 'NPS' });
const COUNTS = { promoters: 5, passives: 3, detractors: 2 };
const proposed = (offer: 'SECOND_UNIT_DISCOUNT' | 'FEATURE' = 'SECOND_UNIT_DISCOUNT') =>
  initiativeProposed({ offer }, '2026-01-20');
const modelled = (unitContributionCents: number) =>
  told('InitiativeScenarioModelled', {
    initiative: 'N2',
    base: 0.35,
    costs: {},
    marginRate: unitContributionCents / 64_000,
    unitContributionCents,
    breakEvenUplift: 0.2,
    verdict: 'PROFITABLE',
  });
const checked = told('InitiativeCapacityChecked', {
  initiative: 'N2',
  resource: 'main',
  utilisationBefore: 0.7,
  utilisationAfter: 0.9,
});
const COSTS = { production: 1, maintenance: 1, support: 1, tools: 1, training: 1 };
const APPROVAL = { initiative: 'N2', reviewOn: '2026-05-26', conditions: ['plafond 40'] };
const OBJECTIVE = {
  objective: 'O9',
  issue: 'E1',
  kpi: 'K-X',
  baseline: 1,
  target: 2,
  due: '2026-09-30',
  feasible: 'oui',
  relevant: 'oui',
};
const snapshot = told('ReadinessSnapshotTaken', { snapshot: 'S1', gates: [], openSignals: [] } as never);
const taken = told('DecisionTaken', {
  ...{ decision: 'D01', domain: 'budget', chosen: 'x', effectiveOn: '2026-01-20', by: 'DIR', communicated: true },
  ...{ objectives: [], channels: [], kpis: [], evidence: [] },
});
const departed = told('PersonDeparted', { person: 'TEC', lastDay: '2026-07-10', itemsHeld: [] });

const costCase = (cost: string): Case => ({
  after: [proposed('FEATURE')],
  by: 'COO',
  input: { initiative: 'N2', costs: COSTS },
  facts: { missing: [cost] },
});

/** For every field that is required in some case, that case. A field that gains a requirement needs a line here. */
const CASES: Readonly<Record<string, Case>> = {
  'takeDecision.domain': {
    after: [],
    by: 'DIR',
    input: { decision: 'D09', domain: 'production', chosen: 'x' },
    facts: { field: 'domain' },
  },
  'reviewDecisionOutcome.causes': {
    after: [taken],
    by: 'DIR',
    input: { decision: 'D01', effect: 'x', verdict: 'STOP', failed: true, causes: ['x'] },
    facts: { field: 'causes' },
  },
  'grantDelegation.validTo': { after: [], by: 'DIR', input: RIGHT, facts: { holder: 'COO', field: 'validTo' } },
  'grantDelegation.powerReference': { after: [], by: 'DIR', input: BANK, facts: { binding: 'BANK' } },
  'changeDelegation.validTo': {
    after: [
      granted({ holder: 'PROD', validTo: undefined as never }),
      told('AccessRoleAssigned', { person: 'PROD', role: 'CONSULTANT' }),
    ],
    by: 'DIR',
    input: { domain: 'planification', holder: 'PROD', validTo: '2026-10-09', reason: 'x' },
    facts: { holder: 'PROD', field: 'validTo' },
  },
  'changeDelegation.powerReference': {
    after: [
      granted({ ...BANK, level: 3, binding: 'BANK', powerReference: undefined as never, validTo: undefined as never }),
    ],
    by: 'DIR',
    input: { domain: 'achats', holder: 'DAF', level: 4, powerReference: 'POA-1', reason: 'x' },
    facts: { binding: 'BANK' },
  },
  'transferDelegation.validTo': {
    after: [granted({ holder: 'PROD' })],
    by: 'DIR',
    input: { ...RIGHT, holder: undefined, from: 'PROD', to: 'COO' },
    facts: { holder: 'COO', field: 'validTo' },
  },
  'transferDelegation.powerReference': {
    after: [granted({ ...BANK, binding: 'BANK' })],
    by: 'DIR',
    input: { domain: 'achats', from: 'DAF', to: 'ACH', level: 4, validFrom: '2026-02-03', powerReference: 'POA-2' },
    facts: { binding: 'BANK' },
  },
  'defineDecisionProcess.conflictPath': { after: [zone], by: 'DIR', input: PROCESS, facts: { zones: ['achats'] } },
  'reviseDecisionProcess.conflictPath': {
    after: [zone, defined],
    by: 'DIR',
    input: { ...PROCESS, reason: 'x' },
    facts: { zones: ['achats'] },
  },
  'reviewReadiness.comment': {
    after: [snapshot],
    by: 'DIR',
    input: { snapshot: 'S1', opinion: 'UNFAVOURABLE', comment: 'x' },
    facts: { field: 'comment' },
  },
  'submitDeliverable.name': {
    after: [],
    by: 'COO',
    input: { deliverable: 'L9', name: 'Manuel', evidence: 'EV-1' },
    facts: { field: 'name' },
  },
  'correctDeparture.lastDay': {
    after: [departed],
    by: 'DIR',
    input: { person: 'TEC', lastDay: '2026-08-10', reason: 'x' },
    facts: { field: 'lastDay' },
  },
  'assessAutonomy.evidence': {
    after: [item('K1', 5, ['DIR'])],
    by: 'COO',
    input: { item: 'K1', person: 'PROD', level: 4, evidence: 'EV-1' },
    facts: { item: 'K1', person: 'PROD' },
  },
  'setObjective.baseline': { after: [], by: 'DIR', input: OBJECTIVE, facts: { letter: 'M', field: 'baseline' } },
  'setObjective.feasible': { after: [], by: 'DIR', input: OBJECTIVE, facts: { letter: 'A', field: 'feasible' } },
  'setObjective.relevant': { after: [], by: 'DIR', input: OBJECTIVE, facts: { letter: 'R', field: 'relevant' } },
  'declareClosure.weeks': { after: [], by: 'COO', input: { weeks: ['2026-W20'] }, facts: { field: 'weeks' } },
  'declareClosure.from': {
    after: [],
    by: 'COO',
    input: { from: '2026-05-04', to: '2026-05-05' },
    facts: { field: 'weeks' },
  },
  'declareClosure.to': {
    after: [],
    by: 'COO',
    input: { from: '2026-05-04', to: '2026-05-05' },
    facts: { field: 'weeks' },
  },
  'defineKpi.pairedWith': {
    after: [],
    by: 'COO',
    input: {
      ...{ kpi: 'K-1', family: 'DELAYS', unit: 'j', direction: 'DOWN', owner: 'DAF', cadence: 'MONTHLY' },
      ...{ shared: true, pairedWith: 'K-2' },
    },
    facts: { kpi: 'K-1' },
  },
  'measureKpi.value': {
    after: [kpiDefined('K-1')],
    by: 'DAF',
    input: { kpi: 'K-1', period: '2026-01', value: 3 },
    facts: { field: 'value' },
  },
  'measureKpi.nps': {
    after: [nps],
    by: 'DAF',
    input: { kpi: 'K-NPS', period: '2026-01', nps: COUNTS },
    facts: { kpi: 'K-NPS' },
  },
  'correctKpiMeasurement.value': {
    after: [kpiDefined('K-1'), kpiMeasured('K-1', '2026-01', 3, '2026-02-01')],
    by: 'DAF',
    input: { kpi: 'K-1', period: '2026-01', value: 4, reason: 'x', evidence: 'EV-1' },
    facts: { field: 'value' },
  },
  'correctKpiMeasurement.nps': {
    after: [nps, kpiMeasured('K-NPS', '2026-01', 30, '2026-02-01', { nps: COUNTS, n: 10 })],
    by: 'DAF',
    input: { kpi: 'K-NPS', period: '2026-01', nps: { ...COUNTS, promoters: 6 }, reason: 'x', evidence: 'EV-1' },
    facts: { kpi: 'K-NPS' },
  },
  'approveInitiative.conditions': {
    after: [proposed(), modelled(30_720), checked],
    by: 'DIR',
    input: APPROVAL,
    facts: { resource: 'main' },
  },
  'approveInitiative.waiverReason': {
    after: [proposed(), modelled(-5_120), checked],
    by: 'SPO',
    input: { ...APPROVAL, waiverReason: 'vitrine' },
    facts: { initiative: 'N2' },
  },
  'proposeInitiative.discountRate': { after: [], by: 'COM', input: SECOND_VISIT, facts: { field: 'discountRate' } },
  'modelScenario.costs.production': costCase('production'),
  'modelScenario.costs.maintenance': costCase('maintenance'),
  'modelScenario.costs.support': costCase('support'),
  'modelScenario.costs.tools': costCase('tools'),
  'modelScenario.costs.training': costCase('training'),
  'allocateResource.process': {
    after: [told('ProcessIdentified', { process: 'P1' } as never)],
    by: 'COO',
    input: { resource: 'main', process: 'P1', capacityPerDay: 1, from: '2026-03-02', to: '2026-03-03' },
    facts: { field: 'process' },
  },
  'allocateResource.initiative': {
    after: [proposed()],
    by: 'COO',
    input: { resource: 'main', initiative: 'N2', capacityPerDay: 1, from: '2026-03-02', to: '2026-03-03' },
    facts: { field: 'process' },
  },
  'answerObservation.decision': {
    after: [told('ObservationNoted', { observation: 'OB1', topic: 'x', text: 'x', to: 'PROD' }), taken],
    by: 'PROD',
    input: { observation: 'OB1', answer: 'ACTED', decision: 'D01' },
    facts: { observation: 'OB1' },
  },
  'setFee.perMonthCents': {
    after: [],
    by: 'ADM',
    input: { perMonthCents: 1, from: '2026-03-02' },
    facts: { field: 'perMonthCents' },
  },
  'setFee.perDayCents': {
    after: [],
    by: 'ADM',
    input: { perDayCents: 1, from: '2026-03-02' },
    facts: { field: 'perMonthCents' },
  },
  'actOnSignal.action': {
    after: [signalRaised('SIG1', 'ready-made', '2026-01-20')],
    by: 'DIR',
    input: { signal: 'SIG1', action: 'réunion' },
    facts: { field: 'action' },
  },
  'actOnSignal.decision': {
    after: [signalRaised('SIG1', 'ready-made', '2026-01-20'), taken],
    by: 'DIR',
    input: { signal: 'SIG1', decision: 'D01' },
    facts: { field: 'action' },
  },
};

/** The input without what stands at the path, or with something else there. */
function put(input: Input, path: readonly string[], value: unknown): Input {
  const [name = '', ...rest] = path;
  return { ...input, [name]: rest.length > 0 ? put(input[name] as Input, rest, value) : value };
}

describe('a field that is required in some cases', () => {
  const required = fields.filter(([, , { requirement }]) => requirement !== undefined);
  const named = required.map(([command, path, field]) => [`${command.name}.${path}`, path, field] as const);

  it('has a case here', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(named.map(([name]) => name).toSorted());
  });

  it.each(named)('%s is refused when it says nothing, as its description promises', (name, path, field) => {
    const { after, by, on = '2026-02-02', input, facts } = CASES[name]!;
    const command = commandOf(name.split('.')[0]!);
    const mission = given(startedCedre, after).by(by).on(on);
    mission.when(command, input).thenAccepted();
    const isText = field.kind.is === 'text' || field.kind.is === 'title';
    for (const nothing of isText ? NOTHINGS : [undefined]) {
      const said = field.many && nothing !== undefined ? [nothing] : nothing;
      mission
        .when(command, put(input, path.split('.'), said))
        .thenRefused(field.requirement!.refusal as RefusalCode, facts);
    }
  });
});
