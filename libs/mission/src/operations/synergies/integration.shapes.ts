import { shape, t } from '#shapes';
import { Notice } from '../../shared/notice.shapes.js';
import { SiteAcceptance } from '../../shared/site-acceptance.shapes.js';
import { SYNERGY_KINDS } from './synergies.events.js';

const toDate = {
  plannedToDateCents: t.cents('Until the day of the answer: the yearly amount day by day, of 365 days a year.'),
  realisedCents: t.cents('In all periods measured.'),
  realisedShare: t.ratio('Realised over planned to date; none as long as nothing was to come.').maybe(),
};

const together = {
  synergies: t.count('Planned, those dropped since included.'),
  plannedPerYearCents: t.cents('A year, of those that were not dropped.'),
  ...toDate,
};

export class SynergyPeriod extends shape('What a synergy has yielded in a period.', {
  period: t.text(),
  amountCents: t.cents('Negative when it cost.'),
  evidence: t.ref('evidence'),
  revision: t.line('Line of the audit trail that says so.'),
}) {}

export class Synergy extends shape('What bringing two organisations together yields.', {
  synergy: t.ref('synergy'),
  workstream: t.ref('workstream'),
  kind: t.oneOf('SynergyKind', SYNERGY_KINDS),
  amountCents: t.cents('Planned a year.'),
  from: t.day('First day on which it was to yield.'),
  owner: t.person('Who answers for it.'),
  ...toDate,
  droppedOn: t.day('From this day on nothing more is planned.').maybe(),
  dropReason: t.text().maybe(),
  revision: t.line('Line of the audit trail that says so.'),
  periods: t.listOf(SynergyPeriod, 'The earliest first.'),
}) {}

export class WorkstreamSynergies extends shape('Planned against realised, of a workstream.', {
  workstream: t.ref('workstream'),
  name: t.text(),
  lead: t.person(),
  closedOn: t.day().maybe(),
  ...together,
}) {}

export class KindOfSynergies extends shape('Planned against realised, of one kind: revenue is less sure than cost.', {
  kind: t.oneOf('SynergyKind', SYNERGY_KINDS),
  ...together,
}) {}

export class IntegratedPart extends shape('How many of some things are integrated.', {
  total: t.count(),
  integrated: t.count(),
  share: t.ratio('0 to 1; none when there is none.').maybe(),
  remaining: t.listOf(t.text(), 'Those that are not.'),
}) {}

export class Integration extends shape('How two organisations come together, and what that yields.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first; nothing once the mission is closed.'),
  workstreams: t.listOf(WorkstreamSynergies, 'In the order of opening, those without a synergy included.'),
  kinds: t.listOf(KindOfSynergies, 'COST, then REVENUE.'),
  synergies: t.listOf(Synergy, 'In the order of planning.'),
  sites: t
    .one(
      IntegratedPart,
      'A site is integrated while a KPI was measured for it within 90 days. None without KPIs in a grant.',
    )
    .maybe(),
  systems: t
    .one(IntegratedPart, 'A tool is integrated once it runs on every site. None without processes in a grant.')
    .maybe(),
  acceptanceBySite: t.listOf(
    SiteAcceptance,
    'Acceptance of change, the least favourable site first. Nothing without processes in a grant.',
  ),
}) {}
