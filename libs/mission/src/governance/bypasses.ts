import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Domain } from '../shared/vocabulary.js';
import { valuesOf } from '../shared/in-order.js';
import { versionsOf } from './decision-process.state.js';

type Inputs = ReadOnly<Pick<MissionState, 'governance' | 'decisions'>>;
type Bypass = Inputs['decisions']['bypasses'][number];

/** Reports that something was applied against whoever decides in a domain. */
export interface DomainBypasses {
  readonly domain: Domain;
  /** In the order of recording. */
  readonly bypasses: readonly Bypass[];
  /** Those after which it was not restated who decides. */
  readonly unanswered: readonly Bypass[];
}

/** Bypasses domain by domain, in the order in which they were first reported. */
export const bypassesByDomain = ({ governance, decisions }: Inputs): readonly DomainBypasses[] =>
  [...new Set(decisions.bypasses.map(({ domain }) => domain))].map((domain) => {
    const bypasses = decisions.bypasses.filter((bypass) => bypass.domain === domain);
    const answered = lastWord({ governance, decisions }, domain);
    return { domain, bypasses, unanswered: bypasses.filter(({ revision }) => revision > answered) };
  });

/**
 * The last line that restates who decides in a domain: an announcement of the role, a decision, a version of the process
 * or a delegation. Before the first line when there is none.
 */
function lastWord({ governance, decisions }: Inputs, domain: Domain): number {
  const processes = versionsOf(governance.processes, domain);
  return Math.max(
    -1,
    ...governance.legitimacy.communications.map(({ revision }) => revision),
    ...valuesOf(decisions.taken).flatMap((taken) => (taken.domain === domain ? [taken.revision] : [])),
    ...processes.map(({ laid }) => laid.revision),
    ...governance.granted.flatMap((each) => (each.domain === domain ? [each.given.revision] : [])),
  );
}
