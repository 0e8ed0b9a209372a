import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import type { Looked } from './probed-process.js';

/** Loaded into the process that is measured: on each message it tells how it has been since the last one. */
if (isMainThread && process.send) {
  const EVERY_MS = 5;
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
  delay.enable();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - EVERY_MS);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const looked: Looked = {
      residentMb: process.memoryUsage.rss() / 2 ** 20,
      writtenBytes: process.resourceUsage().fsWrite * 512,
      cpuMs: (user + system) / 1000,
      loopDelayMs: { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) },
    };
    delay.reset();
    process.send?.(looked);
  });
  process.channel?.unref();
}
