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
  AuditAccessRevoked: ({ data }) => ({
    fr: `${data.to} n’a plus d’accès à l’audit. Motif : ${data.reason}.`,
    en: `${data.to} no longer has audit access. Reason: ${data.reason}.`,
  }),
  AuditQueryPerformed: ({ data }) => ({
    fr: `${data.person} a consulté ${data.query} le ${formatDay(data.day, 'fr')}.`,
    en: `${data.person} consulted ${data.query} on ${data.day}.`,
  }),
  AuditQuestionAsked: ({ data }) => ({
    fr: `${data.by} demande (${data.question}) : ${data.text}`,
    en: `${data.by} asks (${data.question}): ${data.text}`,
  }),
  AuditQuestionAnswered: ({ data }) => ({
    fr: `${data.by} répond à ${data.question} : ${data.answer}`,
    en: `${data.by} answers ${data.question}: ${data.answer}`,
  }),
  EvidenceAttached: ({ data }) => ({
    fr: `La preuve ${data.evidence} est déposée : ${data.title}.`,
    en: `Evidence ${data.evidence} is deposited: ${data.title}.`,
  }),
  ErasureRequested: ({ data }) => ({
    fr: `L’effacement des données personnelles de ${data.subject} est demandé. Motif : ${data.reason}.`,
    en: `The erasure of the personal data of ${data.subject} is requested. Reason: ${data.reason}.`,
  }),
  SubjectKeyDestroyed: ({ data }) => ({
    fr: `Les données personnelles de ${data.subject} sont effacées (champs : ${data.fields}) ; la preuve est inchangée.`,
    en: `The personal data of ${data.subject} are erased (fields: ${data.fields}); the proof is unchanged.`,
  }),
};
