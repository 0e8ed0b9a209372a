import { shape, t } from '#shapes';
import { Notice } from '../../shared/notice.shapes.js';
import { FORECAST_STATUSES } from '../readiness-vocabulary.js';

export class HandoverForecast extends shape(
  'When every item will have a relay, at the pace of the last twelve observed weeks: the exact law of drawing ' +
    'each open week to come from them, independently.',
  {
    asOf: t.asOf(),
    status: t.oneOf('ForecastStatus', FORECAST_STATUSES, 'ON_TRACK: P85 by the planned end; AT_RISK: P50 alone.'),
    message: t.sentence(),
    notices: t.listOf(Notice, 'FORECAST_AFTER_END when P85 ends after the planned end.'),
    limits: t.sentence('What the forecast takes for granted.'),
    weeks: t.listOf(t.week(), 'The observed weeks that it draws from.'),
    throughput: t.listOf(t.count(), 'Items that gained a relay in each of these weeks.'),
    backlog: t.count('Items still without a relay at the end of the last observed week.'),
    remaining: t.listOf(t.ref('item'), 'These items, the most critical first.'),
    p50: t.weeks('Open weeks with 50 %; none beyond 60 weeks.').maybe(),
    p85: t.weeks('Open weeks with 85 %; none beyond 60 weeks.').maybe(),
    p95: t.weeks('Open weeks with 95 %; none beyond 60 weeks.').maybe(),
    p50Week: t.week().maybe(),
    p85Week: t.week().maybe(),
    p95Week: t.week().maybe(),
    probabilities: t.listOf(t.ratio(), 'Probability that it is done by the end of open week 1, 2, …, 60.'),
    contractEnd: t.day(),
    contractEndWeek: t.week(),
    openWeeksToContractEnd: t.weeks('Open weeks left in the contract.'),
    probabilityByContractEnd: t.ratio('0 to 1.'),
  },
) {}
