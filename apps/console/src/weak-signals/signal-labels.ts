import type { Tone } from '../parts/badge.js';
import { words } from '../words/language.js';
import type { SignalRole, SignalState } from './signals-panel.operation.js';

export const SIGNAL_LABELS = words({
  en: {
    state: {
      RAISED: 'raised',
      ACKNOWLEDGED: 'acknowledged',
      ACTED_UPON: 'acted upon',
      DISMISSED: 'dismissed',
      CLOSED: 'closed',
    } satisfies Record<SignalState, string>,
    role: { CONSULTANT: 'the consultant', LEADERSHIP: 'leadership' } satisfies Record<SignalRole, string>,
  },
  fr: {
    state: {
      RAISED: 'levé',
      ACKNOWLEDGED: 'vu',
      ACTED_UPON: 'traité',
      DISMISSED: 'écarté',
      CLOSED: 'clos',
    },
    role: { CONSULTANT: 'le consultant', LEADERSHIP: 'la direction' },
  },
});

export const SIGNAL_TONES: Readonly<Record<SignalState, Tone>> = {
  RAISED: 'bad',
  ACKNOWLEDGED: 'watch',
  ACTED_UPON: 'watch',
  DISMISSED: 'plain',
  CLOSED: 'good',
};

/** The states in which a signal still asks for something. */
export const isOpen = (state: SignalState): boolean =>
  state === 'RAISED' || state === 'ACKNOWLEDGED' || state === 'ACTED_UPON';
