import { fridayOf } from '#calendar';
import { itemsInUse } from '../knowledge-transfer/knowledge-transfer.state.js';
import { lastAssessment } from '../processes/processes.state.js';
import type { Day, Rate } from '../shared/vocabulary.js';
import { deciderOf } from './firm-dimension.js';
import { FRESH_FOR, isWithin } from './freshness.js';
import { targetedKpis } from './kpi-series.js';
import { completedOwnerTests } from './owner-dimension.js';
import { criticalProcesses } from './process-dimension.js';
import type { ReadinessInputs } from './readiness-slices.js';
import type { Dimension } from './readiness-vocabulary.js';
import type { Weights } from './readiness.events.js';
import { mean } from './term.js';

/** Days within which the owner's share must have been counted. */
const OWNER_SHARE_DAYS = 45;

type Fresh = (inputs: ReadinessInputs, asOf: Day) => Rate;

/** Share of the score's inputs that have fresh evidence, 0 to 100. It never changes the score. */
export const confidenceOf = (freshness: Readonly<Record<Dimension, Rate>>, weights: Weights): number =>
  Object.entries(freshness).reduce((sum, [dimension, share]) => sum + weights[dimension as Dimension] * share, 0);

/** For each dimension, the share of its inputs that have fresh evidence. */
export const freshnessOf = (inputs: ReadinessInputs, asOf: Day): Readonly<Record<Dimension, Rate>> => ({
  D1: mean([
    has(processDays(inputs), 'document', asOf),
    has(decisionDays(inputs), 'decision', asOf),
    has(tallyDays(inputs), 'tally', asOf),
  ]),
  D2: mean([
    freshAutonomy(inputs, asOf),
    Number(tallyDays(inputs).some((day) => isWithin(OWNER_SHARE_DAYS, day, asOf))),
    has(transferDays(inputs), 'document', asOf),
    has(
      completedOwnerTests(inputs).map(({ on }) => on),
      'absenceTest',
      asOf,
    ),
  ]),
  D3: mean([freshAutonomy(inputs, asOf), freshLeads(inputs, asOf), knownDeciders(inputs, asOf)]),
  D4: freshAssessments(inputs, asOf),
  D5: freshAutonomy(inputs, asOf),
  D6: freshKpis(inputs, asOf),
  D7: has(
    inputs.transfer.managers.slice(-1).map(({ on }) => on),
    'managers',
    asOf,
  ),
  D8: has(inputs.exitReadiness.dossier ? [inputs.exitReadiness.dossier.on] : [], 'document', asOf),
});

const has = (days: readonly Day[], kind: keyof typeof FRESH_FOR, asOf: Day): Rate =>
  Number(days.some((day) => isWithin(FRESH_FOR[kind], day, asOf)));

const share = (part: number, whole: number): Rate => (whole === 0 ? 0 : part / whole);

const processDays = ({ governance }: ReadinessInputs) =>
  Object.values(governance.processes)
    .flat()
    .map(({ laid }) => laid.on);
const decisionDays = ({ decisions }: ReadinessInputs) => Object.values(decisions.taken).map(({ takenOn }) => takenOn);
const tallyDays = ({ weakSignals }: ReadinessInputs) => weakSignals.tallies.map(({ week }) => fridayOf(week));
const transferDays = ({ transfer }: ReadinessInputs) =>
  Object.values(transfer.keyAccounts).flatMap(({ transfers }) => transfers.map(({ on }) => on));

/** Criticality-weighted share of the items last identified, passed on or assessed within the time. */
const freshAutonomy: Fresh = ({ transfer }, asOf) => {
  const items = itemsInUse(transfer);
  const weigh = (each: typeof items) => each.reduce((sum, [, { criticality }]) => sum + criticality, 0);
  const fresh = items.filter(([, { lastEvidence }]) => isWithin(FRESH_FOR.autonomy, lastEvidence.on, asOf));
  return share(weigh(fresh), weigh(items));
};

const freshLeads: Fresh = ({ governance }, asOf) => {
  const given = Object.values(governance.rituals).map(({ leads }) => leads.at(-1)?.given.on);
  return share(given.filter((on) => on !== undefined && isWithin(FRESH_FOR.document, on, asOf)).length, given.length);
};

const knownDeciders: Fresh = (inputs, asOf) => {
  const { domains } = inputs.governance;
  return share(domains.filter((domain) => deciderOf(inputs, domain, asOf)).length, domains.length);
};

const freshKpis: Fresh = (inputs, asOf) => {
  const last = targetedKpis(inputs).map(({ readings }) => readings.at(-1)?.on);
  return share(last.filter((on) => on !== undefined && isWithin(FRESH_FOR.kpi, on, asOf)).length, last.length);
};

const freshAssessments: Fresh = (inputs, asOf) => {
  const processes = criticalProcesses(inputs).map(([, process]) => lastAssessment(process)?.on);
  return share(
    processes.filter((on) => on !== undefined && isWithin(FRESH_FOR.processAssessment, on, asOf)).length,
    processes.length,
  );
};
