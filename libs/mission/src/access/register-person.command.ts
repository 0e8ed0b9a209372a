import { anyoneOrLeaver, organisation, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { toSeal } from '../shared/sealed.js';
import { accessCommand } from './access-command.js';

export const registerPerson = accessCommand('registerPerson', {
  label: say('Enregistrer une personne', 'Register a person'),
  about: say(
    'Fait connaître une personne à la mission. Nom, adresse et fonction sont scellés avec une clé qui leur est propre.',
    'Makes a person known to the mission. Name, e-mail and position are sealed with a key of their own.',
  ),
  roles: ['FIRM_ADMIN'],
  fields: {
    person: anyoneOrLeaver(),
    name: text().asPersonal().about(say('Nom de la personne.', 'Name of the person.')),
    email: text()
      .maybe()
      .asPersonal()
      .about(say('Adresse électronique de la personne.', 'E-mail address of the person.')),
    position: text()
      .maybe()
      .asPersonal()
      .about(say('Fonction de la personne dans son organisation.', 'Position of the person in their organisation.')),
    organisation: organisation()
      .maybe()
      .about(say('L’organisation pour laquelle la personne agit.', 'The organisation for which the person acts.')),
  },
  decide({ access }, { person, organisation, ...personal }) {
    if (Object.hasOwn(access.people, person)) return refuse('REF_TAKEN', { kind: 'person', ref: person });
    return [
      fact('PersonRegistered', { person, ...(organisation && { organisation }), sealed: toSeal(person, personal) }),
    ];
  },
});
