import { say, type Sentence } from '#decider';
import { formatDay } from '#calendar';
import type { Sentences } from '../shared/sentences.js';
import { SYSTEM } from '../shared/vocabulary.js';
import { counted } from '../shared/wording.js';
import { closingReason, DETECTOR_NAMES } from './weak-signals-vocabulary.js';
import {
  TALLY_COUNTS,
  type ObservationAnswer,
  type TallyChange,
  type TallyCount,
  type WeakSignalsEvent,
} from './weak-signals.events.js';

const ANSWERS: Readonly<Record<ObservationAnswer, Sentence>> = {
  AGREED: say('partagée', 'agreed with'),
  DISAGREED: say('non partagée', 'not agreed with'),
  ACTED: say('suivie d’une décision', 'acted upon'),
};

export const weakSignalSentences: Sentences<WeakSignalsEvent> = {
  WeeklySignalTallyRecorded: ({ data }) => ({
    fr: `Relevé de ${data.week} : ${counted(data.clarifications, 'fr', 'demande')} de clarification, ${counted(data.contributors, 'fr', 'contributeur')} sur ${counted(data.invited, 'fr', 'invité')}.`,
    en: `Tally of ${data.week}: ${counted(data.clarifications, 'en', 'request')} for clarification, ${counted(data.contributors, 'en', 'contributor')} of ${data.invited} invited.`,
  }),
  WeeklySignalTallyCorrected: ({ data }) => ({
    fr: `Relevé de ${data.week} corrigé (${changes(data, 'fr')}) : ${data.reason}.`,
    en: `Tally of ${data.week} corrected (${changes(data, 'en')}): ${data.reason}.`,
  }),
  ClarificationRequested: ({ data }) => ({
    fr: `Une clarification est demandée (${data.clarification}) : ${data.topic}.`,
    en: `A clarification is requested (${data.clarification}): ${data.topic}.`,
  }),
  ClarificationAnswered: ({ data }) => ({
    fr: `La clarification ${data.clarification} reçoit une réponse : ${data.answer}.`,
    en: `Clarification ${data.clarification} is answered: ${data.answer}.`,
  }),
  ObservationNoted: ({ data: { observation, topic, text, to } }) => ({
    fr: `Observation ${observation} pour ${to}, ${topic} : ${text}`,
    en: `Observation ${observation} for ${to}, ${topic}: ${text}`,
  }),
  ObservationAnswered: ({ data: { observation, answer, decision, text } }) => ({
    fr: `Observation ${observation} : ${ANSWERS[answer].fr}${decision ? ` (${decision})` : ''}${text ? ` ; ${text}` : ''}.`,
    en: `Observation ${observation}: ${ANSWERS[answer].en}${decision ? ` (${decision})` : ''}${text ? `; ${text}` : ''}.`,
  }),
  // Neither themes nor counts: this line is shown to everybody, and `feedbackThemes` alone hides small groups.
  // How it was is told by a view: every person of the mission reads this line.
  OwnerLoadRecorded: ({ data: { week } }) => ({
    fr: `La semaine ${week} du dirigeant est relevée.`,
    en: `Week ${week} of the owner is recorded.`,
  }),
  InformalFeedbackBatchReleased: ({ data }) => ({
    fr: `Les retours informels de ${data.week} sont publiés par thèmes (lot ${data.batch}).`,
    en: `The informal feedback of ${data.week} is released by themes (batch ${data.batch}).`,
  }),
  SignalRaised: ({ data }) => ({
    fr: `Signal ${data.signal}, ${DETECTOR_NAMES[data.detector].fr}${data.subject ? ` (${data.subject})` : ''} : ${data.statistic.fr}`,
    en: `Signal ${data.signal}, ${DETECTOR_NAMES[data.detector].en}${data.subject ? ` (${data.subject})` : ''}: ${data.statistic.en}`,
  }),
  SignalAcknowledged: ({ data }) => ({
    fr: `${data.signal} est pris en compte${data.comment ? ` : ${data.comment}` : ''}.`,
    en: `${data.signal} is acknowledged${data.comment ? `: ${data.comment}` : ''}.`,
  }),
  SignalActedUpon: ({ data }) => ({
    fr: `${data.signal} donne lieu à ${data.decision ?? data.action ?? 'une action'}.`,
    en: `${data.signal} leads to ${data.decision ?? data.action ?? 'an action'}.`,
  }),
  SignalDismissed: ({ data }) => ({
    fr: `${data.signal} est écarté le ${formatDay(data.occurredOn, 'fr')} : ${data.reason}.`,
    en: `${data.signal} is dismissed on ${data.occurredOn}: ${data.reason}.`,
  }),
  SignalClosed: ({ data }) => ({
    fr: `${data.signal} est clos par ${data.by === SYSTEM ? 'le système' : data.by} : ${closingReason(data.reason).fr}.`,
    en: `${data.signal} is closed by ${data.by === SYSTEM ? 'the system' : data.by}: ${closingReason(data.reason).en}.`,
  }),
  SignalJudged: ({ data }) => ({
    fr: `${data.signal} est jugé ${data.usefulness === 'TRUE_ALARM' ? 'utile' : 'sans objet'}${data.comment ? ` : ${data.comment}` : ''}.`,
    en: `${data.signal} is judged a ${data.usefulness === 'TRUE_ALARM' ? 'true' : 'false'} alarm${data.comment ? `: ${data.comment}` : ''}.`,
  }),
};

const COUNT_NAMES: Readonly<Record<TallyCount, Sentence>> = {
  openDays: { fr: 'jours ouverts', en: 'open days' },
  clarifications: { fr: 'clarifications', en: 'clarifications' },
  clarificationsExcluded: { fr: 'clarifications comptées à part', en: 'clarifications counted apart' },
  contributors: { fr: 'contributeurs', en: 'contributors' },
  invited: { fr: 'invités', en: 'invited' },
  ownerDecisions: { fr: 'décisions du dirigeant', en: 'decisions of the owner' },
  opsDecisions: { fr: 'décisions d’exploitation', en: 'operating decisions' },
  ritualsHeld: { fr: 'rituels tenus', en: 'rituals held' },
  ritualsPlanned: { fr: 'rituels prévus', en: 'rituals planned' },
};

/** Every change of a correction: what it was, and what it is now. */
function changes(
  { from, to }: { readonly from: TallyChange; readonly to: TallyChange },
  language: 'fr' | 'en',
): string {
  const counts = TALLY_COUNTS.filter((count) => to[count] !== undefined).map(
    (count) => `${COUNT_NAMES[count][language]} ${from[count]} → ${to[count]}`,
  );
  const topic = to.excludedTopic === undefined ? [] : [`${from.excludedTopic ?? '—'} → ${to.excludedTopic}`];
  return [...counts, ...topic].join(', ');
}
