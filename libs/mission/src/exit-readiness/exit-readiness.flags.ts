import type { FlagTable } from '../pipeline/flags.js';
import type { ExitReadinessEvent } from './exit-readiness.events.js';

export const exitReadinessFlags: FlagTable<ExitReadinessEvent> = {
  DossierIndexUpdated: ({ access }, { data }) => [
    data.lines.some(({ evidence }) => evidence !== undefined && !Object.hasOwn(access.evidence, evidence)) &&
      'EVIDENCE_UNREGISTERED',
  ],
  HandoverAccepted: ({ exitReadiness }, { data }) => [
    data.reserves.some(({ reserve }) => exitReadiness.reserves[reserve]?.due === undefined) && 'RESERVE_UNDATED',
  ],
};
