import type { Day, EventOf, PersonCode, Ref } from '../shared/vocabulary.js';

export const CADENCES = ['DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'QUARTERLY'] as const;
/** How often a ritual takes place. */
export type Cadence = (typeof CADENCES)[number];

export const RITUAL_KINDS = ['LEADERSHIP', 'TEAM', 'SPONSOR', 'OTHER'] as const;
/** Whom a ritual brings together. */
export type RitualKind = (typeof RITUAL_KINDS)[number];

/** A recurring meeting is set up, with a person who leads it. */
export type RitualScheduled = EventOf<
  'RitualScheduled',
  {
    readonly ritual: Ref;
    readonly name: string;
    readonly cadence: Cadence;
    readonly lead: PersonCode;
    readonly kind: RitualKind;
  }
>;

/** The meeting took place. */
export type RitualHeld = EventOf<
  'RitualHeld',
  {
    readonly ritual: Ref;
    /** People present. */
    readonly attendees: number;
    /** Of those, people who contributed: attending is not taking part. */
    readonly contributors: number;
  }
>;

/** The meeting did not take place, for a reason. */
export type RitualSkipped = EventOf<'RitualSkipped', { readonly ritual: Ref; readonly reason: string }>;

/** The meeting is no longer due from a day on. */
export type RitualEnded = EventOf<'RitualEnded', { readonly ritual: Ref; readonly from: Day; readonly reason: string }>;

/** Another person leads the meeting from now on. */
export type RitualLeadTransferred = EventOf<
  'RitualLeadTransferred',
  { readonly ritual: Ref; readonly from: PersonCode; readonly to: PersonCode }
>;

/** A tool is named for a purpose, so that people know where to look and where to write. */
export type ChannelDeclared = EventOf<
  'ChannelDeclared',
  { readonly channel: Ref; readonly tool: string; readonly purpose: string }
>;
