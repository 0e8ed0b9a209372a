import { told, type Told } from './story.js';

/** The owner was away for ten working days, and the company did without: A2, over by 2026-09-11. */
export const ownerTestPassed: readonly Told[] = [
  told('AbsenceTestStarted', { test: 'A2', absent: 'DIR', from: '2026-08-31', to: '2026-09-11' }, { on: '2026-08-31' }),
  told(
    'AbsenceTestCompleted',
    { test: 'A2', absent: 'DIR', interruptions: 1, blockedDecisions: 0, causes: [], workingDays: 10, result: 'PASSED' },
    { on: '2026-09-11' },
  ),
];
