import { shape, t } from '#shapes';
import { BusFactor, Coverage } from '../shared/coverage.shapes.js';
import { Notice } from '../shared/notice.shapes.js';
import { LeftOutGate, ReadinessBlocker, ReadinessGate, ReadinessWaiver } from './gates/readiness-gate.shapes.js';
import { HandoverForecast } from './handover/handover-forecast.shapes.js';
import { AbsenceTest, Handover } from './handover/handover.shapes.js';
import { GateWayOut, ReadinessLever } from './levers/lever.shapes.js';
import { READINESS_VERDICTS, RESERVATIONS } from './readiness-vocabulary.js';
import { FacadeBanner } from './score/facade-banner.shapes.js';
import { ReadinessDimension } from './score/readiness-dimension.shapes.js';
import { ExpiredEvidence, StaleInput } from './score/stale-evidence.shapes.js';
import { ReadinessSnapshot } from './snapshots/readiness-snapshot.shapes.js';

export class OwnerShare extends shape('Share of operating decisions that the owner takes, over eight weeks.', {
  ownerDecisions: t.count(),
  opsDecisions: t.count(),
  share: t.ratio('0 to 1.').maybe(),
  low: t.ratio('Lower end of the 95 % interval (Wilson, 1927).').maybe(),
  high: t.ratio('Upper end of the 95 % interval (Wilson, 1927).').maybe(),
  excludedWeeks: t.listOf(t.week(), 'Weeks left out because the owner was away for a test.'),
}) {}

export class ReadinessReservation extends shape('Something that forbids READY to a company that passes.', {
  kind: t.oneOf('ReservationKind', RESERVATIONS),
  subjects: t.listOf(t.text(), 'The items, processes, reserves or gates.'),
  sentence: t.sentence(),
}) {}

export class ExitReadiness extends shape('How ready the company is to do without owner and firm, and why.', {
  asOf: t.asOf(),
  notices: t.listOf(Notice, 'What to do next, worst first.'),
  formula: t.text('Version of the formula.'),
  partial: t.yesNo('Some input was never recorded: the score says less than it could.'),
  score: t.points('0 to 100: the smaller of raw and cap.'),
  raw: t.points('Weighted sum of the dimensions, 0 to 100.'),
  cap: t.points('The weakest of D2 to D5 plus 0.30, times 100; may exceed 100.'),
  band: t.text('below-50, 50-72 or above-72 (Exit Planning Institute, secondary source).'),
  verdict: t.oneOf('ReadinessVerdict', READINESS_VERDICTS),
  reservations: t.listOf(ReadinessReservation, 'What forbids READY even without open gates.'),
  confidence: t.points('Share of inputs with fresh evidence, 0 to 100; beside the score, never in it.'),
  staleInputs: t.listOf(StaleInput, 'Everything that keeps confidence below 100, the dearest first.'),
  expiredEvidence: t.listOf(ExpiredEvidence, 'Documents cited by the score that hold no more, the oldest first.'),
  facade: t.one(FacadeBanner, 'To be shown with the score.'),
  dimensions: t.listOf(ReadinessDimension),
  gates: t.listOf(ReadinessGate, 'All ten, open or not, but for those left out.'),
  gatesLeftOut: t.listOf(LeftOutGate, 'Gates that cannot apply, as those that ask for staff where the owner is alone.'),
  waivers: t.listOf(ReadinessWaiver, 'Shown to the acquirer too.'),
  blockers: t.listOf(ReadinessBlocker, 'Gates that were taken charge of, in the order of declaring.'),
  levers: t.listOf(ReadinessLever, 'What raises the score or lifts a gate; blocking gates first, then by points.'),
  waysOut: t.listOf(GateWayOut, 'For each open gate everything that it needs to be lifted.'),
  ownerShare: t.one(OwnerShare),
  absenceTests: t.listOf(AbsenceTest, 'In the order of starting.'),
  coverageWithoutOwner: t.one(Coverage),
  coverageWithoutFirm: t.one(Coverage),
  coverageWithoutBoth: t.one(Coverage),
  busFactor: t.one(BusFactor),
  busFactorWithoutFirm: t.one(BusFactor, 'With the firm gone to begin with.'),
  forecast: t.one(HandoverForecast, 'None below six observed weeks.').maybe(),
  handover: t.one(Handover),
  snapshots: t.listOf(ReadinessSnapshot, 'In the order of taking, as known then; `asKnownNow` compares.'),
}) {}
