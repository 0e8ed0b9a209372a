import { evidence, int, personThen, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { retiredRefusal } from './item-rules.js';
import { AUTONOMOUS } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const assessAutonomy = transferCommand('assessAutonomy', {
  label: say('Évaluer une autonomie', 'Assess autonomy'),
  about: say(
    'Enregistre jusqu’où une personne maîtrise un savoir, vu par un tiers. Fixe le niveau, vers le haut ou le bas.',
    'Records how well a person masters an item, as a third person rates it. Sets the level, up or down.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'LEADERSHIP', 'SUCCESSOR'],
  fields: {
    item: ref('item'),
    person: personThen().about(say('La personne évaluée.', 'The person assessed.')),
    level: int(0, 4).about(
      say(
        '0 aucun, 1 expliqué, 2 montré, 3 fait avec aide, 4 fait seul.',
        '0 none, 1 explained, 2 shown, 3 done with help, 4 done alone.',
      ),
    ),
    assessor: personThen().maybe().about(say('Qui évalue ; sans indication, vous.', 'Who assesses; left out, you.')),
    evidence: evidence()
      .requiredWhen(say('si le niveau est 4', 'the level is 4'), 'LEVEL_NEEDS_EXECUTION')
      .about(say('Ce qui le montre.', 'What shows it.')),
  },
  decide({ transfer }, { assessor: named, ...input }, { actor }) {
    const assessor = named ?? actor.id;
    const { item, person: assessed, level } = input;
    if (assessor === assessed) return refuse('SELF_ASSESSMENT', { person: assessed });
    if (level === AUTONOMOUS && !input.evidence) return refuse('LEVEL_NEEDS_EXECUTION', { item, person: assessed });
    return retiredRefusal(transfer, item) ?? [fact('AutonomyAssessed', { ...input, assessor })];
  },
});
