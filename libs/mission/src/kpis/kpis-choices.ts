import { say, type Sentence } from '#decider';
import type { KPI_FAMILIES, KPI_DIRECTIONS, KPI_CADENCES, KPI_SOURCES, KPI_TEMPLATES } from './kpis.events.js';
import type { DISPUTE_OUTCOMES } from './measurement.events.js';

/** What a form calls each of them. */
export const KPI_FAMILY_NAMES: Readonly<Record<(typeof KPI_FAMILIES)[number], Sentence>> = {
  OPERATING_MARGIN: say('Marge opérationnelle', 'Operating margin'),
  TEAM_PRODUCTIVITY: say('Productivité des équipes', 'Team productivity'),
  LEAD_TIME: say('Délais', 'Lead time'),
  OPEN_IRRITANTS: say('Irritants ouverts', 'Open irritants'),
  NPS: say('Recommandation des clients (NPS)', 'Net promoter score (NPS)'),
  MANAGER_SKILLS: say('Compétences des managers', 'Manager skills'),
  PROCESS_MATURITY: say('Maturité des processus', 'Process maturity'),
  AUTOMATION: say('Automatisation', 'Automation'),
  OWNER_DEPENDENCY: say('Dépendance au dirigeant', 'Owner dependency'),
  KNOWLEDGE_COVERAGE: say('Couverture des savoirs', 'Knowledge coverage'),
  RETURN_RATE: say('Taux de retour', 'Return rate'),
  SUPPORT_COST: say('Coût du support par commande', 'Support cost per order'),
  OTHER: say('Autre famille', 'Other'),
};

/** What a form calls each of them. */
export const KPI_TEMPLATE_NAMES: Readonly<Record<(typeof KPI_TEMPLATES)[number], Sentence>> = {
  MARKETING: say('Marketing et notoriété', 'Marketing'),
  MARGIN_PAIRS: say('Chiffre et marge, par paires', 'Revenue and margin, in pairs'),
  AFTER_SALES: say('Retours et support', 'Returns and support'),
  OPERATIONS: say('Exploitation', 'Operations'),
  SOLO: say('Dirigeant seul', 'Owner alone'),
};

/** What a form calls each of them. */
export const KPI_DIRECTION_NAMES: Readonly<Record<(typeof KPI_DIRECTIONS)[number], Sentence>> = {
  UP: say('À la hausse', 'Up'),
  DOWN: say('À la baisse', 'Down'),
};

/** What a form calls each of them. */
export const KPI_CADENCE_NAMES: Readonly<Record<(typeof KPI_CADENCES)[number], Sentence>> = {
  WEEKLY: say('Chaque semaine', 'Weekly'),
  MONTHLY: say('Chaque mois', 'Monthly'),
  QUARTERLY: say('Chaque trimestre', 'Quarterly'),
  CONTINUOUS: say('En continu', 'Continuous'),
};

/** What a form calls each of them. */
export const KPI_SOURCE_NAMES: Readonly<Record<(typeof KPI_SOURCES)[number], Sentence>> = {
  MEASURED: say('Mesuré', 'Measured'),
  OWNER_SHARE: say('Calculé : part du dirigeant', 'Computed: share of the owner'),
  KNOWLEDGE_COVERAGE: say('Calculé : couverture des savoirs', 'Computed: knowledge coverage'),
  MANAGER_LEVEL: say('Calculé : niveau des managers', 'Computed: level of the managers'),
};

/** What a form calls each of them. */
export const DISPUTE_OUTCOME_NAMES: Readonly<Record<(typeof DISPUTE_OUTCOMES)[number], Sentence>> = {
  UPHELD: say('Fondée', 'Upheld'),
  WITHDRAWN: say('Abandonnée', 'Withdrawn'),
};
