import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { recordServiceLevel } from './record-service-level.command.js';
import { setServiceLevel } from './set-service-level.command.js';

const promise = {
  serviceLevel: 'SL1',
  name: 'Délai de dépannage',
  target: 'dépanné sous 48 heures',
  threshold: 48,
  unit: 'heures',
  direction: 'DOWN' as const,
};
const set = (more: object = {}) => told('ServiceLevelSet', { ...promise, ...more }, { on: '2026-02-02' });
const recording = given(startedCedre, set()).by('SAV').on('2026-04-03');
const march = { serviceLevel: 'SL1', period: '2026-03', value: 48 };

describe('setServiceLevel', () => {
  it('sets a promise', () => {
    given(startedCedre)
      .by('DIR')
      .when(setServiceLevel, promise)
      .then({ type: 'ServiceLevelSet', data: promise })
      .thenFlagged();
  });

  it('is for leadership and the consultant', () => {
    given(startedCedre)
      .by('SAV')
      .when(setServiceLevel, promise)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'CONSULTANT'] });
  });
});

describe('recordServiceLevel', () => {
  it('holds at the threshold, and is breached beyond it', () => {
    recording.when(recordServiceLevel, march).then({ type: 'ServiceLevelHeld', data: { ...march, threshold: 48 } });
    recording
      .when(recordServiceLevel, { ...march, value: 48.5 })
      .then({ type: 'ServiceLevelBreached', data: { threshold: 48 } });
  });

  it('reads the other way when more is better', () => {
    const rising = given(startedCedre, set({ threshold: 95, direction: 'UP' }))
      .by('SAV')
      .on('2026-04-03');
    rising.when(recordServiceLevel, { ...march, value: 95 }).then({ type: 'ServiceLevelHeld', data: {} });
    rising.when(recordServiceLevel, { ...march, value: 94.9 }).then({ type: 'ServiceLevelBreached', data: {} });
  });

  it('is recorded once a period', () => {
    const known = told('ServiceLevelHeld', { ...march, threshold: 48 }, { on: '2026-04-02' });
    const again = given(startedCedre, set(), known).by('SAV').on('2026-04-03');
    again
      .when(recordServiceLevel, march)
      .thenRefused('ALREADY_MEASURED', { what: 'SL1 2026-03', revision: startedCedre.length + 1 });
    again.when(recordServiceLevel, { ...march, period: '2026-W13' }).thenFlagged();
  });

  it('names a promise that was set', () => {
    recording
      .when(recordServiceLevel, { ...march, serviceLevel: 'SL2' })
      .thenRefused('UNKNOWN_REF', { kind: 'service level' });
  });
});
