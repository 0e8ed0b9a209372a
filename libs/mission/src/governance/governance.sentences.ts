import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import type { GovernanceEvent } from './governance.events.js';

export const governanceSentences: Sentences<GovernanceEvent> = {
  OverlapZoneDeclared: ({ data }) => ({
    fr: `${data.parties.join(', ')} croient chacun décider sur ${data.zone}.`,
    en: `${data.parties.join(', ')} each believe they decide on ${data.zone}.`,
  }),
  DecisionProcessDefined: ({ data }) => ({
    fr: `Sur ${data.domain}, ${data.decide} décide et ${data.recommend} recommande.`,
    en: `On ${data.domain}, ${data.decide} decides and ${data.recommend} recommends.`,
  }),
  DelegationGranted: ({ data }) => ({
    fr: `${data.grantor} délègue ${data.domain} à ${data.holder} (niveau ${data.level}) à partir du ${formatDay(data.validFrom, 'fr')}.`,
    en: `${data.grantor} delegates ${data.domain} to ${data.holder} (level ${data.level}) from ${data.validFrom}.`,
  }),
};
