import type { Sentences } from '../shared/sentences.js';
import type { DiagnosticEvent } from './diagnostic.events.js';

export const diagnosticSentences: Sentences<DiagnosticEvent> = {
  ExpressDiagnosticCompleted: ({ data }) => ({
    fr: `Le diagnostic ${data.diagnostic} conclut ${data.verdict ?? 'sans verdict'} (indice ${data.index ?? 'indéterminé'}).`,
    en: `Diagnostic ${data.diagnostic} concludes ${data.verdict ?? 'without a verdict'} (index ${data.index ?? 'undetermined'}).`,
  }),
};
