import { bool, day, group, int, personThen, ref, text, say } from '#decider';
import { levelIn } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { regressionRefusal } from '../../knowledge-transfer/regression-rules.js';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const holdPostMissionCheck = exitReadinessCommand('holdPostMissionCheck', {
  label: say('Faire un contrôle d’après-mission', 'Hold a post-mission check'),
  about: say(
    'Enregistre, après la mission, si ce qui a été transmis se pratique encore.',
    'Records, after the mission, whether what was handed over is still practised.',
  ),
  roles: ['LEADERSHIP', 'SUCCESSOR', 'TEAM', 'CONSULTANT'],
  openIn: ['ACTIVE', 'CLOSED'],
  fields: {
    dueOn: day().about(
      say('Un des jours prévus à la clôture de la mission.', 'One of the days planned when the mission was closed.'),
    ),
    regressions: group('RegressionInput', {
      item: ref('item'),
      person: personThen(),
      level: int(0, 3).about(
        say('Le niveau maintenant, sous celui d’avant.', 'The level now, below the one until now.'),
      ),
    })
      .list('item', 'person')
      .or([])
      .about(
        say(
          'Personnes qui maîtrisent un savoir moins qu’à la passation.',
          'People who master an item less than at the handover.',
        ),
      ),
    processes: group('PractisedProcessInput', {
      process: ref('process'),
      stillPractised: bool(),
    })
      .list('process')
      .or([]),
    note: text().maybe(),
  },
  decide({ exitReadiness, transfer }, input) {
    const { dueOn, regressions } = input;
    if (!exitReadiness.plannedChecks.includes(dueOn)) {
      return refuse('UNKNOWN_REF', { kind: 'post-mission check', ref: dueOn });
    }
    const unfit = regressions.map((each) => regressionRefusal(transfer, each)).find((each) => each !== undefined);
    if (unfit) return unfit;
    if (exitReadiness.postMissionChecks.some((held) => held.dueOn === dueOn)) {
      return refuse('WRONG_STATE', { kind: 'post-mission check', ref: dueOn, state: 'held' });
    }
    const reason = input.note ?? `post-mission check ${dueOn}`;
    return [
      fact('PostMissionCheckHeld', input),
      ...regressions.map((each) =>
        fact('KnowledgeRegressed', { ...each, from: levelIn(transfer, each.item, each.person), reason }),
      ),
    ];
  },
});
