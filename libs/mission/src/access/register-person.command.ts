import { anyoneOrLeaver, say } from '#decider';
import { accessCommand } from './access-command.js';
import { introduced, newPersonFields } from './new-person.js';

export const registerPerson = accessCommand('registerPerson', {
  label: say('Enregistrer une personne', 'Register a person'),
  about: say(
    'Fait connaître une personne à la mission, avec ses rôles. Nom, adresse et fonction sont scellés avec une clé qui leur est propre.',
    'Makes a person known to the mission, with their roles. Name, e-mail and position are sealed with a key of their own.',
  ),
  roles: ['FIRM_ADMIN'],
  fields: { person: anyoneOrLeaver(), ...newPersonFields },
  decide: ({ access }, input, { today }) => introduced(access, input, today),
});
