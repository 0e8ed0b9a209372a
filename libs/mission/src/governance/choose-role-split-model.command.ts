import { int, laterDay, text, type ReadOnly, say } from '#decider';
import type { MissionState } from '../mission-state.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { Day, Domain } from '../shared/vocabulary.js';
import { governanceCommand } from './governance-command.js';
import type { RoleSplitModel } from './governance.events.js';
import { hasConflictPath } from './governance.state.js';
import { refsOf } from '../shared/in-order.js';

const CO_PILOTING = 4;

export const chooseRoleSplitModel = governanceCommand('chooseRoleSplitModel', {
  label: say('Choisir le modèle de répartition', 'Choose the role split model'),
  about: say(
    'Choisit comment le dirigeant et le COO externe se répartissent les rôles ; un seul modèle est actif à la fois.',
    'Chooses how the owner and the external COO split their roles; one model is active at a time.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    model: int(1, 4).about(
      say(
        '1 stratège–exécutant, 2 visionnaire–catalyseur, 3 marque–performance, 4 copilotage.',
        '1 strategist–executor, 2 visionary–catalyst, 3 brand–performance, 4 co-piloting.',
      ),
    ),
    rationale: text().starred().about(say('Pourquoi ce modèle.', 'Why this model.')),
    reviewOn: laterDay('occurredOn').about(
      say('Jour pour lequel le choix est revu.', 'Day by which the choice is looked at again.'),
    ),
  },
  decide(state, { model, ...input }, { occurredOn }) {
    const zones = model === CO_PILOTING ? zonesWithoutConflictPath(state, occurredOn) : [];
    if (zones.length > 0) return refuse('CONFLICT_PATH_MISSING', { zones });
    const previous = state.governance.models.at(-1)?.model;
    return [fact('RoleSplitModelChosen', { model: model as RoleSplitModel, ...input, ...(previous && { previous }) })];
  },
});

/** Two who steer together need a way out of every disagreement that can be foreseen. */
const zonesWithoutConflictPath = ({ governance }: ReadOnly<MissionState>, day: Day): readonly Domain[] =>
  refsOf(governance.zones).filter((zone) => !hasConflictPath(governance.processes, zone, day));
