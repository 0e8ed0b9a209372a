import type { Sentence } from '#decider';

/** What is accepted but marked: the code, and its meaning in both languages. */
export const FLAGS = {
  LATE_RECORD: {
    fr: 'Enregistré plus de cinq jours ouvrés après le fait.',
    en: 'Recorded more than five working days after the fact.',
  },
  ON_BEHALF: { fr: 'Enregistré au nom d’une autre personne.', en: 'Recorded on behalf of another person.' },
  IMPORTED: { fr: 'Historique repris.', en: 'History brought in.' },
  JUSTIFICATION_MISSING: {
    fr: 'Encore sans motif cinq jours ouvrés après la décision.',
    en: 'Still without a reason five working days after the decision.',
  },
  UNPROPOSED: { fr: 'Prise sans options comparées.', en: 'Taken without compared options.' },
  DECIDED_OVER_DELEGATION: {
    fr: 'Décidé par le délégant malgré la délégation.',
    en: 'Decided by the grantor over the delegation.',
  },
  JOINT_AGREEMENT_MISSING: {
    fr: 'Accord de l’autre partie non tracé.',
    en: 'The other party’s agreement is not recorded.',
  },
  EVIDENCE_UNREGISTERED: { fr: 'Preuve non déposée.', en: 'Evidence not registered.' },
  DIAGNOSTIC_NOT_NOW: { fr: 'Le diagnostic concluait « pas maintenant ».', en: 'The diagnostic said “not now”.' },
  SPONSOR_IS_OWNER: { fr: 'Le sponsor est le dirigeant : déconseillé.', en: 'The sponsor is the owner: not advised.' },
  OBJECTIVE_BEYOND_CAPACITY: { fr: 'Objectif au-delà de la capacité.', en: 'Objective beyond capacity.' },
  FIRM_AUTHORED: { fr: 'Rédigé par le cabinet.', en: 'Written by the firm.' },
  OWN_WORK_ASSESSED: { fr: 'Évalué par son porteur ou auteur.', en: 'Assessed by its owner or author.' },
  SINGLE_RELAY: { fr: 'Relais unique.', en: 'Single relay.' },
  NOT_INTERNAL: { fr: 'Exclu de la couverture hors cabinet.', en: 'Excluded from firm-free coverage.' },
  ASSESSOR_NOT_ACTOR: { fr: 'Évaluateur déclaré par un tiers.', en: 'Assessor declared by another person.' },
  ASSESSOR_IS_TRAINER: { fr: 'L’évaluateur a formé la personne.', en: 'The assessor trained the person.' },
  UNCONFIRMED: { fr: 'Non confirmé par le receveur.', en: 'Not confirmed by the receiver.' },
  BUDGET_OVERRUN: { fr: 'Budget dépassé.', en: 'Budget overrun.' },
  BASELINE_MISSING: { fr: 'Cible sans base mesurée.', en: 'Target without a baseline.' },
  NOT_KPI_OWNER: { fr: 'Mesuré par un autre que le porteur.', en: 'Measured by someone other than the owner.' },
  CONTRADICTED: { fr: 'Rejet démenti par la suite.', en: 'Dismissal later contradicted.' },
  TOO_MANY_IDEAS: { fr: 'Trop d’idées ouvertes.', en: 'Too many open ideas.' },
  OFF_CADENCE: {
    fr: 'Période d’un autre rythme que celui de l’indicateur.',
    en: 'Period of another cadence than the KPI’s.',
  },
  BEFORE_MISSION: { fr: 'Antérieur à la mission.', en: 'Before the mission.' },
  ALREADY_PAST: { fr: 'Échéance déjà passée au moment de planifier.', en: 'Due day already past when planned.' },
  OVERWORK: { fr: 'Surcharge horaire.', en: 'Working-time overload.' },
  AGAINST_MEASURE: { fr: 'Contraire à la mesure.', en: 'Against the measurement.' },
  RESERVE_UNDATED: { fr: 'Réserve sans échéance.', en: 'Reserve without a due date.' },
} as const satisfies Record<string, Sentence>;

/** The stable code of a flag. */
export type FlagCode = keyof typeof FLAGS;
