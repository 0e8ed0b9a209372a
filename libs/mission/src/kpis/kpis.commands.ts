import type { Command } from '../pipeline/command.js';
import { applyKpiTemplate } from './apply-kpi-template.command.js';
import { correctKpiMeasurement } from './correct-kpi-measurement.command.js';
import { defineKpi } from './define-kpi.command.js';
import { disputeKpi } from './dispute-kpi.command.js';
import { measureKpi } from './measure-kpi.command.js';
import { redefineKpi } from './redefine-kpi.command.js';
import { retireKpi } from './retire-kpi.command.js';
import { setKpiBaseline } from './set-kpi-baseline.command.js';
import { setKpiTarget } from './set-kpi-target.command.js';
import { settleKpiDispute } from './settle-kpi-dispute.command.js';

/** Every command of the slice. */
export const kpiCommands = [
  defineKpi,
  applyKpiTemplate,
  redefineKpi,
  setKpiBaseline,
  setKpiTarget,
  measureKpi,
  correctKpiMeasurement,
  disputeKpi,
  settleKpiDispute,
  retireKpi,
] satisfies readonly Command[];
