import { NO_REVISION, type Ledger } from '#ledger';
import { missionStream } from '#mission';
import { MISSION, recorded, type Told } from './story.js';

/** Stores a story as the stream of its mission, which must not exist yet. */
export async function storeStory(ledger: Ledger, facts: readonly Told[]): Promise<void> {
  const events = recorded(facts).map(({ eventId, type, data, metadata }) => ({ eventId, type, data, metadata }));
  await ledger.append(missionStream(MISSION), events, NO_REVISION);
}
