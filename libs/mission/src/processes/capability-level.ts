import { capabilityLevel, type ProcessAttribute } from '#statistics';
import { ATTRIBUTES, type Attribute, type ProcessAssessed } from './processes.events.js';

/** A critical process below this capability level holds up the exit. */
export const MANAGED = 2;
/** From this capability level on a process is established. */
export const ESTABLISHED = 3;

type Ratings = ProcessAssessed['data']['ratings'];

/** How the standard writes each attribute. */
const NAME_IN_STANDARD: Readonly<Record<Attribute, ProcessAttribute>> = {
  PA11: 'PA1.1',
  PA21: 'PA2.1',
  PA22: 'PA2.2',
  PA31: 'PA3.1',
  PA32: 'PA3.2',
  PA41: 'PA4.1',
  PA42: 'PA4.2',
  PA51: 'PA5.1',
  PA52: 'PA5.2',
};

/** The ratings that were given: an attribute left out, or given as null, is absent. */
export const ratingsGiven = (ratings: { readonly [Name in Attribute]?: number | null }): Ratings =>
  Object.fromEntries(
    ATTRIBUTES.flatMap((attribute) => {
      const share = ratings[attribute] ?? undefined;
      return share === undefined ? [] : [[attribute, share]];
    }),
  );

/** Capability level 0 to 5 of a process from the ratings of its attributes (ISO/IEC 33020). */
export const levelOf = (ratings: Ratings): number =>
  capabilityLevel(
    Object.fromEntries(ATTRIBUTES.map((attribute) => [NAME_IN_STANDARD[attribute], ratings[attribute] ?? 0])),
  );
