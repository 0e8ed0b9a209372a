import { nameKey } from '#decider';
import { given, SECOND_VISIT, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { applyKpiTemplate } from './apply-kpi-template.command.js';
import { defineKpi } from './define-kpi.command.js';
import { KPI_TEMPLATES } from './kpis.events.js';
import { KPI_TEMPLATE_CONTENTS } from './usual-kpis.js';

const defined = (kpi: string, name: string, more: object = {}) => ({
  type: 'KpiDefined' as const,
  data: { kpi, name, source: 'MEASURED', version: 1, ...more },
});
const bet = told('InitiativeProposed', { ...SECOND_VISIT, by: 'COM' });

describe('applyKpiTemplate', () => {
  it('defines the usual KPIs of a subject, each with its formula, owned by whoever applies it', () => {
    given(startedCedre)
      .when(applyKpiTemplate, { template: 'MARKETING' })
      .then(
        defined('KPI1', 'Taux de conversion', {
          ...{ unit: '%', direction: 'UP', cadence: 'MONTHLY', owner: 'COO', template: 'MARKETING', shared: false },
          formula: 'Demandes du mois devenues commandes, sur les demandes reçues.',
        }),
        defined('KPI2', 'Coût d’acquisition d’un client', { unit: '€', direction: 'DOWN' }),
        defined('KPI3', 'Retour sur campagne'),
        defined('KPI4', 'Satisfaction des clients', { family: 'NPS', cadence: 'QUARTERLY' }),
        defined('KPI5', 'Notoriété assistée'),
      );
  });

  it('names them in the language that is asked for, under the owner who is named', () => {
    given(startedCedre)
      .by('DIR')
      .when(applyKpiTemplate, { template: 'AFTER_SALES', language: 'EN', owner: 'COM' })
      .then(
        defined('KPI1', 'Return rate', { family: 'RETURN_RATE', unit: '%', owner: 'COM' }),
        defined('KPI2', 'Support cost per order', { family: 'SUPPORT_COST', unit: '€', owner: 'COM' }),
      );
  });

  it('makes pairs of which neither is shown alone', () => {
    given(startedCedre)
      .when(applyKpiTemplate, { template: 'MARGIN_PAIRS' })
      .then(
        ...[
          ['KPI1', 'Chiffre d’affaires par opération', 'KPI2'],
          ['KPI2', 'Marge par opération', 'KPI1'],
          ['KPI3', 'Taux de fidélisation', 'KPI4'],
          ['KPI4', 'Coût d’acquisition d’un client', 'KPI3'],
          ['KPI5', 'Volume vendu', 'KPI6'],
          ['KPI6', 'Capacité de livraison', 'KPI5'],
        ].map(([kpi = '', name = '', pairedWith]) => defined(kpi, name, { shared: true, pairedWith })),
      );
  });

  it('leaves out what is there under its name, in either language, and makes a pair with it', () => {
    const there = told('KpiDefined', {
      ...{ kpi: 'K-CAC', name: 'customer  ACQUISITION cost', family: 'OTHER', unit: '€', direction: 'DOWN' },
      ...{ owner: 'COM', cadence: 'MONTHLY', source: 'MEASURED', shared: false, version: 1 },
    });
    given(startedCedre, there)
      .when(applyKpiTemplate, { template: 'MARGIN_PAIRS' })
      .then(
        defined('KPI1', 'Chiffre d’affaires par opération'),
        defined('KPI2', 'Marge par opération'),
        defined('KPI3', 'Taux de fidélisation', { shared: true, pairedWith: 'K-CAC' }),
        defined('KPI4', 'Volume vendu'),
        defined('KPI5', 'Capacité de livraison'),
      );
  });

  it('measures one bet when it is named, beside those of the whole company', () => {
    const whole = told('KpiDefined', {
      ...{ kpi: 'K-RET', name: 'Taux de retour', family: 'RETURN_RATE', unit: '%', direction: 'DOWN', owner: 'COM' },
      ...{ cadence: 'MONTHLY', source: 'MEASURED', shared: false, version: 1 },
    });
    given(startedCedre, bet, whole)
      .when(applyKpiTemplate, { template: 'AFTER_SALES', initiative: 'N2' })
      .then(
        defined('KPI1', 'Taux de retour (N2)', { initiative: 'N2' }),
        defined('KPI2', 'Coût du support par commande (N2)', { initiative: 'N2' }),
      );
    given(startedCedre)
      .when(applyKpiTemplate, { template: 'AFTER_SALES', initiative: 'N9' })
      .thenRefused('UNKNOWN_REF', { kind: 'initiative', ref: 'N9' });
  });

  it('is for the firm and leadership', () => {
    given(startedCedre).by('COM').when(applyKpiTemplate, { template: 'SOLO' }).thenRefused('ROLE_FORBIDDEN');
  });

  it.each(KPI_TEMPLATES)('names everything of %s in both languages, nothing twice, and pairs both ways', (template) => {
    const contents = KPI_TEMPLATE_CONTENTS[template];
    const keys = contents.flatMap(({ name: { fr, en } }) => [nameKey(fr), nameKey(en)]);
    expect(new Set(keys).size).toBe(2 * contents.length);
    for (const { name, pair } of contents.filter((each) => each.pair)) {
      expect(contents.find((each) => each.name === pair)?.pair).toBe(name);
    }
  });
});

describe('defineKpi of what comes back', () => {
  const returns = { kpi: 'K-RET', family: 'RETURN_RATE', direction: 'DOWN', owner: 'COM', cadence: 'MONTHLY' } as const;

  it('measures the return rate in percent and support in euros: sums are made with them', () => {
    given(startedCedre, bet)
      .when(defineKpi, { ...returns, unit: '%', initiative: 'N2' })
      .then({ type: 'KpiDefined', data: { kpi: 'K-RET', initiative: 'N2' } });
    given(startedCedre)
      .when(defineKpi, { ...returns, unit: 'part' })
      .thenRefused('INVALID_INPUT', { field: 'unit' });
    given(startedCedre)
      .when(defineKpi, { ...returns, family: 'SUPPORT_COST', unit: '%' })
      .thenRefused('INVALID_INPUT', { field: 'unit' });
  });
});
