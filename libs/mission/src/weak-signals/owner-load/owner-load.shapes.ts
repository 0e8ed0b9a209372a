import { shape, t } from '#shapes';
import { OWNER_LOAD_STATES } from './owner-load-vocabulary.js';

export class OwnerLoadWeek extends shape('The week of the owner, and where the chart stands at its end.', {
  week: t.week(),
  hours: t.hours().decimal(),
  decisions: t.count(),
  interruptions: t.count(),
  eveningsOrWeekends: t.count('Evenings and days of the weekend worked.'),
  load: t.whole('As it is felt: 1 light to 5 too much.'),
  smoothed: t.number('Exponentially weighted average of the load; null in the weeks that say what is usual.').maybe(),
  limit: t.number('Above it the load alarms.').maybe(),
  alarm: t.yesNo(),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class OwnerLoad extends shape(
  'The load of an owner who is alone or nearly so. A question to the owner and the consultant, never a verdict.',
  {
    asOf: t.asOf(),
    detector: t.text('owner-overload'),
    detectorVersion: t.whole(),
    state: t.oneOf('OwnerLoadState', OWNER_LOAD_STATES),
    observed: t.weeks('Weeks recorded.'),
    needed: t.weeks('Weeks that say what is usual.'),
    mean: t.number('Usual load: the mean of those weeks.').maybe(),
    sigma: t.number('Its standard deviation, from the moving ranges of those weeks.').maybe(),
    arl0: t.weeks('Weeks to a false alarm of either side, on average.').decimal(),
    since: t.week('First week of the alarm that lasts.').maybe(),
    sentence: t.sentence('What the detector has to say.'),
    weeks: t.listOf(OwnerLoadWeek, 'In the order of their weeks.'),
  },
) {}
