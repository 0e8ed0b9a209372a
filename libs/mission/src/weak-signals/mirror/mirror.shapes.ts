import { shape, t } from '#shapes';
import { OBSERVATION_ANSWERS } from './observation.events.js';

export class MirrorAnswer extends shape('What came of an observation.', {
  answer: t.oneOf('ObservationAnswer', OBSERVATION_ANSWERS),
  on: t.day(),
  by: t.person(),
  days: t.days('From the observation to the answer.'),
  decision: t.ref('decision', 'What was decided about it.').maybe(),
  text: t.text().maybe(),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class MirrorObservation extends shape('What the outsider told a person of the company.', {
  observation: t.ref('observation'),
  topic: t.text(),
  text: t.text(),
  to: t.person('To whom it was told.'),
  on: t.day(),
  revision: t.line('Line of the audit trail that says so.'),
  answerableUntil: t.day('Last day on which an answer is in time.'),
  answered: t.one(MirrorAnswer).maybe(),
  returnsAfter: t
    .ref('observation', 'The last one before it of the same topic that had been answered when it was noted.')
    .maybe(),
}) {}

export class ReturningTopic extends shape('A topic that was noted again after an answer.', {
  topic: t.text('As it was written last.'),
  times: t.count('How often it returned.'),
  observations: t.listOf(t.ref('observation'), 'Those with which it returned.'),
}) {}

export class Mirror extends shape(
  'What the outsider holds up, and what the company makes of it. Disagreeing counts against no one: no figure is about a person.',
  {
    asOf: t.asOf(),
    observations: t.listOf(MirrorObservation, 'The last one first.'),
    inTime: t
      .ratio('Answered within 14 days, of those that were answered or whose 14 days have passed; null without any.')
      .maybe(),
    acted: t.ratio('Followed by a decision, of those that were answered; null without any.').maybe(),
    medianDays: t.number('Median days to an answer, of those that were answered; null without any.').maybe(),
    returning: t.listOf(ReturningTopic, 'Topics that returned after an answer, the most frequent first.'),
  },
) {}
