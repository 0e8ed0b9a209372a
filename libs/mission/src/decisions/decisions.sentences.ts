import type { Sentences } from '../shared/sentences.js';
import { conflictSentences } from './conflict.sentences.js';
import type { DecisionsEvent } from './decisions.events.js';
import { followUpSentences } from './follow-up.sentences.js';
import { proposalSentences } from './proposal.sentences.js';

export const decisionSentences: Sentences<DecisionsEvent> = {
  ...proposalSentences,
  ...conflictSentences,
  DecisionTaken: ({ data }) => ({
    fr: `${data.by} décide sur ${data.domain} : ${data.chosen}${data.supersedes ? ` (remplace ${data.supersedes})` : ''}.`,
    en: `${data.by} decides on ${data.domain}: ${data.chosen}${data.supersedes ? ` (replaces ${data.supersedes})` : ''}.`,
  }),
  ...followUpSentences,
};
