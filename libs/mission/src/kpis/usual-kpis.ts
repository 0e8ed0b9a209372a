import { say, type Fact, type ReadOnly, type Sentence } from '#decider';
import type { RecordedEvent } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import { fact } from '../pipeline/command.js';
import { entriesOf, valuesOf } from '../shared/in-order.js';
import type { PersonCode, Ref } from '../shared/vocabulary.js';
import { inWords, isNamed, newOnes, type TemplateLanguage } from '../usual-things.js';
import type { KpiCadence, KpiDirection, KpiFamily, KpiTemplate } from './kpis.events.js';

/** A measure that missions of a kind usually follow. */
export interface UsualKpi {
  readonly name: Sentence;
  readonly family: KpiFamily;
  readonly unit: Sentence;
  readonly direction: KpiDirection;
  readonly cadence: KpiCadence;
  /** How its values are computed. */
  readonly formula: Sentence;
  /** Name of its counterpart in the same template: neither is shown without the other. */
  readonly pair?: Sentence;
}

/** For whom usual KPIs are set up, and what they are about. */
export interface KpiSetting {
  readonly owner: PersonCode;
  readonly language: TemplateLanguage;
  readonly template?: KpiTemplate;
  /** The bet that they measure; its reference is then part of their names. */
  readonly initiative?: Ref;
}

/** Defines those that the mission does not have under their names; a pair is made with one that is there already. */
export function usualKpiFacts(
  state: ReadOnly<MissionState>,
  contents: readonly UsualKpi[],
  { owner, language, template, initiative }: KpiSetting,
): readonly Fact<RecordedEvent>[] {
  const there = state.kpis.kpis;
  const called = (name: Sentence): Sentence =>
    initiative === undefined ? name : say(`${name.fr} (${initiative})`, `${name.en} (${initiative})`);
  const usual = contents.map((each) => ({ ...each, name: called(each.name) }));
  const wanted = newOnes(state, 'kpi', usual, valuesOf(there), language);
  const names = [
    ...entriesOf(there).map(([ref, { name }]) => [ref, name] as const),
    ...wanted.map(([ref, name]) => [ref, name] as const),
  ];
  return wanted.map(([kpi, name, { family, unit, direction, cadence, formula, pair }]) => {
    const pairedWith = pair && names.find(([, each]) => isNamed(each, called(pair)))?.[0];
    return fact('KpiDefined', {
      ...{ kpi, name, family, unit: inWords(unit, language), direction, owner, cadence, source: 'MEASURED' },
      ...{ formula: inWords(formula, language), shared: pairedWith !== undefined, version: 1 },
      ...(pairedWith !== undefined && { pairedWith }),
      ...(template && { template }),
      ...(initiative !== undefined && { initiative }),
    });
  });
}

export const PERCENT = say('%', '%');
const DAYS = say('jours', 'days');
const EUROS = say('€', '€');
const UNITS = say('unités', 'units');

export const ON_TIME: UsualKpi = {
  name: say('Livraisons à l’heure', 'On-time deliveries'),
  family: 'OTHER',
  unit: PERCENT,
  direction: 'UP',
  cadence: 'WEEKLY',
  formula: say(
    'Lignes livrées complètes au jour promis, sur les lignes à livrer.',
    'Lines delivered complete on the promised day, over the lines due.',
  ),
};

export const ORDER_TO_DELIVERY: UsualKpi = {
  name: say('Délai de la commande à la livraison', 'Order-to-delivery time'),
  family: 'LEAD_TIME',
  unit: DAYS,
  direction: 'DOWN',
  cadence: 'MONTHLY',
  formula: say(
    'Médiane des jours ouvrés entre la commande et la livraison.',
    'Median of the working days from order to delivery.',
  ),
};

export const SATISFACTION: UsualKpi = {
  name: say('Satisfaction des clients', 'Customer satisfaction'),
  family: 'NPS',
  unit: say('points', 'points'),
  direction: 'UP',
  cadence: 'QUARTERLY',
  formula: say(
    'Part des promoteurs (9 et 10) moins part des détracteurs (0 à 6).',
    'Share of promoters (9 and 10) less share of detractors (0 to 6).',
  ),
};

export const CRITICAL_LOAD: UsualKpi = {
  name: say('Taux de charge de la ressource critique', 'Load of the critical resource'),
  family: 'TEAM_PRODUCTIVITY',
  unit: PERCENT,
  direction: 'DOWN',
  cadence: 'WEEKLY',
  formula: say(
    'Heures demandées à la ressource la plus chargée, sur ses heures ouvertes.',
    'Hours asked of the most loaded resource, over its open hours.',
  ),
};

const ACQUISITION_COST: UsualKpi = {
  name: say('Coût d’acquisition d’un client', 'Customer acquisition cost'),
  family: 'OTHER',
  unit: EUROS,
  direction: 'DOWN',
  cadence: 'MONTHLY',
  formula: say(
    'Dépenses commerciales et publicitaires du mois, sur le nombre de nouveaux clients du mois.',
    'Sales and advertising expenses of the month, over the new customers of the month.',
  ),
};

const RETENTION = say('Taux de fidélisation', 'Retention rate');
const REVENUE_EACH = say('Chiffre d’affaires par opération', 'Revenue per operation');
const MARGIN_EACH = say('Marge par opération', 'Margin per operation');
const SOLD = say('Volume vendu', 'Volume sold');
const DELIVERABLE = say('Capacité de livraison', 'Capacity to deliver');

/** What each template of KPIs holds. */
export const KPI_TEMPLATE_CONTENTS: Readonly<Record<KpiTemplate, readonly UsualKpi[]>> = {
  MARKETING: [
    {
      name: say('Taux de conversion', 'Conversion rate'),
      family: 'OTHER',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Demandes du mois devenues commandes, sur les demandes reçues.',
        'Enquiries of the month that became orders, over the enquiries received.',
      ),
    },
    ACQUISITION_COST,
    {
      name: say('Retour sur campagne', 'Return on campaign'),
      family: 'OTHER',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Marge sur coûts variables des ventes de la campagne moins son coût, sur son coût.',
        'Contribution margin of the sales of the campaign less its cost, over its cost.',
      ),
    },
    SATISFACTION,
    {
      name: say('Notoriété assistée', 'Aided awareness'),
      family: 'OTHER',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'QUARTERLY',
      formula: say(
        'Personnes interrogées qui reconnaissent la marque dans une liste, sur les personnes interrogées.',
        'People asked who recognise the brand in a list, over the people asked.',
      ),
    },
  ],
  MARGIN_PAIRS: [
    {
      name: REVENUE_EACH,
      family: 'OTHER',
      unit: EUROS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Chiffre d’affaires du mois, sur le nombre d’opérations commerciales.',
        'Revenue of the month, over the number of sales operations.',
      ),
      pair: MARGIN_EACH,
    },
    {
      name: MARGIN_EACH,
      family: 'OPERATING_MARGIN',
      unit: EUROS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Marge sur coûts variables du mois, sur le nombre d’opérations commerciales.',
        'Contribution margin of the month, over the number of sales operations.',
      ),
      pair: REVENUE_EACH,
    },
    {
      name: RETENTION,
      family: 'OTHER',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Clients actifs il y a douze mois qui ont commandé depuis, sur les clients actifs il y a douze mois.',
        'Customers active twelve months ago that ordered since, over the customers active twelve months ago.',
      ),
      pair: ACQUISITION_COST.name,
    },
    { ...ACQUISITION_COST, pair: RETENTION },
    {
      name: SOLD,
      family: 'OTHER',
      unit: UNITS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say('Unités commandées dans le mois.', 'Units ordered in the month.'),
      pair: DELIVERABLE,
    },
    {
      name: DELIVERABLE,
      family: 'OTHER',
      unit: UNITS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Unités que les équipes peuvent livrer dans le mois aux horaires habituels.',
        'Units that the teams can deliver in the month in their usual hours.',
      ),
      pair: SOLD,
    },
  ],
  AFTER_SALES: [
    {
      name: say('Taux de retour', 'Return rate'),
      family: 'RETURN_RATE',
      unit: PERCENT,
      direction: 'DOWN',
      cadence: 'MONTHLY',
      formula: say(
        'Unités reprises et remboursées, sur les unités vendues du mois.',
        'Units taken back and refunded, over the units sold in the month.',
      ),
    },
    {
      name: say('Coût du support par commande', 'Support cost per order'),
      family: 'SUPPORT_COST',
      unit: EUROS,
      direction: 'DOWN',
      cadence: 'MONTHLY',
      formula: say(
        'Coût du service après-vente du mois, sur le nombre de commandes.',
        'Cost of after-sales service in the month, over the number of orders.',
      ),
    },
  ],
  OPERATIONS: [
    ON_TIME,
    ORDER_TO_DELIVERY,
    {
      name: say('Conformité du premier coup', 'First-pass yield'),
      family: 'OTHER',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'WEEKLY',
      formula: say(
        'Pièces bonnes sans retouche, sur les pièces produites.',
        'Parts that are good without rework, over the parts made.',
      ),
    },
    CRITICAL_LOAD,
    {
      name: say('Irritants non résolus', 'Open irritants'),
      family: 'OPEN_IRRITANTS',
      unit: say('irritants', 'irritants'),
      direction: 'DOWN',
      cadence: 'WEEKLY',
      formula: say('Irritants ouverts en fin de semaine.', 'Irritants open at the end of the week.'),
    },
  ],
  SOLO: [
    {
      name: say('Chiffre d’affaires facturé', 'Invoiced revenue'),
      family: 'OTHER',
      unit: EUROS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say('Factures émises dans le mois, hors taxes.', 'Invoices issued in the month, before tax.'),
    },
    {
      name: say('Jours de trésorerie', 'Days of cash'),
      family: 'OTHER',
      unit: DAYS,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say(
        'Trésorerie en fin de mois, sur les charges d’un jour moyen des trois derniers mois.',
        'Cash at the end of the month, over the expenses of an average day of the last three months.',
      ),
    },
    {
      name: say('Devis en cours', 'Open quotations'),
      family: 'OTHER',
      unit: EUROS,
      direction: 'UP',
      cadence: 'WEEKLY',
      formula: say('Montant des devis envoyés et sans réponse.', 'Amount of the quotations sent and not answered.'),
    },
    {
      name: say('Part d’heures facturables', 'Billable share of hours'),
      family: 'TEAM_PRODUCTIVITY',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'WEEKLY',
      formula: say('Heures facturables, sur les heures travaillées.', 'Billable hours, over the hours worked.'),
    },
    ON_TIME,
  ],
};
