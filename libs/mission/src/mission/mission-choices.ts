import { say, type Sentence } from '#decider';
import type { CONTEXTS, ISSUE_TYPES, LEADERSHIP_SEATS, FUNCTIONS, REPORTING_CADENCES } from './mission.events.js';
import type { ROLE_REVIEW_OUTCOMES } from './roles/roles.events.js';
import type { ORG_KINDS, ABSENCE_EFFECTS, NEEDS } from './diagnostic.events.js';

/** What a form calls each of them. */
export const MISSION_CONTEXT_NAMES: Readonly<Record<(typeof CONTEXTS)[number], Sentence>> = {
  GROWTH: say('Croissance', 'Growth'),
  REORGANISATION: say('Réorganisation', 'Reorganisation'),
  POST_ACQUISITION: say('Après une acquisition', 'After an acquisition'),
  SALE_PREPARATION: say('Préparation de la cession', 'Preparation of the sale'),
  MANAGERIAL_TENSION: say('Tension managériale', 'Managerial tension'),
  OTHER: say('Autre contexte', 'Other'),
};

/** What a form calls each of them. */
export const ORG_KIND_NAMES: Readonly<Record<(typeof ORG_KINDS)[number], Sentence>> = {
  SOLO: say('Indépendant', 'Self-employed'),
  MICRO: say('Très petite entreprise', 'Micro company'),
  SME: say('PME', 'SME'),
};

/** What a form calls each of them. */
export const ABSENCE_EFFECT_NAMES: Readonly<Record<(typeof ABSENCE_EFFECTS)[number], Sentence>> = {
  NONE: say('Rien', 'Nothing'),
  DISCOMFORT: say('De la gêne', 'Discomfort'),
  DELAYS: say('Des retards', 'Delays'),
  STOP: say('L’arrêt du travail', 'Work stops'),
};

/** What a form calls each of them. */
export const DIAGNOSTIC_NEED_NAMES: Readonly<Record<(typeof NEEDS)[number], Sentence>> = {
  HOW: say('Comment faire', 'How to do it'),
  WHAT: say('Quoi faire', 'What to do'),
};

/** What a form calls each of them. */
export const ISSUE_TYPE_NAMES: Readonly<Record<(typeof ISSUE_TYPES)[number], Sentence>> = {
  OPERATIONAL_GAIN: say('Gain opérationnel', 'Operational gain'),
  OWNER_DEPENDENCY: say('Dépendance au dirigeant', 'Owner dependency'),
  KNOWLEDGE_TRANSFER: say('Transfert des savoirs', 'Knowledge transfer'),
  SALE_PREPARATION: say('Préparation de la cession', 'Preparation of the sale'),
  POST_MERGER: say('Après-fusion', 'Post-merger'),
  OTHER: say('Autre enjeu', 'Other'),
};

/** What a form calls each of them. */
export const LEADERSHIP_SEAT_NAMES: Readonly<Record<(typeof LEADERSHIP_SEATS)[number], Sentence>> = {
  MEMBER: say('Membre du Codir', 'Member'),
  PERMANENT_GUEST: say('Invité permanent', 'Permanent guest'),
  NONE: say('Aucune place', 'None'),
};

/** What a form calls each of them. */
export const OPERATIONS_FUNCTION_NAMES: Readonly<Record<(typeof FUNCTIONS)[number], Sentence>> = {
  PRODUCTION: say('Fabrication', 'Production'),
  LOGISTICS: say('Logistique', 'Logistics'),
  SUPPLY_CHAIN: say('Chaîne d’approvisionnement', 'Supply chain'),
  CUSTOMER_SERVICE: say('Service client', 'Customer service'),
  IT: say('Informatique', 'IT'),
  QUALITY: say('Qualité', 'Quality'),
  MAINTENANCE: say('Entretien', 'Maintenance'),
  SUPPORT: say('Fonctions support', 'Support'),
};

/** What a form calls each of them. */
export const REPORTING_CADENCE_NAMES: Readonly<Record<(typeof REPORTING_CADENCES)[number], Sentence>> = {
  WEEKLY: say('Chaque semaine', 'Weekly'),
  FORTNIGHTLY: say('Toutes les deux semaines', 'Fortnightly'),
  MONTHLY: say('Chaque mois', 'Monthly'),
};

/** What a form calls each of them. */
export const ROLE_REVIEW_OUTCOME_NAMES: Readonly<Record<(typeof ROLE_REVIEW_OUTCOMES)[number], Sentence>> = {
  KEPT: say('Gardés', 'Kept'),
  CHANGED: say('Modifiés', 'Changed'),
};
