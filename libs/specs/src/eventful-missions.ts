import { addDays, fridayOf, nextWeek } from '#calendar';
import fc from 'fast-check';
import { decision } from './decisions.js';
import { assessed, departed, item } from './knowledge.js';
import { kpiDefined, kpiMeasured, kpiTarget } from './kpis.js';
import { ownerWeek, ownerWeeks, smallCedre } from './owner-load.js';
import { told, type Told } from './story.js';
import { cedreTalliesUntil, tally } from './tallies.js';

/** What happens next in a mission, some days later. */
export interface Step {
  readonly days: number;
  /** @param story what was told so far @param day the day of recording */
  tell(story: readonly Told[], day: string): Told;
  /** Whether the system does what its detectors call for before anything else happens. */
  readonly reacts: boolean;
}

type Tell = Step['tell'];

const PROCESSES = ['P1', 'P2'];
const KPIS = ['K-OWN', 'K-DEL'];
const ITEMS = ['K01', 'K02'];
const PERIODS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];
const DECISIONS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];
const IRRITANTS = ['I1', 'I2', 'I3', 'I4', 'I5'];

const processIdentified = (ref: string) =>
  told('ProcessIdentified', { process: ref, name: ref, critical: true, owner: 'PROD', functions: [] });

const scopeAmended = (plannedEnd: string, sites: readonly string[]) =>
  told('ScopeAmended', {
    ...{ included: ['achats'], excluded: [], sites, functions: [], fullDelegationDomains: [] },
    ...{ plannedEnd, reason: 'x' },
  });

/** A mission that has learned what is usual, in a micro company: its detectors may alarm. On 27 February 2026. */
export const eventfulStart: readonly Told[] = [
  ...smallCedre('MICRO'),
  kpiDefined('K-OWN', { source: 'OWNER_SHARE', direction: 'DOWN' }),
  kpiDefined('K-DEL'),
  ...PROCESSES.map(processIdentified),
  ...ITEMS.map((ref) => item(ref, 4, ['DIR'])),
  scopeAmended('2026-03-31', ['Valence', 'Chambéry']),
  ...cedreTalliesUntil('2026-W09'),
  ...ownerWeeks('2026-W02', 2, 3, 2, 3, 3, 2, 3, 2),
  ...KPIS.flatMap((kpi) => PERIODS.map((period, at) => kpiMeasured(kpi, period, 5 + (at % 2), '2026-02-27'))),
  told('ProcessDocumented', { process: 'P1', version: 'v1', document: 'EV-1', author: 'PROD' }),
  told('ProcessAssessed', { process: 'P1', ratings: {}, level: 4, evidence: 'EV-1' }),
  told('ProcessExecutedByInternal', { process: 'P1', executor: 'PROD', conforming: true }),
];

const one = (values: readonly string[]) => fc.constantFrom(...values);
const level = fc.integer({ min: 0, max: 4 });
/** How many days before its recording something happened. */
const late = fc.constantFrom(0, 0, 0, 1, 9, 45);

const has = (story: readonly Told[], type: Told['type'], field: string, value: unknown) =>
  story.some((fact) => fact.type === type && fact.data[field] === value);

const weeksTold = (story: readonly Told[], told: Told['type'] = 'WeeklySignalTallyRecorded') =>
  story.flatMap(({ type, data }) => (type === told ? [String(data['week'])] : []));

/** The first week after the last one told, or after that; or one that was left out. */
function someWeek(known: readonly string[], skipped: number, isLate: boolean): string {
  const last = known.toSorted().at(-1) ?? '2026-W09';
  const between: string[] = [];
  for (let week = '2026-W04'; week < last; week = nextWeek(week)) if (!known.includes(week)) between.push(week);
  const [missing] = between;
  if (isLate && missing) return missing;
  let week = nextWeek(last);
  for (let times = 0; times < skipped; times++) week = nextWeek(week);
  return week;
}

const operations: fc.Arbitrary<Tell> = fc.oneof(
  fc.tuple(one(IRRITANTS), late, fc.integer({ min: 1, max: 3 })).map(
    ([ref, before, severity]): Tell =>
      (story, day) =>
        has(story, 'IrritantReported', 'irritant', ref)
          ? told('IrritantConfirmed', { irritant: ref })
          : told('IrritantReported', { irritant: ref, topic: 'délais', severity }, { on: addDays(day, -before) }),
  ),
  one(IRRITANTS).map(
    (ref): Tell =>
      () =>
        told('IrritantResolved', { irritant: ref }),
  ),
  one(IRRITANTS).map(
    (ref): Tell =>
      () =>
        told('IrritantReopened', { irritant: ref, reason: 'x', times: 1 }),
  ),
  one(['Valence', 'Lyon']).map(
    (site): Tell =>
      () =>
        told('SiteOnboarded', { site, name: site }),
  ),
);

const decisions: fc.Arbitrary<Tell> = fc.oneof(
  fc.tuple(one(DECISIONS), late, fc.boolean(), fc.boolean(), fc.boolean()).map(
    ([ref, before, isJustified, communicated, isHistory]): Tell =>
      (story, day) =>
        has(story, 'DecisionTaken', 'decision', ref)
          ? told('DecisionCommunicated', { decision: ref, audience: 'tous', channel: 'oral' })
          : {
              ...decision(
                { decision: ref, communicated, ...(!isJustified && { justification: '' }) },
                { on: addDays(day, -before), recordedOn: day },
              ),
              ...(isHistory && before > 9 && { origin: 'IMPORT' as const }),
            },
  ),
  one(DECISIONS).map(
    (ref): Tell =>
      () =>
        told('DecisionJustificationCompleted', {
          ...{ decision: ref, justification: 'x', objectives: [], channels: [], kpis: [] },
        }),
  ),
  one(DECISIONS).map(
    (ref): Tell =>
      () =>
        told('DecisionCommunicated', { decision: ref, audience: 'tous', channel: 'oral' }),
  ),
);

const kpis: fc.Arbitrary<Tell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(one(KPIS), fc.integer({ min: 0, max: 9 })).map(
      ([kpi, value]): Tell =>
        (story, day) => {
          const measured = story.filter(({ type, data }) => type === 'KpiMeasured' && data['kpi'] === kpi);
          const version = story.filter(({ type, data }) => type === 'KpiRedefined' && data['kpi'] === kpi).length + 1;
          const period = `20${25 + Math.floor(measured.length / 12)}-${String((measured.length % 12) + 1).padStart(2, '0')}`;
          return kpiMeasured(kpi, period, kpi === 'K-OWN' ? measured.length + value : value / 2, day, { version });
        },
    ),
  },
  fc.tuple(one(KPIS), fc.integer({ min: 0, max: 90 })).map(
    ([kpi, to]): Tell =>
      (story) => {
        const last = story.findLast(({ type, data }) => type === 'KpiMeasured' && data['kpi'] === kpi);
        if (!last) return kpiTarget(kpi, 0.3);
        const period = String(last.data['period']);
        const version = Number(last.data['version']);
        return told('KpiMeasurementCorrected', { kpi, period, version, from: 0, to, reason: 'x', evidence: 'EV-1' });
      },
  ),
  one(KPIS).map(
    (kpi): Tell =>
      (story) =>
        told('KpiRedefined', {
          ...{ kpi, formula: 'x', fromPeriod: '2026-01', reason: 'x' },
          version: story.filter(({ type, data }) => type === 'KpiRedefined' && data['kpi'] === kpi).length + 2,
        }),
  ),
  one(['0.1', '0.9']).map(
    (target): Tell =>
      () =>
        told('KpiTargetSet', { kpi: 'K-OWN', target: Number(target) }),
  ),
  one(KPIS).map(
    (kpi): Tell =>
      () =>
        told('KpiRetired', { kpi, reason: 'x' }),
  ),
);

const processes: fc.Arbitrary<Tell> = fc.oneof(
  fc.tuple(one(PROCESSES), one(['COO', 'PROD']), fc.integer({ min: 0, max: 4 })).map(
    ([ref, author, stepsDocumented]): Tell =>
      (story) =>
        told('ProcessDocumented', {
          ...{ process: ref, version: `v${story.length}`, document: 'EV-1', author, stepsTotal: 4, stepsDocumented },
        }),
  ),
  fc.tuple(one(PROCESSES), fc.boolean(), fc.boolean(), late).map(
    ([ref, internal, conforming, before]): Tell =>
      (_, day) =>
        told(
          internal ? 'ProcessExecutedByInternal' : 'ProcessExecutedByFirm',
          { process: ref, executor: internal ? 'PROD' : 'COO', conforming },
          { on: addDays(day, -before), recordedOn: day },
        ),
  ),
  fc.tuple(one(PROCESSES), level).map(
    ([ref, rated]): Tell =>
      () =>
        told('ProcessAssessed', { process: ref, ratings: {}, level: rated, evidence: 'EV-1' }),
  ),
  fc.tuple(one(PROCESSES), fc.boolean(), fc.integer({ min: 1, max: 3 })).map(
    ([ref, pilot, sites]): Tell =>
      () =>
        told('ProcessAutomated', { process: ref, step: 's', tool: 't', share: 0.5, sites, pilot }),
  ),
  one(PROCESSES).map(
    (ref): Tell =>
      () =>
        told('CultureAdaptationRecorded', {
          ...{ method: 'm', adaptedFrom: 'x', adaptation: 'y', proposedBy: 'équipe', process: ref },
        }),
  ),
);

const people: fc.Arbitrary<Tell> = fc.oneof(
  fc.tuple(one(ITEMS), one(['DIR', 'PROD', 'COO']), level).map(
    ([ref, person, reached]): Tell =>
      (_, day) =>
        assessed(ref, person, day, reached),
  ),
  fc.tuple(one(ITEMS), one(['DIR', 'PROD'])).map(
    ([ref, person]): Tell =>
      () =>
        told('KnowledgeRegressed', { item: ref, person, from: 4, level: 1, reason: 'x' }),
  ),
  one(['DIR', 'PROD', 'QUA']).map(
    (person): Tell =>
      (_, day) =>
        departed(person, day),
  ),
  fc.tuple(one(['PROD', 'DIR']), fc.constantFrom('CONSULTANT' as const, 'TEAM' as const)).map(
    ([person, role]): Tell =>
      () =>
        told('AccessRoleAssigned', { person, role }),
  ),
);

const weeks: fc.Arbitrary<Tell> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 0, 0, 1), fc.boolean(), fc.constantFrom(0, 0, 4, 14), fc.constantFrom(3, 3, 18), level)
      .map(
        ([skipped, isLate, clarifications, contributors, owner]): Tell =>
          (story, day) => {
            const week = someWeek(weeksTold(story), skipped, isLate);
            const counts = { clarifications, contributors, ownerDecisions: 5 * owner, opsDecisions: 24 };
            return tally(week, counts, { on: fridayOf(week), recordedOn: day });
          },
      ),
  },
  fc.tuple(fc.nat(20), fc.constantFrom(0, 20)).map(
    ([at, clarifications]): Tell =>
      (story) => {
        const known = weeksTold(story);
        const week = known[at % known.length] ?? '';
        return told('WeeklySignalTallyCorrected', {
          week,
          from: {},
          to: { clarifications, contributors: 3 },
          reason: 'x',
        });
      },
  ),
  fc.nat(3).map(
    (entries): Tell =>
      (story) => {
        const week = weeksTold(story).at(-1) ?? '';
        return told('InformalFeedbackBatchReleased', {
          ...{ batch: `F${story.length}`, week, entries: 4 * entries, themes: [], population: 9 },
        });
      },
  ),
  fc.nat(9).map(
    (length): Tell =>
      (story, day) =>
        told('AbsenceTestStarted', {
          test: `A${story.length}`,
          absent: 'DIR',
          from: addDays(day, -60),
          to: addDays(day, -60 + 7 * length),
        }),
  ),
);

const loads: fc.Arbitrary<Tell> = fc
  .tuple(fc.constantFrom(0, 0, 0, 1), fc.boolean(), fc.constantFrom(1, 2, 5, 5, 5))
  .map(
    ([skipped, isLate, load]): Tell =>
      (story, day) => {
        const week = someWeek(weeksTold(story, 'OwnerLoadRecorded'), skipped, isLate);
        return ownerWeek(week, load, { on: fridayOf(week), recordedOn: day });
      },
  );

const signals: fc.Arbitrary<Tell> = fc
  .tuple(fc.nat(9), fc.constantFrom('act', 'act and reset', 'dismiss', 'close'), fc.nat(3))
  .map(
    ([at, what]): Tell =>
      (story, day) => {
        const raised = story.filter(({ type }) => type === 'SignalRaised');
        const signal = String(raised.at(-1 - (at % Math.max(1, raised.length)))?.data['signal'] ?? 'SIG0');
        if (what === 'dismiss') return told('SignalDismissed', { signal, reason: 'x' }, { on: day });
        if (what === 'close') return told('SignalClosed', { signal, reason: 'x', by: 'DIR' }, { on: day });
        return told('SignalActedUpon', { signal, action: 'x', resetStatistic: what !== 'act' }, { on: day });
      },
  );

const mission: fc.Arbitrary<Tell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 5 }).map(
      (rank): Tell =>
        () =>
          told('IssueReprioritised', { issue: 'E1', rank, reason: 'x' }),
    ),
  },
  fc.constant<Tell>((story) => {
    const status = story.findLast(({ type }) => type === 'MissionSuspended' || type === 'MissionResumed');
    return told(status?.type === 'MissionSuspended' ? 'MissionResumed' : 'MissionSuspended', { reason: 'x' });
  }),
  fc.tuple(one(['2026-03-31', '2027-06-30']), fc.constantFrom<readonly string[]>([], ['Valence'])).map(
    ([plannedEnd, sites]): Tell =>
      () =>
        scopeAmended(plannedEnd, sites),
  ),
);

/** Strikes one of the last lines. */
const mending: fc.Arbitrary<Tell> = fc.integer({ min: 1, max: 8 }).map(
  (back): Tell =>
    (story) => {
      const revision = Math.max(eventfulStart.length - 1, story.length - back);
      const type = story[revision]?.type ?? 'LineStruck';
      if (type === 'LineStruck') return told('IssueReprioritised', { issue: 'E1', rank: 1, reason: 'x' });
      return told('LineStruck', { revision, type, reason: 'x', quiet: true });
    },
);

const FAMILIES = [operations, decisions, kpis, processes, people, weeks, loads, signals, mission];
const family = fc.constantFrom(...FAMILIES);
const anything = fc.oneof(...FAMILIES, mending);

/**
 * What may happen after `eventfulStart`, of the kinds that detectors look at: in each mission mostly two of them, in no
 * order that people would keep.
 */
export const eventfulSteps: fc.Arbitrary<readonly Step[]> = fc.tuple(family, family).chain(([one, other]) =>
  fc.array(
    fc.record({
      days: fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 20),
      tell: fc.oneof({ weight: 4, arbitrary: one }, { weight: 3, arbitrary: other }, anything),
      reacts: fc.boolean(),
    }),
    { minLength: 10, maxLength: 50 },
  ),
);
