import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { requireFreePort, runProcess, sentenceOn } from './run-process.js';

const refused = (code: string) =>
  Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen', address: '127.0.0.1', port: 80 });
const named = (name: string) => Object.assign(new Error('what the operator reads'), { name });

describe('what an operator is told of an error at the start', () => {
  it.each([
    ['EADDRINUSE', '127.0.0.1:80 is taken by another program: stop it, or give PORT another number.'],
    ['EACCES', 'This user may not listen on 127.0.0.1:80: give PORT a number of 1024 or more.'],
    ['EADDRNOTAVAIL', 'This machine has no such address as 127.0.0.1:80: give HOST one of its own.'],
  ])('is a sentence for %s', (code, sentence) => {
    expect(sentenceOn(refused(code))).toBe(sentence);
  });

  it.each([
    ...['InvalidSettings', 'InvalidConnectionString', 'UnwritableFileError'],
    ...['FileInUseError', 'ForeignFileError', 'NewerFileError', 'DamagedFileError'],
  ])('is the sentence of an %s', (name) => {
    expect(sentenceOn(named(name))).toBe('what the operator reads');
  });

  it('is nothing of an error of the program, which is shown whole', () => {
    expect(sentenceOn(new TypeError('undefined is not a function'))).toBeUndefined();
    expect(sentenceOn(refused('EWHATEVER'))).toBeUndefined();
    expect(sentenceOn(Object.assign(named('InvalidSettings'), { syscall: 'listen', code: 'X' }))).toBeUndefined();
    expect(sentenceOn('a text')).toBeUndefined();
  });
});

describe('a port', () => {
  it('is required to be free before anything is loaded, and is free again afterwards', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    await expect(requireFreePort('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' });
    await new Promise((resolve) => holder.close(resolve));
    await requireFreePort('127.0.0.1', port);
    await requireFreePort('127.0.0.1', port);
  });
});

describe('a process', () => {
  let exits: unknown[];
  let errors: unknown[];
  beforeEach(() => {
    [exits, errors] = [[], []];
    jest.useFakeTimers();
    jest.spyOn(process, 'exit').mockImplementation((code) => exits.push(code) as never);
    jest.spyOn(console, 'error').mockImplementation((error) => void errors.push(error));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
  });

  /** Runs what ends when it is told to, with an error if one is given. */
  async function running() {
    let times = 0;
    let over: (error?: Error) => void = () => undefined;
    const end = () => {
      times += 1;
      return new Promise<void>((resolve, reject) => {
        over = (error) => (error ? reject(error) : resolve());
      });
    };
    await runProcess(() => Promise.resolve(end));
    const isOver = async (error?: Error) => {
      over(error);
      await jest.advanceTimersByTimeAsync(0);
    };
    return { times: () => times, isOver };
  }

  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('ends in order on %s, and only then', async (name) => {
    const { times, isOver } = await running();
    expect(times()).toBe(0);
    process.emit(name, name);
    expect([times(), exits]).toEqual([1, []]);
    await isOver();
    expect([exits, errors]).toEqual([[0], []]);
  });

  it('ends once, however often it is asked to', async () => {
    const { times, isOver } = await running();
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGINT', 'SIGINT');
    await isOver();
    expect([times(), exits]).toEqual([1, [0]]);
  });

  it('says why it cannot end in order, and exits with 1', async () => {
    const { isOver } = await running();
    process.emit('SIGTERM', 'SIGTERM');
    const why = new Error('still writing');
    await isOver(why);
    expect([exits, errors]).toEqual([[1], [why]]);
  });

  it('exits with 1 when its end takes longer than twenty seconds', async () => {
    await running();
    process.emit('SIGTERM', 'SIGTERM');
    await jest.advanceTimersByTimeAsync(19_999);
    expect(exits).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(exits).toEqual([1]);
  });

  it('says why it cannot start, in a sentence where there is one, and exits with 1', async () => {
    await runProcess(() => Promise.reject(named('InvalidSettings')));
    const defect = new TypeError('undefined is not a function');
    await runProcess(() => Promise.reject(defect));
    expect([exits, errors]).toEqual([
      [1, 1],
      ['what the operator reads', defect],
    ]);
  });
});
