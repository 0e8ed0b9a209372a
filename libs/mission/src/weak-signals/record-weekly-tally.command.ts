import { count, int, name, week, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { isSolo } from '../mission/org-kind.js';
import { refuse } from '../refusals/refusals.js';
import { tallyRefusal, weekIsOver } from './tally-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const recordWeeklyTally = weakSignalCommand('recordWeeklyTally', {
  label: say('Enregistrer le relevé hebdomadaire', 'Record the weekly tally'),
  about: say(
    'Enregistre les comptages d’une semaine ouverte, le vendredi ou plus tard. Une semaine fermée n’en a pas : pas de zéro.',
    'Records the counts of an open week, on its Friday or later. A closed week has none: no zero.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    week: week(),
    openDays: int(0, 5).about(
      say('Jours ouvrés où l’entreprise a travaillé.', 'Working days on which the company worked.'),
    ),
    clarifications: count('EVENTS_OF_A_WEEK').about(
      say(
        'Demandes de clarification, sans celles sur le sujet exclu.',
        'Requests for clarification, without those on the excluded topic.',
      ),
    ),
    clarificationsExcluded: count('EVENTS_OF_A_WEEK')
      .or(0)
      .about(
        say(
          'Demandes sur le sujet exclu : comptées à part, suivies par aucun détecteur.',
          'Requests on the excluded topic: counted apart, watched by no detector.',
        ),
      ),
    excludedTopic: name()
      .maybe()
      .about(
        say(
          'Le sujet compté à part, comme la vente de l’entreprise.',
          'The topic counted apart, such as the sale of the company.',
        ),
      ),
    contributors: count('PEOPLE').about(
      say(
        'Personnes qui ont contribué dans les rituels ; être présent n’est pas contribuer.',
        'People who contributed in rituals; attending is not contributing.',
      ),
    ),
    invited: count('PEOPLE').about(say('Personnes invitées à ces rituels.', 'People invited to those rituals.')),
    ownerDecisions: count('EVENTS_OF_A_WEEK').about(
      say('Décisions opérationnelles prises par le dirigeant.', 'Operating decisions taken by the owner.'),
    ),
    opsDecisions: count('EVENTS_OF_A_WEEK').about(
      say('Toutes les décisions opérationnelles.', 'All operating decisions.'),
    ),
    ritualsHeld: count(1_000),
    ritualsPlanned: count(1_000),
  },
  decide(state, input, { today }) {
    if (isSolo(state.mission)) return refuse('SOLO_TALLY', {});
    const refusal = tallyRefusal(input.week, input, state.mission.closures) ?? weekIsOver(input.week, today);
    if (refusal) return refusal;
    const recorded = state.weakSignals.tallies.find((tally) => tally.week === input.week);
    if (recorded) {
      const { revision } = recorded;
      return refuse('ALREADY_MEASURED', { what: input.week, revision, command: 'correctWeeklyTally' });
    }
    return [fact('WeeklySignalTallyRecorded', input)];
  },
});
