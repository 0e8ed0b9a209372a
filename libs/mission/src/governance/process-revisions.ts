import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day, Domain } from '../shared/vocabulary.js';
import type { GovernanceState } from './governance.state.js';
import { versionsOf } from './decision-process.state.js';

/** Days over which revisions of one domain are counted together, and how many of them are too many. */
const WINDOW = 60;
const OFTEN = 2;

/** How often the way in which a domain decides was changed. */
export interface ProcessRevisions {
  readonly domain: Domain;
  /** Revisions ever, the first definition not counted. */
  readonly total: number;
  /** Of them, those of the last 60 days. */
  readonly recent: number;
  /** Two or more in the last 60 days. */
  readonly often: boolean;
  readonly lastOn: Day;
  readonly lastReason: string;
}

/** The domains whose process was revised by a day, in the order of the domains. */
export const revisionsOf = (governance: ReadOnly<GovernanceState>, day: Day): readonly ProcessRevisions[] =>
  governance.domains.flatMap((domain) => {
    const versions = versionsOf(governance.processes, domain);
    const revisions = versions.filter(({ reason, since }) => reason !== undefined && since <= day);
    const last = revisions.at(-1);
    if (!last) return [];
    const recent = revisions.filter(({ since }) => daysBetween(since, day) <= WINDOW).length;
    const { since: lastOn, reason: lastReason = '' } = last;
    return [{ domain, total: revisions.length, recent, often: recent >= OFTEN, lastOn, lastReason }];
  });
