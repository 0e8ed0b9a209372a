import { useEffect, useState } from 'preact/hooks';
import { useMe } from '../frame/who.js';
import type { TypedGroup } from './typed.js';

/** What a person has typed into a form and not yet recorded: it survives a reload and a lost session. */
export interface Draft {
  /** Under which it is recorded, once, however often it is sent. */
  readonly commandId: string;
  readonly typed: TypedGroup;
}

const keyOf = (person: string, mission: string | undefined, command: string, about: string): string =>
  ['relais.draft', person, mission ?? '', command, about].join('|');

function stored(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | undefined;
  } catch {
    return undefined;
  }
}

const begun = (typed: TypedGroup): Draft => ({ commandId: crypto.randomUUID(), typed });

export interface DraftOf {
  readonly mission: string | undefined;
  readonly command: string;
  /** What it is about, filled in before. */
  readonly values: TypedGroup;
}

/** The draft of a command about something; `clear` begins another one. */
export function useDraft({ mission, command, values }: DraftOf) {
  const { person } = useMe();
  const key = keyOf(person, mission, command, JSON.stringify(values));
  const [draft, setDraft] = useState<Draft>(() => stored(key) ?? begun(values));
  const isBegun = draft.typed !== values;
  useEffect(() => {
    if (isBegun) localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft, isBegun]);
  return {
    draft,
    type: (typed: TypedGroup) => setDraft(({ commandId }) => ({ commandId, typed })),
    clear: () => {
      localStorage.removeItem(key);
      setDraft(begun(values));
    },
  };
}
