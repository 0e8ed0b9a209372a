import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { processCommand } from './process-command.js';

export const recordMethodAdaptation = processCommand('recordMethodAdaptation', {
  about: 'Records how a method was changed so that it fits the team.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    method: text().about('The method as it is used now.'),
    adaptedFrom: text().about('What it was before: a model of the firm, a standard tool.'),
    adaptation: text().starred().about('What was changed.'),
    proposedBy: text().about('The group that proposed it; no names.'),
    process: ref('process').maybe().about('The process that the method serves.'),
  },
  decide: (_, input) => [fact('CultureAdaptationRecorded', input)],
});
