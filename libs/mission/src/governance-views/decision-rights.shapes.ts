import { shape, t } from '#shapes';
import { CONFLICT_STEPS, OVERLAP_KINDS } from '../governance/governance.events.js';

export class ConflictPathStep extends shape('One step of what happens when people do not agree.', {
  step: t.oneOf('ConflictStep', CONFLICT_STEPS),
  person: t.person('Who mediates, settles or is asked, when it is laid down.').maybe(),
}) {}

export class DecisionProcess extends shape('How a domain decides: who does what, and what happens in a conflict.', {
  since: t.day('Day from which this version applies.'),
  decide: t.person('The one decider.'),
  recommend: t.person(),
  agree: t.listOf(t.person(), 'Whose agreement is needed.'),
  input: t.listOf(t.person(), 'Who is asked for an opinion.'),
  perform: t.listOf(t.person(), 'Who carries the decision out.'),
  conflictPath: t.listOf(ConflictPathStep, 'In the order in which they are tried.'),
  reason: t.text('Why it replaced the version before; none in the first one.').maybe(),
}) {}

export class DecisionRight extends shape('Who may decide in a domain on a business day, and by which rule.', {
  domain: t.text(),
  decider: t.person('The named decider; none under rule 4.').maybe(),
  rule: t.whole('1 a delegation of level 5 to 7, 2 a joint one of level 4, 3 the process, 4 any leader.'),
  mayDecide: t.listOf(t.person(), 'Everybody who may decide; empty under rule 4, where any leader may.'),
  level: t.whole('Level of the delegation that decides, 4 to 7.').maybe(),
  grantor: t.person('Who gave the delegation, and may decide beside its holder.').maybe(),
  ceilingCents: t.cents('Most that one decision of the holder may commit.').maybe(),
  since: t.day().maybe(),
  until: t.day('Last day of the delegation.').maybe(),
  process: t.one(DecisionProcess, 'The process in force that day, whether or not a delegation goes before it.').maybe(),
  outOfScope: t.yesNo('Outside the scope: the firm never decides here. None where the scope is hidden.').maybe(),
}) {}

export class OverlapZone extends shape('A domain in which two roles both believe they decide.', {
  domain: t.text(),
  parties: t.listOf(t.text()),
  kind: t.oneOf('OverlapKind', OVERLAP_KINDS),
  declaredOn: t.day(),
  settled: t.yesNo('Whether a decision process settles it on the day asked about.'),
}) {}

export class DecisionRights extends shape('Who decides what on a business day, domain by domain.', {
  asOf: t.asOf(),
  onDay: t.day('The business day on which rights are told.'),
  rights: t.listOf(DecisionRight, 'One for each domain, in the order in which they were first named.'),
  zonesWithoutProcess: t.listOf(OverlapZone, 'Overlap zones that no decision process settles that day.'),
}) {}
