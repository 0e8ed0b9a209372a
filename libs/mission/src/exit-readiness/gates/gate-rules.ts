import { daysBetween } from '#calendar';
import { openConflict } from '../../decisions/decisions.state.js';
import { isOpen } from '../../weak-signals/weak-signals.state.js';
import { itemsInUse, levelOf, AUTONOMOUS, hasDeparted } from '../../knowledge-transfer/knowledge-transfer.state.js';
import { MANAGED } from '../../processes/capability-level.js';
import { lastAssessment } from '../../processes/processes.state.js';
import type { Day } from '../../shared/vocabulary.js';
import { MATTERS, VITAL } from '../../knowledge-transfer/criticality.js';
import { isOfAPerson, SIGNAL_DAYS } from '../../weak-signals/weak-signals-vocabulary.js';
import { holdersWithout } from '../../knowledge-transfer/coverage.js';
import { informBelow } from '../sale/employee-notice.js';
import { FRESH_FOR, isWithin } from '../../inputs/freshness.js';
import { completedOwnerTests } from '../owner-tests.js';
import { criticalProcesses } from '../../processes/critical-processes.js';
import { consultantsOf, ownerOf, type ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Gate } from '../../shared/gates.js';
import { entriesOf, valuesOf } from '../../shared/in-order.js';

/** A checkpoint of the mission's stream, as far as the gate on proof needs it. */
export interface PublishedCheckpoint {
  /** Day on which it was recorded: no one can have seen it before. */
  readonly publishedOn: Day;
}

/** What a gate found. */
export interface Finding {
  readonly open: boolean;
  /** The items, processes, signals, decisions or KPIs that keep it open. */
  readonly subjects?: readonly string[];
  /** Lines of the audit trail that it rests on. */
  readonly events?: readonly number[];
  /** False: nothing is there to be looked at. */
  readonly evaluated: boolean;
}

type GateRule = (inputs: ReadinessInputs, asOf: Day, checkpoints: readonly PublishedCheckpoint[]) => Finding;

/** Days for which a checkpoint vouches for the stream. */
const CHECKPOINT_DAYS = 30;

/** Working days, interruptions and blocked decisions were judged when the test was completed. */
const absence: GateRule = (inputs, asOf) => {
  const last = completedOwnerTests(inputs).at(-1);
  if (!last) return { open: true, evaluated: false };
  const stands = last.result === 'PASSED' && isWithin(FRESH_FOR.absenceTest, last.on, asOf);
  return { open: !stands, events: [last.revision], evaluated: true };
};

const provider: GateRule = (inputs) => {
  const items = itemsInUse(inputs.transfer).filter(([, { criticality }]) => criticality >= MATTERS);
  const firm = consultantsOf(inputs);
  const held = items.filter(([, item]) => holdersWithout(inputs.transfer, item, firm).length === 0);
  return found(
    held.map(([ref, { identified }]) => [ref, identified.revision]),
    items.length > 0,
  );
};

const owner: GateRule = (inputs) => {
  const person = ownerOf(inputs);
  const items = itemsInUse(inputs.transfer).filter(([, { criticality }]) => criticality >= VITAL);
  if (person === undefined || hasDeparted(inputs.transfer, person)) return { open: false, evaluated: items.length > 0 };
  const alone = items.filter(
    ([, item]) => levelOf(item, person) >= AUTONOMOUS && holdersWithout(inputs.transfer, item, [person]).length === 0,
  );
  return found(
    alone.map(([ref, { identified }]) => [ref, identified.revision]),
    items.length > 0,
  );
};

const processes: GateRule = (inputs) => {
  const assessed = criticalProcesses(inputs).flatMap(([ref, process]) => {
    const last = lastAssessment(process);
    return last ? [{ ref, ...last }] : [];
  });
  const unmanaged = assessed.filter(({ level }) => level < MANAGED);
  return found(
    unmanaged.map(({ ref, revision }) => [ref, revision]),
    assessed.length > 0,
  );
};

/** The day of taking office is not looked at; a successor who has left is none. */
const successor: GateRule = ({ exitReadiness, transfer }) => {
  const appointed = exitReadiness.successor;
  const isThere = appointed !== undefined && !hasDeparted(transfer, appointed.successor);
  return { open: !isThere, evaluated: true, ...(appointed && { events: [appointed.revision] }) };
};

const legal: GateRule = ({ exitReadiness, mission }) => {
  const { letterOfIntent, employeesInformed } = exitReadiness;
  const limit = informBelow(mission.draft?.country ?? '');
  if (!letterOfIntent) return { open: false, evaluated: false };
  const owed = (mission.draft?.headcount ?? 0) < limit;
  return { open: owed && !employeesInformed, events: [letterOfIntent.revision], evaluated: true };
};

/** A signal that is acknowledged or acted upon is still open. One about a person's load holds up nothing. */
const signals: GateRule = ({ weakSignals }, asOf) => {
  const late = valuesOf(weakSignals.signals).filter(
    (raised) => isOpen(raised) && !isOfAPerson(raised.signal) && daysBetween(raised.raisedOn, asOf) > SIGNAL_DAYS,
  );
  return found(
    late.map(({ signal, revision }) => [signal, revision]),
    true,
  );
};

/** A mediation, or an arbitration, that was opened and goes on. */
const conflicts: GateRule = ({ decisions }) => {
  const discussed = entriesOf(decisions.discussions);
  const inConflict = discussed.flatMap(([decision, discussion]) => {
    const open = openConflict(discussion);
    return open ? [[decision, open.opened.revision] as const] : [];
  });
  return found(
    inConflict,
    discussed.some(([, { conflicts: opened }]) => opened.length > 0),
  );
};

/** A correction or a settlement, either way, closes a dispute. */
const disputes: GateRule = ({ kpis }) => {
  const followed = entriesOf(kpis.kpis).filter(([, { retired }]) => !retired);
  const disputed = followed.flatMap(([kpi, { disputes: raised }]) => {
    const open = raised.find(({ closed }) => !closed);
    return open ? [[kpi, open.revision] as const] : [];
  });
  return found(disputed, followed.length > 0);
};

const proof: GateRule = (_, asOf, checkpoints) => ({
  open: !checkpoints.some(({ publishedOn }) => isWithin(CHECKPOINT_DAYS, publishedOn, asOf)),
  evaluated: true,
});

const found = (subjects: readonly (readonly [string, number])[], evaluated: boolean): Finding => ({
  open: subjects.length > 0,
  subjects: subjects.map(([subject]) => subject),
  events: subjects.map(([, revision]) => revision),
  evaluated,
});

/** The condition of every gate. */
export const GATE_RULES: Readonly<Record<Gate, GateRule>> = {
  'G-ABS': absence,
  'G-PREST': provider,
  'G-OWN': owner,
  'G-PROC': processes,
  'G-SUC': successor,
  'G-LEGAL': legal,
  'G-SIG': signals,
  'G-MED': conflicts,
  'G-KPI': disputes,
  'G-PROOF': proof,
};
