import type { Facts } from '#decider';
import type { StoredForm, Upcast } from '#ledger';
import { STATES_WITH } from './words.js';
import type { EventOf } from '../shared/vocabulary.js';

/** A command was refused: which, by which rule, on which facts. Kept beside the mission, never read by a rule. */
export type RefusalLogged = EventOf<
  'RefusalLogged',
  { readonly command: string; readonly code: string; readonly facts: Facts }
>;

/** What is recorded of refusals. */
export type RefusalEvent = RefusalLogged;

/** A French and an English fact under two names became one sentence under the English name. */
const FRENCH_NAMES = { pourquoi: 'why', attendu: 'expected' } as const;

const sentencesInOnePlace: Upcast = (data) => {
  const facts: Record<string, unknown> = { ...(data['facts'] as Facts) };
  for (const [french, english] of Object.entries(FRENCH_NAMES)) {
    if (facts[french] === undefined) continue;
    facts[english] = { fr: String(facts[french]), en: String(facts[english]) };
    delete facts[french];
  }
  return { ...data, facts };
};

/** What a state is with became a fact of its own beside the state: `superseded by D2`. */
const stateApart: Upcast = (data) => {
  const facts = data['facts'] as Facts;
  const { state } = facts;
  const [name, { fact }] = Object.entries(STATES_WITH).find(([each]) => String(state).startsWith(`${each} `)) ?? [
    '',
    {},
  ];
  if (fact === undefined) return data;
  const rest = String(state).slice(name.length + 1);
  return { ...data, facts: { ...facts, state: name, [fact]: fact === 'level' ? Number(rest) : rest } };
};

export const refusalEvents = {
  RefusalLogged: { schema: 3, upcasts: [sentencesInOnePlace, stateApart] },
} satisfies Record<RefusalEvent['type'], StoredForm>;
