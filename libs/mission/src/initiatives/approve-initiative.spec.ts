import { given, initiativeProposed, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { approveInitiative } from './approve-initiative.command.js';

type Check = { resource?: string; utilisationBefore?: number; utilisationAfter?: number; addedResource?: string };

const proposed = (initiative: string, from = '2026-05-01', to = '2026-06-30'): Told =>
  initiativeProposed({ initiative, from, to });
const modelled = (initiative: string, marginRate = 0.58, unitContributionCents = 30_720): Told =>
  told('InitiativeScenarioModelled', {
    initiative,
    base: 0.35,
    costs: {},
    marginRate,
    unitContributionCents,
    breakEvenUplift: 0.2083,
    verdict: 'PROFITABLE',
  });
const checked = (initiative: string, check: Check = {}): Told =>
  told('InitiativeCapacityChecked', {
    initiative,
    resource: 'main',
    utilisationBefore: 0.7,
    utilisationAfter: 0.8,
    ...check,
  });
const ready = (initiative: string, check: Check = {}) => [
  proposed(initiative),
  modelled(initiative),
  checked(initiative, check),
];
const approved = (initiative: string) =>
  told(
    'InitiativeApproved',
    { initiative, conditions: [], reviewOn: '2026-05-26', by: 'DIR', waived: false },
    { on: '2026-03-18' },
  );
const running = (initiative: string, from?: string, to?: string, check: Check = {}) => [
  proposed(initiative, from, to),
  modelled(initiative),
  checked(initiative, { utilisationBefore: 0.8, utilisationAfter: 0.87, ...check }),
  approved(initiative),
];

const wanted = { initiative: 'N2', reviewOn: '2026-05-26' };
const approving = (...facts: readonly (Told | readonly Told[])[]) =>
  given(startedCedre, ...facts)
    .by('DIR')
    .on('2026-03-18');

describe('approveInitiative', () => {
  it('accepts a bet that was modelled and whose capacity was checked', () => {
    approving(ready('N2'))
      .when(approveInitiative, { ...wanted, cap: 40 })
      .then({ type: 'InitiativeApproved', data: { ...wanted, cap: 40, conditions: [], by: 'DIR', waived: false } })
      .thenFlagged();
  });

  it('is for leadership and the sponsor', () => {
    approving(ready('N2'))
      .by('COO')
      .when(approveInitiative, wanted)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR'] });
  });

  it('wants a scenario', () => {
    approving(proposed('N2'), checked('N2'))
      .when(approveInitiative, wanted)
      .thenRefused('SCENARIO_MISSING', { initiative: 'N2' });
  });

  it('refuses what loses money on every sale, with the margin and the loss', () => {
    const losing = [proposed('N2'), modelled('N2', 0.46, -5120), checked('N2')];
    approving(losing)
      .when(approveInitiative, wanted)
      .thenRefused('NEGATIVE_CONTRIBUTION', { margin: 0.46, loss: 5120 });
    approving(proposed('N2'), modelled('N2', 0.5, 0), checked('N2'))
      .when(approveInitiative, wanted)
      .thenRefused('NEGATIVE_CONTRIBUTION');
    approving(proposed('N2'), modelled('N2', 0.5, 1), checked('N2'))
      .when(approveInitiative, wanted)
      .thenFlagged();
  });

  it('lets the sponsor alone accept a loss, with a reason', () => {
    const losing = approving(proposed('N2'), modelled('N2', 0.46, -5120), checked('N2'));
    const waiving = { ...wanted, waiverReason: 'entrer chez le client C' };
    losing.by('DIR').when(approveInitiative, waiving).thenRefused('NEGATIVE_CONTRIBUTION');
    losing.by('SPO').when(approveInitiative, wanted).thenRefused('NEGATIVE_CONTRIBUTION');
    losing
      .by('SPO')
      .when(approveInitiative, waiving)
      .then({ type: 'InitiativeApproved', data: { waived: true } });
    approving(ready('N2'))
      .by('SPO')
      .when(approveInitiative, waiving)
      .then({ type: 'InitiativeApproved', data: { waived: false } });
  });

  it('goes by the last scenario', () => {
    const better = [proposed('N2'), modelled('N2', 0.46, -5120), modelled('N2'), checked('N2')];
    approving(better).when(approveInitiative, wanted).thenFlagged();
  });

  it('wants the capacity checked', () => {
    approving(proposed('N2'), modelled('N2'))
      .when(approveInitiative, wanted)
      .thenRefused('CAPACITY_NOT_CHECKED', { initiative: 'N2' });
  });

  it('refuses a load above 95 % unless a resource is added', () => {
    const conditioned = { ...wanted, conditions: ['plafond 40'] };
    approving(ready('N2', { utilisationAfter: 0.96 }))
      .when(approveInitiative, conditioned)
      .thenRefused('CAPACITY_EXCEEDED', { utilisation: 0.96, resource: 'main' });
    approving(ready('N2', { utilisationAfter: 0.95 }))
      .when(approveInitiative, conditioned)
      .thenFlagged();
    approving(ready('N2', { utilisationAfter: 1.2, addedResource: 'un intérimaire' }))
      .when(approveInitiative, conditioned)
      .thenFlagged();
  });

  it('wants a condition for a load above 85 %', () => {
    approving(ready('N2', { utilisationAfter: 0.92 }))
      .when(approveInitiative, wanted)
      .thenRefused('CONDITION_REQUIRED', { utilisation: 0.92 });
    approving(ready('N2', { utilisationAfter: 0.85 }))
      .when(approveInitiative, wanted)
      .thenFlagged();
  });

  it('adds what running bets already ask of the same resource on the same days', () => {
    const refused = (...facts: readonly Told[]) =>
      approving(facts, ready('N2', { utilisationAfter: 0.89 })).when(approveInitiative, {
        ...wanted,
        conditions: ['x'],
      });
    refused(...running('N1')).thenRefused('CAPACITY_EXCEEDED', { utilisation: 0.96, resource: 'main' });
    refused(...running('N1', '2026-06-30', '2026-07-31')).thenRefused('CAPACITY_EXCEEDED');
    refused(...running('N1', '2026-07-01', '2026-07-31')).thenFlagged();
    refused(...running('N1', '2026-05-01', '2026-06-30', { resource: 'banc' })).thenFlagged();
    refused(...running('N1'), told('InitiativeStopped', { initiative: 'N1', reason: 'sans effet' })).thenFlagged();
    refused(...running('N1').slice(0, 3)).thenFlagged();
  });

  it('keeps to the limit of bets that run at once, which is 3 here', () => {
    const light = { utilisationBefore: 0.5, utilisationAfter: 0.5 };
    const two = [...running('A1', undefined, undefined, light), ...running('A2', undefined, undefined, light)];
    const three = [...two, ...running('A3', undefined, undefined, light)];
    approving(two, ready('N2')).when(approveInitiative, wanted).thenFlagged();
    approving(three, ready('N2')).when(approveInitiative, wanted).thenRefused('WIP_LIMIT', { count: 3, limit: 3 });
  });

  it('comes too late for what is refused, stopped or closed', () => {
    const refused = told('InitiativeRefused', { initiative: 'N2', reason: 'trop tôt', by: 'DIR' });
    const stopped = told('InitiativeStopped', { initiative: 'N2', reason: 'sans effet' });
    approving(ready('N2'), refused)
      .when(approveInitiative, wanted)
      .thenRefused('WRONG_STATE', { ref: 'N2', state: 'REFUSED' });
    approving(ready('N2'), approved('N2'), stopped)
      .when(approveInitiative, wanted)
      .thenRefused('WRONG_STATE', { state: 'STOPPED' });
  });

  it('may approve again, with other conditions', () => {
    approving(ready('N2'), approved('N2'))
      .when(approveInitiative, { ...wanted, conditions: ['plafond 60'] })
      .thenFlagged();
  });
});
