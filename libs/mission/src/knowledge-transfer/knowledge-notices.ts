import { formatDay } from '#calendar';
import { MATTERS, VITAL } from './criticality.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice } from '../shared/notice.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { itemsInUse } from './knowledge-transfer.state.js';
import type { ItemStanding } from './knowledge-vocabulary.js';
import { isAutonomous, receiversProgress, relaysOf, standingOf, type Relay } from './relays.js';

/** What to do next so that knowledge stays, the most critical items first. */
export function knowledgeNotices(inputs: ReadinessInputs, day: Day): readonly Notice[] {
  if (inputs.mission.status === 'CLOSED') return [];
  const items = itemsInUse(inputs.transfer)
    .toSorted(([, a], [, b]) => b.criticality - a.criticality)
    .map(([ref, item]) => ({
      ref,
      criticality: item.criticality,
      standing: standingOf(inputs, item),
      relays: relaysOf(inputs, item),
      ...(item.lost && { since: item.lost.on }),
    }));
  return [
    ...plan(inputs, items, day),
    ...items.filter(({ standing }) => standing !== 'RELAYED').map(withoutRelay),
    ...singleRelays(items),
    ...items.flatMap(({ ref, relays }) =>
      relays.filter(({ flags }) => flags.includes('CONTESTED')).map(contested(ref)),
    ),
    ...unconfirmed(items),
    ...receivers(inputs),
  ];
}

interface Seen {
  readonly ref: Ref;
  readonly criticality: number;
  readonly standing: ItemStanding;
  readonly relays: readonly Relay[];
  readonly since?: Day;
}

function plan({ transfer }: ReadinessInputs, items: readonly Seen[], day: Day): readonly Notice[] {
  if (!transfer.plan) return [];
  const { plan: subject, receivers: named, due } = transfer.plan;
  const left = items.filter(({ standing }) => standing !== 'RELAYED');
  const alone: Notice = {
    code: 'SINGLE_RELAY',
    urgency: 'WATCH',
    subject,
    fact: {
      fr: `Le plan ne nomme qu’un receveur : ${named.join()}.`,
      en: `The plan names a single receiver: ${named.join()}.`,
    },
    expected: { fr: 'Préparer une autre personne.', en: 'Prepare somebody else too.' },
  };
  const late: Notice = {
    code: 'TRANSFER_PLAN_OVERDUE',
    urgency: 'OVERDUE',
    subject,
    since: due,
    fact: {
      fr: `Le transfert devait être fini le ${formatDay(due, 'fr')} ; sans relais : ${left.map(({ ref }) => ref).join(', ')}.`,
      en: `The transfer was to be done by ${due}; without a relay: ${left.map(({ ref }) => ref).join(', ')}.`,
    },
    expected: {
      fr: 'Transmettre ce qui reste, le plus critique d’abord.',
      en: 'Pass on what is left, the most critical first.',
    },
  };
  return [...(due < day && left.length > 0 ? [late] : []), ...(named.length === 1 ? [alone] : [])];
}

function withoutRelay({ ref, criticality, standing, relays, since }: Seen): Notice {
  const nearest = relays.at(0);
  const to = nearest ? `${nearest.person} (${nearest.level}/4)` : undefined;
  return {
    code: 'ITEM_WITHOUT_RELAY',
    urgency: holdsUpExit(standing, criticality) ? 'BLOCKING' : 'WATCH',
    subject: ref,
    ...(since && { since }),
    fact: {
      fr: `${ref} (criticité ${criticality}) : ${HELD[standing].fr}.`,
      en: `${ref} (criticality ${criticality}): ${HELD[standing].en}.`,
    },
    expected: {
      fr: `Amener ${to ?? 'une personne interne'} à le faire seul, et l’évaluer.`,
      en: `Bring ${to ?? 'an internal person'} to do it alone, and assess it.`,
    },
  };
}

/** Does a gate stay open because of such an item? */
function holdsUpExit(standing: ItemStanding, criticality: number): boolean {
  if (standing === 'OWNER_ONLY') return criticality >= VITAL;
  return (standing === 'FIRM_ONLY' || standing === 'NOBODY') && criticality >= MATTERS;
}

const HELD: Readonly<Record<ItemStanding, { fr: string; en: string }>> = {
  RELAYED: { fr: 'un relais le fait seul', en: 'a relay does it alone' },
  OWNER_ONLY: { fr: 'seul le dirigeant le fait', en: 'only the owner does it' },
  FIRM_ONLY: { fr: 'seul le cabinet le fait', en: 'only the firm does it' },
  OWNER_AND_FIRM: { fr: 'seuls le dirigeant et le cabinet le font', en: 'only the owner and the firm do it' },
  NOBODY: { fr: 'personne de présent ne le fait seul', en: 'nobody who is there does it alone' },
};

function singleRelays(items: readonly Seen[]): readonly Notice[] {
  const alone = items.flatMap(({ ref, relays }) => {
    const [first, ...others] = relays.filter(isAutonomous);
    return first && others.length === 0 ? [`${ref} (${first.person})`] : [];
  });
  if (alone.length === 0) return [];
  return [
    {
      code: 'SINGLE_RELAY',
      urgency: 'WATCH',
      fact: {
        fr: `Savoirs qui n’ont qu’un relais : ${alone.join(', ')}.`,
        en: `Items with a single relay: ${alone.join(', ')}.`,
      },
      expected: {
        fr: 'Former un second relais, les plus critiques d’abord.',
        en: 'Train a second relay, the most critical items first.',
      },
    },
  ];
}

const contested =
  (ref: Ref) =>
  ({ person, since }: Relay): Notice => ({
    code: 'AUTONOMY_CONTESTED',
    urgency: 'MISSING',
    subject: ref,
    since,
    fact: { fr: `${person} conteste son évaluation sur ${ref}.`, en: `${person} contests the assessment on ${ref}.` },
    expected: { fr: 'Une nouvelle évaluation par un tiers.', en: 'A new assessment by a third person.' },
  });

function unconfirmed(items: readonly Seen[]): readonly Notice[] {
  const open = items.flatMap(({ ref, relays }) =>
    relays
      .filter((relay) => isAutonomous(relay) && relay.flags.includes('UNCONFIRMED'))
      .map(({ person }) => `${ref} (${person})`),
  );
  if (open.length === 0) return [];
  return [
    {
      code: 'AUTONOMY_UNCONFIRMED',
      urgency: 'WATCH',
      fact: {
        fr: `Évaluations au niveau 4 que leurs relais n’ont pas confirmées : ${open.join(', ')}.`,
        en: `Assessments at level 4 that their relays have not confirmed: ${open.join(', ')}.`,
      },
      expected: { fr: 'La confirmation, ou la contestation, par chacun.', en: 'Each confirms, or contests.' },
    },
  ];
}

/** Receivers of the plan who are there and have received nothing. */
const receivers = (inputs: ReadinessInputs): readonly Notice[] =>
  receiversProgress(inputs)
    .filter(({ planned, departed, lastOn, levels }) => planned && !departed && !lastOn && levels.every(isEmpty))
    .map(({ person }) => ({
      code: 'RECEIVER_WITHOUT_ITEM',
      urgency: 'MISSING',
      subject: person,
      fact: {
        fr: `${person} est au plan et n’a encore rien reçu.`,
        en: `${person} is in the plan and has received nothing yet.`,
      },
      expected: { fr: 'Une première séance de transfert.', en: 'A first transfer session.' },
    }));

const isEmpty = ({ items }: { readonly items: readonly Ref[] }): boolean => items.length === 0;
