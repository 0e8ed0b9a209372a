import type { Sentences } from '../shared/sentences.js';
import type { DiagnosticEvent, DiagnosticVerdict } from './diagnostic.events.js';

const VERDICTS: Readonly<Record<DiagnosticVerdict, { readonly fr: string; readonly en: string }>> = {
  NOT_NOW: { fr: 'pas maintenant', en: 'not now' },
  PUNCTUAL: { fr: 'besoin ponctuel', en: 'a need for some advice' },
  RELEVANT: { fr: 'COO externe pertinent', en: 'an external COO is relevant' },
};
const OPEN = { fr: 'réponses insuffisantes pour conclure', en: 'too few answers to conclude' };

export const diagnosticSentences: Sentences<DiagnosticEvent> = {
  ExpressDiagnosticCompleted({ data: { diagnostic, verdict, index, range } }) {
    const { fr, en } = verdict ? VERDICTS[verdict] : OPEN;
    const shown = index ?? `${Math.round(range.low)}–${Math.round(range.high)}`;
    return {
      fr: `Diagnostic express ${diagnostic} : ${fr} (indice ${shown} sur 100).`,
      en: `Express diagnostic ${diagnostic}: ${en} (index ${shown} out of 100).`,
    };
  },
};
