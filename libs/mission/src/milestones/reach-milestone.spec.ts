import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { reachMilestone } from './reach-milestone.command.js';

const planned = told('MilestonePlanned', {
  milestone: 'J1',
  kind: 'FLASH_AUDIT',
  due: '2026-01-30',
  deliverables: [],
  functions: [],
});
const delivering = told('MilestonePlanned', {
  milestone: 'J5',
  kind: 'DELIVERABLES',
  due: '2026-08-28',
  deliverables: ['L1', 'L2'],
  functions: [],
});

describe('reachMilestone', () => {
  it('records that a step is done', () => {
    given(startedCedre, planned)
      .by('PROD')
      .when(reachMilestone, { milestone: 'J1', occurredOn: '2026-01-30' })
      .then({ type: 'MilestoneReached', data: { milestone: 'J1' } })
      .thenFlagged();
  });

  it('is not for the sponsor, who does not steer', () => {
    given(startedCedre, planned).by('SPO').when(reachMilestone, { milestone: 'J1' }).thenRefused('ROLE_FORBIDDEN');
  });

  it('refuses a step that no one planned', () => {
    given(startedCedre, planned).when(reachMilestone, { milestone: 'J9' }).thenRefused('UNKNOWN_REF', { ref: 'J9' });
  });

  it('names the deliverables that are not accepted, planned or not', () => {
    given(startedCedre, delivering)
      .when(reachMilestone, { milestone: 'J5' })
      .thenRefused('DELIVERABLES_PENDING', { deliverables: ['L1', 'L2'] });
  });

  it('refuses a step that is already reached', () => {
    const reached = told('MilestoneReached', { milestone: 'J1' }, { on: '2026-01-30' });
    given(startedCedre, planned, reached)
      .when(reachMilestone, { milestone: 'J1' })
      .thenRefused('WRONG_STATE', { ref: 'J1', state: 'reached', since: '2026-01-30' });
  });
});
