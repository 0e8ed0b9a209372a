import { say, type Sentence } from '#decider';
import type { CONFLICT_STEPS, OVERLAP_KINDS, BINDINGS, CADENCES, RITUAL_KINDS } from './governance.events.js';

/** What a form calls each of them. */
export const CONFLICT_STEP_NAMES: Readonly<Record<(typeof CONFLICT_STEPS)[number], Sentence>> = {
  MEDIATION: say('Médiation', 'Mediation'),
  ARBITRATION: say('Arbitrage', 'Arbitration'),
  EXPERT: say('Avis d’un expert', 'Expert'),
};

/** What a form calls each of them. */
export const OVERLAP_KIND_NAMES: Readonly<Record<(typeof OVERLAP_KINDS)[number], Sentence>> = {
  BUDGET: say('Enveloppe budgétaire', 'Budget'),
  AGENCIES: say('Agences', 'Agencies'),
  MAJOR_CAMPAIGNS: say('Grandes campagnes', 'Major campaigns'),
  KEY_ACCOUNTS: say('Comptes clés', 'Key accounts'),
  OTHER: say('Autre domaine', 'Other'),
};

/** What a form calls each of them. */
export const BINDING_NAMES: Readonly<Record<(typeof BINDINGS)[number], Sentence>> = {
  NONE: say('N’engage pas', 'Not binding'),
  BANK: say('Engage auprès de la banque', 'Binding at the bank'),
  CRIMINAL: say('Engage au pénal', 'Binding in criminal law'),
};

/** What a form calls each of them. */
export const RITUAL_CADENCE_NAMES: Readonly<Record<(typeof CADENCES)[number], Sentence>> = {
  DAILY: say('Chaque jour', 'Daily'),
  WEEKLY: say('Chaque semaine', 'Weekly'),
  FORTNIGHTLY: say('Toutes les deux semaines', 'Fortnightly'),
  MONTHLY: say('Chaque mois', 'Monthly'),
  QUARTERLY: say('Chaque trimestre', 'Quarterly'),
};

/** What a form calls each of them. */
export const RITUAL_KIND_NAMES: Readonly<Record<(typeof RITUAL_KINDS)[number], Sentence>> = {
  LEADERSHIP: say('Direction', 'Leadership'),
  TEAM: say('Équipe', 'Team'),
  SPONSOR: say('Avec le sponsor', 'With the sponsor'),
  OTHER: say('Autre rituel', 'Other'),
};
