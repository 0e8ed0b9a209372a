import type { ReadOnly, Recorded } from '#decider';
import type { MissionEvent } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import type { Command } from './command.js';

type Data<Type extends MissionEvent['type']> = Extract<MissionEvent, { readonly type: Type }>['data'];

/** Names of the fields that hold a single text. */
type TextOf<Type extends MissionEvent['type']> = {
  [Name in keyof Data<Type> & string]-?: string extends Data<Type>[Name] ? Name : never;
}[keyof Data<Type> & string];

/** What is known when it is asked whether one line rests on another: the mission now, and as it would be without that one. */
export interface Without {
  readonly now: ReadOnly<MissionState>;
  readonly without: ReadOnly<MissionState>;
}

/** Whether a later line rests on what an earlier one opened: the fields, earlier and later, that name the same; or a rule. */
export type RestsOn<Type extends MissionEvent['type'], Later extends MissionEvent['type']> =
  | { readonly [Name in keyof Data<Type> & string]?: keyof Data<Later> & string }
  | ((earlier: Data<Type>, later: Data<Later>, worlds: Without) => boolean);

/** What is done about a line of a type when it was recorded by mistake. */
export interface Mendable<Type extends MissionEvent['type'] = MissionEvent['type']> {
  /** The type has a correction of its own; or it is never struck; or it can be struck. */
  readonly mistake: { readonly correction: Command } | 'never' | 'strikable';
  /** Its free texts, which may be reworded. What is sealed, and what is kept and found again under it, is none. */
  readonly texts?: readonly TextOf<Type>[];
  /**
   * The state that it opens, told by the later lines that would not stand without it. What names a reference that it
   * created need not be listed: that is known of every type.
   */
  readonly opens?: { readonly [Later in MissionEvent['type']]?: RestsOn<Type, Later> };
}

/** For every event type of a slice, what is done about mistakes. Add a type and the compiler asks for its answer. */
export type MendingTable<E extends MissionEvent> = { readonly [Type in E['type']]: Mendable<Type> };

/** A line with its number, as the questions about mistakes see it. */
export type Line = Pick<Recorded, 'type' | 'revision' | 'data'>;
