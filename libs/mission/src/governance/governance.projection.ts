import { documentOf } from '../shared/mission-document.js';

/** Everything that tells who decides what: scope, reporting, sponsor, delegations, processes, zones, decisions. */
export const governanceProjection = documentOf('governance', 1, ['mission', 'governance', 'decisions', 'access']);
