import { given, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { publishCheckpoint } from './publish-checkpoint.command.js';

const head = { size: 12, root: 'cm9vdA==', note: 'signed' };
const first = { checkpoint: 'CP1', size: 9, root: 'Zmlyc3Q=', note: 'signed before', publishedOn: '2026-02-16' };
const publishing = given(startedCedre).by('ADM').on('2026-04-24');

describe('publishCheckpoint', () => {
  it('records size, root and signed note of the stream as it is', () => {
    const published = { type: 'CheckpointPublished', data: { checkpoint: 'CP2', ...head } } as const;
    publishing
      .signedAs({ published: [first] }, head)
      .when(publishCheckpoint, { checkpoint: 'CP2' })
      .then(published);
    publishing
      .by('SYSTEM')
      .signedAs({ published: [] }, head)
      .when(publishCheckpoint, { checkpoint: 'CP2' })
      .then(published);
  });

  it('publishes nothing that does not continue what was signed last', () => {
    publishing
      .signedAs({ published: [first] }, { size: 8, root: head.root })
      .when(publishCheckpoint, { checkpoint: 'CP2' })
      .thenRefused('INCONSISTENT_TREE', { checkpoint: 'CP1', size: 8 });
  });

  it('gives each checkpoint a reference of its own', () => {
    publishing
      .signedAs({ published: [first] }, head)
      .when(publishCheckpoint, { checkpoint: 'CP1' })
      .thenRefused('REF_TAKEN', { ref: 'CP1' });
  });

  it('is for the firm’s administration and for the system', () => {
    publishing
      .by('COO')
      .signedAs({ published: [] }, head)
      .when(publishCheckpoint, { checkpoint: 'CP1' })
      .thenRefused('ROLE_FORBIDDEN');
  });
});
