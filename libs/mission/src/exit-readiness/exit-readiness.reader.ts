import type { ReadOnly } from '#decider';
import type { OpenView } from '../reading/mission-views.js';
import { sees } from '../reading/reading-rights.js';
import { shownNotices } from '../reading/shown-notices.js';
import { onDemand } from '../shared/on-demand.js';
import { worded, type Language } from '../shared/wording.js';
import { busFactor, type BusFactor } from '../knowledge-transfer/bus-factor.js';
import { shownDimensions, shownGates } from './score/cited-slices.reader.js';
import { coverageWithout } from '../knowledge-transfer/coverage.js';
import type { ExitReadiness } from './exit-readiness.shapes.js';
import { readFacade } from './score/facade-banner.reader.js';
import { calledInput, freshnessAct } from './score/freshness-acts.js';
import type { PublishedCheckpoint } from './gates/gate-rules.js';
import { shownForecast } from './handover/handover-forecast.reader.js';
import { readAbsenceTests, readHandover } from './handover/handover.reader.js';
import { readLevers, readWaysOut } from './levers/levers.reader.js';
import { waysOut, weighedLevers } from './levers/levers.js';
import { readDimensions } from './score/readiness-dimensions.reader.js';
import { readBlockers, readGates, readLeftOut, readWaivers } from './gates/readiness-gates.reader.js';
import { readinessNotices } from './readiness-notices.js';
import { readReservations } from './score/readiness-reservations.reader.js';
import { readSnapshot, type Retold } from './snapshots/readiness-snapshot.reader.js';
import { consultantsOf, ownerAndFirm, ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import { readinessOf, type Readiness } from './score/readiness.js';
import { expiredEvidence, staleInputs } from './score/stale-evidence.js';
import { entriesOf } from '../shared/in-order.js';

/** The slices that readiness reads, opened for someone. */
export type ReadinessView = OpenView<ReadinessInputs>;

/**
 * Exit readiness as a person reads it, on the day of the answer. What levers bring is worked out for who asks, and so is
 * the past as known now.
 */
export function readExitReadiness(
  view: ReadinessView,
  checkpoints: readonly ReadOnly<PublishedCheckpoint>[],
  language: Language,
  retold: () => Promise<Retold>,
): ExitReadiness {
  const { state, asOf, rights } = view;
  const readiness = readinessOf(state, asOf.day, checkpoints);
  const { formula, score, raw, cap, band, verdict, confidence, gates, forecast, dimensions } = readiness;
  const { keyAccounts } = rights;
  const snapshots = { language, keyAccounts, checkpoints, mission: state.mission, retold };
  const answer = {
    asOf,
    notices: shownNotices(
      readinessNotices(state, readiness, (slice) => sees(rights, slice)),
      view,
      language,
    ),
    formula,
    partial: dimensions.some(({ terms }) => terms.some(({ evaluated }) => !evaluated)),
    score,
    raw,
    cap,
    band,
    verdict,
    reservations: readReservations(view, readiness, language),
    confidence,
    staleInputs: readStaleInputs(view, readiness, language),
    expiredEvidence: expiredEvidence(state.access, shownDimensions(dimensions, rights), asOf.day),
    facade: readFacade(view, language),
    dimensions: readDimensions(state, readiness, rights, language),
    gates: readGates(shownGates(gates, rights), language),
    gatesLeftOut: readLeftOut(state, language),
    waivers: readWaivers(state, gates),
    blockers: readBlockers(state),
    ownerShare: readOwnerShare(readiness),
    absenceTests: readAbsenceTests(state),
    ...readKnowledge(state, sees(rights, 'knowledge-transfer')),
    forecast: forecast ? shownForecast(forecast, view, language) : undefined,
    handover: readHandover(state, asOf.day),
    snapshots: entriesOf(state.exitReadiness.snapshots).map(([snapshot, taken]) =>
      readSnapshot(snapshot, taken, snapshots),
    ),
  };
  const world = { inputs: state, checkpoints };
  const weighed = onDemand({}, { levers: () => weighedLevers(world, readiness) });
  return onDemand(answer, {
    levers: () => readLevers(state, weighed.levers, rights, language),
    waysOut: () => readWaysOut(state, waysOut(world, readiness, weighed.levers), rights, language),
  });
}

function readStaleInputs({ state, rights }: ReadinessView, { asOf, weights }: Readiness, language: Language) {
  return staleInputs(state, asOf, weights).map(({ subject, last, since, ...stale }) => ({
    ...stale,
    subject,
    last,
    since,
    expected: worded(
      freshnessAct(
        stale.input,
        subject === undefined ? undefined : calledInput(state, stale.input, [subject], (slice) => sees(rights, slice)),
      ),
      language,
    ),
  }));
}

const readOwnerShare = ({ ownerShare: { interval, ...share } }: Readiness) => ({
  ...share,
  share: interval?.p,
  low: interval?.low,
  high: interval?.high,
});

/**
 * Coverage and bus factor without those whom the company must learn to do without. Who they are is told to whom knowledge
 * transfer is open.
 */
function readKnowledge(inputs: ReadinessInputs, named: boolean) {
  const counted = ({ count, sequence }: BusFactor) => ({ count, sequence: named ? sequence : [] });
  const owner = ownerOf(inputs);
  const firm = consultantsOf(inputs);
  return {
    coverageWithoutOwner: coverageWithout(inputs.transfer, owner === undefined ? [] : [owner]),
    coverageWithoutFirm: coverageWithout(inputs.transfer, firm),
    coverageWithoutBoth: coverageWithout(inputs.transfer, ownerAndFirm(inputs)),
    busFactor: counted(busFactor(inputs.transfer)),
    busFactorWithoutFirm: counted(busFactor(inputs.transfer, firm)),
  };
}
