import { MOST_WAVES } from '#calendar';
import { evidence, group, int, rate, ref, say, type Sentence } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { levelOf, ratingsGiven } from './capability-level.js';
import { processCommand } from './process-command.js';
import { retiredRefusal } from './process-rules.js';

const achieved = (attribute: Sentence) =>
  rate()
    .maybe()
    .about(
      say(
        `${attribute.fr} : part atteinte, de 0 à 1 ; sans indication, non atteint.`,
        `${attribute.en}: share achieved, 0 to 1; left out, not achieved.`,
      ),
    );

export const assessProcess = processCommand('assessProcess', {
  label: say('Évaluer un processus', 'Assess a process'),
  about: say(
    'Note les attributs d’un processus (ISO/IEC 33020). Son niveau de capacité, de 0 à 5, se calcule et ne se saisit jamais.',
    'Rates the attributes of a process (ISO/IEC 33020). Its capability level 0 to 5 is computed, never entered.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    process: ref('process'),
    wave: int(1, MOST_WAVES)
      .maybe()
      .about(
        say(
          'Numéro de la campagne où tous les processus sont évalués ensemble.',
          'Number of the campaign in which all processes are assessed together.',
        ),
      ),
    ratings: group('ProcessRatingsInput', {
      PA11: achieved(say('Réalisation du processus', 'Process performance')),
      PA21: achieved(say('Pilotage de l’exécution', 'Performance management')),
      PA22: achieved(say('Maîtrise des produits du travail', 'Work product management')),
      PA31: achieved(say('Définition du processus', 'Process definition')),
      PA32: achieved(
        say('Déploiement du processus, pratiqué par des internes', 'Process deployment, practised by internal people'),
      ),
      PA41: achieved(say('Analyse quantitative', 'Quantitative analysis')),
      PA42: achieved(say('Maîtrise quantitative', 'Quantitative control')),
      PA51: achieved(say('Innovation du processus', 'Process innovation')),
      PA52: achieved(say('Mise en œuvre de l’innovation', 'Process innovation implementation')),
    }).about(say('Part atteinte de chaque attribut.', 'Share achieved of each attribute.')),
    level: int(0, 5)
      .maybe()
      .about(
        say(
          'Toujours refusé : le niveau se calcule à partir des notes.',
          'Always refused: the level is computed from the ratings.',
        ),
      ),
    evidence: evidence().starred().about(say('Ce sur quoi reposent les notes.', 'What the ratings rest on.')),
  },
  decide({ processes }, { process, wave, ratings: given, level, evidence: proof }) {
    if (level !== undefined) return refuse('LEVEL_IS_COMPUTED', { process });
    const ratings = ratingsGiven(given);
    const assessment = { process, ...(wave !== undefined && { wave }), ratings, evidence: proof };
    return retiredRefusal(processes, process) ?? [fact('ProcessAssessed', { ...assessment, level: levelOf(ratings) })];
  },
});
