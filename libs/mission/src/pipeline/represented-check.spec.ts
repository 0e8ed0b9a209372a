import { given, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import { reportIrritant } from '../operations/report-irritant.command.js';

const irritant = { irritant: 'I1', topic: 'attente', severity: 2 };
const forPerson = (onBehalfOf: string, ...facts: readonly Told[]) =>
  given(startedCedre, ...facts)
    .on('2026-03-02')
    .by('PROD')
    .when(reportIrritant, { ...irritant, onBehalfOf });

describe('Acting for another person', () => {
  it('is marked on the line', () => {
    forPerson('QUA').thenFlagged('ON_BEHALF');
    forPerson('ADM').thenFlagged('ON_BEHALF');
  });

  it('needs a person who has a role in the mission on that day', () => {
    forPerson('PEGGY').thenRefused('UNKNOWN_PERSON', { person: 'PEGGY' });
    const removed = told('AccessRoleRemoved', { person: 'QUA', role: 'TEAM' }, { on: '2026-03-01', by: 'ADM' });
    forPerson('QUA', removed).thenRefused('ACCESS_EXPIRED', { person: 'QUA' });
    const left = told('PersonDeparted', { person: 'QUA', lastDay: '2026-02-27', itemsHeld: [] }, { on: '2026-02-20' });
    forPerson('QUA', left).thenRefused('PERSON_LEFT', { person: 'QUA', lastDay: '2026-02-27' });
  });

  it('is not acting for oneself', () => {
    forPerson('PROD').thenRefused('INVALID_INPUT', { field: 'onBehalfOf' });
  });
});
