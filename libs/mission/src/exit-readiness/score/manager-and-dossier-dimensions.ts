import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { fraction, meanOf, notEvaluated, type DimensionScore } from './term.js';

/** D7: managers at the target level, of those assessed in the last wave recorded. */
export function managerDimension({ transfer }: Pick<ReadinessInputs, 'transfer'>): DimensionScore {
  const last = transfer.managers.at(-1);
  return meanOf('D7', [
    last ? fraction('managersAtTarget', last.atTarget, last.managers, [last]) : notEvaluated('managersAtTarget'),
  ]);
}

/** D8: lines covered of the operations due-diligence dossier. */
export function dossierDimension({ exitReadiness }: Pick<ReadinessInputs, 'exitReadiness'>): DimensionScore {
  const { dossier } = exitReadiness;
  if (!dossier) return meanOf('D8', [notEvaluated('linesCovered')]);
  const source = { revision: dossier.revision, evidence: dossier.lines.flatMap(({ evidence }) => evidence ?? []) };
  return meanOf('D8', [fraction('linesCovered', dossier.covered, dossier.total, [source])]);
}
