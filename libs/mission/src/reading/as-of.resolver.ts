import { shows } from '#graph';
import { AsOf } from '#shapes';
import { Float, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadModelLag } from './read-model-lag.js';

/** Says in every answer how far behind the log it may be, to whoever asks. */
@Resolver(shows(AsOf))
export class AsOfResolver {
  constructor(private readonly lag: ReadModelLag) {}

  @ResolveField(() => Float, {
    nullable: true,
    description:
      'How far the read models are behind the log: milliseconds since the first event that they miss was stored, 0 when ' +
      'they miss none, null when the event store does not say. An answer about a past moment comes from the log itself.',
  })
  lagMs(): Promise<number | null> {
    return this.lag.ms();
  }
}
