import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What the figures depend on besides the program. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const system = `${type()} ${release()}`;
  return `${availableParallelism()} cores (${processor}), ${memory} GiB, ${system}, Node ${process.version}`;
}
