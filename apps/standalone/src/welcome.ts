import { today } from '#mission';
import type { StandaloneSettings } from '#settings';
import type { DemoReport } from './demo/prepare-demo.js';
import type { Standalone } from './standalone.js';

const curl = (url: string, token: string, query: string): string =>
  `curl -s ${url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' \\\n  -d '${JSON.stringify({ query })}'`;

/** For browsers: they keep secure cookies of localhost, and passkeys of a name alone. */
const inBrowser = (url: string, path: string): string =>
  url.replace(/\/\/(127\.0\.0\.1|\[::1\])/, '//localhost').replace(/graphql$/, path);

const READINESS =
  '{ exitReadiness(mission: "M1") { asOf { revision } score cap verdict gates { gate open subjects } } }';
const TRAIL =
  '{ auditTrail(mission: "M1", first: 5, slice: "decisions") { totalCount edges { node { revision sentence { en } } } } }';
const REPORT =
  'mutation { reportIrritant(input: { commandId: "7c9e6679-7425-40de-944b-e07fc1f90ae7", mission: "M1", irritant: "I20", ' +
  'topic: "bench down again", severity: 2, waitForReadModels: true }) { __typename ... on Receipt { revision readable } ' +
  '... on Refusal { code sentence { en } } } }';

/** What `npm start` says when everything runs: where, with which tokens, and three requests that work as printed. */
export async function welcome(
  { url, issuer, administrator, clock, demo }: Standalone,
  settings: StandaloneSettings,
): Promise<string> {
  const lines = [
    `Relais is running.`,
    ``,
    `  Console   ${inBrowser(url, 'console/')}`,
    `  GraphQL   ${url}`,
    `  GraphiQL  ${url.replace(/graphql$/, 'graphiql')}`,
    `  Health    ${url.replace(/graphql$/, 'health/ready')}`,
    `  Sign in   ${inBrowser(url, 'auth')}`,
    ``,
  ];
  if (settings.DEMO !== 'on') {
    return [
      ...lines,
      `The ledger runs on the real clock. People sign in by invitation; a link for the first of them:`,
      `  npm run invite -- --person ${administrator}`,
      ``,
      `Token of the firm’s administrator ${administrator} (twelve hours):`,
      await issuer.tokenFor(administrator),
      '',
    ].join('\n');
  }
  const [consultant, sponsor, acquirer] = await Promise.all(
    ['COO', 'SPO', 'ACQ'].map((person) => issuer.tokenFor(person)),
  );
  return [
    ...lines,
    ...(demo ? [...summary(demo), ''] : []),
    `It is ${today(clock)} in the demo mission M1 (Cèdre): its clock goes on from the last thing recorded.`,
    ``,
    `Tokens, valid for twelve hours:`,
    `  consultant COO  ${consultant}`,
    `  sponsor SPO     ${sponsor}`,
    `  acquirer ACQ    ${acquirer}`,
    ``,
    `Try, as they stand:`,
    ``,
    `# leadership: is the mission ready to be handed over?`,
    curl(url, sponsor ?? '', READINESS),
    ``,
    `# the consultant: something is wrong on the shop floor`,
    curl(url, consultant ?? '', REPORT),
    ``,
    `# the acquirer: the trail of decisions, read-only`,
    curl(url, acquirer ?? '', TRAIL),
    ``,
  ].join('\n');
}

/** How the demo was loaded; a line that did not come out as written is named. */
function summary({ lines, accepted, refused, unknown, surprises, seconds }: DemoReport): readonly string[] {
  const left = [...unknown].map(([command, count]) => `${command} (${count})`);
  return [
    `Demo mission loaded in ${seconds.toFixed(1)} s: ${lines} lines, ${accepted} accepted, ${refused} refused as the story wants.`,
    ...(left.length > 0 ? [`  Left out, because the command does not exist yet: ${left.join(', ')}.`] : []),
    ...(surprises.length > 0 ? [`  Came out otherwise than written:`, ...surprises.map((each) => `    ${each}`)] : []),
  ];
}
