import { rangeOf, type Field, type FieldKind, type Fields, type Presence } from '#decider';
import { inputClass } from '#graph';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { commands } from './commands.js';

type AnyField = Field<unknown, Presence>;

/** Every field of every command with its path, those of groups included. */
const fields: readonly (readonly [path: string, field: AnyField])[] = commands.flatMap(({ name, fields }) =>
  pathsOf(name, fields),
);

function pathsOf(path: string, of: Fields): readonly (readonly [string, AnyField])[] {
  return Object.entries(of).flatMap(([name, field]) => [
    [`${path}.${name}`, field] as const,
    ...(field.kind.is === 'group' ? pathsOf(`${path}.${name}`, field.kind.fields) : []),
  ]);
}

const numeric = fields.filter(([, { kind }]) => rangeOf(kind) !== undefined);
const ranges = Object.fromEntries(numeric.map(([path, { kind }]) => [path, boundsOf(kind)]));
const expected = () =>
  Object.fromEntries(Object.entries(RANGES).flatMap(([range, paths]) => paths.map((path) => [path, range])));

/** Least and most, as a line of the table below. */
function boundsOf(kind: FieldKind): string {
  if (kind.is === 'count') return `count ${kind.min} to ${kind.most}`;
  if (kind.is === 'cents') return kind.signed ? 'signed cents' : 'cents';
  return kind.is === 'int' || kind.is === 'number' ? `${kind.is} ${kind.min} to ${kind.max}` : '';
}

/** Whether the wall takes a value for a field. */
let walls = 0;
function takes({ kind }: AnyField): (value: unknown) => boolean {
  const bare = { kind, presence: 'required', many: false, description: '', fallback: undefined } as unknown as AnyField;
  walls += 1;
  const Wall = inputClass(`WallOfNumbers${walls}`, '', { value: bare });
  return (value) => validateSync(plainToInstance(Wall, { value })).length === 0;
}

describe('the numbers of the commands', () => {
  it('each have a least and a most that make sense', () => {
    expect(ranges).toEqual(expected());
  });

  it('are taken from the least to the most, and not beyond', () => {
    for (const [path, field] of numeric) {
      const { kind } = field;
      const accepts = takes(field);
      const [min, max] = edgesOf(kind);
      expect([path, accepts(min), accepts(min - 1)]).toEqual([path, true, false]);
      // Beyond its bound a count is refused by the domain, with the bound.
      if (kind.is !== 'count') expect([path, accepts(max), accepts(max + 1)]).toEqual([path, true, false]);
    }
  });

  it('are finite, and 0 or far enough from it to be divided by', () => {
    for (const [path, field] of numeric) {
      const accepts = takes(field);
      const beyond = field.kind.is === 'count' ? [] : [1e16, 1e300];
      for (const value of [NaN, Infinity, -Infinity, 1e-310, -1e-310, 5e-324, 1e-7, -1e300, ...beyond]) {
        expect([path, value, accepts(value)]).toEqual([path, value, false]);
      }
    }
  });

  it('have no zero below zero', () => {
    const Wall = inputClass('WallOfZero', '', {
      value: numeric.find(([, { kind }]) => kind.is === 'number')?.[1] as never,
    });
    expect(Object.is((plainToInstance(Wall, { value: -0 }) as { value: number }).value, 0)).toBe(true);
  });

  it('say so in the schema', () => {
    expect(rangeOf({ is: 'count', min: 0, most: 'PEOPLE' })).toBe('0 to four times the headcount.');
    expect(rangeOf({ is: 'count', min: 1, most: 1_000_000 })).toBe('1 to 1,000,000.');
    expect(rangeOf({ is: 'cents', signed: true })).toBe('-1,000,000,000,000 to 1,000,000,000,000.');
  });
});

function edgesOf(kind: FieldKind): readonly [min: number, max: number] {
  if (kind.is === 'cents') return [kind.signed ? -1e12 : 0, 1e12];
  if (kind.is === 'count') return [kind.min, NaN];
  return kind.is === 'int' || kind.is === 'number' ? [kind.min, kind.max] : [NaN, NaN];
}

/** Days of one input that have nothing to do with each other. */
const INDEPENDENT: readonly string[] = ['recordAuditQuery.asKnownOn'];

describe('the days of the commands', () => {
  it('are said to follow each other wherever there are two', () => {
    for (const { name, fields: own } of commands) {
      const days = Object.entries(own).filter(([, { kind }]) => kind.is === 'day');
      const loose = days.filter(([, { kind }]) => kind.is === 'day' && !kind.after).map(([day]) => `${name}.${day}`);
      expect([name, loose.filter((day) => !INDEPENDENT.includes(day)).length]).not.toEqual([name, 2]);
    }
  });

  it('follow a day that is there', () => {
    for (const { name, fields: own } of commands) {
      for (const [, { kind }] of Object.entries(own)) {
        if (kind.is !== 'day' || !kind.after || kind.after.field === 'occurredOn') continue;
        expect([name, own[kind.after.field]?.kind.is]).toEqual([name, 'day']);
      }
    }
  });

  it('are within reach', () => {
    const accepts = takes(fields.find(([, { kind }]) => kind.is === 'day')?.[1] as AnyField);
    expect(['1900-01-01', '2199-12-31'].map(accepts)).toEqual([true, true]);
    expect(['0001-01-01', '1899-12-31', '2200-01-01', '2999-12-31', '9999-12-31', '10000-01-01'].map(accepts)).toEqual(
      new Array(6).fill(false),
    );
    fc.assert(fc.property(fc.string(), (text) => !accepts(text) || /^\d{4}-\d\d-\d\d$/.test(text)));
  });
});

/** What each field takes; a path stands for itself. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  cents: [
    'changeDelegation.ceilingCents',
    'completeAbsenceTest.revenueAtRiskCents',
    'completeJustification.budgetCents',
    'draftMission.revenueCents',
    'grantDelegation.ceilingCents',
    'measureCostDriver.costCents',
    'measureInitiative.costCents',
    'modelScenario.costs.maintenance',
    'modelScenario.costs.production',
    'modelScenario.costs.support',
    'modelScenario.costs.tools',
    'modelScenario.costs.training',
    'modelStaffing.options.costCents',
    'modelStaffing.options.fixedCents',
    'planSynergy.amountCents',
    'proposeInitiative.priceCents',
    'recordFee.amountCents',
    'setBudget.amountCents',
    'setFee.perDayCents',
    'setFee.perMonthCents',
    'takeDecision.amountCents',
    'takeDecision.budgetCents',
    'transferDelegation.ceilingCents',
  ],
  'count 0 to 1000': [
    'correctWeeklyTally.ritualsHeld',
    'correctWeeklyTally.ritualsPlanned',
    'recordWeeklyTally.ritualsHeld',
    'recordWeeklyTally.ritualsPlanned',
  ],
  'count 0 to 10000': [
    'automateProcess.sites',
    'completeAbsenceTest.blockedDecisions',
    'completeAbsenceTest.interruptions',
    'completeExpressDiagnostic.channels',
    'completeExpressDiagnostic.criticalSuppliers',
    'completeExpressDiagnostic.priorityChangesPerMonth',
    'completeExpressDiagnostic.sites',
    'documentProcess.stepsDocumented',
  ],
  'count 0 to 100000': [
    'completeExpressDiagnostic.headcount',
    'completeExpressDiagnostic.offers',
    'completeExpressDiagnostic.openIrritants',
  ],
  'count 0 to 1000000': ['releaseFeedbackBatch.entries'],
  'count 0 to 10000000': [
    'correctKpiMeasurement.nps.detractors',
    'correctKpiMeasurement.nps.passives',
    'correctKpiMeasurement.nps.promoters',
    'measureKpi.nps.detractors',
    'measureKpi.nps.passives',
    'measureKpi.nps.promoters',
  ],
  'count 0 to 1000000000': [
    'amplifyInitiative.newCap',
    'approveInitiative.cap',
    'closeInitiative.sold',
    'measureInitiative.exposed',
    'measureInitiative.sold',
    'proposeInitiative.volume',
    'recordAuditQuery.atRevision',
    'recordAuditQuery.resultCount',
  ],
  'count 0 to EVENTS_OF_A_WEEK': [
    'correctWeeklyTally.clarifications',
    'correctWeeklyTally.clarificationsExcluded',
    'correctWeeklyTally.opsDecisions',
    'recordOwnerLoad.decisions',
    'recordOwnerLoad.interruptions',
    'correctWeeklyTally.ownerDecisions',
    'recordWeeklyTally.clarifications',
    'recordWeeklyTally.clarificationsExcluded',
    'recordWeeklyTally.opsDecisions',
    'recordWeeklyTally.ownerDecisions',
  ],
  'count 0 to PEOPLE': [
    'recordFieldVisit.met',
    'acknowledgeLegitimacy.acknowledged',
    'acknowledgeLegitimacy.headcount',
    'assessManagers.atTarget',
    'assessManagers.managers',
    'correctWeeklyTally.contributors',
    'correctWeeklyTally.invited',
    'holdRitual.attendees',
    'holdRitual.contributors',
    'informEmployees.headcount',
    'measureChangeAcceptance.favourable',
    'measureChangeAcceptance.respondents',
    'recordWeeklyTally.contributors',
    'recordWeeklyTally.invited',
  ],
  'count 1 to 10000': ['documentProcess.stepsTotal'],
  'count 1 to 100000': ['draftMission.headcount'],
  'count 1 to 1000000': ['releaseFeedbackBatch.bySite.entries', 'releaseFeedbackBatch.themes.count'],
  'count 1 to 1000000000': ['measureKpi.n'],
  'count 1 to 1440': ['holdMentoringSession.minutes', 'holdTransferSession.minutes'],
  'int 0 to 3': ['holdPostMissionCheck.regressions.level', 'recordRegression.level'],
  'int 0 to 4': ['assessAutonomy.level', 'confirmAutonomy.level'],
  'int 0 to 5': [
    'assessProcess.level',
    'completeExpressDiagnostic.reliableIndicators',
    'correctWeeklyTally.openDays',
    'recordWeeklyTally.openDays',
  ],
  'int 1 to 100': ['draftMission.wipLimit'],
  'int 1 to 1000': ['declareIssue.rank', 'reprioritiseIssue.rank'],
  'int 1 to 10000': ['measureKpi.version', 'raiseSignal.detectorVersion'],
  'int 1 to 120': ['draftMission.horizonMonths'],
  'int 1 to 20': ['registerEvidence.dossierLine', 'updateDossierIndex.lines.line'],
  'int 1 to 3': ['reportIrritant.severity'],
  'int 1 to 4': ['chooseRoleSplitModel.model', 'holdTransferSession.level'],
  'int 0 to 9': ['recordOwnerLoad.eveningsOrWeekends'],
  'int 1 to 5': ['identifyKnowledgeItem.criticality', 'recordOwnerLoad.load'],
  'int 1 to 60': ['appointSponsor.arbitrationDays', 'replaceSponsor.arbitrationDays'],
  'int 1 to 7': ['changeDelegation.level', 'grantDelegation.level', 'transferDelegation.level'],
  'int 1 to 9999': ['assessManagers.wave', 'assessProcess.wave'],
  'number -1 to 1000': [
    'measureInitiative.uplift',
    'modelScenario.base',
    'modelScenario.high',
    'modelScenario.low',
    'proposeInitiative.expectedUplift',
  ],
  'number -1000000000000 to 1000000000000': [
    'correctKpiMeasurement.value',
    'measureKpi.samples',
    'measureKpi.value',
    'raiseSignal.threshold',
    'raiseSignal.value',
    'recordServiceLevel.value',
    'reviewObjective.value',
    'reviseObjective.target',
    'setKpiBaseline.value',
    'setKpiTarget.target',
    'setObjective.baseline',
    'setObjective.target',
    'setServiceLevel.threshold',
  ],
  'number 0 to 1': [
    'assessProcess.ratings.PA11',
    'assessProcess.ratings.PA21',
    'assessProcess.ratings.PA22',
    'assessProcess.ratings.PA31',
    'assessProcess.ratings.PA32',
    'assessProcess.ratings.PA41',
    'assessProcess.ratings.PA42',
    'assessProcess.ratings.PA51',
    'assessProcess.ratings.PA52',
    'automateProcess.share',
    'completeExpressDiagnostic.onePersonShare',
    'completeExpressDiagnostic.ownerDecisionShare',
    'completeExpressDiagnostic.urgentDecisionShare',
    'declareKeyAccount.revenueShare',
    'modelScenario.cannibalisation',
    'proposeInitiative.discountRate',
    'proposeInitiative.variableCostRate',
  ],
  'number 0 to 100': [
    'setReadinessWeights.weights.D1',
    'setReadinessWeights.weights.D2',
    'setReadinessWeights.weights.D3',
    'setReadinessWeights.weights.D4',
    'setReadinessWeights.weights.D5',
    'setReadinessWeights.weights.D6',
    'setReadinessWeights.weights.D7',
    'setReadinessWeights.weights.D8',
  ],
  'number 0 to 1000': [
    'checkCapacity.utilisationAfter',
    'checkCapacity.utilisationBefore',
    'identifyBottleneck.utilisation',
    'resolveBottleneck.utilisation',
    'setObjective.expectedUtilisation',
  ],
  'number 0 to 1000000': ['assessManagers.average'],
  'number 0 to 1000000000': [
    'allocateResource.capacityPerDay',
    'measureCapacity.capacityPerDay',
    'measureCapacity.demandPerDay',
    'measureCostDriver.volume',
    'measureFlow.throughputPerDay',
    'measureFlow.wip',
    'modelStaffing.options.capacityPerDay',
  ],
  'number 0 to 168': ['checkCapacity.hoursPerFte', 'modelStaffing.options.hoursPerWeek', 'recordOwnerLoad.hours'],
  'number 0 to 7': ['defineExternalRole.daysPerWeek'],
  'signed cents': [
    'closeInitiative.contributionCents',
    'measureSynergy.amountCents',
    'measureInitiative.contributionCents',
    'recordBudgetConsumption.amountCents',
  ],
};
