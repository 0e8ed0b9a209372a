import type { MissionState } from '../mission-state.js';
import { documentsOf } from '../shared/mission-document.js';

export type PeopleState = Pick<MissionState, 'access' | 'transfer'>;

/** Who takes part in a mission, and who has left. */
export const peopleDocuments = documentsOf('access', 'transfer');
