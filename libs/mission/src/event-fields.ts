import type { MissionEvent } from './mission-events.js';

/** What a word of the vocabulary is marked with: a reference, a document, a domain. */
type MarkOf<Value> = Value extends string ? ('of' extends keyof Value ? NonNullable<Value['of']> : never) : never;

type Plain = string | number | boolean;

/** Names of the fields in some data, those of lists and groups included. */
type NamesIn<Data> = Data extends Plain
  ? never
  : Data extends readonly (infer Each)[]
    ? NamesIn<Each>
    : string extends keyof Data
      ? never
      : { [Name in keyof Data & string]-?: Name | NamesIn<NonNullable<Data[Name]>> }[keyof Data & string];

/** Names of the fields that hold words of a mark, one or a list. */
type MarkedIn<Data, Mark extends string> = Data extends Plain
  ? never
  : Data extends readonly (infer Each)[]
    ? MarkedIn<Each, Mark>
    : string extends keyof Data
      ? never
      : {
          [Name in keyof Data & string]-?:
            | (Mark extends MarkOf<One<NonNullable<Data[Name]>>> ? Name : never)
            | MarkedIn<NonNullable<Data[Name]>, Mark>;
        }[keyof Data & string];

type One<Value> = Value extends readonly (infer Each)[] ? Each : Value;

type DataOf<Event> = Event extends { readonly data: infer Data } ? Data : never;

/** The name of a field of some event. A table by field is keyed by it: a name that no event has does not compile. */
export type EventField = NamesIn<DataOf<MissionEvent>>;

/** The fields of some data that hold domains, references or documents. */
export type Holding<Mark extends 'domain' | 'ref' | 'evidence', Data = DataOf<MissionEvent>> = Data extends object
  ? MarkedIn<Data, Mark>
  : never;
