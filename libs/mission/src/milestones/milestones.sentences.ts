import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import type { MilestonesEvent } from './milestones.events.js';

export const milestoneSentences: Sentences<MilestonesEvent> = {
  MilestonePlanned: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est prévu pour le ${formatDay(data.due, 'fr')}.`,
    en: `Milestone ${data.milestone} is planned for ${data.due}.`,
  }),
  MilestoneReached: ({ data }) => ({
    fr: `Le jalon ${data.milestone} est atteint.`,
    en: `Milestone ${data.milestone} is reached.`,
  }),
};
