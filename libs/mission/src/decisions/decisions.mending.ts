import type { MendingTable } from '../pipeline/mending.js';
import type { DecisionsEvent } from './decisions.events.js';
import { takeDecision } from './take-decision.command.js';

/** What a conflict that has ended lets happen. */
const CONFLICT_ENDED = {
  DecisionTaken: { decision: 'decision' },
  MediationOpened: { decision: 'decision' },
  ArbitrationOpened: { decision: 'decision' },
} as const;

export const decisionsMending: MendingTable<DecisionsEvent> = {
  DecisionProposed: { mistake: 'strikable', texts: ['title'] },
  DecisionInputGiven: { mistake: 'strikable', texts: ['opinion'] },
  DecisionAgreed: { mistake: 'strikable' },
  DecisionObjected: {
    mistake: 'strikable',
    texts: ['reason'],
    opens: { DecisionObjectionWithdrawn: { decision: 'decision', by: 'by' } },
  },
  DecisionObjectionWithdrawn: { mistake: 'strikable', opens: { DecisionTaken: { decision: 'decision' } } },
  MediationOpened: { mistake: 'strikable', opens: { MediationConcluded: { decision: 'decision' } } },
  MediationConcluded: { mistake: 'strikable', texts: ['outcome'], opens: CONFLICT_ENDED },
  ArbitrationOpened: { mistake: 'strikable', opens: { ArbitrationRendered: { decision: 'decision' } } },
  ArbitrationRendered: { mistake: 'strikable', texts: ['reason'], opens: CONFLICT_ENDED },
  ExpertConsulted: { mistake: 'strikable', texts: ['expert', 'question', 'answer'] },
  DecisionTaken: { mistake: { correction: takeDecision }, texts: ['title', 'justification'] },
  DecisionJustificationCompleted: { mistake: 'strikable', texts: ['justification'] },
  DecisionCommunicated: { mistake: 'strikable', texts: ['audience', 'channel'] },
  DecisionExecuted: { mistake: 'strikable', texts: ['note'] },
  DecisionBypassed: { mistake: 'strikable', texts: ['description'] },
  DecisionOutcomeReviewed: { mistake: 'strikable', texts: ['effect'] },
};
