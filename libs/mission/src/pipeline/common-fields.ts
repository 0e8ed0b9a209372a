import { anyone, bool, choice, day, Field, line, ORIGINS, type Fields } from '#decider';
import type { Command } from './command.js';
import { namesKnownThings } from './named.js';

const reference = (description: string) =>
  Field.of<string>({ is: 'ref', kind: 'mission', must: 'look like one' }, description);
const uuid = (description: string) => Field.of<string>({ is: 'uuid' }, description);

/** What every input carries beside the command's own fields. */
export function commonFields({ writesTo, fields }: Command): Fields {
  const mission = reference('Code of the mission.');
  return {
    commandId: uuid(
      'Yours to choose: sending the same command again under the same id records nothing twice. Left out, the receipt names one, and sending the command again may record it twice.',
    ).maybe(),
    mission: writesTo === 'diagnostic' ? mission.maybe() : mission,
    occurredOn: day().maybe().about('Business day of the fact (Europe/Paris); left out, today.'),
    expectedRevision: line().maybe().about('The revision on which your view rests; when it has moved, StaleRevision.'),
    correlationId: uuid('Ties together everything that one request sets in motion.').maybe(),
    causationId: uuid('The event or command that made you act.').maybe(),
    onBehalfOf: anyone()
      .maybe()
      .about('The person for whom you act: another one, with a role in the mission; the line is marked.'),
    ...(namesKnownThings(fields) && {
      newName: bool().or(false).about('A name that the mission does not know yet is meant: it is no slip.'),
    }),
    origin: choice('Origin', ORIGINS)
      .maybe()
      .about(
        'IMPORT for history brought in, by a consultant or leadership, of a day before the start of the mission or within 60 days after it: the line is marked, and raises no signal for being late.',
      ),
    waitForReadModels: bool().or(false).about('Answer only when the read models have it, or after five seconds.'),
  };
}
