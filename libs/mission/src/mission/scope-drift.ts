import { addMonths, daysBetween, monthOf } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import type { Scope } from './mission.events.js';
import type { Amendment, MissionSliceState } from './mission.state.js';

/** One change of the scope: what came in and what went out, and by how much the end moved. */
export interface ScopeChange extends Pick<Amendment, 'on' | 'by' | 'reason' | 'plannedEnd' | 'revision'> {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Days by which the contract's end moved; negative for an earlier end. */
  readonly endMovedDays: number;
}

/** How a scope changed over the months of a mission. */
export interface ScopeDrift {
  readonly changes: readonly ScopeChange[];
  /** Every calendar month from the draft on, with its amendments. */
  readonly months: readonly { readonly month: string; readonly amendments: number }[];
  /** Amendments over these months. */
  readonly perMonth: number;
  /** Days by which the contract's end has moved since the draft. */
  readonly endMovedDays: number;
}

/** The drift of a scope up to a day, or up to the end of the mission. */
export function scopeDrift(mission: ReadOnly<MissionSliceState>, day: Day): ScopeDrift {
  const { amendments, draft, closedOn } = mission;
  const last = [...(closedOn && closedOn < day ? [closedOn] : [day]), ...amendments.map(({ on }) => on)].sort().at(-1);
  const first = [draft?.occurredOn ?? day, ...amendments.map(({ on }) => on)].sort()[0] ?? day;
  const months = monthsFrom(first, last ?? day).map((month) => ({
    month,
    amendments: amendments.filter(({ on }) => monthOf(on) === month).length,
  }));
  return {
    changes: changesOf(mission),
    months,
    perMonth: amendments.length / months.length,
    endMovedDays: draft ? daysBetween(draft.plannedEnd, mission.plannedEnd) : 0,
  };
}

/** Calendar months from one day's to another's, both included. */
function monthsFrom(first: Day, last: Day): readonly string[] {
  const months: string[] = [];
  for (let day = `${monthOf(first)}-01`; day <= last; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

function changesOf({ amendments, firstScope, draft }: ReadOnly<MissionSliceState>): readonly ScopeChange[] {
  return amendments.map(({ on, by, reason, plannedEnd, revision, scope }, index) => {
    const before = amendments[index - 1];
    const [had, has] = [namesIn(before?.scope ?? firstScope), namesIn(scope)];
    return {
      on,
      by,
      reason,
      plannedEnd,
      revision,
      added: has.filter((name) => !had.includes(name)),
      removed: had.filter((name) => !has.includes(name)),
      endMovedDays: daysBetween(before?.plannedEnd ?? draft?.plannedEnd ?? plannedEnd, plannedEnd),
    };
  });
}

/** What a mission covers: areas and sites. */
const namesIn = (scope: ReadOnly<Scope> | undefined): readonly string[] =>
  scope ? [...scope.included, ...scope.sites] : [];
