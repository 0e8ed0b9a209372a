import { addDays } from '#calendar';
import { isRefusal } from '#decider';
import { findDocument, findMissions, type ReadDatabase } from '#read-models';
import { erasedPeople } from './access/access.state.js';
import { checkpointsProjection } from './access/checkpoints.projection.js';
import { AGENDA, inWindow, isOf } from './agenda.js';
import type { AgendaState } from './mission-notice-acts.js';
import { MISSION_SLICES, type MissionState } from './mission-state.js';
import { parkedOf, wholeAgendaOf, type FindParkedWebhooks } from './parked-webhooks.js';
import type { PresentStates } from './reading/present.js';
import { readingRights } from './reading/reading-rights.js';
import { shownNotice } from './reading/shown-notices.js';
import { withoutErased } from './shared/erased-person.js';
import { worstFirst } from './shared/notice.js';
import type { Day, PersonCode, Ref } from './shared/vocabulary.js';
import type { Language } from './shared/wording.js';
import { firmsOf, type FirmAdmins } from './visibility/membership.js';

/** Days ahead of which a digest tells. */
const AHEAD_DAYS = 6;

/** Something that a person is to settle. */
export interface DigestEntry {
  readonly state: AgendaState;
  readonly day: Day;
  readonly fact: string;
  readonly expected: string;
}

/** What a person is to settle in a mission, worst first. */
export interface MissionDigest {
  readonly mission: Ref;
  readonly client: string;
  readonly entries: readonly DigestEntry[];
}

/** From where a digest is read. */
export interface DigestSources {
  readonly readModels: ReadDatabase;
  readonly presents: PresentStates;
  readonly admins: FirmAdmins;
  readonly parkedIn: FindParkedWebhooks;
}

/**
 * What needs a person on a day and in the week that begins with it, across their missions: the entries of their own agenda.
 *
 * @returns undefined while the read models of a mission are made again: they tell it later
 * @throws ReadModelsUnavailable
 */
export async function digestFor(
  { readModels, presents, admins, parkedIn }: DigestSources,
  person: PersonCode,
  language: Language,
  day: Day,
): Promise<readonly MissionDigest[] | undefined> {
  const digests: MissionDigest[] = [];
  const missions = await findMissions(readModels, { person, firms: firmsOf(admins, person) });
  const parked = await parkedIn(missions.map(({ mission }) => mission));
  for (const { mission } of missions) {
    const found = await presents.find(mission, MISSION_SLICES);
    if (found?.apart && found.stoppedAt === undefined) return undefined;
    if (!found || found.apart) continue;
    const { state: whole, revision, recordedAt } = found.document;
    const state = whole as MissionState;
    const rights = readingRights(AGENDA, state, admins, person, day, mission);
    if (isRefusal(rights)) continue;
    const view = { state, rights, asOf: { day, revision, recordedAt, stoppedAt: undefined } };
    const log = await findDocument(readModels, checkpointsProjection, mission);
    const published = (log?.state.published ?? []).filter(({ publishedOn }) => publishedOn <= day);
    const all = wholeAgendaOf(view, published, parkedOf(parked, mission));
    const items = inWindow(all, { to: addDays(day, AHEAD_DAYS) }, day);
    const own = items.filter((item) => isOf(item, { person, roles: rights.roles }));
    if (own.length === 0) continue;
    const erased = erasedPeople(state.access);
    const places = new Map(own.map((item) => [item.notice, item] as const));
    const entries = worstFirst(own.map(({ notice }) => notice)).flatMap((notice): readonly DigestEntry[] => {
      const item = places.get(notice);
      if (!item) return [];
      const { fact, expected } = shownNotice(notice, view, language);
      const told = (text: string) => withoutErased(text, erased, language);
      return [{ state: item.state, day: item.day, fact: told(fact.text), expected: told(expected.text) }];
    });
    digests.push({ mission, client: state.mission.draft?.client ?? '', entries });
  }
  return digests;
}
