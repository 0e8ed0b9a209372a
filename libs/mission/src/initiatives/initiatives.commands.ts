import type { Command } from '../pipeline/command.js';
import { adjustInitiative } from './adjust-initiative.command.js';
import { amplifyInitiative } from './amplify-initiative.command.js';
import { approveInitiative } from './approve-initiative.command.js';
import { checkCapacity } from './check-capacity.command.js';
import { closeInitiative } from './close-initiative.command.js';
import { launchInitiative } from './launch-initiative.command.js';
import { measureInitiative } from './measure-initiative.command.js';
import { modelScenario } from './model-scenario.command.js';
import { proposeInitiative } from './propose-initiative.command.js';
import { refuseInitiative } from './refuse-initiative.command.js';
import { modelStaffing } from './staffing/model-staffing.command.js';
import { stopInitiative } from './stop-initiative.command.js';

/** Every command of the slice. */
export const initiativeCommands = [
  proposeInitiative,
  modelScenario,
  checkCapacity,
  modelStaffing,
  approveInitiative,
  refuseInitiative,
  launchInitiative,
  measureInitiative,
  amplifyInitiative,
  adjustInitiative,
  stopInitiative,
  closeInitiative,
] satisfies readonly Command[];
