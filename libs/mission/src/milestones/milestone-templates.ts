import { addDays } from '#calendar';
import type { MissionContext } from '../mission/mission.events.js';
import type { Day } from '../shared/vocabulary.js';
import type { MilestoneKind } from './milestones.events.js';

/** A step of a template: so many days after the start, or before the planned end. */
type Line = { readonly kind: MilestoneKind } & (
  | { readonly daysAfterStart: number }
  | { readonly daysBeforeEnd: number }
);

/** The steps of every mission. */
const COMMON: readonly Line[] = [
  { kind: 'FLASH_AUDIT', daysAfterStart: 18 },
  { kind: 'DIAGNOSTICS', daysAfterStart: 32 },
  { kind: 'MACRO_PROJECT', daysAfterStart: 137 },
  { kind: 'DELIVERABLES', daysAfterStart: 228 },
  { kind: 'HANDOVER', daysBeforeEnd: 7 },
];

/** What a context adds: day 1, day 30 and day 100 of an integration after an acquisition, a second look after a reorganisation. */
const ADDED: { readonly [Context in MissionContext]?: readonly Line[] } = {
  POST_ACQUISITION: [
    { kind: 'FLASH_AUDIT', daysAfterStart: 1 },
    { kind: 'DIAGNOSTICS', daysAfterStart: 30 },
    { kind: 'MACRO_PROJECT', daysAfterStart: 100 },
  ],
  REORGANISATION: [{ kind: 'DIAGNOSTICS', daysAfterStart: 60 }],
};

/** The steps of a context, the common ones first, less those that would fall after the end of the mission. */
export const templateLines = (
  context: MissionContext,
  start: Day,
  plannedEnd: Day,
): readonly { readonly kind: MilestoneKind; readonly due: Day }[] =>
  [...COMMON, ...(ADDED[context] ?? [])]
    .map((line) => ({
      kind: line.kind,
      due: 'daysAfterStart' in line ? addDays(start, line.daysAfterStart) : addDays(plannedEnd, -line.daysBeforeEnd),
    }))
    .filter(({ due }) => due <= plannedEnd);
