import { ROLE_SPLIT_NAMES, ROLE_SPLIT_RISKS } from '../governance/governance-vocabulary.js';
import type { RoleSplitModel } from '../governance/governance.events.js';
import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import { worded, type Language } from '../shared/wording.js';
import { roleSplitMetric } from './role-split-metrics.js';
import { roleSplitReasons } from './suggested-role-split.js';
import type { SuggestedRoleSplit } from './suggested-role-split.shapes.js';

const MODELS: readonly RoleSplitModel[] = [1, 2, 3, 4];
/** Before every mission. */
const SINCE_EVER = '1900-01-01';

/** Which ways of splitting roles fit the company, on the day of the answer; none is ever chosen by itself. */
export function readSuggestedRoleSplit(
  { state, asOf }: OpenView<MissionState>,
  language: Language,
): SuggestedRoleSplit {
  const chosen = state.governance.models.at(-1)?.model;
  return {
    asOf,
    models: MODELS.map((model) => {
      const reasons = roleSplitReasons(state, model, asOf.day);
      const { value, reading, ...counts } = roleSplitMetric(state, model, { since: SINCE_EVER });
      return {
        model,
        name: worded(ROLE_SPLIT_NAMES[model], language),
        fits: reasons.every(({ holds }) => holds),
        chosen: model === chosen,
        reasons: reasons.map((reason) => ({ holds: reason.holds, reading: worded(reason.reading, language) })),
        risk: worded(ROLE_SPLIT_RISKS[model], language),
        metric: { ...counts, value, reading: worded(reading, language) },
      };
    }),
  };
}
