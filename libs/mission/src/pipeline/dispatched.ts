import type { Outcome } from '#decider';
import { Command as BusCommand } from '@nestjs/cqrs';
import type { Command } from './command.js';
import type { Envelope } from './envelope.js';

/** A command on its way over the bus. */
export interface Dispatched extends BusCommand<Outcome> {
  readonly envelope: Envelope;
}

const classes = new Map<string, new (envelope: Envelope) => Dispatched>();

/** The message class of a command, made once: Nest's bus tells handlers apart by class. */
export function dispatchedBy(command: Command): new (envelope: Envelope) => Dispatched {
  const known = classes.get(command.name);
  if (known) return known;
  const name = pascal(command.name);
  const made = {
    [name]: class extends BusCommand<Outcome> {
      constructor(readonly envelope: Envelope) {
        super();
      }
    },
  }[name] as new (envelope: Envelope) => Dispatched;
  classes.set(command.name, made);
  return made;
}

/** `grantDelegation` as a type is called: `GrantDelegation`. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
