import { given, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { checkCapacity } from './check-capacity.command.js';
import { modelScenario } from './model-scenario.command.js';
import { proposeInitiative } from './propose-initiative.command.js';

const visits = {
  initiative: 'N1',
  name: '2 visites préventives pour le prix d’une',
  offer: 'TWO_FOR_ONE' as const,
  priceCents: 64_000,
  variableCostRate: 0.54,
  volume: 85,
  expectedUplift: 0.9,
  from: '2026-04-01',
  to: '2026-05-31',
};
const proposed = (more: Partial<Omit<typeof visits, 'offer'>> & { offer?: 'FEATURE' } = {}): Told =>
  told('InitiativeProposed', { ...visits, ...more, by: 'COM' }, { on: '2026-03-09', by: 'COM', role: 'TEAM' });
const proposing = given(startedCedre).by('COM').on('2026-03-09');

describe('proposeInitiative', () => {
  it('proposes a bet', () => {
    proposing
      .when(proposeInitiative, visits)
      .then({ type: 'InitiativeProposed', data: { ...visits, by: 'COM' } })
      .thenFlagged();
  });

  it('may last one day, and does not end before it begins', () => {
    proposing.when(proposeInitiative, { ...visits, to: '2026-04-01' }).thenFlagged();
    proposing
      .when(proposeInitiative, { ...visits, to: '2026-03-31' })
      .thenRefused('DATES_REVERSED', { start: '2026-04-01', end: '2026-03-31' });
  });

  it('says the discount of an offer that is one', () => {
    for (const offer of ['DISCOUNT', 'SECOND_UNIT_DISCOUNT']) {
      proposing.when(proposeInitiative, { ...visits, offer }).thenRefused('INVALID_INPUT', { field: 'discountRate' });
      proposing.when(proposeInitiative, { ...visits, offer, discountRate: 0.2 }).thenFlagged();
    }
    proposing.when(proposeInitiative, { ...visits, offer: 'CHANNEL' }).thenFlagged();
  });

  it('is not for the sponsor', () => {
    const allowed = ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'];
    proposing.by('SPO').when(proposeInitiative, visits).thenRefused('ROLE_FORBIDDEN', { allowed });
  });

  it('marks the sixth open idea: each adds complexity', () => {
    const ideas = ['A1', 'A2', 'A3', 'A4', 'A5'].map((initiative) => proposed({ initiative }));
    const refused = told('InitiativeRefused', { initiative: 'A1', reason: 'trop tôt', by: 'DIR' });
    given(startedCedre, ideas.slice(1)).by('COM').on('2026-03-10').when(proposeInitiative, visits).thenFlagged();
    given(startedCedre, ideas).by('COM').on('2026-03-10').when(proposeInitiative, visits).thenFlagged('TOO_MANY_IDEAS');
    given(startedCedre, ideas, refused).by('COM').on('2026-03-10').when(proposeInitiative, visits).thenFlagged();
  });
});

describe('modelScenario', () => {
  const modelling = given(startedCedre, proposed()).by('ANA').on('2026-03-11');

  it('computes margin, contribution of a sale, break-even and verdict', () => {
    modelling.when(modelScenario, { initiative: 'N1', base: 0.9 }).then({
      type: 'InitiativeScenarioModelled',
      data: {
        base: 0.9,
        marginRate: 0.46,
        unitContributionCents: -5120,
        breakEvenUplift: null,
        verdict: 'LOSS_ON_EVERY_SALE',
      },
    });
  });

  it('expects the proposal’s uplift unless told', () => {
    modelling
      .when(modelScenario, { initiative: 'N1' })
      .then({ type: 'InitiativeScenarioModelled', data: { base: 0.9, costs: {} } });
  });

  it('wants all five costs of a new feature', () => {
    const feature = given(startedCedre, proposed({ offer: 'FEATURE' }))
      .by('ANA')
      .on('2026-03-11');
    const four = { production: 100, maintenance: 0, support: 0, tools: 0 };
    feature.when(modelScenario, { initiative: 'N1' }).thenRefused('COSTS_INCOMPLETE', {
      missing: ['production', 'maintenance', 'support', 'tools', 'training'],
    });
    feature
      .when(modelScenario, { initiative: 'N1', costs: four })
      .thenRefused('COSTS_INCOMPLETE', { missing: ['training'] });
    feature.when(modelScenario, { initiative: 'N1', costs: { ...four, training: 0 } }).thenFlagged();
  });
});

describe('checkCapacity', () => {
  const checking = given(startedCedre, proposed()).by('ANA').on('2026-03-11');
  const load = { initiative: 'N1', utilisationBefore: 0.88, utilisationAfter: 1.24 };

  it('records the load with and without the bet, of the main resource unless told', () => {
    checking
      .when(checkCapacity, load)
      .then({ type: 'InitiativeCapacityChecked', data: { ...load, resource: 'main' } })
      .thenFlagged();
  });

  it('marks overwork above 44 hours a week', () => {
    checking.when(checkCapacity, { ...load, hoursPerFte: 44 }).thenFlagged();
    checking.when(checkCapacity, { ...load, hoursPerFte: 44.5 }).thenFlagged('OVERWORK');
  });

  it('is not for leadership', () => {
    checking
      .by('DIR')
      .when(checkCapacity, load)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'TEAM', 'SUCCESSOR'] });
  });
});
