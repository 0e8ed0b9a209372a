import { stateDetector } from '../detector.js';
import { observedWeeks, revisionsOf } from './observed-weeks.js';
import { lastSilenceWindow, silenceLength, SURPRISING, USUAL_AGAIN } from './silence-windows.js';

/**
 * No more questions or feedback: agreement, or withdrawal? Fewer requests and released feedback in four weeks than the
 * baseline makes plausible (Poisson), while participation is lower than four observed weeks before.
 */
export const silence = stateDetector({
  name: 'silence',
  version: 1,
  falseAlarms(state) {
    const weeks = observedWeeks(state);
    return weeks && silenceLength(weeks);
  },
  reads: ['mission', 'weakSignals'],
  alteredByTime: 'never',
  read(state) {
    const weeks = observedWeeks(state);
    if (!weeks) return [];
    const last = lastSilenceWindow(state, weeks);
    if (!last) return [{ clear: true }];
    const { probability, participationFell, feedback, confidential } = last;
    const clear = probability >= USUAL_AGAIN;
    if (probability >= SURPRISING || !participationFell) return [{ clear }];
    const alarm = {
      since: last.weeks[0]?.week ?? '',
      statistic: {
        fr: 'Plus de questions ni de retours : adhésion ou retrait ?',
        en: 'No more questions or feedback: agreement or withdrawal?',
      },
      // Beside the requests, which are known, the probability would tell how many people gave feedback.
      ...(!confidential && { value: probability }),
      threshold: SURPRISING,
      series: [...revisionsOf(last.weeks), ...feedback.map(({ revision }) => revision)].sort((a, b) => a - b),
    };
    return [{ clear, alarm }];
  },
});
