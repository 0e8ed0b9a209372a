import type { Sentences } from '../shared/sentences.js';
import type { DecisionsEvent } from './decisions.events.js';

export const decisionSentences: Sentences<DecisionsEvent> = {
  DecisionTaken: ({ data }) => ({
    fr: `${data.by} décide sur ${data.domain} : ${data.chosen}.`,
    en: `${data.by} decides on ${data.domain}: ${data.chosen}.`,
  }),
};
