import { choice, domain, group, person, say } from '#decider';
import { CONFLICT_STEPS } from './governance.events.js';
import { CONFLICT_STEP_NAMES } from './governance-choices.js';

/** What a decision process says, as it is defined and as it is revised. */
export const decisionProcessFields = {
  domain: domain('be free'),
  decide: person()
    .list()
    .about(say('Le seul décideur : exactement une personne.', 'The one decider: exactly one person.')),
  recommend: person().about(say('Qui prépare la décision.', 'Who prepares the decision.')),
  agree: person().list().or([]).about(say('De qui l’accord est nécessaire.', 'Whose agreement is needed.')),
  input: person().list().or([]).about(say('De qui l’avis est demandé.', 'Whose opinion is asked.')),
  perform: person().list().about(say('Qui exécute la décision.', 'Who carries the decision out.')),
  conflictPath: group('ConflictPathStepInput', {
    step: choice('ConflictStep', CONFLICT_STEPS, CONFLICT_STEP_NAMES),
    person: person().maybe(),
  })
    .list()
    .requiredWhen(
      say('si le domaine est une zone de recouvrement', 'the domain is an overlap zone'),
      'CONFLICT_PATH_MISSING',
    )
    .or([])
    .about(
      say('Étapes à suivre en cas de désaccord, dans l’ordre.', 'Steps to take when people do not agree, in order.'),
    ),
};
