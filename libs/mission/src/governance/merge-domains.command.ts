import { name, sameName, text, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { Domain } from '../shared/vocabulary.js';
import { rivalOf } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { delegationsOf, presentDomain } from './governance.state.js';

export const mergeDomains = governanceCommand('mergeDomains', {
  about: 'Says that two names stand for one domain: from now on every line that names the first names the second.',
  roles: ['LEADERSHIP'],
  fields: {
    from: name().about('The name that goes.'),
    into: name().about('The name that stays.'),
    reason: text().starred(),
  },
  decide(mission, { from, into, reason }) {
    const [gone, kept] = [knownDomain(mission, from), knownDomain(mission, into)];
    if (gone === undefined) return refuse('UNKNOWN_REF', { kind: 'domain', ref: from });
    if (kept === undefined) return refuse('UNKNOWN_REF', { kind: 'domain', ref: into });
    if (gone === kept) return refuse('INVALID_INPUT', { field: 'into', why: `it is the same domain, ${kept}` });
    const delegations = delegationsOf(mission.governance);
    const moved = delegations.filter(({ domain }) => domain === gone).map((each) => ({ ...each, domain: kept }));
    const rival = moved.map((each) => rivalOf(each, delegations)).find((each) => each !== undefined);
    if (rival) return refuse('DELEGATION_CONFLICT', { holder: rival.holder, domain: kept });
    return [fact('DomainsMerged', { from: gone, into: kept, reason })];
  },
});

/** A domain as it is written, whichever of its names is given; undefined when nothing names it. */
function knownDomain({ mission, governance, decisions }: ReadOnly<MissionState>, given: Domain): Domain | undefined {
  const wanted = presentDomain(governance, given);
  return [
    ...governance.domains,
    ...(mission.scope?.fullDelegationDomains ?? []),
    ...Object.values(decisions.proposed).map(({ domain }) => domain),
    ...Object.values(decisions.taken).map(({ domain }) => domain),
    ...decisions.bypasses.map(({ domain }) => domain),
  ].find((domain) => sameName(domain, wanted));
}
