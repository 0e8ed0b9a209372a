import { say, type ORIGINS, type Sentence } from '#decider';
import type { Language } from './wording.js';
import type { Role, Slice } from './vocabulary.js';

/** How a sentence calls a role. */
export const ROLE_NAMES: Readonly<Record<Role, Sentence>> = {
  CONSULTANT: { fr: 'consultant', en: 'consultant' },
  LEADERSHIP: { fr: 'direction', en: 'leadership' },
  SPONSOR: { fr: 'sponsor', en: 'sponsor' },
  TEAM: { fr: 'équipe', en: 'team' },
  SUCCESSOR: { fr: 'successeur', en: 'successor' },
  ACQUIRER: { fr: 'acquéreur', en: 'acquirer' },
  FIRM_ADMIN: { fr: 'administration du cabinet', en: 'firm administration' },
  MEDIATOR: { fr: 'médiation', en: 'mediator' },
  SYSTEM: { fr: 'système', en: 'system' },
};

/** How a sentence calls a slice. */
export const SLICE_NAMES: Readonly<Record<Slice, Sentence>> = {
  mission: { fr: 'cadre de la mission', en: 'mission frame' },
  governance: { fr: 'gouvernance', en: 'governance' },
  decisions: { fr: 'décisions', en: 'decisions' },
  milestones: { fr: 'jalons', en: 'milestones' },
  kpis: { fr: 'indicateurs', en: 'KPIs' },
  processes: { fr: 'processus', en: 'processes' },
  operations: { fr: 'opérations', en: 'operations' },
  'knowledge-transfer': { fr: 'transfert des savoirs', en: 'knowledge transfer' },
  'weak-signals': { fr: 'signaux faibles', en: 'weak signals' },
  initiatives: { fr: 'initiatives commerciales', en: 'commercial initiatives' },
  'exit-readiness': { fr: 'préparation de la sortie', en: 'exit readiness' },
  access: { fr: 'accès', en: 'access' },
};

/** How a sentence calls what a grant opens: some slices, or all that an acquirer may see. */
export const scopeName = (scope: Slice | 'ALL', language: Language): string => SCOPE_NAMES[scope][language];

/** How a form calls what a grant may open. */
export const SCOPE_NAMES: Readonly<Record<Slice | 'ALL', Sentence>> = {
  ALL: say('tout ce qui est ouvert à l’audit', 'all that is open to audit'),
  ...SLICE_NAMES,
};

/** How a form calls where a line comes from. */
export const ORIGIN_NAMES: Readonly<Record<(typeof ORIGINS)[number], Sentence>> = {
  IMPORT: say('historique repris', 'history brought in'),
};
