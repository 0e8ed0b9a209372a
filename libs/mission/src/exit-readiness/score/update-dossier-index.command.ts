import { evidence, group, int } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

/** Numbered lines of the operations due-diligence dossier. */
const TOTAL = 20;

export const updateDossierIndex = exitReadinessCommand('updateDossierIndex', {
  about: 'Says which lines of the operations due-diligence dossier are covered. Replaces the index before.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    lines: group('DossierLineInput', {
      line: int(1, TOTAL).about('Number of the line, 1 to 20.'),
      evidence: evidence().maybe(),
    })
      .list('line')
      .about('The lines that are covered.'),
  },
  decide(_, { lines }) {
    return [fact('DossierIndexUpdated', { lines, covered: lines.length, total: TOTAL })];
  },
});
