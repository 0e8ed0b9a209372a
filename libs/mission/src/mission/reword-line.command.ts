import { isLegible, isRefusal, isStorableName, line as lineNumber, name, plainName, say, text } from '#decider';
import { textDigest } from '#proof';
import type { EventField } from '../event-fields.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { authorRefusal, lineOf, mendableOf, presentLine } from './line-rules.js';
import { missionCommand } from './mission-command.js';

/** The texts of lines that are titles. */
const ONE_LINE: readonly EventField[] = ['name', 'title'];

/** Is the text a title? Then it stays what the command that recorded it takes. */
export const isOneLine = (field: string): boolean => ONE_LINE.some((each) => each === field);

export const rewordLine = missionCommand('rewordLine', {
  label: say('Corriger le texte d’une ligne', 'Reword a line'),
  about: say(
    'Corrige un texte mal saisi : désormais la ligne se lit ainsi. Ce qu’elle disait avant reste dans la piste d’audit. Ouvert à l’auteur de la ligne et à la direction.',
    'Corrects a text that was mistyped: from now on the line reads so. What it said before stays in the audit trail. Open to whoever recorded the line and to leadership.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'MEDIATOR', 'FIRM_ADMIN'],
  fields: {
    revision: lineNumber().about(
      say('Numéro de la ligne dans la piste d’audit.', 'Number of the line in the audit trail.'),
    ),
    field: name().about(
      say(
        'Champ de la ligne qui porte le texte : « topic », « statement », « reason » …',
        'Field of the line that holds the text: topic, statement, reason …',
      ),
    ),
    text: text().about(say('Le texte tel qu’il doit se lire.', 'The text as it should read.')),
    reason: text().starred().about(say('Ce qui était faux.', 'What was wrong.')),
  },
  readsLines: true,
  decide(_, { revision, field, text: given, reason }, { actor, lines = [] }) {
    const line = lineOf(lines, revision);
    if (isRefusal(line)) return line;
    const forbidden = authorRefusal(line, actor, ['LEADERSHIP']);
    if (forbidden) return forbidden;
    const texts: readonly string[] = mendableOf(line).texts ?? [];
    if (!texts.includes(field) || !Object.hasOwn(line.data, field)) {
      return refuse('INVALID_INPUT', {
        field: 'field',
        why: say(`ce n’est pas un texte de la ligne ${revision}`, `it is no text of line ${revision}`),
      });
    }
    const reworded = isOneLine(field) ? plainName(given) : given;
    if (!isLegible(reworded)) {
      return refuse('INVALID_INPUT', { field: 'text', why: say('il ne dit rien', 'it says nothing') });
    }
    if (isOneLine(field) && !isStorableName(reworded)) {
      return refuse('INVALID_INPUT', {
        field: 'text',
        why: say(`${field} tient sur une ligne`, `a ${field} is one line`),
      });
    }
    const present = presentLine(lines, line);
    if (!present) return refuse('WRONG_STATE', { kind: 'line', ref: String(revision), state: 'struck' });
    const previous = String((present.data as Readonly<Record<string, unknown>>)[field]);
    if (previous === reworded)
      return refuse('WRONG_STATE', { kind: 'line', ref: String(revision), state: 'worded so' });
    const previousDigest = textDigest(previous);
    return [fact('LineReworded', { revision, type: line.type, field, text: reworded, previousDigest, reason })];
  },
});
