import { describe, expect, it } from '@jest/globals';
import { whyNot } from './why-not.js';

const refused = (code: string | undefined) => Object.assign(new Error(`${code}: as the system says it`), { code });

describe('why a file cannot be written', () => {
  it.each([
    ['EACCES', 'permission denied'],
    ['EPERM', 'not permitted'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EISDIR', 'it is a folder'],
    ['ENOTDIR', 'a part of the path is no folder'],
    ['EEXIST', 'a part of the path is no folder'],
    ['ENOENT', 'a part of the path does not exist'],
    ['ENAMETOOLONG', 'the path is too long'],
  ])('is said in words for %s', (code, words) => {
    expect(whyNot(refused(code) as NodeJS.ErrnoException)).toBe(words);
  });

  it('is what the system says where there are no better words', () => {
    expect(whyNot(refused('EMFILE') as NodeJS.ErrnoException)).toBe('EMFILE: as the system says it');
    expect(whyNot(new Error('without a code'))).toBe('without a code');
  });
});
