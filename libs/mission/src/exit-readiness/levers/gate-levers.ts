import { addDays } from '#calendar';
import type { Day } from '../../shared/vocabulary.js';
import type { GateState } from '../gates/gates.js';
import { supposed, type Lever, type LeversOf } from './lever.js';
import { FULL_ABSENCE, ownerDimension } from '../score/owner-dimension.js';
import { ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { ANYONE, type ReadinessWorld } from './supposition.js';

/** Days ahead for an absence: it meets no week that was counted. */
const LATER = 60;

/** What lifts the gates that knowledge and processes alone do not lift. */
export const gateLevers =
  (gates: readonly GateState[]): LeversOf =>
  (world, asOf) => [
    ...absenceTest(world.inputs, gates, asOf),
    ...gates.filter(({ open }) => open).flatMap((gate) => lifting(world, gate, asOf)),
  ];

/** An absence of the owner that proves full autonomy; the gate already lifts from half of it. */
function absenceTest(inputs: ReadinessInputs, gates: readonly GateState[], asOf: Day): readonly Lever[] {
  const term = ownerDimension(inputs).terms.find((each) => each.term === 'absenceTest');
  const isOpen = gates.some(({ gate, open }) => gate === 'G-ABS' && open);
  const absent = ownerOf(inputs);
  if (absent === undefined || (!isOpen && term?.value === 1)) return [];
  const changes = ['exitReadiness', 'tests'] as const;
  const [from, to] = [addDays(asOf, LATER), addDays(asOf, LATER)];
  const measured = { interruptions: 0, blockedDecisions: 0, causes: [], workingDays: FULL_ABSENCE };
  return [
    supposed(
      'PASS_ABSENCE_TEST',
      [],
      asOf,
      { changes, fact: { type: 'AbsenceTestStarted', data: { test: ANYONE, absent, from, to } } },
      {
        changes,
        fact: { type: 'AbsenceTestCompleted', data: { test: ANYONE, absent, ...measured, result: 'PASSED' } },
      },
    ),
  ];
}

function lifting({ inputs }: ReadinessWorld, { gate, subjects }: GateState, asOf: Day): readonly Lever[] {
  const by = ANYONE;
  switch (gate) {
    case 'G-SUC':
      return [
        supposed('APPOINT_SUCCESSOR', [], asOf, {
          changes: ['exitReadiness', 'successor'],
          fact: { type: 'SuccessorAppointed', data: { successor: by, position: '', from: asOf, evidence: '' } },
        }),
      ];
    case 'G-LEGAL':
      return [
        supposed('INFORM_EMPLOYEES', [], asOf, {
          changes: ['exitReadiness', 'employeesInformed'],
          fact: {
            type: 'EmployeesInformedOfSale',
            data: { headcount: 0, regime: 'OTHER', method: '', evidence: '' },
          },
        }),
      ];
    case 'G-SIG':
      return subjects.map((signal) =>
        supposed('CLOSE_SIGNAL', [signal], asOf, {
          changes: ['weakSignals', 'signals', signal],
          fact: { type: 'SignalClosed', data: { signal, reason: '', by } },
        }),
      );
    case 'G-MED':
      return subjects.map((decision) =>
        supposed('SETTLE_CONFLICT', [decision], asOf, {
          changes: ['decisions', 'discussions', decision],
          fact: { type: 'MediationConcluded', data: { decision, outcome: '', settled: true, by } },
        }),
      );
    case 'G-KPI':
      return subjects.map((kpi) => settlement(inputs, kpi, asOf));
    case 'G-PROOF':
      return [
        {
          action: 'PUBLISH_CHECKPOINT',
          subjects: [],
          whatIf: (world) => ({ ...world, checkpoints: [...world.checkpoints, { publishedOn: asOf }] }),
        },
      ];
    case 'G-ABS':
    case 'G-OWN':
    case 'G-PREST':
    case 'G-PROC':
      return [];
  }
}

/** Every open doubt about a KPI, settled. */
function settlement({ kpis }: ReadinessInputs, kpi: string, asOf: Day): Lever {
  const open = kpis.kpis[kpi]?.disputes.filter(({ closed }) => !closed) ?? [];
  return supposed(
    'SETTLE_KPI_DISPUTE',
    [kpi],
    asOf,
    ...open.map(({ period }) => ({
      changes: ['kpis', 'kpis', kpi] as const,
      fact: {
        type: 'KpiDisputeSettled' as const,
        data: { kpi, period, outcome: 'WITHDRAWN' as const, reason: '' },
      },
    })),
  );
}
