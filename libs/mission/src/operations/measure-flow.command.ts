import { day, number, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';
import { notPositiveRefusal, reversedRefusal } from './period-rules.js';

export const measureFlow = operationsCommand('measureFlow', {
  about:
    'Records how much is under way in a process and how much leaves it a day. The lead time follows (Little, 1961).',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    process: ref('process'),
    from: day(),
    to: day(),
    wip: number({ min: 0 }).about('Units under way on average.'),
    throughputPerDay: number().about('Units finished a day, above 0.'),
  },
  decide(_, input) {
    const unfit = notPositiveRefusal('throughputPerDay', input.throughputPerDay) ?? reversedRefusal(input);
    return unfit ?? [fact('FlowMeasured', { ...input, leadTimeDays: input.wip / input.throughputPerDay })];
  },
});
