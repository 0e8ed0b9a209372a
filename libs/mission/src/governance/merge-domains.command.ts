import { name, sameName, text, say } from '#decider';
import { knownNames } from '../mission-names.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { rivalOf } from './delegation-rules.js';
import { governanceCommand } from './governance-command.js';
import { delegationsOf } from './governance.state.js';

export const mergeDomains = governanceCommand('mergeDomains', {
  label: say('Fusionner deux domaines', 'Merge two domains'),
  about: say(
    'Dit que deux noms désignent un même domaine : désormais toute ligne qui porte le premier porte le second.',
    'Says that two names stand for one domain: from now on every line that names the first names the second.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    from: name()
      .about(say('Le nom qui disparaît.', 'The name that goes.'))
      .called(say('Nom qui disparaît', 'Name that goes')),
    into: name().about(say('Le nom qui reste.', 'The name that stays.')),
    reason: text().starred(),
  },
  decide(state, { from, into, reason }) {
    const names = knownNames(state);
    const [gone, kept] = [from, into].map((name) => names.spellingOf('domain', name));
    // A name that was merged before is no domain any more.
    if (gone === undefined || !sameName(gone, from)) return refuse('UNKNOWN_REF', { kind: 'domain', ref: from });
    if (kept === undefined) return refuse('UNKNOWN_REF', { kind: 'domain', ref: into });
    if (gone === kept)
      return refuse('INVALID_INPUT', {
        field: 'into',
        why: say(`c’est le même domaine, ${kept}`, `it is the same domain, ${kept}`),
      });
    const { included = [], excluded = [] } = state.mission.scope ?? {};
    if ([gone, kept].some((name) => included.includes(name)) && [gone, kept].some((name) => excluded.includes(name))) {
      return refuse('INVALID_INPUT', {
        field: 'into',
        why: say(
          'l’un est dans le périmètre, l’autre en est exclu',
          'one of them is in the scope, the other is left out of it',
        ),
      });
    }
    const delegations = delegationsOf(state.governance);
    const moved = delegations.filter(({ domain }) => domain === gone).map((each) => ({ ...each, domain: kept }));
    const rival = moved.map((each) => rivalOf(each, delegations)).find((each) => each !== undefined);
    if (rival) return refuse('DELEGATION_CONFLICT', { holder: rival.holder, domain: kept });
    return [fact('DomainsMerged', { from: gone, into: kept, reason })];
  },
});
