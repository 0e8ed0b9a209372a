import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import { isInternal } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import { FLAGS } from '../refusals/flags.js';
import type { Day } from '../shared/vocabulary.js';
import { worded, type Language } from '../shared/wording.js';
import { timedConflict } from './conflict-delay.js';
import type {
  DecisionConflict,
  DecisionMade,
  DecisionObjection,
  DecisionProposal,
  ExpertConsultation,
  RegisteredDecision as ShownRegisteredDecision,
} from './decision-register.shapes.js';
import { registerFlags } from './register-flags.js';
import { daysToDecide } from './register-metrics.js';
import type { RegisteredDecision } from './register.js';
import { executionOf, isCommunicated, isReviewOverdue, reasonOf, recordingDelay } from './taken-decision.js';

type Seen = ReadOnly<Pick<MissionState, 'mission' | 'governance' | 'decisions' | 'access' | 'exitReadiness'>>;
type Taken = NonNullable<RegisteredDecision['taken']>;

/** A decision of the register with everything that was said and done about it. */
export function readRegistered(
  state: Seen,
  registered: RegisteredDecision,
  day: Day,
  language: Language,
): ShownRegisteredDecision {
  const { decision, domain, state: stand, proposal, taken, discussion } = registered;
  return {
    decision,
    domain,
    title: taken?.title ?? proposal?.title,
    state: stand,
    proposal: readProposal(registered, day),
    objections: discussion.objections.map(readObjection),
    conflicts: discussion.conflicts.map((conflict) => readConflict(state, decision, conflict, day)),
    experts: discussion.consultations.map(readConsultation),
    made: taken ? readMade(state, taken, day) : undefined,
    flags: (taken ? registerFlags(state, taken, day) : []).map((flag) => ({
      flag,
      sentence: worded(FLAGS[flag], language),
    })),
  };
}

function readProposal(registered: RegisteredDecision, day: Day): DecisionProposal | undefined {
  const { proposal, discussion } = registered;
  if (!proposal) return undefined;
  return {
    on: proposal.on,
    by: proposal.by,
    options: proposal.options.map(({ name, consequence }) => ({ name, consequence })),
    recommended: proposal.recommended,
    waitedDays: daysToDecide(registered) ?? daysBetween(proposal.on, day),
    inputs: discussion.inputs.length,
    agreedBy: discussion.agreements.map(({ by }) => by),
  };
}

const readObjection = ({
  by,
  on,
  reason,
  cause,
  suspends,
  cleared,
}: RegisteredDecision['discussion']['objections'][number]): DecisionObjection => ({
  by,
  on,
  reason,
  cause,
  suspends,
  clearedOn: cleared?.on,
});

function readConflict(
  state: Seen,
  decision: string,
  conflict: RegisteredDecision['discussion']['conflicts'][number],
  day: Day,
): DecisionConflict {
  const { workingDays, late } = timedConflict(state, decision, conflict, day);
  const { kind, parties, third, opened, concluded } = conflict;
  return {
    kind,
    parties,
    third,
    openedOn: opened.on,
    endedOn: concluded?.on,
    outcome: concluded?.outcome,
    settled: concluded?.settled,
    workingDays,
    late,
  };
}

const readConsultation = ({
  expert,
  question,
  answer,
  on,
}: RegisteredDecision['discussion']['consultations'][number]): ExpertConsultation => ({
  expert,
  question,
  answer,
  on,
});

function readMade({ access, decisions }: Seen, taken: Taken, day: Day): DecisionMade {
  const reason = reasonOf(taken);
  const execution = executionOf(taken);
  const completed = taken.justifications;
  return {
    chosen: taken.chosen,
    by: taken.by,
    internal: isInternal(access, taken.by),
    takenOn: taken.takenOn,
    recordedOn: taken.recordedOn,
    delayWorkingDays: recordingDelay(taken),
    effectiveOn: taken.effectiveOn,
    amountCents: taken.amountCents,
    budgetCents: completed.findLast(({ budgetCents }) => budgetCents !== undefined)?.budgetCents ?? taken.budgetCents,
    justification: reason?.text,
    justifiedOn: reason?.on,
    objectives: [...new Set([...taken.objectives, ...completed.flatMap(({ objectives }) => objectives)])],
    kpis: [...new Set([...taken.kpis, ...completed.flatMap(({ kpis }) => kpis)])],
    channels: [...new Set([...taken.channels, ...completed.flatMap(({ channels }) => channels)])],
    evidence: taken.evidence,
    communicated: isCommunicated(taken),
    communications: taken.communications.map(({ on, audience, channel }) => ({ on, audience, channel })),
    execution: execution?.state,
    executedOn: execution?.on,
    reviews: taken.reviews.map(({ on, by, effect, verdict, failed, causes }) => ({
      on,
      by,
      effect,
      verdict,
      failed,
      causes,
    })),
    reviewOn: taken.reviewOn,
    reviewOverdue: isReviewOverdue(taken, day),
    supersedes: taken.supersedes,
    supersededBy: taken.supersededBy,
    bypasses: decisions.bypasses.filter(({ decision }) => decision === taken.decision).length,
    revision: taken.revision,
  };
}
