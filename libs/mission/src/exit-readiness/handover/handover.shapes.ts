import { shape, t } from '#shapes';
import { ABSENCE_RESULTS } from './absence-test.events.js';

export class AbsenceTest extends shape('A real absence, and what it showed.', {
  test: t.ref('test'),
  ofOwner: t.yesNo('The owner was away: only such a test counts.'),
  from: t.day(),
  to: t.day(),
  result: t.oneOf('AbsenceResult', ABSENCE_RESULTS, 'None while it is not measured.').maybe(),
  workingDays: t.workingDays('Working days, French public holidays left out.').maybe(),
  interruptions: t.count('Times the absent person was called back in.').maybe(),
  blockedDecisions: t.count('Decisions that waited.').maybe(),
  revenueAtRiskCents: t.cents().maybe(),
  causes: t.listOf(t.text(), 'Knowledge items that were missed.'),
  evidence: t.ref('evidence').maybe(),
}) {}

export class HandoverRecipient extends shape('Someone, or an organisation, to whom the mission is handed over.', {
  recipient: t.text(),
  acceptedOn: t.day('None until they accept.').maybe(),
}) {}

export class HandoverReserve extends shape('A gap that is accepted for a time.', {
  reserve: t.ref('reserve'),
  statement: t.text(),
  due: t.day().maybe(),
  owner: t.person('Who answers for it.').maybe(),
  raisedOn: t.day(),
  liftedOn: t.day('None while it is open.').maybe(),
  evidence: t.ref('evidence', 'Evidence that it was lifted with.').maybe(),
  overdue: t.yesNo('Open, and its day has passed.'),
}) {}

export class PostMissionCheck extends shape('After the mission: is what was handed over still practised?', {
  dueOn: t.day(),
  heldOn: t.day('None until it is held.').maybe(),
  overdue: t.yesNo('Not held, and its day has passed.'),
  regressed: t.listOf(t.ref('item'), 'Items that someone masters less than before.'),
  abandoned: t.listOf(t.ref('process'), 'Processes that are practised no more.'),
}) {}

export class Handover extends shape('To whom the mission is handed over, what they accepted, and what is left.', {
  date: t.day('Planned day; none without a plan.').maybe(),
  recipients: t.listOf(HandoverRecipient, 'Those of the plan.'),
  reserves: t.listOf(HandoverReserve, 'Open ones first.'),
  checks: t.listOf(PostMissionCheck),
}) {}
