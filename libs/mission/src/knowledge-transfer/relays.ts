import { by, type ReadOnly } from '#decider';
import { holdersWithout } from './coverage.js';
import { consultantsOf, ownerAndFirm, ownerOf, type ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import {
  AUTONOMOUS,
  hasDeparted,
  hasTrained,
  itemsInUse,
  masteriesOf,
  type KnowledgeItem,
  type Mastery,
} from './knowledge-transfer.state.js';
import type { ItemStanding, RelayFlag } from './knowledge-vocabulary.js';

type Item = ReadOnly<KnowledgeItem>;

/** A person of the company, other than the owner and still there, who has come some way on an item. */
export interface Relay {
  readonly person: PersonCode;
  readonly level: number;
  /** Business day of what last set the level. */
  readonly since: Day;
  readonly flags: readonly RelayFlag[];
}

/** Those who take over an item, the furthest first. */
export const relaysOf = (inputs: ReadinessInputs, item: Item): readonly Relay[] =>
  masteriesOf(item)
    .filter(([person, { level }]) => level > 0 && canRelay(inputs, person))
    .map(([person, mastery]) => ({
      person,
      level: mastery.level,
      since: mastery.last.on,
      flags: flagsOf(item, person, mastery),
    }))
    .toSorted(
      by(
        ({ level }) => -level,
        by(({ person }) => person),
      ),
    );

/** A relay that does it alone. */
export const isAutonomous = ({ level }: Relay): boolean => level >= AUTONOMOUS;

const canRelay = (inputs: ReadinessInputs, person: PersonCode): boolean =>
  !ownerAndFirm(inputs).includes(person) && !hasDeparted(inputs.transfer, person);

/** A level that no one assessed was declared when the item was named, or came from a session. */
function flagsOf(item: Item, person: PersonCode, { level, assessment }: ReadOnly<Mastery>): readonly RelayFlag[] {
  if (!assessment) return level >= AUTONOMOUS ? ['DECLARED'] : [];
  const flags: readonly (RelayFlag | false)[] = [
    !assessment.confirmed && !assessment.contested && 'UNCONFIRMED',
    assessment.contested !== undefined && 'CONTESTED',
    hasTrained(item, assessment.assessor, person) && 'ASSESSOR_IS_TRAINER',
  ];
  return flags.filter((flag) => flag !== false);
}

/** Who does an item alone, of those who are still there. */
export function standingOf(inputs: ReadinessInputs, item: Item): ItemStanding {
  const holders = holdersWithout(inputs.transfer, item);
  if (holders.some((person) => canRelay(inputs, person))) return 'RELAYED';
  const firm = consultantsOf(inputs);
  const byFirm = holders.some((person) => firm.includes(person));
  const byOwner = holders.some((person) => person === ownerOf(inputs));
  if (byOwner) return byFirm ? 'OWNER_AND_FIRM' : 'OWNER_ONLY';
  return byFirm ? 'FIRM_ONLY' : 'NOBODY';
}

/** What one relay carries. */
export interface RelayLoad {
  readonly person: PersonCode;
  /** Items that they do alone. */
  readonly items: readonly Ref[];
  /** Sum of the criticalities of these items. */
  readonly weight: number;
  /** Items of which they are the only relay. */
  readonly only: readonly Ref[];
  /** Items that they are learning. */
  readonly learning: readonly Ref[];
}

/** What each relay carries, the heaviest load first. */
export function relayLoads(inputs: ReadinessInputs): readonly RelayLoad[] {
  const loads = new Map<PersonCode, RelayLoad>();
  for (const [ref, item] of itemsInUse(inputs.transfer)) {
    const relays = relaysOf(inputs, item);
    const alone = relays.filter(isAutonomous);
    for (const relay of relays) {
      const load = loads.get(relay.person) ?? { person: relay.person, items: [], weight: 0, only: [], learning: [] };
      loads.set(
        relay.person,
        isAutonomous(relay)
          ? {
              ...load,
              items: [...load.items, ref],
              weight: load.weight + item.criticality,
              only: alone.length === 1 ? [...load.only, ref] : load.only,
            }
          : { ...load, learning: [...load.learning, ref] },
      );
    }
  }
  return [...loads.values()].toSorted(
    by(
      ({ weight }) => -weight,
      by(({ person }) => person),
    ),
  );
}

/** How far a receiver has come. */
export interface ReceiverProgress {
  readonly person: PersonCode;
  /** The transfer plan names them. */
  readonly planned: boolean;
  readonly departed: boolean;
  /** Items in use by level, 1 to 4. */
  readonly levels: readonly { readonly level: number; readonly items: readonly Ref[] }[];
  /** Transfer sessions that they received. */
  readonly sessions: number;
  /** Day of the last session or assessment; left out: none yet. */
  readonly lastOn?: Day;
}

/** Those whom the plan names, then everybody else who received something; neither the owner nor the firm. */
export function receiversProgress(inputs: ReadinessInputs): readonly ReceiverProgress[] {
  const { plan } = inputs.transfer;
  const items = itemsInUse(inputs.transfer);
  const planned = plan?.receivers ?? [];
  const received = items.flatMap(([, item]) => [
    ...item.sessions.map(({ to }) => to),
    ...masteriesOf(item).flatMap(([person, { assessment }]) => (assessment ? [person] : [])),
  ]);
  const others = ownerAndFirm(inputs);
  return [...new Set([...planned, ...received])]
    .filter((person) => !others.includes(person))
    .map((person) => progressOf(inputs, items, person, planned.includes(person)));
}

function progressOf(
  inputs: ReadinessInputs,
  items: ReturnType<typeof itemsInUse>,
  person: PersonCode,
  planned: boolean,
): ReceiverProgress {
  const masteries = items.flatMap(([ref, { mastery }]) => {
    const own = Object.hasOwn(mastery, person) ? mastery[person] : undefined;
    return own ? [{ ref, ...own }] : [];
  });
  const sessions = items.flatMap(([, item]) => item.sessions.filter(({ to }) => to === person));
  const days = [...sessions.map(({ on }) => on), ...masteries.flatMap(({ assessment }) => assessment?.on ?? [])];
  const lastOn = days.toSorted().at(-1);
  return {
    person,
    planned,
    departed: hasDeparted(inputs.transfer, person),
    levels: [1, 2, 3, AUTONOMOUS].map((level) => ({
      level,
      items: masteries.filter((each) => each.level === level).map(({ ref }) => ref),
    })),
    sessions: sessions.length,
    ...(lastOn && { lastOn }),
  };
}
