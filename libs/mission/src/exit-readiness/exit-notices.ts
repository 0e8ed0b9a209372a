import type { Sees } from '../mission-titles.js';
import type { Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { forecastNotices } from './handover/forecast-notices.js';
import type { PublishedCheckpoint } from './gates/gate-rules.js';
import { handoverForecast } from './handover/handover-forecast.js';
import { readinessNotices } from './readiness-notices.js';
import { scoreOf } from './score/readiness-score.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';

/** Everything that the way out reminds of: what blocks, what comes next, what goes stale, and when it will be done. */
export const exitNotices = (
  inputs: ReadinessInputs,
  day: Day,
  checkpoints: readonly PublishedCheckpoint[],
  sees: Sees,
): readonly Notice[] => [
  ...readinessNotices(inputs, scoreOf(inputs, day, checkpoints), sees),
  ...(inputs.mission.status === 'CLOSED' ? [] : forecastNotices(inputs, handoverForecast(inputs, day), sees)),
];
