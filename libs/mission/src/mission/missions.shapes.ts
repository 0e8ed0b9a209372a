import { shape, t } from '#shapes';
import { CONTEXTS } from './mission.events.js';
import { STATUSES } from './mission.state.js';

export class MissionSummary extends shape('One mission of the reader’s portfolio.', {
  asOf: t.asOf(),
  mission: t.ref('mission'),
  client: t.text('The company that the mission serves.'),
  firm: t.text('The firm that supplies the external COO.'),
  owner: t.person('The owner-manager.'),
  context: t.oneOf('MissionContext', CONTEXTS),
  status: t.oneOf('MissionStatus', STATUSES),
  plannedStart: t.day(),
  plannedEnd: t.day('Contract end.'),
  startedOn: t.day().maybe(),
  roles: t.listOf(t.text(), 'The roles in which the reader sees it.'),
}) {}

export class MissionSummaryPage extends shape('A page of the missions that the reader may open.', {
  ...t.pageOf(MissionSummary),
  unreadable: t.listOf(t.text(), 'Missions that are recorded but cannot be shown: the log of the service says why.'),
}) {}
