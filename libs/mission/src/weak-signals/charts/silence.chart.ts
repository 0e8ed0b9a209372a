import { observedWeeks, revisionsOf } from '../detectors/observed-weeks.js';
import { SILENCE_WEEKS, silenceWindows, SURPRISING, USUAL_AGAIN } from '../detectors/silence-windows.js';
import { parameter, type ChartReader } from './chart.js';
import { weeklyLearning } from './weekly-learning.js';

/**
 * How surprising it is that so little was asked in four weeks, by the last of them. Where feedback counts too, the
 * probability is left out: beside the requests it would tell how many people gave it.
 */
export const silenceChart: ChartReader = (state) => {
  const weeks = observedWeeks(state);
  const learning = weeklyLearning(state, SILENCE_WEEKS);
  const windows = weeks ? silenceWindows(state, weeks) : [];
  return [
    {
      kind: 'PROBABILITY',
      observes: {
        fr: `demandes de clarification sur ${SILENCE_WEEKS} semaines observées`,
        en: `requests for clarification over ${SILENCE_WEEKS} observed weeks`,
      },
      unit: {
        fr: 'probabilité de si peu (P) ; il faut en plus que la participation ait baissé',
        en: 'probability of so few (P); participation must also have fallen',
      },
      alarms: 'BELOW',
      parameters: [
        parameter('weeks', SILENCE_WEEKS, 'semaines regardées ensemble', 'weeks looked at together'),
        parameter(
          'clear',
          USUAL_AGAIN,
          'probabilité à partir de laquelle il se tait',
          'probability at which it is clear',
        ),
      ],
      ...(learning && { learning }),
      points: windows.map((window) => ({
        at: window.weeks.at(-1)?.week ?? '',
        observed: window.requests,
        expected: window.expectedRequests,
        ...(!window.confidential && { value: window.probability }),
        limit: SURPRISING,
        alarm: window.probability < SURPRISING && window.participationFell,
        revisions: revisionsOf(window.weeks),
      })),
    },
  ];
};
