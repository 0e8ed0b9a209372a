import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import type { AccessEvent } from './access.events.js';

export const accessSentences: Sentences<AccessEvent> = {
  PersonRegistered: ({ data }) => ({
    fr: `${data.person} est inscrit${data.organisation ? ` pour ${data.organisation}` : ''}.`,
    en: `${data.person} is registered${data.organisation ? ` for ${data.organisation}` : ''}.`,
  }),
  AccessRoleAssigned: ({ data }) => ({
    fr: `${data.person} reçoit le rôle ${data.role}${data.until ? ` jusqu’au ${formatDay(data.until, 'fr')}` : ''}.`,
    en: `${data.person} receives the role ${data.role}${data.until ? ` until ${data.until}` : ''}.`,
  }),
  AccessRoleRemoved: ({ data }) => ({
    fr: `${data.person} n’a plus le rôle ${data.role}.`,
    en: `${data.person} no longer has the role ${data.role}.`,
  }),
  AuditAccessGranted: ({ data }) => ({
    fr: `${data.to} peut lire ${data.scope.join(', ')} jusqu’au ${formatDay(data.until, 'fr')}.`,
    en: `${data.to} may read ${data.scope.join(', ')} until ${data.until}.`,
  }),
  EvidenceAttached: ({ data }) => ({
    fr: `La preuve ${data.evidence} est déposée : ${data.title}.`,
    en: `Evidence ${data.evidence} is deposited: ${data.title}.`,
  }),
};
