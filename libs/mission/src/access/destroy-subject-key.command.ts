import { anyoneOrLeaver, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { erasureOf } from './access.state.js';

export const destroySubjectKey = accessCommand('destroySubjectKey', {
  label: say('Effacer une personne', 'Erase a person'),
  about: say(
    'Efface une personne comme demandé : détruit la clé de ses données personnelles, définitivement. Aucune preuve ne change.',
    'Erases a person as was requested: destroys the key of their personal data, for good. No proof changes.',
  ),
  roles: ['FIRM_ADMIN'],
  fields: {
    subject: anyoneOrLeaver()
      .about(say('Code de la personne à effacer.', 'Code of the person to erase.'))
      .called(say('Personne à effacer', 'Person to erase')),
  },
  actsOutside: true,
  decide({ access }, { subject }) {
    const known = Object.hasOwn(access.people, subject) || Object.hasOwn(access.roles, subject);
    if (!known) return refuse('UNKNOWN_PERSON', { person: subject });
    const erasure = erasureOf(access, subject);
    if (!erasure) return refuse('ERASURE_NOT_REQUESTED', { subject });
    if (erasure.destroyed) {
      return refuse('WRONG_STATE', { kind: 'key', ref: subject, state: 'DESTROYED', on: erasure.destroyed.on });
    }
    const fields = access.people[subject]?.sealedFields ?? 0;
    return [fact('SubjectKeyDestroyed', { subject, fields, proofUnaffected: true })];
  },
});
