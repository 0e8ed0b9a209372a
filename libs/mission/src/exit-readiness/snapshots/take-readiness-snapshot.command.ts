import { newRef, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { readinessOf } from '../score/readiness.js';
import { notMeasuredRefusal, snapshotOf } from './snapshot.js';

export const takeReadinessSnapshot = exitReadinessCommand('takeReadinessSnapshot', {
  label: say('Prendre un instantané', 'Take a readiness snapshot'),
  about: say(
    'Fige le score de préparation et ses verrous tels qu’ils sont connus maintenant, avec les lignes qui les fondent.',
    'Freezes the readiness score and its gates as known now, with the lines that made them.',
  ),
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
