import { count, day, ref, say, site } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { operationsCommand } from '../operations-command.js';

export const recordFieldVisit = operationsCommand('recordFieldVisit', {
  label: say('Saisir une visite de terrain', 'Record a field visit'),
  about: say(
    'Enregistre une visite là où le travail se fait : qui a été rencontré, quels processus ont été vus, ce qui a été observé.',
    'Records a visit to where the work is done: whom one met, which processes were seen, what was observed.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    site: site(),
    on: day().about(say('Jour de la visite.', 'Day of the visit.')),
    met: count('PEOPLE').about(say('Personnes avec qui l’on a parlé.', 'People who were talked to.')),
    about: ref('process')
      .list()
      .or([])
      .called(say('Processus vus', 'Processes seen'))
      .about(say('Processus vus au travail.', 'Processes that were seen at work.')),
    observations: ref('observation')
      .list()
      .or([])
      .about(say('Observations faites sur place, saisies auparavant.', 'Observations made there, noted before.')),
  },
  decide: (_, input, { occurredOn }) =>
    input.on > occurredOn ? refuse('FUTURE_DATE', { date: input.on }) : [fact('FieldVisitRecorded', input)],
});
