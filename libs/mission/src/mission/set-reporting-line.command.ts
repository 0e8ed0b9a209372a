import { choice, person } from '#decider';
import { fact } from '../pipeline/command.js';
import { REPORTING_CADENCES } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { roleMissing } from './mission-rules.js';

export const setReportingLine = missionCommand('setReportingLine', {
  about: 'Says to whom the consultant reports: one full line, dotted lines beside it. Replaces the line before.',
  roles: ['LEADERSHIP'],
  fields: {
    to: person().about('Person code of a member of leadership or of the sponsor.'),
    dotted: person().list().or([]).about('Person codes of those who are also kept informed.'),
    cadence: choice('ReportingCadence', REPORTING_CADENCES),
  },
  decide: (state, input, { today }) =>
    roleMissing(state, input.to, ['LEADERSHIP', 'SPONSOR'], today) ?? [fact('ReportingLineSet', input)],
});
