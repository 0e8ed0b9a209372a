import { formatDay } from '#calendar';
import { MATTERS, VITAL } from './criticality.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { announced, type Notice } from '../shared/notice.js';
import { say } from '#decider';
import { gateUrgency } from '../inputs/gate-urgency.js';
import { agreeing, called, counted, listed, type Language } from '../shared/wording.js';
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
      name: called(ref, item.name),
      criticality: item.criticality,
      standing: standingOf(inputs, item),
      relays: relaysOf(inputs, item),
      ...(item.lost && { since: item.lost.on }),
    }));
  return [
    ...plan(inputs, items, day),
    ...items.filter(({ standing }) => standing !== 'RELAYED').map((seen) => withoutRelay(inputs, seen)),
    ...singleRelays(items),
    ...items.flatMap(({ ref, name, relays }) =>
      relays.filter(({ flags }) => flags.includes('CONTESTED')).map(contested(ref, name)),
    ),
    ...unconfirmed(items),
    ...receivers(inputs),
  ];
}

interface Seen {
  readonly ref: Ref;
  /** Its reference with its name. */
  readonly name: string;
  readonly criticality: number;
  readonly standing: ItemStanding;
  readonly relays: readonly Relay[];
  readonly since?: Day;
}

function plan({ transfer }: ReadinessInputs, items: readonly Seen[], day: Day): readonly Notice[] {
  if (!transfer.plan) return [];
  const { plan: subject, receivers: named, due } = transfer.plan;
  const left = items.filter(({ standing }) => standing !== 'RELAYED');
  const names = left.map(({ name }) => name);
  const [fr, en] =
    items.length === 0
      ? ['aucun savoir n’est encore identifié', 'no item is identified yet']
      : [`encore sans relais : ${listed(names, 'fr')}`, `still without a relay: ${listed(names, 'en')}`];
  const alone: Notice = {
    code: 'SINGLE_RELAY',
    urgency: 'WATCH',
    subject,
    fact: say(
      `Le plan de transfert ${subject} ne nomme que ${listed(named, 'fr')} pour recevoir les savoirs.`,
      `Transfer plan ${subject} names ${listed(named, 'en')} as its only receiver.`,
    ),
    expected: say('Préparer une deuxième personne.', 'Prepare a second person.'),
  };
  const late: Notice = {
    code: 'TRANSFER_PLAN_OVERDUE',
    urgency: 'OVERDUE',
    subject,
    since: due,
    by: due,
    fact: say(
      `Le transfert devait être fini le ${formatDay(due, 'fr')} ; ${fr}.`,
      `The transfer was to be done by ${due}; ${en}.`,
    ),
    expected: say(
      'Transmettre ce qui reste, le plus critique d’abord.',
      'Pass on what is left, the most critical first.',
    ),
  };
  const soon: Notice = {
    code: 'TRANSFER_PLAN_DUE',
    urgency: 'WATCH',
    subject,
    ...announced(due),
    fact: say(
      `Le transfert doit être fini le ${formatDay(due, 'fr')} ; ${fr}.`,
      `The transfer is to be done by ${due}; ${en}.`,
    ),
    expected: say(
      'Transmettre ce qui reste, le plus critique d’abord.',
      'Pass on what is left, the most critical first.',
    ),
  };
  const pending = left.length > 0 || items.length === 0;
  return [...(pending ? [due < day ? late : soon] : []), ...(named.length === 1 ? [alone] : [])];
}

function withoutRelay(inputs: ReadinessInputs, { ref, name, criticality, standing, relays, since }: Seen): Notice {
  const nearest = relays.at(0);
  return {
    code: 'ITEM_WITHOUT_RELAY',
    urgency: holdsUpExit(standing, criticality)
      ? gateUrgency(inputs, standing === 'OWNER_ONLY' ? 'G-OWN' : 'G-PREST')
      : 'WATCH',
    subject: ref,
    ...(since && { since }),
    fact: say(
      `Savoir ${name}, de criticité ${criticality} : ${HELD[standing].fr}.`,
      `Item ${name}, of criticality ${criticality}: ${HELD[standing].en}.`,
    ),
    expected: nearest
      ? say(
          `Amener ${nearest.person}, au niveau ${nearest.level} sur 4, à le faire seul, et l’évaluer.`,
          `Bring ${nearest.person}, at level ${nearest.level} of 4, to do it alone, and assess it.`,
        )
      : say(
          'Amener une personne de l’entreprise à le faire seule, et l’évaluer.',
          'Bring a person of the company to do it alone, and assess it.',
        ),
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
  NOBODY: { fr: 'plus personne ne le fait seul', en: 'no one does it alone any more' },
};

function singleRelays(items: readonly Seen[]): readonly Notice[] {
  const alone = items.flatMap(({ name, relays }) => {
    const [first, ...others] = relays.filter(isAutonomous);
    return first && others.length === 0 ? [{ name, person: first.person }] : [];
  });
  if (alone.length === 0) return [];
  return [
    {
      code: 'SINGLE_RELAY',
      urgency: 'WATCH',
      fact: {
        fr: `${counted(alone.length, 'fr', 'savoir')} sans second relais : ${spelt(alone, 'fr')}.`,
        en: `${counted(alone.length, 'en', 'item')} with a single relay: ${spelt(alone, 'en')}.`,
      },
      expected: {
        fr: 'Former un second relais, les plus critiques d’abord.',
        en: 'Train a second relay, the most critical items first.',
      },
    },
  ];
}

/** Items, each with the person in question. */
const spelt = (items: readonly { readonly name: string; readonly person: string }[], language: Language): string =>
  items.map(({ name, person }) => (language === 'fr' ? `${person} pour ${name}` : `${person} for ${name}`)).join(', ');

const contested =
  (ref: Ref, name: string) =>
  ({ person, since }: Relay): Notice => ({
    code: 'AUTONOMY_CONTESTED',
    urgency: 'MISSING',
    subject: ref,
    since,
    fact: say(
      `${person} conteste son évaluation sur le savoir ${name}.`,
      `${person} contests their assessment on item ${name}.`,
    ),
    expected: say('Faire évaluer de nouveau, par une autre personne.', 'Have it assessed again, by another person.'),
  });

function unconfirmed(items: readonly Seen[]): readonly Notice[] {
  const open = items.flatMap(({ name, relays }) =>
    relays
      .filter((relay) => isAutonomous(relay) && relay.flags.includes('UNCONFIRMED'))
      .map(({ person }) => ({ name, person })),
  );
  if (open.length === 0) return [];
  return [
    {
      code: 'AUTONOMY_UNCONFIRMED',
      urgency: 'WATCH',
      whose: open.map(({ person }) => person),
      fact: say(
        `${counted(open.length, 'fr', 'évaluation')} au niveau 4 ${agreeing(open.length, 'fr', 'attend', 'attendent')} la confirmation de la personne évaluée : ${spelt(open, 'fr')}.`,
        `${counted(open.length, 'en', 'assessment')} at level 4 ${agreeing(open.length, 'en', 'waits', 'wait')} for the assessed person to confirm: ${spelt(open, 'en')}.`,
      ),
      expected: say('Que chacun confirme, ou conteste.', 'Each confirms or contests.'),
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
      fact: say(
        `${person} est dans le plan de transfert et n’a encore rien reçu.`,
        `${person} is in the transfer plan and has received nothing yet.`,
      ),
      expected: say('Tenir une première séance de transfert.', 'Hold a first transfer session.'),
    }));

const isEmpty = ({ items }: { readonly items: readonly Ref[] }): boolean => items.length === 0;
