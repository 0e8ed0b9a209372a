import { rolloutSites } from '../detectors/ready-made.js';
import { parameter, type ChartReader } from './chart.js';
import { entriesOf } from '../../shared/in-order.js';

/** The roll-outs of each process that a tool supports, in order: sites reached at once, without a pilot or with one. */
export const readyMadeChart: ChartReader = (state) => {
  const wide = rolloutSites(state);
  return entriesOf(state.processes.processes)
    .filter(([, { automations }]) => automations.length > 0)
    .map(([subject, { automations }]) => {
      const adapted = state.processes.adaptations.filter(({ process }) => process === subject);
      return {
        subject,
        kind: 'COUNT' as const,
        observes: {
          fr: '1 si le déploiement est un pilote, 0 sinon',
          en: '1 when the roll-out is a pilot, 0 when not',
        },
        unit: { fr: 'sites', en: 'sites' },
        alarms: 'AT_OR_ABOVE' as const,
        parameters: [parameter('adaptations', adapted.length, 'adaptations de méthode', 'adaptations of the method')],
        points: automations.map(({ on, tool, pilot, sites, revision }) => ({
          at: on,
          label: { fr: tool, en: tool },
          observed: pilot ? 1 : 0,
          value: sites,
          limit: wide,
          alarm: !pilot && sites >= wide && !adapted.some((adaptation) => adaptation.revision < revision),
          revisions: [revision, ...adapted.map((adaptation) => adaptation.revision)],
        })),
      };
    });
};
