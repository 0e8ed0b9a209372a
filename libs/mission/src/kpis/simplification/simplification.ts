import { addDays } from '#calendar';
import { say, type ReadOnly, type Sentence } from '#decider';
import { spearman } from '#statistics';
import { ritualsInUse } from '../../governance/ritual.state.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { targetOf } from '../../inputs/kpi-target.js';
import { entriesOf, refsOf, valuesOf } from '../../shared/in-order.js';
import type { Day, Ref, Slice } from '../../shared/vocabulary.js';
import { called, counted } from '../../shared/wording.js';
import { COMPUTED } from '../computed-kpis.js';
import { pairOf } from '../kpi-pairs.js';
import { mainSeries } from '../kpi-series.js';
import type { KpiFamily, KpiSource } from '../kpis.events.js';
import type { Kpi } from '../kpis.state.js';
import type { Retiring, SimplificationKind } from './simplification-vocabulary.js';

/** Days without a use after which a measure or a process can go. */
export const UNUSED_FOR = 90;
/** Eight weeks of meetings after which nothing was decided. */
export const IDLE_FOR = 56;
/** Rank correlation from which two series say the same, over at least so many common periods. */
export const AGREES_FROM = 0.95;
export const LEAST_COMMON = 8;

/** Something that can go, the command that retires it, and what would be lost. */
export interface Simplification {
  readonly kind: SimplificationKind;
  readonly subject: Ref;
  readonly name?: string;
  /** The KPI that says the same. */
  readonly other?: Ref;
  /** Last use; left out, it never had one. */
  readonly since?: Day;
  /** Rank correlation of two series, and the periods that they have in common. */
  readonly correlation?: number;
  readonly periods?: number;
  readonly command: Retiring;
  readonly why: Sentence;
  readonly lost: Sentence;
  /** Slices that it rests on. */
  readonly slices: readonly Slice[];
}

type Known = ReadOnly<Kpi>;

/** What can go on a day, measures first. */
export const simplifications = (inputs: ReadinessInputs, day: Day): readonly Simplification[] => [
  ...unusedKpis(inputs, day),
  ...agreeingKpis(inputs, day),
  ...filledTwice(inputs),
  ...idleProcesses(inputs, day),
  ...idleRituals(inputs, day),
];

const followed = ({ kpis }: ReadinessInputs): readonly (readonly [Ref, Known])[] =>
  entriesOf(kpis.kpis).filter(([, { retired }]) => !retired);

const history = (kpi: Known): Sentence =>
  say(
    `Plus aucune mesure ; ${counted(kpi.measurements.length, 'fr', 'valeur')} au registre, qui restent lisibles.`,
    `No further value; ${counted(kpi.measurements.length, 'en', 'value')} in the ledger, which stay readable.`,
  );

/** Measures without a target or an objective that no decision or signal of the last 90 days cites. */
function unusedKpis(inputs: ReadinessInputs, day: Day): readonly Simplification[] {
  const limit = addDays(day, -UNUSED_FOR);
  return followed(inputs).flatMap(([subject, kpi]): readonly Simplification[] => {
    if (kpi.defined.on > limit || targetOf(inputs, subject)) return [];
    const last = lastCitation(inputs, subject, day);
    if (last !== undefined && last > limit) return [];
    const title = called(subject, kpi.name);
    return [
      {
        kind: 'KPI_UNUSED',
        subject,
        ...(kpi.name && { name: kpi.name }),
        ...(last && { since: last }),
        command: 'retireKpi',
        why: say(
          `L’indicateur ${title} n’a ni cible ni objectif, et aucune décision ni aucun signal ne le cite depuis ${UNUSED_FOR} jours.`,
          `KPI ${title} has neither a target nor an objective, and no decision or signal has cited it for ${UNUSED_FOR} days.`,
        ),
        lost: history(kpi),
        slices: ['kpis', 'mission', 'decisions', 'weak-signals'],
      },
    ];
  });
}

/** The last day on which a decision or a signal cited a measure. */
function lastCitation({ decisions, weakSignals }: ReadinessInputs, kpi: Ref, day: Day): Day | undefined {
  const taken = valuesOf(decisions.taken).flatMap(({ kpis, takenOn, justifications }) => [
    ...(kpis?.includes(kpi) ? [takenOn] : []),
    ...justifications.filter((each) => each.kpis?.includes(kpi)).map(({ on }) => on),
  ]);
  const raised = valuesOf(weakSignals.signals).flatMap(({ subject, raisedOn }) => (subject === kpi ? [raisedOn] : []));
  return [...taken, ...raised]
    .filter((on) => on <= day)
    .toSorted()
    .at(-1);
}

/** Pairs of measures whose series agree; the one that was defined last can go. Counterparts are read together: they stay. */
function agreeingKpis(inputs: ReadinessInputs, day: Day): readonly Simplification[] {
  const all = followed(inputs).map(([ref, kpi]) => ({ ref, kpi, values: valuesByPeriod(inputs, kpi, day) }));
  return all.flatMap((later, index) =>
    all.slice(0, index).flatMap((earlier): readonly Simplification[] => {
      if (pairOf(inputs.kpis, later.ref) === earlier.ref || pairOf(inputs.kpis, earlier.ref) === later.ref) return [];
      const common = [...later.values].flatMap(([period, value]) => {
        const other = earlier.values.get(period);
        return other === undefined ? [] : [[value, other] as const];
      });
      const correlation = common.length >= LEAST_COMMON ? spearman(common) : undefined;
      if (correlation === undefined || correlation < AGREES_FROM) return [];
      const [one, other] = [called(later.ref, later.kpi.name), called(earlier.ref, earlier.kpi.name)];
      return [
        {
          kind: 'KPIS_AGREE',
          subject: later.ref,
          ...(later.kpi.name && { name: later.kpi.name }),
          other: earlier.ref,
          correlation,
          periods: common.length,
          command: 'retireKpi',
          why: say(
            `Les indicateurs ${one} et ${other} évoluent ensemble sur ${common.length} périodes.`,
            `KPIs ${one} and ${other} move together over ${common.length} periods.`,
          ),
          lost: history(later.kpi),
          slices: ['kpis', ...sourceSlices(later.kpi.source), ...sourceSlices(earlier.kpi.source)],
        },
      ];
    }),
  );
}

function valuesByPeriod(inputs: ReadinessInputs, kpi: Known, day: Day): ReadonlyMap<string, number> {
  const points =
    kpi.source === 'MEASURED' ? (mainSeries(kpi)?.measurements ?? []) : COMPUTED[kpi.source](inputs, day).points;
  return new Map(points.map(({ period, value }) => [period, value]));
}

/** What the mission records anyway, by family: people need not measure it as well. */
const RECORDED_ANYWAY: {
  readonly [Family in KpiFamily]?: { readonly source: KpiSource; readonly is: (inputs: ReadinessInputs) => boolean };
} = {
  OWNER_DEPENDENCY: { source: 'OWNER_SHARE', is: ({ weakSignals }) => weakSignals.tallies.length > 0 },
  KNOWLEDGE_COVERAGE: { source: 'KNOWLEDGE_COVERAGE', is: ({ transfer }) => refsOf(transfer.items).length > 0 },
  MANAGER_SKILLS: { source: 'MANAGER_LEVEL', is: ({ transfer }) => transfer.managers.length > 0 },
};

const sourceSlices = (source: KpiSource): readonly Slice[] =>
  source === 'MEASURED' ? [] : source === 'OWNER_SHARE' ? ['weak-signals'] : ['knowledge-transfer'];

/** Measures that people fill in although the mission computes them from what it records: defined anew, no one has to. */
function filledTwice(inputs: ReadinessInputs): readonly Simplification[] {
  return followed(inputs).flatMap(([subject, kpi]): readonly Simplification[] => {
    const anyway = RECORDED_ANYWAY[kpi.family];
    if (kpi.source !== 'MEASURED' || !anyway?.is(inputs)) return [];
    const title = called(subject, kpi.name);
    return [
      {
        kind: 'FILLED_TWICE',
        subject,
        ...(kpi.name && { name: kpi.name }),
        command: 'retireKpi',
        why: say(
          `L’indicateur ${title} est saisi à la main, alors que la mission peut le calculer à partir de ce qu’elle enregistre.`,
          `KPI ${title} is filled in by hand, although the mission can compute it from what it records.`,
        ),
        lost: history(kpi),
        slices: ['kpis', ...sourceSlices(anyway.source)],
      },
    ];
  });
}

/** Processes that did not run for 90 days. */
function idleProcesses({ processes }: ReadinessInputs, day: Day): readonly Simplification[] {
  const limit = addDays(day, -UNUSED_FOR);
  return entriesOf(processes.processes).flatMap(([subject, process]): readonly Simplification[] => {
    const { name, retired, identifiedOn, executions, versions } = process;
    const last = executions
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    if (retired || identifiedOn > limit || (last !== undefined && last > limit)) return [];
    return [
      {
        kind: 'PROCESS_IDLE',
        subject,
        name,
        ...(last && { since: last }),
        command: 'retireProcess',
        why: say(
          `Le processus ${called(subject, name)} n’a pas été exécuté depuis ${UNUSED_FOR} jours.`,
          `Process ${called(subject, name)} has not run for ${UNUSED_FOR} days.`,
        ),
        lost: process.critical
          ? say(
              `Un processus critique sort des sommes ; ${counted(versions.length, 'fr', 'version écrite', 'versions écrites')} au registre.`,
              `A critical process leaves the sums; ${counted(versions.length, 'en', 'written version')} in the ledger.`,
            )
          : say(
              `Il sort des sommes ; ${counted(versions.length, 'fr', 'version écrite', 'versions écrites')} au registre.`,
              `It leaves the sums; ${counted(versions.length, 'en', 'written version')} in the ledger.`,
            ),
        slices: ['kpis', 'processes'],
      },
    ];
  });
}

/**
 * Rituals that were held in the last eight weeks, each time without a decision that was proposed or taken on the day of
 * the meeting or on the day after it.
 */
function idleRituals({ governance, decisions }: ReadinessInputs, day: Day): readonly Simplification[] {
  const from = addDays(day, -IDLE_FOR);
  const decided = new Set([
    ...valuesOf(decisions.proposed).map(({ on }) => on),
    ...valuesOf(decisions.taken).map(({ takenOn }) => takenOn),
  ]);
  const led = (on: Day) => decided.has(on) || decided.has(addDays(on, 1));
  return ritualsInUse(governance, day).flatMap(([subject, { name, leads, held }]): readonly Simplification[] => {
    const days = held.map(({ on }) => on).toSorted();
    const recent = days.filter((on) => on > from && on <= day);
    if ((leads[0]?.since ?? day) > from || recent.length === 0 || recent.some(led)) return [];
    const last = days.findLast((on) => on <= day && led(on));
    return [
      {
        kind: 'RITUAL_IDLE',
        subject,
        name,
        ...(last && { since: last }),
        command: 'endRitual',
        why: say(
          `Le rituel ${called(subject, name)} s’est tenu ${recent.length} fois en huit semaines, sans décision après.`,
          `Ritual ${called(subject, name)} was held ${counted(recent.length, 'en', 'time')} in eight weeks, with no decision after it.`,
        ),
        lost: say(
          'Le temps d’échange ; ce qui s’y dit passe ailleurs.',
          'Time to talk; what is said there moves elsewhere.',
        ),
        slices: ['kpis', 'governance', 'decisions'],
      },
    ];
  });
}
