import type { Sentence } from '#decider';
import type { RoleSplitModel } from './legitimacy.events.js';

/** The ways of splitting roles, as people call them. */
export const ROLE_SPLIT_NAMES: Readonly<Record<RoleSplitModel, Sentence>> = {
  1: { fr: 'stratège–exécutant', en: 'strategist–executor' },
  2: { fr: 'visionnaire–catalyseur', en: 'visionary–catalyst' },
  3: { fr: 'marque–performance', en: 'brand–performance' },
  4: { fr: 'co-pilotage', en: 'co-piloting' },
};

/** What each way of splitting roles is known to put at risk. */
export const ROLE_SPLIT_RISKS: Readonly<Record<RoleSplitModel, Sentence>> = {
  1: {
    fr: 'La créativité : celui qui exécute ne propose plus.',
    en: 'Creativity: whoever executes no longer proposes.',
  },
  2: {
    fr: 'La lenteur et le risque : les idées vont plus vite que leur mise en œuvre.',
    en: 'Slowness and risk: ideas run ahead of what is carried out.',
  },
  3: {
    fr: 'La rigidité : chacun suit ses indicateurs, et personne l’ensemble.',
    en: 'Rigidity: each follows their own figures, and no one the whole.',
  },
  4: {
    fr: 'Le blocage : rien n’avance tant que les deux ne sont pas d’accord.',
    en: 'Deadlock: nothing moves until both agree.',
  },
};

/** What a metric is counted in: a share from 0 to 1, or days. */
export const METRIC_UNITS = ['SHARE', 'DAYS'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** How a disagreement about a decision is settled by a third person. */
export const CONFLICT_KINDS = ['MEDIATION', 'ARBITRATION'] as const;

/** What has to be looked at again by a day: the effect of a decision, or the way of splitting roles. */
export const REVIEW_KINDS = ['DECISION', 'ROLE_SPLIT_MODEL'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
