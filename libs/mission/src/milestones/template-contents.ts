import { say, type Sentence } from '#decider';
import type { Cadence, RitualKind } from '../governance/ritual.events.js';
import { CRITICAL_LOAD, ON_TIME, ORDER_TO_DELIVERY, PERCENT, SATISFACTION, type UsualKpi } from '../kpis/usual-kpis.js';
import type { ItemKind } from '../knowledge-transfer/knowledge-items.events.js';
import type { MissionContext } from '../mission/mission.events.js';

/** A recurring meeting that missions of a kind usually hold. */
export interface UsualRitual {
  readonly name: Sentence;
  readonly cadence: Cadence;
  readonly kind: RitualKind;
}

/** A process that most companies of the size have, to be rated. */
export interface UsualProcess {
  readonly name: Sentence;
  readonly critical: boolean;
  /** Functions that it runs through. */
  readonly functions: readonly Sentence[];
}

/** Knowledge to look for: who holds it is a fact of the company, and left open. */
export interface UsualItem {
  readonly name: Sentence;
  readonly criticality: number;
  readonly kind: ItemKind;
}

/** What a mission of a kind usually sets up. */
export interface TemplateContents {
  readonly rituals: readonly UsualRitual[];
  readonly kpis: readonly UsualKpi[];
  readonly processes: readonly UsualProcess[];
  readonly items: readonly UsualItem[];
}

const SALES = say('Commerce', 'Sales');
const PRODUCTION = say('Production', 'Production');
const PURCHASING = say('Achats', 'Purchasing');
const FINANCE = say('Finance', 'Finance');
const SERVICE = say('Service client', 'Customer service');
const STAFF = say('Ressources humaines', 'Human resources');

/** What every mission sets up. */
const COMMON: TemplateContents = {
  rituals: [
    { name: say('Point d’exploitation', 'Operations review'), cadence: 'WEEKLY', kind: 'TEAM' },
    { name: say('Comité de direction', 'Leadership meeting'), cadence: 'MONTHLY', kind: 'LEADERSHIP' },
    { name: say('Point avec le sponsor', 'Sponsor review'), cadence: 'MONTHLY', kind: 'SPONSOR' },
  ],
  kpis: [
    ON_TIME,
    ORDER_TO_DELIVERY,
    {
      name: say('Marge opérationnelle', 'Operating margin'),
      family: 'OPERATING_MARGIN',
      unit: PERCENT,
      direction: 'UP',
      cadence: 'MONTHLY',
      formula: say('Résultat d’exploitation sur chiffre d’affaires.', 'Operating result over revenue.'),
    },
    SATISFACTION,
  ],
  processes: [
    {
      name: say('De la demande au devis', 'From enquiry to quotation'),
      critical: true,
      functions: [SALES],
    },
    {
      name: say('Planification de la charge', 'Capacity planning'),
      critical: true,
      functions: [SALES, PRODUCTION],
    },
    {
      name: say('Achats et approvisionnements', 'Purchasing and supply'),
      critical: true,
      functions: [PURCHASING, PRODUCTION],
    },
    {
      name: say('Facturation et encaissement', 'Invoicing and collection'),
      critical: true,
      functions: [SALES, FINANCE],
    },
    {
      name: say('Traitement des réclamations', 'Complaint handling'),
      critical: false,
      functions: [SERVICE, PRODUCTION],
    },
    {
      name: say('Recrutement et intégration', 'Hiring and onboarding'),
      critical: false,
      functions: [STAFF],
    },
  ],
  items: [
    {
      name: say('Relation avec les dix premiers clients', 'Relations with the ten largest customers'),
      ...item(5, 'RELATION'),
    },
    { name: say('Négociation avec les fournisseurs clés', 'Negotiation with key suppliers'), ...item(4, 'RELATION') },
    { name: say('Calcul des prix et des remises', 'Setting prices and discounts'), ...item(5, 'KNOW_HOW') },
    { name: say('Arbitrage des priorités de production', 'Ranking production priorities'), ...item(4, 'METHOD') },
    { name: say('Suivi de la trésorerie', 'Cash monitoring'), ...item(4, 'METHOD') },
    {
      name: say('Signatures bancaires et accès aux outils', 'Bank signatures and access to the tools'),
      ...item(5, 'RIGHT'),
    },
  ],
};

/** What a context adds to that. */
const ADDED: { readonly [Context in MissionContext]?: Partial<TemplateContents> } = {
  GROWTH: {
    rituals: [{ name: say('Revue des initiatives', 'Initiative review'), cadence: 'FORTNIGHTLY', kind: 'LEADERSHIP' }],
    kpis: [CRITICAL_LOAD],
    processes: [
      { name: say('Lancement d’une offre', 'Launching an offer'), critical: true, functions: [SALES, PRODUCTION] },
    ],
    items: [{ name: say('Chiffrage d’une nouvelle offre', 'Costing a new offer'), ...item(4, 'KNOW_HOW') }],
  },
  SALE_PREPARATION: {
    rituals: [
      { name: say('Revue de préparation à la cession', 'Sale readiness review'), cadence: 'MONTHLY', kind: 'SPONSOR' },
    ],
    kpis: [
      {
        name: say('Part du premier client', 'Share of the largest customer'),
        family: 'OTHER',
        unit: PERCENT,
        direction: 'DOWN',
        cadence: 'QUARTERLY',
        formula: say(
          'Chiffre d’affaires du premier client sur le chiffre d’affaires, douze mois glissants.',
          'Revenue of the largest customer over revenue, last twelve months.',
        ),
      },
      {
        name: say('Chiffre d’affaires sous contrat', 'Revenue under contract'),
        family: 'OTHER',
        unit: PERCENT,
        direction: 'UP',
        cadence: 'QUARTERLY',
        formula: say(
          'Chiffre d’affaires des douze prochains mois déjà sous contrat, sur celui du budget.',
          'Revenue of the next twelve months already under contract, over that of the budget.',
        ),
      },
    ],
    processes: [
      {
        name: say('Clôture mensuelle des comptes', 'Monthly closing of accounts'),
        critical: true,
        functions: [FINANCE],
      },
    ],
    items: [
      { name: say('Engagements hors bilan et litiges', 'Off-balance commitments and disputes'), ...item(4, 'METHOD') },
      { name: say('Contrats à changement de contrôle', 'Contracts with change of control'), ...item(5, 'RIGHT') },
    ],
  },
  POST_ACQUISITION: {
    rituals: [{ name: say('Comité d’intégration', 'Integration committee'), cadence: 'WEEKLY', kind: 'LEADERSHIP' }],
    kpis: [
      {
        name: say('Départs non souhaités', 'Regretted departures'),
        family: 'OTHER',
        unit: say('personnes', 'people'),
        direction: 'DOWN',
        cadence: 'MONTHLY',
        formula: say(
          'Départs de personnes que l’entreprise voulait garder, dans le mois.',
          'Departures of people whom the company wanted to keep, in the month.',
        ),
      },
      {
        name: say('Clients conservés', 'Customers kept'),
        family: 'OTHER',
        unit: PERCENT,
        direction: 'UP',
        cadence: 'MONTHLY',
        formula: say(
          'Clients actifs le jour de l’acquisition qui ont commandé depuis trois mois, sur ces clients.',
          'Customers active on the day of the acquisition that ordered in the last three months, over those customers.',
        ),
      },
    ],
    processes: [{ name: say('Reporting au groupe', 'Reporting to the group'), critical: true, functions: [FINANCE] }],
    items: [
      { name: say('Usages propres à chaque site', 'Customs of each site'), ...item(3, 'KNOW_HOW') },
      { name: say('Paramétrage des outils repris', 'Configuration of inherited tools'), ...item(4, 'METHOD') },
    ],
  },
};

/** What a mission of a context usually sets up, what is common to all first. */
export function templateContents(context: MissionContext): TemplateContents {
  const { rituals = [], kpis = [], processes = [], items = [] } = ADDED[context] ?? {};
  return {
    rituals: [...COMMON.rituals, ...rituals],
    kpis: [...COMMON.kpis, ...kpis],
    processes: [...COMMON.processes, ...processes],
    items: [...COMMON.items, ...items],
  };
}

function item(criticality: number, kind: ItemKind): Pick<UsualItem, 'criticality' | 'kind'> {
  return { criticality, kind };
}
