import { say, type Sentence } from '#decider';
import { FOLLOWED_NAMES, TERM_NAMES } from './exit-readiness/readiness-vocabulary.js';
import { BINDING_NAMES } from './governance/governance-choices.js';
import { MILESTONE_KIND_NAMES } from './milestones/milestones-choices.js';
import { ROLE_NAMES } from './shared/names.js';
import { DETECTOR_NAMES } from './weak-signals/weak-signals-vocabulary.js';
import { ownOf } from './shared/own.js';

/** What a page calls the values of the closed lists that it shows, by the name of the list in the schema. */
export const LABELS = {
  Binding: BINDING_NAMES,
  BlockerState: {
    OPEN: say('ouvert', 'open'),
    LIFTED: say('levé', 'lifted'),
    WAIVED: say('accepté tel quel', 'accepted as it is'),
  },
  ChangedCoverageOf: {
    WITHOUT_OWNER: say('sans le dirigeant', 'without the owner'),
    WITHOUT_FIRM: say('sans le cabinet', 'without the firm'),
    WITHOUT_BOTH: say('sans l’un ni l’autre', 'without either'),
  },
  DeliverableStatus: {
    PLANNED: say('prévu', 'planned'),
    SUBMITTED: say('soumis', 'submitted'),
    REJECTED: say('rejeté', 'rejected'),
    ACCEPTED: say('accepté', 'accepted'),
    HANDED_OVER: say('remis', 'handed over'),
  },
  DossierLineState: {
    CURRENT: say('à jour', 'current'),
    EXPIRING: say('expire bientôt', 'expiring soon'),
    STALE: say('périmé', 'stale'),
    UNPROVEN: say('sans document', 'without a document'),
    MISSING: say('manquant', 'missing'),
  },
  EvidenceState: {
    CURRENT: say('à jour', 'current'),
    EXPIRING: say('expire bientôt', 'expiring soon'),
    STALE: say('périmée', 'stale'),
    UNREGISTERED: say('jamais déposée', 'never deposited'),
  },
  ForecastStatus: {
    DONE: say('terminé', 'done'),
    ON_TRACK: say('dans les temps', 'on track'),
    AT_RISK: say('incertain', 'at risk'),
    LATE: say('en retard', 'late'),
  },
  GateChange: {
    OPENED: say('bloque désormais', 'now blocks'),
    LIFTED: say('levé', 'lifted'),
    WAIVED: say('accepté tel quel', 'accepted as it is'),
  },
  InitiativeStatus: {
    PROPOSED: say('proposée', 'proposed'),
    APPROVED: say('approuvée', 'approved'),
    REFUSED: say('refusée', 'refused'),
    LAUNCHED: say('lancée', 'launched'),
    STOPPED: say('arrêtée', 'stopped'),
    CLOSED: say('close', 'closed'),
  },
  ItemStanding: {
    RELAYED: say('relayé', 'relayed'),
    OWNER_ONLY: say('dirigeant seul', 'owner alone'),
    FIRM_ONLY: say('cabinet seul', 'firm alone'),
    OWNER_AND_FIRM: say('dirigeant et cabinet', 'owner and firm'),
    NOBODY: say('personne', 'no one'),
  },
  MilestoneKind: MILESTONE_KIND_NAMES,
  MilestoneStanding: {
    REACHED: say('atteint', 'reached'),
    LATE: say('en retard', 'late'),
    AHEAD: say('à venir', 'ahead'),
  },
  PersonChange: {
    ROLE_GIVEN: say('rôle donné', 'role given'),
    ROLE_ENDED: say('rôle terminé', 'role ended'),
    LEFT: say('départ', 'left'),
  },
  ReadinessInput: FOLLOWED_NAMES,
  ReadinessVerdict: {
    READY: say('prête', 'ready'),
    READY_WITH_RESERVATIONS: say('prête avec réserves', 'ready with reservations'),
    NOT_READY_SCORE: say('pas prête : score trop bas', 'not ready: score too low'),
    NOT_READY_BLOCKED: say('pas prête : un verrou bloque', 'not ready: a gate blocks'),
  },
  RegisterState: {
    PROPOSED: say('proposée', 'proposed'),
    SUSPENDED: say('suspendue', 'suspended'),
    IN_FORCE: say('en vigueur', 'in force'),
    SUPERSEDED: say('remplacée', 'superseded'),
  },
  Role: ROLE_NAMES,
  SignalState: {
    RAISED: say('levé', 'raised'),
    ACKNOWLEDGED: say('vu', 'acknowledged'),
    ACTED_UPON: say('traité', 'acted upon'),
    DISMISSED: say('écarté', 'dismissed'),
    CLOSED: say('clos', 'closed'),
  },
  // Lists that have no type of their own in the schema.
  detector: DETECTOR_NAMES,
  term: TERM_NAMES,
} satisfies Readonly<Record<string, Readonly<Record<string, Sentence>>>>;

/** A list whose values have labels. */
export type LabelledList = keyof typeof LABELS;

const tables: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = LABELS;

/** The label of a value; the value itself where its list has none. */
export const labelOf = (list: LabelledList, value: string): Sentence => labelIn(list, value);

/** The same of a list that is known by its name in the schema alone, which may have no labels. */
export const labelIn = (list: string, value: string): Sentence =>
  ownOf(ownOf(tables, list) ?? {}, value) ?? say(value, value);
