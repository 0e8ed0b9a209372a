import type { Sentences } from '../shared/sentences.js';
import type { OperationsEvent } from './operations.events.js';

export const operationsSentences: Sentences<OperationsEvent> = {
  IrritantReported: ({ data }) => ({
    fr: `Irritant ${data.irritant} : ${data.topic}.`,
    en: `Irritant ${data.irritant}: ${data.topic}.`,
  }),
  IrritantResolved: ({ data }) => ({
    fr: `L’irritant ${data.irritant} est levé.`,
    en: `Irritant ${data.irritant} is resolved.`,
  }),
};
