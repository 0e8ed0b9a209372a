import { MOST_WAVES } from '#calendar';
import { evidence, group, int, rate, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { levelOf, ratingsGiven } from './capability-level.js';
import { processCommand } from './process-command.js';
import { retiredRefusal } from './process-rules.js';

const achieved = (attribute: string) =>
  rate().maybe().about(`${attribute}: share achieved, 0 to 1; left out, not achieved.`);

export const assessProcess = processCommand('assessProcess', {
  about: 'Rates the attributes of a process (ISO/IEC 33020). Its capability level 0 to 5 is computed, never entered.',
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    process: ref('process'),
    wave: int(1, MOST_WAVES).maybe().about('Number of the campaign in which all processes are assessed together.'),
    ratings: group('ProcessRatingsInput', {
      PA11: achieved('Process performance'),
      PA21: achieved('Performance management'),
      PA22: achieved('Work product management'),
      PA31: achieved('Process definition'),
      PA32: achieved('Process deployment, practised by internal people'),
      PA41: achieved('Quantitative analysis'),
      PA42: achieved('Quantitative control'),
      PA51: achieved('Process innovation'),
      PA52: achieved('Process innovation implementation'),
    }).about('Share achieved of each attribute.'),
    level: int(0, 5).maybe().about('Always refused: the level is computed from the ratings.'),
    evidence: evidence().starred().about('What the ratings rest on.'),
  },
  decide({ processes }, { process, wave, ratings: given, level, evidence: proof }) {
    if (level !== undefined) return refuse('LEVEL_IS_COMPUTED', { process });
    const ratings = ratingsGiven(given);
    const assessment = { process, ...(wave !== undefined && { wave }), ratings, evidence: proof };
    return retiredRefusal(processes, process) ?? [fact('ProcessAssessed', { ...assessment, level: levelOf(ratings) })];
  },
});
