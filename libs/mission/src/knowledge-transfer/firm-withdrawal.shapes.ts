import { shape, t } from '#shapes';
import { Notice } from '../shared/notice.shapes.js';

export class WithFirm extends shape('What is with the firm, out of all there is.', {
  total: t.count(),
  byFirm: t.listOf(t.text(), 'Those with the firm.'),
  share: t.ratio('With the firm over total, 0 to 1; none of none.').maybe(),
}) {}

export class WithdrawalMonth extends shape('What the firm held at the end of a month, and decided in it.', {
  month: t.month('For example 2026-03.'),
  day: t.day('Its last day, or the day of the answer.'),
  domains: t.one(WithFirm, 'Domains in which a consultant decides; none for who may not see governance.').maybe(),
  rituals: t.one(WithFirm, 'Rituals that a consultant leads; none for who may not see governance.').maybe(),
  items: t.one(WithFirm, 'Items done alone by consultants and by no one else, as known at the end of the month.'),
  decisions: t.one(WithFirm, 'Decisions of the month; none for who may not see them.').maybe(),
}) {}

export class FirmWithdrawal extends shape('How the firm makes itself superfluous, month by month.', {
  asOf: t.asOf(),
  plannedEnd: t.day('Contract end: the firm has left by then.'),
  notices: t.listOf(Notice, 'What is still to be handed over, worst first.'),
  months: t.listOf(WithdrawalMonth, 'From the start; the last one may not be over.'),
}) {}
