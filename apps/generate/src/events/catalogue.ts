/** What the code says of the events: what is recorded, in which slice, with which fields. */
export interface Catalogue {
  readonly slices: readonly SliceEntry[];
  /** The types that fields are made of, in the order of their names. */
  readonly types: readonly TypeEntry[];
}

/** The events of one slice. */
export interface SliceEntry {
  readonly slice: string;
  readonly about: string;
  readonly events: readonly EventEntry[];
}

/** One event type. */
export interface EventEntry {
  readonly type: string;
  readonly about: string;
  readonly fields: readonly FieldEntry[];
}

/** One field of an event, or of something that an event carries. */
export interface FieldEntry {
  readonly name: string;
  /** Its type as it is written, with the names that say what a value is: Cents, Day. */
  readonly type: string;
  readonly optional: boolean;
  readonly about: string;
}

/** A type that has a name: the values it may have, or the fields it has. */
export interface TypeEntry {
  readonly name: string;
  readonly about: string;
  /** What it stands for; empty when it has fields. */
  readonly means: string;
  readonly fields: readonly FieldEntry[];
}
