import { day, group, name, newRef, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';

export const proposeDecision = decisionCommand('proposeDecision', {
  about: 'Puts a choice up for decision, with at least two options to compare.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: newRef('decision'),
    domain: name().about('Area of decisions; whoever decides there will take it.'),
    title: text(),
    options: group('DecisionOptionInput', {
      name: text(),
      consequence: text().maybe().about('What it would lead to.'),
    })
      .list()
      .about('The choices compared: at least two.'),
    recommended: text().maybe().about('Name of the option you would choose.'),
    reviewOn: day().maybe().about('Day on which the effect is to be looked at.'),
  },
  decide(_, input, { actor }) {
    const names = new Set(input.options.map((option) => option.name));
    if (names.size < 2) return refuse('OPTIONS_REQUIRED', { count: names.size });
    if (input.recommended !== undefined && !names.has(input.recommended)) {
      return refuse('INVALID_INPUT', { field: 'recommended', why: `not one of the options: ${[...names].join(', ')}` });
    }
    return [fact('DecisionProposed', { ...input, by: actor.id })];
  },
});
