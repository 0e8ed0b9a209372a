import type { Previewed } from './deciding.js';
import type { Envelope } from './envelope.js';
import type { Scene } from './scene.js';

/** Commands that are tried one after the other on a copy of a mission, each on what those before it would leave. */
export class Rehearsal {
  /** Revision of the mission when it was copied. */
  readonly revision: number;

  constructor(
    { mission }: Scene,
    private readonly judge: (envelope: Envelope) => Previewed | Promise<Previewed>,
  ) {
    this.revision = mission.revision;
  }

  /** What the next one would come to. @throws CommandIdReused, StreamStopped */
  async try(envelope: Envelope): Promise<Previewed> {
    return this.judge(envelope);
  }
}
