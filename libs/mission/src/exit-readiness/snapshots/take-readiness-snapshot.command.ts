import { newRef } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { readinessOf } from '../score/readiness.js';
import { notMeasuredRefusal, snapshotOf } from './snapshot.js';

export const takeReadinessSnapshot = exitReadinessCommand('takeReadinessSnapshot', {
  about: 'Freezes the readiness score and its gates as known now, with the lines that made them.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  alsoReads: 'checkpoints',
  fields: { snapshot: newRef('snapshot') },
  decide(state, { snapshot }, { today, marks, checkpoints }) {
    const readiness = readinessOf(state, today, checkpoints?.published ?? []);
    const atRevision = marks.length - 1;
    return (
      notMeasuredRefusal(state, today) ?? [
        fact('ReadinessSnapshotTaken', { snapshot, atRevision, ...snapshotOf(readiness) }),
      ]
    );
  },
});
