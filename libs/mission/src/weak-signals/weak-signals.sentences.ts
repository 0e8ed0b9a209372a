import type { Sentences } from '../shared/sentences.js';
import type { WeakSignalsEvent } from './weak-signals.events.js';

export const weakSignalSentences: Sentences<WeakSignalsEvent> = {
  WeeklySignalTallyRecorded: ({ data }) => ({
    fr: `Relevé de ${data.week} : ${data.clarifications} demandes de clarification, ${data.contributors} contributeurs sur ${data.invited}.`,
    en: `Tally of ${data.week}: ${data.clarifications} requests for clarification, ${data.contributors} contributors of ${data.invited}.`,
  }),
  SignalRaised: ({ data }) => ({
    fr: `${data.signal} levé par ${data.detector}${data.subject ? ` (${data.subject})` : ''} : ${data.statistic}.`,
    en: `${data.signal} raised by ${data.detector}${data.subject ? ` (${data.subject})` : ''}: ${data.statistic}.`,
  }),
  SignalAcknowledged: ({ data }) => ({
    fr: `${data.signal} est pris en compte.`,
    en: `${data.signal} is acknowledged.`,
  }),
  SignalActedUpon: ({ data }) => ({
    fr: `${data.signal} donne lieu à ${data.decision ?? data.action ?? 'une action'}.`,
    en: `${data.signal} leads to ${data.decision ?? data.action ?? 'an action'}.`,
  }),
  SignalClosed: ({ data }) => ({
    fr: `${data.signal} est clos par ${data.by} : ${data.reason}.`,
    en: `${data.signal} is closed by ${data.by}: ${data.reason}.`,
  }),
};
