import { bool, day, personOrLeaver, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { hasDeparted } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const correctDeparture = transferCommand('correctDeparture', {
  label: say('Corriger un départ', 'Correct a departure'),
  about: say(
    'Corrige ce qui a été enregistré d’un départ : un autre dernier jour, ou que la personne ne part pas. Pour la direction, et pour qui a enregistré le départ.',
    'Corrects what was recorded of a person’s leaving: another last day, or that the person does not leave. For leadership, and whoever recorded the departure.',
  ),
  roles: ['LEADERSHIP', 'TEAM', 'CONSULTANT', 'SUCCESSOR', 'SPONSOR', 'FIRM_ADMIN'],
  openIn: ['ACTIVE', 'SUSPENDED'],
  fields: {
    person: personOrLeaver().about(
      say('La personne dont le départ a été enregistré.', 'Whose departure was recorded.'),
    ),
    lastDay: day()
      .requiredWhen(say('si le départ n’est pas annulé', 'the departure is not cancelled'), 'INVALID_INPUT')
      .about(say('Le bon dernier jour de présence.', 'The right last day of presence.')),
    cancelled: bool()
      .or(false)
      .about(
        say(
          'La personne ne part pas : comme si le départ n’avait pas été enregistré.',
          'The person does not leave: as if the departure had not been recorded.',
        ),
      ),
    reason: text().starred(),
  },
  decide({ transfer }, input, { actor }) {
    const { person, lastDay, cancelled } = input;
    const departure = hasDeparted(transfer, person) ? transfer.departures[person] : undefined;
    if (departure && actor.role !== 'LEADERSHIP' && actor.id !== departure.by) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['LEADERSHIP'], author: departure.by });
    }
    if (cancelled === (lastDay !== undefined)) {
      return refuse('INVALID_INPUT', {
        field: 'lastDay',
        why: say(
          'donner le bon dernier jour ou cancelled, pas les deux',
          'give the right last day or cancelled, not both',
        ),
      });
    }
    if (!departure) return refuse('WRONG_STATE', { kind: 'person', ref: person, state: 'not departed' });
    if (lastDay === departure.lastDay) {
      return refuse('WRONG_STATE', { kind: 'person', ref: person, state: 'departed' });
    }
    return [fact('PersonDepartureCorrected', input)];
  },
});
