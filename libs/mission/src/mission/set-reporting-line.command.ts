import { choice, person, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { REPORTING_CADENCES } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { roleMissing } from './mission-rules.js';
import { REPORTING_CADENCE_NAMES } from './mission-choices.js';

export const setReportingLine = missionCommand('setReportingLine', {
  label: say('Fixer le rattachement', 'Set the reporting line'),
  about: say(
    'Dit à qui le consultant rend compte : un rattachement plein, des lignes en pointillé à côté. Remplace le rattachement précédent.',
    'Says to whom the consultant reports: one full line, dotted lines beside it. Replaces the line before.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    to: person()
      .about(
        say(
          'Code d’une personne de la direction ou du sponsor.',
          'Person code of a member of leadership or of the sponsor.',
        ),
      )
      .called(say('Rattaché à', 'Reports to')),
    dotted: person()
      .list()
      .or([])
      .about(say('Codes des personnes tenues informées en plus.', 'Person codes of those who are also kept informed.')),
    cadence: choice('ReportingCadence', REPORTING_CADENCES, REPORTING_CADENCE_NAMES),
  },
  decide: (state, input, { today }) =>
    roleMissing(state, input.to, ['LEADERSHIP', 'SPONSOR'], today) ?? [fact('ReportingLineSet', input)],
});
