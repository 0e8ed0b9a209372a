import { useQueryClient } from '@tanstack/react-query';
import { createClient, type Client } from 'graphql-ws';
import { useEffect } from 'preact/hooks';

const CHANGED = 'subscription Changed($mission: String!) { missionChanged(mission: $mission) { revision } }';

const LONGEST_PAUSE_MS = 30_000;

function listen(): Client {
  const url = new URL('/graphql', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: url.href,
    lazy: false,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** tries))),
  });
}

/** Asks again for what the pages show of a mission whenever something is recorded in it, whoever records it. */
export function useLive(mission: string): void {
  const answers = useQueryClient();
  useEffect(() => {
    const client = listen();
    const refresh = () => void answers.invalidateQueries();
    // A grant or a session that ends, ends this too: what is shown then is asked for again, and refused.
    client.subscribe({ query: CHANGED, variables: { mission } }, { next: refresh, error: refresh, complete: refresh });
    client.on('connected', (_, __, wasRetry) => wasRetry && refresh());
    return () => void client.dispose();
  }, [mission, answers]);
}
