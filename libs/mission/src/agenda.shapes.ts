import { Sentence, shape, t } from '#shapes';
import { CommandRefusal } from './command-forms.shapes.js';
import { AGENDA_STATES } from './mission-notice-acts.js';
import { URGENCIES } from './shared/notice.js';
import { NoticeRef } from './shared/notice.shapes.js';
import { ROLES } from './shared/vocabulary.js';

export class AgendaPerson extends shape('A person who is to act.', {
  person: t.person(),
  label: t.text('What to call them: by name where one is known, else by code; “erased person” once erased.'),
  refusal: t
    .one(CommandRefusal, 'Why they could not send the command now; null when they could, or when there is none.')
    .maybe(),
}) {}

export class AgendaOwners extends shape('Whose it is.', {
  roles: t.listOf(t.oneOf('Role', ROLES), 'As what they act; empty when persons are named.'),
  people: t.listOf(AgendaPerson, 'The persons named, else whoever holds one of the roles.'),
  includesMe: t.yesNo('Whether the reader is one of them.'),
}) {}

export class AgendaCommand extends shape('The command that settles it.', {
  name: t.text('Its name, as in `commands`.'),
  label: t.one(Sentence),
  input: t.object('What is known of its input.'),
}) {}

export class AgendaEntry extends shape('Something that is due, overdue, waiting or at risk in a mission.', {
  mission: t.ref('mission'),
  client: t.text('The company that the mission serves.'),
  slice: t.text('The feature that calls it so.'),
  code: t.text('Stable code: what is the matter.'),
  urgency: t.oneOf('Urgency', URGENCIES),
  state: t.oneOf(
    'AgendaState',
    AGENDA_STATES,
    'OVERDUE: its day has passed; AT_RISK: it puts the mission or its exit at risk; WAITING: something waits for it; DUE: ' +
      'its day is to come.',
  ),
  day: t.day(
    'The day on which it is or was due; without one, the day since which it is so; without that, the day of the answer.',
  ),
  since: t.day('Day since which it is so.').maybe(),
  by: t.day('Last day to act in time, where there is one; it may be past.').maybe(),
  ref: t.one(NoticeRef, 'What it is about.').maybe(),
  whose: t.one(AgendaOwners),
  command: t.one(AgendaCommand, 'Null where to look at it is all that is asked.').maybe(),
  fact: t.sentence('What is the matter, or will be due.'),
  expected: t.sentence('The act that settles it.'),
}) {}

export class AgendaMission extends shape('What the agenda holds of a mission, on all pages.', {
  asOf: t.asOf(),
  mission: t.ref('mission'),
  client: t.text('The company that the mission serves.'),
  overdue: t.count(),
  atRisk: t.count(),
  waiting: t.count(),
  due: t.count(),
  mine: t.count('Entries that the reader is to settle.'),
}) {}

export class Agenda extends shape('A page of what is due, overdue, waiting or at risk: worst first, then by day.', {
  ...t.pageOf(AgendaEntry),
  missions: t.listOf(AgendaMission, 'Every mission that was looked at, those with the most for the reader first.'),
  unreadable: t.listOf(t.text(), 'Missions that are recorded but cannot be shown: the log of the service says why.'),
}) {}
