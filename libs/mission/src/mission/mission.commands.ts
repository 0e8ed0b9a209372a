import type { Command } from '../pipeline/command.js';
import { draftMission } from './draft-mission.command.js';

/** Every command of the slice. */
export const missionCommands: readonly Command[] = [draftMission];
