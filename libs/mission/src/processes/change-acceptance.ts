import type { ReadOnly } from '#decider';
import { wilsonInterval, type ProportionInterval } from '#statistics';
import type { ProcessesState } from './processes.state.js';

type Acceptance = ReadOnly<ProcessesState>['acceptances'][number];

/** How far the people of a site accept the changes they were asked about. */
export interface SiteAcceptance {
  /** Left out: asked everywhere. */
  readonly site?: string;
  /** Methods that were asked about. */
  readonly methods: number;
  readonly respondents: number;
  readonly favourable: number;
  /** Share in favour with its 95 % interval (Wilson, 1927). */
  readonly interval: ProportionInterval;
}

/** Acceptance by site, each method as it was last asked about; the least favourable site first. */
export function acceptanceBySite(acceptances: readonly Acceptance[]): readonly SiteAcceptance[] {
  const sites = [...new Set(acceptances.map(({ site }) => site))];
  return sites
    .flatMap((site) => {
      const asked = acceptances.filter((measured) => measured.site === site);
      const last = [...new Map(asked.map((measured) => [measured.method, measured])).values()];
      const respondents = last.reduce((sum, measured) => sum + measured.respondents, 0);
      const favourable = last.reduce((sum, measured) => sum + measured.favourable, 0);
      const interval = wilsonInterval(favourable, respondents);
      const about = { methods: last.length, respondents, favourable, ...(site !== undefined && { site }) };
      return interval ? [{ ...about, interval }] : [];
    })
    .sort((a, b) => a.interval.p - b.interval.p);
}
