import { documentsOf } from '../shared/mission-document.js';

/**
 * Everything that tells who decides what: scope, reporting, sponsor, delegations, processes, zones, decisions; and who is
 * still there.
 */
export const governanceDocuments = documentsOf(
  'mission',
  'governance',
  'decisions',
  'access',
  'transfer',
  'exitReadiness',
);
