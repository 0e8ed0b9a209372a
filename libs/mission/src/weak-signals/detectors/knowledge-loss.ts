import { formatDay } from '#calendar';
import { stateDetector } from '../detector.js';
import { entriesOf } from '../../shared/in-order.js';

/** A person who left, or who forgot, was the last to master an item alone. */
export const knowledgeLoss = stateDetector({
  name: 'knowledge-loss',
  version: 1,
  falseAlarms: 'rule',
  reads: ['transfer'],
  alteredByTime: 'never',
  read: ({ transfer }) =>
    entriesOf(transfer.items).map(([subject, { lost, retired }]) => {
      if (!lost || retired) return { subject, clear: true };
      const alarm = {
        since: lost.on,
        statistic: {
          fr: `Depuis le ${formatDay(lost.on, 'fr')} plus personne ne maîtrise ${subject}.`,
          en: `Since ${lost.on} no one masters ${subject}.`,
        },
        series: [lost.revision],
      };
      return { subject, clear: false, alarm };
    }),
});
