import { say, type RefKind, type Sentence } from '#decider';
import { objectiveState } from './mission/objective-state.js';
import type { OpenSlices } from './mission-titles.js';
import { ownOf } from './shared/own.js';
import { signalState } from './weak-signals/signal-state.js';
import type { Day } from './shared/vocabulary.js';

/** What can be said of where a thing stands, as a label of its state. */
export const REF_STATES = {
  OPEN: say('ouvert', 'open'),
  RAISED: say('levé par le système', 'raised'),
  PLANNED: say('prévu', 'planned'),
  PROPOSED: say('proposé', 'proposed'),
  APPROVED: say('approuvé', 'approved'),
  LAUNCHED: say('lancé', 'launched'),
  TAKEN: say('pris', 'taken'),
  APPLIED: say('appliqué', 'applied'),
  SUBMITTED: say('remis', 'submitted'),
  REJECTED: say('rejeté', 'rejected'),
  ACCEPTED: say('accepté', 'accepted'),
  HANDED_OVER: say('transmis', 'handed over'),
  ACKNOWLEDGED: say('vu', 'acknowledged'),
  ACTED_UPON: say('traité', 'acted upon'),
  DISMISSED: say('écarté sans suite', 'dismissed'),
  ANSWERED: say('répondu', 'answered'),
  REACHED: say('atteint', 'reached'),
  OVERDUE: say('en retard', 'overdue'),
  MISSED: say('manqué', 'missed'),
  RESOLVED: say('résolu', 'resolved'),
  COMPLETED: say('terminé', 'completed'),
  LIFTED: say('levé', 'lifted'),
  WAIVED: say('écarté', 'waived'),
  REFUSED: say('refusé', 'refused'),
  STOPPED: say('arrêté', 'stopped'),
  REPLACED: say('remplacé', 'replaced'),
  RETIRED: say('retiré', 'retired'),
  CLOSED: say('clos', 'closed'),
} as const satisfies Readonly<Record<string, Sentence>>;
export type RefState = keyof typeof REF_STATES;

/** States in which a thing is past: it is rarely what one looks for. */
const PAST: ReadonlySet<RefState> = new Set([
  ...(['HANDED_OVER', 'ANSWERED', 'REACHED', 'MISSED', 'RESOLVED', 'COMPLETED', 'LIFTED', 'WAIVED'] as const),
  ...(['REFUSED', 'STOPPED', 'REPLACED', 'RETIRED', 'DISMISSED', 'CLOSED'] as const),
]);

export const isPast = (state: RefState | undefined): boolean => state !== undefined && PAST.has(state);

type Standing = (mission: OpenSlices, ref: string, day: Day) => RefState | undefined;

const closed = (end: unknown, state: RefState): RefState => (end === undefined ? 'OPEN' : state);

/** What is neither open nor over: it is there. */
const there: Standing = () => undefined;

/** Where a thing of each kind stands. Add a kind and the compiler asks. */
const STANDINGS: Readonly<Record<RefKind, Standing>> = {
  mission: there,
  diagnostic: there,
  checkpoint: there,
  issue: ({ mission }, ref) => closed(ownOf(mission?.issues ?? {}, ref)?.resolvedOn, 'RESOLVED'),
  objective: ({ mission }, ref, day) => {
    const objective = ownOf(mission?.objectives ?? {}, ref);
    return objective && objectiveState(objective, day);
  },
  'overlap zone': there,
  ritual: ({ governance }, ref, day) =>
    (ownOf(governance?.rituals ?? {}, ref)?.ended?.from ?? '9999') <= day ? 'CLOSED' : undefined,
  channel: there,
  decision: ({ decisions }, ref) => {
    const taken = ownOf(decisions?.taken ?? {}, ref);
    if (!taken) return 'PROPOSED';
    if (taken.supersededBy !== undefined) return 'REPLACED';
    return taken.executions.length > 0 ? 'APPLIED' : 'TAKEN';
  },
  milestone: ({ milestones }, ref, day) => {
    const milestone = ownOf(milestones?.milestones ?? {}, ref);
    if (milestone?.reached) return 'REACHED';
    return milestone && milestone.due < day ? 'OVERDUE' : 'PLANNED';
  },
  deliverable: ({ milestones }, ref) => ownOf(milestones?.deliverables ?? {}, ref)?.status,
  budget: there,
  kpi: ({ kpis }, ref) => closed(ownOf(kpis?.kpis ?? {}, ref)?.retired, 'RETIRED'),
  process: ({ processes }, ref) => closed(ownOf(processes?.processes ?? {}, ref)?.retired, 'RETIRED'),
  plan: there,
  item: ({ transfer }, ref) => closed(ownOf(transfer?.items ?? {}, ref)?.retired, 'RETIRED'),
  irritant: ({ operations }, ref) => closed(ownOf(operations?.irritants ?? {}, ref)?.resolvedOn, 'RESOLVED'),
  signal: ({ weakSignals }, ref) => {
    const signal = ownOf(weakSignals?.signals ?? {}, ref);
    return signal && signalState(signal);
  },
  'service level': there,
  workstream: ({ operations }, ref) => closed(ownOf(operations?.workstreams ?? {}, ref)?.closedOn, 'CLOSED'),
  'cost driver': there,
  synergy: ({ operations }, ref) => closed(ownOf(operations?.synergies ?? {}, ref)?.dropped, 'STOPPED'),
  training: ({ transfer }, ref) => (ownOf(transfer?.trainings ?? {}, ref)?.completed ? 'COMPLETED' : 'PLANNED'),
  account: there,
  observation: ({ weakSignals }, ref) => closed(ownOf(weakSignals?.observations ?? {}, ref)?.answered, 'ANSWERED'),
  clarification: ({ weakSignals }, ref) => closed(ownOf(weakSignals?.clarifications ?? {}, ref)?.answered, 'ANSWERED'),
  initiative: ({ initiatives }, ref) => ownOf(initiatives?.initiatives ?? {}, ref)?.status,
  test: ({ exitReadiness }, ref) => closed(ownOf(exitReadiness?.tests ?? {}, ref)?.completed, 'COMPLETED'),
  snapshot: there,
  blocker: ({ exitReadiness }, ref) => {
    const blocker = ownOf(exitReadiness?.blockers ?? {}, ref);
    if (blocker?.waived) return 'WAIVED';
    return closed(blocker?.lifted, 'LIFTED');
  },
  reserve: ({ exitReadiness }, ref) => closed(ownOf(exitReadiness?.reserves ?? {}, ref)?.lifted, 'LIFTED'),
  question: ({ access }, ref) =>
    access?.questions.some(({ question, answered }) => question === ref && !answered) ? 'OPEN' : 'ANSWERED',
  evidence: there,
};

/** Where a thing stands on a day; undefined for what is just there. */
export const standingOf = (mission: OpenSlices, kind: RefKind, ref: string, day: Day): RefState | undefined =>
  STANDINGS[kind](mission, ref, day);
