import type { Sentences } from '../shared/sentences.js';
import type { CheckpointEvent } from './checkpoint.events.js';

export const checkpointSentences: Sentences<CheckpointEvent> = {
  CheckpointPublished: ({ data }) => ({
    fr: `La tête d’arbre ${data.checkpoint} signe les ${data.size} premières lignes de la piste d’audit.`,
    en: `Checkpoint ${data.checkpoint} signs the first ${data.size} lines of the audit trail.`,
  }),
};
