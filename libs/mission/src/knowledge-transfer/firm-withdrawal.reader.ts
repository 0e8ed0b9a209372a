import { shareOf } from '#statistics';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { OpenView } from '../reading/mission-views.js';
import { sees, type ReadingRights } from '../reading/reading-rights.js';
import { shownNotices } from '../reading/shown-notices.js';
import type { Language } from '../shared/wording.js';
import { firmNotices } from './firm-notices.js';
import { firmWithdrawal, type MonthWithFirm, type WithFirm } from './firm-withdrawal.js';
import type { FirmWithdrawal, WithdrawalMonth, WithFirm as ShownWithFirm } from './firm-withdrawal.shapes.js';

/** How the firm withdraws, as a person reads it: an acquirer sees what belongs to the slices of their grant. */
export function readFirmWithdrawal(view: OpenView<ReadinessInputs>, language: Language): FirmWithdrawal {
  const { state, asOf, rights } = view;
  const { items, domains, rituals } = firmNotices(state, asOf.day);
  const notices = [...items, ...(sees(rights, 'governance') ? [...domains, ...rituals] : [])];
  return {
    asOf,
    plannedEnd: state.mission.plannedEnd,
    notices: shownNotices(notices, view, language),
    months: firmWithdrawal(state, asOf.day).map((month) => readMonth(month, rights)),
  };
}

const readMonth = (
  { month, day, domains, rituals, items, decisions }: MonthWithFirm,
  rights: ReadingRights,
): WithdrawalMonth => ({
  month,
  day,
  domains: sees(rights, 'governance') ? shared(domains) : undefined,
  rituals: sees(rights, 'governance') ? shared(rituals) : undefined,
  items: shared(items),
  decisions: sees(rights, 'decisions') ? shared(decisions) : undefined,
});

const shared = ({ total, byFirm }: WithFirm<string>): ShownWithFirm => ({
  total,
  byFirm,
  share: shareOf(byFirm.length, total),
});
