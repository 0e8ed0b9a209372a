import { shape, t } from '#shapes';
import { MissionStanding } from '../mission-standing.shapes.js';
import { CONTEXTS } from './mission.events.js';
import { STATUSES } from './mission.state.js';

/** In which order missions are listed: by their codes, or the one that needs the reader most first. */
export const MISSION_ORDERS = ['CODE', 'NEED'] as const;
export type MissionOrder = (typeof MISSION_ORDERS)[number];

/** What it costs to work out how a mission stands, in points; as long as nothing is recorded, once a day. */
const STANDING_COST = 30;

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
  standing: t
    .one(MissionStanding, 'How it stands, and what it needs; null for a mission that is listed as unreadable.')
    .maybe()
    .costing(STANDING_COST),
}) {}

export class MissionSummaryPage extends shape('A page of the missions that the reader may open.', {
  ...t.pageOf(MissionSummary),
  unreadable: t.listOf(t.text(), 'Missions that are recorded but cannot be shown: the log of the service says why.'),
}) {}
