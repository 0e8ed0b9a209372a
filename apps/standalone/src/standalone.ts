import { Accounts } from '#accounts';
import {
  apiModule,
  builtConsole,
  createHttpServer,
  HTTP_LIMITS,
  providerOf,
  sealerOf,
  sessionLimitsOf,
  Tokens,
  TrustedProxies,
  type SignIn,
} from '#api';
import { say } from '#decider';
import { Deliveries, LetterLinks } from '#deliveries';
import { startNode, startNodeInWorker, type EmbeddedNode } from '#embedded-node';
import { openPrivateFolder } from '#files';
import { healthModule } from '#health';
import {
  CommandPipeline,
  FeedbackQueue,
  Keys,
  openLedger,
  projections,
  systemClock,
  today,
  type Clock,
} from '#mission';
import { openReadModels, ToldAdvances } from '#read-models';
import { firmAdmins, mailSettings, servedNames, type StandaloneSettings } from '#settings';
import { Logger, Module } from '@nestjs/common';
import { join } from 'node:path';
import { CalculatorThread } from './calculator/calculator-thread.js';
import { DemoClock } from './demo/demo-clock.js';
import { prepareDemo, type DemoReport } from './demo/prepare-demo.js';
import type { ScriptLine } from './demo/script.js';
import { GraphiqlController } from './graphiql/graphiql.controller.js';
import { GraphiqlPage } from './graphiql/graphiql-page.js';
import { demoExamples } from './graphiql/examples.js';
import { firstSteps } from './graphiql/first-steps.js';
import { AUDIENCE, ISSUER, Issuer } from './issuer.js';
import { projectHere, type Projecting } from './projector/projecting.js';
import { ProjectorThread } from './projector/projector-thread.js';
import { sessionKeys } from './session-key.js';

/** Who administers the firm of the demo mission, whatever else is configured. */
const DEMO_ADMINS = { 'CAB-OPS': ['ADM'] };

/** As whom one may sign in with the demo. */
const DEMO_PEOPLE = [
  { person: 'COO', label: say('consultant', 'consultant') },
  { person: 'DIR', label: say('direction', 'leadership') },
  { person: 'SPO', label: say('sponsor', 'sponsor') },
  { person: 'ACQ', label: say('acquéreur', 'acquirer') },
  { person: 'ADM', label: say('administration du cabinet', 'firm’s administration') },
];

/** Everything in one process, running. */
export interface Standalone {
  /** Address of the GraphQL endpoint. */
  readonly url: string;
  readonly issuer: Issuer;
  readonly accounts: Accounts;
  /** The first administrator of a firm, as configured. */
  readonly administrator: string;
  readonly clock: Clock;
  readonly node: EmbeddedNode;
  readonly watch: Pick<Projecting, 'reached' | 'tickUntil'>;
  /** How the demo came out, when this start loaded some of it. */
  readonly demo: DemoReport | undefined;
  /** Ends everything in order; what was acknowledged is stored. */
  stop(): Promise<void>;
}

export interface StandaloneOptions {
  /** Runs the event store and the projector in threads of their own, as `npm start` does. Not under Jest. */
  readonly inThreads: boolean;
  /** Called as the demo is being loaded, with the number of lines done. */
  readonly progress?: (done: number, of: number) => void;
  /** What is told instead of the demo. */
  readonly script?: readonly ScriptLine[];
  /** A clock to run on instead of the real one, for a ledger without the demo. */
  readonly clock?: DemoClock;
}

/** Starts the event store, the projector and the API over one data folder, with the demo on an empty ledger. */
export async function startStandalone(settings: StandaloneSettings, options: StandaloneOptions): Promise<Standalone> {
  const file = (name: string) => join(settings.DATA_DIR, name);
  openPrivateFolder(settings.DATA_DIR);
  const start = options.inThreads ? startNodeInWorker : startNode;
  const node = await start({ path: file('events.sqlite') });
  const configured = firmAdmins(settings.FIRM_ADMINS);
  const [[firm, [administrator = '']] = ['', []]] = Object.entries(configured);
  const admins = settings.DEMO === 'on' ? { ...configured, ...DEMO_ADMINS } : configured;
  const demoClock = settings.DEMO === 'on' ? new DemoClock() : undefined;
  const set = demoClock ?? options.clock;
  const clock = set ?? systemClock;
  const places = {
    eventStore: node.connectionString,
    readModels: file('read-models.sqlite'),
    keys: file('keys.sqlite'),
    feedback: file('feedback.sqlite'),
    deliveries: file('deliveries.sqlite'),
    webhookAddresses: settings.WEBHOOK_ADDRESSES,
    mail: mailSettings(settings),
    admins,
  };
  const advances = new ToldAdvances();
  const report = { advanced: () => advances.tell(), log: new Logger('Projector') };
  const projecting = options.inThreads
    ? new ProjectorThread(places, set, report)
    : await projectHere(places, clock, report);

  const { ledger, close } = openLedger(node.connectionString);
  const keys = new Keys(places.keys);
  const feedback = new FeedbackQueue(places.feedback, keys);
  const readModels = await openReadModels(places.readModels);
  const pipeline = new CommandPipeline(ledger, keys, feedback, clock, admins, undefined, readModels);
  const issuer = await Issuer.at(file('issuer.jwk'));

  const calculator = options.inThreads ? new CalculatorThread() : undefined;

  const parts = { ledger, readModels, advances, pipeline, ...(calculator && { calculator }) };
  const prepare = async (): Promise<DemoReport | undefined> => {
    if (demoClock) return prepareDemo({ ...parts, clock: demoClock, projecting }, options);
    await projecting.start();
    return undefined;
  };

  const trusted = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_PUBLIC_KEY: issuer.publicKey };
  const tokens = Tokens.trusting(trusted);
  const accounts = await Accounts.open(file('accounts.sqlite'), sessionLimitsOf(settings));
  const deliveries = await Deliveries.open(places.deliveries);
  const notifying = {
    deliveries,
    reach: settings.WEBHOOK_ADDRESSES,
    keyOf: (webhook: string) => keys.derived('webhooks', webhook),
    ...(places.mail && {
      letters: { links: new LetterLinks(keys.derived('letters', 'links')), now: () => clock.now().getTime() },
    }),
  };
  const signIn: SignIn = {
    sealer: sealerOf(settings.SESSION_KEYS ?? sessionKeys(file('session.keys'))),
    publicUrl: settings.PUBLIC_URL,
    provider: providerOf(settings),
    graphiql: true,
    ...(demoClock && { demo: DEMO_PEOPLE }),
  };
  const page = demoClock
    ? new GraphiqlPage(
        (person) => issuer.tokenFor(person),
        () => demoExamples,
      )
    : new GraphiqlPage(undefined, () => firstSteps(firm, administrator, today(clock)));

  @Module({
    imports: [
      apiModule({
        ...parts,
        admins,
        tokens,
        accounts,
        signIn,
        notifying,
        console: builtConsole(),
        clock,
        introspection: true,
      }),
      healthModule({
        ledger,
        readModels,
        webhooks: deliveries.webhooks,
        projections: projections.map(({ name }) => name),
        bearableLagMs: 10_000,
      }),
    ],
    controllers: [GraphiqlController],
    providers: [{ provide: GraphiqlPage, useValue: page }],
  })
  class Everything {}

  const surface = { origins: [], names: servedNames(settings), hostsChecked: 'always' } as const;
  // The server is made while the projector's thread loads and follows; it listens when both are ready.
  const [demo, app] = await Promise.all([
    prepare(),
    createHttpServer({ module: Everything }, HTTP_LIMITS, new TrustedProxies(), surface),
  ]);
  await app.listen(settings.PORT, settings.HOST);
  return {
    url: `${await app.getUrl()}/graphql`,
    issuer,
    accounts,
    administrator,
    clock,
    node,
    watch: projecting,
    demo,
    async stop() {
      await app.close();
      await calculator?.close();
      await projecting.close();
      await close();
      await readModels.destroy();
      await accounts.close();
      await deliveries.close();
      feedback.close();
      keys.close();
      await node.close();
    },
  };
}
