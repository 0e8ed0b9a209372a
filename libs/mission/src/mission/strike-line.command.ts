import { addDays } from '#calendar';
import { isRefusal, line as lineNumber, text, type Recorded, type Refusal, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { Role } from '../shared/vocabulary.js';
import { authorRefusal, lineOf, mendableOf, presentLine, restingOn } from './line-rules.js';
import { missionCommand } from './mission-command.js';

export const strikeLine = missionCommand('strikeLine', {
  label: say('Rayer une ligne', 'Strike a line'),
  about: say(
    'Raye une ligne enregistrée par erreur : désormais la mission se raconte comme si elle n’y était pas. Les deux lignes restent dans la piste d’audit. Ouvert à l’auteur de la ligne, à la direction et au sponsor.',
    'Strikes a line that was recorded by mistake: from now on the mission is told as if it were not there. Both lines stay in the audit trail. Open to whoever recorded the line, to leadership and to the sponsor.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'CONSULTANT', 'TEAM', 'SUCCESSOR', 'MEDIATOR', 'FIRM_ADMIN'],
  fields: {
    revision: lineNumber().about(
      say('Numéro de la ligne dans la piste d’audit.', 'Number of the line in the audit trail.'),
    ),
    reason: text().starred().about(say('Ce qui était faux.', 'What was wrong.')),
  },
  readsLines: true,
  decide(_, { revision, reason }, { actor, today, lines = [] }) {
    const line = lineOf(lines, revision);
    if (isRefusal(line)) return line;
    const refusal = authorRefusal(line, actor, ['LEADERSHIP', 'SPONSOR']) ?? strikeRefusal(lines, line);
    const quiet = line.metadata.actor.id === actor.id && today <= addDays(line.recordedOn, 1);
    return refusal ?? [fact('LineStruck', { revision, type: line.type, reason, quiet })];
  },
});

/** What an acquirer or the system itself recorded is struck by no one else. */
const NOT_OURS: readonly Role[] = ['ACQUIRER', 'SYSTEM'];

function strikeRefusal(lines: readonly Recorded[], line: Recorded): Refusal | undefined {
  const { revision, type, metadata } = line;
  const { mistake } = mendableOf(line);
  if (typeof mistake === 'object') return refuse('USE_CORRECTION', { revision, command: mistake.correction.name });
  if (mistake === 'never' || NOT_OURS.some((role) => role === metadata.actor.role))
    return refuse('NOT_STRIKABLE', { revision, type });
  const present = presentLine(lines, line);
  if (!present) return refuse('WRONG_STATE', { kind: 'line', ref: String(revision), state: 'struck' });
  const resting = restingOn(lines, present);
  return resting.length > 0 ? refuse('LINE_IN_USE', { revision, revisions: resting.map(String) }) : undefined;
}
