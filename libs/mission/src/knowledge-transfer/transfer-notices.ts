import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { departureNotices } from './departure-notices.js';
import { firmNotices } from './firm-notices.js';
import { knowledgeNotices } from './knowledge-notices.js';
import { managerNotices } from './manager-notices.js';

/** Everything that knowledge transfer reminds of: relays, managers, and what the firm has still to hand over. */
export function transferNotices(inputs: ReadinessInputs, day: Day): readonly Notice[] {
  if (inputs.mission.status === 'CLOSED') return [];
  const { items, domains, rituals } = firmNotices(inputs, day);
  return [
    ...knowledgeNotices(inputs, day),
    ...managerNotices(inputs, day),
    ...departureNotices(inputs, day),
    ...items,
    ...[...domains, ...rituals].map((notice) => ({ ...notice, slice: 'governance' as const })),
  ];
}
