import { shape, t } from '#shapes';

export class PersonRole extends shape('A span of days during which a person holds a role.', {
  role: t.text(),
  from: t.day(),
  until: t.day('Last day, when it was given for a time.').maybe(),
  removedOn: t.day('The day it was taken away: from then on it is not held.').maybe(),
  held: t.yesNo('Whether it is held on the day of the answer.'),
}) {}

export class Person extends shape('A person of the mission. What is personal is opened for those who may read it.', {
  person: t.person('Code by which every line names the person; never a name.'),
  label: t.text('What to call them: by name where the reader may know it, else by code; “erased person” once erased.'),
  erased: t.yesNo('The key of the personal data is destroyed: no one can read them any more.'),
  name: t.text().maybe(),
  email: t.text().maybe(),
  position: t.text('Position in their organisation.').maybe(),
  organisation: t.text('The organisation for which the person acts.').maybe(),
  roles: t.listOf(PersonRole, 'In the order of assignment.'),
  lastDay: t.day('Last day in the company, once a departure is known.').maybe(),
}) {}

export class People extends shape('Who takes or took part in a mission, in the order in which they became known.', {
  asOf: t.asOf(),
  people: t.listOf(Person),
}) {}
