import type { Tone } from '../parts/badge.js';
import { words } from '../words/language.js';
import type { InitiativeAdvice, InitiativeStatus, UtilisationBand } from './initiatives-panel.operation.js';

/** Closed lists about initiatives, as people say them. */
export const INITIATIVE_LABELS = words({
  en: {
    status: {
      PROPOSED: 'proposed',
      APPROVED: 'approved',
      LAUNCHED: 'running',
      REFUSED: 'refused',
      STOPPED: 'stopped',
      CLOSED: 'closed',
    },
    offer: {
      DISCOUNT: 'discount',
      TWO_FOR_ONE: 'two for one',
      SECOND_UNIT_DISCOUNT: 'discount on the second unit',
      FEATURE: 'new feature',
      CHANNEL: 'new channel',
      OTHER: 'other offer',
    },
    advice: {
      AMPLIFY: 'amplify: even the low end pays',
      CONTINUE: 'continue',
      STOP: 'stop: not even the high end pays',
    },
    band: { GREEN: 'sound', CONDITIONAL: 'tight: needs a condition', REFUSED: 'too much: needs a resource' },
    case: { LOW: 'bad case', BASE: 'expected case', HIGH: 'good case' },
    verdict: {
      PROFITABLE: 'pays in the expected case',
      BELOW_BREAK_EVEN: 'below break-even in the expected case',
      LOSS_ON_EVERY_SALE: 'loses money on every sale',
    },
  },
  fr: {
    status: {
      PROPOSED: 'proposée',
      APPROVED: 'approuvée',
      LAUNCHED: 'en cours',
      REFUSED: 'refusée',
      STOPPED: 'arrêtée',
      CLOSED: 'close',
    },
    offer: {
      DISCOUNT: 'remise',
      TWO_FOR_ONE: 'deux pour un',
      SECOND_UNIT_DISCOUNT: 'remise sur la seconde unité',
      FEATURE: 'nouvelle fonction',
      CHANNEL: 'nouveau canal',
      OTHER: 'autre offre',
    },
    advice: {
      AMPLIFY: 'amplifier : même le bas de la fourchette paie',
      CONTINUE: 'continuer',
      STOP: 'arrêter : même le haut de la fourchette ne paie pas',
    },
    band: {
      GREEN: 'saine',
      CONDITIONAL: 'tendue : il faut une condition',
      REFUSED: 'excessive : il faut une ressource',
    },
    case: { LOW: 'cas défavorable', BASE: 'cas attendu', HIGH: 'cas favorable' },
    verdict: {
      PROFITABLE: 'rapporte dans le cas attendu',
      BELOW_BREAK_EVEN: 'sous le seuil de rentabilité dans le cas attendu',
      LOSS_ON_EVERY_SALE: 'perd de l’argent à chaque vente',
    },
  },
});

export const STATUS_TONES: Readonly<Record<InitiativeStatus, Tone>> = {
  PROPOSED: 'watch',
  APPROVED: 'good',
  LAUNCHED: 'good',
  REFUSED: 'plain',
  STOPPED: 'plain',
  CLOSED: 'plain',
};

export const ADVICE_TONES: Readonly<Record<InitiativeAdvice, Tone>> = {
  AMPLIFY: 'good',
  CONTINUE: 'plain',
  STOP: 'bad',
};

export const BAND_TONES: Readonly<Record<UtilisationBand, Tone>> = {
  GREEN: 'good',
  CONDITIONAL: 'watch',
  REFUSED: 'bad',
};
