import { SLICES, type Slice } from './vocabulary.js';

/** All of the types of a union at once. */
type AllOf<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** The tables of all slices as one table. The compiler asks for each slice; that one has nothing to say is said as `{}`. */
export const gathered = <Tables extends Readonly<Record<Slice, object>>>(tables: Tables): AllOf<Tables[Slice]> =>
  Object.assign({}, ...SLICES.map((slice) => tables[slice])) as AllOf<Tables[Slice]>;
