import { nameKey, type ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { PersonCode } from '../shared/vocabulary.js';
import { aBid, aDocument, anAnswer, anOrganisation, aPerson, type Concern } from './visibility.js';
import { refsOf } from '../shared/in-order.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'access'>>;
type Access = State['access'];

/**
 * Everything that is a matter of bidders other than the reader's: their bids, those among them who are nothing else in
 * the mission, their organisations, their confidentiality agreements, the answers to what they asked. Whoever is
 * registered and has no role yet counts as one of them, because the next line may say so.
 */
export function rivalsOf({ access, mission }: State, reader: PersonCode): readonly Concern[] {
  const own = [...organisationsOf(access, reader)].at(-1);
  const isRival = (person: PersonCode) => person !== reader && !actsFor(access, person, own);
  const bidders = refsOf(access.bids);
  const rivals = bidders.filter(isRival);
  const friends = bidders.filter((person) => !isRival(person));
  const withoutRole = refsOf(access.people).filter((person) => !access.roles[person]?.length && isRival(person));
  return [
    ...rivals.map(aBid),
    ...[...rivals.filter((person) => isBidderAlone(access, person)), ...withoutRole].map(aPerson),
    ...without(organisationsOfAll(access, rivals), [
      own ?? '',
      nameKey(mission.draft?.client ?? ''),
      nameKey(mission.draft?.firm ?? ''),
    ]).map(anOrganisation),
    ...without(agreementsOf(access, rivals), agreementsOf(access, friends)).map(aDocument),
    ...access.questions
      .filter(({ by, answered }) => answered && answered.askedBy === undefined && rivals.includes(by))
      .map(({ question }) => anAnswer(question)),
  ];
}

/** For which organisations a person has bid, the last one last. */
const organisationsOf = (access: Access, person: PersonCode): ReadonlySet<string> => {
  const registered = access.people[person]?.organisation;
  const bids = access.bids[person] ?? [{ organisation: registered }];
  return new Set(
    bids.flatMap(({ organisation = registered }) => (organisation === undefined ? [] : [nameKey(organisation)])),
  );
};

/** Whoever has bid for several organisations acts for none: what they did for one is no matter of the other. */
function actsFor(access: Access, person: PersonCode, organisation: string | undefined): boolean {
  const [first, ...others] = organisationsOf(access, person);
  return organisation !== undefined && first === organisation && others.length === 0;
}

const isBidderAlone = ({ roles }: Access, person: PersonCode): boolean =>
  (roles[person] ?? []).every(({ role }) => role === 'ACQUIRER');

const organisationsOfAll = (access: Access, people: readonly PersonCode[]): readonly string[] =>
  people.flatMap((person) => [...organisationsOf(access, person)]);

const agreementsOf = (access: Access, people: readonly PersonCode[]): readonly string[] =>
  people.flatMap((person) => (access.bids[person] ?? []).map(({ nda }) => nda));

const without = (names: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => !others.includes(name));
