import { ask } from '../asking/ask.js';
import type { Language, Operation } from '../asking/operation.js';

interface Said {
  readonly text: string;
}

export interface Receipt {
  readonly __typename: 'Receipt';
  readonly revision: number;
  readonly flags: readonly string[];
  readonly created: readonly { readonly kind: string; readonly ref: string }[];
}

export interface Preview {
  readonly __typename: 'Preview';
  readonly events: readonly { readonly type: string; readonly sentence: Said | null }[];
  readonly flags: readonly string[];
  readonly created: readonly { readonly kind: string; readonly ref: string }[];
}

export interface RefusedCommand {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sentence: Said;
  readonly next: Said;
}

interface Stale {
  readonly __typename: 'StaleRevision';
  readonly since: readonly Said[];
}

export type Outcome = Receipt | Preview | RefusedCommand | Stale;

const NAME = /^[a-z][A-Za-z]*$/;

const ANSWERS =
  '__typename ... on Receipt{revision flags created{kind ref}} ' +
  '... on Preview{events{type sentence{text}} flags created{kind ref}} ' +
  '... on Refusal{code facts sentence{text} next{text}} ... on StaleRevision{since{text}}';

interface Input {
  readonly input: Readonly<Record<string, unknown>>;
}

/** The mutation of a command: each takes one input named after it, and answers alike. */
function mutationOf(command: string): Operation<{ readonly outcome: Outcome }, Input> {
  if (!NAME.test(command)) throw new Error(`${command} is no command.`);
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return { text: `mutation Send($input:${type}!){outcome:${command}(input:$input){${ANSWERS}}}` };
}

/**
 * Sends a command, or asks what it would do. Sent again under the same id it records nothing twice.
 *
 * @throws Refused | SignedOut | Busy | Failed
 */
export async function send(
  command: string,
  input: Readonly<Record<string, unknown>>,
  language: Language,
): Promise<Outcome> {
  const { outcome } = await ask(mutationOf(command), { variables: { input }, language });
  return outcome;
}
