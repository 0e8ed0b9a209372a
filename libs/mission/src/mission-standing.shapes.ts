import { shape, t } from '#shapes';
import { FORECAST_STATUSES, READINESS_VERDICTS } from './exit-readiness/readiness-vocabulary.js';

export class NextMilestone extends shape('The next step of a mission that is not reached.', {
  milestone: t.ref('milestone'),
  title: t.text('How it is called, where it has a name.').maybe(),
  day: t.day('Day on which it is due; it may be past.'),
}) {}

export class ForecastAgainstEnd extends shape('When everything will be passed on, against the end of the contract.', {
  status: t.oneOf('ForecastStatus', FORECAST_STATUSES, 'ON_TRACK: P85 by the planned end; AT_RISK: P50 alone.'),
  p85Week: t.week('Week by which every item has a relay with 85 %; none beyond 60 weeks.').maybe(),
  p85On: t.day('Friday of that week.').maybe(),
  daysPastEnd: t.days('Days from the planned end to that Friday; negative before it.').maybe(),
}) {}

export class MissionStanding extends shape('How a mission stands on the day of the answer, and what it needs.', {
  verdict: t
    .oneOf('ReadinessVerdict', READINESS_VERDICTS, 'None for a reader to whom exit readiness is not open.')
    .maybe(),
  score: t.points('Exit readiness, 0 to 100.').maybe(),
  confidence: t.points('Share of the inputs of the score with fresh evidence, 0 to 100.').maybe(),
  openGates: t.listOf(t.text(), 'Gates that block the exit: G-OWN, G-PREST …').maybe(),
  signalsWithoutAnswer: t.count('Open signals of which no one has taken note; none for an acquirer.').maybe(),
  overdue: t.count('Notices of which the day has passed, of the features that the reader may see.'),
  needsMe: t.count('Notices that the reader is to act on, and that block or are overdue.'),
  nextMilestone: t.one(NextMilestone, 'The earliest due that is not reached.').maybe(),
  forecast: t.one(ForecastAgainstEnd, 'None as long as the history is too short.').maybe(),
}) {}
