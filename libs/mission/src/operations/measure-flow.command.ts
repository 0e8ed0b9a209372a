import { day, lastDay, ref, units, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';
import { notPositiveRefusal } from './divisor-rules.js';

export const measureFlow = operationsCommand('measureFlow', {
  label: say('Mesurer un flux', 'Measure a flow'),
  about: say(
    'Enregistre combien est en cours dans un processus et combien en sort par jour. Le délai s’en déduit (Little, 1961).',
    'Records how much is under way in a process and how much leaves it a day. The lead time follows (Little, 1961).',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    process: ref('process'),
    from: day(),
    to: lastDay('from'),
    wip: units().about(say('Unités en cours en moyenne.', 'Units under way on average.')),
    throughputPerDay: units().about(say('Unités finies par jour, au-dessus de 0.', 'Units finished a day, above 0.')),
  },
  decide(_, input) {
    const unfit = notPositiveRefusal('throughputPerDay', input.throughputPerDay);
    return unfit ?? [fact('FlowMeasured', { ...input, leadTimeDays: input.wip / input.throughputPerDay })];
  },
});
