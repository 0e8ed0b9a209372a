import { type Refusal, say } from '#decider';
import { refuse } from '../refusals/refusals.js';
import { decimal } from '../shared/wording.js';

/** What something is divided by is above 0. */
export const notPositiveRefusal = (field: string, value: number): Refusal | undefined =>
  value > 0
    ? undefined
    : refuse('INVALID_INPUT', {
        field,
        why: say(`${decimal(value, 'fr')} n’est pas au-dessus de 0`, `${decimal(value, 'en')} is not above 0`),
      });
