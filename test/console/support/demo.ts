import type { DemoClock } from '../../../apps/standalone/src/demo/demo-clock.js';
import { startStandalone, type Standalone } from '../../../apps/standalone/src/standalone.js';
import { StandaloneSettings } from '#settings';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../../journeys/support/built.js';
import { Person } from '../../journeys/support/relais.js';

/** The last day of the demo, at noon: whatever a page says of a day is the same on every run. */
const NOON = '2026-09-25T12:00:00+02:00';

/** The demo with its people, and the console as it is built, in this process; its clock goes on from noon. */
export class Demo {
  private constructor(
    private readonly standalone: Standalone,
    private readonly folder: string,
    readonly clock: DemoClock,
  ) {}

  static async start(): Promise<Demo> {
    await built('console/index.html');
    const folder = mkdtempSync(join(tmpdir(), 'relais-console-'));
    const settings = Object.assign(new StandaloneSettings(), { DATA_DIR: folder, DEMO: 'on', PORT: 0 });
    const standalone = await startStandalone(settings, { inThreads: false });
    const clock = standalone.clock as DemoClock;
    clock.standAt(NOON);
    // What people may ask in a while is counted by this clock.
    clock.go();
    return new Demo(standalone, folder, clock);
  }

  /** Where a browser finds it. */
  get address(): string {
    return `http://localhost:${new URL(this.standalone.url).port}`;
  }

  /** A person who sends requests by themselves, without a browser. */
  async as(person: string): Promise<Person> {
    return new Person(this.standalone.url, await this.standalone.issuer.tokenFor(person));
  }

  async stop(): Promise<void> {
    await this.standalone.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
