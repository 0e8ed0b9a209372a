import { shape, t } from '#shapes';
import { URGENCIES } from './notice.js';

export class Notice extends shape('An act that is overdue or missing on the day of the answer. No event.', {
  code: t.text('Stable code: what is the matter.'),
  urgency: t.oneOf('Urgency', URGENCIES, 'BLOCKING holds up the exit; OVERDUE: its day has passed; WATCH: not due.'),
  subject: t.text('What it is about: a milestone, a KPI, a process …').maybe(),
  since: t.day('Day since which it is so, or on which it was due.').maybe(),
  fact: t.sentence('What is the matter.'),
  expected: t.sentence('The act that settles it.'),
}) {}
