import { shape, t } from '#shapes';
import { STATUSES } from './mission/mission.state.js';
import { PersonRole } from './access/people.shapes.js';

export class OwnGrant extends shape('What an acquirer was granted in a mission.', {
  scope: t.listOf(t.text(), 'Features that may be read, or ALL.'),
  until: t.day('Last day of the access.'),
  cleanTeam: t.yesNo('Restricted access, for a competitor.'),
  held: t.yesNo('Whether it is in force today.'),
}) {}

export class Membership extends shape('A mission in which the reader has a role today.', {
  mission: t.ref('mission'),
  client: t.text('The company that the mission serves.'),
  status: t.oneOf('MissionStatus', STATUSES),
  plannedStart: t.day(),
  today: t.day('The day on which roles and grants are counted.'),
  roles: t.listOf(t.text(), 'The roles that they hold today, that of the firm’s administration included.'),
  spans: t.listOf(PersonRole, 'When the mission gave them which role, in the order of assignment.'),
  grants: t.listOf(OwnGrant, 'In the order of granting; none of those taken away.'),
  lastDay: t.day('Their last day in the company, once a departure is known.').maybe(),
}) {}
