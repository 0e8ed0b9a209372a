import { addDays } from '#calendar';
import type { Language } from '#mission';
import type { CalendarDay } from './ics.js';
import type { Selection } from './plan.js';

/** From when to when a calendar reaches: half a year back, a year and more ahead. */
const BACK_DAYS = 183;
const AHEAD_DAYS = 400;

export const windowOf = (today: string): { readonly from: string; readonly to: string } => ({
  from: addDays(today, -BACK_DAYS),
  to: addDays(today, AHEAD_DAYS),
});

const TEXT = { text: {} };

/** What is asked of the agenda, of the milestones and of readiness. */
export const OF_THE_AGENDA: Selection = {
  edges: {
    node: {
      mission: {},
      client: {},
      code: {},
      by: {},
      ref: { kind: {}, ref: {} },
      whose: { roles: {}, people: { label: {} } },
      command: { name: {}, label: TEXT, input: {} },
      fact: TEXT,
      expected: TEXT,
    },
  },
  pageInfo: { hasNextPage: {}, endCursor: {} },
  missions: { mission: {}, client: {} },
};
export const OF_MILESTONES: Selection = { milestones: { milestone: {}, name: {}, due: {}, reachedOn: {} } };
export const OF_READINESS: Selection = { absenceTests: { test: {}, from: {}, to: {}, result: {} } };

interface Worded {
  readonly text: string;
}

export interface AgendaEntry {
  readonly mission: string;
  readonly client: string;
  readonly code: string;
  readonly by: string | null;
  readonly ref: { readonly kind: string; readonly ref: string } | null;
  readonly whose: { readonly roles: readonly string[]; readonly people: readonly { readonly label: string }[] };
  readonly command: { readonly name: string; readonly label: Worded; readonly input: object } | null;
  readonly fact: Worded;
  readonly expected: Worded;
}

export interface OwnMission {
  readonly mission: string;
  readonly client: string;
}

export interface Milestone {
  readonly milestone: string;
  readonly name: string | null;
  readonly due: string;
  readonly reachedOn: string | null;
}

export interface AbsenceTest {
  readonly test: string;
  readonly from: string;
  readonly to: string;
  readonly result: string | null;
}

const WORDS = {
  fr: {
    whose: (people: string) => `À qui : ${people}`,
    act: (label: string) => `Commande : ${label}`,
    reached: (milestone: string, name: string | null) =>
      `jalon ${milestone}${name === null ? '' : ` « ${name} »`} atteint`,
    due: (day: string) => `Échéance : ${day}`,
    absence: (test: string, isDone: boolean) => `test d’absence ${test}${isDone ? ' (terminé)' : ''}`,
  },
  en: {
    whose: (people: string) => `Whose: ${people}`,
    act: (label: string) => `Command: ${label}`,
    reached: (milestone: string, name: string | null) =>
      `milestone ${milestone}${name === null ? '' : ` “${name}”`} reached`,
    due: (day: string) => `Due: ${day}`,
    absence: (test: string, isDone: boolean) => `absence test ${test}${isDone ? ' (completed)' : ''}`,
  },
};

const headOf = ({ mission, client }: OwnMission): string => `${client} (${mission})`;

/**
 * The days of an agenda that are planned or run out. What waits without a day, or puts something at risk, is in the agenda
 * itself: in a calendar it would be new each day.
 */
export const daysOfAgenda = (entries: readonly AgendaEntry[], language: Language): readonly CalendarDay[] =>
  entries.flatMap((entry) => {
    const { mission, code, by, ref, whose, command, fact, expected } = entry;
    if (by === null) return [];
    const people = whose.people.map(({ label }) => label);
    const act = command ? [WORDS[language].act(command.label.text)] : [];
    return [
      {
        // What is due and what is overdue of the same thing, by the same act, is one event.
        about:
          command && ref
            ? [mission, ref.kind, ref.ref, command.name]
            : [mission, code, ref?.ref ?? '', JSON.stringify(command?.input ?? {})],
        day: by,
        summary: `${headOf(entry)} – ${fact.text}`,
        description: [
          ...(people.length > 0 ? [WORDS[language].whose(people.join(', '))] : []),
          expected.text,
          ...act,
        ].join('\n'),
      },
    ];
  });

/** Milestones that were reached stay where they are, as what was done. */
export const daysOfMilestones = (
  own: OwnMission,
  milestones: readonly Milestone[],
  language: Language,
): readonly CalendarDay[] =>
  milestones.flatMap(({ milestone, name, due, reachedOn }) => {
    if (reachedOn === null) return [];
    return [
      {
        about: [own.mission, 'milestone', milestone, 'reachMilestone'],
        day: reachedOn,
        summary: `${headOf(own)} – ${WORDS[language].reached(milestone, name)}`,
        description: WORDS[language].due(due),
      },
    ];
  });

export const daysOfAbsenceTests = (
  own: OwnMission,
  tests: readonly AbsenceTest[],
  language: Language,
): readonly CalendarDay[] =>
  tests.map(({ test, from, to, result }) => ({
    about: [own.mission, 'absence test', test],
    day: from,
    to,
    summary: `${headOf(own)} – ${WORDS[language].absence(test, result !== null)}`,
    description: `${from} – ${to}`,
  }));
