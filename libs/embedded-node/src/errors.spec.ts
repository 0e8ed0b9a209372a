import { describe, expect, it } from '@jest/globals';
import * as errors from './errors.js';

describe('what an operator reads of the file of a node', () => {
  it.each<[Error, string, string]>([
    [
      new errors.ForeignFileError('/d/x'),
      'ForeignFileError',
      '/d/x was not written by the embedded node; choose another path.',
    ],
    [
      new errors.NewerFileError('/d/x', 5, 4),
      'NewerFileError',
      '/d/x has layout 5 and this version knows layouts up to 4; upgrade to open it.',
    ],
    [
      new errors.FileInUseError('/d/x'),
      'FileInUseError',
      '/d/x is already open in another embedded node; stop that one first.',
    ],
    [
      new errors.DamagedFileError('/d/x', 'page 3'),
      'DamagedFileError',
      '/d/x is damaged (page 3); restore it from a copy.',
    ],
    [
      new errors.UnsafeSettingError('synchronous', '2', '1'),
      'UnsafeSettingError',
      'The database answers synchronous=1 where 2 is required; refusing to run without it.',
    ],
    [new errors.NodeClosingError(), 'NodeClosingError', 'The node is closing; nothing of this request was stored.'],
    [new errors.WriteFailedError('full'), 'WriteFailedError', 'The write was not stored: full.'],
    [
      new errors.DeadlinePassedError(),
      'DeadlinePassedError',
      'The deadline passed before the write had its turn; nothing of it was stored.',
    ],
  ])('is a sentence under a name: %p', (error, name, sentence) => {
    expect([error.name, error.message]).toEqual([name, sentence]);
  });
});
