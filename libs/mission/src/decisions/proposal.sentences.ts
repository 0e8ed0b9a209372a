import type { Sentences } from '../shared/sentences.js';
import type {
  DecisionAgreed,
  DecisionInputGiven,
  DecisionObjected,
  DecisionObjectionWithdrawn,
  DecisionProposed,
} from './proposal.events.js';

type ProposalEvent =
  | DecisionProposed
  | DecisionInputGiven
  | DecisionAgreed
  | DecisionObjected
  | DecisionObjectionWithdrawn;

export const proposalSentences: Sentences<ProposalEvent> = {
  DecisionProposed: ({ data }) => ({
    fr: `${data.by} propose sur ${data.domain} : ${data.title} (${data.options.map(({ name }) => name).join(' / ')}).`,
    en: `${data.by} proposes on ${data.domain}: ${data.title} (${data.options.map(({ name }) => name).join(' / ')}).`,
  }),
  DecisionInputGiven: ({ data }) => ({
    fr: `${data.by} donne son avis sur ${data.decision} : ${data.opinion}.`,
    en: `${data.by} gives an opinion on ${data.decision}: ${data.opinion}.`,
  }),
  DecisionAgreed: ({ data }) => ({
    fr: `${data.by} est d’accord avec ${data.decision}.`,
    en: `${data.by} agrees to ${data.decision}.`,
  }),
  DecisionObjected: ({ data }) => ({
    fr: `${data.by} s’oppose à ${data.decision} : ${data.reason}${data.suspends ? ' (décision suspendue)' : ''}.`,
    en: `${data.by} objects to ${data.decision}: ${data.reason}${data.suspends ? ' (decision suspended)' : ''}.`,
  }),
  DecisionObjectionWithdrawn: ({ data }) => ({
    fr: `${data.by} ne s’oppose plus à ${data.decision}.`,
    en: `${data.by} no longer objects to ${data.decision}.`,
  }),
};
