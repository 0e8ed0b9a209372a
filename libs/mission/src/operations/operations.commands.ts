import type { Command } from '../pipeline/command.js';
import { allocateResource } from './allocate-resource.command.js';
import { assignIrritant } from './assign-irritant.command.js';
import { closeWorkstream } from './close-workstream.command.js';
import { confirmIrritant } from './confirm-irritant.command.js';
import { defineCostDriver } from './costs/define-cost-driver.command.js';
import { measureCostDriver } from './costs/measure-cost-driver.command.js';
import { identifyBottleneck } from './identify-bottleneck.command.js';
import { measureCapacity } from './measure-capacity.command.js';
import { measureFlow } from './measure-flow.command.js';
import { onboardSite } from './onboard-site.command.js';
import { openWorkstream } from './open-workstream.command.js';
import { recordServiceLevel } from './record-service-level.command.js';
import { reopenIrritant } from './reopen-irritant.command.js';
import { reportIrritant } from './report-irritant.command.js';
import { resolveBottleneck } from './resolve-bottleneck.command.js';
import { resolveIrritant } from './resolve-irritant.command.js';
import { setServiceLevel } from './set-service-level.command.js';
import { dropSynergy } from './synergies/drop-synergy.command.js';
import { measureSynergy } from './synergies/measure-synergy.command.js';
import { planSynergy } from './synergies/plan-synergy.command.js';
import { recordFieldVisit } from './visits/record-field-visit.command.js';

/** Every command of the slice. */
export const operationsCommands = [
  reportIrritant,
  confirmIrritant,
  assignIrritant,
  resolveIrritant,
  reopenIrritant,
  identifyBottleneck,
  resolveBottleneck,
  measureCapacity,
  allocateResource,
  setServiceLevel,
  recordServiceLevel,
  measureFlow,
  onboardSite,
  openWorkstream,
  closeWorkstream,
  defineCostDriver,
  measureCostDriver,
  planSynergy,
  measureSynergy,
  dropSynergy,
  recordFieldVisit,
] satisfies readonly Command[];
