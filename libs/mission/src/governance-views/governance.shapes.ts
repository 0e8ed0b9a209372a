import { shape, t } from '#shapes';
import { REPORTING_CADENCES } from '../mission/mission.events.js';
import { Notice } from '../shared/notice.shapes.js';
import { DecisionRight, OverlapZone } from './decision-rights.shapes.js';
import { BINDINGS } from '../governance/governance.events.js';

export class MissionScope extends shape('What the mission covers and what it leaves alone.', {
  included: t.listOf(t.text()),
  excluded: t.listOf(t.text()),
  sites: t.listOf(t.text()),
  fullDelegationDomains: t.listOf(t.text(), 'Domains in which the firm may hold a full delegation (level 7).'),
}) {}

export class ReportingLine extends shape('To whom the consultant reports.', {
  to: t.person('The one full line.'),
  dotted: t.listOf(t.person()),
  cadence: t.oneOf('ReportingCadence', REPORTING_CADENCES),
}) {}

export class Sponsor extends shape('Who guarantees legitimacy and an arbitration delay.', {
  person: t.person(),
  commitments: t.listOf(t.text()),
  arbitrationDays: t.workingDays('Working days within which the sponsor settles what is put to them.'),
  since: t.day(),
}) {}

export class Delegation extends shape('A right to decide, from a grantor to a holder.', {
  domain: t.text(),
  holder: t.person(),
  grantor: t.person(),
  level: t.whole('1 tell, 2 sell, 3 consult, 4 agree, 5 advise, 6 inquire, 7 delegate.'),
  validFrom: t.day(),
  validTo: t.day().maybe(),
  ceilingCents: t.cents().maybe(),
  binding: t.oneOf('Binding', BINDINGS),
  inForce: t.yesNo('In force on the business day asked about.'),
}) {}

export class TakenDecision extends shape('A decision that was taken; replaced by another one, never erased.', {
  decision: t.ref('decision'),
  domain: t.text(),
  title: t.text().maybe(),
  chosen: t.text(),
  by: t.person(),
  takenOn: t.day('Business day of the decision.'),
  recordedOn: t.day('Day of its recording.'),
  effectiveOn: t.day(),
  amountCents: t.cents().maybe(),
  justification: t.text().maybe(),
  supersededBy: t.ref('decision', 'The decision that replaced it.').maybe(),
}) {}

export class Governance extends shape('Who decides what, and on whose authority.', {
  asOf: t.asOf(),
  onDay: t.day('The business day on which rights are told.'),
  gaps: t.listOf(Notice, 'What governance lacks on the day of the answer, and the act that settles it; worst first.'),
  scope: t.one(MissionScope).maybe(),
  reportingLine: t.one(ReportingLine).maybe(),
  sponsor: t.one(Sponsor).maybe(),
  rights: t.listOf(DecisionRight, 'One for each domain of the mission.'),
  overlapZones: t.listOf(OverlapZone),
  delegations: t.listOf(Delegation),
  decisions: t.listOf(TakenDecision, 'In the order of recording; decisionRegister tells more, by page.'),
}) {}
