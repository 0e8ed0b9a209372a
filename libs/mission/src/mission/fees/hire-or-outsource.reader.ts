import { addMonths, monthOf } from '#calendar';
import { sum } from '#statistics';
import type { ReadOnly, Refusal } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { OpenView } from '../../reading/mission-views.js';
import { refuse } from '../../refusals/refusals.js';
import { agreedFor, chargedFor, presenceIn, runningShare, shareOfWeek } from './fees.state.js';
import { compared, crossing, sensitivities, type HireHypothesis, type MissionMonth } from './hire-or-outsource.js';
import type { HireOrOutsource } from './hire-or-outsource.shapes.js';

/** What someone supposes, and where it comes from. */
export type SourcedHypothesis = HireHypothesis & { readonly source: string };

type State = ReadOnly<Pick<MissionState, 'mission'>>;

/** The mission against a hire under a hypothesis; a refusal when nothing says what the mission costs. */
export function readHireOrOutsource(
  { state, asOf }: OpenView<Pick<MissionState, 'mission'>>,
  { source, ...hypothesis }: SourcedHypothesis,
): HireOrOutsource | Refusal {
  const { fees, draft } = state.mission;
  if (fees.set.length === 0 && fees.recorded.length === 0) return refuse('FEE_MISSING', {});
  const mission = missionMonths(state, hypothesis.months);
  const months = compared(mission, hypothesis);
  const last = months.at(-1);
  const totals = { mission: last?.missionTotalCents ?? 0, hire: last?.hireTotalCents ?? 0 };
  return {
    ...{ asOf, source, label: 'HYPOTHESIS' },
    verdict: draft?.diagnosticVerdict,
    crossingMonth: crossing(months),
    missionTotalCents: totals.mission,
    hireTotalCents: totals.hire,
    missionCentsPerWork: per(totals.mission, sum(months.map(({ missionWork }) => missionWork))),
    hireCentsPerWork: per(totals.hire, sum(months.map(({ hireWork }) => hireWork))),
    months,
    sensitivities: sensitivities(mission, hypothesis),
  };
}

/** What the mission costs and does in each month from its start on: nothing once it is over. */
function missionMonths({ mission }: State, count: number): readonly MissionMonth[] {
  const { fees } = mission;
  const presence = presenceIn(mission);
  return Array.from({ length: count }, (_, index) => {
    const month = monthOf(addMonths(`${monthOf(presence.from)}-01`, index));
    const charged = chargedFor(fees, month);
    return {
      month,
      cents: charged ?? agreedFor(fees, month, presence),
      isCharged: charged !== undefined,
      work: runningShare(month, presence) * shareOfWeek(presence),
    };
  });
}

const per = (cents: number, work: number): number | undefined => (work > 0 ? Math.round(cents / work) : undefined);
