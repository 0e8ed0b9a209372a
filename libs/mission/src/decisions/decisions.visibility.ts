import { inGrant, type VisibilityTable } from '../visibility/visibility.js';
import type { DecisionsEvent } from './decisions.events.js';

/** What may be known of decisions. */
export const decisionVisibility = {
  DecisionProposed: inGrant,
  DecisionInputGiven: inGrant,
  DecisionAgreed: inGrant,
  DecisionObjected: inGrant,
  DecisionObjectionWithdrawn: inGrant,
  MediationOpened: inGrant,
  MediationConcluded: inGrant,
  ArbitrationOpened: inGrant,
  ArbitrationRendered: inGrant,
  ExpertConsulted: inGrant,
  DecisionTaken: inGrant,
  DecisionJustificationCompleted: inGrant,
  DecisionCommunicated: inGrant,
  DecisionExecuted: inGrant,
  DecisionBypassed: inGrant,
  DecisionOutcomeReviewed: inGrant,
} satisfies VisibilityTable<DecisionsEvent>;
