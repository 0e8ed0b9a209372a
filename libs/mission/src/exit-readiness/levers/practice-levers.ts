import { lastAssessment } from '../../processes/processes.state.js';
import type { Day } from '../../shared/vocabulary.js';
import { kpiDimension } from '../score/kpi-dimension.js';
import { targetedKpis, type TargetedKpi } from '../score/kpi-series.js';
import { supposed, supposedIn, type Lever, type LeversOf } from './lever.js';
import { ESTABLISHED } from '../score/process-dimension.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Supposed } from './supposition.js';

/** A period that comes after every other. */
const LATEST = 'wave-9999';

/** Lines of the operations due-diligence dossier. */
const DOSSIER_LINES = 20;

/** What working as agreed, and being able to show it, would bring. */
export const practiceLevers: LeversOf = ({ inputs }, asOf) => [
  ...processes(inputs, asOf),
  ...kpis(inputs, asOf),
  ...dossier(inputs, asOf),
];

const processes = (inputs: ReadinessInputs, asOf: Day): readonly Lever[] =>
  criticalProcesses(inputs)
    .filter(([, process]) => (lastAssessment(process)?.level ?? 0) < ESTABLISHED)
    .map(([process]) =>
      supposed('ESTABLISH_PROCESS', [process], asOf, {
        changes: ['processes', 'processes', process],
        fact: { type: 'ProcessAssessed', data: { process, ratings: {}, level: ESTABLISHED, evidence: '' } },
      }),
    );

function kpis(inputs: ReadinessInputs, asOf: Day): readonly Lever[] {
  const progress = new Map(kpiDimension(inputs, asOf).terms.map(({ subject, value }) => [subject, value]));
  return targetedKpis(inputs)
    .filter(({ kpi }) => (progress.get(kpi) ?? 0) < 1)
    .map((targeted) => supposedIn('REACH_KPI_TARGET', [targeted.kpi], asOf, (now) => [atTarget(now, targeted)]));
}

/** The next value is the target: measured, or read off the next assessment of the managers. */
function atTarget({ kpis: { kpis: defined }, transfer }: ReadinessInputs, { kpi, target }: TargetedKpi): Supposed {
  if (defined[kpi]?.source === 'MANAGER_LEVEL') {
    const { managers = 0, atTarget: reaching = 0 } = transfer.managers.at(-1) ?? {};
    return {
      changes: ['transfer', 'managers'],
      fact: { type: 'ManagerAssessed', data: { wave: 0, managers, atTarget: reaching, average: target } },
    };
  }
  const versions = defined[kpi]?.measurements.map(({ version }) => version) ?? [];
  return {
    changes: ['kpis', 'kpis', kpi],
    fact: { type: 'KpiMeasured', data: { kpi, period: LATEST, value: target, version: Math.max(1, ...versions) } },
  };
}

function dossier({ exitReadiness }: ReadinessInputs, asOf: Day): readonly Lever[] {
  const { lines = [], total = DOSSIER_LINES } = exitReadiness.dossier ?? {};
  const all = Array.from({ length: total }, (_, index) => ({ line: index + 1 }));
  const missing = all.filter(({ line }) => !lines.some((covered) => covered.line === line));
  if (missing.length === 0) return [];
  return [
    supposed(
      'COVER_DOSSIER',
      missing.map(({ line }) => String(line)),
      asOf,
      {
        changes: ['exitReadiness', 'dossier'],
        fact: { type: 'DossierIndexUpdated', data: { lines: all, covered: total, total } },
      },
    ),
  ];
}
