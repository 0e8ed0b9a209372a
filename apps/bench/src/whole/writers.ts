import { randomUUID } from 'node:crypto';
import type { Measured } from '../measuring/load.js';
import type { MovedClock } from './moved-clock.js';
import type { Product } from './product.js';
import { MISSION, type StoryLine } from './story.js';
import { Telling, type Recording } from './telling.js';

interface Answer {
  readonly outcome: { readonly __typename: string };
}

const RECEIPT = '__typename ... on Receipt { revision position flags } ... on Refusal { code facts sentence { en } }';

/** People who record the story over HTTP, on the days on which it happens. */
export class Writers {
  private readonly telling: Telling;
  /** How often a line was sent again, because others wrote first each time that it was decided. */
  overtaken = 0;

  /** @param told lines of the story that are recorded already */
  constructor(
    private readonly product: Product,
    private readonly clock: MovedClock,
    told: number,
  ) {
    this.telling = new Telling(told);
  }

  /**
   * Records for a while and answers what that amounted to. Throws when a line is not accepted.
   *
   * @param readable whether each waits until what they recorded can be read
   */
  measure(recording: Recording, readable = false): Promise<Measured> {
    return this.telling.measure(recording, (line) => this.record(line, readable));
  }

  private async record({ at, actor, command, input }: StoryLine, readable: boolean): Promise<void> {
    this.clock.passTo(at);
    const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { outcome: ${command}(input: $input) { ${RECEIPT} } }`;
    const given = { commandId: randomUUID(), ...input, mission: MISSION, waitForReadModels: readable };
    const send = () => this.product.ask<Answer>(actor, query, { input: given });
    let { outcome } = await send();
    for (; outcome.__typename === 'StaleRevision'; { outcome } = await send()) this.overtaken++;
    if (outcome.__typename !== 'Receipt') throw new Error(`${command} at ${at}: ${JSON.stringify(outcome)}`);
  }
}
