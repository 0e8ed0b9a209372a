import { formatDay } from '#calendar';
import type { Sentence } from '#decider';
import { ROLE_NAMES, scopeName } from '../shared/names.js';
import type { Sentences } from '../shared/sentences.js';
import { counted, listed, type Language } from '../shared/wording.js';
import type { AccessEvent, AuditAccessGranted, AuditQueryPerformed } from './access.events.js';

const scopes = (scope: AuditAccessGranted['data']['scope'], language: Language): string =>
  listed(
    scope.map((each) => scopeName(each, language)),
    language,
  );

export const accessSentences: Sentences<AccessEvent> = {
  PersonRegistered: ({ data }) => ({
    fr: `${data.person} est enregistré${data.organisation ? ` (${data.organisation})` : ''}.`,
    en: `${data.person} is registered${data.organisation ? ` (${data.organisation})` : ''}.`,
  }),
  AccessRoleAssigned: ({ data }) => ({
    fr: `${data.person} reçoit le rôle « ${ROLE_NAMES[data.role].fr} »${data.until ? ` jusqu’au ${formatDay(data.until, 'fr')}` : ''}.`,
    en: `${data.person} receives the role “${ROLE_NAMES[data.role].en}”${data.until ? ` until ${data.until}` : ''}.`,
  }),
  AccessRoleRemoved: ({ data }) => ({
    fr: `${data.person} n’a plus le rôle « ${ROLE_NAMES[data.role].fr} ».`,
    en: `${data.person} no longer has the role “${ROLE_NAMES[data.role].en}”.`,
  }),
  AuditAccessGranted: ({ data }) => ({
    fr: `${data.to} peut consulter ${scopes(data.scope, 'fr')} jusqu’au ${formatDay(data.until, 'fr')}.`,
    en: `${data.to} may read ${scopes(data.scope, 'en')} until ${data.until}.`,
  }),
  AuditAccessRevoked: ({ data }) => ({
    fr: `${data.to} n’a plus d’accès à l’audit. Motif : ${data.reason}.`,
    en: `${data.to} no longer has audit access. Reason: ${data.reason}.`,
  }),
  AuditQueryPerformed: ({ data }) => ({
    fr: `${data.person} a consulté ${data.query} le ${formatDay(data.day, 'fr')}${momentOf(data).fr}.`,
    en: `${data.person} consulted ${data.query} on ${data.day}${momentOf(data).en}.`,
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
    fr: `Les données personnelles de ${data.subject} sont effacées (${counted(data.fields, 'fr', 'champ')}) ; la preuve est inchangée.`,
    en: `The personal data of ${data.subject} is erased (${counted(data.fields, 'en', 'field')}); the proof is unchanged.`,
  }),
  PersonInvited: ({ data }) => ({
    fr: `${data.person} est invité à se connecter.`,
    en: `${data.person} is invited to sign in.`,
  }),
  InvitationAccepted: ({ data }) => ({
    fr: `${data.person} a accepté l’invitation à se connecter.`,
    en: `${data.person} has accepted the invitation to sign in.`,
  }),
};

/** The past moment that was asked about, as the end of a sentence. */
function momentOf({ asKnownOn, atRevision }: AuditQueryPerformed['data']): Sentence {
  if (asKnownOn !== undefined)
    return { fr: `, tel que connu le ${formatDay(asKnownOn, 'fr')}`, en: `, as known on ${asKnownOn}` };
  if (atRevision !== undefined) return { fr: `, à la révision ${atRevision}`, en: `, at revision ${atRevision}` };
  return { fr: '', en: '' };
}
