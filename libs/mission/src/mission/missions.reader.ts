import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import type { MissionSummary } from './missions.shapes.js';

/** A mission as the portfolio lists it. */
export function readMissionSummary(
  code: string,
  { state: { mission }, asOf, rights }: OpenView<Pick<MissionState, 'mission' | 'access'>>,
): MissionSummary | undefined {
  const { draft, status, plannedEnd, startedOn } = mission;
  if (!draft) return undefined;
  const { client, firm, owner, context, plannedStart } = draft;
  return {
    asOf,
    mission: code,
    client,
    firm,
    owner,
    context,
    status,
    plannedStart,
    plannedEnd,
    startedOn,
    roles: rights.roles,
  };
}
