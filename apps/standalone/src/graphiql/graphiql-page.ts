/** A query shown when the page opens: who asks it, and its title. */
export interface ExampleQuery {
  readonly as?: string;
  readonly title: string;
  readonly query: string;
}

/**
 * Runs in the browser. The page holds no token: in the demo it fetches one of whoever its first comment names, else the
 * person pastes one, which stays in the window.
 */
const SCRIPT = `
const given = document.getElementById('token');
given.value = sessionStorage.getItem('relais-token') || '';
given.oninput = () => sessionStorage.setItem('relais-token', given.value.trim());
const tokens = new Map();
const fetchToken = async (person) => {
  const answer = await fetch('/graphiql/tokens/' + person, { headers: { 'x-relais-page': 'graphiql' } });
  return answer.ok ? (await answer.json()).token : undefined;
};
const authorization = async (query) => {
  if (given.value.trim()) return { Authorization: 'Bearer ' + given.value.trim() };
  if (!demo) return {};
  const person = /^\\s*# As ([A-Z]+):/.exec(query || '')?.[1] || 'COO';
  if (!tokens.has(person)) tokens.set(person, await fetchToken(person));
  return tokens.get(person) ? { Authorization: 'Bearer ' + tokens.get(person) } : {};
};
const subscriptionUrl = location.origin.replace(/^http/, 'ws') + '/graphql';
const send = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl });
const fetcher = async (request, options) => {
  const headers = { 'Accept-Language': 'en', ...(await authorization(request.query)), ...options?.headers };
  return send(request, { ...options, headers });
};
const page = React.createElement(GraphiQL, { fetcher, defaultTabs, shouldPersistHeaders: false });
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
`;

/** What the page starts with. */
export class GraphiqlPage {
  constructor(
    /** Gives the token of a person of the demo; left out, people paste theirs. */
    readonly tokenFor: ((person: string) => Promise<string>) | undefined,
    private readonly examples: () => readonly ExampleQuery[],
  ) {}

  html(): string {
    const defaultTabs = this.examples().map(({ as, title, query }) => ({
      query: `# ${as === undefined ? '' : `As ${as}: `}${title}\n${query}`,
    }));
    const demo = this.tokenFor !== undefined;
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Relais</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/assets/graphiql.css" />
    <style>
      html, body { height: 100%; margin: 0; }
      body { display: flex; flex-direction: column; font: 14px system-ui, sans-serif; }
      #graphiql { flex: 1; min-height: 0; }
      label { display: flex; gap: 1em; padding: 6px 12px; align-items: center; }
      #token { flex: 1; }
    </style>
  </head>
  <body>
    <label>${demo ? 'Token (left empty: that of whoever the first comment names)' : 'Token (left empty: that of whoever is signed in)'}
      <input id="token" autocomplete="off" spellcheck="false" /></label>
    <div id="graphiql">Loading…</div>
    <script src="/graphiql/assets/react.js"></script>
    <script src="/graphiql/assets/react-dom.js"></script>
    <script src="/graphiql/assets/graphiql.js"></script>
    <script>
const demo = ${String(demo)};
const defaultTabs = ${inScript(defaultTabs)};
${SCRIPT}</script>
  </body>
</html>
`;
  }
}

/** JSON that cannot end the script element it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
