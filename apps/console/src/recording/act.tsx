import type { ComponentChildren } from 'preact';
import { useAnswer } from '../asking/use-answer.js';
import { useAddress } from '../frame/address.js';
import { useDay } from '../frame/moment.js';
import { commandList } from './forms.operation.js';
import type { TypedGroup } from './typed.js';

export interface ActProps {
  readonly mission: string;
  /** Name of the mutation. */
  readonly command: string;
  /** Filled in before, as it would be typed. */
  readonly values?: TypedGroup;
  readonly first?: boolean;
  readonly children: ComponentChildren;
}

/** A button that opens the form of a command. Whoever may not send it now, or looks at the past, does not see it. */
export function Act({ mission, command, values = {}, first = false, children }: ActProps) {
  const address = useAddress();
  const day = useDay();
  const { data } = useAnswer(commandList, { mission }, { enabled: day === undefined });
  const found = data?.commands?.commands.find(({ name }) => name === command);
  if (day !== undefined || !found || found.refusal) return null;
  return (
    <button
      type="button"
      class={first ? 'first' : undefined}
      onClick={() => address.set({ act: command, with: JSON.stringify(values) })}
    >
      {children}
    </button>
  );
}
