// Who may import whom. Each rule is tried on a planted violation in test/architecture/canaries.

/** What each library may import of ours. Specs may import more, and libs/specs, which serves them alone, anything. */
const LIBRARIES = {
  accounts: ['files', 'sqlite'],
  calendar: [],
  decider: [],
  deliveries: ['files', 'sqlite'],
  'embedded-node': [],
  fairness: [],
  files: [],
  process: [],
  html: [],
  paper: [],
  progress: [],
  proof: [],
  settings: [],
  sqlite: [],
  statistics: [],
  ledger: ['calendar', 'decider'],
  shapes: ['decider'],
  graph: ['calendar', 'decider', 'shapes'],
  'read-models': ['decider', 'files', 'ledger', 'sqlite'],
  health: ['deliveries', 'ledger', 'read-models'],
  mission: [
    'calendar',
    'decider',
    'fairness',
    'files',
    'graph',
    'ledger',
    'proof',
    'read-models',
    'shapes',
    'sqlite',
    'statistics',
  ],
  api: [
    'accounts',
    'calendar',
    'decider',
    'deliveries',
    'fairness',
    'files',
    'graph',
    'html',
    'mission',
    'paper',
    'settings',
    'shapes',
  ],
  projector: ['calendar', 'decider', 'deliveries', 'html', 'ledger', 'mission', 'read-models'],
};

const SPEC = '\\.spec\\.ts$';
const MISSION = '^libs/mission/src/';
/** A feature of the product; its name is the first group. What compares views of several features is none. */
const SLICE = `${MISSION}(?!(?:changes|inputs|pipeline|reading|refusals|shared|sheets|vault|visibility)/)([^/]+)/`;
/** The slices, and the views that look at several, in the order in which they may know each other. */
const SLICES = [
  'access',
  'operations',
  'initiatives',
  'processes',
  'governance',
  'decisions',
  'knowledge-transfer',
  'kpis',
  'mission',
  'milestones',
  'governance-views',
  'weak-signals',
  'exit-readiness',
  'calibration',
  'refusal-log',
  'audit-trail',
];
/** The rooms of exit-readiness, in the same way; what lies in none of them serves all, or gathers them. */
const ROOMS = ['sale', 'gates', 'handover', 'score', 'levers', 'snapshots'];
/** Files of a slice that decide or speak. */
const ACTING = '(?:\\.(?:commands?|sentences|flags|visibility)|-(?:rules|command))\\.ts$';
/** Files of a slice that face the outside: GraphQL, documents, queries. */
const VIEW = '\\.(?:shapes|resolver|reader|projection)\\.ts$';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Each folder imports those before it in the list, so that none leads back to itself; one that is not listed is last. */
const inOrder = (name, comment, parent, folders, others) => [
  ...folders
    .slice(0, -1)
    .map((folder, at) =>
      rule(
        name,
        comment,
        { path: `${parent}${folder}/`, pathNot: SPEC },
        { path: `${parent}(?:${folders.slice(at + 1).join('|')})/` },
      ),
    ),
  rule(
    name,
    comment,
    { path: others, pathNot: SPEC },
    { path: others, pathNot: `${parent}(?:$1|${folders.join('|')})/` },
  ),
];

const betweenLibraries = Object.entries(LIBRARIES).map(([name, others]) =>
  rule(
    `lib-${name}`,
    `libs/${name} imports ${others.length > 0 ? `only ${others.map((other) => `#${other}`).join(', ')}` : 'nothing'} of ours.`,
    { path: `^libs/${name}/`, pathNot: SPEC },
    { path: '^libs/', pathNot: `^libs/(?:${[name, ...others].join('|')})/` },
  ),
);

const betweenParts = [
  rule(
    'libs-by-name',
    'A library is reached by its #name, never by a path into it.',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/(?!$1/)', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  rule(
    'apps-take-libs-by-name',
    'Apps and tests reach a library by its #name, never by a path into it.',
    { path: '^(?:apps|test)/' },
    { path: '^libs/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  rule('apps-stand-alone', 'An app imports no other app.', { path: '^apps/([^/]+)/' }, { path: '^apps/(?!$1/)' }),
  rule('libs-below-apps', 'A library imports no app.', { path: '^libs/' }, { path: '^apps/' }),
  rule(
    'specs-for-specs',
    'What helps specs is imported by specs alone.',
    { path: '^(?:apps|libs)/', pathNot: [SPEC, '^libs/specs/'] },
    { path: ['^libs/specs/', '^test/', SPEC] },
  ),
];

const fromOutside = [
  rule(
    'packages-declared',
    'Every package that is imported is named in package.json.',
    { path: '^(?:apps|libs|test)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
  ),
  rule(
    'no-dev-package-in-production',
    'What runs in production imports no development dependency; apps/generate, apps/mutate and the build of the console never run there.',
    {
      path: '^(?:apps|libs)/',
      pathNot: [SPEC, '^libs/specs/', '^apps/(?:generate|mutate)/', '^apps/console/vite\\.config\\.js$'],
    },
    { dependencyTypes: ['npm-dev'] },
  ),
  rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  rule(
    'no-cycles',
    'No circle of values: it would break at load, where decorators look at classes. Types may refer to each other.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'event-store-behind-ledger',
    'Only the ledger speaks to EventStoreDB, over a connection that openLedger makes.',
    {
      path: '^(?:apps|libs)/',
      pathNot: [SPEC, '^libs/(?:ledger|embedded-node|specs)/', `${MISSION}open-ledger\\.ts$`, '^apps/bench/'],
    },
    { path: 'node_modules/@eventstore/' },
  ),
  rule(
    'sql-behind-read-models',
    'Only the read models, the accounts and the deliveries speak SQL; the embedded node has a SQLite file of its own, keys and feedback have theirs through #sqlite.',
    {
      path: '^(?:apps|libs)/',
      pathNot: [SPEC, '^libs/(?:accounts|deliveries|read-models|embedded-node|sqlite)/', '^apps/bench/'],
    },
    { path: 'node_modules/(?:kysely|@photostructure/sqlite)/' },
  ),
  rule(
    'bus-behind-gate',
    'Only the pipeline knows the command bus; everybody else sends through the gate.',
    { path: '^(?:apps|libs)/', pathNot: [SPEC, `${MISSION}pipeline/`] },
    { path: 'node_modules/@nestjs/cqrs/' },
  ),
];

const insideMission = [
  ...inOrder(
    'no-circles-between-slices',
    'A slice imports those before it in SLICES, so that no way leads from a slice through others back to it.',
    MISSION,
    SLICES,
    SLICE,
  ),
  ...inOrder(
    'no-circles-between-rooms',
    'A room of exit-readiness imports those before it in ROOMS.',
    `${MISSION}exit-readiness/`,
    ROOMS,
    `${MISSION}exit-readiness/([^/]+)/`,
  ),
  rule(
    'reading-imports-no-write-side',
    'What answers queries knows neither the pipeline nor commands: it could run where nothing is written.',
    { path: `${MISSION}(?:reading/|.*\\.(?:reader|resolver)\\.ts$)`, pathNot: SPEC },
    { path: `${MISSION}(?:pipeline/|visit-recorder\\.ts$|.*\\.commands?\\.ts$)` },
  ),
  rule(
    'rules-import-no-package',
    'Events, states, rules, sentences, flags and projections import neither a framework nor a Node module.',
    { path: SLICE, pathNot: [SPEC, '\\.resolver\\.ts$'] },
    { dependencyTypesNot: ['local'], couldNotResolve: false },
  ),
  rule(
    'events-are-data',
    'Events are built from events, vocabularies and the words shared by all slices.',
    { path: `${MISSION}.*\\.events\\.ts$` },
    { path: '^libs/', pathNot: [`${MISSION}(?:shared/|.*(?:\\.events|-vocabulary)\\.ts$)`, '^libs/(?!mission/)'] },
  ),
  rule(
    'events-borrow-types',
    'Events take nothing but types from other libraries.',
    { path: `${MISSION}.*\\.events\\.ts$` },
    { path: '^libs/(?!mission/)', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'state-folds-events',
    'A state knows events, states and pure functions of its own slice, and the words shared by all; no rule, no wording.',
    { path: `${SLICE}.*\\.state\\.ts$` },
    {
      path: MISSION,
      pathNot: [`${MISSION}(?:shared/|mission-events\\.ts$)`, '\\.events\\.ts$', `${MISSION}$1/(?!.*${ACTING})`],
    },
  ),
  rule(
    'sentences-word-events',
    'Sentences know the events of their own slice and the words shared by all.',
    { path: `${SLICE}.*\\.sentences\\.ts$` },
    { path: MISSION, pathNot: [`${MISSION}shared/`, `${MISSION}$1/.*(?:\\.events|\\.sentences|-vocabulary)\\.ts$`] },
  ),
  rule(
    'visibility-of-events',
    'A table of visibility knows the events and vocabularies of slices, and the form of such a table.',
    { path: `${SLICE}.*\\.visibility\\.ts$` },
    { path: MISSION, pathNot: [`${MISSION}visibility/visibility\\.ts$`, '(?:\\.events|-vocabulary)\\.ts$'] },
  ),
  rule(
    'one-place-knows',
    'What may be known is decided in one place: nothing else looks at the tables of visibility.',
    { path: '^(?:apps|libs)/', pathNot: [`${MISSION}(?:visibility/|mission-visibility\\.ts$)`] },
    { path: `${MISSION}(?:.*\\.visibility|mission-visibility)\\.ts$` },
  ),
  rule(
    'knowing-shows-nothing',
    'What may be known rests on events, states and tables, not on how anything is carried or shown.',
    { path: `${MISSION}visibility/`, pathNot: SPEC },
    {
      path: MISSION,
      pathNot: [`${MISSION}(?:visibility|shared)/`, '\\.(?:events|state)\\.ts$', `${MISSION}mission-[a-z]+\\.ts$`],
    },
  ),
  rule(
    'rules-know-no-view',
    'Rules decide without knowing how anything is shown.',
    { path: SLICE, pathNot: [SPEC, VIEW] },
    { path: [`${MISSION}.*${VIEW}`, `${MISSION}reading/`, `${MISSION}(?:projections|mission-module)\\.ts$`] },
  ),
  rule(
    'rules-know-no-machinery',
    'Of the pipeline, rules know the form of a command and of the tables of flags and mistakes, of the vault nothing.',
    { path: SLICE, pathNot: [SPEC, VIEW] },
    { path: `${MISSION}(?:vault/|pipeline/(?!(?:command|flags|mending)\\.ts$))` },
  ),
  rule(
    'slices-apart',
    'A slice knows another one by its events, states, rules and documents; commands, wording and answers are its own.',
    { path: SLICE, pathNot: SPEC },
    { path: `${SLICE}.*\\.(?:commands?|sentences|flags|shapes|resolver|reader)\\.ts$`, pathNot: `${MISSION}$1/` },
  ),
  rule(
    'shapes-describe',
    'Shapes know each other, events, states and vocabularies: they describe what is shown and do nothing.',
    { path: `${SLICE}.*\\.shapes\\.ts$` },
    {
      path: MISSION,
      pathNot: [`${MISSION}(?:shared|refusals)/`, `${MISSION}.*(?:\\.(?:events|state|shapes)|-vocabulary)\\.ts$`],
    },
  ),
  rule(
    'projections-fold',
    'A projection folds events into states, with pure functions of its slice; it knows neither queries nor commands.',
    { path: `${SLICE}.*\\.projection\\.ts$` },
    {
      path: MISSION,
      pathNot: [
        `${MISSION}(?:shared|visibility)/`,
        `${MISSION}pipeline/flags\\.ts$`,
        `${MISSION}mission-(?:events|mending|refs|state)\\.ts$`,
        `${MISSION}.*\\.(?:events|state)\\.ts$`,
        `${MISSION}$1/(?!.*(?:${ACTING}|${VIEW}))`,
      ],
    },
  ),
  rule(
    'readers-only-read',
    'A reader turns documents into answers; it knows neither resolvers nor commands.',
    { path: `${SLICE}.*\\.reader\\.ts$` },
    { path: `${MISSION}.*\\.(?:resolver|commands?)\\.ts$` },
  ),
  rule(
    'resolvers-answer-for-their-slice',
    'A resolver knows of its own slice all but what decides or speaks, any slice’s documents, and what queries share.',
    { path: `${SLICE}.*\\.resolver\\.ts$` },
    {
      path: MISSION,
      pathNot: [
        `${MISSION}(?:inputs|reading|refusals|shared|vault|visibility)/`,
        `${MISSION}$1/(?!.*${ACTING})`,
        `${MISSION}.*\\.projection\\.ts$`,
      ],
    },
  ),
  rule(
    'pipeline-serves-any-command',
    'The pipeline carries whatever commands it is given; of the slices it and the vault know events and states.',
    { path: `${MISSION}(?:pipeline|vault)/`, pathNot: SPEC },
    { path: [SLICE, `${MISSION}(?:commands|mission-module)\\.ts$`], pathNot: '\\.(?:events|state)\\.ts$' },
  ),
  rule(
    'sheets-bring-in',
    'Sheets send commands as anybody does: nothing but the composition of the product knows them.',
    { path: '^(?:apps|libs)/', pathNot: [SPEC, `${MISSION}(?:sheets/|mission-module\\.ts$)`] },
    { path: `${MISSION}sheets/` },
  ),
  rule(
    'common-words-know-no-slice',
    'What all slices share knows none of them.',
    { path: `${MISSION}(?:shared|refusals)/`, pathNot: [SPEC, '\\.visibility\\.ts$'] },
    { path: [SLICE, `${MISSION}(?:inputs|pipeline|reading|vault|visibility)/`] },
  ),
  rule(
    'inputs-rest-on-states',
    'What several slices read of the whole mission rests on states and on words shared by all, never on a slice’s rules.',
    { path: `${MISSION}inputs/`, pathNot: SPEC },
    {
      path: MISSION,
      pathNot: [`${MISSION}(?:inputs|shared)/`, '\\.(?:events|state)\\.ts$', `${MISSION}mission-[a-z]+\\.ts$`],
    },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...betweenLibraries, ...betweenParts, ...fromOutside, ...insideMission],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/architecture/canaries/'] },
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
