import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrivateFile, openPrivateFolder, UnwritableFileError } from './private-file.js';

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

let root: string;
let umask: number;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'relais-private-'));
  umask = process.umask(0o000);
});
afterAll(() => {
  process.umask(umask);
  rmSync(root, { recursive: true, force: true });
});

describe('a private file', () => {
  it('is readable by its owner alone, and so are the folders made for it, whatever the umask', () => {
    for (const [mask, name] of [[0o000, 'open'] as const, [0o777, 'shut'] as const]) {
      process.umask(mask);
      const path = join(root, name, 'deep', 'keys.sqlite');
      openPrivateFolder(join(root, name));
      openPrivateFolder(join(root, name, 'deep'));
      openPrivateFile(path);
      process.umask(0o000);
      expect([mode(path), mode(join(root, name, 'deep')), mode(join(root, name))]).toEqual(['600', '700', '700']);
    }
  });

  it('is closed to others when it was open to them, with what SQLite keeps beside it, and keeps what it holds', () => {
    const path = join(root, 'old.sqlite');
    for (const each of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) writeFileSync(each, 'kept');
    expect(mode(path)).toBe('666');
    openPrivateFile(path);
    for (const each of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) expect(mode(each)).toBe('600');
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  it('leaves the folder in which it is put as it is, which may be shared', () => {
    const shared = join(root, 'shared');
    mkdirSync(shared, { mode: 0o755 });
    openPrivateFile(join(shared, 'keys.sqlite'));
    expect(mode(shared)).toBe('755');
  });

  it('says where nothing can be written, and why', () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    for (const path of [join(file, 'keys.sqlite'), root, '/proc/relais/keys.sqlite']) {
      expect(() => openPrivateFile(path)).toThrow(UnwritableFileError);
      expect(() => openPrivateFile(path)).toThrow(path);
    }
    for (const path of [join(file, 'data'), file]) {
      expect(() => openPrivateFolder(path)).toThrow('a part of the path is no folder');
    }
    expect(mode(file)).toBe('666');
    chmodSync(file, 0o600);
  });
});
