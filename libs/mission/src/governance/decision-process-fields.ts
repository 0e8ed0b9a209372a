import { choice, domain, group, person } from '#decider';
import { CONFLICT_STEPS } from './governance.events.js';

/** What a decision process says, as it is defined and as it is revised. */
export const decisionProcessFields = {
  domain: domain('be free'),
  decide: person().list().about('The one decider: exactly one person.'),
  recommend: person().about('Who prepares the decision.'),
  agree: person().list().or([]).about('Whose agreement is needed.'),
  input: person().list().or([]).about('Whose opinion is asked.'),
  perform: person().list().about('Who carries the decision out.'),
  conflictPath: group('ConflictPathStepInput', {
    step: choice('ConflictStep', CONFLICT_STEPS),
    person: person().maybe(),
  })
    .list()
    .requiredWhen('the domain is an overlap zone', 'CONFLICT_PATH_MISSING')
    .or([])
    .about('Steps to take when people do not agree, in order.'),
};
