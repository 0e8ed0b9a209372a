import type { Sentences } from '../shared/sentences.js';
import type {
  DecisionBypassed,
  DecisionCommunicated,
  DecisionExecuted,
  DecisionJustificationCompleted,
  DecisionOutcomeReviewed,
  DecisionVerdict,
  ExecutionState,
} from './follow-up.events.js';

type FollowUpEvent =
  | DecisionJustificationCompleted
  | DecisionCommunicated
  | DecisionExecuted
  | DecisionBypassed
  | DecisionOutcomeReviewed;

export const followUpSentences: Sentences<FollowUpEvent> = {
  DecisionJustificationCompleted: ({ data }) => ({
    fr: `${data.decision} reçoit son motif : ${data.justification}.`,
    en: `${data.decision} is given its reason: ${data.justification}.`,
  }),
  DecisionCommunicated: ({ data }) => ({
    fr: `${data.decision} est communiquée à ${data.audience} (${data.channel}).`,
    en: `${data.decision} is made known to ${data.audience} (${data.channel}).`,
  }),
  DecisionExecuted: ({ data }) => ({
    fr: `${data.decision} est ${EXECUTED.fr[data.state]}${data.note ? ` : ${data.note}` : ''}.`,
    en: `${data.decision} is ${EXECUTED.en[data.state]}${data.note ? `: ${data.note}` : ''}.`,
  }),
  DecisionBypassed: ({ data }) => ({
    fr: `${data.by} signale un contournement sur ${data.domain}${data.decision ? ` (${data.decision})` : ''} : ${data.description}.`,
    en: `${data.by} reports a bypass on ${data.domain}${data.decision ? ` (${data.decision})` : ''}: ${data.description}.`,
  }),
  DecisionOutcomeReviewed: ({ data }) => ({
    fr: `${data.decision} ${data.failed ? 'a échoué' : 'a été évaluée'} : ${data.effect}. ${VERDICTS.fr[data.verdict]}.`,
    en: `${data.decision} ${data.failed ? 'failed' : 'was reviewed'}: ${data.effect}. ${VERDICTS.en[data.verdict]}.`,
  }),
};

const EXECUTED: Readonly<Record<'fr' | 'en', Readonly<Record<ExecutionState, string>>>> = {
  fr: { DONE: 'appliquée', PARTIAL: 'appliquée en partie', NOT_APPLIED: 'restée sans application' },
  en: { DONE: 'carried out', PARTIAL: 'carried out in part', NOT_APPLIED: 'not carried out' },
};

const VERDICTS: Readonly<Record<'fr' | 'en', Readonly<Record<DecisionVerdict, string>>>> = {
  fr: { KEEP: 'À maintenir', STOP: 'À arrêter', AMPLIFY: 'À amplifier', ADJUST: 'À ajuster' },
  en: { KEEP: 'To be kept', STOP: 'To be stopped', AMPLIFY: 'To be amplified', ADJUST: 'To be adjusted' },
};
