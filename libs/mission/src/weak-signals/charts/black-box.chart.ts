import { isHistory, isJustified, recordingDelay } from '../../decisions/taken-decision.js';
import { LATE_AFTER, UNJUSTIFIED, unjustifiedShare } from '../detectors/black-box.js';
import { parameter, type ChartReader } from './chart.js';
import { entriesOf } from '../../shared/in-order.js';

/** How late each decision became known, against five working days; and how many recent ones have no reason. */
export const blackBoxChart: ChartReader = ({ decisions }, today) => [
  {
    kind: 'DELAY',
    observes: { fr: '1 si un motif est donné, 0 sinon', en: '1 when a reason is given, 0 when not' },
    unit: {
      fr: 'jours ouvrés entre la décision et son enregistrement',
      en: 'working days from the decision to its recording',
    },
    alarms: 'ABOVE',
    parameters: [
      parameter(
        'unjustifiedShare',
        unjustifiedShare(decisions, today),
        'part sans motif sur 90 jours',
        'share without reason over 90 days',
      ),
      parameter('unjustifiedLimit', UNJUSTIFIED, 'part à ne pas dépasser', 'share not to exceed'),
    ],
    points: entriesOf(decisions.taken).flatMap(([at, decision]) => {
      if (isHistory(decision)) return [];
      const delay = recordingDelay(decision);
      return {
        at,
        label: { fr: decision.chosen, en: decision.chosen },
        observed: isJustified(decision) ? 1 : 0,
        value: delay,
        limit: LATE_AFTER,
        alarm: delay > LATE_AFTER,
        revisions: [decision.revision],
      };
    }),
  },
];
