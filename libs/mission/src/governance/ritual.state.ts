import { by, type ReadOnly } from '#decider';
import { entriesOf } from '../shared/in-order.js';
import type { Trace } from '../shared/trace.js';
import type { Day, PersonCode, Ref } from '../shared/vocabulary.js';
import type { ChannelDeclared, RitualScheduled } from './ritual.events.js';

/** Who leads a ritual from a day on. */
export interface Lead {
  person: PersonCode;
  since: Day;
  given: Trace;
}

/** A recurring meeting and what became of it. */
export interface Ritual extends Pick<RitualScheduled['data'], 'name' | 'cadence' | 'kind'> {
  /** Line that recorded it first. */
  revision: number;
  /** Who leads it now. */
  lead: PersonCode;
  /** Everybody who has led it, in the order in which they took over. */
  leads: Lead[];
  held: (Trace & { attendees: number; contributors: number })[];
  skipped: (Trace & { reason: string })[];
  /** No longer due from a day on. */
  ended?: Trace & { from: Day; reason: string };
}

/** A tool with its purpose. */
export type Channel = Pick<ChannelDeclared['data'], 'tool' | 'purpose'> & { revision: number; declared: Trace };

/** Adds a lead at its place, by the day of taking over. */
export function handLeadTo(ritual: Ritual, next: Lead): void {
  ritual.leads = [...ritual.leads, next].toSorted(by(({ since }) => since));
  ritual.lead = ritual.leads.at(-1)?.person ?? next.person;
}

/** Who led a ritual on a business day; before its first day, whoever led it first. */
export const leadOn = ({ lead, leads }: ReadOnly<Ritual>, day: Day): PersonCode =>
  (leads.findLast(({ since }) => since <= day) ?? leads[0])?.person ?? lead;

/** Is the ritual no longer due on a day? */
export const isEndedOn = ({ ended }: Pick<ReadOnly<Ritual>, 'ended'>, day: Day): boolean =>
  ended !== undefined && ended.from <= day;

/** The rituals that have not ended by a day, in the order of setting up. */
export const ritualsInUse = (
  { rituals }: { readonly rituals: ReadOnly<Record<Ref, Ritual>> },
  day: Day,
): readonly (readonly [Ref, ReadOnly<Ritual>])[] => entriesOf(rituals).filter(([, ritual]) => !isEndedOn(ritual, day));
