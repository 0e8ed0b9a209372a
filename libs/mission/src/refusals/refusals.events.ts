import type { Facts } from '#decider';
import type { StoredForm, Upcast } from '#ledger';
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

/** What a state is with was written behind it (`superseded by D2`), and became a fact of its own. */
const STATES_WITH = {
  'superseded by': 'by',
  'held by': 'by',
  'led by': 'by',
  'without an objection by': 'by',
  'open on': 'gate',
  'assessed at level': 'level',
} as const;

const stateApart: Upcast = (data) => {
  const facts = data['facts'] as Facts;
  const written = String(facts['state']);
  const found = Object.entries(STATES_WITH).find(([state]) => written.startsWith(`${state} `));
  if (!found) return data;
  const [state, fact] = found;
  const rest = written.slice(state.length + 1);
  return { ...data, facts: { ...facts, state, [fact]: fact === 'level' ? Number(rest) : rest } };
};

export const refusalEvents = {
  RefusalLogged: { schema: 3, upcasts: [sentencesInOnePlace, stateApart] },
} satisfies Record<RefusalEvent['type'], StoredForm>;
