import { domain, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';

export const reportBypass = decisionCommand('reportBypass', {
  label: say('Signaler un contournement', 'Report a bypass'),
  about: say(
    'Signale que quelque chose a été appliqué contre qui décide dans un domaine.',
    'Reports that something was applied against whoever decides in a domain.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision')
      .maybe()
      .about(say('La décision qui n’a pas été respectée.', 'The decision that was not respected.')),
    domain: domain(),
    description: text()
      .starred()
      .about(say('Ce qui s’est passé. Citez des faits, pas des personnes.', 'What happened. Name facts, not people.')),
  },
  decide: (_, input, { actor }) => [fact('DecisionBypassed', { ...input, by: actor.id })],
});
