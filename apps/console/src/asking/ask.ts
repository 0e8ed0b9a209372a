import { Busy, Failed, Refused, SignedOut, type RefusalTold } from './faults.js';
import type { Language, Operation } from './operation.js';

interface Shown {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly refusal?: RefusalTold;
    readonly retryAfterMs?: number;
    readonly correlationId?: string;
  };
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly Shown[];
}

export interface Asked<Variables> {
  readonly variables: Variables;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server, as whoever is signed in.
 *
 * @throws Refused | SignedOut | Busy | Failed
 */
export async function ask<Result, Variables>(
  { text }: Operation<Result, Variables>,
  { variables, language, signal }: Asked<Variables>,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: text, variables }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failed('unreachable');
  });
  if (response.status === 401) throw new SignedOut();
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const [error] = answer.errors ?? [];
  if (error) throw faultOf(error);
  if (!answer.data) throw new Failed(`status ${response.status}`);
  return answer.data;
}

function faultOf({ message, extensions = {} }: Shown): Error {
  const { code, refusal, retryAfterMs, correlationId } = extensions;
  if (refusal) return new Refused(refusal);
  if (code === 'UNAUTHENTICATED') return new SignedOut();
  if (code === 'TOO_BUSY') return new Busy(retryAfterMs ?? 1_000);
  return new Failed(message, correlationId);
}
