import { useQueryClient } from '@tanstack/react-query';
import { createClient, type Client } from 'graphql-ws';
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../words/language.js';

export interface RaisedSignal {
  readonly signal: string;
  readonly detector: string;
}

interface Live {
  /** Whether changes are told. */
  readonly connected: boolean;
  /** The newest signal raised while the page has been open. */
  readonly raised: RaisedSignal | undefined;
}

const LiveOf = createContext<Live>({ connected: false, raised: undefined });

const CHANGED = 'subscription Changed($mission: String!) { missionChanged(mission: $mission) { revision } }';
const RAISED = 'subscription Raised($mission: String!) { signalRaised(mission: $mission) { signal detector } }';

function listen(language: string, onConnected: (connected: boolean) => void): Client {
  const url = new URL('/graphql', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return createClient({
    url: url.href,
    lazy: false,
    retryAttempts: Number.MAX_SAFE_INTEGER,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** tries))),
    connectionParams: { language },
    on: { connected: () => onConnected(true), closed: () => onConnected(false) },
  });
}

/** Asks again for what a page shows of a mission whenever something is recorded in it, whoever records it. */
export function LiveMission({ mission, children }: { readonly mission: string; readonly children: ComponentChildren }) {
  const answers = useQueryClient();
  const language = useLanguage();
  const [connected, setConnected] = useState(false);
  const [raised, setRaised] = useState<RaisedSignal>();
  useEffect(() => {
    const client = listen(language, setConnected);
    const refresh = () => void answers.invalidateQueries();
    const variables = { mission };
    // A grant or a session that ends, ends this too: what is shown then is asked for again, and refused.
    const done = { error: refresh, complete: refresh };
    client.subscribe({ query: CHANGED, variables }, { next: refresh, ...done });
    client.subscribe<{ signalRaised: RaisedSignal }>(
      { query: RAISED, variables },
      { next: ({ data }) => setRaised(data?.signalRaised), ...done },
    );
    client.on('connected', (_, __, wasRetry) => wasRetry && refresh());
    return () => void client.dispose();
  }, [mission, language, answers]);
  return <LiveOf.Provider value={{ connected, raised }}>{children}</LiveOf.Provider>;
}

export const useLive = (): Live => useContext(LiveOf);
