import { evidence, group, int, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

/** Numbered lines of the operations due-diligence dossier. */
const TOTAL = 20;

export const updateDossierIndex = exitReadinessCommand('updateDossierIndex', {
  label: say('Mettre à jour l’index du dossier', 'Update the index of the file'),
  about: say(
    'Dit quelles lignes du dossier de due diligence opérationnelle sont couvertes. Remplace l’index précédent.',
    'Says which lines of the operations due-diligence file are covered. Replaces the index before.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    lines: group('DossierLineInput', {
      line: int(1, TOTAL).about(say('Numéro de la ligne, de 1 à 20.', 'Number of the line, 1 to 20.')),
      evidence: evidence().maybe(),
    })
      .list('line')
      .about(say('Les lignes couvertes.', 'The lines that are covered.')),
  },
  decide(_, { lines }) {
    return [fact('DossierIndexUpdated', { lines, covered: lines.length, total: TOTAL })];
  },
});
