import { shape, t } from '#shapes';
import { URGENCIES } from './notice.js';
import { ROLES } from './vocabulary.js';

export class NoticeOwners extends shape('Who is to act.', {
  roles: t.listOf(t.oneOf('Role', ROLES), 'As what they act; empty when persons are named.'),
  people: t.listOf(
    t.person(),
    'The persons named, else whoever holds one of the roles. Acquirers are told no persons.',
  ),
}) {}

export class NoticeRef extends shape('What a notice is about.', {
  kind: t.text('What kind of thing it is: a milestone, a KPI, a gate, a domain …'),
  ref: t.text(),
  title: t.sentence('How it is called, where it has a name.').maybe(),
}) {}

export class NoticeCommand extends shape('The command that settles a notice.', {
  name: t.text('Its name.'),
  input: t.object('What is known of its input.'),
}) {}

export class Notice extends shape('An act that is overdue or missing on the day of the answer. No event.', {
  code: t.text('Stable code: what is the matter.'),
  urgency: t.oneOf(
    'Urgency',
    URGENCIES,
    'BLOCKING holds up the exit or the mission; OVERDUE: its day has passed; WATCH: nothing is late yet.',
  ),
  subject: t.text('What it is about: a milestone, a KPI, a process …').maybe(),
  ref: t.one(NoticeRef, 'The same with its kind and its name.').maybe(),
  since: t.day('Day since which it is so, or on which it was due.').maybe(),
  by: t.day('Last day to act in time, where there is one; it may be past.').maybe(),
  whose: t.one(NoticeOwners, 'Who is to act.'),
  command: t.one(NoticeCommand, 'The command that settles it; none for acquirers.').maybe(),
  fact: t.sentence('What is the matter.'),
  expected: t.sentence('The act that settles it.'),
}) {}
