import { evidence, group, int, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
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
      .list()
      .about('The lines that are covered.'),
  },
  decide(_, { lines }) {
    const covered = new Set(lines.map(({ line }) => line)).size;
    if (covered < lines.length)
      return refuse('INVALID_INPUT', {
        field: 'lines',
        why: say('une ligne est nommée deux fois', 'a line is named twice'),
      });
    return [fact('DossierIndexUpdated', { lines, covered, total: TOTAL })];
  },
});
