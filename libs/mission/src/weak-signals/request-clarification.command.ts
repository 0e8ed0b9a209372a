import { newRef, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const requestClarification = weakSignalCommand('requestClarification', {
  label: say('Demander une clarification', 'Request a clarification'),
  about: say(
    'Demande ce qui est attendu. La demande nomme un sujet ; combien demandent se compte dans le relevé hebdomadaire.',
    'Asks what is meant. It names a topic; how many ask is counted in the weekly tally.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: {
    clarification: newRef('clarification'),
    topic: text(),
    process: ref('process').maybe(),
    decision: ref('decision').maybe(),
  },
  decide: (_, input) => [fact('ClarificationRequested', input)],
});
