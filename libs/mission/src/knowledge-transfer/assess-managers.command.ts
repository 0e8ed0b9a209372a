import { MOST_WAVES } from '#calendar';
import { count, int, number, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { transferCommand } from './transfer-command.js';

export const assessManagers = transferCommand('assessManagers', {
  label: say('Évaluer les managers', 'Assess the managers'),
  about: say(
    'Enregistre une vague d’évaluation des managers, en groupe.',
    'Records one wave of assessment of the managers, as a group.',
  ),
  roles: ['TEAM', 'LEADERSHIP', 'CONSULTANT'],
  fields: {
    wave: int(1, MOST_WAVES).about(say('Numéro de la vague, à partir de 1.', 'Number of the wave, from 1.')),
    managers: count('PEOPLE').about(say('Managers évalués.', 'Managers assessed.')),
    atTarget: count('PEOPLE').about(say('Ceux qui atteignent le niveau cible.', 'Those who reach the target level.')),
    average: number({ min: 0, max: 1_000_000 }).about(
      say('Niveau moyen, dans l’unité de l’indicateur des managers.', 'Mean level, in the unit of the managers’ KPI.'),
    ),
  },
  decide({ transfer }, input) {
    const { wave, managers, atTarget } = input;
    if (transfer.managers.some((assessed) => assessed.wave === wave)) {
      return refuse('REF_TAKEN', { kind: 'wave', ref: String(wave) });
    }
    if (atTarget > managers) {
      return refuse('INVALID_INPUT', {
        field: 'atTarget',
        why: say(
          `${atTarget} pour ${counted(managers, 'fr', 'manager', 'managers')}`,
          `${atTarget} of ${counted(managers, 'en', 'manager', 'managers')}`,
        ),
      });
    }
    return [fact('ManagerAssessed', input)];
  },
});
