import { fridayOf } from '#calendar';
import { ritualsInUse } from '../../governance/ritual.state.js';
import { itemsInUse } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { lastAssessment } from '../../processes/processes.state.js';
import type { Day, Domain, Rate, Ref } from '../../shared/vocabulary.js';
import { deciderOf } from '../../governance/effective-decider.js';
import { FRESH_FOR, isWithin } from '../../inputs/freshness.js';
import { targetedKpis } from './kpi-series.js';
import { completedOwnerTests } from '../owner-tests.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Dimension, FollowedInput } from '../readiness-vocabulary.js';
import { valuesOf } from '../../shared/in-order.js';
import { versionsOf } from '../../governance/decision-process.state.js';

/** Something that the score reads, and how old what says so is. */
export interface InputFreshness {
  readonly input: FollowedInput;
  /** The item, process, KPI, ritual or domain, where there are several. */
  readonly subject?: Ref | Domain;
  /** Its share of its part, against that of the others. */
  readonly weight: number;
  /** Days for which it stays fresh; left out for what is known or not, and does not age. */
  readonly validFor?: number;
  /** Latest business day of what says so, up to the day asked about; left out: nothing does. */
  readonly last?: Day;
  readonly fresh: boolean;
}

/** One of the things that a dimension follows: its freshness is the weighted share of its inputs that are fresh. */
export type InputPart = readonly InputFreshness[];

/** What each dimension follows. The freshness of a dimension is the mean of that of its parts. */
export function followedParts(inputs: ReadinessInputs, asOf: Day): Readonly<Record<Dimension, readonly InputPart[]>> {
  const aged = freshnessOn(asOf);
  const items = itemParts(inputs, asOf);
  const tallies = inputs.weakSignals.tallies.map(({ week }) => fridayOf(week));
  return {
    D1: [
      [aged('decisionProcess', FRESH_FOR.document, processDays(inputs))],
      [aged('decision', FRESH_FOR.decision, decisionDays(inputs))],
      [aged('tally', FRESH_FOR.tally, tallies)],
    ],
    D2: [
      items,
      [aged('ownerShare', FRESH_FOR.ownerShare, tallies)],
      [aged('keyAccount', FRESH_FOR.document, transferDays(inputs))],
      [aged('absenceTest', FRESH_FOR.absenceTest, testDays(inputs))],
    ],
    D3: [items, ritualPart(inputs, asOf), deciderPart(inputs, asOf)],
    D4: [processPart(inputs, asOf)],
    D5: [items],
    D6: [kpiPart(inputs, asOf)],
    D7: [[aged('managers', FRESH_FOR.managers, managerDays(inputs))]],
    D8: [[aged('dossier', FRESH_FOR.document, dossierDays(inputs))]],
  };
}

/** The weighted share of the inputs of a part that are fresh. */
export function freshShare(part: InputPart): Rate {
  const weigh = (inputs: InputPart) => inputs.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(part.filter(({ fresh }) => fresh)) / weigh(part);
}

/** Judges an input by the days of what says so: those after the day asked about do not count yet. */
const freshnessOn =
  (asOf: Day) =>
  (input: FollowedInput, validFor: number, days: readonly Day[], of: { subject?: Ref; weight?: number } = {}) => {
    const last = days
      .filter((day) => day <= asOf)
      .toSorted()
      .at(-1);
    const fresh = last !== undefined && isWithin(validFor, last, asOf);
    return { input, weight: 1, validFor, fresh, ...of, ...(last && { last }) };
  };

/** Where there is nothing to follow yet, nothing is fresh. */
const orNothing = (input: FollowedInput, part: InputPart): InputPart =>
  part.length > 0 ? part : [{ input, weight: 1, fresh: false }];

const processDays = ({ governance }: ReadinessInputs) =>
  governance.domains.flatMap((domain) => versionsOf(governance.processes, domain)).map(({ laid }) => laid.on);
const decisionDays = ({ decisions }: ReadinessInputs) => valuesOf(decisions.taken).map(({ takenOn }) => takenOn);
const transferDays = ({ transfer }: ReadinessInputs) =>
  valuesOf(transfer.keyAccounts).flatMap(({ transfers }) => transfers.map(({ on }) => on));
const testDays = (inputs: ReadinessInputs) => completedOwnerTests(inputs).map(({ on }) => on);
const managerDays = ({ transfer }: ReadinessInputs) => transfer.managers.slice(-1).map(({ on }) => on);
const dossierDays = ({ exitReadiness: { dossier } }: ReadinessInputs) => (dossier ? [dossier.on] : []);

/** By criticality: what was last identified, passed on or assessed. */
const itemParts = ({ transfer }: ReadinessInputs, asOf: Day): InputPart =>
  orNothing(
    'autonomy',
    itemsInUse(transfer).map(([subject, { criticality, lastEvidence }]) =>
      freshnessOn(asOf)('autonomy', FRESH_FOR.autonomy, [lastEvidence.on], { subject, weight: criticality }),
    ),
  );

const ritualPart = ({ governance }: ReadinessInputs, asOf: Day): InputPart =>
  orNothing(
    'ritualLead',
    ritualsInUse(governance, asOf).map(([subject, { leads }]) =>
      freshnessOn(asOf)(
        'ritualLead',
        FRESH_FOR.document,
        leads.slice(-1).map(({ given }) => given.on),
        { subject },
      ),
    ),
  );

const deciderPart = (inputs: ReadinessInputs, asOf: Day): InputPart =>
  orNothing(
    'decider',
    inputs.governance.domains.map((subject) => ({
      input: 'decider',
      subject,
      weight: 1,
      fresh: deciderOf(inputs, subject, asOf) !== undefined,
    })),
  );

const processPart = (inputs: ReadinessInputs, asOf: Day): InputPart =>
  orNothing(
    'processAssessment',
    criticalProcesses(inputs).map(([subject, process]) => {
      const last = lastAssessment(process);
      return freshnessOn(asOf)('processAssessment', FRESH_FOR.processAssessment, last ? [last.on] : [], { subject });
    }),
  );

const kpiPart = (inputs: ReadinessInputs, asOf: Day): InputPart =>
  orNothing(
    'kpi',
    targetedKpis(inputs).map(({ kpi, readings }) =>
      freshnessOn(asOf)('kpi', FRESH_FOR.kpi, readings.at(-1)?.days ?? [], { subject: kpi }),
    ),
  );
