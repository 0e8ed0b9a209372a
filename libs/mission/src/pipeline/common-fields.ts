import { anyone, bool, choice, day, Field, line, ORIGINS, type Fields, say, type Sentence } from '#decider';
import type { Command } from './command.js';
import { namesKnownThings } from './named.js';
import { ORIGIN_NAMES } from '../shared/names.js';

const reference = (description: Sentence) =>
  Field.of<string>({ is: 'ref', kind: 'mission', must: 'look like one' }, description);
const uuid = (description: Sentence) => Field.of<string>({ is: 'uuid' }, description);

/** What every input carries beside the command's own fields. */
export function commonFields({ writesTo, fields }: Command): Fields {
  const mission = reference(say('Code de la mission.', 'Code of the mission.'));
  return {
    commandId: uuid(
      say(
        'À vous de le choisir : renvoyer la même commande sous le même identifiant n’enregistre rien deux fois. Sans indication, le reçu en donne un, et renvoyer la commande peut l’enregistrer deux fois.',
        'Yours to choose: sending the same command again under the same id records nothing twice. Left out, the receipt names one, and sending the command again may record it twice.',
      ),
    ).maybe(),
    mission: writesTo === 'diagnostic' ? mission.maybe() : mission,
    occurredOn: day()
      .maybe()
      .about(
        say(
          'Jour du fait (Europe/Paris) ; sans indication, aujourd’hui.',
          'Business day of the fact (Europe/Paris); left out, today.',
        ),
      ),
    expectedRevision: line()
      .maybe()
      .about(
        say(
          'La ligne sur laquelle repose votre vue ; si le flux a avancé, la réponse le dit.',
          'The revision on which your view rests; when it has moved, StaleRevision.',
        ),
      ),
    correlationId: uuid(
      say(
        'Relie tout ce qu’une même demande met en mouvement.',
        'Ties together everything that one request sets in motion.',
      ),
    ).maybe(),
    causationId: uuid(
      say('Le fait ou la commande qui vous a fait agir.', 'The event or command that made you act.'),
    ).maybe(),
    onBehalfOf: anyone()
      .maybe()
      .about(
        say(
          'La personne pour qui vous agissez : une autre que vous, avec un rôle dans la mission ; la ligne est marquée.',
          'The person for whom you act: another one, with a role in the mission; the line is marked.',
        ),
      ),
    ...(namesKnownThings(fields) && {
      newName: bool()
        .or(false)
        .about(
          say(
            'Un nom que la mission ne connaît pas encore est voulu : ce n’est pas une faute de frappe.',
            'A name that the mission does not know yet is meant: it is no slip.',
          ),
        ),
    }),
    origin: choice('Origin', ORIGINS, ORIGIN_NAMES)
      .maybe()
      .about(
        say(
          'Pour un historique repris, par un consultant ou la direction, d’un jour avant le démarrage de la mission ou dans les 60 jours qui suivent : la ligne est marquée, et ne lève aucun signal de retard.',
          'IMPORT for history brought in, by a consultant or leadership, of a day before the start of the mission or within 60 days after it: the line is marked, and raises no signal for being late.',
        ),
      ),
    preview: bool()
      .or(false)
      .about(
        say(
          'Dire seulement ce que la commande ferait : jugée comme la vraie, elle n’enregistre rien. La réponse est un aperçu (`Preview`), ou le refus.',
          'Only say what the command would do: it is judged like the real one and records nothing. The answer is a Preview, or the refusal.',
        ),
      ),
    waitForReadModels: bool()
      .or(false)
      .about(
        say(
          'Ne répondre qu’une fois les vues à jour, ou après cinq secondes.',
          'Answer only when the read models have it, or after five seconds.',
        ),
      ),
  };
}
