import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
    expect(() => openPrivateFile(root)).toThrow('(it is a folder)');
    expect(() => openPrivateFile('/proc/relais/keys.sqlite')).toThrow('(a part of the path does not exist)');
    for (const path of [join(file, 'data'), file]) {
      expect(() => openPrivateFolder(path)).toThrow('a part of the path is no folder');
    }
    expect(mode(file)).toBe('666');
    chmodSync(file, 0o600);
  });

  it('brings the folders that are missing, as private as itself', () => {
    openPrivateFile(join(root, 'new', 'deep', 'keys.sqlite'));
    expect([mode(join(root, 'new')), mode(join(root, 'new', 'deep'))]).toEqual(['700', '700']);
    openPrivateFolder(join(root, 'other', 'deep'));
    expect([mode(join(root, 'other')), mode(join(root, 'other', 'deep'))]).toEqual(['700', '700']);
  });

  it('is closed again once it is made', () => {
    const path = join(root, 'closed.sqlite');
    const free = openSync(root, 'r');
    closeSync(free);
    openPrivateFile(path);
    const next = openSync(root, 'r');
    closeSync(next);
    expect(next).toBe(free);
  });

  it('is none where the database is in memory', () => {
    openPrivateFile(':memory:');
    const made = existsSync(':memory:');
    rmSync(':memory:', { force: true });
    expect(made).toBe(false);
  });

  it('says why the first folder could not be made, not what failed after it', () => {
    expect(() => openPrivateFile('/sys/relais/deep/keys.sqlite')).toThrow(/not permitted|permission denied|read-only/);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('leaves the folder of another user as open as they made it', () => {
    const theirs = join(root, 'theirs');
    mkdirSync(theirs, { mode: 0o755 });
    chownSync(theirs, 65_534, 65_534);
    openPrivateFolder(theirs);
    expect(mode(theirs)).toBe('755');
  });
});
