import type { DomainEvent } from '#decider';
import { accessVisibility } from './access/access.visibility.js';
import { checkpointVisibility } from './access/checkpoint.visibility.js';
import { decisionVisibility } from './decisions/decisions.visibility.js';
import { exitReadinessVisibility } from './exit-readiness/exit-readiness.visibility.js';
import { governanceVisibility } from './governance/governance.visibility.js';
import { initiativeVisibility } from './initiatives/initiatives.visibility.js';
import { transferVisibility } from './knowledge-transfer/knowledge-transfer.visibility.js';
import { kpiVisibility } from './kpis/kpis.visibility.js';
import { milestoneVisibility } from './milestones/milestones.visibility.js';
import { diagnosticVisibility } from './mission/diagnostic.visibility.js';
import { missionSliceVisibility } from './mission/mission.visibility.js';
import type { RecordedEvent } from './mission-events.js';
import { operationsVisibility } from './operations/operations.visibility.js';
import { processVisibility } from './processes/processes.visibility.js';
import { refusalVisibility } from './refusals/refusals.visibility.js';
import type { Visibility, VisibilityTable } from './visibility/visibility.js';
import { weakSignalVisibility } from './weak-signals/weak-signals.visibility.js';
import { gathered } from './shared/slices.js';

/** What may be known of everything that is ever recorded. */
const visibilities: VisibilityTable<RecordedEvent> = {
  ...gathered({
    mission: missionSliceVisibility,
    governance: governanceVisibility,
    decisions: decisionVisibility,
    milestones: milestoneVisibility,
    kpis: kpiVisibility,
    processes: processVisibility,
    operations: operationsVisibility,
    'knowledge-transfer': transferVisibility,
    'weak-signals': weakSignalVisibility,
    initiatives: initiativeVisibility,
    'exit-readiness': exitReadinessVisibility,
    access: accessVisibility,
  }),
  ...diagnosticVisibility,
  ...checkpointVisibility,
  ...refusalVisibility,
};

/** What may be known of the lines of a type. */
export const visibilityOf = (type: string): Visibility<DomainEvent> =>
  visibilities[type as RecordedEvent['type']] as Visibility<DomainEvent>;
