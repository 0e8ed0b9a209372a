import { anyoneOrLeaver, organisation, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { toSeal } from '../shared/sealed.js';
import { accessCommand } from './access-command.js';

export const registerPerson = accessCommand('registerPerson', {
  about: 'Makes a person known to the mission. Name, e-mail and position are sealed with a key of their own.',
  roles: ['FIRM_ADMIN'],
  fields: {
    person: anyoneOrLeaver(),
    name: text().asPersonal().about('Name of the person.'),
    email: text().maybe().asPersonal().about('E-mail address of the person.'),
    position: text().maybe().asPersonal().about('Position of the person in their organisation.'),
    organisation: organisation().maybe().about('The organisation for which the person acts.'),
  },
  decide({ access }, { person, organisation, ...personal }) {
    if (Object.hasOwn(access.people, person)) return refuse('REF_TAKEN', { kind: 'person', ref: person });
    return [
      fact('PersonRegistered', { person, ...(organisation && { organisation }), sealed: toSeal(person, personal) }),
    ];
  },
});
