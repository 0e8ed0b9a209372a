import type { Tone } from '../parts/badge.js';
import { words } from '../words/language.js';
import type { KpiCadence, KpiSource, KpiTrendWord } from './board-panel.operation.js';

export const KPI_LABELS = words({
  en: {
    trend: {
      IMPROVING: 'improving',
      LIKELY_IMPROVING: 'likely improving',
      NONE: 'no trend',
      LIKELY_WORSENING: 'likely worsening',
      WORSENING: 'worsening',
    } satisfies Record<KpiTrendWord, string>,
    cadence: {
      WEEKLY: 'weekly',
      MONTHLY: 'monthly',
      QUARTERLY: 'quarterly',
      CONTINUOUS: 'continuous',
    } satisfies Record<KpiCadence, string>,
    source: {
      MEASURED: 'measured by people',
      OWNER_SHARE: 'computed from the weekly tallies',
      KNOWLEDGE_COVERAGE: 'computed from the mastery of knowledge',
      MANAGER_LEVEL: 'computed from the assessments of managers',
    } satisfies Record<KpiSource, string>,
  },
  fr: {
    trend: {
      IMPROVING: 'en progrès',
      LIKELY_IMPROVING: 'sans doute en progrès',
      NONE: 'sans tendance',
      LIKELY_WORSENING: 'sans doute en recul',
      WORSENING: 'en recul',
    },
    cadence: {
      WEEKLY: 'hebdomadaire',
      MONTHLY: 'mensuel',
      QUARTERLY: 'trimestriel',
      CONTINUOUS: 'continu',
    },
    source: {
      MEASURED: 'mesuré par des personnes',
      OWNER_SHARE: 'calculé à partir des relevés hebdomadaires',
      KNOWLEDGE_COVERAGE: 'calculé à partir de la maîtrise des savoirs',
      MANAGER_LEVEL: 'calculé à partir des évaluations des managers',
    },
  },
});

export const TREND_TONES: Readonly<Record<KpiTrendWord, Tone>> = {
  IMPROVING: 'good',
  LIKELY_IMPROVING: 'good',
  NONE: 'plain',
  LIKELY_WORSENING: 'watch',
  WORSENING: 'bad',
};
