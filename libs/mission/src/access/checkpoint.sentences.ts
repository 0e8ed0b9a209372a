import type { Sentences } from '../shared/sentences.js';
import { agreeing } from '../shared/wording.js';
import type { CheckpointEvent } from './checkpoint.events.js';

export const checkpointSentences: Sentences<CheckpointEvent> = {
  CheckpointPublished: ({ data }) => ({
    fr: `La tête d’arbre ${data.checkpoint} signe ${agreeing(data.size, 'fr', 'la première ligne', `les ${data.size} premières lignes`)} de la piste d’audit.`,
    en: `Checkpoint ${data.checkpoint} signs the first ${agreeing(data.size, 'en', 'line', `${data.size} lines`)} of the audit trail.`,
  }),
  CheckpointWitnessed: ({ data }) => ({
    fr: `${data.by} a vu la tête d’arbre ${data.checkpoint}${data.cosignature ? ' et la contresigne' : ''} (${data.channel}).`,
    en: `${data.by} has seen checkpoint ${data.checkpoint}${data.cosignature ? ' and cosigns it' : ''} (${data.channel}).`,
  }),
  ConsistencyVerified: ({ data }) =>
    data.result === 'VALID'
      ? {
          fr: `${data.by} a vérifié : de ${data.from} à ${data.to}, la piste d’audit n’a fait que s’allonger.`,
          en: `${data.by} has verified: from ${data.from} to ${data.to} the audit trail has only grown.`,
        }
      : {
          fr: `${data.by} a vérifié : ${data.to} ne prolonge pas ${data.from} : ce qui avait été signé a changé.`,
          en: `${data.by} has verified: ${data.to} does not continue ${data.from}: what had been signed has changed.`,
        },
};
