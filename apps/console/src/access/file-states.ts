import type { Tone } from '../parts/badge.js';
import { words } from '../words/language.js';
import type { DossierLineState, EvidenceState } from './file-panel.operation.js';

const EN = {
  line: {
    CURRENT: 'up to date',
    EXPIRING: 'soon out of date',
    STALE: 'out of date',
    UNPROVEN: 'not proven',
    MISSING: 'missing',
  } satisfies Record<DossierLineState, string>,
  evidence: {
    CURRENT: 'up to date',
    EXPIRING: 'soon out of date',
    STALE: 'out of date',
    UNREGISTERED: 'never deposited',
  } satisfies Record<EvidenceState, string>,
};

/** How lines of the file and their documents stand. */
export const FILE_STATES = words({
  en: EN,
  fr: {
    line: {
      CURRENT: 'à jour',
      EXPIRING: 'bientôt périmée',
      STALE: 'périmée',
      UNPROVEN: 'sans preuve',
      MISSING: 'manquante',
    },
    evidence: {
      CURRENT: 'à jour',
      EXPIRING: 'bientôt périmée',
      STALE: 'périmée',
      UNREGISTERED: 'jamais déposée',
    },
  },
});

export const FILE_TONES: Readonly<Record<DossierLineState | EvidenceState, Tone>> = {
  CURRENT: 'good',
  EXPIRING: 'watch',
  STALE: 'bad',
  UNPROVEN: 'watch',
  UNREGISTERED: 'watch',
  MISSING: 'bad',
};
