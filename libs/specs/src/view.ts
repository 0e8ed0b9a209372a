import type { MissionState, OpenView } from '#mission';
import { missionAfter, recorded, type Told } from './story.js';

type View = OpenView<MissionState>;

const SPONSOR: View['rights'] = { roles: ['SPONSOR'], keyAccounts: true };

/** The mission after these facts, opened on a day by a person who may see all of it, unless told otherwise. */
export function viewOn(day: string, facts: readonly Told[], rights = SPONSOR): View {
  const last = recorded(facts).at(-1);
  const asOf = {
    revision: last?.revision ?? -1,
    recordedAt: last?.metadata.recordedAt ?? '',
    day,
    stoppedAt: undefined,
  };
  return { state: missionAfter(...facts), asOf, rights };
}
