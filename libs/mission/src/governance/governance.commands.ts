import type { Command } from '../pipeline/command.js';
import { acknowledgeLegitimacy } from './acknowledge-legitimacy.command.js';
import { challengeLegitimacy } from './challenge-legitimacy.command.js';
import { changeDelegation } from './change-delegation.command.js';
import { chooseRoleSplitModel } from './choose-role-split-model.command.js';
import { communicateLegitimacy } from './communicate-legitimacy.command.js';
import { declareChannel } from './declare-channel.command.js';
import { declareOverlapZone } from './declare-overlap-zone.command.js';
import { defineDecisionProcess } from './define-decision-process.command.js';
import { grantDelegation } from './grant-delegation.command.js';
import { endRitual } from './end-ritual.command.js';
import { holdRitual } from './hold-ritual.command.js';
import { mergeDomains } from './merge-domains.command.js';
import { reviseDecisionProcess } from './revise-decision-process.command.js';
import { revokeDelegation } from './revoke-delegation.command.js';
import { scheduleRitual } from './schedule-ritual.command.js';
import { skipRitual } from './skip-ritual.command.js';
import { transferDelegation } from './transfer-delegation.command.js';
import { transferRitualLead } from './transfer-ritual-lead.command.js';

/** Every command of the slice. */
export const governanceCommands = [
  communicateLegitimacy,
  acknowledgeLegitimacy,
  challengeLegitimacy,
  chooseRoleSplitModel,
  declareOverlapZone,
  defineDecisionProcess,
  reviseDecisionProcess,
  grantDelegation,
  changeDelegation,
  transferDelegation,
  revokeDelegation,
  scheduleRitual,
  holdRitual,
  skipRitual,
  endRitual,
  transferRitualLead,
  declareChannel,
  mergeDomains,
] satisfies readonly Command[];
