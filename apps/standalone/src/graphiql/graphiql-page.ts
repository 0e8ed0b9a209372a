/** A query shown when the page opens, under its title. */
export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
}

/** What the page starts with: examples to run, and a token to run them with. */
export class GraphiqlPage {
  constructor(
    private readonly token: string,
    private readonly examples: readonly ExampleQuery[],
  ) {}

  html(): string {
    const headers = JSON.stringify({ Authorization: `Bearer ${this.token}`, 'Accept-Language': 'en' }, undefined, 2);
    const tabs = this.examples.map(({ title, query }) => ({ query: `# ${title}\n${query}`, headers }));
    return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Relais</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/assets/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="/graphiql/assets/react.js"></script>
    <script src="/graphiql/assets/react-dom.js"></script>
    <script src="/graphiql/assets/graphiql.js"></script>
    <script>
      const socket = location.origin.replace(/^http/, 'ws') + '/graphql';
      const page = React.createElement(GraphiQL, {
        fetcher: GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: socket, wsConnectionParams: ${inScript(JSON.parse(headers))} }),
        defaultTabs: ${inScript(tabs)},
        shouldPersistHeaders: false,
      });
      ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
    </script>
  </body>
</html>
`;
  }
}

/** JSON that cannot end the script element it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
