import { addDays } from '#calendar';
import type { ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import { isInternal } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { leadOn, type Ritual } from '../governance/governance.state.js';
import type { RitualHealth, RitualRegularity } from './governance-health.shapes.js';
import { meetingsDue, ritualsKept } from '../governance/ritual-regularity.js';
import { entriesOf } from '../shared/in-order.js';

type Seen = ReadOnly<Pick<MissionState, 'mission' | 'governance' | 'access' | 'weakSignals'>>;

/** All rituals together, as the weekly tallies count them. */
export function readRegularity({ weakSignals }: Seen, day: Day): RitualRegularity {
  const { held, planned } = ritualsKept(weakSignals.tallies, day);
  return { held, planned, share: shareOf(held, planned) };
}

/** Every ritual by itself, as its meetings were recorded. */
export const readRituals = (state: Seen, day: Day): readonly RitualHealth[] =>
  entriesOf(state.governance.rituals).map(([ref, ritual]) => readRitual(state, ref, ritual, day));

function readRitual({ mission, access }: Seen, ref: Ref, ritual: ReadOnly<Ritual>, day: Day): RitualHealth {
  const { name, kind, cadence, leads, held, skipped } = ritual;
  const since = leads[0]?.since ?? day;
  const { ended } = ritual;
  const until = ended && ended.from <= day ? addDays(ended.from, -1) : day;
  const due = meetingsDue(cadence, since, until, mission.closures);
  const lead = leadOn(ritual, day);
  const attendees = held.reduce((sum, meeting) => sum + meeting.attendees, 0);
  const contributors = held.reduce((sum, meeting) => sum + meeting.contributors, 0);
  const recorded = held.length + skipped.length > 0;
  return {
    ritual: ref,
    name,
    kind,
    cadence,
    lead,
    ledInternally: isInternal(access, lead),
    since,
    due,
    held: held.length,
    skipped: skipped.length,
    regularity: due === 0 || !recorded ? undefined : Math.min(1, held.length / due),
    lastHeldOn: held
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
    endedOn: ended?.from,
    endedFor: ended?.reason,
    participation: shareOf(contributors, attendees),
  };
}
