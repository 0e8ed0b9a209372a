import { nameKey, replay } from '#decider';
import { given, missionAfter, recorded, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { almost, nearest } from './near-names.js';
import { proposeDecision } from '../decisions/propose-decision.command.js';
import { declareOverlapZone } from '../governance/declare-overlap-zone.command.js';
import { grantDelegation } from '../governance/grant-delegation.command.js';
import { revokeDelegation } from '../governance/revoke-delegation.command.js';
import { measureKpi } from '../kpis/measure-kpi.command.js';
import { amendScope } from '../mission/amend-scope.command.js';
import { missionFold } from '../mission-state.js';
import { identifyBottleneck } from '../operations/identify-bottleneck.command.js';
import { onboardSite } from '../operations/onboard-site.command.js';
import { reportIrritant } from '../operations/report-irritant.command.js';

const DIR = given(startedCedre).by('DIR');
const grant = { domain: 'trésorerie', holder: 'DAF', level: 6, validFrom: '2026-02-02' };
const irritant = { irritant: 'I1', topic: 'pièces manquantes', severity: 2 };
const granted = told(
  'DelegationGranted',
  { ...grant, binding: 'NONE', grantor: 'DIR' },
  { on: '2026-02-02', by: 'DIR', role: 'LEADERSHIP' },
);

/** Ways in which people type one name. */
const SPELLINGS = ['Trésorerie', 'tre\u0301sorerie', 'TRÉSORERIE', 'tréso\u200brerie', ' trésorerie\u00a0'];

describe('a name that differs from a known one in its spelling alone', () => {
  it.each(SPELLINGS)('is that one to the rules: %j', (domain) => {
    const wanted = { ...grant, domain, holder: 'PROD' };
    given(startedCedre, granted).by('DIR').when(grantDelegation, wanted).thenRefused('DELEGATION_CONFLICT', {
      holder: 'DAF',
      domain: 'trésorerie',
    });
  });

  it.each(SPELLINGS)('is recorded as that one: %j', (domain) => {
    given(startedCedre, granted)
      .by('DIR')
      .when(revokeDelegation, { domain, holder: 'DAF' })
      .then({ type: 'DelegationRevoked', data: { domain: 'trésorerie' } });
  });

  it('is that one in lists, and once', () => {
    const included = ['production', 'Planification', 'planification', 'Ventes', 'ventes'];
    DIR.when(amendScope, { included, reason: 'élargi' }).then({
      type: 'ScopeAmended',
      data: { included: ['production', 'planification', 'Ventes'] },
    });
    DIR.when(amendScope, { included: ['Conseil'], excluded: ['conseil'], reason: 'x' }).thenRefused('SCOPE_MISSING');
  });

  it('is that one for sites, resources and zones', () => {
    given(startedCedre)
      .by('PROD')
      .when(reportIrritant, { ...irritant, site: 'CHAMBE\u0301RY' })
      .then({ type: 'IrritantReported', data: { site: 'Chambéry' } });
    const bench = told('BottleneckIdentified', { resource: 'Banc', utilisation: 0.9, evidence: 'EV-1' });
    given(startedCedre, bench)
      .when(identifyBottleneck, { resource: 'banc ', utilisation: 0.8, evidence: 'EV-1' })
      .then({ type: 'BottleneckIdentified', data: { resource: 'Banc' } });
    const zone = told('OverlapZoneDeclared', { zone: 'budget', parties: ['DIR', 'DAF'], kind: 'OTHER' });
    given(startedCedre, zone)
      .by('DIR')
      .when(declareOverlapZone, { zone: 'Budget', parties: ['DIR', 'DAF'] })
      .thenRefused('REF_TAKEN');
  });

  it('was that one in what was recorded before', () => {
    const { names: _, ...governance } = missionAfter(
      ...startedCedre,
      granted,
      told('DelegationRevoked', { domain: 'Tre\u0301sorerie', holder: 'DAF' }, { on: '2026-02-03', by: 'DIR' }),
      told('DelegationGranted', { ...grant, domain: 'TRÉSORERIE', binding: 'NONE', grantor: 'DIR' }, { by: 'DIR' }),
    ).governance;
    expect(governance.domains).toEqual(['trésorerie']);
    expect(new Set(governance.granted.map(({ domain }) => domain))).toEqual(new Set(['trésorerie']));
  });
});

describe('a name that the mission does not know', () => {
  const proposal = { decision: 'D1', domain: 'plannification', title: 'Gel', options: [{ name: 'a' }, { name: 'b' }] };

  it('is refused with the nearest ones, or taken when it is meant', () => {
    const proposing = given(startedCedre).by('PROD');
    proposing.when(proposeDecision, proposal).thenRefused('UNKNOWN_NAME', {
      name: 'plannification',
      near: ['planification'],
    });
    proposing.when(proposeDecision, { ...proposal, newName: true }).then({
      type: 'DecisionProposed',
      data: { domain: 'plannification' },
    });
  });

  it('is refused for the site of an irritant or a value, unless the site was onboarded', () => {
    given(startedCedre)
      .by('PROD')
      .when(reportIrritant, { ...irritant, site: 'Chambry' })
      .thenRefused('UNKNOWN_NAME', { name: 'Chambry', near: ['Chambéry'] });
    const kpi = told('KpiDefined', {
      kpi: 'K-1',
      name: 'Délai',
      unit: 'jours',
      direction: 'DOWN',
      cadence: 'MONTHLY',
      source: 'MEASURED',
      owner: 'PROD',
      formula: 'x',
    } as never);
    const value = { kpi: 'K-1', period: '2026-01', value: 4, site: 'Lyon' };
    given(startedCedre, kpi)
      .when(measureKpi, value)
      .thenRefused('UNKNOWN_NAME', { name: 'Lyon', near: ['Valence', 'Chambéry'] });
    const onboarded = told('SiteOnboarded', { site: 'Lyon', name: 'Lyon-Sud' });
    given(startedCedre, onboarded)
      .by('PROD')
      .when(reportIrritant, { ...irritant, site: 'lyon' })
      .then({ type: 'IrritantReported', data: { site: 'Lyon' } });
  });

  it('may be given to a domain or a site by the commands that are there for it', () => {
    DIR.when(amendScope, { included: ['cession'], reason: 'élargi' }).then({ type: 'ScopeAmended', data: {} });
    given(startedCedre).when(onboardSite, { site: 'Lyon', name: 'Lyon' }).then({ type: 'SiteOnboarded', data: {} });
  });

  it('may be delegated, unless it is almost a known one', () => {
    DIR.when(grantDelegation, grant).then({ type: 'DelegationGranted', data: grant });
    DIR.when(grantDelegation, { ...grant, domain: 'plannification' }).thenRefused('UNKNOWN_NAME', {
      name: 'plannification',
      near: ['planification'],
    });
    DIR.when(grantDelegation, { ...grant, domain: 'plannification', newName: true }).then({
      type: 'DelegationGranted',
      data: { domain: 'plannification' },
    });
  });
});

describe('names like another', () => {
  it.each([
    ['qualite', 'qualité'],
    ['achat', 'achats'],
    ['plannification', 'planification'],
    ['banc d’essai', "banc d'essai"],
  ])('%s is almost %s', (name, known) => {
    expect(almost(name, ['budget', known])).toEqual([known]);
  });

  it.each([
    ['ligne 1', 'ligne 2'],
    ['achats', 'achats-courants'],
    ['SAV', 'RH'],
    ['vente', 'budget'],
  ])('%s is not almost %s', (name, known) => {
    expect(almost(name, [known])).toEqual([]);
  });

  it('are three at most, the nearest first', () => {
    expect(nearest('planing', ['budget', 'planning', 'achats', 'plans'])).toEqual(['planning', 'plans', 'achats']);
  });
});

describe('however the names of a mission are typed', () => {
  const typed = fc.constantFrom(...SPELLINGS, 'trésorerie');

  it('its state is the same but for the spelling that came first', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (spellings) => {
        const facts = spellings.map((domain) => told('DecisionBypassed', { domain, by: 'DIR', description: 'x' }));
        const { bypasses } = replay(missionFold, recorded([...startedCedre, ...facts])).decisions;
        expect(new Set(bypasses.map(({ domain }) => domain)).size).toBe(1);
        expect(bypasses.every(({ domain }) => nameKey(domain) === 'trésorerie')).toBe(true);
      }),
    );
  });
});
