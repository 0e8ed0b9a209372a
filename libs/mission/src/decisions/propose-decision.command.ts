import { domain, group, lastDay, nameKey, newRef, text, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';

export const proposeDecision = decisionCommand('proposeDecision', {
  label: say('Proposer une décision', 'Propose a decision'),
  about: say(
    'Soumet un choix à décision, avec au moins deux options à comparer.',
    'Puts a choice up for decision, with at least two options to compare.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: newRef('decision'),
    domain: domain().about(
      say('Domaine de décisions ; qui y décide la prendra.', 'Area of decisions; whoever decides there will take it.'),
    ),
    title: title(),
    options: group('DecisionOptionInput', {
      name: title(),
      consequence: text().maybe().about(say('Ce qu’elle entraînerait.', 'What it would lead to.')),
    })
      .list()
      .about(say('Les choix comparés : au moins deux.', 'The choices compared: at least two.')),
    recommended: title()
      .maybe()
      .about(say('Nom de l’option que vous choisiriez.', 'Name of the option you would choose.')),
    reviewOn: lastDay('occurredOn')
      .maybe()
      .about(say('Jour où l’effet est à regarder.', 'Day on which the effect is to be looked at.')),
  },
  decide(_, input, { actor }) {
    const names = new Map(input.options.map((option) => [nameKey(option.name), option.name]));
    if (names.size < 2) return refuse('OPTIONS_REQUIRED', { count: names.size });
    const recommended = input.recommended === undefined ? undefined : names.get(nameKey(input.recommended));
    if (input.recommended !== undefined && recommended === undefined) {
      const options = [...names.values()].join(', ');
      const why = say(`ce n’est pas l’une des options : ${options}`, `it is none of the options: ${options}`);
      return refuse('INVALID_INPUT', { field: 'recommended', why });
    }
    return [fact('DecisionProposed', { ...input, ...(recommended && { recommended }), by: actor.id })];
  },
});
