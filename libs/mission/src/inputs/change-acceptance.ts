import type { ReadOnly } from '#decider';
import { wilsonInterval } from '#statistics';
import type { ProcessesState } from '../processes/processes.state.js';

type Acceptance = ReadOnly<ProcessesState>['acceptances'][number];

/** How far the people of a site accept the changes they were asked about. */
export interface AcceptanceOfSite {
  /** Undefined: asked everywhere. */
  readonly site: string | undefined;
  /** Methods that were asked about. */
  readonly methods: number;
  readonly respondents: number;
  readonly favourable: number;
  /** Share in favour with its 95 % interval (Wilson, 1927). */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Acceptance by site, each method as it was last asked about; the least favourable site first. */
export function acceptanceBySite(acceptances: readonly Acceptance[]): readonly AcceptanceOfSite[] {
  const sites = [...new Set(acceptances.map(({ site }) => site))];
  return sites
    .flatMap((site) => {
      const asked = acceptances.filter((measured) => measured.site === site);
      const last = [...new Map(asked.map((measured) => [measured.method, measured])).values()];
      const respondents = last.reduce((sum, measured) => sum + measured.respondents, 0);
      const favourable = last.reduce((sum, measured) => sum + measured.favourable, 0);
      const interval = wilsonInterval(favourable, respondents);
      if (!interval) return [];
      const { p: share, low, high } = interval;
      return [{ site, methods: last.length, respondents, favourable, share, low, high }];
    })
    .sort((a, b) => a.share - b.share);
}
