import { documentsOf } from '../shared/mission-document.js';

/** Who may read a mission: looked at before every view. */
export const accessDocuments = documentsOf('mission', 'access');
