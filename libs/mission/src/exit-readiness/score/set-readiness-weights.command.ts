import { group, number, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { decimal } from '../../shared/wording.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { DIMENSIONS } from '../readiness-vocabulary.js';

const points = () => number({ min: 0, max: 100 });

/** Weights are decimal fractions: a sum this close to 100 is 100. */
const ROUNDING = 1e-9;

export const setReadinessWeights = exitReadinessCommand('setReadinessWeights', {
  label: say('Fixer les poids du score', 'Set the weights of the score'),
  about: say(
    'Change les poids du score, avant toute lettre d’intention.',
    'Changes the weights of the score, before any letter of intent.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    weights: group('ReadinessWeightsInput', {
      D1: points().about(say('Gouvernance, en points.', 'Governance, in points.')),
      D2: points().about(say('Autonomie à l’égard du dirigeant, en points.', 'Autonomy from the owner, in points.')),
      D3: points().about(
        say('Indépendance à l’égard du cabinet, en points.', 'Independence from the firm, in points.'),
      ),
      D4: points().about(say('Processus, en points.', 'Processes, in points.')),
      D5: points().about(say('Savoirs transmis, en points.', 'Knowledge transferred, in points.')),
      D6: points().about(say('Indicateurs, en points.', 'KPIs, in points.')),
      D7: points().about(say('Niveau des managers, en points.', 'Managers, in points.')),
      D8: points().about(say('Dossier de due diligence, en points.', 'Due-diligence file, in points.')),
    }).about(say('Points des huit dimensions ; 100 en tout.', 'Points of the eight dimensions; together 100.')),
    reason: text().starred(),
  },
  decide({ exitReadiness }, { weights, reason }) {
    const sum = DIMENSIONS.reduce((total, dimension) => total + weights[dimension], 0);
    if (Math.abs(sum - 100) > ROUNDING)
      return refuse('INVALID_INPUT', {
        field: 'weights',
        why: say(`la somme fait ${decimal(sum, 'fr')} et non 100`, `they add up to ${decimal(sum, 'en')}, not to 100`),
      });
    const { letterOfIntent } = exitReadiness;
    if (letterOfIntent) return refuse('WEIGHTS_FROZEN', { on: letterOfIntent.on });
    return [fact('ReadinessWeightsSet', { weights, reason })];
  },
});
